// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/warningspage.h"

#include "app/actions/actionhelpers.h"
#include "app/history/changedialog.h"
#include "app/pages/issueexplanation.h"
#include "app/pages/tablepane.h"
#include "app/shell/appsettings.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/labels.h"
#include "app/widgets/severitydelegate.h"
#include "models/cellwords.h"
#include "models/issuemodel.h"
#include "models/rowfilterproxymodel.h"
#include "models/timewords.h"
#include "workspace/inspection.h"
#include "workspace/repairs.h"
#include "workspace/workspace.h"

#include <QCheckBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Pointsman {

namespace {

std::vector<ColumnPlan::Column> columns()
{
    const QString longAgo = agoWords(Moment(), Moment() + std::chrono::minutes(59), QLocale());
    const QString warning = WarningsPage::tr("warning");
    const QString fix = WarningsPage::tr("Preview Fix…");
    return {{warning, warning, true},
            {QStringLiteral("name-of-project, a title of usual length"), QStringLiteral("name-of-project")},
            {{}, QStringLiteral("Says in a sentence what is wrong with it")},
            {QStringLiteral("active-session-broken"), {}},
            {QStringLiteral(".active-planning.json"), {}},
            {longAgo, longAgo},
            {fix, fix}};
}

TablePane *makeTable(AppSettings &settings, IssueModel *model, QWidget *parent)
{
    auto *empty =
        new EmptyState(Icon::Completed, WarningsPage::tr("Nothing is wrong: every file was read and understood."));
    auto *table = new TablePane(QStringLiteral("warnings"), settings, model, empty, parent);
    using Column = IssueModel::Column;
    const auto number = [](Column column) { return static_cast<int>(column); };
    table->setDefaultLayout(number(Column::Severity), Qt::DescendingOrder,
                            {.columns = columns(),
                             .stretched = number(Column::Problem),
                             .firstToGo = {number(Column::File), number(Column::Since)}});
    table->hideAtFirst(static_cast<int>(Column::Code));
    table->view()->setItemDelegate(new SeverityDelegate(table->view()));
    return table;
}

bool isLeadable(SubjectKind kind)
{
    return kind != SubjectKind::ActiveMission;
}

} // namespace

WarningsPage::WarningsPage(const Services &services, QWidget *parent)
    : PageWidget(parent)
    , m_services(services)
    , m_model(new IssueModel(services.clock, this))
    , m_table(makeTable(services.settings, m_model, this))
    , m_showNotes(new QCheckBox(tr("Show notes"), this))
{
    makeActions();
    m_explanation = new IssueExplanation({m_fix, m_show, m_openFile}, this);
    m_showNotes->setToolTip(tr("Notes are worth knowing but nothing has to be done about them."));
    m_table->addFilterWidget(m_showNotes);
    m_table->view()->addActions(selectionActions());
    m_table->setAllHiddenWords(tr("No errors and no warnings. There are notes, which are hidden."));
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_explanation);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter);

    connect(m_table, &TablePane::currentRowChanged, this, &WarningsPage::showCurrent);
    connect(m_table, &TablePane::rowActivated, this, &WarningsPage::lead);
    m_showNotes->setChecked(services.settings.remembered(QStringLiteral("warnings-notes")) == u"shown");
    connect(m_showNotes, &QCheckBox::toggled, this, [this](bool isShown) {
        m_services.settings.remember(QStringLiteral("warnings-notes"), isShown ? QStringLiteral("shown") : QString());
        applyHidden();
    });
    applyHidden();
    showCurrent();
}

void WarningsPage::makeActions()
{
    m_fix = makeAction(this, Icon::Fix, tr("Preview Fix…"), Qt::CTRL | Qt::Key_Period);
    m_fixAll = makeAction(this, Icon::Fix, tr("Fix Without Loss…"));
    m_show = makeAction(this, Icon::Switch, tr("Show Where"), Qt::CTRL | Qt::Key_J);
    m_openFile = makeAction(this, Icon::Editor, tr("Open in Editor"));
    m_showFolder = makeAction(this, Icon::FolderOpen, tr("Show Folder"));
    connect(m_fix, &QAction::triggered, this, &WarningsPage::fix);
    connect(m_fixAll, &QAction::triggered, this, &WarningsPage::fixAllWithoutLoss);
    connect(m_show, &QAction::triggered, this, &WarningsPage::lead);
    connect(m_openFile, &QAction::triggered, this, [this] {
        report(m_services, m_openFile->text(), m_services.launcher.openInEditor(current()->issue.path));
    });
    connect(m_showFolder, &QAction::triggered, this, [this] {
        report(m_services, m_showFolder->text(), m_services.launcher.showInFileManager(current()->issue.path));
    });
}

QString WarningsPage::title() const
{
    return tr("Warnings");
}

QString WarningsPage::summary() const
{
    const auto count = [this](Severity severity) {
        return static_cast<int>(std::count_if(m_issues.begin(), m_issues.end(), [&](const PlacedIssue &placed) {
            return placed.issue.severity == severity;
        }));
    };
    return tr("%1, %2, %3")
        .arg(tr("%n error(s)", nullptr, count(Severity::Error)), tr("%n warning(s)", nullptr, count(Severity::Warning)),
             tr("%n note(s)", nullptr, count(Severity::Note)));
}

