// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historycommands.h"

#include "base/ids.h"
#include "compare/documentsentence.h"
#include "files/realpath.h"
#include "nouns.h"

#include <QFileInfo>

namespace Pointsman {

namespace {

constexpr int mostVersions = 1000;

QString nameOf(Origin::Kind kind)
{
    switch (kind) {
    case Origin::Kind::Window:
        return QStringLiteral("window");
    case Origin::Kind::CommandLine:
        return QStringLiteral("command line");
    case Origin::Kind::OtherProgram:
        return QStringLiteral("other program");
    case Origin::Kind::Git:
        return QStringLiteral("git");
    }
    Q_UNREACHABLE();
}

JsonValue timeOrNull(const std::optional<Moment> &time)
{
    return time ? JsonValue(UtcTime(*time).text()) : JsonValue();
}

/// Nobody knows who made what was only seen for the first time.
bool hasAuthor(const Version &version)
{
    return !version.isFirstSight;
}

JsonObject inJson(const Version &version, const Context::Naming &named)
{
    const Origin &origin = version.origin;
    return {{"version", std::int64_t{version.id}},
            {"time", UtcTime(version.time).text()},
            {"since", timeOrNull(version.since)},
            {"subject", version.subject},
            {"change", version.words},
            {"by", hasAuthor(version) ? JsonValue(nameOf(origin.kind)) : JsonValue()},
            {"command", origin.words.isEmpty() ? JsonValue() : JsonValue(origin.words)},
            {"operation", version.operation ? JsonValue(std::int64_t{version.operation}) : JsonValue()},
            {"path", named(version.path)}};
}

QString inWords(const Version &version)
{
    const Origin &origin = version.origin;
    const QString by = origin.words.isEmpty()                     ? nameOf(origin.kind)
                       : origin.kind == Origin::Kind::CommandLine ? origin.words
                                                                  : nameOf(origin.kind) + u' ' + origin.words;
    const QString since =
        version.isInterval() ? QStringLiteral(" (between %1 and then)").arg(UtcTime(*version.since).text()) : QString();
    const QString subject = isDocument(version.path)
                                ? version.subject + u'/' + printable(QFileInfo(version.path).fileName())
                                : version.subject;
    const QString line = QStringLiteral("%1  %2%3  %4: %5")
                             .arg(QString::number(version.id).rightJustified(6), UtcTime(version.time).text(), since,
                                  shown(subject), shown(version.words));
    return hasAuthor(version) ? line + QStringLiteral("  [%1]").arg(shown(by)) : line;
}

Answer listed(const std::vector<Version> &versions, const Context::Naming &named)
{
    JsonArray array;
    QStringList lines;
    for (const Version &version : versions) {
        array.push_back(inJson(version, named));
        lines += inWords(version);
    }
    Answer answer{array, lines.isEmpty() ? QStringLiteral("No versions.") : lines.join(u'\n')};
    if (versions.size() == std::size_t{mostVersions})
        answer.notices += QStringLiteral("Only the %1 newest versions are listed. Name an id or a --since for others.")
                              .arg(mostVersions);
    return answer;
}

/// None where there is no history yet: then nothing was seen, which is an answer.
Result<Answer> list(Context &context, const VersionFilter &filter)
{
    auto journal = context.recording().openExisting();
    if (!journal && journal.error().code == ErrorCode::Absent)
        return listed({}, context.naming());
    if (!journal)
        return tl::unexpected(journal.error());
    return (*journal)->versions(filter).map(
        [&](const std::vector<Version> &versions) { return listed(versions, context.naming()); });
}

} // namespace

void addHistory(const Command &program)
{
    const Command noun = program.word(
        "history", "every version of the state files that Pointsman wrote or saw",
        "Newest first, of this project and of the missions. Versions have numbers; secrets are never kept.");
    const Value id = noun.argument("SESSION_OR_MISSION", "only this session or mission", Command::Needed::No);
    const Value since = noun.option("--since", "TIME", "only what happened from then on, YYYY-MM-DDTHH:MM:SSZ");
    addHistoryShow(noun);
    addHistoryRestore(noun);
    noun.example("pointsman-cli history")
        .example("pointsman-cli history seed-search@2026-01-20T08-00-00Z")
        .example("pointsman-cli history show 42")
        .example("pointsman-cli history restore 42");
    noun.runs([=](Context &context) -> Result<Answer> {
        VersionFilter filter;
        filter.limit = mostVersions;
        filter.order = VersionFilter::Order::Happened;
        if (id.isGiven()) {
            const auto checked = checkedId(id.text(), QLatin1StringView("id"));
            if (!checked)
                return tl::unexpected(checked.error());
            filter.subject = printable(*checked);
        }
        return since.time().and_then([&](const std::optional<UtcTime> &time) {
            if (time)
                filter.from = time->moment();
            return storesOf(context).and_then([&](const QStringList &stores) {
                filter.stores = stores;
                return list(context, filter);
            });
        });
    });
}

Result<QStringList> storesOf(const Context &context)
{
    return context.knowledgeDirectory().map([&](const KnowledgeDirectory &directory) {
        return QStringList{realFolder(directory.path()), realFolder(context.missionHome().path())};
    });
}

Result<NamedVersion> namedVersion(const Context &context, const Value &number)
{
    bool isNumber = false;
    const qint64 id = number.text().toLongLong(&isNumber);
    if (!isNumber || id < 1) {
        return failure(ErrorCode::Refused,
                       QStringLiteral("Invalid version: %1. Versions are the numbers that pointsman-cli history lists.")
                           .arg(printable(number.text())));
    }
    const auto stores = storesOf(context);
    if (!stores)
        return tl::unexpected(stores.error());
    auto journal = context.recording().openExisting();
    if (!journal)
        return tl::unexpected(journal.error());
    return (*journal)->version(id).and_then([&](const Version &version) -> Result<NamedVersion> {
        if (stores->contains(version.store))
            return NamedVersion{std::move(*journal), version};
        return failure(ErrorCode::Absent,
                       QStringLiteral("Version %1 is not of this project or home but of %2. Name that one with "
                                      "--knowledge-dir or --spec-kitty-home.")
                           .arg(id)
                           .arg(printable(version.store)),
                       version.path);
    });
}

Request requestOf(const Context &context, WhereChangedSince whereChanged)
{
    return {context.recording().origin(), systemClock(), whereChanged};
}

QStringList noticesOf(const TakenBack &done)
{
    QStringList notices;
    for (const FileChange &file : done.files)
        notices += file.losses;
    notices << done.passedOver << done.notice;
    notices.removeAll(QString());
    return notices;
}

} // namespace Pointsman
