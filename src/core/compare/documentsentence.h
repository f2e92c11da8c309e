// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/statesentence.h"

namespace Pointsman {

/// Whether a file is a Markdown document, by its name; all else that the history keeps is a state file.
[[nodiscard]] bool isDocument(const QString &path);

/// The sentence for a change of the document `path`, as describeState() gives it for a state file: the topic, and how
/// many lines came and went. Nothing of its text is in it.
[[nodiscard]] StateSentence describeDocument(const QString &path, const std::optional<QByteArray> &before,
                                             const std::optional<QByteArray> &after);

} // namespace Pointsman
