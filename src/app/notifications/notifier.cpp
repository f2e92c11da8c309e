// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/notifier.h"

#include "app/actions/answers.h"
#include "app/notifications/takingback.h"
#include "app/shell/notices.h"
#include "app/widgets/labels.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <set>

namespace Pointsman {

namespace {

/// What is to be taken back of a notification that goes on from another one.
std::vector<qint64> together(const ChangeRun &before, const std::vector<qint64> &undoableBefore, const ChangeRun &now,
                             const std::vector<qint64> &undoable)
{
    const bool goesOn = !before.versions.empty() && before.versions.front() == now.versions.front();
    if (!goesOn)
        return undoable;
    if (undoable.empty() || undoableBefore.empty())
        return {}; // git did some of it
    std::set<qint64> all(undoable.begin(), undoable.end());
    all.insert(undoableBefore.begin(), undoableBefore.end());
    return {all.begin(), all.end()};
}

bool isOpen(const Snapshot &snapshot, const News &question)
{
    const auto project = snapshot.project(question.target.projectPath);
    return project &&
           std::find(project->doubts.begin(), project->doubts.end(), *question.doubt) != project->doubts.end();
}

bool isQuestion(const std::vector<News> &news)
{
    return !news.empty() && news.front().doubt.has_value();
}

} // namespace

Notifier::Notifier(const Services &services, NotificationServer &server, WindowView window, const Times &times,
                   QObject *parent)
    : QObject(parent), m_services(services), m_server(server), m_window(std::move(window)), m_newErrors(times.error)
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(times.gathering);
    m_gathering.callOnTimeout(this, &Notifier::look);
    connect(&services.workspace, &Workspace::historyWritten, this, &Notifier::gather);
    connect(&services.workspace, &Workspace::snapshotChanged, &m_newErrors, &NewErrors::take);
    connect(&m_newErrors, &NewErrors::found, this, [this](const std::vector<PlacedIssue> &errors) {
        m_errors.insert(m_errors.end(), errors.begin(), errors.end());
        gather();
    });
    connect(&services.workspace, &Workspace::snapshotChanged, &m_projectNews, &ProjectNews::take);
    connect(&services.workspace, &Workspace::snapshotChanged, this, &Notifier::closeAnswered);
    connect(&m_projectNews, &ProjectNews::found, this, [this](const std::vector<News> &news) {
        m_news.insert(m_news.end(), news.begin(), news.end());
        gather();
    });
    connect(&services.notices, &Notices::posted, this, &Notifier::tellRefusal);
    connect(&m_server, &NotificationServer::actionInvoked, this, &Notifier::act);
    connect(&m_server, &NotificationServer::closed, this, [this](qint64 number) { m_shown.remove(number); });
    m_newErrors.take(services.workspace.snapshot());
    m_projectNews.take(services.workspace.snapshot());
    look(); // what is in the history now is no news
}

void Notifier::gather()
{
    if (!m_gathering.isActive())
        m_gathering.start();
}

void Notifier::look()
{
    if (m_isLooking)
        return gather();
    m_isLooking = true;
    m_services.workspace.readInBackground(
        this,
        [file = m_services.workspace.historyFile(), asked = question()] { return readOutsideChanges(file, asked); },
        [this](const OutsideAnswer &answer) { take(answer); });
}

OutsideQuestion Notifier::question() const
{
    const SnapshotPtr snapshot = m_services.workspace.snapshot();
    OutsideQuestion question;
    for (const auto &project : snapshot->projects) {
        if (!project->knowledgePath.isEmpty())
            question.knowledgeDirectories << project->knowledgePath;
    }
    question.missionHome = snapshot->missions->homePath;
    question.activeMission = snapshot->missions->activeId;
    question.lookedUpTo = m_lookedUpTo;
    question.open = m_unsettled;
    for (const Shown &shown : m_shown) {
        if (!shown.path.isEmpty())
            question.open.insert(shown.path, shown.run);
    }
    return question;
}

