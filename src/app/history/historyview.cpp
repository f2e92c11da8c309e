// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/historyview.h"

#include "app/history/historyactions.h"
#include "app/history/historydelegate.h"
#include "app/history/historyfilters.h"
#include "app/history/versiondifference.h"
#include "app/widgets/columnfit.h"
#include "app/widgets/labels.h"
#include "app/widgets/tableheader.h"
#include "models/cellwords.h"
#include "models/historymodel.h"
#include "workspace/workspace.h"

#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

using HistoryColumn = HistoryModel::Column;

// What a tab needs, in lines, to show the difference below the list, and in letters to show all filters in a row.
constexpr int roomyLines = 30;
constexpr int roomyLetters = 60;

int number(HistoryColumn column)
{
    return static_cast<int>(column);
}

/// Pages come from a worker, which opens the history for each.
HistoryModel::Reader readerFor(const Services &services, QObject *context)
{
    return [services, context](const VersionFilter &filter, std::function<void(const HistoryModel::Page &)> done) {
        services.workspace.readInBackground(
            context,
            [filter, file = services.workspace.historyFile()] {
                return Journal::openExisting(file).and_then(
                    [&](const std::unique_ptr<Journal> &journal) { return journal->versions(filter); });
            },
            [done = std::move(done)](const HistoryModel::Page &page) { done(page); });
    };
}

QTreeView *makeView(QWidget *parent)
{
    auto *view = new QTreeView(parent);
    view->setObjectName(QStringLiteral("historyList"));
    view->setAccessibleName(HistoryView::tr("Changes"));
    view->setHeader(new TableHeader(view));
    view->setItemDelegate(new HistoryDelegate(view));
    view->setRootIsDecorated(false);
    view->setItemsExpandable(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    view->setIndentation(0);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // ColumnFit keeps the columns within its width
    return view;
}

/// What happened gets the room that the others leave. Where `marksUnseen`, times that are not seen yet are bold and
/// have a mark; there they are never cut, since a time without its end says nothing. A narrow tab has no room for that.
ColumnPlan columnPlan(bool marksUnseen)
{
    const QString clock = QStringLiteral("00:00:00");
    const QString time = HistoryModel::tr("before %1").arg(clock);
    ColumnPlan plan;
    plan.columns = {{time, marksUnseen ? time : clock + u' ', marksUnseen, marksUnseen},
                    {QString(40, u'n'), QString(10, u'n')},
                    {QString(32, u'n'), QString(14, u'n')},
                    {QString(16, u'n'), QString(13, u'n')},
                    {originWords({}), originWords({}), false, false, true}};
    plan.stretched = number(HistoryColumn::Change);
    plan.isStretchedFirst = !marksUnseen;
    plan.firstToGo = {number(HistoryColumn::By)};
    return plan;
}

} // namespace

