// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/newerrors.h"

#include "workspace/snapshotissues.h"

#include <algorithm>

namespace Pointsman {

namespace {

/// Where findings are known: the project's path, empty for the missions. What is not read yet, or not there for now, is
/// in `unknown` only.
struct Places
{
    QStringList known;
    QStringList unknown;

    bool operator==(const Places &) const = default;
    explicit Places(const Snapshot &snapshot)
    {
        (snapshot.missions->homePath.isEmpty() ? unknown : known) << QString();
        for (const auto &project : snapshot.projects) {
            const bool isRead =
                project->state != ProjectEntry::State::Loading && project->state != ProjectEntry::State::Gone;
            (isRead ? known : unknown) << project->project.path;
        }
    }
};

} // namespace

NewErrors::NewErrors(std::chrono::milliseconds patience, QObject *parent) : QObject(parent), m_patience(patience)
{
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, &NewErrors::tellLasting);
}

void NewErrors::take(const SnapshotPtr &snapshot)
{
    const SnapshotPtr before = std::exchange(m_snapshot, snapshot);
    const Places places(*snapshot);
    if (before && places == Places(*before) && haveSameIssues(*before, *snapshot))
        return;
    m_errors.clear();
    forEachIssues(*snapshot, [this](const Issues &issues, const ProjectEntry *project, std::optional<Moment> changed) {
        const Project place = project ? project->project : Project();
        for (const Issue &issue : issues) {
            if (issue.severity == Severity::Error)
                m_errors[place.path].insert(findingKey(issue), {issue, place.path, place.name, changed});
        }
    });
    QHash<QString, Place> next;
    for (const QString &path : places.unknown) {
        if (const auto old = m_places.constFind(path); old != m_places.cend())
            next.insert(path, {old->known, {}});
    }
    for (const QString &path : places.known) {
        const auto errors = m_errors.value(path);
        if (const auto old = m_places.constFind(path); old != m_places.cend())
            follow(*next.insert(path, *old), errors);
        else
            next.insert(path, {QSet<QString>(errors.keyBegin(), errors.keyEnd()), {}}); // the first look
    }
    m_places = std::move(next);
    wait();
}

/// What has passed may come up again, and is news then.
void NewErrors::follow(Place &place, const QHash<QString, PlacedIssue> &errors)
{
    place.known.removeIf([&](const QString &key) { return !errors.contains(key); });
    place.waiting.removeIf([&](const auto &each) { return !errors.contains(each.key()); });
    for (auto key = errors.keyBegin(); key != errors.keyEnd(); ++key) {
        if (!place.known.contains(*key) && !place.waiting.contains(*key))
            place.waiting.insert(*key, std::chrono::steady_clock::now() + m_patience);
    }
}

void NewErrors::tellLasting()
{
    std::vector<PlacedIssue> lasting;
    const Time now = std::chrono::steady_clock::now();
    for (auto place = m_places.begin(); place != m_places.end(); ++place) {
        place->waiting.removeIf([&](const auto &each) {
            const bool hasLasted = each.value() <= now;
            if (hasLasted) {
                place->known.insert(each.key());
                lasting.push_back(m_errors.value(place.key()).value(each.key()));
            }
            return hasLasted;
        });
    }
    wait();
    sortWorstFirst(lasting);
    if (!lasting.empty())
        Q_EMIT found(lasting);
}

void NewErrors::wait()
{
    std::optional<Time> first;
    for (const Place &place : std::as_const(m_places)) {
        for (const Time time : place.waiting)
            first = std::min(first.value_or(time), time);
    }
    if (!first)
        return m_timer.stop();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*first - std::chrono::steady_clock::now());
    m_timer.start(std::max(left, std::chrono::milliseconds(0)));
}

} // namespace Pointsman
