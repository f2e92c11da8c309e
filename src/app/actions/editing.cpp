// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/editing.h"

#include "app/actions/actionhelpers.h"
#include "app/dialogs/mergedialog.h"
#include "app/shell/notices.h"
#include "compare/editing.h"
#include "files/revert.h"
#include "files/statedocument.h"
#include "planning/knowledgedirectory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct EditingWords
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::EditingWords)
};

/// The document as it was shown, as the user wants it and as it is now.
struct EditNow
{
    QString path;
    QByteArray bytes;
    JsonObject present;
    Merge merge;
};

Result<EditNow> readNow(const DocumentEdit &edit, const Error &refusal)
{
    const QString path = edit.place();
    StateDocument found = path.isEmpty() ? StateDocument() : readStateDocument(path);
    if (!found.root)
        return tl::unexpected(found.problem ? toError(*found.problem, path) : refusal);
    JsonObject before = edit.isWhole ? edit.shown : asShown(*found.root, edit.shown);
    return edit.change(before).map([&](JsonObject mine) {
        return EditNow{path, *found.bytes, *found.root, Merge(std::move(before), std::move(mine), *found.root)};
    });
}

void write(const Services &services, const DocumentEdit &edit, const EditNow &now, const JsonObject &merged,
           QWidget *window)
{
    if (edit.publish)
        return edit.publish(merged);
    const FileChange change = documentChange(now.path, now.bytes, merged);
    const FileChanges changes = change.before == change.after ? FileChanges() : FileChanges{change};
    writeChanges(services, edit.store, edit.label, changes, [=](const Result<FileChanges> &result) {
        if (!result && result.error().code == ErrorCode::Conflict)
            return resolveEdit(services, edit, result.error(), window); // once more, on what is there now
        tell(services, edit.label, result, edit.headline, {});
    });
}

/// A session that was archived or completed meanwhile is changed where it is now: that is to be known before.
QString movedWords(const DocumentEdit &edit, const EditNow &now)
{
    const QString state = stringAt(now.present, "state");
    if (state == stringAt(edit.shown, "state"))
        return {};
    if (state == u"archived")
        return EditingWords::tr("It is no longer active: it was archived meanwhile, and is changed there.");
    if (state == u"completed")
        return EditingWords::tr("It is no longer active: it was completed meanwhile, and is changed there.");
    return {};
}

void ask(const Services &services, const DocumentEdit &edit, const EditNow &now, QWidget *window)
{
    const QString words =
        now.merge.isClean()
            ? EditingWords::tr("Another program has changed this while the dialog was open. What you want can still be "
                               "written; everything else stays as it is now.")
            : EditingWords::tr("Another program has changed the same field while the dialog was open. Choose what it "
                               "is to be; everything else stays as it is now.");
    auto *dialog = new MergeDialog({edit.label,
                                    QStringList{words, movedWords(edit, now)}.join(u' ').trimmed(),
                                    now.path,
                                    now.merge,
                                    {},
                                    true,
                                    EditingWords::tr("&Save")},
                                   window);
    QObject::connect(dialog, &MergeDialog::mergeChosen, window,
                     [=](const JsonObject &merged) { write(services, edit, now, merged, window); });
    QObject::connect(dialog, &MergeDialog::theirsChosen, window, [=] {
        services.notices.post(
            {MessageKind::Info, edit.label, EditingWords::tr("It stays as the other program has written it."), {}});
    });
    dialog->open();
}

bool isSettled(const Merge &merge)
{
    return std::all_of(merge.theirs().begin(), merge.theirs().end(),
                       [](const Difference &each) { return isTimeOfWriting(each.path); });
}

} // namespace

void resolveEdit(const Services &services, const DocumentEdit &edit, const Error &refusal, QWidget *window)
{
    services.workspace.readInBackground(
        window, [edit, refusal] { return readNow(edit, refusal); },
        [services, edit, window](const Result<EditNow> &now) {
            if (!now)
                return services.notices.postFailure(edit.label, now.error());
            ask(services, edit, *now, window);
        });
}

void editAsShown(const Services &services, const DocumentEdit &edit, QWidget *window, std::function<void()> proceed)
{
    services.workspace.readInBackground(
        window,
        [edit] {
            return readNow(edit, {ErrorCode::Absent, {}, {}});
        },
        [services, edit, window, proceed = std::move(proceed)](const Result<EditNow> &now) {
            // What cannot be read is told by who tries to change it.
            if (!now || isSettled(now->merge) || now->merge.isClean())
                return proceed();
            ask(services, edit, *now, window);
        });
}

QString placeOfSession(const KnowledgeDirectory &directory, const QString &id)
{
    const StateDocument active = readStateDocument(directory.activeSession());
    if (active.root && stringAt(*active.root, "session_id") == id)
        return directory.activeSession();
    const auto parsed = SessionId::parse(id);
    return parsed ? directory.snapshot(*parsed) : QString();
}

void writeChanges(const Services &services, const QString &store, const QString &label, const FileChanges &changes,
                  std::function<void(const Result<FileChanges> &)> done)
{
    const SnapshotPtr snapshot = services.workspace.snapshot();
    if (store == snapshot->missions->homePath)
        return services.workspace.editMissions(
            label, [changes](MissionStore &) { return apply(changes); }, std::move(done));
    if (const auto project = snapshot->projectOfStore(store))
        return services.workspace.editSessions(
            project->project.path, label, [changes](PlanningStore &) { return apply(changes); }, std::move(done));
    done(failure(ErrorCode::Absent,
                 EditingWords::tr("%1 belongs to no project of the list. Add the project first.").arg(printable(store)),
                 store));
}

} // namespace Pointsman