HistoryView::HistoryView(const Services &services, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_kind(kind)
    , m_model(new HistoryModel(services.clock, readerFor(services, this), this))
    , m_actions(new HistoryActions(services, this))
    , m_view(makeView(this))
    , m_empty(plainLabel({}, this))
    , m_clear(new QPushButton(tr("Clear Filters"), this))
    , m_nothing(new QWidget(this))
    , m_filters(new HistoryFilters(kind == Kind::Page, this))
    , m_problem(toneLabel({}, Tone::Warning, this))
    , m_answers(new QStackedWidget(this))
    , m_list(new QWidget(this))
{
    m_view->setModel(m_model);
    m_view->addActions(m_actions->onSelected());
    m_view->setColumnHidden(number(HistoryColumn::Project), kind == Kind::Tab);
    m_view->setColumnHidden(number(HistoryColumn::Subject), kind == Kind::Tab);
    m_empty->setObjectName(QStringLiteral("emptyHistory"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_answers->addWidget(m_view);
    auto *nothing = new QVBoxLayout(m_nothing);
    nothing->addStretch();
    nothing->addWidget(m_empty);
    nothing->addWidget(m_clear, 0, Qt::AlignHCenter);
    nothing->addStretch();
    connect(m_clear, &QPushButton::clicked, m_filters, &HistoryFilters::clear);
    m_answers->addWidget(m_nothing);
    auto *listLayout = new QVBoxLayout(m_list);
    listLayout->setContentsMargins({});
    listLayout->addWidget(m_filters);
    listLayout->addWidget(m_problem);
    listLayout->addWidget(m_answers, 1);
    m_difference = new VersionDifference(services, *m_actions, kind == Kind::Tab, this);
    m_difference->hide();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_difference);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kind == Kind::Tab ? style()->pixelMetric(QStyle::PM_LayoutVerticalSpacing) : 0, 0, 0);
    layout->addWidget(splitter, 1);
    layout->addLayout(makeFoot());
    new ColumnFit(m_view, static_cast<TableHeader *>(m_view->header()), columnPlan(kind == Kind::Page));
    setTabOrder(m_filters->last(), m_view);
    setTabOrder(m_view, m_clear);

    // Older ones come as the user scrolls to them; a view that asks for itself goes on until it has all.
    const auto readMore = [this, bar = m_view->verticalScrollBar()] {
        if (bar->maximum() > 0 && bar->value() >= bar->maximum() - bar->pageStep())
            m_model->readMore();
    };
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, readMore);
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, this, readMore);
    connect(m_filters, &HistoryFilters::changed, this, &HistoryView::applyFilter);
    connect(m_model, &HistoryModel::settled, this, &HistoryView::takeSettled);
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { spanHeadings(first, last); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryView::showSelected);
    connect(&services.workspace, &Workspace::historyWritten, this, [this] {
        m_isStale = true;
        if (isVisible())
            applyFilter();
    });
    const auto setTrouble = [this](const QString &words) {
        m_trouble = words;
        takeSettled();
    };
    connect(&services.workspace, &Workspace::historyTroubled, this, setTrouble);
    connect(&services.workspace, &Workspace::historyRecovered, this, [setTrouble] { setTrouble({}); });
}

/// What goes with the widget's parts is no news any more.
HistoryView::~HistoryView()
{
    m_model->disconnect(this);
    m_view->selectionModel()->disconnect(this);
}

/// Below all else, and reached last.
QLayout *HistoryView::makeFoot()
{
    m_what = new QPushButton(tr("What Changed"), this);
    m_what->hide();
    m_what->setCheckable(true);
    m_what->setToolTip(tr("What the selected change did, in place of the list: there is no room for both."));
    connect(m_what, &QPushButton::toggled, this, [this](bool isOn) {
        m_what->setText(isOn ? tr("Back to List") : tr("What Changed"));
        showParts();
        if (!isOn)
            m_view->setFocus();
    });
    connect(m_view, &QTreeView::activated, this, [this] {
        if (!m_what->isHidden())
            m_what->setChecked(true);
    });
    m_wide = new QPushButton(tr("Read Wide"), this);
    m_wide->setVisible(m_kind == Kind::Tab);
    m_wide->setCheckable(true);
    m_wide->setToolTip(tr("Nothing but this history, with what each change did; Esc leads back."));
    connect(m_wide, &QPushButton::clicked, this, &HistoryView::wideRequested);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_what);
    foot->addWidget(m_wide);
    return foot;
}

void HistoryView::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_model->setSnapshot(snapshot);
    m_filters->setSnapshot(*snapshot);
}

void HistoryView::setSeen(qint64 upTo, const QSet<qint64> &watched)
{
    m_model->setSeen(upTo, watched);
}

void HistoryView::setSubject(const QString &store, const QString &subject, const QString &path)
{
    if (m_store == store && m_subject == subject && m_path == path)
        return;
    m_store = store;
    m_subject = subject;
    m_path = path;
    m_isStale = true;
    m_filters->forgetFile();
    m_view->clearSelection();
    if (isVisible())
        applyFilter();
}

void HistoryView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        applyFilter();
}

