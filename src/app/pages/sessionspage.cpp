// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/sessionspage.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/answers.h"
#include "app/actions/projectactions.h"
#include "app/actions/sessionactions.h"
#include "app/details/detailspanel.h"
#include "app/history/unreaddocuments.h"
#include "app/history/unseenchanges.h"
#include "app/pages/activecard.h"
#include "app/pages/sessionstimeline.h"
#include "app/pages/sessiontable.h"
#include "app/pages/tablepane.h"
#include "app/picture/timelineview.h"
#include "app/shell/appsettings.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/labels.h"
#include "app/widgets/listchoices.h"
#include "app/widgets/pagescroll.h"
#include "app/widgets/rowfocus.h"
#include "models/rowfilterproxymodel.h"
#include "models/sessionmodel.h"
#include "models/workwords.h"
#include "planning/documents.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr qsizetype mostTitles = 12;
constexpr int linesUnderWholeCard = 34; ///< with fewer the table would begin below what is in sight

/// A fresh clone has topics and no sessions: what waits for one is named.
QString sentenceWithoutSessions(const ProjectEntry &project)
{
    const QStringList topics = looseTopics(project);
    if (topics.isEmpty())
        return noSessionsSentence();
    QStringList titles;
    for (const QString &topic : topics.first(std::min(topics.size(), mostTitles)))
        titles << quoted(project.titleOf(topic));
    if (topics.size() > mostTitles)
        titles << QStringLiteral("…");
    return SessionsPage::tr("%1: %2. Start a session from a seed to go on with it.")
        .arg(looseWords(topics), titles.join(QStringLiteral(", ")));
}

} // namespace

SessionsPage::SessionsPage(const Services &services, UnseenChanges &unseen, UnreadDocuments &unread,
                           SessionActions &actions, ProjectActions &projects, QWidget *parent)
    : PageWidget(parent)
    , m_services(services)
    , m_actions(actions)
    , m_model(new SessionModel(services.clock, this))
    , m_card(new ActiveCard(actions.onActive(), actions.start(), actions.onBroken(), this))
    , m_table(makeSessionTable(QStringLiteral("sessions"), services.settings, m_model, {actions.start()}, this))
    , m_seeds(new QComboBox(this))
    , m_details(new DetailsPanel(services, this))
    , m_splitter(new QSplitter(this))
    , m_left(new PageScroll(m_splitter))
    , m_gone(new EmptyState(Icon::FolderGone, {}, this))
    , m_waitingSeed(services.settings.remembered(QStringLiteral("sessions-seed")))
{
    m_seeds->setAccessibleName(tr("Seed"));
    m_seeds->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_seeds->setMinimumContentsLength(14);
    m_table->addFilterWidget(m_seeds);
    m_timeline = new SessionsTimeline(QStringLiteral("sessions-view"), services, *m_table, *m_model, m_table);
    m_timeline->view()->addActions(actions.onSelected());
    m_table->hideAtFirst(static_cast<int>(SessionModel::Column::Project));
    m_table->view()->addActions(actions.onSelected() << actions.copyNext());
    addActions(actions.marks()); // their keys work wherever on the page the focus is
    new RowFocus(m_table->view());

    auto *left = new QVBoxLayout(m_left->widget());
    left->addWidget(m_card);
    left->addWidget(m_table, 1);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    const int details = std::max(370, m_details->tabsWidth());
    m_splitter->setSizes({1200 - details, details}); // where nothing is remembered
    m_splitter->restoreState(services.settings.layout(QStringLiteral("sessions-splitter")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);
    layout->addWidget(m_gone);
    m_gone->hide(); // else a page that was never opened takes its height as well
    m_gone->setObjectName(QStringLiteral("goneProject"));
    m_gone->addButton(projects.relocate());
    m_gone->addButton(projects.remove());

    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_services.settings.setLayout(QStringLiteral("sessions-splitter"), m_splitter->saveState()); });
    connect(m_table, &TablePane::currentRowChanged, this, &SessionsPage::showCurrent);
    connect(&m_actions, &SessionActions::madeActive, this, &SessionsPage::selectActive);
    connect(m_table, &TablePane::rowActivated, this, [this] { m_actions.switchTo()->trigger(); });
    connect(m_table, &TablePane::readRequested, this, [this] { Q_EMIT wideRequested(true); });
    connect(m_timeline, &SessionsTimeline::sessionOpened, this, [this] { m_actions.switchTo()->trigger(); });
    connect(m_timeline, &SessionsTimeline::readRequested, this, [this] { Q_EMIT wideRequested(true); });
    connect(m_details, &DetailsPanel::stepRequested, this, &SessionsPage::takeStep);
    connect(m_details, &DetailsPanel::warningRequested, &m_actions,
            qOverload<const QString &>(&SessionActions::showWarning));
    connect(m_details, &DetailsPanel::wideRequested, this, &PageWidget::wideRequested);
    const auto withDoubt = [this](auto answer) {
        return [this, answer] {
            const auto project = m_snapshot->project(m_projectPath);
            if (const auto *doubt = project ? activeDoubt(*project) : nullptr)
                answer(project, *doubt);
        };
    };
    connect(m_card, &ActiveCard::moveBackRequested, this,
            withDoubt([this](const auto &project, const auto &doubt) { m_actions.moveBack(project, doubt); }));
    connect(m_card, &ActiveCard::isRightRequested, this,
            withDoubt([this](const auto &project, const auto &doubt) { sayItIsRight(m_services, *project, doubt); }));
    connect(m_card, &ActiveCard::questionLeft, m_table, &TablePane::focusRows); // not the button that comes next
    connect(m_card, &ActiveCard::topicRequested, m_details, &DetailsPanel::showDocument);
    connect(&unseen, &UnseenChanges::changed, this, [this, &unseen] { m_model->setUnseen(unseen.paths()); });
    connect(&unread, &UnreadDocuments::changed, this, [this, &unread] { m_model->setUnread(unread.countsByTopic()); });
    m_details->setUnread(unread);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SessionsPage::selectWaiting);
    connect(m_seeds, &QComboBox::activated, this, &SessionsPage::applySeed);
    connect(m_table, &TablePane::filtersTakenOff, this, [this] {
        m_seeds->setCurrentIndex(0);
        applySeed();
    });
}

