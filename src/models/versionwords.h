// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/version.h"
#include "workspace/snapshot.h"

#include <QLocale>

namespace Pointsman {

// How the lists of what happened tell one version. The snapshot, which knows names and titles, may be null.

/// Who did it.
[[nodiscard]] QString originWords(const Origin &origin);

/// Whether it is news to the user: neither their own doing in the window nor a file that was only seen first.
[[nodiscard]] bool isNews(const Version &version);

/// Whether it is of a file that sessions, missions and topics consist of, and not of one beside them: a temporary file
/// that was left over, a copy that a repair keeps.
[[nodiscard]] bool isOfOwnFile(const Version &version);

/// The project whose file it is; null where none of the list is.
[[nodiscard]] std::shared_ptr<const ProjectEntry> projectOf(const Version &version, const Snapshot *snapshot);

/// The project's name; what stands in for it elsewhere.
[[nodiscard]] QString projectWords(const Version &version, const Snapshot *snapshot);

/// The title of the session or topic; the id where there is none.
[[nodiscard]] QString subjectWords(const Version &version, const Snapshot *snapshot);

/// What happened, as `words` say it with the ids of topics and sessions, with the titles that `project` knows of them
/// in quotes instead; null: as it is.
[[nodiscard]] QString withTitles(const QString &words, const ProjectEntry *project);

/// The topics whose titles have `text` in them, and the sessions and missions whose own names or notes have, in any
/// case, as VersionFilter::titledTopics takes them.
[[nodiscard]] QStringList topicsTitled(const QString &text, const Snapshot &snapshot);

/// The exact time; where Pointsman was not running, between which times.
[[nodiscard]] QString whenWords(const Version &version, const QLocale &locale);

} // namespace Pointsman
