// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/markactions.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/undoing.h"
#include "app/shell/notices.h"
#include "workspace/projectlist.h"
#include "workspace/sessionmark.h"
#include "workspace/workspace.h"

#include <QFileInfo>

namespace Pointsman {

namespace {

QString nameText(MarkActions::Kind kind)
{
    switch (kind) {
    case MarkActions::Kind::Session:
        return MarkActions::tr("Name an&d Note…");
    case MarkActions::Kind::Mission:
        return MarkActions::tr("&Name and Note…");
    case MarkActions::Kind::Project:
        return MarkActions::tr("&Name and Note of Project…");
    }
    Q_UNREACHABLE();
}

QString pinText(MarkActions::Kind kind)
{
    switch (kind) {
    case MarkActions::Kind::Session:
        return MarkActions::tr("Pi&n");
    case MarkActions::Kind::Mission:
        return MarkActions::tr("&Pin");
    case MarkActions::Kind::Project:
        return MarkActions::tr("&Pin Project");
    }
    Q_UNREACHABLE();
}

/// The mark as it is now; nothing where what it belongs to is on no list any more.
std::optional<Mark> markIn(const Snapshot &snapshot, const MarkSubject &subject)
{
    const MarkKey &key = subject.key;
    if (subject.isProject) {
        const auto project = snapshot.project(key.store);
        return project ? std::optional(MarkActions::subjectOf(*project).mark) : std::nullopt;
    }
    if (key.store == snapshot.missions->homePath)
        return snapshot.missions->markOf(key.id);
    const auto project = snapshot.projectOfStore(key.store);
    return project ? std::optional(project->markOf(key.id)) : std::nullopt;
}

/// What the dialog's changes are called; isNoteToo() is said beside it.
QString headlineOf(const MarkSubject &subject, const MarkEdit &edit)
{
    const QString name = quoted(subject.name());
    const auto isCleared = [](const std::optional<QString> &text) { return text && text->isEmpty(); };
    if (edit.name && !edit.name->isEmpty())
        return subject.isProject ? MarkActions::tr("Renamed to %1.").arg(quoted(*edit.name))
                                 : MarkActions::tr("Named %1.").arg(quoted(*edit.name));
    if (isCleared(edit.name) && isCleared(edit.note))
        return MarkActions::tr("Took name and note away from %1.").arg(name);
    if (isCleared(edit.name))
        return MarkActions::tr("%1 is called %2 again.").arg(name, quoted(subject.title));
    if (edit.note)
        return (isCleared(edit.note) ? MarkActions::tr("Took the note away from %1.")
                                     : MarkActions::tr("Kept the note about %1."))
            .arg(name);
    return (edit.isPinned.value_or(false) ? MarkActions::tr("Pinned %1.") : MarkActions::tr("%1 is no longer pinned."))
        .arg(name);
}

/// Whether the note is changed beside the name, which alone is spoken of first; that both are taken away is one thing.
bool isNoteToo(const MarkEdit &edit)
{
    return edit.name && edit.note && !(edit.name->isEmpty() && edit.note->isEmpty());
}

/// What is changed beside what the headline says.
QString besidesOf(const MarkEdit &edit)
{
    QStringList sentences;
    if (isNoteToo(edit))
        sentences << MarkActions::tr("The note was changed too.");
    if (edit.isPinned && (edit.name || edit.note))
        sentences << (*edit.isPinned ? MarkActions::tr("It is pinned now.")
                                     : MarkActions::tr("It is no longer pinned."));
    return sentences.join(u' ');
}

/// What is done first, as the menu says it, which takes it back.
QString mainLabelOf(const MarkSubject &subject, const MarkEdit &edit)
{
    const QString name = quoted(subject.name());
    const bool isCleared = edit.name && edit.name->isEmpty();
    if (edit.name && !isCleared)
        return (subject.isProject ? MarkActions::tr("Rename to %1") : MarkActions::tr("Name %1"))
            .arg(quoted(*edit.name));
    if (isCleared && edit.note && edit.note->isEmpty())
        return MarkActions::tr("Take name and note away from %1").arg(name);
    if (isCleared)
        return MarkActions::tr("Take the name away from %1").arg(name);
    if (edit.note)
        return (edit.note->isEmpty() ? MarkActions::tr("Take the note away from %1")
                                     : MarkActions::tr("Keep the note about %1"))
            .arg(name);
    return (edit.isPinned.value_or(false) ? MarkActions::tr("Pin %1") : MarkActions::tr("Unpin %1")).arg(name);
}

/// The same as headlineOf() as the menu says it, which takes it back: as what is to be done.
QString undoLabelOf(const MarkSubject &subject, const MarkEdit &edit)
{
    const QString label = mainLabelOf(subject, edit);
    return isNoteToo(edit) ? MarkActions::tr("%1 and change the note").arg(label) : label;
}

/// Those fields of an edit that were another one before.
MarkEdit writtenBy(const MarkEdit &edit, const MarkEdit &back)
{
    return {back.name ? edit.name : std::nullopt, back.note ? edit.note : std::nullopt,
            back.isPinned ? edit.isPinned : std::nullopt, back.projectPath ? edit.projectPath : std::nullopt};
}

using Done = std::function<void(const Result<MarkEdit> &)>;

/// The name of a project is in the list of projects; what else there is follows it.
void rename(const Services &services, const MarkSubject &subject, const MarkEdit &edit, const MarkEdit &shown,
            const Done &done)
{
    const auto project = services.workspace.snapshot()->project(subject.key.store);
    const QString before = project ? project->project.name : QString();
    if (!project || before != shown.name.value_or(before)) {
        done(failure(ErrorCode::Conflict, MarkActions::tr("It was changed again since, so nothing was taken back.")));
        return;
    }
    MarkEdit rest = edit;
    rest.name.reset();
    MarkEdit restShown = shown;
    restShown.name.reset();
    services.projects.rename(subject.key.store, *edit.name, [=](const Result<Project> &renamed) {
        if (!renamed)
            return done(tl::unexpected(renamed.error()));
        const auto withName = [before, done](Result<MarkEdit> back) {
            if (back)
                back->name = before;
            done(back);
        };
        if (rest.isEmpty())
            withName(MarkEdit());
        else
            services.workspace.setMark(subject.key, rest, withName, restShown);
    });
}

void write(const Services &services, const MarkSubject &subject, const MarkEdit &edit, const MarkEdit &shown,
           const Done &done)
{
    if (subject.isProject && edit.name)
        rename(services, subject, edit, shown, done);
    else
        services.workspace.setMark(subject.key, edit, done, shown);
}

/// Each way takes back what the other has written, or nothing.
OwnChange changeOf(const Services &services, const MarkSubject &subject, const MarkEdit &there, const MarkEdit &back,
                   const QString &label)
{
    const auto step = [=](const MarkEdit &edit, const MarkEdit &shown) {
        return [=](const OwnChange::Answer &answer) {
            write(services, subject, edit, shown,
                  [answer](const Result<MarkEdit> &result) { answer(result.map([](const MarkEdit &) {})); });
        };
    };
    return {label, step(back, there), step(there, back)};
}

} // namespace

MarkActions::MarkActions(const Services &services, Kind kind, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
    , m_name(makeAction(this, Icon::Jotting, nameText(kind), Qt::Key_F2))
    , m_pin(makeAction(this, Icon::Pin, pinText(kind), Qt::CTRL | Qt::Key_D))
{
    m_name->setIconText(tr("Name…"));
    m_pin->setIconText(tr("Pin"));
    m_pin->setCheckable(true);
    for (QAction *action : all())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_name, &QAction::triggered, this, &MarkActions::open);
    connect(m_pin, &QAction::triggered, this, &MarkActions::pin);
}

MarkSubject MarkActions::subjectOf(const ProjectEntry &project, const SessionEntry &session)
{
    return {{project.knowledgePath, markIdOf(project, session)},
            project.titleOf(session.session.seed),
            markOf(project, session)};
}

MarkSubject MarkActions::subjectOf(const MissionsEntry &missions, const QString &missionId)
{
    return {{missions.homePath, missionId}, missionId, missions.markOf(missionId)};
}

MarkSubject MarkActions::subjectOf(const ProjectEntry &project)
{
    const QString &path = project.project.path;
    MarkSubject subject{{path, {}}, QFileInfo(path).fileName(), project.mark, true};
    subject.mark.name = project.project.name;
    return subject;
}

void MarkActions::setSubject(const std::optional<MarkSubject> &subject, const QString &reasonAgainst)
{
    m_subject = subject;
    m_pin->setChecked(subject && subject->mark.isPinned);
    const QString name = subject ? quoted(subject->name()) : QString();
    offer(m_name, tr("A name of your own for %1, and a note: for you alone, in Pointsman only.").arg(name),
          reasonAgainst);
    offer(m_pin, tr("%1 stands before the others then, in tables, menus and the quick switcher.").arg(name),
          reasonAgainst);
}

void MarkActions::open()
{
    auto *dialog = new MarkDialog(*m_subject, m_window);
    connect(&m_services.workspace, &Workspace::snapshotChanged, dialog,
            [dialog, subject = *m_subject](const SnapshotPtr &snapshot) {
                if (const auto mark = markIn(*snapshot, subject))
                    dialog->setMark(*mark);
            });
    connect(dialog, &MarkDialog::chosen, this, [this, subject = *m_subject](const MarkEdit &edit) {
        change(subject, edit, headlineOf(subject, edit), undoLabelOf(subject, edit));
    });
    dialog->open();
}

void MarkActions::pin(bool isPinned)
{
    m_pin->setChecked(!isPinned); // it moves when the pin is kept
    MarkEdit edit;
    edit.isPinned = isPinned;
    change(*m_subject, edit, headlineOf(*m_subject, edit), undoLabelOf(*m_subject, edit));
}

void MarkActions::change(const MarkSubject &subject, const MarkEdit &edit, const QString &headline,
                         const QString &label)
{
    write(m_services, subject, edit, {}, [=, this](const Result<MarkEdit> &back) {
        if (!back) {
            const QString tried = edit.projectPath                            ? tr("Link with Project")
                                  : edit.isPinned && !edit.name && !edit.note ? labelOf(m_pin)
                                                                              : labelOf(m_name);
            m_services.notices.postFailure(tried, back.error());
            return;
        }
        if (!back->isEmpty())
            m_services.undoing.add(changeOf(m_services, subject, writtenBy(edit, *back), *back, label));
        m_services.notices.postChange(
            {MessageKind::Success, headline, besidesOf(edit),
             back->isEmpty() ? std::vector<MessageAction>() : m_services.undoing.undoActions()});
    });
}

} // namespace Pointsman
