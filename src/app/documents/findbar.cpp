// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/findbar.h"

#include "app/widgets/icons.h"
#include "app/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextEdit>
#include <QToolButton>

namespace Pointsman {

FindBar::FindBar(QTextEdit *text, QWidget *parent)
    : QWidget(parent), m_text(text), m_field(new QLineEdit(this)), m_answer(toneLabel({}, Tone::Muted, this))
{
    m_field->setPlaceholderText(tr("Find in this document"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    auto *closeButton = new QToolButton(this);
    closeButton->setIcon(icon(Icon::Close));
    closeButton->setAutoRaise(true);
    closeButton->setToolTip(tr("Close (Esc)"));
    closeButton->setAccessibleName(tr("Close"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_answer);
    layout->addWidget(closeButton);
    connect(m_field, &QLineEdit::textEdited, this, &FindBar::findFromStart);
    connect(closeButton, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open()
{
    show();
    m_field->setFocus();
    m_field->selectAll();
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
}

void FindBar::findFromStart()
{
    m_text->moveCursor(QTextCursor::Start);
    find(Direction::Forward);
}

void FindBar::find(Direction direction)
{
    const QString words = m_field->text();
    const bool isBackward = direction == Direction::Backward;
    const auto flags = isBackward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool isFound = words.isEmpty() || m_text->find(words, flags);
    if (!isFound) {
        // Once around.
        m_text->moveCursor(isBackward ? QTextCursor::End : QTextCursor::Start);
        isFound = m_text->find(words, flags);
    }
    m_answer->setText(isFound ? QString() : tr("not found"));
}

} // namespace Pointsman
