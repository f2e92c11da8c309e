// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/timelineview.h"

#include "app/picture/savepicture.h"
#include "app/picture/timelinepainting.h"
#include "app/widgets/theme.h"
#include "models/markwords.h"
#include "models/timewords.h"

#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace Pointsman {

namespace {

constexpr qreal notch = 1.25; // by so much one step of the wheel zooms
constexpr qreal degreesANotch = 120;
constexpr qreal finest = 400.0 / 3600;   // 400 pixels an hour
constexpr qreal widest = 20'000'000;     // pixels: scroll bars count in int
constexpr qreal savedTimelineWidth = 50; // heights of a line, at least

} // namespace

TimelineView::TimelineView(QWidget *parent) : PictureArea(Opening::DoubleClick, parent)
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Time line of the sessions"));
    setAccessibleDescription(tr("Arrow keys lead from session to session; + and - zoom, 0 shows all."));
    setLayoutDirection(Qt::LeftToRight); // as clocks go
    connect(this, &PictureArea::boxChosen, this, [this](int box) {
        m_selected = m_sessions[size_t(box)].path;
        Q_EMIT sessionChosen(m_selected);
    });
    connect(this, &PictureArea::boxOpened, this,
            [this](int box) { Q_EMIT sessionOpened(m_sessions[size_t(box)].path); });
}

void TimelineView::setSessions(std::vector<TimelineSession> sessions, Moment now)
{
    const qreal seconds = m_scale ? horizontalScrollBar()->value() / *m_scale : 0;
    const Moment leftmost =
        m_range.from + std::chrono::duration_cast<Moment::duration>(std::chrono::duration<qreal>(seconds));
    m_sessions = std::move(sessions);
    m_now = now;
    m_range = wholeRange(m_sessions, now);
    const int before = currentBox();
    layOut();
    if (m_scale)
        horizontalScrollBar()->setValue(
            qRound(std::chrono::duration<qreal>(leftmost - m_range.from).count() * *m_scale));
    if (before < 0)
        showCurrentBox(); // it was selected before it was there
}

void TimelineView::setEmptyWords(const QString &words)
{
    m_emptyWords = words;
    viewport()->update();
}

void TimelineView::select(const QString &path)
{
    const bool isOther = std::exchange(m_selected, path) != path;
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
                                    [&](const TimelineSession &session) { return session.path == path; });
    setCurrentBox(found == m_sessions.end() ? -1 : static_cast<int>(found - m_sessions.begin()));
    if (isOther)
        showCurrentBox();
}

/// At which all of the time just fits.
qreal TimelineView::leastScale() const
{
    return qMax(1, opening().width()) / qMax(1.0, m_range.seconds());
}

void TimelineView::layOut()
{
    constexpr qreal mostOfWidth = 0.4;
    const int names = namesWidth(font(), m_sessions);
    m_namesWidth = qMin(names, qRound(viewport()->width() * mostOfWidth));
    if (m_scale && *m_scale <= leastScale())
        m_scale.reset(); // the window has become wide enough
    // Not by way of the scale: a rounded pixel more would bring a scroll bar.
    const qreal width = m_scale ? *m_scale * m_range.seconds() : qMax(1, opening().width());
    m_layout = layOutTimeline(m_sessions, m_range, m_now, width, font());
    std::vector<QRectF> boxes;
    int current = -1;
    for (const TimelineLayout::Bar &bar : m_layout.bars) {
        if (m_sessions[boxes.size()].path == m_selected)
            current = static_cast<int>(boxes.size());
        boxes.push_back(bar.place);
    }
    setBoxes(std::move(boxes), m_layout.size, current);
}

void TimelineView::setScale(std::optional<qreal> scale)
{
    m_scale = scale;
    layOut();
    Q_EMIT zoomChanged();
}

bool TimelineView::canZoomIn() const
{
    return !m_sessions.empty() && m_scale.value_or(leastScale()) < qMin(finest, widest / m_range.seconds());
}

/// What lies `at` pixels from the edge stays there.
void TimelineView::zoom(qreal factor, qreal at)
{
    if (m_sessions.empty())
        return;
    const qreal before = m_scale.value_or(leastScale());
    const qreal most = qMax(leastScale(), qMin(finest, widest / m_range.seconds()));
    const qreal after = qBound(leastScale(), before * factor, most);
    const qreal seconds = (horizontalScrollBar()->value() + at) / before;
    setScale(after > leastScale() ? std::optional(after) : std::nullopt);
    horizontalScrollBar()->setValue(qRound(seconds * after - at));
}

/// Where nothing is pointed at, what is selected stays, else what is in the middle.
qreal TimelineView::middle() const
{
    const QRectF room(opening());
    if (currentBox() < 0)
        return room.width() / 2;
    const QRectF bar = boxes()[size_t(currentBox())].translated(origin());
    const QRectF seen = bar & room;
    return seen.isEmpty() ? room.width() / 2 : seen.center().x() - room.left();
}

void TimelineView::zoomIn()
{
    zoom(notch * notch, middle());
}

void TimelineView::zoomOut()
{
    zoom(1 / notch / notch, middle());
}

void TimelineView::showAll()
{
    setScale({});
}

QMargins TimelineView::pinned() const
{
    return {m_namesWidth, scaleHeight(font()), 0, 0};
}

