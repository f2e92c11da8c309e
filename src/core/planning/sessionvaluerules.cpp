// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the values of a session document must be among themselves.
#include "planning/examinedsession.h"

#include "base/idproblem.h"
#include "base/ids.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

constexpr const char *shownAsItIs =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow keeps and shows the time as it is; nothing is sorted by it.");
constexpr const char *sortedAsText =
    QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow compares created as text: the session stands in the wrong place "
                                          "of the lists, and another one may pass for the latest of its seed.");

void lookAtSeed(const ExaminedSession &examined, const Report &report)
{
    const qsizetype at = examined.session.id.lastIndexOf(u'@');
    if (at <= 0 || !examined.isText("root_seed"))
        return;
    const auto seed = QStringView(examined.session.id).left(at);
    if (seed != examined.session.seed && SessionId::parse(examined.session.id))
        report(quotedForeign(examined.session.seed), quotedForeign(seed.toString()));
}

void lookAtIdsTime(const ExaminedSession &examined, const Report &report)
{
    const QStringView id(examined.session.id);
    const auto inId = UtcTime::parseFileNameForm(id.mid(id.lastIndexOf(u'@') + 1));
    const auto created = UtcTime::parse(examined.session.created);
    if (inId && created && *inId != *created)
        report(created->text(), inId->text());
}

bool isCompleted(const ExaminedSession &examined)
{
    return examined.place == SessionPlace::Snapshot && examined.session.state == SessionState::Completed;
}

void lookForCompletionTime(const ExaminedSession &examined, const Report &report)
{
    const JsonValue *time = examined.root.find("completed_at");
    if (isCompleted(examined) && (!time || time->isNull()))
        report();
}

void lookForBacklog(const ExaminedSession &examined, const Report &report)
{
    const JsonValue *backlog = examined.root.find("backlog");
    if (isCompleted(examined) && (!backlog || backlog->isNull()))
        report();
}

void lookAtTimes(const ExaminedSession &examined, const Report &report)
{
    const auto look = [&](const char *key, const QString &text, const char *consequence) {
        if (examined.isText(key) && !UtcTime::parse(text))
            report.because(ruleText(consequence), quotedForeign(text), QString::fromLatin1(key));
    };
    look("created", examined.session.created, sortedAsText);
    look("updated", examined.session.updated, shownAsItIs);
    look("completed_at", examined.session.completedAt, shownAsItIs);
}

/// As text: of this form the later one is the greater one.
void reportEarlier(const QString &time, const QString &created, const Report &report)
{
    if (time < created && UtcTime::parse(time) && UtcTime::parse(created))
        report(time, created);
}

void lookAtUpdated(const ExaminedSession &examined, const Report &report)
{
    reportEarlier(examined.session.updated, examined.session.created, report);
}

void lookAtCompleted(const ExaminedSession &examined, const Report &report)
{
    reportEarlier(examined.session.completedAt, examined.session.created, report);
}

void reportRepeated(const QStringList &ids, const Report &report)
{
    for (qsizetype i = 1; i < ids.size(); ++i) {
        // The second one tells; more of them say nothing new.
        if (!ids.at(i).isEmpty() && ids.indexOf(ids.at(i)) < i &&
            ids.indexOf(ids.at(i), ids.indexOf(ids.at(i)) + 1) == i)
            report(quotedForeign(ids.at(i)));
    }
}

void lookForSpikeTwice(const ExaminedSession &examined, const Report &report)
{
    reportRepeated(examined.session.spikes, report);
}

void lookForTicketTwice(const ExaminedSession &examined, const Report &report)
{
    if (examined.session.backlog)
        reportRepeated(examined.session.backlog->tickets, report);
}

void lookForEmptyIds(const ExaminedSession &examined, const Report &report)
{
    if (examined.session.spikes.contains(QString()))
        report(QStringLiteral("spikes"));
    if (examined.session.backlog && examined.session.backlog->tickets.contains(QString()))
        report(QStringLiteral("tickets"));
}

