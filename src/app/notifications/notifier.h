// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/versionreading.h"
#include "app/notifications/newerrors.h"
#include "app/notifications/news.h"
#include "app/notifications/projectnews.h"
#include "app/shell/services.h"

#include <QTimer>

#include <functional>

namespace Pointsman {

struct Message;

/// What the notifications have to know of the window.
struct WindowView
{
    std::function<bool()> hasFocus;                           ///< the user looks at it
    std::function<bool()> isVisible;                          ///< messages in it can be seen
    std::function<bool()> tellsWaiting = [] { return true; }; ///< its page in front says which agents wait
};

/// Tells the user what happened outside of Pointsman while they do not look at it: what other programs did to active
/// sessions and missions, as the history says it, completed sessions and new errors; what happens together comes as
/// one notification. Also what was refused or failed while the window was not to be seen.
class Notifier final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notifier)

public:
    struct Times
    {
        /// What follows the first thing within this time is told with it.
        std::chrono::milliseconds gathering = std::chrono::milliseconds(1500);
        /// An error that lasts less is not told.
        std::chrono::milliseconds error = std::chrono::milliseconds(2000);
    };

    Notifier(const Services &services, NotificationServer &server, WindowView window, const Times &times,
             QObject *parent = nullptr);

    /// As a click on the last one, for where the server's own click does not come here: the tray's message.
    void openLast();
    /// Takes what stands from the screen, for example since the window is looked at now.
    void closeAll();

Q_SIGNALS:
    /// The user wants to see it; `activationToken` lets the window come to the front, it may be empty.
    void openRequested(const Pointsman::NotificationTarget &target, const QString &activationToken);
    /// What was attached shortly after a switch is to be moved to the session before.
    void moveRequested(const QString &projectPath, const Pointsman::DoubtfulAttachment &doubt,
                       const QString &activationToken);
    /// Undo would lose what was written since: to be shown with showTakeBack().
    void decisionNeeded(const Pointsman::ChangePlan &plan, const QString &activationToken);

private:
    /// A notification that stands.
    struct Shown
    {
        NotificationTarget target;
        QString label; ///< of its undo
        std::vector<qint64> undoable;
        QString path; ///< the file, where it is about one run of changes; more of it comes in its place
        ChangeRun run;
        std::vector<News> news = {}; ///< all that it tells
    };

    void gather();
    void look();
    [[nodiscard]] OutsideQuestion question() const;
    void take(const OutsideAnswer &answer);
    [[nodiscard]] bool isInSight(const News &news) const;
    [[nodiscard]] bool isAsked(const News &news, std::vector<News> &questions) const;
    void ask(std::vector<News> questions);
    void tellGathered(std::vector<News> news);
    void tell(std::vector<News> news, qint64 replaced = 0);
    /// Takes those that are meant from the screen.
    template <typename Which>
    void closeWhere(const Which &isMeant);
    void closePast(const std::vector<News> &news);
    [[nodiscard]] qint64 standingOf(const std::vector<News> &news) const;
    void closeAnswered(const SnapshotPtr &snapshot);
    void tellRefusal(const Message &message);
    void act(qint64 number, const QString &key, const QString &activationToken);

    Services m_services;
    NotificationServer &m_server;
    WindowView m_window;
    NewErrors m_newErrors;
    ProjectNews m_projectNews;
    QTimer m_gathering;
    bool m_isLooking = false;
    std::optional<qint64> m_lookedUpTo;
    QHash<QString, ChangeRun> m_unsettled;
    std::vector<PlacedIssue> m_errors; ///< to be told
    std::vector<News> m_news;          ///< the same
    QHash<qint64, Shown> m_shown;
    NotificationTarget m_last;
};

} // namespace Pointsman
