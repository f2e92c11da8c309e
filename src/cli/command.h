// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "base/moment.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace Pointsman {

class Context;

/// What was given for one argument or option; to be read when the command runs.
class Value
{
public:
    explicit Value(const CLI::Option *option) : m_option(option) {}

    [[nodiscard]] bool isGiven() const;
    /// The value, exactly as it was typed; empty where none was given.
    [[nodiscard]] QString text() const;
    /// All values of an option that can be repeated.
    [[nodiscard]] QStringList all() const;
    /// The value as a TIME, nothing where none was given. Refused where it is not of the form.
    [[nodiscard]] Result<std::optional<UtcTime>> time() const;

private:
    const CLI::Option *m_option;
};

/// What the parser found: the one command to run.
struct Selection
{
    std::function<Result<Answer>(Context &)> run;
    bool handlesSignals = false; ///< releases them itself when it can
    bool changesState = false;   ///< writes state files
};

/// A noun or a verb while it is described to the argument parser. Hides the parser from the commands, so that each of
/// them is its words and one function. All texts are English in every locale: scripts read them.
class Command
{
public:
    /// Something that a command cannot do without, and something that it can.
    enum class Needed
    {
        Yes,
        No
    };

    Command(CLI::App *app, Selection *selection) : m_app(app), m_selection(selection) {}

    /// A word below this one. `summary` is the line in lists; `details` are further paragraphs of its own help.
    [[nodiscard]] Command word(const std::string &name, const std::string &summary,
                               const std::string &details = {}) const;
    /// Marks it as something for scripts and tests, listed apart.
    [[nodiscard]] const Command &plumbing() const;
    /// Adds a line to the examples in its help.
    // NOLINTNEXTLINE(modernize-use-nodiscard): what it returns is for one more.
    const Command &example(const std::string &line) const;

    /// `kind` is what the value is, as help shows it and completion fills it in: SEED, SESSION, MISSION, FILE, ….
    [[nodiscard]] Value argument(const std::string &kind, const std::string &help, Needed needed = Needed::Yes) const;
    [[nodiscard]] Value option(const std::string &name, const std::string &kind, const std::string &help,
                               Needed needed = Needed::No) const;
    /// An option that may be given several times.
    [[nodiscard]] Value list(const std::string &name, const std::string &kind, const std::string &help) const;
    /// All further arguments.
    [[nodiscard]] Value words(const std::string &kind, const std::string &help) const;
    [[nodiscard]] Value flag(const std::string &name, const std::string &help) const;

    /// What to do when this command was asked for. `problem` says what is wrong with what was given as a whole, which
    /// is then not run: a sentence without its full stop; empty: nothing.
    void runs(
        std::function<Result<Answer>(Context &)> run,
        std::function<QString()> problem = [] { return QString(); }) const;
    /// The same for a command that writes state files: what an interrupted one left half done is settled first.
    void changes(std::function<Result<Answer>(Context &)> run) const;
    /// The same for a command that goes on until a signal ends it.
    void runsUntilInterrupted(std::function<Result<Answer>(Context &)> run) const;

private:
    CLI::App *m_app;
    Selection *m_selection;
};

/// The group of commands that only scripts and tests want.
inline constexpr const char *plumbingGroup = "Plumbing";

} // namespace Pointsman