void SessionsPage::applySeed()
{
    m_services.settings.remember(QStringLiteral("sessions-seed"), m_seeds->currentData().toString());
    m_table->proxy().setSeed(m_seeds->currentData().toString());
}

void SessionsPage::setProject(const QString &path)
{
    const bool isOther = std::exchange(m_projectPath, path) != path;
    m_model->setProject(path);
    if (isInFront())
        m_services.workspace.setLookedAt(path);
    if (isOther) {
        m_table->view()->setCurrentIndex({});
        m_timeline->view()->showAll(); // the zoom was to something of the other one
    }
    showProject();
    selectWaiting();
    selectSomething();
    showCurrent();
}

/// Something is always selected, so that details and actions have a subject: the active session, else the first row.
void SessionsPage::selectSomething()
{
    if (m_table->currentRow() >= 0 || m_model->rowCount() == 0)
        return;
    if (m_model->entry(0)->isActive)
        m_table->setCurrentRow(0);
    if (m_table->currentRow() < 0)
        m_table->setFirstCurrent();
}

void SessionsPage::select(const QString &sessionFile)
{
    m_waitingFor = sessionFile;
    m_isAskedFor = true;
    selectWaiting();
}

void SessionsPage::showDocument(const QString &file)
{
    m_details->showDocument(file);
}

/// The session that has just become the active one, at once or as soon as its row is there.
void SessionsPage::selectActive(const QString &projectPath)
{
    const auto project = m_snapshot ? m_snapshot->project(projectPath) : nullptr;
    if (!project || projectPath != m_projectPath)
        return;
    m_isAskedFor = false;
    m_waitingFor = KnowledgeDirectory(project->knowledgePath).activeSession();
    selectWaiting();
}

void SessionsPage::selectWaiting()
{
    for (int row = 0; row < m_model->rowCount() && !m_waitingFor.isEmpty(); ++row) {
        if (m_model->entry(row)->path == m_waitingFor) {
            m_waitingFor.clear();
            if (std::exchange(m_isAskedFor, false))
                m_table->reveal(row);
            else
                m_table->setCurrentRow(row);
        }
    }
}

QString SessionsPage::title() const
{
    const auto project = m_snapshot ? m_snapshot->project(m_projectPath) : nullptr;
    return project ? project->project.name : QString();
}

QList<QAction *> SessionsPage::pageActions() const
{
    return {m_actions.start()};
}

QList<QAction *> SessionsPage::selectionActions() const
{
    return m_actions.onSelected();
}

QString SessionsPage::summary() const
{
    return tr("%Ln session(s)", nullptr, m_model->rowCount());
}

void SessionsPage::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    const int row = m_table->currentRow();
    const QString selected = row >= 0 ? m_model->entry(row)->path : QString();
    const QString id = row >= 0 ? m_model->entry(row)->session.id : QString();
    m_model->setSnapshot(snapshot);
    const auto project = snapshot->project(m_projectPath);
    if (std::exchange(m_shown, project) == project) {
        Q_EMIT summaryChanged();
        return; // it was another one that changed
    }
    // A folder that has gone may come back, and what was selected in it with it.
    if (!selected.isEmpty() && m_model->rowCount() == 0)
        m_waitingFor = selected;
    showProject();
    if (m_waitingFor.isEmpty())
        keepSelected(*m_table, *m_model, m_projectPath, id);
    selectSomething();
    if (isInFront())
        showCurrent();
    Q_EMIT summaryChanged();
}

