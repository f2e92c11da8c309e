// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/rule.h"

namespace Pointsman {

/// The finding that a project's settings cannot be used; `refusal` is that of knowledgeDirectoryOfProject().
[[nodiscard]] Issues checkSettings(const Error &refusal);

[[nodiscard]] IssueRules settingsRules();

} // namespace Pointsman