void Notifier::take(const OutsideAnswer &answer)
{
    m_isLooking = false;
    m_lookedUpTo = answer.lookedUpTo;
    m_unsettled.insert(answer.unsettled);
    for (const OutsideChange &change : answer.changes)
        m_unsettled.remove(change.path);
    std::vector<News> news = newsOf(answer.changes, *m_services.workspace.snapshot(), m_services.settings);
    for (const News &each : std::exchange(m_news, {})) {
        if (m_services.settings.isNotified(each.kind))
            news.push_back(each);
    }
    for (const PlacedIssue &error : std::exchange(m_errors, {})) {
        if (m_services.settings.isNotified(NotificationKind::NewError))
            news.push_back(newsOf(error, *m_services.workspace.snapshot()));
    }
    if (!news.empty() && m_window.hasFocus())
        news.erase(std::remove_if(news.begin(), news.end(), [this](const News &each) { return isInSight(each); }),
                   news.end());
    if (news.empty())
        return;
    // A question has answers of its own.
    const auto questions =
        std::stable_partition(news.begin(), news.end(), [](const News &each) { return !each.doubt; });
    std::vector<News> asked(questions, news.end());
    news.erase(questions, news.end());
    news.erase(std::remove_if(news.begin(), news.end(), [&](const News &each) { return isAsked(each, asked); }),
               news.end());
    ask(std::move(asked));
    if (news.size() == 1)
        tell(news);
    else if (!news.empty())
        tellGathered(std::move(news));
}

/// Who looks at the window sees what happens; an agent that waits is seen on one page only.
bool Notifier::isInSight(const News &news) const
{
    return news.kind != NotificationKind::AgentWaits || m_window.tellsWaiting();
}

/// Whether a question about the same file comes with it or stands already: that one tells of it then, and undoes it.
bool Notifier::isAsked(const News &news, std::vector<News> &questions) const
{
    if (news.kind != NotificationKind::ActiveChanged || news.path.isEmpty())
        return false;
    const auto isAbout = [&](const News &question) { return question.path == news.path; };
    auto question = std::find_if(questions.begin(), questions.end(), isAbout);
    if (question == questions.end()) {
        const auto standing = std::find_if(m_shown.cbegin(), m_shown.cend(), [&](const Shown &shown) {
            return isQuestion(shown.news) && isAbout(shown.news.front());
        });
        if (standing == m_shown.cend())
            return false;
        question = questions.insert(questions.end(), standing->news.front());
    }
    question->run = news.run;
    question->undoable = news.undoable;
    question->alsoHappened = news.line.contains(u',') ? news.line : QString(); // more than was attached
    return true;
}

/// Those of one project stand in one notification, with what was asked before and is not decided.
void Notifier::ask(std::vector<News> questions)
{
    while (!questions.empty()) {
        const QString path = questions.front().target.projectPath;
        const auto others = std::stable_partition(questions.begin(), questions.end(),
                                                  [&](const News &each) { return each.target.projectPath == path; });
        std::vector<News> asked(questions.begin(), others);
        questions.erase(questions.begin(), others);
        const auto standing = std::find_if(m_shown.cbegin(), m_shown.cend(), [&](const Shown &shown) {
            return isQuestion(shown.news) && shown.target.projectPath == path;
        });
        for (News &each : asked) {
            for (const Shown &shown : std::as_const(m_shown)) {
                if (each.run.versions.empty() && !shown.path.isEmpty() && shown.path == each.path) {
                    each.run = shown.run; // told without the question until now
                    each.undoable = shown.undoable;
                }
            }
        }
        qint64 replaced = 0;
        if (standing != m_shown.cend()) {
            std::copy_if(
                standing->news.begin(), standing->news.end(), std::back_inserter(asked), [&](const News &each) {
                    const bool isAgain = std::any_of(asked.begin(), asked.end(),
                                                     [&](const News &other) { return other.doubt == each.doubt; });
                    return !isAgain && isOpen(*m_services.workspace.snapshot(), each);
                });
            replaced = standing.key();
        }
        tell(std::move(asked), replaced);
    }
}

/// What goes on happening is told in the place of what is told already.
void Notifier::tellGathered(std::vector<News> news)
{
    const auto standing = std::find_if(m_shown.cbegin(), m_shown.cend(), [](const Shown &shown) {
        return shown.news.size() > 1 && !isQuestion(shown.news);
    });
    qint64 replaced = 0;
    if (standing != m_shown.cend()) {
        news.insert(news.end(), standing->news.begin(), standing->news.end());
        replaced = standing.key();
    }
    tell(std::move(news), replaced);
}

/// The notification that stands and says what was so before these news; 0: there is none.
qint64 Notifier::standingOf(const std::vector<News> &news) const
{
    const auto isBefore = [&](const Shown &shown) {
        if (isOneRun(news))
            return shown.path == news.front().path;
        const bool isPlan = news.size() == 1 && news.front().kind == NotificationKind::PlanChanged;
        return isPlan && shown.news.size() == 1 && shown.news.front().kind == news.front().kind &&
               shown.news.front().path == news.front().path;
    };
    const auto standing = std::find_if(m_shown.cbegin(), m_shown.cend(), isBefore);
    return standing == m_shown.cend() ? 0 : standing.key();
}

