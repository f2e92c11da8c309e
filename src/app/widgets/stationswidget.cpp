// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/stationswidget.h"

#include "app/widgets/firstparts.h"
#include "app/widgets/labels.h"
#include "app/widgets/theme.h"
#include "models/cellwords.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <numeric>
#include <utility>

namespace Pointsman {

namespace {

constexpr int textMargin = 4;
constexpr qreal stationScale = 0.92;

} // namespace

StationsWidget::StationsWidget(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("The way of the session"));
}

void StationsWidget::setStations(const std::array<Station, stationCount> &stations)
{
    if (m_stations == stations)
        return;
    m_stations = stations;
    StationStates states{};
    QStringList words;
    for (size_t index = 0; index < stationCount; ++index) {
        Station &station = m_stations.at(index);
        station.title = printableShort(station.title);
        station.caption = printableShort(station.caption);
        states.at(index) = station.state;
        words << station.title + QStringLiteral(", ") + station.caption;
    }
    shareWidth();
    setAccessibleDescription(words.join(QStringLiteral("; ")) + QStringLiteral(". ") + stationsInWords(states));
    update();
}

QSize StationsWidget::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 90, minimumSizeHint().height()};
}

QSize StationsWidget::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {fontMetrics().averageCharWidth() * 44, qCeil(2 * radius()) + (1 + m_captionLines) * line + line / 2};
}

void StationsWidget::paintEvent(QPaintEvent *)
{
    const QPalette colors = QApplication::palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    StationStates states{};
    for (size_t index = 0; index < stationCount; ++index)
        states.at(index) = m_stations.at(index).state;
    const int reached = lastReached(states);
    for (int index = 1; index < stationCount; ++index) {
        const QPointF gap((layoutDirection() == Qt::RightToLeft ? -1 : 1) * (radius() + 2), 0);
        paintTrack(&painter, center(index - 1) + gap, center(index) - gap, 3, colors, index <= reached);
    }
    paintFocus(&painter);
    const int line = fontMetrics().height();
    const int top = qCeil(2 * radius()) + line / 4;
    for (int index = 0; index < stationCount; ++index) {
        const Station &station = m_stations.at(size_t(index));
        if (station.state == StationState::Reached) {
            // A ring around the dot: large dots alone would be blots.
            painter.setPen(QPen(toneColor(colors, Tone::Accent), 1.75));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(center(index), radius() - 1, radius() - 1);
            paintStation(&painter, center(index), radius() * 0.62, colors, station.state);
        } else {
            paintStation(&painter, center(index), radius(), colors, station.state);
        }
        const Tone tone = station.state == StationState::Missing ? Tone::Error : Tone::Muted;
        const auto drawLines = [&](const QFont &font, const QColor &color, int y, QString Station::*which, int most) {
            const QRect room = roomFor(index, font, which);
            painter.setFont(font);
            painter.setPen(color);
            for (const QString &words : inLines(station.*which, font, room.width(), most)) {
                painter.drawText(QRect(room.left(), y, room.width(), line), Qt::AlignHCenter | Qt::AlignVCenter, words);
                y += line;
            }
        };
        drawLines(titleFont(), toneColor(colors, Tone::Text), top, &Station::title, 1);
        drawLines(captionFont(), toneColor(colors, tone), top + line, &Station::caption, m_captionLines);
    }
}

void StationsWidget::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareWidth();
}

void StationsWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        shareWidth();
}

