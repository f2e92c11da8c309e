// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace Pointsman {

/// How far the words of a command line have come, also of one that is not finished or wrong. Knows the words and
/// options that were described to the parser and goes through them as it does.
class Place
{
public:
    explicit Place(const CLI::App &program) : m_word(&program) {}

    /// Goes on behind `word`.
    void advance(const std::string &word);

    /// The program, noun or verb that was reached.
    [[nodiscard]] const CLI::App &word() const { return *m_word; }
    /// The option whose value comes next; null where none does.
    [[nodiscard]] const CLI::Option *valueOf() const { return m_valueOf; }
    /// How many arguments of the word there were.
    [[nodiscard]] size_t arguments() const { return m_arguments; }
    /// After `--`.
    [[nodiscard]] bool isOnlyValues() const { return m_isOnlyValues; }
    [[nodiscard]] const Context::Options &options() const { return m_options; }
    /// The first flag that was given a value, `--json` of `--json=yes`; empty where none was.
    [[nodiscard]] const std::string &flagWithValue() const { return m_flagWithValue; }

    /// The option of that name of the word or of one above it; null where there is none.
    [[nodiscard]] const CLI::Option *findOption(const std::string &name) const;
    /// The word of that name that may come next; null where there is none.
    [[nodiscard]] const CLI::App *findWord(const std::string &name) const;
    /// Whether a noun or verb may come next.
    [[nodiscard]] bool takesWord() const { return m_arguments == 0 && !m_isOnlyValues; }

private:
    void passOption(const std::string &word);
    void keepGlobal(const CLI::Option &option, const std::string &value);

    const CLI::App *m_word;
    const CLI::Option *m_valueOf = nullptr;
    size_t m_arguments = 0;
    bool m_isOnlyValues = false;
    Context::Options m_options;
    std::string m_flagWithValue;
};

/// Whether it is an option that is followed by a value, not a flag.
[[nodiscard]] bool takesValue(const CLI::Option &option);

} // namespace Pointsman