void HistoryView::applyFilter()
{
    m_isStale = false;
    VersionFilter filter = m_filters->filter();
    if (m_kind == Kind::Page && filter.path.isEmpty() && filter.firstSights == VersionFilter::FirstSights::With)
        filter.firstSights = VersionFilter::FirstSights::Without; // ten thousand of them would bury what happened
    if (m_kind == Kind::Tab) {
        filter.stores = {m_store};
        filter.subject = m_subject;
        if (m_subject.isEmpty())
            filter.path = m_path;
    }
    if (!m_model->setFilter(filter))
        m_model->refresh();
}

void HistoryView::takeSettled()
{
    const bool isEmpty = m_model->rowCount() == 0;
    setPlain(m_empty, m_filters->isFiltering() ? tr("No change passes the filter.")
                      : m_model->problem()     ? m_model->problem()->message
                      : !m_trouble.isEmpty()
                          ? m_trouble
                          : tr("Nothing has happened yet. Every change of a session or mission is kept here, whoever "
                               "makes it."));
    m_clear->setVisible(m_filters->isFiltering());
    m_answers->setCurrentWidget(isEmpty ? m_nothing : static_cast<QWidget *>(m_view));
    m_problem->setVisible(m_model->problem() && (!isEmpty || m_filters->isFiltering()));
    if (m_model->problem())
        setPlain(m_problem, m_model->problem()->message);
    spanHeadings(0, m_model->rowCount() - 1);
    if (selected().empty() && m_model->rowCount() > 1)
        m_view->selectionModel()->setCurrentIndex(m_model->index(1, 0),
                                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showSelected();
    Q_EMIT summaryChanged();
}

void HistoryView::spanHeadings(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_view->setFirstColumnSpanned(row, {}, m_model->version(row) == nullptr);
}

void HistoryView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_kind == Kind::Page)
        return;
    m_filters->setCompact(event->size().width() < fontMetrics().averageCharWidth() * roomyLetters);
    m_isRoomy = event->size().height() >= fontMetrics().lineSpacing() * roomyLines;
    showParts();
}

/// Where a tab has little room the difference takes the place of the list, for as long as that is wanted.
void HistoryView::showParts()
{
    const bool isAny = !selected().empty();
    m_what->setVisible(!m_isRoomy);
    m_what->setEnabled(isAny);
    const bool isInPlace = !m_isRoomy && isAny && m_what->isChecked();
    m_difference->setVisible(isAny && (m_isRoomy || isInPlace));
    m_list->setVisible(!isInPlace);
}

/// A tab never asks for the room of the difference.
QSize HistoryView::minimumSizeHint() const
{
    return m_kind == Kind::Page ? QWidget::minimumSizeHint()
                                : QSize(1, m_wide->sizeHint().height() + m_filters->minimumSizeHint().height() +
                                               4 * fontMetrics().lineSpacing());
}

void HistoryView::setWide(bool isWide)
{
    m_wide->setChecked(isWide);
    m_wide->setText(isWide ? tr("Back (Esc)") : tr("Read Wide"));
    if (isWide)
        m_view->setFocus();
}

/// The newest first.
std::vector<Version> HistoryView::selected() const
{
    std::vector<Version> versions;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
        if (const Version *version = m_model->version(index.row()))
            versions.push_back(*version);
    }
    std::sort(versions.begin(), versions.end(), [](const Version &a, const Version &b) { return a.id > b.id; });
    return versions;
}

void HistoryView::showSelected()
{
    const auto versions = selected();
    showParts();
    m_filters->offerFile(versions.empty() ? QString() : versions.front().path);
    m_actions->setSelection(versions.size() == 1 ? std::optional(versions.front()) : std::nullopt);
    if (!versions.empty())
        m_difference->setVersions(versions, m_snapshot.get());
}

QString HistoryView::summary() const
{
    const int count = m_model->versionCount();
    return m_model->hasMore() ? tr("the newest %Ln change(s)", nullptr, count) : tr("%Ln change(s)", nullptr, count);
}

void HistoryView::focusFilter()
{
    m_filters->focusText();
}

} // namespace Pointsman
