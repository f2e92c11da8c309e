// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionhelpers.h"

#include "app/shell/notices.h"
#include "app/widgets/labels.h"
#include "base/ids.h"
#include "models/cellwords.h"
#include "workspace/workspace.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace Pointsman {

void offer(QAction *action, const QString &meaning, const QString &reasonAgainst)
{
    action->setEnabled(reasonAgainst.isEmpty());
    const QString tip = reasonAgainst.isEmpty() ? meaning : reasonAgainst;
    const QString label = labelOf(action);
    const QString whole = label == action->iconText() ? tip : label + u'\n' + tip; // a toolbar shows the short one
    action->setToolTip(plainToolTip(printableLines(whole)));                       // foreign names are in it
    action->setStatusTip(printableShort(tip));
    action->setWhatsThis(action->toolTip());
}

void report(const Services &services, const QString &what, const Result<void> &result)
{
    if (!result)
        services.notices.postFailure(what, result.error());
}

void copyCommand(const Services &services, const QString &command)
{
    QGuiApplication::clipboard()->setText(command);
    services.notices.post({MessageKind::Success,
                           QCoreApplication::translate("Pointsman::NextCommand", "Copied, to be said to your agent:"),
                           command,
                           {}});
}

namespace {

/// What the files lost by being written (formats.md 3.6) belongs to what was done.
QString withLosses(const QString &text, const FileChanges &changes)
{
    QStringList lines = text.isEmpty() ? QStringList() : QStringList(text);
    for (const FileChange &change : changes)
        lines += change.losses;
    return lines.join(u'\n');
}

/// What the label says now is what the action will do, or nothing.
std::vector<MessageAction> actionsOn(const Services &services, QString (Workspace::*label)() const,
                                     void (*step)(const Services &), const QString &words)
{
    const QString meant = (services.workspace.*label)();
    if (meant.isEmpty())
        return {};
    return {{words, [=] {
                 const QString last = (services.workspace.*label)();
                 if (last == meant)
                     return step(services);
                 const QString reason = QCoreApplication::translate(
                     "Pointsman::Undo", "It is no longer the last one, so nothing was changed: %1. "
                                        "Take it back in the history.");
                 services.notices.postFailure(
                     QCoreApplication::translate("Pointsman::Undo", "%1: %2", "Undo, what").arg(words, meant),
                     {ErrorCode::Conflict, reason.arg(last), {}});
             }}};
}

} // namespace

void tell(const Services &services, const QString &label, const Result<FileChanges> &result, const QString &headline,
          const QString &text)
{
    if (!result)
        services.notices.postFailure(label, result.error());
    else if (result->empty()) {
        services.notices.post(
            {MessageKind::Info,
             label,
             QCoreApplication::translate("Pointsman::Undo", "It was so already: nothing was written."),
             {}});
    } else {
        services.notices.post({MessageKind::Success, headline, withLosses(text, *result), undoActions(services)});
    }
}

std::vector<MessageAction> undoActions(const Services &services)
{
    return actionsOn(services, &Workspace::undoLabel, &undoLast,
                     QCoreApplication::translate("Pointsman::Undo", "Undo"));
}

std::vector<MessageAction> redoActions(const Services &services)
{
    return actionsOn(services, &Workspace::redoLabel, &redoLast,
                     QCoreApplication::translate("Pointsman::Undo", "Redo"));
}

bool isChangedSince(const Services &services, const Result<FileChanges> &result)
{
    return !result && result.error().code == ErrorCode::Conflict &&
           result.error().path != services.workspace.historyFile();
}

void undoLast(const Services &services)
{
    const QString label = services.workspace.undoLabel();
    services.workspace.undo([services, label](const Result<FileChanges> &result) {
        const QString what = QCoreApplication::translate("Pointsman::Undo", "Undo: %1").arg(label);
        if (isChangedSince(services, result))
            services.notices.postChangedSince(false);
        else if (!result)
            services.notices.postFailure(what, result.error());
        else {
            services.notices.post({MessageKind::Success, QCoreApplication::translate("Pointsman::Undo", "Taken back:"),
                                   label, redoActions(services)});
        }
    });
}

void redoLast(const Services &services)
{
    const QString label = services.workspace.redoLabel();
    services.workspace.redo([services, label](const Result<FileChanges> &result) {
        const QString what = QCoreApplication::translate("Pointsman::Undo", "Redo: %1").arg(label);
        if (isChangedSince(services, result))
            services.notices.postChangedSince(true);
        else if (!result)
            services.notices.postFailure(what, result.error());
        else {
            services.notices.post({MessageKind::Success, QCoreApplication::translate("Pointsman::Undo", "Done again:"),
                                   label, undoActions(services)});
        }
    });
}

QAction *makeAction(QObject *parent, Icon picture, const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(icon(picture), text, parent);
    action->setShortcut(shortcut);
    return action;
}

QString labelOf(const QAction *action)
{
    const QString text = action->text();
    QString label;
    for (int i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i; // a mnemonic, or the first of two that stand for one
        label += text[i];
    }
    return label;
}

QString quoted(const QString &text)
{
    return QCoreApplication::translate("Pointsman::Words", "“%1”").arg(printableShort(text));
}

} // namespace Pointsman
