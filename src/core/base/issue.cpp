// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/issue.h"

#include <algorithm>

namespace Pointsman {

void append(Issues &all, const Issues &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

Severity worst(const Issues &issues)
{
    Severity result = Severity::Note;
    for (const Issue &issue : issues)
        result = std::max(result, issue.severity);
    return result;
}

const Issue *firstRepairable(const Issues &issues)
{
    const auto found =
        std::find_if(issues.begin(), issues.end(), [](const Issue &issue) { return issue.repair != RepairKind::None; });
    return found == issues.end() ? nullptr : &*found;
}

QLatin1StringView severityName(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return QLatin1StringView("note");
    case Severity::Warning:
        return QLatin1StringView("warning");
    case Severity::Error:
        return QLatin1StringView("error");
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
