// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cellwords.h"
#include "models/projectmodel.h"
#include "models/timewords.h"
#include "support/modelspy.h"
#include "support/snapshotbuilder.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QTest>

using namespace Pointsman;
using namespace Qt::StringLiterals;
using Column = ProjectModel::Column;

namespace {

const QString projects = QStringLiteral(R"(
    project docs
    project proto gone
    project web
      topic seed-a Add a title
      active seed-a@2026-02-26T23-11-00Z spikes=spike-a plan=plan-a modified=2026-02-27T11:57:00Z
    project later
      topic seed-e seed-e
      active seed-e@2026-02-26T23-11-00Z modified=2026-02-27T11:59:00Z
    project tickets
      active seed-b@2026-02-21T10-15-00Z warning=plan-missing:The_plan_is_missing
      completed seed-c@2026-02-20T10-15-00Z tickets=a,b
    project export
      active broken=Not_JSON error=not-json modified=2026-02-27T11:58:00Z)");

} // namespace

class TestProjectModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNeediestComesFirst();
    void cellsAreWords();
    void rolesTellFacts();
    void aProjectThatBreaksMovesUp();
    void theLastChangeIsTold();
    void whatIsWrongWithAnotherSessionSaysWithWhich();
    void aCopyIsAsOldAsWhatItSays();
    void aChangeElsewhereInTheProjectSaysWhere();
    void wayOut();
    void selectionFollowsTheProject();
    void agentsPlansAndErrorsComeInTheOrderOfNeed();
    void whatIsMissingStandsBesideTheWay();
    void severalAgentsThatWaitAreCounted();
    void plansAndTicketsStandBesideTheWay();
    void aCloneWithoutSessionsSaysWhatWaitsForOne();
    void ofAProjectThatIsGoneNothingWaits();
    void workingTreesOfOneRepositoryStandTogether();
    void theHistorySaysWhoChangedWhatLast();
    void aCallIsTheLastChangeFromTheFirstLookOn();
    void aCallStaysWhateverElseChanges();
    void orderAndToolTipFollowTheChangeThatIsShown();
    void columnsAreAsManyAsNamed();

private:
    SnapshotBuilder m_builder;
    ProjectModel m_model{[] { return testNow(); }};
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    [[nodiscard]] QString column(Column which) const { return columnText(m_model, static_cast<int>(which)); }
};

void TestProjectModel::init()
{
    m_model.setSnapshot(m_builder.build({})); // nothing is remembered of what has happened before
    m_model.setSnapshot(m_builder.build(projects));
}

void TestProjectModel::theNeediestComesFirst()
{
    QCOMPARE(column(Column::Name), QStringLiteral("export|proto|later|web|tickets|docs"));
}

void TestProjectModel::cellsAreWords()
{
    QCOMPARE(column(Column::Session),
             QStringLiteral("The active session cannot be read|/code/proto is not there|seed-e|"
                            "Add a title|seed-b|No session"));
    QCOMPARE(column(Column::Stations),
             QStringLiteral("||seed, no spikes, no plan yet, no backlog yet|"
                            "seed, 1 spike, plan, no backlog yet, spike-a is missing, plan-a is missing|"
                            "seed, no spikes, no plan yet, no backlog yet, seed-b is missing|"));
    QCOMPARE(column(Column::Status), QStringLiteral("broken file|moved or gone|||The plan is missing|"));
    QCOMPARE(column(Column::LastChange), QStringLiteral("2 min ago|\u2013|1 min ago|3 min ago|21 Feb|\u2013"));
}

void TestProjectModel::rolesTellFacts()
{
    const auto role = [&](int row, int which) { return m_model.index(row, 0).data(which); };
    QCOMPARE(
        role(3, StationsRole).value<Stations>(),
        (Stations{{StationState::Reached, StationState::Missing, StationState::Missing, StationState::Ahead}, 1, 0}));
    QCOMPARE(role(0, StateRole).toInt(), static_cast<int>(ProjectNeed::BrokenSession));
    QCOMPARE(role(0, SeverityRole).toInt(), static_cast<int>(Severity::Error));
    QCOMPARE(role(4, CountRole).toInt(), 1);
    QCOMPARE(role(5, SeverityRole), QVariant());
    QCOMPARE(role(2, ProjectPathRole).toString(), QStringLiteral("/code/later"));
}

