// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/projectactions.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/answers.h"
#include "app/actions/undoing.h"
#include "app/dialogs/findprojectsdialog.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>
#include <memory>

namespace Pointsman {

namespace {

/// The folder `path`, or the nearest above it that is still there.
QString nearestFolder(QString path)
{
    while (!QFileInfo(path).isDir() && path.size() > 1)
        path = QFileInfo(path).path();
    return path;
}

using Answer = OwnChange::Answer;

/// What became of several that are being added.
struct Tally
{
    qsizetype waiting = 0;
    std::vector<Project> added;
    QString refusal;
};

ProjectList::Done withoutValue(const Answer &answer)
{
    return [answer](const Result<Project> &result) { answer(result.map([](const Project &) {})); };
}

} // namespace

ProjectActions::ProjectActions(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
    , m_marks(new MarkActions(services, MarkActions::Kind::Project, window))
    , m_add(makeAction(this, Icon::Add, tr("&Add Project…"), QKeySequence::Open))
    , m_find(makeAction(this, Icon::Search, tr("&Find Projects…"), Qt::CTRL | Qt::SHIFT | Qt::Key_F))
    , m_answered(makeAction(this, Icon::Waits, tr("Agent Is Ans&wered")))
    , m_relocate(makeAction(this, Icon::FolderOpen, tr("Re&locate…")))
    , m_remove(makeAction(this, Icon::Remove, tr("&Remove from List")))
{
    offer(m_add, tr("Shows the planning sessions of a project's folder."));
    offer(m_find, tr("Looks through a folder such as ~/code for projects with a .tf/knowledge."));
    connect(m_add, &QAction::triggered, this, &ProjectActions::askForFolder);
    connect(m_find, &QAction::triggered, this, &ProjectActions::find);
    connect(m_answered, &QAction::triggered, this,
            [this] { sayAgentsAreAnswered(m_services, m_project->project.name, m_project->calls); });
    connect(m_relocate, &QAction::triggered, this, [this] { askWhereItIs(m_project->project); });
    connect(m_remove, &QAction::triggered, this, [this] { removeFromList(m_project->project.path); });
    setProject(nullptr);
}

void ProjectActions::setProject(std::shared_ptr<const ProjectEntry> project)
{
    m_project = std::move(project);
    const QString none = m_project ? QString() : tr("Select a project first.");
    const bool isWaiting = m_project && !m_project->calls.empty();
    const auto agents = m_project ? static_cast<int>(m_project->calls.size()) : 0;
    m_answered->setText(agents > 1 ? tr("%n Agents Are Ans&wered", nullptr, agents) : tr("Agent Is Ans&wered"));
    m_answered->setVisible(isWaiting);
    offer(m_answered, tr("You have seen to it: the project takes its usual place again."),
          isWaiting || !m_project ? none : tr("No agent has reported that it waits."));
    m_marks->setSubject(m_project ? std::optional(MarkActions::subjectOf(*m_project)) : std::nullopt, none);
    offer(m_relocate, tr("Says where the project's folder is now."), none);
    offer(m_remove, tr("Takes the project off this list. Its files are not touched."), none);
}

void ProjectActions::add(const QStringList &folders, const Added &done)
{
    const auto tally = std::make_shared<Tally>(); // of several one message, which counts them
    tally->waiting = folders.size();
    const SnapshotPtr before = m_services.workspace.snapshot();
    for (const QString &folder : folders) {
        m_services.projects.add(folder, [this, tally, before, done](const Result<Project> &result) {
            const bool isNew = result && !before->project(result->path);
            if (isNew)
                tally->added.push_back(*result);
            else if (!result && tally->refusal.isEmpty())
                tally->refusal = result.error().message;
            if (!result)
                m_services.notices.postFailure(labelOf(m_add), result.error());
            else if (!isNew)
                m_services.notices.post(
                    {MessageKind::Info, tr("%1 is on the list already.").arg(quoted(result->name)), {}, {}});
            if (--tally->waiting > 0)
                return;
            tellAdded(tally->added);
            if (done)
                done(tally->refusal);
        });
    }
    if (folders.isEmpty() && done)
        done({});
}

void ProjectActions::tellAdded(const std::vector<Project> &added)
{
    if (added.empty())
        return;
    const auto count = static_cast<int>(added.size());
    const QString name = quoted(added.front().name);
    constexpr std::size_t end = std::numeric_limits<std::size_t>::max(); // one after another, in their order
    const auto takeOff = [services = m_services](const Project &project, const Answer &answer) {
        services.projects.remove(project.path, withoutValue(answer));
    };
    const auto putBack = [services = m_services](const Project &project, const Answer &answer) {
        services.projects.putBack(project, end, withoutValue(answer));
    };
    m_services.undoing.add({count == 1 ? tr("Add %1").arg(name) : tr("Add %n projects", nullptr, count),
                            [added, takeOff](const Answer &answer) { forEach(added, takeOff, answer); },
                            [added, putBack](const Answer &answer) { forEach(added, putBack, answer); }});
    m_services.notices.postChange({MessageKind::Success,
                                   count == 1 ? tr("Added %1.").arg(name) : tr("Added %n projects.", nullptr, count),
                                   {},
                                   m_services.undoing.undoActions()});
}

void ProjectActions::askForFolder()
{
    m_services.prompts.askFolder(m_window, tr("Add Project"), QDir::homePath(),
                                 [this](const QString &folder) { add({folder}); });
}

void ProjectActions::find()
{
    auto *dialog = new FindProjectsDialog(m_services, m_window);
    connect(dialog, &FindProjectsDialog::chosen, this, [this](const QStringList &folders) { add(folders); });
    dialog->open();
}

void ProjectActions::askWhereItIs(const Project &project)
{
    // Where it was may be on a disk that is gone: that is asked on a worker.
    m_services.workspace.readInBackground(
        this, [path = project.path] { return nearestFolder(path); },
        [this, project](const QString &start) {
            m_services.prompts.askFolder(
                m_window, tr("Where is %1 now?").arg(project.name), start,
                [this, path = project.path](const QString &folder) { setFolder(path, folder); });
        });
}

void ProjectActions::setFolder(const QString &path, const QString &folder)
{
    relocate(path, folder, ProjectFolder::MustBeThere, [this, path](const Result<Project> &result) {
        if (!result)
            return m_services.notices.postFailure(labelOf(m_relocate), result.error());
        const QString newPath = result->path;
        const auto follow = [this](const QString &from, const QString &to) {
            return
                [=, this](const Answer &answer) { relocate(from, to, ProjectFolder::MayBeGone, withoutValue(answer)); };
        };
        m_services.undoing.add(
            {tr("Relocate %1").arg(quoted(result->name)), follow(newPath, path), follow(path, newPath)});
        m_services.notices.postChange({MessageKind::Success,
                                       tr("%1 is in %2 now.").arg(quoted(result->name), result->path),
                                       {},
                                       m_services.undoing.undoActions()});
    });
}

void ProjectActions::relocate(const QString &path, const QString &folder, ProjectFolder which,
                              const ProjectList::Done &done)
{
    Q_EMIT relocating(path);
    m_services.projects.relocate(path, folder, which, [this, done](const Result<Project> &result) {
        Q_EMIT relocated(result ? result->path : QString());
        done(result);
    });
}

void ProjectActions::removeFromList(const QString &path)
{
    const auto &listed = m_services.workspace.snapshot()->projects;
    const auto found =
        std::find_if(listed.begin(), listed.end(), [&](const auto &e) { return e->project.path == path; });
    const auto place = static_cast<std::size_t>(found - listed.begin());
    m_services.projects.remove(path, [this, place](const Result<Project> &result) {
        if (!result)
            return m_services.notices.postFailure(labelOf(m_remove), result.error());
        m_services.undoing.add({tr("Remove %1 from the list").arg(quoted(result->name)),
                                [services = m_services, project = *result, place](const Answer &answer) {
                                    services.projects.putBack(project, place, withoutValue(answer));
                                },
                                [services = m_services, path = result->path](const Answer &answer) {
                                    services.projects.remove(path, withoutValue(answer));
                                }});
        m_services.notices.postChange({MessageKind::Success, tr("Took %1 off the list.").arg(quoted(result->name)),
                                       tr("Its files were not touched."), m_services.undoing.undoActions()});
    });
}

} // namespace Pointsman
