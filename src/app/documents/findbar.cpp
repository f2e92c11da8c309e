// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/findbar.h"

#include "app/widgets/icons.h"
#include "app/widgets/labels.h"
#include "app/widgets/theme.h"
#include "models/cellwords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

namespace Pointsman {

namespace {

/// Nobody looks through more; each mark is painted anew with the text.
constexpr std::size_t mostMarks = 1000;

QToolButton *arrowButton(Qt::ArrowType arrow, const QString &name, const QString &toolTip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(plainToolTip(toolTip));
    return button;
}

} // namespace

FindBar::FindBar(QTextEdit *text, QWidget *parent)
    : QWidget(parent), m_text(text), m_field(new QLineEdit(this)), m_answer(toneLabel({}, Tone::Muted, this))
{
    m_field->setPlaceholderText(tr("Find in this document"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    auto *previous = arrowButton(Qt::UpArrow, tr("Previous Place"), tr("Previous Place (Shift+Return)"), this);
    auto *next = arrowButton(Qt::DownArrow, tr("Next Place"), tr("Next Place (Return)"), this);
    auto *closeButton = new QToolButton(this);
    closeButton->setIcon(icon(Icon::Close));
    closeButton->setAutoRaise(true);
    closeButton->setToolTip(tr("Close (Esc)"));
    closeButton->setAccessibleName(tr("Close"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_answer);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(closeButton);
    connect(m_field, &QLineEdit::textEdited, this, &FindBar::findAsTyped);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(closeButton, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open()
{
    show();
    m_field->setFocus();
    m_field->selectAll();
    showSelection(true);
    markAll();
}

/// The text does not have the focus while one finds, and without it a selection is paler than the marks.
void FindBar::showSelection(bool isShown)
{
    QPalette colors;
    const QColor ground = toneColor(palette(), Tone::Accent);
    colors.setColor(QPalette::Inactive, QPalette::Highlight, ground);
    colors.setColor(QPalette::Inactive, QPalette::HighlightedText, readableOn(palette().color(QPalette::Base), ground));
    m_text->setPalette(isShown ? colors : QPalette());
}

/// Light may have become dark.
void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !isHidden()) {
        showSelection(true);
        markAll();
    }
    QWidget::changeEvent(event);
}

/// Here Escape closes the bar, although the window has an action for it.
bool FindBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QWidget::event(event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        find(event->modifiers() & Qt::ShiftModifier ? Direction::Backward : Direction::Forward);
    else
        QWidget::keyPressEvent(event);
}

void FindBar::close()
{
    hide();
    m_text->setFocus();
    m_text->setExtraSelections({});
    showSelection(false);
}

/// More of the same word is found where its beginning was.
void FindBar::findAsTyped()
{
    markAll();
    QTextCursor from = whereOneReads();
    from.setPosition(from.selectionStart());
    m_text->setTextCursor(from);
    find(Direction::Forward);
}

/// The cursor; who has scrolled away from it means what they see now.
QTextCursor FindBar::whereOneReads() const
{
    const QTextCursor cursor = m_text->textCursor();
    const bool isInSight = m_text->viewport()->rect().intersects(m_text->cursorRect(cursor));
    return isInSight ? cursor : m_text->cursorForPosition({0, 0});
}

void FindBar::setText(bool isPart)
{
    m_isPart = isPart;
    markAll();
}

void FindBar::markAll()
{
    const QString words = m_field->text();
    if (isHidden())
        return;
    m_places.clear();
    QList<QTextEdit::ExtraSelection> marks;
    QTextCursor match(m_text->document());
    while (!words.isEmpty() && m_places.size() <= mostMarks) {
        match = m_text->document()->find(words, match);
        if (match.isNull())
            break;
        QTextEdit::ExtraSelection mark;
        mark.cursor = match;
        mark.format.setBackground(blended(toneColor(palette(), Tone::Accent), palette().color(QPalette::Base), 0.3));
        marks << mark;
        m_places.push_back(match.position());
    }
    m_hasMore = m_places.size() > mostMarks;
    m_text->setExtraSelections(marks);
    tellPlace();
}

void FindBar::find(Direction direction)
{
    const QString words = m_field->text();
    if (words.isEmpty())
        return tellPlace();
    const bool isBackward = direction == Direction::Backward;
    const auto flags = isBackward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    const QTextCursor from = whereOneReads();
    QTextCursor found = m_text->document()->find(words, from, flags);
    if (found.isNull()) { // once around
        QTextCursor end(m_text->document());
        end.movePosition(isBackward ? QTextCursor::End : QTextCursor::Start);
        found = m_text->document()->find(words, end, flags);
    }
    m_text->setTextCursor(found.isNull() ? from : found);
    tellPlace();
}

/// "2 of 7", or that there is nothing to find.
void FindBar::tellPlace()
{
    if (m_field->text().isEmpty())
        return m_answer->clear();
    if (m_places.empty())
        return m_answer->setText(m_isPart ? tr("not found in the part that is shown") : tr("not found"));
    const QTextCursor cursor = m_text->textCursor();
    const auto found = std::find(m_places.begin(), m_places.end(), cursor.selectionEnd());
    const QString count =
        m_hasMore ? tr("more than %1").arg(mostMarks) : QString::number(static_cast<int>(m_places.size()));
    if (found == m_places.end() || !cursor.hasSelection())
        return m_answer->setText(count);
    m_answer->setText(tr("%1 of %2", "place among places found").arg(found - m_places.begin() + 1).arg(count));
}

} // namespace Pointsman
