// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/missionspage.h"

#include "app/actions/missionactions.h"
#include "app/details/detailspanel.h"
#include "app/history/unseenchanges.h"
#include "app/pages/missioncard.h"
#include "app/pages/tablepane.h"
#include "app/shell/appsettings.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/pagescroll.h"
#include "app/widgets/rowfocus.h"
#include "app/widgets/severitydelegate.h"
#include "models/missionmodel.h"
#include "models/timewords.h"
#include "workspace/pointerproblem.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

std::vector<ColumnPlan::Column> missionColumns()
{
    const QLocale locale;
    const QString mission = QStringLiteral("042-name-of-a-mission");
    const QString longAgo = agoWords(Moment(), Moment() + std::chrono::minutes(59), locale);
    return {{},
            {mission, mission},
            {.typical = QStringLiteral("stakeholder"), .least = QStringLiteral("developer"), .isNeverCut = true},
            {QStringLiteral("wp:WP03-part-2"), QStringLiteral("wp:WP03")},
            {MissionsPage::tr("driving"), {}},
            {longAgo, longAgo},
            {wideShortTime(locale, true), wideShortTime(locale, false)},
            {}};
}

TablePane *makeTable(AppSettings &settings, MissionModel *model, MissionActions &actions, QWidget *parent)
{
    auto *empty =
        new EmptyState(Icon::Missions, MissionsPage::tr("Missions of spec-kitty that you have joined appear here."));
    empty->addButton(actions.join());
    empty->addButton(actions.importState());
    auto *table = new TablePane(QStringLiteral("missions"), settings, model, empty, parent);
    using Column = MissionModel::Column;
    const auto number = [](Column column) { return static_cast<int>(column); };
    table->setDefaultLayout(number(Column::LastActivity), Qt::DescendingOrder,
                            {.columns = missionColumns(),
                             .stretched = number(Column::Mission),
                             .firstToGo = {number(Column::Joined), number(Column::Role), number(Column::LastActivity),
                                           number(Column::Driving), number(Column::Focus)}});
    table->view()->setAccessibleName(MissionsPage::tr("Missions"));
    table->view()->setItemDelegate(new SeverityDelegate(table->view()));
    table->view()->addActions(actions.onSelected());
    return table;
}

} // namespace

MissionsPage::MissionsPage(const Services &services, UnseenChanges &unseen, MissionActions &actions, QWidget *parent)
    : PageWidget(parent)
    , m_services(services)
    , m_actions(actions)
    , m_model(new MissionModel(services.clock, this))
    , m_table(makeTable(services.settings, m_model, actions, this))
    , m_card(new MissionCard(actions, this))
    , m_details(new DetailsPanel(services, this))
    , m_left(new PageScroll)
{
    auto *splitter = new QSplitter(this);
    auto *leftLayout = new QVBoxLayout(m_left->widget());
    leftLayout->addWidget(m_card);
    leftLayout->addWidget(m_table, 1);
    splitter->addWidget(m_left);
    splitter->addWidget(m_details);
    m_details->hide(); // nor is there room taken for it, until there are missions
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({860, 340}); // where nothing is remembered
    splitter->restoreState(services.settings.layout(QStringLiteral("missions-splitter")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);

    connect(splitter, &QSplitter::splitterMoved, this, [this, splitter] {
        m_services.settings.setLayout(QStringLiteral("missions-splitter"), splitter->saveState());
    });
    connect(m_table, &TablePane::currentRowChanged, this, &MissionsPage::showCurrent);
    addActions(actions.marks()); // their keys work wherever on the page the focus is
    new RowFocus(m_table->view());
    connect(m_details, &DetailsPanel::wideRequested, this, &PageWidget::wideRequested);
    connect(&m_actions, &MissionActions::joined, this, &MissionsPage::select);
    connect(&unseen, &UnseenChanges::changed, this, [this, &unseen] { m_model->setUnseen(unseen.paths()); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &MissionsPage::selectWaiting);
    connect(m_table, &TablePane::rowActivated, this, [this] { m_actions.switchTo()->trigger(); });
}

void MissionsPage::setWide(bool isWide)
{
    m_left->setVisible(!isWide);
    m_details->setWide(isWide);
    if (isWide)
        return;
    showCurrent();
    m_table->view()->setFocus();
}

void MissionsPage::select(const QString &missionId)
{
    m_waitingFor = missionId;
    selectWaiting();
}

/// The mission that is to be selected, at once or as soon as its row is there.
void MissionsPage::selectWaiting()
{
    const int row = m_waitingFor.isEmpty() ? -1 : m_model->rowOf(m_waitingFor);
    if (row < 0)
        return;
    m_waitingFor.clear();
    m_table->reveal(row);
}

QString MissionsPage::title() const
{
    return tr("Missions");
}

QList<QAction *> MissionsPage::pageActions() const
{
    return {m_actions.join()};
}

QList<QAction *> MissionsPage::selectionActions() const
{
    return m_actions.onSelected();
}

QString MissionsPage::summary() const
{
    return tr("%Ln mission(s)", nullptr, m_model->rowCount());
}

void MissionsPage::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_model->setSnapshot(snapshot);
    m_card->setSnapshot(*snapshot, m_model->now());
    m_card->setVisible(!snapshot->missions->missions.empty() || pointerProblem(*snapshot));
    if (m_table->currentRow() < 0 && m_model->rowCount() > 0) {
        m_table->setFirstCurrent();
        if (const int active = m_model->rowOf(snapshot->missions->activeId); active >= 0) // it comes first
            m_table->setCurrentRow(active);
    }
    showCurrent();
    Q_EMIT summaryChanged();
}

void MissionsPage::showCurrent()
{
    const int row = m_table->currentRow();
    const auto mission = row >= 0 ? m_model->entry(row) : nullptr;
    m_details->setVisible(m_model->rowCount() > 0 || m_left->isHidden());
    m_details->showMission(mission, m_snapshot ? m_snapshot->missions : nullptr);
    if (isInFront())
        m_actions.setSelection(mission);
}

void MissionsPage::takeOver()
{
    showCurrent();
}

void MissionsPage::letGo()
{
    m_actions.setSelection(nullptr);
}

void MissionsPage::refreshTimes()
{
    m_model->refreshTimes();
    if (m_snapshot)
        m_card->setSnapshot(*m_snapshot, m_model->now());
}

void MissionsPage::focusFilter()
{
    if (m_left->isHidden()) // wide reading
        return m_details->find();
    m_table->filterField()->setFocus();
    m_table->filterField()->selectAll();
}

} // namespace Pointsman
