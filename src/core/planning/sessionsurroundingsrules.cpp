// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a session must be to the time, to its topics and to the other session files.
#include "planning/planningrules.h"

#include "base/ids.h"
#include "files/namerules.h"
#include "planning/examinedsession.h"
#include "planning/topicwords.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

struct Surrounded
{
    const PlanningSession &session;
    const PlanningSurroundings &around;
};

bool isActive(const Report &report)
{
    return report.subject().kind == SubjectKind::ActiveSession;
}

void lookForFuture(const Surrounded &surrounded, const Report &report)
{
    // As text, since this is asked for every session at every look: of this form the later one is the greater one.
    const auto look = [&](const char *key, const QString &text, const char *consequence) {
        if (text > surrounded.around.latest && UtcTime::parse(text))
            report.because(ruleText(consequence), QString::fromLatin1(key), text);
    };
    look("created", surrounded.session.created,
         QT_TRANSLATE_NOOP("Pointsman::Rules",
                           "ticketflow sorts it before everything that is newer in truth, and takes "
                           "it for the latest session of its seed."));
    look("updated", surrounded.session.updated,
         QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow shows it as the time of the last change, until the next one "
                                               "sets it; nothing is sorted by it."));
    look("completed_at", surrounded.session.completedAt,
         QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow keeps it as the time of completion; nothing is sorted by "
                                               "it."));
}

template <typename Look>
void forTopics(const PlanningSession &session, const Look &look)
{
    look(session.seed);
    for (const QString &spike : session.spikes)
        look(spike);
    look(session.plan);
    if (session.backlog && session.backlog->topic != session.plan)
        look(session.backlog->topic);
}

/// What differs from a missing topic's name in case or normalisation only and exists; empty where nothing does.
QString topicLike(const QString &topic, const Topics &topics)
{
    const auto found = std::find_if(topics.begin(), topics.end(), [&](const Topic &other) {
        return other.exists && other.id != topic && areNamesAlike(other.id, topic);
    });
    return found == topics.end() ? QString() : found->id;
}

void reportMissingTopics(const Surrounded &surrounded, const Report &report)
{
    if (!surrounded.around.areTopicsSeen)
        return;
    QStringList told;
    forTopics(surrounded.session, [&](const QString &topic) {
        const auto found = surrounded.around.topics.constFind(topic);
        if (topic.isEmpty() || (found != surrounded.around.topics.cend() && found->exists))
            return; // as nearly all, for which nothing else is asked
        if (told.contains(topic) || !TopicId::parse(topic))
            return;
        told << topic;
        const QString like = topicLike(topic, surrounded.around.topics);
        report(quotedPath(titleAndId(surrounded.around.topics, topic)),
               like.isEmpty() ? QString()
                              : ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules",
                                                           "; what exists is %1, which differs only in upper and lower "
                                                           "case or in how its letters are encoded"))
                                    .arg(quotedPath(like)));
    });
}

void lookForTopics(const Surrounded &surrounded, const Report &report)
{
    if (isActive(report))
        reportMissingTopics(surrounded, report);
}

void lookForTopicsOfSnapshot(const Surrounded &surrounded, const Report &report)
{
    if (!isActive(report))
        reportMissingTopics(surrounded, report);
}

void lookForUntouched(const Surrounded &surrounded, const Report &report)
{
    if (!isActive(report))
        return;
    const auto updated = UtcTime::parse(surrounded.session.updated);
    if (!updated || surrounded.around.now - updated->moment() <= surrounded.around.untouchedAfter)
        return;
    const auto days = std::chrono::duration_cast<std::chrono::hours>(surrounded.around.now - updated->moment()) / 24;
    report(QString::number(days.count()), updated->text());
}

void lookAtFileName(const Surrounded &surrounded, const Report &report)
{
    if (isActive(report) || isNamedAfterId(surrounded.session, report.subject().path) ||
        surrounded.around.filesWithId(surrounded.session.id) != 1)
        return;
    report(quotedForeign(QFileInfo(report.subject().path).fileName()), quotedForeign(surrounded.session.id));
}