void SessionsPage::showProject()
{
    const auto project = m_snapshot ? m_snapshot->project(m_projectPath) : nullptr;
    const bool isGone = project && project->state == ProjectEntry::State::Gone;
    if (isGone && m_left->isHidden())
        Q_EMIT wideRequested(false); // there is nothing left to read
    m_gone->setVisible(isGone);
    m_splitter->setVisible(!isGone);
    m_card->setVisible(project != nullptr);
    showCard();
    if (isGone)
        m_gone->setSentence(tr("%1 is not there. It was moved or deleted, or its drive is not mounted. Say where it is "
                               "now, or take it off the list; where it comes back, its sessions do too.")
                                .arg(project->project.path));
    if (project && !project->active && project->snapshots.empty())
        m_table->setEmptySentence(sentenceWithoutSessions(*project));
    countSeedDocuments();
    fillSeeds();
}

void SessionsPage::showCard()
{
    const auto project = m_snapshot ? m_snapshot->project(m_projectPath) : nullptr;
    if (project)
        m_card->setProject(*project, m_model->now());
}

/// What the card says of the seed is in its folder, which is not for the window's thread to read.
void SessionsPage::countSeedDocuments()
{
    const auto project = m_snapshot ? m_snapshot->project(m_projectPath) : nullptr;
    const QString seed = project && project->active ? project->active->session.seed : QString();
    if (seed.isEmpty())
        return;
    m_services.workspace.readInBackground(
        this,
        [seed, folder = project->knowledgePath] {
            return static_cast<int>(documentsOfTopic(KnowledgeDirectory(folder), seed).size());
        },
        [this, seed](int count) {
            m_card->setSeedDocuments(seed, count);
            showCard();
        });
}

void SessionsPage::fillSeeds()
{
    const auto project = m_snapshot ? m_snapshot->project(m_projectPath) : nullptr;
    ListChoices choices;
    const auto seeds = m_model->seeds();
    for (const QString &seed : seeds)
        choices.emplace_back(printableShort(project ? project->titleOf(seed) : seed), seed);
    std::sort(choices.begin(), choices.end()); // by title, so that the list is in the reader's order
    const QString current = m_waitingSeed.isEmpty() ? m_seeds->currentData().toString() : m_waitingSeed;
    if (!choices.empty())
        m_waitingSeed.clear();
    choices.insert(choices.begin(), {tr("All seeds"), QString()});
    setListChoices(m_seeds, choices, current);
    if (m_seeds->currentIndex() < 0)
        m_seeds->setCurrentIndex(0);
    m_table->proxy().setSeed(m_seeds->currentData().toString());
}

void SessionsPage::showCurrent()
{
    const auto project = m_snapshot ? m_snapshot->project(m_projectPath) : nullptr;
    const int row = m_table->currentRow();
    const auto session = row >= 0 ? m_model->entry(row) : nullptr;
    m_details->setVisible(m_model->rowCount() > 0 || m_left->isHidden());
    m_details->showSession(project, session);
    if (isInFront())
        m_actions.setSelection(project, session);
}

void SessionsPage::takeOver()
{
    m_services.workspace.setLookedAt(m_projectPath);
    showCurrent();
}

void SessionsPage::letGo()
{
    m_services.workspace.setLookedAt({});
    m_actions.setSelection(nullptr, nullptr);
}

void SessionsPage::resizeEvent(QResizeEvent *event)
{
    m_card->setLow(height() < linesUnderWholeCard * fontMetrics().lineSpacing());
    PageWidget::resizeEvent(event);
}

void SessionsPage::refreshTimes()
{
    m_model->refreshTimes();
    showCard();
}

void SessionsPage::focusFilter()
{
    if (m_left->isHidden()) // wide reading
        return m_details->find();
    m_table->filterField()->setFocus();
    m_table->filterField()->selectAll();
}

void SessionsPage::setWide(bool isWide)
{
    m_left->setVisible(!isWide);
    m_details->setWide(isWide);
    if (isWide)
        return;
    showCurrent();
    m_table->focusRows();
}

/// What the picture offers where the active session has not come to something yet, or names what is not there.
void SessionsPage::takeStep(const LineageItem &item)
{
    switch (item.remedy) {
    case Remedy::None:
    case Remedy::PreviewFix:
    case Remedy::ShowWarning:
    case Remedy::ShowFolder:
        return;
    case Remedy::AddSpike:
        return m_actions.addSpike()->trigger();
    case Remedy::SetPlan:
    case Remedy::ReplacePlan:
        return m_actions.setPlan()->trigger();
    case Remedy::Finish:
        return m_actions.finishWithTickets()->trigger();
    case Remedy::ReplaceSpike:
        return m_actions.replaceSpike(item.id);
    case Remedy::Detach:
        return m_actions.detach(item.id);
    case Remedy::SwitchTo:
    case Remedy::Reopen:
        return m_actions.switchTo()->trigger();
    case Remedy::Move:
        return m_actions.move()->trigger();
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
