// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/tablepane.h"

#include "app/shell/appsettings.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/rowdelegate.h"
#include "app/widgets/tableheader.h"
#include "models/roles.h"
#include "models/rowfilterproxymodel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedLayout>
#include <QTimer>

#include <limits>

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

constexpr int allStates = std::numeric_limits<int>::max(); // the chips want ids that are not negative
constexpr int rowsAtLeast = 4;
constexpr auto saveDelay = 500ms;
constexpr QLatin1StringView filterSuffix("-filter");
constexpr QLatin1StringView stateSuffix("-state");

QLabel *noMatchLabel(QWidget *parent)
{
    QLabel *label = plainLabel({}, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

/// Rows are what is chosen: Home and End lead to the first and the last one, not to a column.
class RowTable final : public QTableView
{
public:
    using QTableView::QTableView;

    /// It takes what room there is, and asks for this much alone: what stands above it is not to be cut for its sake.
    [[nodiscard]] QSize sizeHint() const override { return {QTableView::sizeHint().width(), leastHeight()}; }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {QTableView::minimumSizeHint().width(), leastHeight()};
    }

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override
    {
        const bool isEnd = action == MoveHome || action == MoveEnd;
        return QTableView::moveCursor(action, isEnd ? modifiers | Qt::ControlModifier : modifiers);
    }

private:
    /// The header counts as a row.
    [[nodiscard]] int leastHeight() const { return (rowsAtLeast + 1) * verticalHeader()->defaultSectionSize(); }
};

QTableView *makeView(QWidget *parent)
{
    auto *view = new RowTable(parent);
    view->setHorizontalHeader(new TableHeader(view)); // first: what follows is partly kept by the header
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setAlternatingRowColors(true);
    view->setShowGrid(false);
    view->setSortingEnabled(true);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    view->verticalHeader()->hide();
    // One height for all rows: nothing has to be measured, however many there are.
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 10);
    view->horizontalHeader()->setMinimumSectionSize(view->fontMetrics().averageCharWidth() * 5);
    return view;
}

} // namespace

TablePane::TablePane(const QString &layoutName, AppSettings &settings, QAbstractItemModel *model, EmptyState *empty,
                     QWidget *parent)
    : QWidget(parent)
    , m_layoutName(layoutName)
    , m_settings(settings)
    , m_model(model)
    , m_proxy(new RowFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_filterBar(new QWidget(this))
    , m_view(makeView(this))
    , m_noMatch(noMatchLabel(m_view->viewport()))
    , m_empty(empty)
    , m_saveSoon(new QTimer(this))
{
    m_filter->setPlaceholderText(tr("Filter: words in any column"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    const int indent = RowDelegate::textIndent(style()) - 2; // a field has 2 pixels of its own
    m_filter->setTextMargins(indent, 0, indent, 0);
    const int frame = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, m_filter);
    m_filter->setFixedWidth(m_filter->fontMetrics().horizontalAdvance(m_filter->placeholderText()) +
                            2 * (indent + frame + 2) +
                            style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, m_filter));
    (new FlowLayout(m_filterBar))->addWidget(m_filter);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_filterBar);
    auto *noMatchLayout = new QVBoxLayout(m_view->viewport());
    noMatchLayout->addWidget(m_noMatch);
    m_noMatch->hide();
    layout->addWidget(m_view, 1);
    m_empty->setParent(this);
    layout->addWidget(m_empty, 1);

    m_proxy->setSourceModel(model);
    m_view->setModel(m_proxy);
    m_view->installEventFilter(this);
    m_view->setObjectName(layoutName + QStringLiteral("Table"));

    m_saveSoon->setSingleShot(true);
    m_saveSoon->setInterval(saveDelay);
    connect(m_saveSoon, &QTimer::timeout, this, &TablePane::saveLayout);
    QHeaderView *header = m_view->horizontalHeader();
    connect(header, &QHeaderView::sectionResized, m_saveSoon, qOverload<>(&QTimer::start));
    connect(header, &QHeaderView::sectionMoved, m_saveSoon, qOverload<>(&QTimer::start));
    connect(header, &QHeaderView::sortIndicatorChanged, m_saveSoon, qOverload<>(&QTimer::start));
    connect(header, &QHeaderView::customContextMenuRequested, this, &TablePane::showHeaderMenu);
    connect(m_filter, &QLineEdit::textChanged, this, &TablePane::applyFilter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TablePane::currentRowChanged);
    // A click makes a row the current one before it selects it, and only what is selected counts.
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablePane::currentRowChanged);
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT rowActivated(m_proxy->mapToSource(index).row()); });
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const int row = m_view->currentIndex().row();
        if (row >= first.row() && row <= last.row())
            Q_EMIT currentRowChanged();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy, signal, this, &TablePane::showEmptyState);
    connect(m_proxy, &QAbstractItemModel::layoutChanged, this, &TablePane::showEmptyState);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &TablePane::showEmptyState);
    connect(m_proxy, &RowFilterProxyModel::settled, this, &TablePane::updateChips);
    connect(m_proxy, &RowFilterProxyModel::settled, this, &TablePane::showEmptyState);
    m_filter->setText(settings.remembered(layoutName + filterSuffix));
    showEmptyState();
}

