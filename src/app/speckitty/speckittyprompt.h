// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace Pointsman {

/// What spec-kitty asks, with the answers that it takes.
struct ToolQuestion
{
    QString text;        ///< the line as it stands
    QStringList answers; ///< continue, hold, reassign, defer, yes, no
    QStringList replies; ///< what to write for each: the word or its letter, as the line names it
};

/// The question in a line that has not been ended, where its answers are known: `[c]ontinue, [h]old:`,
/// `Choose (continue/hold/reassign/defer):`, `Action [c/h/r/d]:`, `Proceed? [y/N]`, `continue, hold or defer?`. Nothing
/// for any other line.
[[nodiscard]] std::optional<ToolQuestion> recogniseQuestion(const QString &line);

/// Whether a line asks for something that must not be seen while it is typed.
[[nodiscard]] bool asksForSecret(const QString &line);

/// The environment variable whose lack the output names (`SAAS_AUTH_TOKEN … not set`); empty: none.
[[nodiscard]] QString missingVariable(const QString &output);

/// Whether the output says that the service did not accept who is asking.
[[nodiscard]] bool saysNotAuthorised(const QString &output);

/// The first line of the output that warns or tells of a failure; empty: none does.
[[nodiscard]] QString warningIn(const QString &output);

/// The last line that says something; empty: there is none.
[[nodiscard]] QString lastLineOf(const QString &output);

} // namespace Pointsman