template <typename Which>
void Notifier::closeWhere(const Which &isMeant)
{
    std::vector<qint64> over;
    for (auto shown = m_shown.cbegin(); shown != m_shown.cend(); ++shown) {
        if (isMeant(*shown))
            over.push_back(shown.key());
    }
    for (const qint64 number : over) {
        m_shown.remove(number);
        m_server.close(number);
    }
}

/// What stands and says of a plan what was so before these news.
void Notifier::closePast(const std::vector<News> &news)
{
    closeWhere([&](const Shown &shown) {
        const bool isPlan = shown.news.size() == 1 && shown.news.front().kind == NotificationKind::PlanChanged;
        return isPlan && std::any_of(news.begin(), news.end(), [&](const News &each) {
                   return each.kind == NotificationKind::PlanChanged && each.path == shown.news.front().path;
               });
    });
}

void Notifier::tell(std::vector<News> news, qint64 replaced)
{
    if (replaced == 0)
        replaced = standingOf(news);
    const Shown before = m_shown.take(replaced);
    Shown shown{targetOf(news), {}, {}, {}, {}, {}};
    if (isOneRun(news)) {
        News &first = news.front();
        first.undoable = together(before.run, before.undoable, first.run, first.undoable);
        shown.undoable = first.undoable;
        shown.path = first.path;
        shown.run = first.run;
    }
    closePast(news);
    const Notification notification = notificationOf(news);
    shown.label = notification.text;
    shown.news = std::move(news);
    m_last = shown.target;
    m_shown.insert(m_server.show(notification, replaced), shown);
}

/// Where no agent waits any longer, or what was asked about is decided or undone, there is nothing to answer.
void Notifier::closeAnswered(const SnapshotPtr &snapshot)
{
    closeWhere([&](const Shown &shown) {
        const bool isCall = shown.news.size() == 1 && shown.news.front().kind == NotificationKind::AgentWaits;
        const auto project = isCall ? snapshot->project(shown.target.projectPath) : nullptr;
        const auto isOpenHere = [&](const News &each) { return isOpen(*snapshot, each); };
        const bool isDecided = isQuestion(shown.news) && std::none_of(shown.news.begin(), shown.news.end(), isOpenHere);
        return isDecided || (isCall && (!project || project->calls.empty()));
    });
}

/// What goes well is seen when the window is opened, and what was done is in the history.
void Notifier::tellRefusal(const Message &message)
{
    const bool isTrouble = message.kind == MessageKind::Warning || message.kind == MessageKind::Error;
    if (!isTrouble || m_window.isVisible())
        return;
    m_last = {};
    QString title = printableShort(message.lead);
    if (title.endsWith(u':')) // in the message bar the text follows on the same line
        title.chop(1);
    m_shown.insert(m_server.show({title, printableLines(message.text), {{QString(defaultKey), tr("Open")}}}), {});
}

void Notifier::act(qint64 number, const QString &key, const QString &activationToken)
{
    if (!m_shown.contains(number))
        return;
    const Shown shown = m_shown.take(number);
    m_server.close(number);
    const bool isToDecide = shown.news.size() == 1 && isQuestion(shown.news) &&
                            isOpen(*m_services.workspace.snapshot(), shown.news.front());
    const auto doubt = isToDecide ? shown.news.front().doubt : std::nullopt;
    if (key == moveKey && doubt) {
        Q_EMIT moveRequested(shown.target.projectPath, *doubt, activationToken);
    } else if (key == rightKey && doubt) {
        if (const auto project = m_services.workspace.snapshot()->project(shown.target.projectPath))
            sayItIsRight(m_services, *project, *doubt);
    } else if (key != undoKey) {
        Q_EMIT openRequested(shown.target, activationToken);
    } else if (!shown.undoable.empty()) {
        takeBack(m_services, this, shown.undoable, tr("Take back: %1").arg(shown.label),
                 [this, activationToken](const ChangePlan &plan) { Q_EMIT decisionNeeded(plan, activationToken); });
    }
}

void Notifier::openLast()
{
    Q_EMIT openRequested(m_last, {});
}

void Notifier::closeAll()
{
    // What the user has chosen of one may still be on its way: it is forgotten when the server says that it is closed.
    const auto numbers = m_shown.keys();
    for (const qint64 number : numbers)
        m_server.close(number);
}

} // namespace Pointsman
