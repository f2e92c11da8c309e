// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/severitydelegate.h"

#include "models/cellwords.h"
#include "models/issuemodel.h"
#include "models/missionmodel.h"
#include "models/roles.h"

#include <QApplication>

namespace Pointsman {

/// Slanted and quiet; the severity's tool tip says it in words, and a screen reader gets the model's.
void SeverityDelegate::setIgnoredLook(QStyleOptionViewItem *option)
{
    const QColor quiet = toneColor(QApplication::palette(), Tone::Muted);
    option->font.setItalic(true);
    option->palette.setColor(QPalette::Text, quiet);
    option->palette.setColor(QPalette::HighlightedText, quiet);
}

void SeverityDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    // Proxies stand between: only what a row answers tells whose it is.
    const bool isIssue = index.data(IssueIndexRole).isValid();
    const int severityColumn =
        isIssue ? static_cast<int>(IssueModel::Column::Severity) : static_cast<int>(MissionModel::Column::Warnings);
    if (index.column() == severityColumn)
        setSeverityLook(option, index);
    if (isIssue && index.data(StateRole).toInt() == IssueModel::ignored) {
        setIgnoredLook(option);
        if (index.column() == severityColumn)
            option->text = severityWord(static_cast<Severity>(index.data(SeverityRole).toInt()));
    }
    if (!isIssue && index.column() == static_cast<int>(MissionModel::Column::Mission))
        setUnseenLook(option, index);
    if (!isIssue && index.column() == static_cast<int>(MissionModel::Column::Active) && !option->text.isEmpty()) {
        // The dot stands in for the tick; a screen reader gets the model's word.
        option->text.clear();
        option->features &= ~QStyleOptionViewItem::HasDisplay;
        option->decorationAlignment = Qt::AlignCenter;
        setLook(option, Icon::Active, Tone::Accent);
    }
}

} // namespace Pointsman
