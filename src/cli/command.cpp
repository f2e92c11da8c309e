// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "base/ids.h"

#include <CLI/CLI.hpp>

namespace Pointsman {

namespace {

/// The text of an argument, every character of it: QString takes a leading U+FEFF for a byte order mark and drops it.
QString exactText(const std::string &utf8)
{
    static constexpr std::string_view mark = "\xEF\xBB\xBF";
    const QString text = QString::fromStdString(utf8);
    return std::string_view(utf8).starts_with(mark) ? QChar(QChar::ByteOrderMark) + text : text;
}

} // namespace

bool Value::isGiven() const
{
    return m_option->count() > 0;
}

// results() is what was typed; the parser's converted values give some texts ("{}") a meaning of their own.
QString Value::text() const
{
    return isGiven() ? exactText(m_option->results().front()) : QString();
}

QStringList Value::all() const
{
    QStringList values;
    for (const std::string &value : m_option->results())
        values += exactText(value);
    return values;
}

Result<std::optional<UtcTime>> Value::time() const
{
    if (!isGiven())
        return std::optional<UtcTime>();
    if (const auto time = UtcTime::parse(text()))
        return time;
    return failure(ErrorCode::Refused, QStringLiteral("Invalid time for %1: %2. Expected YYYY-MM-DDTHH:MM:SSZ, for "
                                                      "example 2026-02-06T12:00:00Z.")
                                           .arg(QString::fromStdString(m_option->get_name()), printable(text())));
}

Command Command::word(const std::string &name, const std::string &summary, const std::string &details) const
{
    CLI::App *app = m_app->add_subcommand(name, details.empty() ? summary : summary + "\n\n" + details);
    app->require_subcommand(0, 1);
    app->group({});
    return {app, m_selection};
}

const Command &Command::plumbing() const
{
    m_app->group(plumbingGroup);
    return *this;
}

const Command &Command::example(const std::string &line) const
{
    m_app->footer(m_app->get_footer() + line + "\n");
    return *this;
}

Value Command::argument(const std::string &kind, const std::string &help, Needed needed) const
{
    CLI::Option *option = m_app->add_option(kind, CLI::callback_t(), help);
    option->type_name(kind)->required(needed == Needed::Yes);
    return Value(option);
}

Value Command::option(const std::string &name, const std::string &kind, const std::string &help, Needed needed) const
{
    CLI::Option *option = m_app->add_option(name, CLI::callback_t(), help);
    option->type_name(kind)->required(needed == Needed::Yes);
    return Value(option);
}

Value Command::list(const std::string &name, const std::string &kind, const std::string &help) const
{
    CLI::Option *option = m_app->add_option(name, CLI::callback_t(), help);
    option->type_name(kind)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
    return Value(option);
}

Value Command::words(const std::string &kind, const std::string &help) const
{
    CLI::Option *option = m_app->add_option(kind, CLI::callback_t(), help);
    option->type_name(kind)->expected(1, CLI::detail::expected_max_vector_size)->allow_extra_args();
    return Value(option);
}

Value Command::flag(const std::string &name, const std::string &help) const
{
    return Value(m_app->add_flag(name, help));
}

void Command::runs(std::function<Result<Answer>(Context &)> run, std::function<QString()> problem) const
{
    // The words below are called first; where one of them was asked for, this one was only on the way.
    m_app->final_callback([app = m_app, selection = m_selection, run = std::move(run), problem = std::move(problem)] {
        if (!app->get_subcommands().empty())
            return;
        if (const QString words = problem(); !words.isEmpty())
            throw CLI::ValidationError(words.toStdString());
        *selection = {run};
    });
}

void Command::changes(std::function<Result<Answer>(Context &)> run) const
{
    m_app->final_callback(
        [selection = m_selection, run = std::move(run)] { *selection = {.run = run, .changesState = true}; });
}

void Command::runsUntilInterrupted(std::function<Result<Answer>(Context &)> run) const
{
    m_app->final_callback(
        [selection = m_selection, run = std::move(run)] { *selection = {.run = run, .handlesSignals = true}; });
}

} // namespace Pointsman
