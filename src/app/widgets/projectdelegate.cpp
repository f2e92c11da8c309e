// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/projectdelegate.h"

#include "app/widgets/badge.h"
#include "app/widgets/firstparts.h"
#include "app/widgets/labels.h"
#include "app/widgets/marksigns.h"
#include "app/widgets/stations.h"
#include "base/ids.h"
#include "models/cellwords.h"
#include "models/projectmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QToolTip>

#include <algorithm>

namespace Pointsman {

namespace {

using namespace ProjectLine;

/// Words in at most `most` lines, one or two, in the middle of `rect`; each is cut where it does not fit.
void drawTwoLines(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QFont &font,
                  Tone tone, const QString &words, int most = 2)
{
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(toneColor(QApplication::palette(), tone));
    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter));
    // Of a text that is as wide as the room a fraction of a pixel may be too much, unless it need not be broken.
    const bool isOne = most == 1 || metrics.horizontalAdvance(words) < rect.width();
    const QStringList lines =
        isOne ? QStringList(firstWords(words, metrics, rect.width())) : inLines(words, font, rect.width(), most);
    if (lines.size() < 2) {
        painter->drawText(rect, alignment, lines.value(0));
        return;
    }
    const QRect first(rect.left(), rect.center().y() - metrics.height() + 1, rect.width(), metrics.height());
    painter->drawText(first, alignment, lines.first());
    painter->drawText(first.translated(0, metrics.height()), alignment, lines.last());
}

/// One or two lines as they are given, in the middle of `rect`; a single one is broken where there is room below it,
/// and each is cut where it does not fit.
void drawLines(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QFont &font,
               const QStringList &given)
{
    const QFontMetrics metrics(font);
    const bool isBroken = given.size() == 1 && rect.height() >= 2 * metrics.height() &&
                          metrics.horizontalAdvance(given.front()) > rect.width();
    const QStringList lines = isBroken ? inLines(given.front(), font, rect.width(), 2) : given;
    painter->setFont(font);
    painter->setPen(toneColor(QApplication::palette(), Tone::Muted));
    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter));
    const int count = std::min(2, int(lines.size()));
    QRect line(rect.left(), rect.center().y() - metrics.height() * count / 2 + 1, rect.width(), metrics.height());
    for (int i = 0; i < count; ++i) {
        painter->drawText(line, alignment, firstWords(lines.at(i), metrics, rect.width()));
        line.translate(0, metrics.height());
    }
}

/// From the line above to the sign before the name.
void paintElbow(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect)
{
    const int x = pictureSize / 2;
    const int middle = rect.center().y();
    const auto at = [&](int dx, int y) { return QStyle::visualPos(option.direction, rect, {rect.left() + dx, y}); };
    painter->setPen(toneColor(QApplication::palette(), Tone::Muted));
    painter->drawLine(at(x, option.rect.top()), at(x, middle));
    painter->drawLine(at(x, middle), at(pictureSize - 2, middle));
}

void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &cell)
{
    const int indent = nameIndentOf(index) - nameIndent;
    const QRect rect = QStyle::visualRect(option.direction, cell, cell.adjusted(indent, 0, 0, 0));
    if (hasLeader(index))
        paintElbow(painter, option, cell);
    const QVariant severity = index.data(SeverityRole);
    const QRect picture =
        QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, {pictureSize, pictureSize}, rect);
    const bool isBroken = needOf(index) == ProjectNeed::BrokenSession;
    if (needOf(index) == ProjectNeed::AgentWaits) {
        icon(Icon::Waits, Tone::Accent).paint(painter, picture);
    } else if (severity.isValid() || isBroken) {
        const auto worst = isBroken ? Severity::Error : static_cast<Severity>(severity.toInt());
        icon(severityIcon(worst), severityTone(worst)).paint(painter, picture);
    }
    const int signs = index.data(MarkSignsRole).toInt();
    paintMarkSigns(painter, rect, signs, option.direction);
    const QRect text =
        QStyle::visualRect(option.direction, rect, rect.adjusted(nameIndent, 0, -markSignsWidth(signs), 0));
    drawTwoLines(painter, option, text, boldFont(option.font), Tone::Text, wordsOf(index, Column::Name));
}

void paintWay(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect,
              bool isNarrow)
{
    const QFont small = scaledFont(option.font, smallScale);
    if (!hasWay(index))
        return drawLines(painter, option, rect, small, wayLinesOf(index));
    const QString below = isNarrow ? narrowWayLine(index) : QString();
    const QRect upper = below.isEmpty() ? rect : rect.adjusted(0, 0, 0, -rect.height() / 2);
    painter->setFont(option.font);
    paintStations(painter, upper, QApplication::palette(), index.data(StationsRole).value<Stations>().states,
                  option.direction);
    const int indent = wayPictureWidth(QFontMetrics(option.font).height());
    const QRect beside = QStyle::visualRect(option.direction, upper, upper.adjusted(indent, 0, 0, 0));
    if (!isNarrow)
        return drawLines(painter, option, beside, small, wayLinesOf(index));
    drawLines(painter, option, beside, small, {index.data(TicketsRole).toString()});
    if (!below.isEmpty())
        drawLines(painter, option, rect.adjusted(0, rect.height() / 2, 0, 0), small, {below});
}

