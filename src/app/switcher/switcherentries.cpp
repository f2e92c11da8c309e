// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/switcherentries.h"

#include "app/actions/actionhelpers.h"
#include "app/switcher/projectentries.h"
#include "app/widgets/labels.h"
#include "models/cellwords.h"

#include <QCoreApplication>
#include <QMenuBar>
#include <QSet>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Switcher)
};

void addActions(const QList<QAction *> &actions, const QString &path, const QAction *except,
                QList<SwitcherAction> &found)
{
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible() || action == except)
            continue;
        if (const auto *menu = action->menu<QMenu *>()) {
            const QString label = labelOf(action);
            addActions(menu->actions(), path.isEmpty() ? label : Words::tr("%1 > %2").arg(path, label), except, found);
        } else if (!path.isEmpty()) {
            found.append({action, path});
        }
    }
}

SwitcherEntryPtr actionLine(const SwitcherAction &offered)
{
    QAction *action = offered.action;
    SwitcherEntry entry;
    entry.kind = SwitcherEntry::Kind::Action;
    entry.title = printableShort(labelOf(action));
    // Without what comes behind a colon: "Undo: Switch to seed-x" is the same action as "Undo".
    entry.key = QStringLiteral("action:%1:%2").arg(offered.menuPath, labelOf(action).section(u':', 0, 0));
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    entry.detail = keys.isEmpty() ? Words::tr("action · %1").arg(offered.menuPath)
                                  : Words::tr("action · %1 · %2").arg(offered.menuPath, keys);
    entry.toolTip = plainToolTip(action->statusTip());
    entry.picture = Icon::Start;
    entry.tone = Tone::Muted;
    entry.isAvailable = action->isEnabled();
    entry.need = entry.isAvailable ? CalmAction : NotNow;
    entry.action = action;
    return finished(std::move(entry), {});
}

bool isSame(const SwitcherEntry &a, const SwitcherEntry &b)
{
    return a.key == b.key && a.title == b.title && a.detail == b.detail && a.toolTip == b.toolTip &&
           a.isAvailable == b.isAvailable && a.action == b.action;
}

} // namespace

QList<SwitcherAction> actionsOf(const QMenuBar &bar, const QAction *except)
{
    QList<SwitcherAction> found;
    addActions(bar.actions(), {}, except, found);
    return found;
}

bool SwitcherEntries::setSnapshot(const SnapshotPtr &snapshot, std::size_t most)
{
    std::size_t made = 0;
    bool isAll = true;
    m_order.clear();
    QHash<QString, ProjectPart> parts;
    for (const auto &project : snapshot->projects) {
        const QString &path = project->project.path;
        ProjectPart part = m_projects.take(path);
        if (part.project != project && made >= most) {
            isAll = false;
        } else if (part.project != project) {
            part.project = project;
            part.entries = entriesOf(project, m_clock());
            part.documentEntries = entriesOf(project, part.documents);
            made += part.entries.size() + part.documentEntries.size();
        }
        parts[path] = std::move(part);
        m_order.push_back(path);
    }
    m_projects = std::move(parts);
    std::vector<std::shared_ptr<const ProjectEntry>> linked;
    for (const auto &mission : snapshot->missions->missions)
        linked.push_back(snapshot->project(snapshot->missions->markOf(mission->id).projectPath));
    if (m_missions != snapshot->missions || m_linked != linked) {
        m_missions = snapshot->missions;
        m_linked = std::move(linked);
        m_missionEntries = missionEntriesOf(*snapshot);
    }
    return isAll;
}

bool SwitcherEntries::setDocuments(const QString &projectPath, std::vector<SwitcherDocument> documents)
{
    const auto part = m_projects.find(projectPath);
    if (part == m_projects.end() || part->documents == documents)
        return false;
    part->documents = std::move(documents);
    if (!part->project)
        return false; // its turn comes
    part->documentEntries = entriesOf(part->project, part->documents);
    return true;
}

void SwitcherEntries::setActions(const QList<SwitcherAction> &actions)
{
    QHash<QString, SwitcherEntryPtr> known;
    for (const SwitcherEntryPtr &entry : m_actionEntries)
        known.insert(entry->key, entry);
    SwitcherList entries;
    QSet<QString> keys; // of two actions with one name the first is offered
    for (const SwitcherAction &offered : actions) {
        const SwitcherEntryPtr entry = offered.action ? actionLine(offered) : nullptr;
        if (!entry || keys.contains(entry->key))
            continue;
        keys.insert(entry->key);
        const SwitcherEntryPtr before = known.value(entry->key);
        entries.push_back(before && isSame(*before, *entry) ? before : entry);
    }
    m_actionEntries = std::move(entries);
}

SwitcherList SwitcherEntries::all() const
{
    SwitcherList all;
    for (const QString &path : m_order) {
        const ProjectPart &part = *m_projects.constFind(path);
        all.insert(all.end(), part.entries.begin(), part.entries.end());
        all.insert(all.end(), part.documentEntries.begin(), part.documentEntries.end());
    }
    all.insert(all.end(), m_missionEntries.begin(), m_missionEntries.end());
    all.insert(all.end(), m_actionEntries.begin(), m_actionEntries.end());
    std::stable_sort(all.begin(), all.end(), [](const SwitcherEntryPtr &a, const SwitcherEntryPtr &b) {
        return a->need != b->need ? a->need < b->need : a->since > b->since;
    });
    return all;
}

} // namespace Pointsman
