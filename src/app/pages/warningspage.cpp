// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/warningspage.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/repairactions.h"
#include "app/pages/issueexplanation.h"
#include "app/pages/tablepane.h"
#include "app/shell/appsettings.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/pagescroll.h"
#include "app/widgets/severitydelegate.h"
#include "models/cellwords.h"
#include "models/issuemodel.h"
#include "models/roles.h"
#include "models/rowfilterproxymodel.h"
#include "models/timewords.h"
#include "workspace/inspection.h"

#include <QCheckBox>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Pointsman {

namespace {

bool isShorter(const QString &one, const QString &other)
{
    return one.size() < other.size();
}

std::vector<ColumnPlan::Column> warningColumns()
{
    const QString longAgo = std::max(agoWords(Moment(), Moment() + std::chrono::minutes(59), QLocale()),
                                     agoWords(Moment(), Moment(), QLocale()), isShorter);
    const QString warning = severityWord(Severity::Warning);
    const QString fix = WarningsPage::tr("Preview Fix…");
    return {{warning, warning, true},
            {QStringLiteral("checkout-web, Add ticket title in verbose logs"), QStringLiteral("checkout-redesign-042")},
            {QStringLiteral("Says in a whole sentence and with its values what is wrong with the file"),
             QStringLiteral("Says in a sentence what is wrong with it")},
            {QStringLiteral("active-session-broken"), {}},
            {QStringLiteral(".active-planning.json"), QStringLiteral(".active-planning.json")},
            {longAgo, longAgo},
            {fix, fix}};
}

TablePane *makeTable(AppSettings &settings, IssueModel *model, QWidget *parent)
{
    auto *empty = new EmptyState(Icon::Good, WarningsPage::tr("Nothing is wrong: every file was read and understood."));
    auto *table = new TablePane(QStringLiteral("warnings"), settings, model, empty, parent);
    using Column = IssueModel::Column;
    const auto number = [](Column column) { return static_cast<int>(column); };
    table->setDefaultLayout(number(Column::Severity), Qt::DescendingOrder,
                            {.columns = warningColumns(),
                             .stretched = number(Column::Problem),
                             .firstToGo = {number(Column::File), number(Column::Since)}});
    table->hideAtFirst(static_cast<int>(Column::Code));
    table->view()->setAccessibleName(WarningsPage::tr("Warnings"));
    table->view()->setItemDelegate(new SeverityDelegate(table->view()));
    return table;
}

} // namespace

WarningsPage::WarningsPage(const Services &services, QWidget *parent)
    : PageWidget(parent)
    , m_services(services)
    , m_model(new IssueModel(services.clock, this))
    , m_table(makeTable(services.settings, m_model, this))
    , m_actions(new IssueActions(services, this))
    , m_fixAll(makeAction(this, Icon::Fix, tr("Fix Without Loss…"), Qt::CTRL | Qt::SHIFT | Qt::Key_Period))
    , m_explanation(new IssueExplanation(m_actions->ofExplanation(), this))
    , m_showNotes(new QCheckBox(tr("Show &notes"), this))
    , m_showIgnored(new QCheckBox(tr("Show h&idden"), this))
    , m_hiddenWarnings(new QAction(tr("Hidden Wa&rnings"), this))
{
    m_table->view()->addActions(m_actions->all());
    makeFilters();
    makeLayout();
    connect(m_table, &TablePane::currentRowChanged, this, &WarningsPage::showCurrent);
    connect(m_table, &TablePane::rowActivated, this, &WarningsPage::lead);
    connect(m_actions, &IssueActions::rowRequested, this, &WarningsPage::lead);
    connect(m_fixAll, &QAction::triggered, this, [this] { openFixAll(m_services, m_model->issues(), window()); });
    applyHidden();
    showCurrent();
}

void WarningsPage::makeFilters()
{
    m_showNotes->setToolTip(tr("Notes are worth knowing but nothing has to be done about them."));
    m_showIgnored->setToolTip(tr("What you hide is in no count; here it can be seen and taken back."));
    m_table->addFilterWidget(m_showNotes);
    m_table->addFilterWidget(m_showIgnored);
    const auto remembered = [this](QAbstractButton *button, const QString &name) {
        button->setChecked(m_services.settings.remembered(name) == u"shown");
        connect(button, &QAbstractButton::toggled, this, [this, name](bool isShown) {
            m_services.settings.remember(name, isShown ? QStringLiteral("shown") : QString());
            applyHidden();
        });
    };
    remembered(m_showNotes, QStringLiteral("warnings-notes"));
    remembered(m_showIgnored, QStringLiteral("warnings-ignored"));
    m_hiddenWarnings->setCheckable(true);
    m_hiddenWarnings->setChecked(m_showIgnored->isChecked());
    offer(m_hiddenWarnings, m_showIgnored->toolTip());
    connect(m_showIgnored, &QCheckBox::toggled, m_hiddenWarnings, &QAction::setChecked);
    connect(m_hiddenWarnings, &QAction::triggered, m_showIgnored, &QCheckBox::setChecked);
    const QString more = QStringLiteral("warnings-more");
    m_explanation->setMoreShown(m_services.settings.remembered(more) == u"shown");
    connect(m_explanation, &IssueExplanation::moreShownChanged, this, [this, more] {
        m_services.settings.remember(more, m_explanation->isMoreShown() ? QStringLiteral("shown") : QString());
    });
}