void paintStatus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect,
                 bool isNarrow)
{
    const QString words = wordsOf(index, Column::Status);
    const QFont small = scaledFont(option.font, smallScale);
    if (const auto tone = chipTone(index))
        paintStatusChip(painter, rect, words, *tone, option.font, option.direction);
    else if (isNarrow)
        drawLines(painter, option, rect, small, {words});
    else
        drawTwoLines(painter, option, rect, small, Tone::Muted, words);
}

void paintQuestion(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &words)
{
    const QRect picture =
        QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, {pictureSize, pictureSize}, rect);
    icon(Icon::Unknown, Tone::Warning).paint(painter, picture);
    const QRect text = QStyle::visualRect(option.direction, rect, rect.adjusted(pictureSize + padding, 0, 0, 0));
    painter->setFont(option.font);
    painter->setPen(toneColor(QApplication::palette(), Tone::Text));
    painter->drawText(text, int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter)),
                      firstWords(words, QFontMetrics(option.font), text.width()));
}

void paintAgentWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect rect = agentWordsRect(option, index);
    const QStringList lines = agentLinesOf(option.font, index, option.rect.width());
    painter->setFont(option.font);
    painter->setPen(toneColor(QApplication::palette(), Tone::Text));
    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter));
    const int height = QFontMetrics(option.font).height();
    QRect line(rect.left(), rect.center().y() - height * int(lines.size()) / 2 + 1, rect.width(), height);
    for (const QString &words : lines) {
        painter->drawText(line, alignment, words);
        line.translate(0, height);
    }
}

/// The selected line says by its frame that it has the focus.
void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const QPalette colors = QApplication::palette();
    const bool isSelected = option.state & QStyle::State_Selected;
    const QColor ground = isSelected ? selectionGround(colors) : colors.color(QPalette::Base);
    painter->fillRect(option.rect, ground);
    painter->setPen(borderColor(colors));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (isSelected && option.widget && option.widget->hasFocus()) {
        painter->setPen(toneColor(colors, Tone::Accent));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace

ProjectDelegate::ProjectDelegate(QAbstractItemView *view)
    : QStyledItemDelegate(view), m_view(view), m_model(view->model())
{
    view->viewport()->installEventFilter(this);
    const auto measureAgain = [this, view] {
        m_columns.reset();
        view->viewport()->update(); // the columns of all lines
    };
    connect(m_model, &QAbstractItemModel::dataChanged, this, measureAgain);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, measureAgain);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, measureAgain);
    connect(m_model, &QAbstractItemModel::modelReset, this, measureAgain);
}

const ProjectColumns &ProjectDelegate::columns(const QStyleOptionViewItem &option) const
{
    const std::pair measured(option.rect.width(), option.font);
    if (!m_columns || m_measured != measured) {
        m_columns = ProjectColumns::of(*m_model, option.font, option.rect.width());
        m_measured = measured;
    }
    return *m_columns;
}

void ProjectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // each text has its own
    paintGround(painter, option);
    const ProjectColumns &shared = columns(option);
    const auto rectOf = [&](Column column) { return cellRect(option, shared, index, column); };
    paintName(painter, option, index, rectOf(Column::Name));
    const bool isQuiet = needOf(index) == ProjectNeed::Gone || needOf(index) == ProjectNeed::Loading;
    const bool hasStatus = !wordsOf(index, Column::Status).isEmpty();
    const QRect session = rectOf(Column::Session);
    const bool isStatusBelow = shared.isNarrow && hasStatus;
    drawTwoLines(painter, option, isStatusBelow ? session.adjusted(0, 0, 0, -session.height() / 2) : session,
                 option.font, isQuiet ? Tone::Muted : Tone::Text, wordsOf(index, Column::Session),
                 isStatusBelow ? 1 : 2);
    paintWay(painter, option, index, rectOf(Column::Stations), shared.isNarrow);
    if (hasStatus)
        paintStatus(painter, option, index, rectOf(Column::Status), shared.isNarrow);
    drawLines(painter, option, rectOf(Column::LastChange), scaledFont(option.font, smallScale), changeLinesOf(index));
    paintAgentWords(painter, option, index);
    if (const QString question = questionOf(index); !question.isEmpty())
        paintQuestion(painter, option, questionRect(option, shared, index), question);
    for (const Button button : buttonsOf(index))
        paintButton(painter, option, index, button);
    painter->restore();
}

QSize ProjectDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The list makes it as wide as itself.
    return {QFontMetrics(option.font).averageCharWidth() * 50,
            lineHeight(option.font, index, m_view->viewport()->width())};
}