void StationsWidget::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(clickableAt(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StationsWidget::mouseReleaseEvent(QMouseEvent *event)
{
    const auto index = clickableAt(event->pos());
    if (index && event->button() == Qt::LeftButton)
        Q_EMIT clicked(StationKind(*index));
}

void StationsWidget::keyPressEvent(QKeyEvent *event)
{
    const int onward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_current = qBound(0, m_current + (event->key() == onward ? 1 : -1), stationCount - 1);
        return update();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

/// What cannot be chosen says why.
void StationsWidget::choose(int index)
{
    if (isClickable(index))
        Q_EMIT clicked(StationKind(index));
    else
        showToolTip(index, mapToGlobal(column(index).center()));
}

bool StationsWidget::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (int index = 0; index < stationCount; ++index) {
        if (column(index).contains(help->pos()))
            showToolTip(index, help->globalPos());
    }
    return true;
}

/// Title and caption are in it, since they may be cut.
void StationsWidget::showToolTip(int index, const QPoint &globalPosition)
{
    const Station &station = m_stations.at(size_t(index));
    QStringList lines{station.title, station.caption, printableLines(station.toolTip)};
    if (!isClickable(index))
        lines << tr("The session has not come here yet, so there is nothing to read.");
    lines.removeAll(QString());
    QToolTip::showText(globalPosition, plainToolTip(lines.join(u'\n')), this, column(index));
}

void StationsWidget::paintFocus(QPainter *painter) const
{
    constexpr qreal width = 1.5;
    constexpr qreal rounding = 6;
    if (!hasFocus())
        return;
    painter->setPen(QPen(toneColor(QApplication::palette(), Tone::Accent), width));
    painter->setBrush(Qt::NoBrush);
    // As wide as its own words may be: those of the one beside it may reach into the column.
    const QRect words = roomFor(m_current, titleFont(), &Station::title) |
                        roomFor(m_current, captionFont(), &Station::caption).intersected(column(m_current));
    const QRectF frame(words.left(), 0, words.width(), height());
    painter->drawRoundedRect(frame.adjusted(width, width, -width, -width), rounding, rounding);
}

QFont StationsWidget::titleFont() const
{
    return boldFont(captionFont());
}

QFont StationsWidget::captionFont() const
{
    return scaledFont(font(), stationScale);
}

qreal StationsWidget::radius() const
{
    return fontMetrics().height() * 0.62;
}

/// As equal as the titles allow: a column that has room to spare gives it to those whose title would be cut.
void StationsWidget::shareWidth()
{
    std::array<int, stationCount> needs{};
    int missing = 0;
    int spare = 0;
    for (size_t index = 0; index < stationCount; ++index) {
        const int place = int(index);
        m_widths.at(index) = width() * (place + 1) / stationCount - width() * place / stationCount;
        const int advance = QFontMetrics(titleFont()).horizontalAdvance(m_stations.at(index).title);
        needs.at(index) = qMin(width(), advance + 2 * textMargin + 2);
        missing += qMax(0, needs.at(index) - m_widths.at(index));
        spare += qMax(0, m_widths.at(index) - needs.at(index));
    }
    const int moved = qMin(missing, spare);
    int sum = 0;
    for (size_t index = 0; index < stationCount && moved > 0; ++index) {
        const int lack = needs.at(index) - m_widths.at(index);
        const int change = lack > 0 ? moved * lack / missing : -(moved * -lack / spare);
        m_widths.at(index) += change;
        sum += change;
    }
    m_widths.back() -= sum; // what rounding has left
    fitHeight();
    update();
}

/// Captions have a second line where one of them needs it.
void StationsWidget::fitHeight()
{
    int lines = 1;
    for (int index = 0; index < stationCount; ++index) {
        const int room = roomFor(index, captionFont(), &Station::caption).width();
        if (QFontMetrics(captionFont()).horizontalAdvance(m_stations.at(size_t(index)).caption) > room)
            lines = 2;
    }
    if (std::exchange(m_captionLines, lines) != lines)
        updateGeometry();
}

/// In the middle below its station, or as near to that as it comes.
QRect StationsWidget::roomFor(int index, const QFont &font, QString Station::*words) const
{
    const QFontMetrics metrics(font);
    const auto advance = [&](int station) {
        return metrics.horizontalAdvance(m_stations.at(size_t(station)).*words) + 2 * textMargin + 2;
    };
    const QRect own = column(index);
    QRect room = own;
    for (const int other : {index - 1, index + 1}) {
        if (other < 0 || other >= stationCount)
            continue;
        // What the words of the one beside it take of their column is their own.
        const QRect beside = column(other);
        const int half = qMin(advance(other), beside.width()) / 2;
        if (beside.center().x() < own.center().x())
            room.setLeft(beside.center().x() + half);
        else
            room.setRight(beside.center().x() - half);
    }
    const int wanted = qMin(advance(index), room.width());
    if (wanted <= own.width())
        return own.adjusted(textMargin, 0, -textMargin, 0);
    const int left = qBound(room.left(), own.center().x() - wanted / 2, room.right() + 1 - wanted);
    return QRect(left, own.top(), wanted, own.height()).adjusted(textMargin, 0, -textMargin, 0);
}

QRect StationsWidget::column(int index) const
{
    const int edge = std::accumulate(m_widths.begin(), m_widths.begin() + index, 0);
    return QStyle::visualRect(layoutDirection(), rect(), QRect(edge, 0, m_widths.at(size_t(index)), height()));
}

QPointF StationsWidget::center(int index) const
{
    return {column(index).center().x() + 0.5, radius() + 0.5};
}

std::optional<int> StationsWidget::clickableAt(const QPoint &position) const
{
    for (int index = 0; index < stationCount; ++index)
        if (column(index).contains(position) && isClickable(index))
            return index;
    return {};
}

bool StationsWidget::isClickable(int index) const
{
    return m_stations.at(size_t(index)).state != StationState::Ahead;
}

} // namespace Pointsman
