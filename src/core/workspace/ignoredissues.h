// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "base/result.h"

namespace Pointsman {

/// What the user does not want to be told: one finding, or every finding of a code below one folder.
struct IgnoredIssue
{
    QString code;
    QString path;            ///< absolute: the finding's file, or the folder
    bool isOfFolder = false; ///< every finding of the code below `path`, a knowledge directory or a spec-kitty home
    bool operator==(const IgnoredIssue &) const = default;

    [[nodiscard]] bool covers(const Issue &issue) const;
};

/// Whether one of `ignored` covers the finding.
[[nodiscard]] bool isIgnored(const std::vector<IgnoredIssue> &ignored, const Issue &issue);

/// The findings that the user hides, one JSON file of our own. Holds no state: each call reads the file anew, since the
/// window and the command line both use it.
class IgnoredIssues
{
public:
    explicit IgnoredIssues(QString file) : m_file(std::move(file)) {}

    /// `ignored.json` in the user's configuration folder, `$XDG_CONFIG_HOME/pointsman`.
    [[nodiscard]] static QString defaultFile();

    [[nodiscard]] const QString &file() const { return m_file; }
    /// All of them, in the order in which they were hidden; none where there is no file yet. Invalid where it cannot be
    /// understood.
    [[nodiscard]] Result<std::vector<IgnoredIssue>> load() const;
    /// Hides one more; one that is hidden already stays.
    [[nodiscard]] Result<void> add(const IgnoredIssue &ignored);
    /// Shows it again; one that is not hidden stays so.
    [[nodiscard]] Result<void> remove(const IgnoredIssue &ignored);

private:
    template <typename Change>
    Result<void> change(Change change);

    QString m_file;
};

} // namespace Pointsman
