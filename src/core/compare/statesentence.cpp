// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/statesentence.h"

#include "base/ids.h"
#include "json/jsonreader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::StateSentence)
};

QString wordsOfTickets(int tickets)
{
    return Words::tr("backlog with %n ticket(s)", nullptr, tickets);
}

/// One version of a file.
struct Version
{
    bool exists = false;
    std::optional<JsonObject> document; ///< nothing where it cannot be understood

    explicit Version(const std::optional<QByteArray> &bytes) : exists(bytes.has_value())
    {
        auto reading = bytes ? readJson(*bytes) : tl::unexpected(JsonProblem());
        if (reading && reading->value.object())
            document = std::move(*reading->value.object());
    }

    [[nodiscard]] bool isDamaged() const { return exists && !document; }
    [[nodiscard]] QString text(std::string_view key) const
    {
        return document ? printable(stringAt(*document, key)) : QString();
    }
};

QString idKey(StateKind kind)
{
    return kind == StateKind::Mission ? QStringLiteral("mission_id") : QStringLiteral("session_id");
}

QString nameFor(StateKind kind, const QString &path)
{
    const QFileInfo file(path);
    switch (kind) {
    case StateKind::Snapshot:
        return printable(file.completeBaseName());
    case StateKind::Mission:
        return printable(QFileInfo(file.path()).fileName());
    case StateKind::ActiveSession:
        return Words::tr("active session");
    case StateKind::MissionPointer:
        return Words::tr("active mission");
    case StateKind::Other:
        break;
    }
    return printable(file.fileName());
}

/// The whole of it became another: started, switched to, archived, removed.
QString wordsOfAppearing(StateKind kind, const Version &after)
{
    const QString state = after.text("state");
    switch (kind) {
    case StateKind::ActiveSession:
        return after.text("created") == after.text("updated") ? Words::tr("started") : Words::tr("switched to it");
    case StateKind::Snapshot:
        return state == u"completed"  ? Words::tr("completed")
               : state == u"archived" ? Words::tr("archived")
                                      : Words::tr("snapshot added");
    case StateKind::Mission:
        return Words::tr("joined");
    case StateKind::MissionPointer:
        return after.text("active_mission_id").isEmpty()
                   ? Words::tr("no mission is active")
                   : Words::tr("switched to %1").arg(after.text("active_mission_id"));
    case StateKind::Other:
        break;
    }
    return Words::tr("file created");
}

QString wordsOfVanishing(StateKind kind)
{
    switch (kind) {
    case StateKind::ActiveSession:
        return Words::tr("no longer active");
    case StateKind::Snapshot:
        return Words::tr("snapshot removed");
    case StateKind::Mission:
    case StateKind::MissionPointer:
    case StateKind::Other:
        break;
    }
    return Words::tr("file removed");
}

QString wordsOfState(const QString &state)
{
    if (state == u"completed")
        return Words::tr("completed");
    if (state == u"archived")
        return Words::tr("archived");
    return state == u"active" ? Words::tr("active again") : Words::tr("state %1").arg(state);
}

QStringList wordsOfItems(const Difference &difference)
{
    QStringList words;
    for (const QString &item : difference.addedItems)
        words << Words::tr("%1 attached").arg(printable(item));
    for (const QString &item : difference.removedItems)
        words << Words::tr("%1 detached").arg(printable(item));
    return words;
}

/// How many tickets a backlog has.
int ticketsIn(const JsonObject &backlog)
{
    const JsonValue *tickets = backlog.find("tickets");
    return tickets && tickets->array() ? static_cast<int>(tickets->array()->size()) : 0;
}

QString wordsOfBacklog(const Version &after)
{
    const JsonValue *backlog = after.document->find("backlog");
    if (backlog && backlog->object())
        return wordsOfTickets(ticketsIn(*backlog->object()));
    return backlog && !backlog->isNull() ? Words::tr("backlog is no longer understood") : Words::tr("backlog removed");
}

