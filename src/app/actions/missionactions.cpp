// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/missionactions.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/repairactions.h"
#include "app/actions/toldteam.h"
#include "app/dialogs/focusdialog.h"
#include "app/dialogs/importmissiondialog.h"
#include "app/dialogs/linkdialog.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "app/speckitty/joindialog.h"
#include "app/speckitty/missionpublisher.h"
#include "missions/missionhome.h"
#include "missions/missionoperations.h"
#include "workspace/pointerproblem.h"
#include "json/secrets.h"

#include <QApplication>
#include <QClipboard>
#include <QPointer>

#include <algorithm>

namespace Pointsman {

namespace {

void readState(const Services &services, const MissionId &mission, QObject *context,
               const std::function<void(const MissionPublisher::State &)> &receive)
{
    const MissionHome home(services.workspace.snapshot()->missions->homePath);
    services.workspace.readInBackground(
        context, [home, mission, clock = services.clock] { return MissionStore(home, clock).load(mission); }, receive);
}

} // namespace

MissionActions::MissionActions(const Services &services, SpecKittyTool &tool, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_publisher(new MissionPublisher(
          tool, services.notices,
          [this](const MissionId &mission, const auto &receive) { readState(m_services, mission, this, receive); },
          window, this))
    , m_window(window)
    , m_marks(new MarkActions(services, MarkActions::Kind::Mission, window))
    , m_join(makeAction(this, Icon::Join, tr("&Join Mission…"), Qt::CTRL | Qt::SHIFT | Qt::Key_J))
    , m_import(makeAction(this, Icon::Import, tr("&Import Mission State…"), Qt::CTRL | Qt::Key_I))
    , m_switchTo(makeAction(this, Icon::Switch, tr("&Switch To"), Qt::CTRL | Qt::SHIFT | Qt::Key_Return))
    , m_focus(makeAction(this, Icon::Focus, tr("&Working On…"), Qt::CTRL | Qt::SHIFT | Qt::Key_W))
    , m_drive(makeAction(this, Icon::Drive, tr("&Driving"), Qt::CTRL | Qt::SHIFT | Qt::Key_D))
    , m_terminal(makeAction(this, Icon::Terminal, tr("&Terminal Here"), Qt::CTRL | Qt::SHIFT | Qt::Key_T))
    , m_showFolder(makeAction(this, Icon::FolderOpen, tr("Show &Folder")))
    , m_copyId(makeAction(this, Icon::Copy, tr("&Copy ID")))
    , m_link(makeAction(this, Icon::Folder, tr("&Link with Project…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P))
    , m_fix(makeAction(this, Icon::Fix, tr("Preview Fi&x…")))
    , m_showWarning(makeAction(this, Icon::Warning, tr("Show Warnin&g")))
{
    m_drive->setCheckable(true);
    m_focus->setIconText(tr("Working On…"));
    m_drive->setIconText(tr("Driving"));
    m_terminal->setIconText(tr("Terminal"));
    m_showFolder->setIconText(tr("Folder"));
    m_link->setIconText(tr("Link…"));
    connect(m_join, &QAction::triggered, this, &MissionActions::askForMission);
    connect(m_import, &QAction::triggered, this, &MissionActions::askForImport);
    connect(m_switchTo, &QAction::triggered, this, [this] { switchTo(m_mission->id); });
    connect(m_focus, &QAction::triggered, this, [this] { askForFocus(m_mission->id); });
    connect(m_drive, &QAction::triggered, this, [this](bool isDriving) { setDriving(m_mission->id, isDriving); });
    connect(m_showFolder, &QAction::triggered, this,
            [this] { m_services.launcher.showInFileManager(m_mission->path); });
    connect(m_terminal, &QAction::triggered, this,
            [this] { m_services.launcher.openTerminal(linkedProject()->project.path); });
    connect(m_link, &QAction::triggered, this, &MissionActions::askForProject);
    connect(m_copyId, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(m_mission->id); });
    connect(m_fix, &QAction::triggered, this, &MissionActions::previewFix);
    connect(m_showWarning, &QAction::triggered, this,
            [this] { Q_EMIT warningRequested(pointerProblem(*m_snapshot)->path); });
    connect(m_publisher, &MissionPublisher::joined, this, &MissionActions::joined);
    connect(m_publisher, &MissionPublisher::joined, this,
            [this](const QString &missionId) { addJoined(m_services.undoing, named(missionId)); });
    connect(m_publisher, &MissionPublisher::reachChanged, this, [this] {
        update();
        Q_EMIT reachChanged();
    });
    update();
}

void MissionActions::setSelection(std::shared_ptr<const MissionEntry> mission)
{
    m_mission = std::move(mission);
    update();
}

void MissionActions::setSnapshot(SnapshotPtr snapshot)
{
    m_snapshot = std::move(snapshot);
    update();
}

bool MissionActions::isBusy(const QString &missionId) const
{
    return m_publisher->isBusy(missionId);
}

QString MissionActions::reachWords() const
{
    if (m_publisher->isAsking())
        return tr("spec-kitty is being asked what it can do…");
    if (m_publisher->canFocus() && m_publisher->canDrive())
        return tr("Changes go through %1, so your team sees them.")
            .arg(m_publisher->version().isEmpty() ? tr("spec-kitty") : m_publisher->version());
    return m_publisher->program().isEmpty()
               ? tr("spec-kitty was not found: focus and drive change only this computer.")
               : tr("This spec-kitty cannot set focus and drive: they change only this computer.");
}

void MissionActions::previewFix()
{
    if (const Issue *problem = pointerProblem(*m_snapshot))
        openRepair(m_services, {*problem, {}, {}}, m_window);
}

/// The project that the selected mission is worked on in; null where none that is listed is linked with it.
std::shared_ptr<const ProjectEntry> MissionActions::linkedProject() const
{
    return m_mission && m_snapshot ? m_snapshot->project(m_snapshot->missions->markOf(m_mission->id).projectPath)
                                   : nullptr;
}

void MissionActions::askForMission()
{
    QHash<QString, QString> roles;
    for (const auto &mission : m_snapshot->missions->missions)
        roles.insert(mission->id, mission->mission.role);
    (new JoinDialog(*m_publisher, roles, m_window))->open();
}

void MissionActions::askForProject()
{
    const MarkSubject subject = MarkActions::subjectOf(*m_snapshot->missions, m_mission->id);
    auto *dialog = new LinkDialog(*m_snapshot, m_mission->id, m_window);
    connect(&m_services.workspace, &Workspace::snapshotChanged, dialog,
            [dialog](const SnapshotPtr &snapshot) { dialog->setSnapshot(*snapshot); });
    connect(dialog, &LinkDialog::chosen, this, [this, subject](const QString &path) {
        const auto project = m_snapshot->project(path);
        MarkEdit edit;
        edit.projectPath = path;
        const QString name = quoted(subject.name());
        if (project) {
            const QString other = quoted(project->project.name);
            m_marks->change(subject, edit, tr("%1 is linked with %2.").arg(name, other),
                            tr("Link %1 with %2").arg(name, other));
        } else {
            m_marks->change(subject, edit, tr("%1 is linked with no project.").arg(name),
                            tr("Link %1 with no project").arg(name));
        }
    });
    dialog->open();
}

/// What a mission is called, for sentences.
QString MissionActions::named(const QString &missionId) const
{
    return quoted(m_snapshot ? m_snapshot->missions->titleOf(missionId) : missionId);
}

/// Null where it has gone.
std::shared_ptr<const MissionEntry> MissionActions::entryOf(const QString &missionId) const
{
    const auto &missions = m_snapshot->missions->missions;
    const auto found =
        std::find_if(missions.begin(), missions.end(), [&](const auto &entry) { return entry->id == missionId; });
    return found == missions.end() ? nullptr : *found;
}

void MissionActions::switchTo(const QString &missionId, const Workspace::Done &done)
{
    const auto id = MissionId::parse(missionId);
    const QString label = tr("Switch to %1").arg(named(missionId));
    if (!id) {
        m_services.notices.postFailure(label, id.error());
        if (done)
            done(tl::unexpected(id.error()));
        return;
    }
    run(
        label, [id = *id](MissionStore &store) { return store.switchTo(id); },
        tr("Switched to %1.").arg(named(id->text())), tr("Every terminal uses it from now on."), done);
}

void MissionActions::askForFocus(const QString &missionId)
{
    const auto id = MissionId::parse(missionId);
    if (!id)
        return;
    const auto mission = entryOf(missionId);
    if (!mission)
        return;
    const auto reach = m_publisher->canFocus() ? FocusDialog::Reach::Team : FocusDialog::Reach::OnlyThisComputer;
    auto *dialog = new FocusDialog(*m_snapshot->missions, *mission, reach, m_window);
    DocumentEdit edit = editOf(*id);
    const QString shown = mission->mission.focus;
    edit.shown = {{"focus", shown.isEmpty() ? JsonValue() : JsonValue(shown)}};
    connect(dialog, &FocusDialog::chosen, this,
            [this, id = *id, edit](const QString &focus) { setFocus(id, focus, edit); });
    dialog->open();
}

/// The document of a mission, for what is saved from an editor.
DocumentEdit MissionActions::editOf(const MissionId &id) const
{
    const MissionHome home(m_snapshot->missions->homePath);
    DocumentEdit edit;
    edit.store = home.path();
    edit.place = [path = home.state(id)] { return path; };
    return edit;
}

void MissionActions::setFocus(const MissionId &id, const QString &focus, const DocumentEdit &edit)
{
    const bool isNone = focus == u"none";
    const JsonObject fields{{"focus", isNone ? JsonValue() : JsonValue(focus)}};
    DocumentEdit chosen = edit;
    chosen.headline = isNone ? tr("%1 works on nothing in particular.").arg(named(id.text()))
                             : tr("%1 works on %2.").arg(named(id.text()), printable(focus));
    chosen.label = chosen.headline;
    chosen.change = [fields, now = m_services.clock()](const JsonObject &state) {
        return updatedState(state, fields, now);
    };
    const auto send = [this, id, headline = chosen.headline](const QString &target, const auto &base) {
        const QString wanted = target == u"none" ? QString() : target;
        const auto onlyHere = [this, id, wanted, headline, base] {
            updateFile(id, {{"focus", wanted.isEmpty() ? JsonValue() : JsonValue(wanted)}}, headline, base);
        };
        const auto entry = entryOf(id.text());
        m_publisher->setFocus(
            id, wanted, onlyHere,
            [this, name = named(id.text()), wanted, former = entry ? entry->mission.focus : QString()] {
                addToldFocus(m_services.undoing, name, wanted, former);
            });
    };
    if (!m_publisher->canFocus())
        return send(focus, std::optional(chosen));
    // spec-kitty asks nobody: what is there is looked at before it is called.
    chosen.publish = [send](const JsonObject &merged) {
        send(stringAt(merged, "focus"), std::optional<DocumentEdit>());
    };
    editAsShown(m_services, chosen, m_window, [send, focus] { send(focus, std::optional<DocumentEdit>()); });
}

void MissionActions::setDriving(const QString &missionId, bool isDriving)
{
    const auto id = MissionId::parse(missionId);
    if (!id)
        return;
    // The switch shows what the file says: it moves when the file has changed, not when it is clicked.
    update();
    const auto onlyHere = [this, id = *id, isDriving] {
        updateFile(id, JsonObject{{"drive_intent", isDriving ? "active" : "inactive"}},
                   isDriving ? tr("%1: driving.").arg(named(id.text()))
                             : tr("%1: no longer driving.").arg(named(id.text())));
    };
    const auto entry = entryOf(missionId);
    m_publisher->setDrive(*id, isDriving, onlyHere,
                          [this, name = named(missionId), isDriving, wasDriving = entry && entry->mission.isDriving] {
                              addToldDriving(m_services.undoing, name, isDriving, wasDriving);
                          });
    Q_EMIT reachChanged();
}

void MissionActions::updateFile(const MissionId &id, const JsonObject &fields, const QString &headline,
                                const std::optional<DocumentEdit> &edit)
{
    const JsonObject shown = edit ? edit->shown : JsonObject();
    run(
        headline, [id, fields, shown](MissionStore &store) { return store.update(id, fields, shown); }, headline,
        tr("Only on this computer: your team does not see it."), {}, edit);
}

void MissionActions::askForImport()
{
    m_services.prompts.askFile(m_window, tr("Import Mission State"), tr("Mission states (*.json);;All files (*)"),
                               [this](const QString &file) {
                                   auto *dialog = new ImportMissionDialog(m_services, file, m_window);
                                   connect(dialog, &ImportMissionDialog::chosen, this, &MissionActions::importAs);
                                   dialog->open();
                               });
}

void MissionActions::importAs(const MissionId &id, const JsonObject &state, const JsonObject &shown)
{
    DocumentEdit edit = editOf(id);
    edit.label = tr("Import %1").arg(named(id.text()));
    edit.headline = tr("Imported %1.").arg(named(id.text()));
    edit.shown = shown;
    edit.isWhole = true;
    edit.change = [state](const JsonObject &present) { return *withSecretsOf(state, present).object(); };
    run(
        edit.label, [id, state, shown](MissionStore &store) { return store.save(id, state, shown); }, edit.headline, {},
        [self = QPointer(this), id](const Result<FileChanges> &result) {
            if (self && result)
                Q_EMIT self->joined(id.text());
        },
        edit);
}

/// Changes the missions' files and tells what came of it.
void MissionActions::run(const QString &label, std::function<Result<MissionChange>(MissionStore &)> edit,
                         const QString &headline, const QString &text, const Workspace::Done &done,
                         const std::optional<DocumentEdit> &resolve)
{
    m_services.workspace.editMissions(
        label,
        [edit = std::move(edit)](MissionStore &store) {
            return edit(store).map([](const MissionChange &change) { return change.files; });
        },
        [services = m_services, window = QPointer(m_window), label, headline, text, done,
         resolve](const Result<FileChanges> &result) {
            if (resolve && window && !result && result.error().code == ErrorCode::Conflict)
                resolveEdit(services, *resolve, result.error(), window);
            else
                tell(services, label, result, headline, text);
            if (done)
                done(result);
        });
}

} // namespace Pointsman
