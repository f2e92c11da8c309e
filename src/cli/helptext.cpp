// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helptext.h"

#include "command.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>

namespace Pointsman {

namespace {

constexpr size_t lineWidth = 80;
constexpr size_t listIndent = 2;
constexpr size_t widestTerm = 28;
/// Stands for a blank where no line may be broken.
constexpr char fixedBlank = '\x1f';

/// `text` broken at blanks so that no line is longer than the help is wide, each line after `indent` blanks. The first
/// line begins at `column`, where the text before it ended.
std::string wrapped(const std::string &text, size_t indent, size_t column)
{
    std::string result;
    std::string word;
    const auto flush = [&] {
        if (word.empty())
            return;
        if (column > indent && column + 1 + word.size() > lineWidth) {
            result += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            result += ' ';
            ++column;
        }
        result += word;
        column += word.size();
        word.clear();
    };
    for (const char c : text) {
        if (c != ' ' && c != '\n') {
            word += c;
            continue;
        }
        flush();
        if (c == '\n') {
            result += '\n' + std::string(indent, ' ');
            column = indent;
        }
    }
    flush();
    return result;
}

/// The first line of a description: what lists show.
std::string summary(const CLI::App &app)
{
    const std::string text = app.get_description();
    return text.substr(0, text.find('\n'));
}

std::string listed(const std::vector<std::pair<std::string, std::string>> &rows)
{
    size_t width = 0;
    for (const auto &[term, words] : rows)
        width = std::max(width, term.size() > widestTerm ? 0 : term.size());
    const size_t indent = listIndent + width + 2;
    std::string result;
    for (const auto &[term, words] : rows) {
        result += std::string(listIndent, ' ') + term;
        if (term.size() > width)
            result += '\n' + std::string(indent, ' ');
        else
            result += std::string(indent - listIndent - term.size(), ' ');
        result += wrapped(words, indent, indent) + '\n';
    }
    return result;
}

std::string section(const std::string &title, const std::vector<std::pair<std::string, std::string>> &rows)
{
    return rows.empty() ? std::string() : "\n" + title + ":\n" + listed(rows);
}

/// A description in full: its first line as a sentence.
std::string sentences(const CLI::App &app)
{
    std::string first = summary(app);
    const std::string rest = app.get_description().substr(first.size());
    first[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(first[0])));
    return first + (first.ends_with('.') ? "" : ".") + rest;
}

std::string withValue(const CLI::Option &option, char blank = ' ')
{
    std::string name = option.get_name(false, true);
    if (const size_t comma = name.find(','); comma != std::string::npos)
        name.insert(comma + 1, 1, ' ');
    return option.get_items_expected_max() == 0 ? name : name + blank + option.get_type_name();
}

bool isHelp(const CLI::Option &option)
{
    return option.check_lname("help");
}

/// How a command is written: ` SEED [--at TIME]`.
std::string synopsis(const CLI::App &app)
{
    std::string result;
    for (const CLI::Option *option : app.get_options([](const CLI::Option *o) { return o->get_positional(); })) {
        const bool isMany = option->get_items_expected_max() > 1;
        result += isMany                   ? " -- [" + option->get_type_name() + "]..."
                  : option->get_required() ? ' ' + option->get_type_name()
                                           : " [" + option->get_type_name() + ']';
    }
    for (const CLI::Option *option : app.get_options()) {
        if (option->get_positional() || isHelp(*option))
            continue;
        const std::string written = withValue(*option, fixedBlank);
        result += option->get_required() ? ' ' + written : " [" + written + ']';
        if (option->get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll &&
            option->get_items_expected_max() > 0)
            result += "...";
    }
    return result;
}

std::vector<std::pair<std::string, std::string>> commandRows(const CLI::App &app, const std::string &group)
{
    std::vector<std::pair<std::string, std::string>> rows;
    for (const CLI::App *word : app.get_subcommands([&](const CLI::App *sub) { return sub->get_group() == group; }))
        rows.emplace_back((app.get_parent() ? app.get_name() + ' ' : "") + word->get_name(), summary(*word));
    return rows;
}

std::vector<std::pair<std::string, std::string>> optionRows(const CLI::App &app, bool positional)
{
    std::vector<std::pair<std::string, std::string>> rows;
    for (const CLI::Option *option : app.get_options())
        if (option->get_positional() == positional && !(isHelp(*option) && app.get_parent()))
            rows.emplace_back(positional ? option->get_type_name() : withValue(*option), option->get_description());
    return rows;
}

/// The nouns with all their verbs, then what can stand alone, then the plumbing of all of them.
std::string allCommands(const CLI::App &program)
{
    std::string result;
    std::vector<std::pair<std::string, std::string>> alone;
    auto plumbing = commandRows(program, plumbingGroup);
    for (const CLI::App *noun : program.get_subcommands([](const CLI::App *sub) { return sub->get_group().empty(); })) {
        const auto verbs = commandRows(*noun, {});
        if (verbs.empty() || !synopsis(*noun).empty()) {
            alone.emplace_back(noun->get_name(), summary(*noun));
            alone.insert(alone.end(), verbs.begin(), verbs.end());
            continue;
        }
        result += section(summary(*noun), verbs);
        const auto rows = commandRows(*noun, plumbingGroup);
        plumbing.insert(plumbing.end(), rows.begin(), rows.end());
    }
    return result + section("Sessions and missions", alone) + section("Plumbing, for scripts and tests", plumbing);
}

std::string exitStatuses()
{
    return section("Exit status", {{"0", "done"},
                                   {"1", "the asked-for thing is absent"},
                                   {"2", "wrong usage, or a refused id, time or value"},
                                   {"3", "a state file or an input document is invalid, or a check failed"},
                                   {"4", "conflict: another program keeps changing the file, or has changed it"},
                                   {"5", "the system refused"}});
}

std::string environment()
{
    return section("Environment",
                   {{"TF_KNOWLEDGE_DIR", "the knowledge directory, without --knowledge-dir"},
                    {"HOME", "the home directory, with .spec-kitty in it; else the system's list of users tells it"},
                    {"XDG_CONFIG_HOME", "where pointsman/projects.json, ignored.json and settings.ini lie; else "
                                        "~/.config"},
                    {"XDG_STATE_HOME", "where pointsman/history.sqlite lies; else ~/.local/state"}});
}

/// `Usage: pointsman-cli session start SEED [--at TIME]`, and for a noun that can stand alone both forms.
std::string usage(const CLI::App &app, bool isNoun)
{
    const std::string alone = synopsis(app);
    std::vector<std::string> forms;
    if (app.get_parent() == nullptr)
        forms = {" [OPTION...] NOUN VERB [ARGUMENT...]"};
    else if (!isNoun || !alone.empty())
        forms = {alone};
    if (isNoun && app.get_parent() != nullptr)
        forms.emplace_back(" VERB [ARGUMENT...]");
    std::string result;
    for (const std::string &form : forms)
        result += (result.empty() ? "Usage: " : "       ") + fullName(app) +
                  wrapped(form, 12, 7 + fullName(app).size()) + '\n';
    std::replace(result.begin(), result.end(), fixedBlank, ' ');
    return result;
}

std::string examples(const CLI::App &app)
{
    if (app.get_footer().empty())
        return {};
    std::string result = "\nExamples:\n  ";
    for (const char c : app.get_footer().substr(0, app.get_footer().size() - 1)) {
        result += c;
        if (c == '\n')
            result += "  ";
    }
    return result + '\n';
}

} // namespace

std::string fullName(const CLI::App &app)
{
    return app.get_parent() ? fullName(*app.get_parent()) + ' ' + app.get_name() : app.get_name();
}

std::string helpText(const CLI::App &app)
{
    const bool isProgram = app.get_parent() == nullptr;
    const bool isNoun = !app.get_subcommands([](const CLI::App *) { return true; }).empty();
    std::string result = usage(app, isNoun) + '\n' + wrapped(sentences(app), 0, 0) + '\n';
    if (isProgram)
        result += allCommands(app);
    else if (isNoun)
        result += section("Verbs", commandRows(app, {})) +
                  section("Plumbing, for scripts and tests", commandRows(app, plumbingGroup));
    result += section("Arguments", optionRows(app, true)) + section("Options", optionRows(app, false));
    if (isProgram)
        result += exitStatuses() + environment();
    result += examples(app);
    if (isNoun)
        result += "\nMore of each: " + fullName(app) + (isProgram ? " NOUN [VERB] --help\n" : " VERB --help\n");
    else
        result += "\nOptions of every command: pointsman-cli --help\n";
    return result;
}

} // namespace Pointsman
