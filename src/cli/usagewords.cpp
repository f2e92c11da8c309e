// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usagewords.h"

#include "base/ids.h"
#include "helptext.h"

#include <CLI/CLI.hpp>

namespace Pointsman {

namespace {

/// The first argument that nothing takes; empty where there is none.
std::string firstLeft(const CLI::App &program)
{
    const auto left = program.remaining(true);
    return left.empty() || left.front() == "--" ? std::string() : left.front();
}

QString withWayOut(QString message, const CLI::App &program)
{
    const std::string rest = firstLeft(program);
    if (rest.starts_with('-') && rest != "-")
        message += QStringLiteral(" (Something that begins with - and is not an option is written after --.)");
    return message + QStringLiteral(" See %1 --help").arg(QString::fromStdString(fullName(deepest(program))));
}

QString nameOf(const CLI::Option &option)
{
    return QString::fromStdString(option.get_positional() ? option.get_type_name() : option.get_name());
}

/// What the word or one above it lacks or has too often; empty where that is nothing.
QString incompleteIn(const CLI::App *word)
{
    for (; word; word = word->get_parent()) {
        for (const CLI::Option *option : word->get_options()) {
            if (option->get_required() && option->count() == 0)
                return QStringLiteral("%1 is missing.").arg(nameOf(*option));
            if (takesValue(*option) && option->count() > static_cast<size_t>(option->get_items_expected_max()))
                return QStringLiteral("%1 is given more than once. Give it once.").arg(nameOf(*option));
        }
    }
    return {};
}

} // namespace

const CLI::App &deepest(const CLI::App &app)
{
    const auto words = app.get_subcommands();
    return words.empty() ? app : deepest(*words.front());
}

bool isNoun(const CLI::App &word)
{
    return !word.get_subcommands([](const CLI::App *) { return true; }).empty();
}

QString unexpectedWords(const CLI::App &program, const Place &end)
{
    const CLI::App &word = deepest(program);
    const std::string rest = firstLeft(program);
    const QString shownRest = printable(QString::fromStdString(rest));
    const QString name = QString::fromStdString(fullName(word));
    QString message = QStringLiteral("The argument \"%1\" was not expected.").arg(shownRest);
    if (isNoun(word) && end.isOnlyValues() && end.arguments() > 0)
        message = QStringLiteral("The noun and the verb stand before --, and only arguments after it.");
    else if (isNoun(word) && rest.empty() && end.arguments() == 0)
        message = QStringLiteral("A command is missing after %1.").arg(name);
    else if (isNoun(word) && !rest.starts_with('-'))
        message = QStringLiteral("%1 has no command \"%2\".").arg(name, shownRest);
    return withWayOut(message, program);
}

QString incompleteWords(const CLI::App &program, const Place &end, const std::string &parserWords)
{
    const CLI::App &word = deepest(program);
    QString message = incompleteIn(&word);
    if (end.valueOf())
        message = QStringLiteral("%1 lacks its value, %2.")
                      .arg(nameOf(*end.valueOf()), QString::fromStdString(end.valueOf()->get_type_name()));
    if (message.isEmpty())
        message = printable(QString::fromStdString(parserWords)) + u'.';
    return withWayOut(message, program);
}

} // namespace Pointsman