void lookForSameId(const Surrounded &surrounded, const Report &report)
{
    if (!isActive(report) && !isNamedAfterId(surrounded.session, report.subject().path) &&
        surrounded.around.filesWithId(surrounded.session.id) > 1)
        report(quotedForeign(QFileInfo(report.subject().path).fileName()), quotedForeign(surrounded.session.id));
}

constexpr Rule<Surrounded> sessionSurroundingsRuleTable[] = {
    {{L1("time-in-future"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The time of %1, %2, has not come yet."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A time is more than five minutes in the future."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "With such a created, ticketflow sorts the session before everything that "
                                            "is newer in truth and takes it for the latest of its seed; updated and "
                                            "completed_at are kept and shown as they are."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "See to the clock of the computer that wrote it; the next change sets "
                                            "updated. created is also part of the id."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "Which time is the true one stands nowhere any more, and a guess would hide that.")},
     lookForFuture},
    {{L1("topic-missing"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The topic %1 of the active session does not exist%2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The active session names a seed, spike, plan or backlog topic that has no "
                                            "folder in topics/ or archive/topics/."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow names the topic all the same; agents look for documents that "
                                            "are not there."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Make or restore the topic's folder, or correct the name."),
      RepairKind::None, onlyYouKnow},
     lookForTopics},
    {{L1("snapshot-topic-missing"), Severity::Note,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The topic %1 of this snapshot does not exist%2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A session in sessions/ names a topic that has no folder any more."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow lists and resumes it all the same; the topic's documents are "
                                            "gone."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Nothing has to be done, unless the folder was removed by mistake."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A snapshot is a record, and a record may name what is gone.")},
     lookForTopicsOfSnapshot},
    {{L1("session-untouched"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The session is active, but nothing was done in it for %1 days, since %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The active session was not updated for longer than the preferences allow, "
                                            "14 days unless changed."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "What agents make next attaches to it, though it may belong to something "
                                            "else."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Archive it, or switch to the session that you work on now."),
      RepairKind::None, isYourChoice},
     lookForUntouched},
    {{L1("file-name-is-not-id"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file is named %1, but the session_id is %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A snapshot's file is not named {session_id}.json."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow lists it by its session_id, but resumes what is in the file of "
                                            "that name."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Rename the file to its session_id with .json."), RepairKind::RenameToId},
     lookAtFileName},
    {{L1("two-files-one-id"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file %1 has the session_id %2, which another snapshot has too."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Two snapshots have the same session_id; this one is not named after it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow lists both, but can resume only one that is named after the "
                                            "id."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "Compare the two, keep the right one under the id's name and move the other "
                        "one away."),
      RepairKind::MoveAside},
     lookForSameId},
};

/// The snapshot is what an operation wrote that did not come to its second step. Both times are of the one form, so
/// that the later one is the greater one.
bool isNewer(const SessionTwins &twins)
{
    if (!UtcTime::parse(twins.active.updated) || !UtcTime::parse(twins.snapshot.updated))
        return false;
    return twins.snapshot.updated > twins.active.updated ||
           (twins.snapshot.updated == twins.active.updated && twins.hasOtherContent);
}

bool isSameValue(const JsonValue &first, const JsonValue &second);

/// Whatever the order of the keys: programs that lay a document out anew sort them.
bool isSameObject(const JsonObject &first, const JsonObject &second)
{
    const auto &members = first.members();
    return members.size() == second.members().size() &&
           std::all_of(members.begin(), members.end(), [&](const JsonObject::Member &member) {
               const JsonValue *other = second.find(member.first);
               return other && isSameValue(member.second, *other);
           });
}

/// A number of Python's without the fraction that says nothing: 1.0 is 1.
std::string_view withoutEmptyFraction(std::string_view number)
{
    constexpr std::string_view emptyFraction = ".0";
    if (number.ends_with(emptyFraction))
        number.remove_suffix(emptyFraction.size());
    return number;
}

bool isSameValue(const JsonValue &first, const JsonValue &second)
{
    if (first.object() && second.object())
        return isSameObject(*first.object(), *second.object());
    if (first.number() && second.number())
        return withoutEmptyFraction(first.number()->text) == withoutEmptyFraction(second.number()->text);
    if (first.array() && second.array())
        return std::equal(first.array()->begin(), first.array()->end(), second.array()->begin(), second.array()->end(),
                          isSameValue);
    return first == second;
}

/// What the originals do where the snapshot is newer, and where neither is.
void reportTwins(const SessionTwins &twins, const char *newer, const Report &report)
{
    if (twins.snapshot.updated == twins.active.updated) {
        report.because(ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules",
                                                  "ticketflow goes on with the active file's content, and writes it "
                                                  "over the snapshot's at the next switch.")),
                       ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules", "The active file and its snapshot say the same "
                                                                      "time, %1, but differ in their content"))
                           .arg(twins.active.updated));
        return;
    }
    report(ruleText(newer).arg(twins.snapshot.updated, twins.active.updated));
}

