// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Pointsman {

/// Whether git kept `content` as a file's, in the repository whose own files are in `gitFolder`, before `modifiedNs`
/// (nanoseconds since 1970): alone or in a pack. Reads names and times of files only; runs nothing. Contents that git
/// converts on their way (line ends), and those of a repository that this one borrows from, are not found.
[[nodiscard]] bool gitHadBefore(const QString &gitFolder, const QByteArray &content, qint64 modifiedNs);

} // namespace Pointsman