/// The words for one difference; empty for what only follows from another.
QStringList wordsOfField(const Difference &difference, const Version &after)
{
    const QString field = difference.path.first();
    if (field == u"backlog")
        return {wordsOfBacklog(after)};
    if (difference.path.size() > 1)
        return {Words::tr("%1 changed").arg(fieldName(difference.path))};
    const bool isNone = !difference.after || difference.after->isNull();
    const QString value = valueInWords(difference.after);
    if (field == u"spikes" && difference.isSet &&
        !(difference.addedItems.isEmpty() && difference.removedItems.isEmpty()))
        return wordsOfItems(difference);
    if (field == u"plan")
        return {isNone ? Words::tr("plan removed") : Words::tr("plan set to %1").arg(value)};
    if (field == u"state")
        return {wordsOfState(value)};
    if (field == u"focus")
        return {isNone || value == u"none" ? Words::tr("focus none") : Words::tr("focus %1").arg(value)};
    if (field == u"drive_intent")
        return {value == u"active" ? Words::tr("driving") : Words::tr("no longer driving")};
    if (field == u"role")
        return {Words::tr("role %1").arg(value)};
    if (field == u"active_mission_id")
        return {isNone ? Words::tr("no mission is active") : Words::tr("switched to %1").arg(value)};
    return {Words::tr("%1 changed").arg(fieldName(difference.path))};
}

bool isTimeOfWriting(const Difference &difference)
{
    static const QStringList times{QStringLiteral("updated"), QStringLiteral("completed_at"),
                                   QStringLiteral("last_activity_at"), QStringLiteral("last_switched_at")};
    return difference.path.size() == 1 && times.contains(difference.path.first());
}

QString wordsOfEdit(const Version &before, const Version &after)
{
    const Differences differences = differencesBetween(*before.document, *after.document);
    QStringList words;
    for (const Difference &difference : differences) {
        if (!isWorthWords(difference))
            continue;
        for (const QString &each : wordsOfField(difference, after)) {
            if (!words.contains(each))
                words << each;
        }
    }
    if (!words.isEmpty())
        return words.join(QStringLiteral(", "));
    if (differences.empty())
        return Words::tr("written anew with the same content");
    const bool hasTime = std::any_of(differences.begin(), differences.end(), isTimeOfWriting);
    return hasTime ? Words::tr("time of the last change set") : Words::tr("something that is never shown changed");
}

} // namespace

/// Of a secret nothing is told, not even that it changed: the history knows it by a placeholder only.
bool isWorthWords(const Difference &difference)
{
    return !isTimeOfWriting(difference) && !difference.isSecret;
}

StateKind stateKindOf(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.path());
    if (file.fileName() == u".active-planning.json")
        return StateKind::ActiveSession;
    if (folder.fileName() == u"sessions" && file.fileName().endsWith(u".json"))
        return StateKind::Snapshot;
    if (file.fileName() != u"session.json")
        return StateKind::Other;
    return QFileInfo(folder.path()).fileName() == u"missions" ? StateKind::Mission : StateKind::MissionPointer;
}

QString storeOfFile(const QString &path)
{
    const auto upTo = [&](QLatin1StringView folder) {
        return path.left(std::max<qsizetype>(0, path.lastIndexOf(folder)));
    };
    switch (stateKindOf(path)) {
    case StateKind::ActiveSession:
    case StateKind::MissionPointer:
        return QFileInfo(path).path();
    case StateKind::Snapshot:
        return upTo(QLatin1StringView("/sessions/"));
    case StateKind::Mission:
        return upTo(QLatin1StringView("/missions/"));
    case StateKind::Other:
        return upTo(QLatin1StringView("/topics/"));
    }
    Q_UNREACHABLE();
}

QString StateSentence::text() const
{
    return QStringLiteral("%1: %2").arg(subject, words);
}

StateSentence describeState(const QString &path, const std::optional<QByteArray> &before,
                            const std::optional<QByteArray> &after)
{
    const StateKind kind = stateKindOf(path);
    const Version was(before);
    const Version is(after);
    const std::string key = idKey(kind).toStdString();
    const QString id = is.text(key);
    const QString subject = !id.isEmpty() ? id : was.text(key);
    const auto told = [&](const QString &words) {
        return StateSentence{subject.isEmpty() ? nameFor(kind, path) : subject, words};
    };
    if (is.isDamaged())
        return told(was.isDamaged() ? Words::tr("changed, still damaged") : Words::tr("damaged"));
    if (!is.exists)
        return told(was.isDamaged() ? Words::tr("damaged file removed") : wordsOfVanishing(kind));
    if (was.isDamaged())
        return told(Words::tr("readable again"));
    if (!was.exists || (kind == StateKind::ActiveSession && id != was.text(key)))
        return told(wordsOfAppearing(kind, is));
    return told(wordsOfEdit(was, is));
}

} // namespace Pointsman
