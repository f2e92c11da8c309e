// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Pointsman {

/// What the name of one of our temporary files tells, so that whoever finds it after its writer was killed knows what
/// it is without any other note: `.pm-PROCESS-BEFORE-AFTER-RANDOM-NAME.tmp`, and `….displaced` for a peer's version
/// that is kept (reliability.md 8.3, 8.9).
struct StageName
{
    QString owner;  ///< ownProcessName() of the process that made it
    QString before; ///< contentMark() of what the change was computed from
    QString after;  ///< contentMark() of what the change makes of it
    QString target; ///< the file's name; empty where there was no room for it
    bool isDisplaced = false;
    /// The copy under which QSaveFile gives its content a name, before it takes the stage's: never another program's.
    bool isIntermediate = false;

    /// Nothing where the name is none of ours, or of an earlier form that tells nothing.
    [[nodiscard]] static std::optional<StageName> parse(const QString &fileName);
};

/// A short name of a content; `none` where there is no file.
[[nodiscard]] QString contentMark(const std::optional<QByteArray> &bytes);

/// A name beside `target` that nobody has, for a change from `before` to `after`. It does not end in `.json`, so that
/// no listing takes the file for a snapshot.
[[nodiscard]] QString temporaryNameBeside(const QString &target, const std::optional<QByteArray> &before,
                                          const std::optional<QByteArray> &after);

/// The file that a version under a `….displaced` name is one of, beside it; nothing where the name does not tell.
[[nodiscard]] std::optional<QString> targetOfDisplaced(const QString &path);

/// What lies under one of our temporary names is a peer's version that stands nowhere else: it gets the name
/// `.pm-….displaced`, which nothing takes away before the history has the content (reliability.md 7, P6). The same
/// content is kept once.
void keepAsDisplaced(const QString &temporaryName);

} // namespace Pointsman
