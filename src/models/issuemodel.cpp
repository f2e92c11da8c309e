// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/issuemodel.h"

#include "base/ids.h"
#include "models/cellwords.h"
#include "models/findingwords.h"
#include "models/headerwords.h"
#include "models/timewords.h"
#include "workspace/snapshotissues.h"

#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

QString subjectWords(const PlacedIssue &placed, const Snapshot &snapshot)
{
    const QString project = printable(placed.projectName);
    const QString title = printable(titleOfSubject(placed, snapshot));
    switch (placed.issue.subjectKind) {
    case SubjectKind::Project:
        return project.isEmpty() ? title : project;
    case SubjectKind::ActiveSession:
        return IssueModel::tr("%1, active session").arg(project);
    case SubjectKind::Snapshot:
        return IssueModel::tr("%1, %2").arg(project, title);
    case SubjectKind::Mission:
        return title;
    case SubjectKind::ActiveMission:
        return IssueModel::tr("active mission");
    }
    Q_UNREACHABLE();
}

/// What a finding is recognised by after a reload. Its message is not in it: that a line number in it changes does not
/// make it another finding.
QString keyOf(const PlacedIssue &placed)
{
    return QStringList{placed.projectPath, placed.issue.path, placed.issue.code, placed.issue.subject}.join(QChar());
}

} // namespace

IssueModel::IssueModel(Clock clock, QObject *parent) : RowSync(parent), m_clock(std::move(clock)) {}

void IssueModel::setSnapshot(const SnapshotPtr &snapshot)
{
    const SnapshotPtr before = std::exchange(m_snapshot, snapshot);
    if (before && haveSamePlacedIssues(*before, *snapshot))
        return;
    QHash<QString, int> occurrences; // a file may have the same finding twice
    std::vector<Row> next;
    std::vector<PlacedIssue> all = allIssues(*snapshot);
    all.insert(all.end(), snapshot->ignored.begin(), snapshot->ignored.end());
    sortWorstFirst(all);
    for (PlacedIssue &placed : all) {
        QString key = keyOf(placed);
        const int occurrence = ++occurrences[key];
        key += QChar() + QString::number(occurrence);
        const QString subject = subjectWords(placed, *snapshot);
        next.push_back({std::move(placed), subject, key});
    }
    syncRows(
        m_rows, std::move(next), [](const Row &row) { return row.key; },
        [](const Row &a, const Row &b) {
            return a.placed.issue == b.placed.issue && a.placed.since == b.placed.since &&
                   a.placed.changed == b.placed.changed && a.placed.isIgnored == b.placed.isIgnored &&
                   a.subject == b.subject;
        });
}

std::vector<PlacedIssue> IssueModel::issues() const
{
    std::vector<PlacedIssue> issues;
    for (const Row &row : m_rows) {
        if (!row.placed.isIgnored)
            issues.push_back(row.placed);
    }
    return issues;
}

int IssueModel::count(const std::function<bool(const Issue &issue)> &isIt) const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [&isIt](const Row &row) {
        return !row.placed.isIgnored && isIt(row.placed.issue);
    }));
}

void IssueModel::refreshTimes()
{
    if (m_rows.empty())
        return;
    const int since = static_cast<int>(Column::Since);
    Q_EMIT dataChanged(index(0, since), index(rowCount() - 1, since), {Qt::DisplayRole});
}

int IssueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IssueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant IssueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::AccessibleTextRole: {
        const QString text = displayText(row, column);
        return text.isEmpty() || text == noneSign ? noneWord() : text;
    }
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row, column));
    case SortRole:
        return sortValue(row, column);
    case FilterTextRole:
        return filterText(row);
    case PathRole:
        return row.placed.issue.path;
    case ProjectPathRole:
        return row.placed.projectPath;
    case StateRole:
        return row.placed.isIgnored ? ignored : static_cast<int>(row.placed.issue.severity);
    case SeverityRole:
        return static_cast<int>(row.placed.issue.severity);
    case IssueIndexRole:
        return index.row();
    default:
        return {};
    }
}

