// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/repairing.h"

#include "base/ids.h"
#include "history/keepfirst.h"
#include "workspace/inspection.h"

#include <QCoreApplication>

#include <map>

namespace Pointsman {

namespace {

/// What a worker needs for the repairs of one store.
struct Job
{
    QString historyFile;
    QString store;
    bool isOfMissions;
    RepairPlace place;
    std::vector<ChosenRepair> chosen;
};

using Outcomes = std::vector<RepairOutcome>;

Result<FileChanges> carryOutOne(const Job &job, const ChosenRepair &chosen)
{
    const Issue &issue = chosen.placed.issue;
    const auto kept = job.historyFile.isEmpty() ? Result<void>()
                                                : keepFirst(job.historyFile, job.store, issue.path, job.place.clock());
    return kept.and_then([&] { return carryOutRepair(issue, chosen.repair, job.place); });
}

Outcomes carryOutAll(const Job &job)
{
    Outcomes outcomes;
    std::vector<ChosenRepair> chosen = job.chosen;
    for (const ChosenRepair &wanted : job.chosen) {
        auto result = carryOutOne(job, chosen[outcomes.size()]);
        // The file of another one may have a new name now.
        for (ChosenRepair &any : chosen)
            followRenames(any.placed.issue.path, result.value_or(FileChanges()));
        outcomes.push_back({wanted, std::move(result)});
    }
    return outcomes;
}

/// All that was written; the first failure where nothing was.
Result<FileChanges> written(const Outcomes &outcomes)
{
    FileChanges all;
    for (const RepairOutcome &outcome : outcomes) {
        if (outcome.result)
            all.insert(all.end(), outcome.result->begin(), outcome.result->end());
    }
    const bool isOnlyFailure = all.empty() && !outcomes.empty() && !outcomes.front().result;
    return isOnlyFailure ? outcomes.front().result : Result<FileChanges>(all);
}

/// The same as it may be told: what is still found was not mended.
Outcomes judged(Outcomes outcomes, const Job &job)
{
    const Issues found = job.isOfMissions ? inspectMissionHome(job.place.home, job.place.clock)
                                          : inspectKnowledgeDirectory(KnowledgeDirectory(job.store), job.place.clock);
    FileChanges all = written(outcomes).value_or(FileChanges());
    for (RepairOutcome &outcome : outcomes) {
        Issue issue = outcome.chosen.placed.issue;
        followRenames(issue.path, all);
        outcome.result = judged(std::move(outcome.result), issue, found);
    }
    return outcomes;
}

QString labelOf(const std::vector<ChosenRepair> &chosen, const Snapshot &snapshot)
{
    const auto count = static_cast<int>(chosen.size());
    return count == 1 ? QCoreApplication::translate("Pointsman::Repair", "Fix “%1”")
                            .arg(printable(titleOfSubject(chosen.front().placed, snapshot)))
                      : QCoreApplication::translate("Pointsman::Repair", "Fix %n finding(s)", nullptr, count);
}

/// What all stores answer, until the last one has.
struct Collected
{
    Outcomes outcomes;
    QStringList places;
    std::size_t waiting = 0;
};

} // namespace

void carryOut(Workspace &workspace, const Clock &clock, const std::vector<ChosenRepair> &chosen,
              const std::function<void(const Outcomes &outcomes, const QStringList &places)> &done)
{
    const SnapshotPtr snapshot = workspace.snapshot();
    const RepairPlace tools{MissionHome(snapshot->missions->homePath), clock, defaultKeptFolder()};
    std::map<QString, std::vector<ChosenRepair>> byProject; // the missions' key is empty
    for (const ChosenRepair &one : chosen)
        byProject[one.placed.projectPath].push_back(one);
    auto collected = std::make_shared<Collected>();
    collected->waiting = byProject.size();
    for (const auto &[projectPath, ofStore] : byProject) {
        const auto project = snapshot->project(projectPath);
        const Job job{workspace.historyFile(), project ? project->knowledgePath : tools.home.path(),
                      projectPath.isEmpty(), tools, ofStore};
        const auto outcomes = std::make_shared<Outcomes>();
        const auto edit = [job, outcomes](auto &) {
            const Outcomes made = carryOutAll(job);
            *outcomes = judged(made, job);
            return written(made);
        };
        const QString place = project ? project->project.name : QStringLiteral("spec-kitty");
        const auto answer = [collected, outcomes, place, ofStore = ofStore, done](const Result<FileChanges> &result) {
            for (std::size_t i = 0; outcomes->empty() && i < ofStore.size(); ++i)
                collected->outcomes.push_back({ofStore[i], result}); // refused before anything was tried
            collected->outcomes.insert(collected->outcomes.end(), outcomes->begin(), outcomes->end());
            if (result && !result->empty())
                collected->places << place;
            if (--collected->waiting == 0)
                done(collected->outcomes, collected->places);
        };
        if (projectPath.isEmpty())
            workspace.editMissions(labelOf(ofStore, *snapshot), edit, answer);
        else
            workspace.editSessions(projectPath, labelOf(ofStore, *snapshot), edit, answer);
    }
}

} // namespace Pointsman
