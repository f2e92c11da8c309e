// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/details/documentlist.h"
#include "history/unreaddocument.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace Pointsman {

/// Chooses the document to read: the way back, all documents with those marked that are not read yet, and the way to
/// the next of these.
class DocumentBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DocumentBar)

public:
    explicit DocumentBar(QWidget *parent = nullptr);

    /// The chosen one stays the chosen one while it is in the list; no signal comes of this.
    void setDocuments(const DocumentList &documents);
    /// The unread documents by path; what is in no list does not matter.
    void setUnread(const QHash<QString, UnreadDocument> &unread);
    void setBackOffered(bool isOffered);

    [[nodiscard]] QString current() const;
    /// Chooses a document; false where it is not in the list.
    bool choose(const QString &path);
    /// Chooses none.
    void clear();

Q_SIGNALS:
    /// Another document is chosen; `before` is the one that was.
    void chosen(const QString &before);
    void backRequested();
    /// The user takes these documents as read.
    void readRequested(const QStringList &paths);

private:
    void takeChoice();
    void markUnread();
    void chooseNextUnread();
    [[nodiscard]] QStringList unreadPaths() const;

    DocumentList m_documents;
    QHash<QString, UnreadDocument> m_unread;
    QString m_chosen;
    QToolButton *m_back;
    QComboBox *m_choice;
    QToolButton *m_next;
};

} // namespace Pointsman
