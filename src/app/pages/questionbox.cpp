// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/questionbox.h"

#include "app/widgets/icons.h"
#include "app/widgets/labels.h"
#include "models/cellwords.h"
#include "models/workwords.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include <utility>

namespace Pointsman {

QuestionBox::QuestionBox(QWidget *parent) : QFrame(parent), m_words(toneLabel({}, Tone::Text, this))
{
    setFrameShape(QFrame::StyledPanel);
    m_words->setObjectName(QStringLiteral("question"));
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(1); // a title in it must not make the window wider
    auto *picture = toneLabel({}, Tone::Warning, this);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    picture->setPixmap(icon(Icon::Unknown, Tone::Warning).pixmap(size));
    const auto makeButton = [this](const AttachmentAnswer &answer) {
        auto *button = new QPushButton(answer.words, this);
        button->setToolTip(plainToolTip(answer.meaning));
        return button;
    };
    auto *move = makeButton(moveBackAnswer());
    auto *right = makeButton(isRightAnswer());
    auto *words = new QHBoxLayout;
    words->addWidget(picture);
    words->addWidget(m_words, 1);
    auto *answers = new QHBoxLayout;
    answers->addStretch();
    answers->addWidget(move);
    answers->addWidget(right);
    auto *layout = new QVBoxLayout(this); // beside its answers a question would have too little room in a narrow card
    layout->addLayout(words);
    layout->addLayout(answers);
    const auto answerWith = [this](void (QuestionBox::*answer)()) {
        return [this, answer] {
            if (!isNew())
                Q_EMIT(this->*answer)();
        };
    };
    connect(move, &QPushButton::clicked, this, answerWith(&QuestionBox::moveBackRequested));
    connect(right, &QPushButton::clicked, this, answerWith(&QuestionBox::isRightRequested));
    hide();
}

void QuestionBox::setQuestion(const QString &question)
{
    if (std::exchange(m_question, question) != question && isVisible())
        m_asked.start();
    setPlain(m_words, question);
    const QWidget *focused = window()->focusWidget(); // also while a dialog has taken the keys
    const bool hadFocus = question.isEmpty() && isVisible() && focused && isAncestorOf(focused);
    setVisible(!question.isEmpty());
    if (hadFocus)
        Q_EMIT focusLeft();
}

/// It has taken the place of another one, for which the second click of two was meant.
bool QuestionBox::isNew() const
{
    return m_asked.isValid() && !m_asked.hasExpired(QApplication::doubleClickInterval());
}

} // namespace Pointsman