void lookForSwitch(const SessionTwins &twins, const Report &report)
{
    if (isNewer(twins) && twins.snapshot.state != SessionState::Completed) {
        reportTwins(twins,
                    QT_TRANSLATE_NOOP("Pointsman::Rules", "The session was archived at %1, but is still active as it "
                                                          "was at %2"),
                    report);
    }
}

void lookForCompletion(const SessionTwins &twins, const Report &report)
{
    if (isNewer(twins) && twins.snapshot.state == SessionState::Completed) {
        reportTwins(twins,
                    QT_TRANSLATE_NOOP("Pointsman::Rules", "The session was completed at %1, but is still active as it "
                                                          "was at %2"),
                    report);
    }
}

constexpr const char *overwritten =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow goes on with the older content of the active file, and writes it "
                                          "over the newer snapshot at the next switch.");

constexpr Rule<SessionTwins> twinRules[] = {
    {{L1("switch-interrupted"), Severity::Error, QT_TRANSLATE_NOOP("Pointsman::Rules", "%1: a switch was interrupted."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The active session has a snapshot that is newer, or that has another "
                                            "content at the same time: it was archived, but the other session did not "
                                            "become active."),
      overwritten,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "To go on with it, copy the snapshot over .active-planning.json with the "
                                            "state active; else move .active-planning.json away."),
      RepairKind::RollBack},
     lookForSwitch},
    {{L1("completion-interrupted"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "%1: its completion was interrupted."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The active session has a snapshot that is completed and newer, or has "
                                            "another content at the same time: the active file was not removed."),
      overwritten,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Move .active-planning.json away: the snapshot has all of it."),
      RepairKind::Finish},
     lookForCompletion},
};

} // namespace

Issues checkSurroundings(const PlanningSession &session, const IssueSubject &subject,
                         const PlanningSurroundings &surroundings)
{
    Issues issues;
    lookWith(sessionSurroundingsRuleTable, Surrounded{session, surroundings}, subject, issues);
    if (session.backlog)
        lookForBacklogsFile(*session.backlog, surroundings, subject, issues);
    return issues;
}

bool isNamedAfterId(const PlanningSession &session, const QString &path)
{
    // From the end, since this is asked for every session at every look and paths are long.
    constexpr QStringView ending = u".json";
    const qsizetype before = path.size() - session.id.size() - ending.size() - 1;
    const bool isEqual = before >= 0 && path.at(before) == u'/' && path.endsWith(ending) &&
                         QStringView(path).sliced(before + 1).startsWith(session.id);
    return isEqual || !SessionId::parse(session.id);
}

Issues checkTwins(const SessionTwins &twins, const IssueSubject &subject)
{
    Issues issues;
    lookWith(twinRules, twins, subject, issues);
    return issues;
}

bool hasOtherContent(const JsonObject &first, const JsonObject &second)
{
    JsonObject a = first;
    JsonObject b = second;
    a.set("state", nullptr);
    b.set("state", nullptr);
    return !isSameObject(a, b);
}

IssueRules sessionSurroundingsRules()
{
    IssueRules entries = entriesOf(sessionSurroundingsRuleTable);
    for (const IssueRules &more : {backlogFileRules(), entriesOf(twinRules)})
        entries.insert(entries.end(), more.begin(), more.end());
    return entries;
}

} // namespace Pointsman
