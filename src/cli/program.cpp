// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "completion.h"
#include "context.h"
#include "heldsignals.h"
#include "helptext.h"
#include "nouns.h"
#include "place.h"
#include "usagewords.h"

#include <QUtf8StringView>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace Pointsman {

namespace {

const char *const description =
    "The planning sessions (ticketflow) and missions (spec-kitty) of a project, for scripts, shell prompts and "
    "agents: the same operations as in the window of Pointsman, and as safe.\n"
    "\n"
    "The options below stand before the noun or anywhere after it. An id that begins with - is written after --.";

/// The options that stand before the noun or anywhere after it.
struct GlobalOptions
{
    Value knowledgeDirectory;
    Value specKittyHome;
    Value json;

    explicit GlobalOptions(const Command &program)
        : knowledgeDirectory(program.option("--knowledge-dir", "DIR",
                                            "the knowledge directory; else $TF_KNOWLEDGE_DIR, else that of the "
                                            "current directory's project (.tf/config/settings.json, .tf/knowledge)"))
        , specKittyHome(program.option("--spec-kitty-home", "DIR", "instead of ~/.spec-kitty"))
        , json(program.flag("--json", "print one JSON value; an error is one line of JSON on standard error"))
    {
    }
};

/// Known before parsing, because a command line that cannot be parsed is answered in JSON as well.
Place endOf(const std::vector<std::string> &arguments, const CLI::App &app)
{
    Place place(app);
    for (const std::string &argument : arguments)
        place.advance(argument);
    return place;
}

struct Noun
{
    const char *name;
    void (*add)(const Command &program);
};

constexpr Noun nouns[] = {{"session", addSession}, {"mission", addMission}, {"undo", addUndo},     {"redo", addRedo},
                          {"history", addHistory}, {"doctor", addDoctor},   {"prompt", addPrompt}, {"watch", addWatch},
                          {"notify", addNotify},   {"project", addProject}};

/// Describing all of them takes longer than a prompt's answer: where one is named, the others cannot be meant.
void addNouns(const Command &program, const std::vector<std::string> &arguments)
{
    const auto isNamed = [&](const char *name) {
        return std::find(arguments.begin(), arguments.end(), name) != arguments.end();
    };
    const bool isOneEnough = !isNamed("complete") && std::any_of(std::begin(nouns), std::end(nouns),
                                                                 [&](const Noun &noun) { return isNamed(noun.name); });
    for (const Noun &noun : nouns) {
        if (!isOneEnough || isNamed(noun.name))
            noun.add(program);
    }
}

/// `--name=` as the parser should see it: it would otherwise take the next argument for the value.
std::vector<std::string> withEmptyValuesApart(const std::vector<std::string> &arguments)
{
    std::vector<std::string> result;
    bool onlyValues = false;
    for (const std::string &argument : arguments) {
        onlyValues = onlyValues || argument == "--";
        const bool isEmptyValue = !onlyValues && argument.size() > 3 && argument.starts_with("--") &&
                                  argument.find('=') == argument.size() - 1;
        if (isEmptyValue) {
            result.push_back(argument.substr(0, argument.size() - 1));
            result.emplace_back();
        } else {
            result.push_back(argument);
        }
    }
    return result;
}

/// What the parser would let pass; empty where there is nothing.
QString refusal(const std::vector<std::string> &arguments, const Place &end)
{
    for (const std::string &argument : arguments) {
        if (!QUtf8StringView(argument.data(), static_cast<qsizetype>(argument.size())).isValidUtf8()) {
            return QStringLiteral("Refused the argument \"%1\": it is not UTF-8. Give ids and paths in UTF-8.")
                .arg(printable(QString::fromStdString(argument)));
        }
    }
    if (end.flagWithValue().empty())
        return {};
    return QStringLiteral("%1 takes no value: give it alone or leave it out. See %2 --help")
        .arg(QString::fromStdString(end.flagWithValue()), QString::fromStdString(fullName(end.word())));
}

int runSelected(const Selection &selection, const GlobalOptions &options, Recording &recording, const Output &output)
{
    for (const auto &[value, name] : {std::pair(options.knowledgeDirectory, QStringLiteral("--knowledge-dir")),
                                      std::pair(options.specKittyHome, QStringLiteral("--spec-kitty-home"))}) {
        if (value.isGiven() && value.text().isEmpty())
            return output.failUsage(QStringLiteral("%1 is empty. Name a directory or leave the option out.").arg(name));
    }
    Context context({options.knowledgeDirectory.text(), options.specKittyHome.text(), options.json.isGiven()},
                    &recording);
    if (selection.changesState)
        context.clearUp();
    Result<Answer> answer = selection.run(context);
    if (answer)
        answer->notices += recording.record();
    return answer ? output.print(*answer) : output.fail(withStatus(answer.error()));
}

} // namespace

int runProgram(const std::vector<std::string> &arguments)
{
    CLI::App app(description, "pointsman-cli");
    app.set_help_flag("-h,--help", "show help, of the program, a noun or a verb");
    app.set_version_flag("--version", "pointsman-cli " POINTSMAN_VERSION, "show the version");
    app.fallthrough();
    app.require_subcommand(0, 1);
    Selection selection;
    Recording recording(arguments);
    const Command program(&app, &selection);
    const GlobalOptions options(program);
    addNouns(program, arguments);
    addComplete(program, app);
    program.example("pointsman-cli session active")
        .example("pointsman-cli session start seed-checkout")
        .example("pointsman-cli session start -- -a-seed-that-begins-with-a-dash")
        .example("pointsman-cli --json mission list | jq -r '.[].mission_id'");

    const Place end = endOf(arguments, app);
    const Output output(end.options().json);
    if (const QString refused = refusal(arguments, end); !refused.isEmpty())
        return output.failUsage(refused);
    try {
        auto reversed = withEmptyValuesApart(arguments);
        std::reverse(reversed.begin(), reversed.end());
        app.parse(std::move(reversed));
    } catch (const CLI::Success &request) {
        // Help of a word that does not exist would be that of another one.
        if (!app.remaining(true).empty())
            return output.failUsage(unexpectedWords(app, end));
        const bool isVersion = dynamic_cast<const CLI::CallForVersion *>(&request);
        return output.printPlain(isVersion ? QByteArray(request.what()) + '\n'
                                           : QByteArray::fromStdString(helpText(deepest(app))));
    } catch (const CLI::ExtrasError &) {
        if (isNoun(deepest(app)) && app.remaining(true) == std::vector<std::string>{"help"})
            return output.printPlain(QByteArray::fromStdString(helpText(deepest(app))));
        return output.failUsage(unexpectedWords(app, end));
    } catch (const CLI::ParseError &error) {
        return output.failUsage(incompleteWords(app, end, error.what()));
    }
    if (!selection.run)
        return output.failUsage(unexpectedWords(app, end));
    if (!selection.handlesSignals)
        releaseSignals();
    return runSelected(selection, options, recording, output);
}

} // namespace Pointsman
