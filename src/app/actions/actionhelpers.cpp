// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionhelpers.h"

#include "app/actions/undoing.h"
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
    action->setStatusTip(printableShort(QString(tip).replace(u'\n', QStringLiteral(" · "))));
    action->setWhatsThis(action->toolTip());
}

void copyCommand(const Services &services, const QString &command)
{
    QGuiApplication::clipboard()->setText(command);
    services.notices.post({MessageKind::Success,
                           QCoreApplication::translate("Pointsman::NextCommand", "Copied, to be said to your agent:"),
                           command,
                           {}});
}

QString withLosses(const QString &text, const FileChanges &changes)
{
    QStringList lines = text.isEmpty() ? QStringList() : QStringList(text);
    for (const FileChange &change : changes)
        lines += change.losses;
    return lines.join(u'\n');
}

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
        services.notices.postChange(
            {MessageKind::Success, headline, withLosses(text, *result), services.undoing.undoActions()});
    }
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