int TimelineView::boxBeside(const QPoint &positionInViewport) const
{
    const QRect room = opening();
    if (positionInViewport.x() >= room.left() || positionInViewport.y() < room.top())
        return -1;
    const qreal y = positionInViewport.y() - origin().y();
    const auto isIn = [](const TimelineLayout::Lane &lane, qreal height) {
        return lane.place.top() <= height && height < lane.place.bottom();
    };
    const auto lane = std::find_if(m_layout.lanes.begin(), m_layout.lanes.end(),
                                   [&](const TimelineLayout::Lane &each) { return isIn(each, y); });
    int latest = -1;
    for (int box = 0; box < boxCount() && lane != m_layout.lanes.end(); ++box) {
        const bool isLater = latest < 0 || m_sessions[size_t(box)].to > m_sessions[size_t(latest)].to;
        if (isLater && isIn(*lane, boxes()[size_t(box)].center().y()))
            latest = box;
    }
    return latest;
}

BoxWords TimelineView::wordsOf(int box) const
{
    const TimelineSession &session = m_sessions[size_t(box)];
    const QLocale locale;
    const QString from = session.isBeginKnown ? fullTime(session.from, locale) : tr("not known when");
    QString words = session.state == SessionModel::State::Active
                        ? tr("since %1").arg(from)
                        : tr("from %1 to %2").arg(from, fullTime(session.to, locale));
    if (session.signs & PinnedSign)
        words += u'\n' + tr("pinned");
    return {tr("%1, %2", "seed, state").arg(session.title, stateWord(session.state)), words};
}

Picture TimelineView::picture(const QString &title) const
{
    const qreal em = QFontMetricsF(font()).height();
    const qreal names = namesWidth(font(), m_sessions);
    const qreal scale = scaleHeight(font());
    const qreal room = qMax<qreal>(opening().width(), savedTimelineWidth * em);
    // As much time as is in sight, in a width of its own.
    const qreal factor = room / qMax(1, opening().width());
    const TimelineLayout layout = layOutTimeline(m_sessions, m_range, m_now, m_layout.size.width() * factor, font());
    const qreal offset = horizontalScrollBar()->value() * factor;
    QStringList words;
    for (int box = 0; box < boxCount(); ++box)
        words << wordsOf(box).name + QStringLiteral(", ") + wordsOf(box).description;
    return {title, words.join(u'\n'), QSizeF(names + room, scale + layout.size.height()), font(),
            [=, sessions = m_sessions, palette = QApplication::palette()](QPainter &painter) {
                painter.save();
                painter.setClipRect(QRectF(names, scale, room, layout.size.height()));
                painter.translate(names - offset, scale);
                paintBars(painter, sessions, layout, palette, QRectF(offset, 0, room, layout.size.height()), -1);
                painter.restore();
                paintScale(painter, layout, palette, QRectF(names, 0, room, scale), offset);
                paintNames(painter, layout, palette, QRectF(0, scale, names, layout.size.height()), 0);
            }};
}

void TimelineView::paintPicture(QPainter &painter, const QRectF &visible)
{
    if (!m_sessions.empty())
        paintBars(painter, m_sessions, m_layout, QApplication::palette(), visible, currentBox());
}

void TimelineView::paintPinned(QPainter &painter)
{
    const QPalette colors = QApplication::palette();
    if (m_sessions.empty()) {
        painter.setPen(toneColor(colors, Tone::Muted));
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyWords);
        return;
    }
    const QRect room = opening();
    paintNames(painter, m_layout, colors, QRectF(0, room.top(), room.left(), room.height()),
               verticalScrollBar()->value());
    paintScale(painter, m_layout, colors, QRectF(room.left(), 0, room.width(), room.top()),
               horizontalScrollBar()->value());
    painter.fillRect(QRectF(0, 0, room.left(), room.top()), colors.color(QPalette::Base));
}

void TimelineView::fillMenu(QMenu &menu, int)
{
    menu.addActions(actions());
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (turned.y() == 0 || event->modifiers().testFlag(Qt::ShiftModifier)) {
        // Sideways it moves in time, with Shift from lane to lane.
        QScrollBar *bar = turned.y() == 0 ? horizontalScrollBar() : verticalScrollBar();
        const int delta = turned.y() == 0 ? turned.x() : turned.y();
        bar->setValue(bar->value() - qRound(delta / degreesANotch * 3 * bar->singleStep()));
    } else {
        zoom(std::pow(notch, turned.y() / degreesANotch), event->position().x() - opening().left());
    }
    event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return showAll();
    case Qt::Key_Space:
        return Q_EMIT readRequested();
    default:
        PictureArea::keyPressEvent(event);
    }
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    PictureArea::mousePressEvent(event);
    const bool isBeside = event->button() == Qt::LeftButton && boxAt(event->pos()) < 0 && boxBeside(event->pos()) < 0;
    if (isBeside || event->button() == Qt::MiddleButton)
        m_dragged = event->pos();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragged)
        return PictureArea::mouseMoveEvent(event);
    viewport()->setCursor(Qt::ClosedHandCursor);
    const QPoint way = event->pos() - *m_dragged;
    m_dragged = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - way.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - way.y());
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragged) {
        m_dragged.reset();
        viewport()->setCursor(Qt::ArrowCursor);
    }
    PictureArea::mouseReleaseEvent(event);
}

} // namespace Pointsman