void WarningsPage::makeLayout()
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_explanation);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    (new QVBoxLayout(scrolledContent(this)))->addWidget(splitter);
}

QString WarningsPage::title() const
{
    return tr("Warnings");
}

QString WarningsPage::summary() const
{
    const auto count = [this](Severity severity) {
        return m_model->count([severity](const Issue &issue) { return issue.severity == severity; });
    };
    QStringList parts{tr("%Ln error(s)", nullptr, count(Severity::Error)),
                      tr("%Ln warning(s)", nullptr, count(Severity::Warning)),
                      tr("%Ln note(s)", nullptr, count(Severity::Note))};
    if (m_ignored > 0)
        parts << tr("%Ln hidden", nullptr, m_ignored);
    return parts.join(QStringLiteral(", "));
}

void WarningsPage::setSnapshot(const SnapshotPtr &snapshot)
{
    m_ignored = static_cast<int>(snapshot->ignored.size());
    m_model->setSnapshot(snapshot);
    if (m_table->currentRow() < 0 && m_table->proxy().rowCount() > 0)
        m_table->view()->setCurrentIndex(m_table->proxy().index(0, 0));
    offerFixAll();
    applyHidden();
    showCurrent();
    Q_EMIT summaryChanged();
}

void WarningsPage::applyHidden()
{
    QSet<int> severities{static_cast<int>(Severity::Error), static_cast<int>(Severity::Warning)};
    if (m_showNotes->isChecked())
        severities << static_cast<int>(Severity::Note);
    if (m_showIgnored->isChecked())
        severities << IssueModel::ignored;
    m_showIgnored->setText(m_ignored > 0 ? tr("Show h&idden (%1)").arg(m_ignored) : tr("Show h&idden"));
    m_showIgnored->setAccessibleName(tr("Show hidden"));
    m_table->setAllHiddenWords(m_ignored > 0 ? tr("No errors and no warnings. What there is are notes or is hidden.")
                                             : tr("No errors and no warnings. There are notes, which are hidden."));
    m_table->proxy().setStates(severities);
}

const PlacedIssue *WarningsPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 ? &m_model->issue(row) : nullptr;
}

QString WarningsPage::words(int column) const
{
    return m_model->index(m_table->currentRow(), column).data().toString();
}

void WarningsPage::showCurrent()
{
    const PlacedIssue *placed = current();
    m_explanation->setVisible(placed != nullptr);
    m_actions->setIssue(placed ? std::optional(*placed) : std::nullopt);
    if (placed)
        m_explanation->setIssue(*placed, words(static_cast<int>(IssueModel::Column::Subject)),
                                words(static_cast<int>(IssueModel::Column::Since)));
}

void WarningsPage::offerFixAll()
{
    const int count = m_model->count([](const Issue &issue) { return isWithoutLoss(issue.repair); });
    m_fixAll->setText(count > 0 ? tr("Fix %n Finding(s) Without Loss…", nullptr, count) : tr("Fix Without Loss…"));
    offer(m_fixAll, tr("Only fixes that lose no information. Lists them first; one Ctrl+Z undoes all."),
          count > 0 ? QString() : tr("There is nothing that could be fixed without loss."));
}

void WarningsPage::lead()
{
    const PlacedIssue *placed = current();
    if (!placed || placed->issue.subjectKind == SubjectKind::ActiveMission)
        return;
    if (placed->projectPath.isEmpty())
        Q_EMIT missionRequested(placed->issue.subject);
    else
        Q_EMIT sessionRequested(placed->projectPath, placed->issue.path);
}

void WarningsPage::refreshTimes()
{
    m_model->refreshTimes();
}

void WarningsPage::select(const QString &file)
{
    const auto first = [&file](const QAbstractItemModel &model) {
        const auto rows = model.match(model.index(0, 0), PathRole, file, 1, Qt::MatchExactly);
        return rows.isEmpty() ? QModelIndex() : rows.front();
    };
    if (const QModelIndex shown = first(m_table->proxy()); shown.isValid())
        return m_table->view()->setCurrentIndex(shown);
    const QModelIndex hidden = first(*m_model);
    if (!hidden.isValid())
        return;
    const PlacedIssue &placed = m_model->issue(hidden.row());
    if (placed.isIgnored)
        m_showIgnored->setChecked(true);
    else if (placed.issue.severity == Severity::Note)
        m_showNotes->setChecked(true);
    m_table->reveal(hidden.row());
}

void WarningsPage::focusFilter()
{
    m_table->filterField()->setFocus();
    m_table->filterField()->selectAll();
}

} // namespace Pointsman