QString IssueModel::displayText(const Row &row, Column column) const
{
    const PlacedIssue &placed = row.placed;
    switch (column) {
    case Column::Severity:
        return placed.isIgnored ? tr("%1, hidden").arg(severityWord(placed.issue.severity))
                                : severityWord(placed.issue.severity);
    case Column::Subject:
        return row.subject;
    case Column::Problem:
        return messageOf(placed.issue);
    case Column::Code:
        return placed.issue.code;
    case Column::File:
        return printable(QFileInfo(placed.issue.path).fileName());
    case Column::Since:
        return placed.since ? agoWords(*placed.since, m_clock(), m_locale) : QString(noneSign);
    case Column::Repair:
        return placed.issue.repair == RepairKind::None ? noneWord() : tr("Preview Fix\u2026");
    }
    Q_UNREACHABLE();
}

QString IssueModel::toolTip(const Row &row, Column column) const
{
    const PlacedIssue &placed = row.placed;
    switch (column) {
    case Column::Subject:
        return printable(placed.issue.subject);
    case Column::Problem:
        return messageOf(placed.issue) + u'\n' + placed.issue.consequence;
    case Column::File:
        return printable(placed.issue.path);
    case Column::Since:
        return sinceWords(placed);
    case Column::Repair:
        return placed.issue.repair == RepairKind::None ? QString()
                                                       : tr("Shows what will change and what ticketflow or spec-kitty "
                                                            "will then see. Nothing is changed yet.");
    case Column::Severity:
        return placed.isIgnored ? displayText(row, column) : QString();
    case Column::Code:
        return {};
    }
    Q_UNREACHABLE();
}

QString IssueModel::sinceWords(const PlacedIssue &placed) const
{
    QStringList lines;
    if (placed.since)
        lines << tr("Seen first by Pointsman: %1").arg(exactTime(*placed.since, m_locale));
    if (placed.changed)
        lines << tr("The file was last changed: %1").arg(exactTime(*placed.changed, m_locale));
    return lines.join(u'\n');
}

QVariant IssueModel::sortValue(const Row &row, Column column) const
{
    switch (column) {
    case Column::Severity:
        return static_cast<int>(row.placed.issue.severity);
    case Column::Since:
        return sortableMoment(row.placed.since);
    case Column::Repair:
        return row.placed.issue.repair == RepairKind::None ? QVariant() : QVariant(0);
    case Column::Subject:
    case Column::Problem:
    case Column::Code:
    case Column::File:
        return sortableText(displayText(row, column));
    }
    Q_UNREACHABLE();
}

QString IssueModel::filterText(const Row &row) const
{
    const Issue &issue = row.placed.issue;
    return QStringList{displayText(row, Column::Severity),
                       row.subject,
                       issue.subject,
                       messageOf(issue),
                       issue.message,
                       issue.code,
                       issue.path}
        .join(u'\n')
        .toCaseFolded();
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerOf(section, columns, orientation, role, [](int column) -> HeaderWords {
        switch (static_cast<Column>(column)) {
        case Column::Severity:
            return {tr("Severity"), tr("Error: the file will be ignored or overwritten. Warning: it misleads.")};
        case Column::Subject:
            return {tr("Subject"), tr("The session or mission concerned")};
        case Column::Problem:
            return {tr("Problem"), tr("What is wrong")};
        case Column::Code:
            return {tr("Code"), tr("The name of the problem, as the command line writes it")};
        case Column::File:
            return {tr("File"), tr("The file concerned")};
        case Column::Since:
            return {tr("Since"), tr("When Pointsman saw it first")};
        case Column::Repair:
            return {tr("Repair"), tr("Whether Pointsman has a fix to offer")};
        }
        Q_UNREACHABLE();
    });
}

} // namespace Pointsman
