// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <string>
#include <vector>

namespace Pointsman {

/// Something that a shell can offer: a value and what it is; or a directive to the shell's script, and as `help` what
/// of the word stands before the name that the shell is to complete.
struct Candidate
{
    QString value;
    QString help;

    [[nodiscard]] bool isDirective() const { return value.startsWith(u':'); }
};

using Candidates = std::vector<Candidate>;

/// All values of a kind (SEED, SESSION, MISSION, FILE, …) that there are now. Never fails: what cannot be read is not
/// offered.
[[nodiscard]] Candidates candidatesOf(const std::string &kind, const Context &context);

} // namespace Pointsman
