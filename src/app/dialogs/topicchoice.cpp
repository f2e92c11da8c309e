// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/topicchoice.h"

#include "app/dialogs/candidatelist.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace Pointsman {

TopicChoice::TopicChoice(QLineEdit *field, CandidateList *list, QObject *parent)
    : QObject(parent), m_field(field), m_list(list)
{
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_list->setFilter(typed);
        m_list->select(text());
        Q_EMIT changed();
    });
    connect(m_list, &CandidateList::picked, this, [this](const QString &id) {
        m_field->setText(id);
        Q_EMIT changed();
    });
    connect(m_list, &CandidateList::taken, this, &TopicChoice::taken);
}

QString TopicChoice::text() const
{
    return m_field->text().trimmed();
}

void TopicChoice::setText(const QString &id)
{
    m_field->setText(id);
    m_list->setFilter({});
    m_list->select(id);
    Q_EMIT changed();
}

bool TopicChoice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QObject::eventFilter(watched, event);
}

bool TopicChoice::handleKey(int key)
{
    const QString first = m_list->firstId();
    if (first.isEmpty())
        return false;
    if (key == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        if (m_list->currentId().isEmpty()) {
            m_list->select(first);
            Q_EMIT m_list->picked(first);
        }
        return true;
    }
    const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!isReturn || text().isEmpty() || m_list->currentId() == text())
        return false;
    m_list->select(first);
    Q_EMIT m_list->picked(first);
    return true;
}

} // namespace Pointsman
