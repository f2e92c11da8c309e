// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/unseenchanges.h"

#include "app/actions/actionhelpers.h"
#include "app/shell/notices.h"
#include "history/journal.h"
#include "models/versionwords.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>
#include <QWindow>

#include <algorithm>

namespace Pointsman {

namespace {

/// Nobody looks through more lines than these; the rest is on the History page.
constexpr int mostUnseen = 300;

Result<Unseen> readUnseen(Journal &journal)
{
    const auto seen = journal.seenUpTo();
    const auto watched = journal.watched();
    if (!seen || !watched)
        return tl::unexpected((seen ? watched.error() : seen.error()));
    VersionFilter newest;
    newest.limit = 1;
    VersionFilter news;
    news.newerThan = seen->value_or(0);
    news.firstSights = VersionFilter::FirstSights::Without;
    news.isWithoutWindow = true;
    news.order = VersionFilter::Order::Happened;
    news.limit = mostUnseen + 1;
    return journal.versions(newest).and_then([&](const std::vector<Version> &last) {
        Unseen unseen{*seen, last.empty() ? 0 : last.front().id, {}, false, *watched};
        return (*seen ? journal.versions(news) : std::vector<Version>()).map([&](std::vector<Version> versions) {
            unseen.hasMore = versions.size() > mostUnseen;
            versions.resize(std::min<std::size_t>(versions.size(), mostUnseen));
            std::erase_if(versions, [](const Version &version) { return !isOfOwnFile(version); });
            unseen.versions = std::move(versions);
            return unseen;
        });
    });
}

/// Whether it is the window's, or that of a dialog of it.
bool isOf(const QWindow *focused, const QWidget *window)
{
    while (focused && focused != window->windowHandle())
        focused = focused->transientParent();
    return focused != nullptr;
}

/// What there is to tell of the history.
Result<QString> writeSeen(const QString &file, qint64 version)
{
    return Journal::open(file).and_then([&](const std::unique_ptr<Journal> &journal) {
        return journal->setSeenUpTo(version).map([&] { return journal->notice(); });
    });
}

} // namespace

UnseenChanges::UnseenChanges(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
    , m_markSeen(makeAction(this, Icon::Unseen, tr("Mark All as Seen")))
{
    connect(m_markSeen, &QAction::triggered, this, [this] {
        setSeenUpTo(m_newest, [this, before = m_seenUpTo](const Result<void> &result) {
            if (result)
                return;
            m_seenUpTo = before; // what the user was told is not done is not shown as done
            read();
            m_services.notices.postFailure(labelOf(m_markSeen), result.error());
        });
    });
    connect(&services.workspace, &Workspace::historyWritten, this, &UnseenChanges::read);
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, &UnseenChanges::followWindow);
    window->installEventFilter(this);
    offer(m_markSeen, {}, tr("There is nothing new."));
    followWindow();
    read();
}

bool UnseenChanges::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide || event->type() == QEvent::WindowStateChange)
        followWindow();
    return QObject::eventFilter(watched, event);
}

void UnseenChanges::followWindow()
{
    const bool isLookedAt =
        m_window->isVisible() && !m_window->isMinimized() && isOf(QGuiApplication::focusWindow(), m_window);
    if (!isLookedAt)
        m_lookingSince.reset();
    else if (!m_lookingSince)
        m_lookingSince = m_services.clock();
}

void UnseenChanges::read()
{
    const QString file = m_services.workspace.historyFile();
    m_isReadDue = m_isReading;
    if (m_isReading || file.isEmpty())
        return;
    m_isReading = true;
    m_services.workspace.readInBackground(
        this,
        [file] {
            return Journal::openExisting(file).and_then(
                [](const std::unique_ptr<Journal> &journal) { return readUnseen(*journal); });
        },
        [this](const Result<Unseen> &unseen) {
            m_isReading = false;
            if (unseen)
                take(*unseen); // that the history cannot be read is told by who shows it
            m_isFirst = false;
            if (m_isReadDue)
                read();
        });
}

void UnseenChanges::take(const Unseen &unseen)
{
    const qint64 known = std::exchange(m_newest, unseen.newest);
    if (!unseen.seenUpTo) // nothing before the first look can have been missed
        return setSeenUpTo(m_newest, {});
    // A mark that is still being written counts already.
    m_seenUpTo = m_seenUpTo > m_newest ? *unseen.seenUpTo : std::max(m_seenUpTo, *unseen.seenUpTo);
    std::vector<Version> versions = unseen.versions;
    std::erase_if(versions, [this](const Version &version) { return version.id <= m_seenUpTo; });
    const bool isAnyNew = !versions.empty();
    m_watched.unite(QSet<qint64>(unseen.watched.begin(), unseen.watched.end()));
    std::vector<qint64> watched;
    for (const Version &version : versions) {
        if (version.id > known && !m_watched.contains(version.id) && wasWatched(version))
            watched.push_back(version.id);
    }
    m_watched.unite(QSet<qint64>(watched.begin(), watched.end()));
    std::erase_if(versions, [this](const Version &version) { return m_watched.contains(version.id); });
    if (isAnyNew && m_versions.empty() && versions.empty())
        return setSeenUpTo(m_newest, {});
    if (!watched.empty())
        keepWatched(watched);
    m_versions = std::move(versions);
    m_hasMore = unseen.hasMore && !m_versions.empty();
    offer(m_markSeen, tr("Takes these changes off the Now page, and the marks off the rows they are about."),
          m_versions.empty() ? tr("There is nothing new.") : QString());
    Q_EMIT changed();
}

/// Whether it happened while the user looked at the window.
bool UnseenChanges::wasWatched(const Version &version) const
{
    return !m_isFirst && m_lookingSince && !version.since && version.time >= *m_lookingSince;
}

/// The next run has not seen them happen, and older ones may wait for long.
void UnseenChanges::keepWatched(const std::vector<qint64> &versions)
{
    m_services.workspace.readInBackground(
        this,
        [file = m_services.workspace.historyFile(), versions] {
            return Journal::open(file).and_then(
                [&](const std::unique_ptr<Journal> &journal) { return journal->setWatched(versions); });
        },
        [](const Result<void> &) {}); // who writes next tells that it cannot be written
}

/// What could not be written down counts in this run all the same.
void UnseenChanges::setSeenUpTo(qint64 version, std::function<void(const Result<void> &)> done)
{
    m_seenUpTo = version;
    m_watched.clear();
    m_versions.clear();
    m_hasMore = false;
    offer(m_markSeen, {}, tr("There is nothing new."));
    m_services.workspace.readInBackground(
        this, [file = m_services.workspace.historyFile(), version] { return writeSeen(file, version); },
        [this, done = std::move(done)](const Result<QString> &result) {
            if (result && !result->isEmpty())
                Q_EMIT m_services.workspace.historyTroubled(*result);
            if (done)
                done(result.map([](const QString &) {}));
        });
    Q_EMIT changed();
}

QSet<QString> UnseenChanges::paths() const
{
    QSet<QString> paths;
    for (const Version &version : m_versions)
        paths.insert(version.path);
    return paths;
}

} // namespace Pointsman
