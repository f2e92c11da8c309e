// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/historyview.h"

#include "app/comparison/comparisonview.h"
#include "app/comparison/textdifferenceview.h"
#include "app/history/historyactions.h"
#include "app/history/historydelegate.h"
#include "app/history/historyfilters.h"
#include "app/widgets/columnfit.h"
#include "app/widgets/flowlayout.h"
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
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

using Column = HistoryModel::Column;

// What a tab needs, in lines, to show the difference below the list, and in letters to show all filters in a row.
constexpr int roomyLines = 30;
constexpr int roomyLetters = 60;

int number(Column column)
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
    plan.stretched = number(Column::Change);
    plan.isStretchedFirst = !marksUnseen;
    plan.firstToGo = {number(Column::By)};
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
    , m_what(new QPushButton(tr("What Changed"), this))
    , m_wide(new QPushButton(tr("Read Wide"), this))
    , m_answers(new QStackedWidget(this))
    , m_list(new QWidget(this))
{
    m_view->setModel(m_model);
    m_view->addActions(m_actions->onSelected());
    m_view->setColumnHidden(number(Column::Project), kind == Kind::Tab);
    m_view->setColumnHidden(number(Column::Subject), kind == Kind::Tab);
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
    m_what->hide();
    m_what->setCheckable(true);
    m_what->setToolTip(tr("What the selected change did, in place of the list: there is no room for both."));
    m_wide->setVisible(kind == Kind::Tab);
    m_wide->setCheckable(true);
    m_wide->setToolTip(tr("Nothing but this history, with what each change did; Esc leads back."));
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(makeDifference());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kind == Kind::Tab ? style()->pixelMetric(QStyle::PM_LayoutVerticalSpacing) : 0, 0, 0);
    layout->addWidget(splitter, 1);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_what);
    foot->addWidget(m_wide);
    layout->addLayout(foot);
    new ColumnFit(m_view, static_cast<TableHeader *>(m_view->header()), columnPlan(kind == Kind::Page));
    setTabOrder(m_filters->last(), m_view);
    setTabOrder(m_view, m_what);
    setTabOrder(m_what, m_wide);
    connect(m_wide, &QPushButton::clicked, this, &HistoryView::wideRequested);
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
    m_fields->disconnect(this);
    m_view->selectionModel()->disconnect(this);
}

QWidget *HistoryView::makeDifference()
{
    m_difference = new QWidget(this);
    m_headline = plainLabel({}, m_difference);
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fields = new ComparisonView(m_difference);
    m_fields->setTitles(tr("Before"), tr("After"));
    m_fields->addAction(m_actions->restoreField());
    m_lines = new TextDifferenceView(m_difference);
    m_tabs = new QTabWidget(m_difference);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Difference"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName()); // both take the focus
    m_tabs->addTab(m_fields, tr("Fields"));
    m_tabs->addTab(m_lines, tr("Text"));
    auto *buttons = new FlowLayout;
    for (QAction *action : m_actions->onSelected() + QList<QAction *>{m_actions->restoreField()}) {
        auto *button = new QToolButton(m_difference);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(m_difference);
    layout->setContentsMargins({});
    layout->addWidget(m_headline);
    layout->addLayout(buttons); // not at the foot, where messages lie
    layout->addWidget(m_tabs, 1);
    m_difference->hide();
    connect(m_fields, &ComparisonView::currentFieldChanged, this,
            [this] { m_actions->setField(m_fields->currentField()); });
    return m_difference;
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

QString HistoryView::headlineOf(const std::vector<Version> &versions) const
{
    const auto words = [this](const Version &version) {
        return m_kind == Kind::Tab
                   ? version.words
                   : HistoryModel::tr("%1: %2").arg(subjectWords(version, m_snapshot.get()), version.words);
    };
    const Version &newer = versions.front();
    if (versions.size() == 1)
        return newer.isFirstSight ? tr("%1. What was there before is not known.").arg(words(newer))
                                  : tr("%1 (by %2)").arg(words(newer), originWords(newer.origin));
    const QString pair = tr("From “%1” to “%2”").arg(words(versions.back()), words(newer));
    const int count = static_cast<int>(versions.size());
    return count > 2 ? tr("%1, the oldest and the newest of %n selected", nullptr, count).arg(pair) : pair;
}

void HistoryView::showSelected()
{
    const auto versions = selected();
    showParts();
    m_filters->offerFile(versions.empty() ? QString() : versions.front().path);
    m_actions->setSelection(versions.size() == 1 ? std::optional(versions.front()) : std::nullopt);
    if (versions.empty())
        return;
    const Version &newer = versions.front();
    const Version &older = versions.back();
    const bool isPair = versions.size() > 1;
    setPlain(m_headline, headlineOf(versions));
    m_headline->setToolTip(
        plainToolTip(newer.subject == older.subject ? newer.subject : older.subject + u'\n' + newer.subject));
    const std::pair contents(isPair ? older.after : newer.before, newer.after);
    const std::tuple key(newer.path, newer.time, contents.first, contents.second);
    if (std::exchange(m_shown, key) == key)
        return;
    m_services.workspace.readInBackground(
        this,
        [file = m_services.workspace.historyFile(), contents] {
            return readDifference(file, contents.first, contents.second);
        },
        [this, key, isFirstSight = !isPair && newer.isFirstSight](const ShownDifference &shown) {
            if (key == m_shown)
                showDifference(shown, isFirstSight);
        });
}

void HistoryView::showDifference(const ShownDifference &shown, bool isFirstSight)
{
    m_fields->setEmptyWords(!shown.problem.isEmpty() ? shown.problem
                            : shown.fields           ? tr("No field differs.")
                                                     : tr("One of the two is not understood: see its text."));
    const Differences fields = shown.fields.value_or(Differences());
    if (isFirstSight)
        m_fields->setFirstSight(fields);
    else
        m_fields->setDifferences(fields);
    m_lines->setLines(shown.lines);
    const bool isTextOnly = shown.problem.isEmpty() && !shown.fields;
    if (std::exchange(m_isTextOnly, isTextOnly) != isTextOnly)
        m_tabs->setCurrentWidget(isTextOnly ? static_cast<QWidget *>(m_lines) : m_fields);
}

QString HistoryView::summary() const
{
    const int count = m_model->versionCount();
    return m_model->hasMore() ? tr("more than %n change(s)", nullptr, count) : tr("%Ln change(s)", nullptr, count);
}

void HistoryView::focusFilter()
{
    m_filters->focusText();
}

} // namespace Pointsman
