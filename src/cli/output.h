// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"

#include <QByteArray>

namespace Pointsman {

/// Exit status of a command line that was not understood, and of a refused argument (cli.md).
inline constexpr int usageStatus = 2;

/// The two streams of a command: the answer and nothing else on standard output, everything else on standard error.
class Output
{
public:
    explicit Output(bool json) : m_json(json) {}

    [[nodiscard]] bool isJson() const { return m_json; }

    /// Prints the answer; its exit status, or that of the system's refusal to take it.
    [[nodiscard]] int print(const Answer &answer) const;
    /// Tells something beside the answer, on standard error: with --json as one compact line, `{"notice":"…"}`.
    void notice(const QString &text) const;
    /// Prints one line of a stream of answers at once; false where nobody reads it any longer, the failure where the
    /// system does not take it.
    [[nodiscard]] Result<bool> printLine(const JsonValue &json, const QString &text) const;
    /// Prints the failure and gives its exit status.
    [[nodiscard]] int fail(const Error &error) const;
    /// Prints what is wrong with the command line.
    [[nodiscard]] int failUsage(const QString &message) const;
    /// Prints text that was asked for with --help or --version.
    [[nodiscard]] int printPlain(const QByteArray &text) const;

private:
    [[nodiscard]] int fail(QLatin1StringView code, const QString &message, const QString &path, int status) const;
    [[nodiscard]] int write(const QByteArray &bytes) const;

    bool m_json;
};

/// Foreign text as it may stand in an answer for people: on a terminal with its control characters escaped, elsewhere
/// as it is, so that `$(pointsman-cli …)` gets the true name.
[[nodiscard]] QString shown(const QString &text);

} // namespace Pointsman
