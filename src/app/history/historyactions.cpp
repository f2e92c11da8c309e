// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/historyactions.h"

#include "app/actions/actionhelpers.h"
#include "app/history/changedialog.h"
#include "app/history/changedsince.h"
#include "app/shell/notices.h"
#include "base/ids.h"
#include "compare/documentsentence.h"
#include "models/fieldwords.h"
#include "models/versionwords.h"
#include "workspace/workspace.h"
#include "json/secrets.h"

#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

HistoryActions::HistoryActions(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
    , m_restore(makeAction(this, Icon::History, tr("Restore This Version…")))
    , m_restoreField(makeAction(this, Icon::History, tr("Restore This Field…")))
    , m_takeBack(makeAction(this, Icon::Undo, tr("Take Back This Change…")))
{
    connect(m_restore, &QAction::triggered, this, [this] {
        preview(m_restore, tr("Restore"),
                [id = m_version->id, name = name()](const QString &file) { return planRestore(file, id, name); });
    });
    connect(m_restoreField, &QAction::triggered, this, [this] {
        preview(m_restoreField, tr("Restore"),
                [id = m_version->id, name = name(), field = *m_field](const QString &file) {
                    return planRestoreField(file, id, name, field);
                });
    });
    connect(m_takeBack, &QAction::triggered, this, [this] {
        preview(m_takeBack, tr("Take Back"),
                [id = m_version->id, name = name()](const QString &file) { return planTakeBackOf(file, id, name); });
    });
    update();
}

void HistoryActions::setSelection(const std::optional<Version> &version)
{
    m_version = version;
    update();
}

void HistoryActions::setField(const std::optional<FieldPath> &field)
{
    m_field = field;
    update();
}

void HistoryActions::update()
{
    const QString none = m_version ? QString() : tr("Select one change first.");
    const bool hasContent = m_version && m_version->after != 0;
    const QString notKept =
        m_version && !m_version->isAfterKept ? tr("The content of then is not in the history.") : QString();
    offer(m_restore, tr("Puts the file back as it was after this change. Shows first what will be written."),
          !m_version || hasContent ? none + notKept : tr("After this change there was no such file."));
    offer(m_takeBack,
          tr("Undoes this change and keeps later ones; what was done in one step with it, as the two files of a "
             "completion, goes back with it. Shows first what will be written."),
          m_version && m_version->isFirstSight    ? tr("This is how the file was first seen: nothing was changed.")
          : m_version && !m_version->isBeforeKept ? tr("The content of before is not in the history.")
                                                  : none);
    const bool isSecretField =
        m_field && (m_field->isEmpty() || std::any_of(m_field->begin(), m_field->end(), [](const QString &key) {
                        return isSecretKey(key.toStdString());
                    }));
    offer(m_restoreField,
          m_field ? tr("Puts %1 back to what it was after this change; all else stays.").arg(fieldWords(*m_field))
                  : QString(),
          !hasContent          ? tr("Select one change first.")
          : !notKept.isEmpty() ? notKept
          : !m_field           ? tr("Select a field of the change first.")
          : isSecretField      ? tr("A secret is not kept in the history.")
                               : QString());
}

/// What the selected version is of, as the list of changes calls it.
QString HistoryActions::name() const
{
    return isDocument(m_version->path) ? printable(QFileInfo(m_version->path).fileName())
                                       : quoted(subjectWords(*m_version, m_services.workspace.snapshot().get()));
}

QString HistoryActions::whyNothing(const ChangePlan &plan)
{
    return plan.lostSecrets.isEmpty()
               ? tr("It is so already: nothing would be written.")
               : tr("Nothing would be written: no file has what was in %1 any more, and the history never has it.")
                     .arg(printable(plan.lostSecrets.join(QStringLiteral(", "))));
}

/// The plan is made on a worker; the answer may come when another version is selected.
void HistoryActions::preview(const QAction *action, const QString &verb, Plan plan)
{
    const QString title = action->text().remove(u'…');
    m_services.workspace.readInBackground(
        this, [plan = std::move(plan), file = m_services.workspace.historyFile()] { return plan(file); },
        [this, title, verb](const Result<ChangePlan> &found) {
            if (!found)
                return m_services.notices.postFailure(title, found.error());
            if (found->changes.empty() && found->changedSince.empty())
                return m_services.notices.post({MessageKind::Info, title, whyNothing(*found), {}});
            ChangePlan named = *found; // the history itself knows ids only
            named.label = withTitles(named.label, m_services.workspace.snapshot()->projectOfStore(named.store).get());
            auto *dialog = new ChangeDialog(named, title, verb, m_window->window());
            connect(dialog, &ChangeDialog::chosen, this,
                    [this, named](const FileChanges &changes) { writePlan(m_services, named, changes); });
            dialog->open();
        });
}

} // namespace Pointsman
