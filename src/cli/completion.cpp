// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion.h"

#include "candidates.h"
#include "place.h"

#include <CLI/CLI.hpp>

namespace Pointsman {

namespace {

QString firstLine(const std::string &text)
{
    return QString::fromStdString(text.substr(0, text.find('\n')));
}

void addOptions(Candidates &candidates, const CLI::App *word)
{
    for (; word; word = word->get_parent()) {
        for (const CLI::Option *option : word->get_options()) {
            if (!option->get_positional() && !option->get_lnames().empty())
                candidates.push_back({QString::fromStdString("--" + option->get_lnames().front()),
                                      firstLine(option->get_description())});
        }
    }
}

/// The values of an argument; those that begin with - only after --, before which they would be options.
Candidates valuesOf(const CLI::Option &argument, const Place &place, const Context &context)
{
    Candidates values = candidatesOf(argument.get_type_name(), context);
    const auto isOptionLike = [](const Candidate &candidate) {
        return candidate.value.startsWith(u'-') && candidate.value != u"-";
    };
    if (!place.isOnlyValues() && std::erase_if(values, isOptionLike) > 0)
        values.push_back({QStringLiteral("--"), QStringLiteral("then a value that begins with -")});
    return values;
}

/// The options, or where the word is `--name=…` already, the values of that one after its name.
Candidates optionsAt(const Place &place, const std::string &last, const Context &context)
{
    Candidates candidates;
    const size_t equals = last.find('=');
    if (equals == std::string::npos) {
        addOptions(candidates, &place.word());
        return candidates;
    }
    const CLI::Option *option = place.findOption(last.substr(0, equals));
    if (option && takesValue(*option))
        candidates = candidatesOf(option->get_type_name(), context);
    const QString name = QString::fromStdString(last.substr(0, equals + 1));
    for (Candidate &candidate : candidates) {
        if (candidate.isDirective())
            candidate.help = name;
        else
            candidate.value.prepend(name);
    }
    return candidates;
}

Candidates candidatesAt(const Place &place, const std::string &last)
{
    const Context context(place.options());
    if (place.valueOf())
        return candidatesOf(place.valueOf()->get_type_name(), context);
    if (last.starts_with('-') && !place.isOnlyValues())
        return optionsAt(place, last, context);
    Candidates candidates;
    for (const CLI::App *word : place.word().get_subcommands([&](const CLI::App *) { return place.takesWord(); }))
        candidates.push_back({QString::fromStdString(word->get_name()), firstLine(word->get_description())});
    const auto positionals = place.word().get_options([](const CLI::Option *o) { return o->get_positional(); });
    if (place.arguments() < positionals.size()) {
        const Candidates values = valuesOf(*positionals[place.arguments()], place, context);
        candidates.insert(candidates.end(), values.begin(), values.end());
    }
    return candidates;
}

Answer answerOf(const Candidates &candidates, const QString &beginning)
{
    JsonArray array;
    QStringList lines;
    for (const Candidate &candidate : candidates) {
        if (!candidate.value.startsWith(beginning) && !candidate.isDirective())
            continue;
        array.push_back(JsonObject{{"value", candidate.value}, {"help", candidate.help}});
        lines += candidate.value + u'\t' + candidate.help;
    }
    return {array, lines.join(u'\n')};
}

} // namespace

void addComplete(const Command &program, const CLI::App &app)
{
    const Command noun =
        program
            .word("complete", "what could come next on a command line, for the shells' completion",
                  "The words of the line without the program's name; the last one is completed. Each line is a "
                  "candidate, a tab and its meaning; the line :files or :folders asks the shell for those, behind what "
                  "stands after the tab.")
            .plumbing();
    const Value words = noun.words("WORD", "the words so far, after --");
    noun.example("pointsman-cli complete -- session resume ''");
    noun.runs([&app, words](Context &) -> Result<Answer> {
        QStringList line = words.all();
        const QString last = line.isEmpty() ? QString() : line.takeLast();
        Place place(app);
        for (const QString &word : line)
            place.advance(word.toStdString());
        return answerOf(candidatesAt(place, last.toStdString()), last);
    });
}

} // namespace Pointsman