void TestProjectModel::aProjectThatBreaksMovesUp()
{
    ModelSpy spy(m_model);
    QString text = projects;
    text.replace(QStringLiteral("plan=plan-a modified"), QStringLiteral("broken=x modified"));
    m_model.setSnapshot(m_builder.build(text));
    QCOMPARE(spy.take(), QStringLiteral("move 3-3 to 1, change 1-1"));
    QCOMPARE(column(Column::Name), QStringLiteral("export|web|proto|later|tickets|docs"));
}

void TestProjectModel::theLastChangeIsTold()
{
    const auto lastChange = [this] { return m_model.index(3, static_cast<int>(Column::LastChange)).data().toString(); };
    QCOMPARE(lastChange(), QStringLiteral("3 min ago")); // nothing was seen to happen yet
    QString text = projects;
    text.replace(QStringLiteral("spikes=spike-a plan=plan-a modified=2026-02-27T11:57:00Z"),
                 QStringLiteral("spikes=spike-a,spike-y plan=plan-a modified=2026-02-27T11:58:00Z"));
    m_model.setSnapshot(m_builder.build(text));
    QCOMPARE(lastChange(), QStringLiteral("spike-y attached · 2 min ago"));
    // What is written later without a change that we have words for.
    text.replace(QStringLiteral("modified=2026-02-27T11:58:00Z\n    project later"),
                 QStringLiteral("modified=2026-02-27T11:58:30Z\n    project later"));
    m_model.setSnapshot(m_builder.build(text));
    QCOMPARE(lastChange(), QStringLiteral("1 min ago"));
}