/// What an agent says takes fewer lines in a wider list.
bool ProjectDelegate::eventFilter(QObject *watched, QEvent *event)
{
    // The view's last events come when it is none any more.
    const bool isResized = event->type() == QEvent::Resize && watched == m_view->viewport();
    if (isResized && static_cast<QResizeEvent *>(event)->oldSize().width() != m_view->viewport()->width() &&
        m_model->rowCount() > 0)
        Q_EMIT sizeHintChanged(m_model->index(0, 0)); // the list lays all of them out
    return QStyledItemDelegate::eventFilter(watched, event);
}

std::optional<ProjectLine::LineButton>
ProjectDelegate::buttonAt(const QPoint &place, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    for (const Button button : buttonsOf(index)) {
        if (buttonRect(option, columns(option), index, button).contains(place))
            return button;
    }
    return {};
}

/// Each part of the line tells about itself: all of its words, which may be cut, and what its column's cell tells.
std::pair<QString, QRect> ProjectDelegate::tipAt(const QPoint &place, const QStyleOptionViewItem &option,
                                                 const QModelIndex &index) const
{
    const ProjectColumns &shared = columns(option);
    if (const auto button = buttonAt(place, option, index)) {
        const QString tip = buttonTip(index, *button);
        const bool hasWords = !shared.isNarrow && *button != Button::Terminal;
        return {plainToolTip(hasWords ? tip : buttonWords(index, *button) + u'\n' + tip),
                buttonRect(option, shared, index, *button)};
    }
    if (const QRect rect = questionRect(option, shared, index); !questionOf(index).isEmpty() && rect.contains(place))
        return {plainToolTip(questionOf(index)), rect};
    if (const QRect rect = agentWordsRect(option, index); rect.contains(place)) {
        // That of the change has what all agents say.
        const int change = static_cast<int>(Column::LastChange);
        return {index.siblingAtColumn(change).data(Qt::ToolTipRole).toString(), rect};
    }
    // The status first: in a narrow line it stands within the session's cell.
    for (const Column part : {Column::Status, Column::Name, Column::Session, Column::Stations, Column::LastChange}) {
        const QRect rect = cellRect(option, shared, index, part);
        if (!rect.contains(place) || (part == Column::Status && wordsOf(index, part).isEmpty()))
            continue;
        const QString tip = index.siblingAtColumn(static_cast<int>(part)).data(Qt::ToolTipRole).toString();
        if (part == Column::Stations || part == Column::LastChange) // says all that the cell does
            return {tip, rect};
        const QString words = plainToolTip(wordsOf(index, part));
        return {tip == words ? tip : joinedToolTips(words, tip), rect};
    }
    return {};
}

bool ProjectDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto [tip, rect] = tipAt(event->pos(), option, index);
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), joinedToolTips(tip, {}), view->viewport(), rect);
    return true;
}

bool ProjectDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    const bool isRelease = event->type() == QEvent::MouseButtonRelease;
    // The second click of two is for what was under the pointer before the first.
    const bool isSecond = event->type() == QEvent::MouseButtonDblClick;
    if (!isPress && !isRelease && !isSecond)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const auto button =
        mouse->button() == Qt::LeftButton ? buttonAt(mouse->pos(), option, index) : std::optional<Button>();
    const bool isClick = isRelease && button && m_pressed == index && m_pressedButton == *button;
    m_pressed = isPress && button ? QPersistentModelIndex(index) : QPersistentModelIndex();
    m_pressedButton = button.value_or(Button::WayOut);
    if (isClick)
        click(index, *button);
    return button.has_value();
}

void ProjectDelegate::click(const QModelIndex &index, Button button)
{
    switch (button) {
    case Button::WayOut:
        return Q_EMIT wayOutRequested(index);
    case Button::Terminal:
        return Q_EMIT terminalRequested(index);
    case Button::MoveBack:
        return Q_EMIT moveBackRequested(index);
    case Button::IsRight:
        return Q_EMIT isRightRequested(index);
    }
}

void ProjectDelegate::paintButton(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                  Button which) const
{
    const ProjectColumns &shared = columns(option);
    const bool isAnswer = which == Button::MoveBack || which == Button::IsRight;
    QStyleOptionButton button;
    button.rect = buttonRect(option, shared, index, which);
    if (which == Button::Terminal || (shared.isNarrow && !isAnswer)) {
        button.icon = icon(which == Button::Terminal ? Icon::Terminal : buttonIcon(wayOutOf(index)));
        button.iconSize = {pictureSize, pictureSize};
    } else {
        button.text = buttonWords(index, which);
    }
    button.palette = QApplication::palette();
    button.direction = option.direction;
    button.fontMetrics = QFontMetrics(option.font);
    const bool isDown = m_pressed == index && m_pressedButton == which;
    button.state = QStyle::State_Enabled | (isDown ? QStyle::State_Sunken : QStyle::State_Raised);
    painter->setFont(option.font);
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_PushButton, &button, painter, nullptr);
}

} // namespace Pointsman