void WarningsPage::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_issues = allIssues(*snapshot);
    m_model->setSnapshot(snapshot);
    if (m_table->currentRow() < 0 && m_table->proxy().rowCount() > 0)
        m_table->view()->setCurrentIndex(m_table->proxy().index(0, 0));
    showCurrent();
    Q_EMIT summaryChanged();
}

void WarningsPage::applyHidden()
{
    QSet<int> severities{static_cast<int>(Severity::Error), static_cast<int>(Severity::Warning)};
    if (m_showNotes->isChecked())
        severities << static_cast<int>(Severity::Note);
    m_table->proxy().setStates(severities);
}

const PlacedIssue *WarningsPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 ? &m_model->issue(row) : nullptr;
}

QString WarningsPage::subjectWords() const
{
    return m_model->index(m_table->currentRow(), static_cast<int>(IssueModel::Column::Subject)).data().toString();
}

void WarningsPage::showCurrent()
{
    const PlacedIssue *placed = current();
    m_explanation->setVisible(placed != nullptr);
    offerActions(placed);
    if (placed)
        m_explanation->setIssue(placed->issue, subjectWords());
}

void WarningsPage::offerActions(const PlacedIssue *placed)
{
    const QString none = placed ? QString() : tr("Select a warning first.");
    const bool hasRepair = placed && placed->issue.repair != RepairKind::None;
    offer(m_fix, placed ? repairPlan(placed->issue) : QString(),
          hasRepair || !placed ? none : tr("There is no repair by a click for this."));
    offer(m_show, tr("Leads to the row that this is about."),
          placed && !isLeadable(placed->issue.subjectKind) ? tr("This belongs to no row.") : none);
    offer(m_openFile, placed ? placed->issue.path : QString(), none);
    offer(m_showFolder, placed ? placed->issue.path : QString(), none);
    const auto count = std::count_if(m_issues.begin(), m_issues.end(),
                                     [](const PlacedIssue &any) { return isWithoutLoss(any.issue.repair); });
    m_fixAll->setText(count > 0 ? tr("Fix %n Without Loss…", nullptr, static_cast<int>(count))
                                : tr("Fix Without Loss…"));
    offer(m_fixAll, tr("Only fixes that lose no information. Lists them first."),
          count > 0 ? QString() : tr("There is nothing that could be fixed without loss."));
}

void WarningsPage::lead()
{
    const PlacedIssue *placed = current();
    if (!placed)
        return;
    if (placed->projectPath.isEmpty())
        Q_EMIT missionRequested(placed->issue.subject);
    else
        Q_EMIT sessionRequested(placed->projectPath, placed->issue.path);
}

/// Shows first what the repair would write.
void WarningsPage::fix()
{
    const PlacedIssue placed = *current();
    const RepairPlace place{MissionHome(m_snapshot->missions->homePath), m_services.clock, defaultKeptFolder()};
    m_services.workspace.readInBackground(
        this, [issue = placed.issue, place] { return previewRepair(issue, {issue.repair}, place); },
        [this, placed](const Result<FileChanges> &changes) {
            if (!changes)
                return m_services.notices.postFailure(m_fix->text(), changes.error());
            ChangePlan plan;
            plan.changes = *changes;
            plan.words = tr("%1\n%2 As it is now: %3")
                             .arg(printableLines(placed.issue.message), repairWords(placed.issue.repair),
                                  printableLines(placed.issue.consequence));
            auto *dialog = new ChangeDialog(plan, tr("Fix %1").arg(quoted(placed.issue.subject)), tr("Fix"), window());
            connect(dialog, &ChangeDialog::chosen, this, [this, placed] { carryOut(placed); });
            dialog->open();
        });
}

void WarningsPage::carryOut(const PlacedIssue &placed)
{
    m_services.workspace.repair(placed, [this, placed](const Result<FileChanges> &result) {
        tell(m_services, m_fix->text(), result, tr("Fixed %1.").arg(quoted(placed.issue.subject)),
             repairWords(placed.issue.repair));
    });
}

void WarningsPage::fixAllWithoutLoss()
{
    std::vector<PlacedIssue> safe;
    QStringList lines;
    for (const PlacedIssue &placed : m_issues) {
        if (isWithoutLoss(placed.issue.repair)) {
            safe.push_back(placed);
            lines << printableLines(placed.issue.subject + QStringLiteral(": ") + placed.issue.message);
        }
    }
    const Question question{tr("Fix Without Loss"),
                            tr("Fix %n without loss?", nullptr, static_cast<int>(safe.size())),
                            lines.join(u'\n'),
                            {tr("Fix"), tr("Cancel")}};
    m_services.prompts.ask(window(), question, [this, safe](int answer) {
        for (std::size_t i = 0; answer == 0 && i < safe.size(); ++i) {
            m_services.workspace.repair(safe[i], [this](const Result<FileChanges> &result) {
                if (!result)
                    m_services.notices.postFailure(m_fixAll->text(), result.error());
            });
        }
    });
}

void WarningsPage::refreshTimes()
{
    m_model->refreshTimes();
}

void WarningsPage::focusFilter()
{
    m_table->filterField()->setFocus();
    m_table->filterField()->selectAll();
}

} // namespace Pointsman
