// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/projectactions.h"

#include "app/actions/actionhelpers.h"
#include "app/dialogs/findprojectsdialog.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "workspace/projectlist.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

/// The folder `path`, or the nearest above it that is still there.
QString nearestFolder(QString path)
{
    while (!QFileInfo(path).isDir() && path.size() > 1)
        path = QFileInfo(path).path();
    return path;
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
    connect(m_answered, &QAction::triggered, this, &ProjectActions::answer);
    connect(m_relocate, &QAction::triggered, this, [this] { askWhereItIs(m_project->project); });
    connect(m_remove, &QAction::triggered, this, [this] { removeFromList(m_project->project.path); });
    // Once a file was changed after it, the removal is no longer the last thing that was done.
    connect(&services.workspace, &Workspace::undoChanged, this, [this] { setRemoval({}, false); });
    setProject(nullptr);
}

void ProjectActions::setProject(std::shared_ptr<const ProjectEntry> project)
{
    m_project = std::move(project);
    const QString none = m_project ? QString() : tr("Select a project first.");
    const bool isWaiting = m_project && !m_project->calls.empty();
    m_answered->setVisible(isWaiting);
    offer(m_answered, tr("You have seen to it: the project takes its usual place again."),
          isWaiting || !m_project ? none : tr("No agent has reported that it waits."));
    m_marks->setSubject(m_project ? std::optional(MarkActions::subjectOf(*m_project)) : std::nullopt, none);
    offer(m_relocate, tr("Says where the project's folder is now."), none);
    offer(m_remove, tr("Takes the project off this list. Its files are not touched."), none);
}

void ProjectActions::tell(const QString &what, const Result<Project> &result, const QString &headline)
{
    if (result)
        m_services.notices.post({MessageKind::Success, headline, {}, {}});
    else
        m_services.notices.postFailure(what, result.error());
}

void ProjectActions::add(const QStringList &folders, const Added &done)
{
    struct Tally
    {
        qsizetype waiting;
        int added = 0;
        QString refusal = {};
    };
    const auto tally = std::make_shared<Tally>(Tally{folders.size()}); // of several one message, which counts them
    for (const QString &folder : folders) {
        m_services.projects.add(folder, [this, tally, done](const Result<Project> &result) {
            tally->added += result ? 1 : 0;
            if (!result && tally->refusal.isEmpty())
                tally->refusal = result.error().message;
            const QString one = result ? tr("Added %1.").arg(quoted(result->name)) : QString();
            tell(labelOf(m_add), result, tally->added > 1 ? tr("Added %n projects.", nullptr, tally->added) : one);
            if (--tally->waiting == 0 && done)
                done(tally->refusal);
        });
    }
    if (folders.isEmpty() && done)
        done({});
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

void ProjectActions::answer()
{
    m_services.workspace.answerCalls(m_project->project.path, [this](const Result<void> &result) {
        if (!result)
            m_services.notices.postFailure(labelOf(m_answered), result.error());
    });
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
    Q_EMIT relocating(path);
    m_services.projects.relocate(path, folder, [this](const Result<Project> &result) {
        Q_EMIT relocated(result ? result->path : QString());
        tell(labelOf(m_relocate), result,
             result ? tr("%1 is in %2 now.").arg(quoted(result->name), result->path) : QString());
    });
}

void ProjectActions::setRemoval(std::optional<Removal> removal, bool isPutBack)
{
    m_removal = std::move(removal);
    m_isPutBack = isPutBack;
    Q_EMIT undoChanged();
}

QString ProjectActions::removalLabel() const
{
    return m_removal ? tr("Remove %1 from the list").arg(quoted(m_removal->project.name)) : QString();
}

QString ProjectActions::undoLabel() const
{
    return m_isPutBack ? QString() : removalLabel();
}

QString ProjectActions::redoLabel() const
{
    return m_isPutBack ? removalLabel() : QString();
}

void ProjectActions::undo()
{
    if (m_removal)
        putBack(*m_removal);
}

void ProjectActions::redo()
{
    if (m_removal)
        removeFromList(m_removal->project.path);
}

void ProjectActions::putBack(const Removal &removal)
{
    m_services.projects.putBack(removal.project, removal.place, [this, removal](const Result<Project> &result) {
        if (!result) {
            m_services.notices.postFailure(labelOf(m_add), result.error());
            return;
        }
        setRemoval(removal, true);
        m_services.notices.post({MessageKind::Success,
                                 tr("Put %1 back on the list.").arg(quoted(removal.project.name)),
                                 {},
                                 {{tr("Redo"), [this, path = removal.project.path] { removeFromList(path); }}}});
    });
}

void ProjectActions::removeFromList(const QString &path)
{
    const auto &listed = m_services.workspace.snapshot()->projects;
    const auto found =
        std::find_if(listed.begin(), listed.end(), [&](const auto &e) { return e->project.path == path; });
    const auto place = static_cast<std::size_t>(found - listed.begin());
    m_services.projects.remove(path, [this, place](const Result<Project> &result) {
        if (!result) {
            m_services.notices.postFailure(labelOf(m_remove), result.error());
            return;
        }
        const Removal removal{*result, place};
        setRemoval(removal, false);
        m_services.notices.post({MessageKind::Success,
                                 tr("Took %1 off the list.").arg(quoted(result->name)),
                                 tr("Its files were not touched."),
                                 {{tr("Undo"), [this, removal] { putBack(removal); }}}});
    });
}

} // namespace Pointsman
