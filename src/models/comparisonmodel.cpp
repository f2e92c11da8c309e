// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/comparisonmodel.h"

#include "base/ids.h"
#include "models/cellwords.h"
#include "models/fieldwords.h"
#include "models/roles.h"

#include <algorithm>

namespace Pointsman {

namespace {

constexpr QStringView plus = u"+ ";
constexpr QStringView minus = u"\u2212 ";
// More of one value is for the file's own view.
constexpr qsizetype charactersShown = 2000;

QString shortened(const QString &text)
{
    return text.size() > charactersShown ? text.left(charactersShown) + u'…' : text;
}

/// Each item behind the sign, one a line.
QString itemLines(const QStringList &items, QStringView sign)
{
    QStringList lines;
    for (const QString &item : items)
        lines << sign + printable(item);
    return shortened(lines.join(u'\n'));
}

QString secretWords()
{
    return ComparisonModel::tr("a secret, not shown");
}

/// What a side made of a field, in one cell.
QString changeWords(const Difference &change)
{
    if (change.isSecret)
        return ComparisonModel::tr("changed (a secret, not shown)");
    if (!change.isSet)
        return change.kind == Difference::Kind::Removed ? ComparisonModel::tr("taken out")
                                                        : plus + shortened(valueInWords(change.after));
    QStringList parts{itemLines(change.addedItems, plus), itemLines(change.removedItems, minus)};
    parts.removeAll(QString());
    return parts.isEmpty() ? ComparisonModel::tr("another order") : parts.join(u'\n');
}

ComparisonModel::Mark markOf(const Difference &change)
{
    using Mark = ComparisonModel::Mark;
    if (!change.isSet)
        return change.kind == Difference::Kind::Removed ? Mark::Removed : Mark::Added;
    // A cell has one colour: where items came and others went, the sign before each tells it alone.
    if (change.addedItems.isEmpty() == change.removedItems.isEmpty())
        return Mark::None;
    return change.addedItems.isEmpty() ? Mark::Removed : Mark::Added;
}

const Difference *changeAt(const Differences &changes, const FieldPath &path)
{
    const auto found =
        std::find_if(changes.begin(), changes.end(), [&](const Difference &change) { return change.path == path; });
    return found == changes.end() ? nullptr : &*found;
}

} // namespace

ComparisonModel::ComparisonModel(QObject *parent)
    : QAbstractTableModel(parent), m_titles{tr("Before"), tr("After"), QString()}
{
}

void ComparisonModel::setTitles(const QString &before, const QString &after, const QString &theirs)
{
    m_titles = {before, after, theirs};
    Q_EMIT headerDataChanged(Qt::Horizontal, 1, columnCount() - 1);
}

void ComparisonModel::setDifferences(const Differences &differences)
{
    std::vector<Row> rows;
    for (const Difference &difference : differences)
        rows.push_back(rowOf(difference));
    setRows(std::move(rows));
}

void ComparisonModel::setFirstSight(const Differences &fields)
{
    std::vector<Row> rows;
    for (const Difference &field : fields) {
        Row row;
        row.path = field.path;
        row.before.text = tr("not known");
        row.after.text = field.isSecret ? secretWords() : shortened(valueInWords(field.after));
        rows.push_back(std::move(row));
    }
    setRows(std::move(rows));
}

void ComparisonModel::setRows(std::vector<Row> rows)
{
    beginResetModel(); // it is another comparison, of which nothing stays
    m_merge.reset();
    m_rows = std::move(rows);
    endResetModel();
}

ComparisonModel::Row ComparisonModel::rowOf(const Difference &difference)
{
    using Kind = Difference::Kind;
    Row row;
    row.path = difference.path;
    if (difference.isSecret) {
        const bool isAdded = difference.kind == Kind::Added;
        row.before.text = isAdded ? valueInWords({}) : secretWords();
        row.after.text = isAdded                            ? secretWords()
                         : difference.kind == Kind::Removed ? valueInWords({})
                                                            : tr("changed (a secret, not shown)");
    } else if (difference.isSet && difference.addedItems.isEmpty() && difference.removedItems.isEmpty()) {
        row.before.text = shortened(valueInWords(difference.before));
        row.after.text = tr("%1 (another order)").arg(shortened(valueInWords(difference.after)));
    } else if (difference.isSet) {
        row.before.text = itemLines(difference.removedItems, minus);
        row.after.text = itemLines(difference.addedItems, plus);
    } else {
        const auto side = [](Kind missing, QStringView sign, Kind kind, const std::optional<JsonValue> &value) {
            return kind == missing ? valueInWords({}) : sign + shortened(valueInWords(value));
        };
        row.before.text = side(Kind::Added, minus, difference.kind, difference.before);
        row.after.text = side(Kind::Removed, plus, difference.kind, difference.after);
    }
    row.before.mark = row.before.text.startsWith(minus) ? Mark::Removed : Mark::None;
    row.after.mark = row.after.text.startsWith(plus) ? Mark::Added : Mark::None;
    return row;
}

void ComparisonModel::setMerge(Merge merge)
{
    beginResetModel();
    m_merge = std::move(merge);
    m_rows.clear();
    std::vector<FieldPath> paths;
    const auto add = [&](const FieldPath &path) {
        if (std::find(paths.begin(), paths.end(), path) == paths.end())
            paths.push_back(path);
    };
    for (const FieldConflict &conflict : m_merge->conflicts())
        add(conflict.path);
    for (const Difference &difference : m_merge->mine())
        add(difference.path);
    for (const Difference &difference : m_merge->theirs())
        add(difference.path);
    // What becomes of the other fields does not hang on the conflicts' decisions.
    Merge decided = *m_merge;
    for (std::size_t i = 0; i < decided.conflicts().size(); ++i)
        decided.choose(i, Side::Theirs);
    for (const FieldPath &path : paths)
        m_rows.push_back(mergeRow(path, *decided.merged()));
    endResetModel();
}

ComparisonModel::Row ComparisonModel::mergeRow(const FieldPath &path, const JsonObject &merged) const
{
    Row row;
    row.path = path;
    const auto &conflicts = m_merge->conflicts();
    for (std::size_t i = 0; i < conflicts.size(); ++i) {
        if (conflicts[i].path == path)
            row.conflict = static_cast<int>(i);
    }
    if (row.conflict >= 0) {
        fillConflict(row);
        return row;
    }
    const Difference *mine = changeAt(m_merge->mine(), path);
    const Difference *theirs = changeAt(m_merge->theirs(), path);
    for (const auto &[change, cell] : {std::pair(mine, &row.after), std::pair(theirs, &row.theirs)}) {
        if (!change)
            continue;
        row.before.text = change->isSecret ? secretWords() : shortened(valueInWords(change->before));
        *cell = {changeWords(*change), markOf(*change)};
    }
    const bool isSecret = (mine && mine->isSecret) || (theirs && theirs->isSecret);
    const JsonValue *value = valueAt(merged, path);
    row.result.text = isSecret ? secretWords() : shortened(valueInWords(value ? std::optional(*value) : std::nullopt));
    return row;
}

void ComparisonModel::fillConflict(Row &row) const
{
    const auto conflict = static_cast<std::size_t>(row.conflict);
    const FieldConflict &sides = m_merge->conflicts()[conflict];
    const auto words = [&](const std::optional<JsonValue> &value) {
        return sides.isSecret       ? secretWords()
               : row.path.isEmpty() ? tr("the whole file")
                                    : shortened(valueInWords(value));
    };
    row.before.text = words(sides.base);
    row.after.text = words(sides.mine);
    row.theirs.text = words(sides.theirs);
    const auto chosen = m_merge->chosen(conflict);
    if (!chosen) {
        row.result = {tr("choose one"), Mark::Open};
        return;
    }
    const Cell &cell = *chosen == Side::Base ? row.before : *chosen == Side::Mine ? row.after : row.theirs;
    row.result = {cell.text}; // the check mark says whose it is
}

QModelIndex ComparisonModel::firstOpen() const
{
    const auto open =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.result.mark == Mark::Open; });
    return open == m_rows.end() ? QModelIndex()
                                : index(static_cast<int>(open - m_rows.begin()), static_cast<int>(Column::After));
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_merge ? Column::Result : Column::After) + 1;
}

