// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nouns.h"

#include "base/ids.h"
#include "context.h"
#include "planning/planningsession.h"

#include <QMap>

namespace Pointsman {

namespace {

constexpr QChar brokenMark = u'!';
constexpr QStringView separator = u" \u00B7 ";

/// What the placeholders of a format stand for. One line, whatever the files hold.
using Placeholders = QMap<QString, QString>;

void addSessionTo(Placeholders &values, const Result<std::optional<JsonObject>> &active)
{
    if (!active)
        values[QStringLiteral("seed")] = values[QStringLiteral("session")] = brokenMark;
    if (!active || !*active)
        return;
    const auto session = PlanningSession::fromJson(**active);
    values[QStringLiteral("seed")] = printable(session.seed);
    values[QStringLiteral("session")] = printable(session.id);
    values[QStringLiteral("spikes")] = QString::number(session.spikes.size());
    values[QStringLiteral("plan")] = printable(session.plan);
}

void addMissionTo(Placeholders &values, const Result<std::optional<MissionId>> &active)
{
    if (!active)
        values[QStringLiteral("mission")] = brokenMark;
    else if (*active)
        values[QStringLiteral("mission")] = printable((*active)->text());
}

QString shortForm(const Placeholders &values)
{
    QStringList parts{values.value(QStringLiteral("seed")), values.value(QStringLiteral("mission"))};
    parts.removeAll(QString());
    return parts.join(separator);
}

/// Empty where nothing is active, whatever else stands in the format: a prompt then shows nothing at all.
Result<QString> filledIn(const QString &format, const Placeholders &values)
{
    static const QStringList names{QStringLiteral("seed"), QStringLiteral("session"), QStringLiteral("spikes"),
                                   QStringLiteral("plan"), QStringLiteral("mission")};
    QString result;
    for (qsizetype at = 0; at < format.size();) {
        const qsizetype end = format.at(at) == u'{' ? format.indexOf(u'}', at) : -1;
        if (end < 0) {
            result += format.at(at++);
            continue;
        }
        const QString name = format.mid(at + 1, end - at - 1);
        if (!names.contains(name))
            return failure(ErrorCode::Refused, QStringLiteral("Invalid placeholder in --format: {%1}. There are {%2}.")
                                                   .arg(printable(name), names.join(QStringLiteral("}, {"))));
        result += values.value(name);
        at = end + 1;
    }
    return values.isEmpty() ? QString() : result;
}

JsonValue idOf(const std::optional<JsonObject> &document)
{
    return document ? JsonValue(stringAt(*document, "session_id")) : JsonValue();
}

/// A script is told of a broken file as of any failure; a prompt gets its mark.
Result<Answer> jsonAnswer(const Result<std::optional<JsonObject>> &session,
                          const Result<std::optional<MissionId>> &mission)
{
    if (!session)
        return tl::unexpected(session.error());
    if (!mission)
        return tl::unexpected(mission.error());
    return Answer{
        JsonObject{{"session", idOf(*session)}, {"mission", *mission ? JsonValue((*mission)->text()) : JsonValue()}},
        {}};
}

Result<Answer> prompt(const Context &context, const std::optional<QString> &format)
{
    const auto session = context.planning().and_then([](const PlanningStore &store) { return store.loadActive(); });
    const auto mission = context.missions().active();
    Placeholders values;
    addSessionTo(values, session);
    addMissionTo(values, mission);
    return filledIn(format.value_or(QString()), values).and_then([&](const QString &text) -> Result<Answer> {
        if (context.output().isJson())
            return jsonAnswer(session, mission);
        return Answer{{}, format ? text : shortForm(values)};
    });
}

} // namespace

void addPrompt(const Command &program)
{
    const Command noun = program.word(
        "prompt", "active session and mission in a few characters, for a shell prompt or a status line",
        "Prints the seed of the active session and the active mission, and nothing at all where neither is active. A "
        "! stands for a file that cannot be understood: pointsman-cli doctor tells more. In FORMAT {seed}, {session}, "
        "{spikes}, {plan} and {mission} are filled in. The status "
        "is 0 in each case; with --json a file that cannot be understood is an error, as everywhere.\n"
        "\n"
        "What a seed is called can mean something to a shell's or tmux's formats; the examples escape it.");
    const Value format = noun.option("--format", "FORMAT", "instead of seed and mission");
    noun.example("bash  PS1='\\w $(pointsman-cli prompt 2>/dev/null)\\$ '")
        .example("zsh   setopt PROMPT_SUBST; PROMPT='%~ ${$(pointsman-cli prompt)//\\%/%%} %# '")
        .example("fish  function fish_right_prompt; pointsman-cli prompt; end")
        .example("tmux  set -g status-right '#(cd #{q:pane_current_path} && \\\n"
                 "          pointsman-cli prompt | \\\n"
                 "          sed \"s/##/########/g;s/########\\[/####\\[/g\")'")
        .example("      pointsman-cli prompt --format '[{seed} {spikes}]'");
    noun.runs([=](Context &context) {
        return prompt(context, format.isGiven() ? std::optional(format.text()) : std::nullopt);
    });
}

} // namespace Pointsman
