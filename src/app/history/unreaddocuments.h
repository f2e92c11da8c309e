// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "base/result.h"
#include "history/unreaddocument.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace Pointsman {

/// The documents of all projects that came or changed and that the user has not read, as the history knows them; over
/// restarts too.
class UnreadDocuments final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnreadDocuments)

public:
    explicit UnreadDocuments(const Services &services, QObject *parent = nullptr);

    /// By path.
    [[nodiscard]] const QHash<QString, UnreadDocument> &documents() const { return m_documents; }
    /// How many each topic has, by titledTopic().
    [[nodiscard]] QHash<QString, int> countsByTopic() const;
    /// The user has read something: asks the history anew.
    void look();
    /// Takes documents as read, as they are now.
    void markRead(const QStringList &paths);

Q_SIGNALS:
    void changed();

private:
    void take(const Result<std::vector<UnreadDocument>> &unread);

    Services m_services;
    QStringList m_stores; ///< those that were asked about
    QHash<QString, UnreadDocument> m_documents;
    bool m_isLooking = false;
    bool m_isLookDue = false;
};

} // namespace Pointsman
