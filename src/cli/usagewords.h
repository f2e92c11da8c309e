// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "place.h"

#include <QString>

namespace Pointsman {

/// The word that was asked for, as far as the command line was understood.
[[nodiscard]] const CLI::App &deepest(const CLI::App &app);

/// Whether verbs may follow it.
[[nodiscard]] bool isNoun(const CLI::App &word);

/// What is wrong with a command line that has something too much, or no command at all.
[[nodiscard]] QString unexpectedWords(const CLI::App &program, const Place &end);

/// What is wrong with one that lacks something or has an option twice; `parserWords` where it is neither.
[[nodiscard]] QString incompleteWords(const CLI::App &program, const Place &end, const std::string &parserWords);

} // namespace Pointsman
