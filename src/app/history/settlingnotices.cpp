// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/settlingnotices.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/undoing.h"
#include "app/shell/notices.h"
#include "base/ids.h"
#include "models/overwrittenwords.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QSet>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct SettlingNotices
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::SettlingNotices)
};

/// "web, “Alpha”: spikes changed".
QString placedWords(const Services &services, const Overwritten &what)
{
    const SnapshotPtr snapshot = services.workspace.snapshot();
    const QString words = overwrittenWords(what, *snapshot);
    const auto project = snapshot->projectOfStore(what.store);
    return project ? SettlingNotices::tr("%1, %2").arg(printable(project->project.name), words) : words;
}

} // namespace

void tellOfSettling(const Services &services, QObject *context, std::function<void()> show)
{
    QObject::connect(&services.workspace, &Workspace::appliedAgain, context, [services](const Overwritten &what) {
        services.notices.postChange(
            {MessageKind::Success, SettlingNotices::tr("Applied again:"),
             SettlingNotices::tr("%1. Another program had written over it from an older reading.")
                 .arg(placedWords(services, what)),
             services.undoing.undoActions()});
    });
    const auto keyOf = [](qint64 operation) { return QStringLiteral("overwritten-%1").arg(operation); };
    const auto tellNew = [services, keyOf, show = std::move(show), told = QSet<qint64>()]() mutable {
        QSet<qint64> open;
        for (const Overwritten &each : services.workspace.overwritten()) {
            open << each.operation;
            if (told.contains(each.operation))
                continue;
            services.notices.post({MessageKind::Warning,
                                   SettlingNotices::tr("Overwritten by another program:"),
                                   placedWords(services, each),
                                   {{SettlingNotices::tr("Show"), show}},
                                   false,
                                   keyOf(each.operation)});
        }
        const QSet<qint64> decided = told - open;
        for (const qint64 operation : decided)
            services.notices.withdraw(keyOf(operation));
        told = open;
    };
    QObject::connect(&services.workspace, &Workspace::overwrittenChanged, context, tellNew);
}

} // namespace Pointsman