void lookAtTopicIds(const ExaminedSession &examined, const Report &report)
{
    const auto look = [&](const char *key, const QString &topic) {
        if (const QString problem = idProblem(topic); !problem.isEmpty())
            report(QString::fromLatin1(key), quotedForeign(topic), problem);
    };
    for (qsizetype i = 0; i < examined.session.spikes.size(); ++i) {
        const QString &spike = examined.session.spikes.at(i);
        if (!spike.isEmpty() && examined.session.spikes.indexOf(spike) == i)
            look("spikes", spike);
    }
    if (examined.isText("plan"))
        look("plan", examined.session.plan);
    if (examined.isText("root_seed"))
        look("root_seed", examined.session.seed);
    const JsonValue *backlog = examined.root.find("backlog");
    const JsonValue *topic = backlog && backlog->object() ? backlog->object()->find("topic") : nullptr;
    if (topic && topic->string())
        look("backlog.topic", examined.session.backlog->topic);
}

void lookAtBacklogPath(const ExaminedSession &examined, const Report &report)
{
    if (!examined.session.backlog)
        return;
    const QString &path = examined.session.backlog->markdownPath;
    if (path.startsWith(u'/') || leadsOut(path))
        report(quotedForeign(path));
}

void lookForUnusablePath(const ExaminedSession &examined, const Report &report)
{
    const JsonValue *backlog = examined.root.find("backlog");
    const JsonValue *path = backlog && backlog->object() ? backlog->object()->find("backlog_md") : nullptr;
    if (path && path->string() && path->string()->empty())
        report(quotedForeign({}), ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules", "is empty")));
    else if (examined.session.backlog && hasControls(examined.session.backlog->markdownPath))
        report(quotedForeign(examined.session.backlog->markdownPath),
               ruleText(QT_TRANSLATE_NOOP("Pointsman::Rules", "has control characters in its path")));
}

/// A ticket's file is .tickets/{id}.md of the project.
void lookAtTicketIds(const ExaminedSession &examined, const Report &report)
{
    if (!examined.session.backlog)
        return;
    QStringList told;
    for (const QString &ticket : examined.session.backlog->tickets) {
        if (ticket.isEmpty() || told.contains(ticket))
            continue;
        told << ticket;
        if (const QString problem = idProblem(ticket); !problem.isEmpty())
            report(quotedForeign(ticket), problem);
    }
}

constexpr Rule<ExaminedSession> sessionValueRuleTable[] = {
    {{L1("seed-is-not-ids"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The root_seed is %1, but the session_id begins with %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The session_id names another seed than root_seed."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow finds the session under the seed of root_seed only."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write the true seed in both."), RepairKind::None, onlyYouKnow},
     lookAtSeed},
    {{L1("created-is-not-ids"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "It was created at %1, but the session_id says %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The session_id names another time than created."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow sorts by created; the id shows another time to people."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write the id's time as created: the id is the file's name and in use "
                                            "elsewhere."),
      RepairKind::None, onlyYouKnow},
     lookAtIdsTime},
    {{L1("completed-without-time"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The state is completed, but there is no completed_at."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A completed session does not say when it was completed."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow shows it as completed, at no time."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write the time of updated as completed_at, or archived as the state."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "When it was completed stands nowhere; updated may be of a later change.")},
     lookForCompletionTime},
    {{L1("completed-without-backlog"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The state is completed, but there is no backlog."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A completed session leads to no backlog and no tickets."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow shows it as completed, without a way to its tickets."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Switch to it and finish it again with its tickets, or write archived as "
                                            "the state."),
      RepairKind::None, QT_TRANSLATE_NOOP("Pointsman::Rules", "Which tickets it led to stands nowhere in the file.")},
     lookForBacklog},
    {{L1("time-unreadable"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The time %1 of %2 is not of the form YYYY-MM-DDTHH:MM:SSZ."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A time is not of the form YYYY-MM-DDTHH:MM:SSZ, or no such day exists."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow keeps and shows it as it is. With such a created, which it "
                                            "compares as text, the session stands in the wrong place of the lists; "
                                            "nothing is sorted by updated and completed_at."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write the time in UTC, in that form, with Z at its end."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Which time was meant stands nowhere: a day that does not exist has no "
                                            "nearest one, and a time without Z no zone.")},
     lookAtTimes},
    {{L1("updated-before-created"), Severity::Note,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "It was updated at %1, before it was created at %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The session was updated before it was created."), shownAsItIs,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Nothing has to be done: the next change sets updated."), RepairKind::None,
      goesByItself},
     lookAtUpdated},
    {{L1("completed-before-created"), Severity::Note,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "It was completed at %1, before it was created at %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The session was completed before it was created."), shownAsItIs,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write the time at which its tickets were made as completed_at."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "Which time is the true one stands nowhere any more, and a guess would hide that.")},
     lookAtCompleted},
    {{L1("spike-twice"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The spike %1 is in the list more than once."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A spike is in the list of spikes more than once."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow counts it twice."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Take all but the first one out of the list."),
      RepairKind::RemoveDuplicates},
     lookForSpikeTwice},
    {{L1("ticket-twice"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The ticket %1 is in the backlog more than once."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A ticket is in the list of tickets more than once."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow counts it twice."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Take all but the first one out of the list."),
      RepairKind::RemoveDuplicates},
     lookForTicketTwice},
    {{L1("empty-id-in-list"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The list of %1 has an empty id."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A list of spikes or tickets has an empty text."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow counts it, but it leads to nothing."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Take the empty text out of the list."), RepairKind::RemoveDuplicates},
     lookForEmptyIds},
    {{L1("topic-id-malformed"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The topic in %1, %2, cannot be the name of a folder: %3"),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A seed, spike, plan or backlog topic is no name of a folder."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "It names no folder of topics/: its documents cannot be found there."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write the name of the topic's folder."), RepairKind::None, onlyYouKnow},
     lookAtTopicIds},
    {{L1("ticket-id-malformed"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The ticket %1 cannot be the name of a file: %2"),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The id of a ticket leads to another folder or has control characters, "
                                            "such as a line break."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow keeps the id as it is: it counts the ticket, but names no file "
                                            "of .tickets/, or one of somewhere else."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write the id of the ticket that was meant, as its file in .tickets/ is "
                                            "called, without .md."),
      RepairKind::None, onlyYouKnow},
     lookAtTicketIds},
    {{L1("backlog-path-malformed"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The backlog's file %1 %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "backlog_md is empty or has control characters, such as a line break or a "
                                            "NUL."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow names the path all the same; it leads to no file, and "
                                            "opening it fails."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write the path relative to the knowledge directory, for example "
                                            "topics/plan-x/backlog.md."),
      RepairKind::None, onlyYouKnow},
     lookForUnusablePath},
    {{L1("backlog-leads-out"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The backlog's file %1 is outside of the knowledge directory."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "backlog_md is absolute, or leads out of the knowledge directory."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow joins the path as it is: agents that follow it read a file of "
                                            "somewhere else. Pointsman does not follow it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Write the path relative to the knowledge directory, for example "
                                            "topics/plan-x/backlog.md."),
      RepairKind::None, onlyYouKnow},
     lookAtBacklogPath},
};

} // namespace

bool leadsOut(const QString &relativePath)
{
    const QString clean = QDir::cleanPath(relativePath);
    return clean == u".." || clean.startsWith(u"../");
}

bool isOfWindows(const QString &path)
{
    return path.contains(u'\\') ||
           (path.size() > 1 && path.at(1) == u':' && path.at(0).unicode() < 0x80 && path.at(0).isLetter());
}

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

void lookAtValues(const ExaminedSession &examined, const IssueSubject &subject, Issues &issues)
{
    lookWith(sessionValueRuleTable, examined, subject, issues);
}

IssueRules sessionValueRules()
{
    return entriesOf(sessionValueRuleTable);
}

} // namespace Pointsman
