// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/candidatelist.h"

#include "app/widgets/rowdelegate.h"
#include "app/widgets/tableheader.h"
#include "base/ids.h"
#include "models/cellwords.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace Pointsman {

namespace {

constexpr int idRole = Qt::UserRole;
enum Column
{
    TitleColumn,
    IdColumn,
    NoteColumn,
    ColumnCount
};

QList<QStandardItem *> rowOf(const Candidate &candidate)
{
    QList<QStandardItem *> row;
    for (const QString &text : {candidate.title, candidate.id, candidate.note}) {
        auto *item = new QStandardItem(printable(text));
        item->setEditable(false);
        item->setEnabled(candidate.refusal.isEmpty());
        if (text.isEmpty())
            item->setData(noneWord(), Qt::AccessibleTextRole);
        const QString reason = candidate.refusal.isEmpty() ? QString() : u'\n' + printable(candidate.refusal);
        item->setToolTip(plainToolTip(item->text() + reason)); // of what is cut as well
        row << item;
    }
    row.first()->setData(candidate.id, idRole);
    if (candidate.checked) {
        row.first()->setCheckable(true);
        row.first()->setCheckState(*candidate.checked ? Qt::Checked : Qt::Unchecked);
    }
    return row;
}

/// Of an id that is cut its end stays, which tells sessions of one seed apart.
class CandidateDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        RowDelegate::initStyleOption(option, index);
        if (index.column() == IdColumn)
            option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

class CandidateList::WordFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &text)
    {
        m_words = text.split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        QString text;
        for (int column = 0; column < ColumnCount; ++column)
            text += sourceModel()->index(row, column, parent).data().toString() + u'\n';
        return std::all_of(m_words.begin(), m_words.end(),
                           [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

CandidateList::CandidateList(QWidget *parent)
    : QTreeView(parent), m_model(new QStandardItemModel(0, ColumnCount, this)), m_filter(new WordFilter(this))
{
    m_filter->setSourceModel(m_model);
    setHeader(new TableHeader(this));
    setModel(m_filter);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setUniformRowHeights(true);
    setItemDelegate(new CandidateDelegate(this));
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    header()->setContextMenuPolicy(Qt::NoContextMenu);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setSectionsClickable(false);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!m_isQuiet && current.isValid())
            Q_EMIT picked(idAt(current));
    });
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT taken(idAt(index)); });
    connect(m_model, &QStandardItemModel::itemChanged, this, &CandidateList::checksChanged);
}

CandidateList::~CandidateList() = default;

void CandidateList::setColumns(const QStringList &titles)
{
    m_model->setHorizontalHeaderLabels(titles);
    header()->setHidden(titles.isEmpty());
}

void CandidateList::setEmptySentence(const QString &sentence)
{
    m_emptySentence = sentence;
    tellSentence();
}

void CandidateList::setCandidates(const std::vector<Candidate> &candidates)
{
    const QString current = currentId();
    const int scrolled = verticalScrollBar()->value();
    {
        const QScopedValueRollback quiet(m_isQuiet, true);
        m_model->removeRows(0, m_model->rowCount());
        for (const Candidate &candidate : candidates)
            m_model->appendRow(rowOf(candidate));
    }
    select(current);
    verticalScrollBar()->setValue(scrolled);
    layOutColumns();
    tellSentence();
}

void CandidateList::setFilter(const QString &words)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    m_filter->setWords(words);
    tellSentence();
}

QString CandidateList::currentId() const
{
    return idAt(currentIndex());
}

void CandidateList::select(const QString &id)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (idAt(index) == id && index.flags().testFlag(Qt::ItemIsEnabled)) {
            setCurrentIndex(index);
            scrollTo(index);
            return;
        }
    }
    selectionModel()->clear();
}

QString CandidateList::firstId() const
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->index(row, 0).flags().testFlag(Qt::ItemIsEnabled))
            return idAt(m_filter->index(row, 0));
    }
    return {};
}

QStringList CandidateList::checkedIds() const
{
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QStandardItem *item = m_model->item(row);
        if (item->isCheckable() && item->isEnabled() && item->checkState() == Qt::Checked)
            ids << item->data(idRole).toString();
    }
    return ids;
}

int CandidateList::count() const
{
    return m_filter->rowCount();
}

QString CandidateList::sentence() const
{
    if (m_filter->rowCount() > 0)
        return {};
    return m_model->rowCount() > 0 ? tr("Nothing here has these words.") : m_emptySentence;
}

void CandidateList::keyPressEvent(QKeyEvent *event)
{
    // The view itself toggles only where the current column is the one with the box.
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        QStandardItem *item = m_model->item(m_filter->mapToSource(currentIndex()).row());
        if (item->isCheckable() && item->isEnabled()) {
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            return;
        }
    }
    QTreeView::keyPressEvent(event);
}

void CandidateList::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    const QString words = sentence();
    if (words.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.setLayoutDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight); // where the full stop goes
    const int margin = fontMetrics().height();
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap,
                     words);
}

void CandidateList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    layOutColumns();
}

QString CandidateList::idAt(const QModelIndex &index) const
{
    return index.isValid() ? index.siblingAtColumn(TitleColumn).data(idRole).toString() : QString();
}

int CandidateList::wantedBy(int column) const
{
    return qMax(sizeHintForColumn(column), header()->sectionSizeHint(column));
}

QSize CandidateList::sizeHint() const
{
    const int columns = wantedBy(TitleColumn) + wantedBy(IdColumn) + wantedBy(NoteColumn);
    return {columns + verticalScrollBar()->sizeHint().width() + 2 * frameWidth(), QTreeView::sizeHint().height()};
}

/// The title gets what id and note leave. These take more than their share only of what the title does not need.
void CandidateList::layOutColumns()
{
    const int width = viewport()->width();
    const int left = width - wantedBy(TitleColumn);
    const int note = qMin(wantedBy(NoteColumn), qMax(width * 3 / 10, left - wantedBy(IdColumn)));
    const int id = qMin(wantedBy(IdColumn), qMax(width * 3 / 10, left - note));
    setColumnWidth(NoteColumn, note);
    setColumnWidth(IdColumn, id);
    setColumnWidth(TitleColumn, width - note - id);
}

void CandidateList::tellSentence()
{
    setAccessibleDescription(sentence());
    viewport()->update();
}

} // namespace Pointsman