const ComparisonModel::Cell &ComparisonModel::cell(const QModelIndex &index) const
{
    const Row &row = m_rows[index.row()];
    static const Cell none;
    switch (static_cast<Column>(index.column())) {
    case Column::Field:
        return none;
    case Column::Before:
        return row.before;
    case Column::After:
        return row.after;
    case Column::Theirs:
        return row.theirs;
    case Column::Result:
        return row.result;
    }
    Q_UNREACHABLE();
}

/// Whose version a click on the cell chooses.
std::optional<Side> ComparisonModel::sideOf(const QModelIndex &index) const
{
    if (!m_merge || m_rows[index.row()].conflict < 0)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Column::Before:
        return Side::Base;
    case Column::After:
        return Side::Mine;
    case Column::Theirs:
        return Side::Theirs;
    case Column::Field:
    case Column::Result:
        return {};
    }
    Q_UNREACHABLE();
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const bool isField = index.column() == static_cast<int>(Column::Field);
    switch (role) {
    case Qt::DisplayRole:
        return isField ? fieldWords(row.path) : cell(index).text;
    case Qt::ToolTipRole:
        return plainToolTip(isField ? fieldName(row.path) : cell(index).text);
    case Qt::AccessibleTextRole:
        return isField ? fieldWords(row.path) : cell(index).text.isEmpty() ? tr("unchanged") : cell(index).text;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeading | Qt::AlignTop);
    case Qt::CheckStateRole: {
        const auto side = sideOf(index);
        return side ? QVariant(m_merge->chosen(static_cast<std::size_t>(row.conflict)) == side ? Qt::Checked
                                                                                               : Qt::Unchecked)
                    : QVariant();
    }
    case StateRole:
        return static_cast<int>(cell(index).mark);
    default:
        return {};
    }
}

/// One of a row's marks always holds once one did: unchecking it is not a choice.
bool ComparisonModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto side = sideOf(index);
    if (!side || value.toInt() != Qt::Checked)
        return false;
    Row &row = m_rows[index.row()];
    m_merge->choose(static_cast<std::size_t>(row.conflict), *side);
    fillConflict(row);
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    Q_EMIT decided();
    return true;
}

Qt::ItemFlags ComparisonModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return sideOf(index) ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) // in a narrow panel the words are cut
        return plainToolTip(headerData(section, orientation, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Field:
        return tr("Field");
    case Column::Before:
    case Column::After:
    case Column::Theirs:
        return m_titles.at(section - 1);
    case Column::Result:
        return tr("Result");
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
