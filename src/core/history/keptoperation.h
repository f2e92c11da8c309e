// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/translations.h"
#include "compare/statesentence.h"
#include "history/contents.h"
#include "history/journal.h"

namespace Pointsman {

/// A change of one file without secrets, and all that is read of files for its entry.
struct KeptChange
{
    KeptChange() = default;
    /// One of the changes of an operation that was done in this role: of what is taken back it is told that it was.
    KeptChange(const FileChange &change, const FileChanges &operation, NewOperation::Role role);

    QString path;
    std::optional<KeptContent> before;
    std::optional<KeptContent> after;
    std::optional<quint32> modeBefore;
    std::optional<quint32> modeAfter;
    StateSentence sentence;
    /// Not empty: it was renamed, and `path` is the name that is a state file's; the other one is this, and the content
    /// is the one of `before` or `after` that belongs to `path`.
    QString otherName;
    bool isOfContent = false; ///< else of its mode or its name only
    QStringList madeFolders;
};

/// An operation as the history keeps it: nothing more is needed to write it down, and no secret is in it.
struct KeptOperation
{
    KeptOperation() = default;
    explicit KeptOperation(const NewOperation &operation);

    Origin origin;
    QString label;
    QString store;
    Moment time;
    NewOperation::Role role = NewOperation::Role::Do;
    qint64 target = 0;
    QString language = spokenLanguage(); ///< of the files' sentences
    std::vector<KeptChange> files;
};

} // namespace Pointsman