void TablePane::setStateChips(const std::vector<StateChip> &chips)
{
    m_stateChips = chips;
    m_chips = new ChipBar(tr("State"), this);
    bool isRemembered = false;
    const int remembered = m_settings.remembered(m_layoutName + stateSuffix).toInt(&isRemembered);
    if (isRemembered)
        m_waitingState = remembered;
    m_filterBar->layout()->addWidget(m_chips);
    connect(m_chips, &ChipBar::currentChanged, this, &TablePane::applyFilter);
    updateChips();
}

/// Where Tab leaves a widget of the filter bar: one that only holds others does not take the focus itself.
QWidget *TablePane::lastStopIn(QWidget *widget)
{
    const auto inside = widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    return widget->focusPolicy() == Qt::NoFocus && !inside.isEmpty() ? inside.last() : widget;
}

void TablePane::addFilterWidget(QWidget *widget)
{
    if (m_chips) // they stay the last: they wrap
        m_filterBar->layout()->removeWidget(m_chips);
    QWidget *before = m_filterBar->layout()->itemAt(m_filterBar->layout()->count() - 1)->widget();
    m_filterBar->layout()->addWidget(widget);
    if (m_chips)
        m_filterBar->layout()->addWidget(m_chips);
    before = lastStopIn(before);
    setTabOrder(before, widget);
    if (widget->focusPolicy() != Qt::NoFocus)
        return;
    for (QWidget *inside : widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        setTabOrder(before, inside);
        before = inside;
    }
}

void TablePane::setOtherView(QWidget *view)
{
    m_other = view;
    static_cast<QBoxLayout *>(layout())->insertWidget(layout()->indexOf(m_view), m_other, 1);
    showEmptyState();
}

void TablePane::showOtherView(bool isWanted)
{
    m_isOtherShown = isWanted && m_other;
    showEmptyState();
}

void TablePane::focusRows()
{
    (m_isOtherShown ? m_other : m_view)->setFocus();
}

QString TablePane::noMatchWords() const
{
    return m_filter->text().isEmpty() && !m_allHiddenWords.isEmpty()
               ? m_allHiddenWords
               : tr("Nothing here matches the filter. Esc in its field clears it.");
}

void TablePane::setEmptySentence(const QString &sentence)
{
    m_empty->setSentence(sentence);
}