void TestProjectModel::whatIsWrongWithAnotherSessionSaysWithWhich()
{
    m_model.setSnapshot(m_builder.build(QStringLiteral(R"(
        project own
          active seed-a@2026-02-26T23-11-00Z error=bad-id:Its_id_is_wrong
        project other
          topic seed-b Beta
          active seed-a@2026-02-26T23-11-00Z
          archived seed-b@2026-02-23T17-40-00Z error=bad-id:Its_id_is_wrong)")));
    QCOMPARE(column(Column::Status), QStringLiteral("Its id is wrong|Beta: Its id is wrong"));
}

void TestProjectModel::aCopyIsAsOldAsWhatItSays()
{
    m_model.setSnapshot(m_builder.build(QStringLiteral(R"(
        project older
          active seed-a@2026-02-26T23-11-00Z updated=2026-02-27T10:00:00Z modified=2026-02-27T11:59:00Z
        project newer
          active seed-b@2026-02-26T23-11-00Z updated=2026-02-27T11:00:00Z modified=2026-02-27T11:58:00Z
        project ahead
          active seed-c@2026-02-26T23-11-00Z updated=2026-02-27T13:00:00Z modified=2026-02-27T11:30:00Z)")));
    QCOMPARE(column(Column::Name), QStringLiteral("ahead|newer|older"));
    QCOMPARE(column(Column::LastChange), QStringLiteral("30 min ago|1 h ago|2 h ago"));
}

void TestProjectModel::aChangeElsewhereInTheProjectSaysWhere()
{
    QString text = projects;
    text.replace(QStringLiteral("completed seed-c@2026-02-20T10-15-00Z"),
                 QStringLiteral("completed seed-c@2026-02-20T10-15-00Z spikes=spike-z"));
    m_model.setSnapshot(m_builder.build(text));
    QCOMPARE(m_model.index(2, static_cast<int>(Column::LastChange)).data().toString(),
             QStringLiteral("seed-c: spike-z attached · just now"));
}

void TestProjectModel::wayOut()
{
    QList<WayOut> ways;
    for (int row = 0; row < m_model.rowCount(); ++row)
        ways << static_cast<WayOut>(m_model.index(row, 0).data(WayOutRole).toInt());
    QCOMPARE(ways, (QList<WayOut>{WayOut::ShowWarning, WayOut::Relocate, WayOut::Terminal, WayOut::Terminal,
                                  WayOut::Terminal, WayOut::Start}));
}

void TestProjectModel::selectionFollowsTheProject()
{
    QItemSelectionModel selection(&m_model);
    selection.setCurrentIndex(m_model.index(3, 0), QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    QString text = projects;
    m_model.setSnapshot(m_builder.build(text.replace(QStringLiteral("11:57:00Z"), QStringLiteral("12:00:00Z"))));
    QCOMPARE(selection.currentIndex().data().toString(), QStringLiteral("web"));
    QCOMPARE(selection.currentIndex().row(), 2);
}

void TestProjectModel::agentsPlansAndErrorsComeInTheOrderOfNeed()
{
    m_model.setSnapshot(m_builder.build(QStringLiteral(R"(
        project calm
          active seed-a@2026-02-26T23-11-00Z modified=2026-02-27T11:59:00Z
        project old
          active seed-a@2026-01-26T23-11-00Z warning=session-untouched:Nothing_was_done
        project wrong
          active seed-a@2026-02-26T23-11-00Z error=bad-id
        project warned
          active seed-a@2026-02-26T23-11-00Z warning=plan-missing
        project awaits
          plan plan-a status=revised
          active seed-a@2026-02-26T23-11-00Z plan=plan-a
        project blocked
          plan plan-a status=blocked verdict=FAIL blockers=2
          active seed-a@2026-02-26T23-11-00Z plan=plan-a error=bad-id
        project broken
          active broken=Not_JSON error=not-json
        project calls
          call message=May_I_go_on?
        project gone gone
        project refused refused=Bad_settings)")));
    QCOMPARE(column(Column::Name), QStringLiteral("calls|broken|blocked|awaits|wrong|refused|old|gone|calm|warned"));
    QCOMPARE(column(Column::Status),
             QStringLiteral("agent waits for you|broken file|plan is blocked|plan awaits approval|bad-id|"
                            "Bad settings|Nothing was done|moved or gone||plan-missing"));
    const auto tip = [&](int row) {
        return m_model.index(row, static_cast<int>(Column::Status)).data(Qt::ToolTipRole).toString();
    };
    QVERIFY2(tip(0).contains(QStringLiteral("May I go on?")), qPrintable(tip(0)));
    QVERIFY2(tip(2).contains(QStringLiteral("plan-a: blocked, 2 blocker(s)")), qPrintable(tip(2)));
}

void TestProjectModel::whatIsMissingStandsBesideTheWay()
{
    const auto words = [this](const QString &rest) {
        m_model.setSnapshot(m_builder.build(u"project web\n topic seed-a Alpha\n topic plan-a The plan\n"
                                            " active seed-a@2026-02-26T23-11-00Z "_s +
                                            rest));
        return m_model.index(0, 0).data(WayWordsRole).toString();
    };
    QCOMPARE(words(u"spikes=spike-a,spike-b plan=plan-a\n plan plan-a status=draft\n topic spike-a Look"_s),
             u"plan: draft\nmissing: spike-b"_s);
    QCOMPARE(words(u"plan=plan-z"_s), u"missing: plan-z"_s);
}

void TestProjectModel::severalAgentsThatWaitAreCounted()
{
    m_model.setSnapshot(m_builder.build(QStringLiteral(R"(
        project calls
          call message=May_I_go_on?
          call message=Which_one?)")));
    QCOMPARE(column(Column::Status), QStringLiteral("2 agents wait for you"));
    const QString tip = m_model.index(0, static_cast<int>(Column::LastChange)).data(Qt::ToolTipRole).toString();
    for (const auto &question : {QStringLiteral("May I go on?"), QStringLiteral("Which one?")})
        QVERIFY2(tip.count(question) == 1, qPrintable(tip));
    QVERIFY2(column(Column::LastChange).startsWith(QStringLiteral("waits: May I go on? (one of 2 agents)")),
             qPrintable(column(Column::LastChange)));
}

void TestProjectModel::plansAndTicketsStandBesideTheWay()
{
    m_model.setSnapshot(m_builder.build(QStringLiteral(R"(
        project web
          plan plan-a status=approved verdict=PASS
          ticket a-1 status=closed
          ticket a-2 status=open
          active seed-a@2026-02-26T23-11-00Z plan=plan-a tickets=a-1,a-2,a-3)")));
    QCOMPARE(m_model.index(0, 0).data(WayWordsRole).toString(),
             QStringLiteral("plan: approved\n1 of 3 ticket(s) closed"));
    QCOMPARE(m_model.index(0, 0).data(TicketsRole).toString(), QStringLiteral("1 / 3"));
    QVERIFY(column(Column::Stations).endsWith(QStringLiteral("plan: approved, 1 of 3 ticket(s) closed, 1 missing")));
}

void TestProjectModel::aCloneWithoutSessionsSaysWhatWaitsForOne()
{
    m_model.setSnapshot(m_builder.build(QStringLiteral(R"(
        project clone
          topic spike-x Look at it
          topic seed-b Second
          topic plan-a The plan
          topic seed-a First
          topic seed-c Taken
          archived seed-c@2026-02-26T23-11-00Z)")));
    QCOMPARE(column(Column::Session), QStringLiteral("No session"));
    QCOMPARE(column(Column::Stations), QStringLiteral("2 seed(s), 1 plan(s), 1 spike(s) without a session"));
    QCOMPARE(m_model.index(0, 0).data(WayWordsRole).toString().section(u'\n', 1),
             QStringLiteral("First, Second, The plan, Look at it"));
    QCOMPARE(m_model.index(0, 0).data(WayOutRole).toInt(), static_cast<int>(WayOut::Start));
}

/// What was read of it once may be all moved or done by now.
void TestProjectModel::ofAProjectThatIsGoneNothingWaits()
{
    m_model.setSnapshot(m_builder.build(QStringLiteral(R"(
        project proto gone
          topic seed-a First)")));
    QCOMPARE(column(Column::Status), QStringLiteral("moved or gone"));
    QCOMPARE(column(Column::Stations), QString());
    QCOMPARE(m_model.index(0, 0).data(WayWordsRole).toString(), QString());
}

void TestProjectModel::workingTreesOfOneRepositoryStandTogether()
{
    m_model.setSnapshot(m_builder.build(QStringLiteral(R"(
        project alone
          active seed-a@2026-02-26T23-11-00Z error=bad-id
        project main
          repository /code/main/.git
        project tree
          repository /code/main/.git
          call
        project calm
          active seed-a@2026-02-26T23-11-00Z)")));
    QCOMPARE(column(Column::Name), QStringLiteral("tree|main|alone|calm"));
    // It is seen and said why the second one stands there.
    const auto leader = [this](int row) { return m_model.index(row, 0).data(SubtitleRole).toString(); };
    QCOMPARE(leader(0), QString());
    QCOMPARE(leader(1), QStringLiteral("tree"));
    QCOMPARE(leader(2), QString());
    const QString said = m_model.index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.startsWith(QStringLiteral("main, of the same repository as tree above")), qPrintable(said));
}

void TestProjectModel::theHistorySaysWhoChangedWhatLast()
{
    const auto lastChange = [this] { return m_model.index(3, static_cast<int>(Column::LastChange)).data().toString(); };
    Version version;
    version.path = QStringLiteral("/code/web/.tf/knowledge/.active-planning.json");
    version.words = QStringLiteral("spike-a attached");
    version.time = UtcTime::parse(u"2026-02-27T11:58:00Z")->moment();
    m_model.setLastChanges({{QStringLiteral("/code/web/.tf/knowledge"), version}});
    QCOMPARE(lastChange(), QStringLiteral("spike-a attached (another program) · 2 min ago"));
    version.path = QStringLiteral("/code/web/.tf/knowledge/sessions/x.json");
    version.subject = QStringLiteral("seed-x@2026-02-26T23-11-00Z");
    m_model.setLastChanges({{QStringLiteral("/code/web/.tf/knowledge"), version}});
    QCOMPARE(lastChange(), QStringLiteral("spike-a attached · seed-x (another program) · 2 min ago"));
    version.time = UtcTime::parse(u"2026-02-27T11:50:00Z")->moment(); // older than what the file says
    m_model.setLastChanges({{QStringLiteral("/code/web/.tf/knowledge"), version}});
    QCOMPARE(lastChange(), QStringLiteral("3 min ago"));
}

void TestProjectModel::aCallIsTheLastChangeFromTheFirstLookOn()
{
    ProjectModel model([] { return testNow(); });
    model.setSnapshot(m_builder.build(QStringLiteral(R"(
        project calls
          active seed-a@2026-02-26T23-11-00Z modified=2026-02-27T11:00:00Z
          call message=May_I_go_on?)")));
    const QModelIndex line = model.index(0, static_cast<int>(Column::LastChange));
    QCOMPARE(line.data().toString(), QStringLiteral("waits: May I go on? (an agent) · just now"));
    QCOMPARE(line.data(ChangeLinesRole).toString(), QStringLiteral("just now · an agent"));
    QCOMPARE(line.data(AgentWordsRole).toString(), QStringLiteral("May I go on?")); // they have a line of their own
}

void TestProjectModel::aCallStaysWhateverElseChanges()
{
    ProjectModel model([] { return testNow(); });
    const QString text = QStringLiteral(R"(
        project calls
          active seed-a@2026-02-26T23-11-00Z modified=2026-02-27T11:00:00Z
          call message=May_I_go_on?)");
    model.setSnapshot(m_builder.build(text));
    Version version;
    version.path = QStringLiteral("/code/calls/.tf/knowledge/topics/seed-a/seed.md");
    version.words = QStringLiteral("changed");
    version.time = testNow() + std::chrono::hours(1);
    model.setLastChanges({{QStringLiteral("/code/calls/.tf/knowledge"), version}});
    const QModelIndex line = model.index(0, static_cast<int>(Column::LastChange));
    QCOMPARE(line.data().toString(), QStringLiteral("waits: May I go on? (an agent) · just now"));
    QCOMPARE(line.data(SortRole).toLongLong(), qint64(version.time.time_since_epoch().count()));
}

void TestProjectModel::orderAndToolTipFollowTheChangeThatIsShown()
{
    Version version;
    version.path = QStringLiteral("/code/web/.tf/knowledge/topics/plan-a/plan.md");
    version.subject = QStringLiteral("plan-a");
    version.words = QStringLiteral("changed");
    version.time = UtcTime::parse(u"2026-02-27T11:59:30Z")->moment(); // after all state files
    m_model.setLastChanges({{QStringLiteral("/code/web/.tf/knowledge"), version}});
    QCOMPARE(column(Column::Name), QStringLiteral("export|proto|web|later|tickets|docs"));
    const QModelIndex line = m_model.index(2, static_cast<int>(Column::LastChange));
    QVERIFY2(line.data().toString().endsWith(QStringLiteral(" · just now")), qPrintable(line.data().toString()));
    QVERIFY(line.data(Qt::ToolTipRole).toString().endsWith(plainToolTip(exactTime(version.time, QLocale()))));
    QCOMPARE(line.data(SortRole).toLongLong(), qint64(version.time.time_since_epoch().count()));
}

void TestProjectModel::columnsAreAsManyAsNamed()
{
    QCOMPARE(m_model.columnCount(), 5);
    for (int section = 0; section < 5; ++section)
        QVERIFY(!m_model.headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestProjectModel)
#include "tst_projectmodel.moc"
