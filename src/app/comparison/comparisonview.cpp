// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparisonview.h"

#include "app/comparison/comparisondelegate.h"
#include "app/widgets/labels.h"
#include "app/widgets/tableheader.h"
#include "models/comparisonmodel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace Pointsman {

namespace {

// Of more fields no one reads each; measuring the lines of all of them would be felt.
constexpr int rowsMeasured = 300;

/// Shares `room`: who wants less than an equal share gets that, and leaves the rest to the others.
std::vector<int> sharesOf(int room, const std::vector<int> &wanted)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return wanted[a] < wanted[b]; });
    const int spare = std::max(0, room - std::accumulate(wanted.begin(), wanted.end(), 0)) / int(wanted.size());
    std::vector<int> shares(wanted.size());
    int left = room;
    int waiting = int(wanted.size());
    for (const auto column : order) {
        shares[column] = std::min(wanted[column] + spare, left / waiting--);
        left -= shares[column];
    }
    return shares;
}

} // namespace

ComparisonView::ComparisonView(QWidget *parent)
    : QTableView(parent)
    , m_model(new ComparisonModel(this))
    , m_empty(plainLabel({}, viewport()))
    , m_fitSoon(new QTimer(this))
{
    setObjectName(QStringLiteral("comparison"));
    setAccessibleName(tr("Differences"));
    setHorizontalHeader(new TableHeader(this));
    setModel(m_model);
    setItemDelegate(new ComparisonDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(viewport());
    const int margin = layout->contentsMargins().left();
    layout->setContentsMargins(margin, 0, margin, 0); // a low view has room for the words alone
    layout->addWidget(m_empty);
    setEmptyWords(tr("Nothing differs."));
    auto *copyAction = new QAction(tr("Copy"), this);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &ComparisonView::copy);
    addAction(copyAction);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    m_fitSoon->setSingleShot(true);
    m_fitSoon->setInterval(0);
    connect(m_fitSoon, &QTimer::timeout, this, &ComparisonView::fit);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_empty->setVisible(m_model->rowCount() == 0);
        setSelectionBehavior(m_model->merge() ? QAbstractItemView::SelectItems : QAbstractItemView::SelectRows);
        Q_EMIT currentFieldChanged();
        fit();
    });
    connect(m_model, &ComparisonModel::decided, this, &ComparisonView::decided);
    connect(m_model, &QAbstractItemModel::dataChanged, m_fitSoon, qOverload<>(&QTimer::start));
}

void ComparisonView::setDifferences(const Differences &differences)
{
    m_model->setDifferences(differences);
}

void ComparisonView::setFirstSight(const Differences &fields)
{
    m_model->setFirstSight(fields);
}

void ComparisonView::setMerge(const Merge &merge)
{
    m_model->setMerge(merge);
    if (const QModelIndex open = m_model->firstOpen(); open.isValid())
        setCurrentIndex(open);
}

void ComparisonView::setTitles(const QString &before, const QString &after, const QString &theirs)
{
    m_model->setTitles(before, after, theirs);
}

void ComparisonView::setEmptyWords(const QString &words)
{
    setPlain(m_empty, words);
    m_empty->setVisible(m_model->rowCount() == 0);
}

const std::optional<Merge> &ComparisonView::merge() const
{
    return m_model->merge();
}

QString ComparisonView::undecidedWords() const
{
    return !merge() || merge()->isDecided() ? QString() : tr("Choose for each field in conflict first.");
}

std::optional<FieldPath> ComparisonView::currentField() const
{
    return currentIndex().isValid() ? std::optional(m_model->path(currentIndex().row())) : std::nullopt;
}

QString ComparisonView::text() const
{
    return textOf(true);
}

QString ComparisonView::textOf(bool isAll) const
{
    QStringList lines;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const QModelIndex index = m_model->index(row, column);
            if (isAll || selectionModel()->isSelected(index))
                cells << index.data().toString().replace(u'\n', QStringLiteral(", "));
        }
        if (!cells.isEmpty())
            lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void ComparisonView::copy()
{
    QApplication::clipboard()->setText(textOf(!selectionModel()->hasSelection()));
}

/// Enter chooses like Space does; the dialog's own Enter is for where there is nothing to choose.
void ComparisonView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_model->setData(currentIndex(), Qt::Checked, Qt::CheckStateRole))
        event->accept();
    else if (isEnter)
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

void ComparisonView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentFieldChanged();
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_fitSoon->start();
}

void ComparisonView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_fitSoon->start();
}

/// What the column's longest text takes in one line.
int ComparisonView::wantedWidth(int column) const
{
    const int letter = fontMetrics().averageCharWidth();
    int widest = std::max(letter * 8, horizontalHeader()->sectionSizeHint(column));
    for (int row = 0; row < std::min(m_model->rowCount(), rowsMeasured); ++row) {
        const QString text = m_model->index(row, column).data().toString();
        widest = std::max(widest, fontMetrics().size(0, text).width() + 3 * letter);
    }
    return widest;
}

/// The field's name gets what it needs, the versions share the rest, and rows are as high as their lines.
void ComparisonView::fit()
{
    const int columns = m_model->columnCount();
    const int room = viewport()->width();
    const int name = std::min(wantedWidth(0), room / columns);
    setColumnWidth(0, name);
    std::vector<int> wanted;
    for (int column = 1; column < columns; ++column)
        wanted.push_back(wantedWidth(column));
    const std::vector<int> shares = sharesOf(room - name, wanted);
    for (int column = 1; column < columns; ++column)
        setColumnWidth(column, shares[std::size_t(column - 1)]);
    if (m_model->rowCount() <= rowsMeasured)
        resizeRowsToContents();
}

} // namespace Pointsman