void TablePane::updateChips()
{
    if (!m_chips || !m_proxy->sourceModel()) // without one the window is being destroyed
        return;
    std::vector<Chip> chips;
    for (const StateChip &chip : m_stateChips) {
        const int count = chip.state ? m_proxy->count(*chip.state) : m_proxy->total();
        if (count > 0 || !chip.isException)
            chips.push_back({chip.state.value_or(allStates), chip.text, count, {}});
    }
    m_chips->setChips(chips);
    // Those that have come now would be the last of the window.
    const QLayout *bar = m_filterBar->layout();
    QWidget *before = lastStopIn(bar->itemAt(bar->count() - 2)->widget());
    for (int chip = 0; chip < m_chips->layout()->count(); ++chip) {
        QWidget *button = m_chips->layout()->itemAt(chip)->widget();
        setTabOrder(before, button);
        before = button;
    }
    if (!m_waitingState)
        return;
    m_chips->setCurrent(*m_waitingState);
    if (m_model->rowCount() > 0) // else the chip of an exception may be yet to come
        m_waitingState.reset();
}

void TablePane::applyFilter()
{
    m_saveSoon->start();
    m_proxy->setFilterText(m_filter->text());
    if (!m_chips)
        return; // whose states are shown is the page's own matter
    const int state = m_chips->current().value_or(allStates);
    m_proxy->setStates(state == allStates ? QSet<int>() : QSet<int>{state});
}

void TablePane::rememberFilters()
{
    m_settings.remember(m_layoutName + filterSuffix, m_filter->text());
    if (m_chips)
        m_settings.remember(m_layoutName + stateSuffix,
                            QString::number(m_waitingState.value_or(m_chips->current().value_or(allStates))));
}

void TablePane::showEmptyState()
{
    if (!m_proxy->sourceModel()) // the window is being destroyed
        return;
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_view->setVisible(!isEmpty && !m_isOtherShown);
    if (m_other)
        m_other->setVisible(!isEmpty && m_isOtherShown);
    m_filterBar->setVisible(!isEmpty);
    m_noMatch->setVisible(m_proxy->rowCount() == 0);
    m_noMatch->setText(noMatchWords());
}

int TablePane::currentRow() const
{
    // Only what is seen to be selected: Qt has a current row as soon as the table gets the focus.
    const QModelIndex current = m_view->currentIndex();
    return m_view->selectionModel()->isSelected(current) ? m_proxy->mapToSource(current).row() : -1;
}

void TablePane::setCurrentRow(int sourceRow)
{
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(sourceRow, 0));
    if (index.isValid())
        makeCurrent(index);
}

void TablePane::reveal(int sourceRow)
{
    const QPersistentModelIndex wanted = m_model->index(sourceRow, 0);
    if (m_proxy->isSettled() && !m_proxy->mapFromSource(wanted).isValid()) {
        m_filter->clear();
        if (m_chips)
            m_chips->setCurrent(allStates);
        Q_EMIT filtersTakenOff();
    }
    if (m_proxy->isSettled())
        return setCurrentRow(sourceRow);
    const auto again = [this, wanted] {
        if (wanted.isValid())
            reveal(wanted.row());
    };
    connect(m_proxy, &RowFilterProxyModel::settled, this, again, Qt::SingleShotConnection); // a large table takes time
}

void TablePane::setFirstCurrent()
{
    if (m_proxy->rowCount() > 0)
        makeCurrent(m_proxy->index(0, 0));
}

void TablePane::makeCurrent(const QModelIndex &index)
{
    m_view->setCurrentIndex(index);
    // Only once the view has its size: rows above would be scrolled away from a view that is still low.
    QMetaObject::invokeMethod(
        m_view,
        [view = m_view] {
            view->scrollToTop();
            view->scrollTo(view->currentIndex());
        },
        Qt::QueuedConnection);
}

bool TablePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_filter && key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (watched == m_filter && key == Qt::Key_Escape && m_chips &&
        m_chips->current().value_or(allStates) != allStates) {
        m_chips->setCurrent(allStates);
        return true;
    }
    if (watched == m_filter && (key == Qt::Key_Down || key == Qt::Key_Return) && m_proxy->rowCount() > 0) {
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_proxy->index(0, 0));
        focusRows();
        return true;
    }
    if (watched == m_view && key == Qt::Key_Space) {
        Q_EMIT readRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Pointsman
