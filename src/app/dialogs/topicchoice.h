// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QObject>

class QLineEdit;

namespace Pointsman {

class CandidateList;

/// One field over one list: typing narrows the list, going through the list fills the field, and what the field says is
/// the choice. Return takes the first of the list while the field's words are no id of it.
class TopicChoice final : public QObject
{
    Q_OBJECT

public:
    TopicChoice(QLineEdit *field, CandidateList *list, QObject *parent);

    [[nodiscard]] QString text() const;
    /// The id as typed, or why it cannot be one.
    [[nodiscard]] Result<TopicId> topic() const { return TopicId::parse(text()); }
    void setText(const QString &id);

Q_SIGNALS:
    void changed();
    /// The user double-clicked a candidate: it is chosen, and that is all.
    void taken();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(int key);

    QLineEdit *m_field;
    CandidateList *m_list;
};

} // namespace Pointsman
