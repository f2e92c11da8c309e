// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rule.h"
#include "files/statedocument.h"

namespace Pointsman {

/// The findings of a knowledge directory's `index.json` as it was read; none where there is no such file. Pure.
[[nodiscard]] Issues checkTopicIndex(const StateDocument &index);

[[nodiscard]] IssueRules topicIndexRules();

} // namespace Pointsman
