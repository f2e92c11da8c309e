// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessionmodel.h"
#include "support/modelspy.h"
#include "support/snapshotbuilder.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using Column = SessionModel::Column;

namespace {

const QString twoProjects = QStringLiteral(R"(
    project web
      topic seed-a Add a title
      topic plan-a The plan
      active seed-a@2026-02-26T23-11-00Z spikes=spike-a,spike-b plan=plan-a updated=2026-02-27T11:57:00Z
      completed seed-b@2026-02-24T09-02-00Z tickets=t-1,t-2,t-3 warning=plan-missing error=bad-id note=extra-key
      archived seed-c@2026-02-23T17-40-00Z
    project export
      active broken=Not_JSON modified=2026-02-27T11:58:00Z
      paused seed-d@2026-02-10T08-12-00Z)");

QVariant cell(const SessionModel &model, int row, Column column, int role = Qt::DisplayRole)
{
    return model.index(row, static_cast<int>(column)).data(role);
}

QString column(const SessionModel &model, Column which)
{
    return columnText(model, static_cast<int>(which));
}

} // namespace

class TestSessionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void cellsAreWords();
    void toolTipsTellMore();
    void plansSayTheirStatusAndTicketsHowManyAreClosed();
    void whatIsMissingIsNamed();
    void titlesWithMarkupStayText();
    void sortValuesAreRaw();
    void rolesTellFacts();
    void columnsAreAsManyAsNamed();
    void aNewSnapshotIsOneInsertedRow();
    void aChangedSessionIsOneChangedRow();
    void aNewTitleChangesItsProjectOnly();
    void selectionSurvivesAReload();
    void oneProjectCanBeShown();
    void projectsMayShareAFile();
    void passingTimeChangesTimeColumnsOnly();
    void documentsThatAreNotReadAreCountedBySession();

private:
    Moment m_now;
    std::unique_ptr<SnapshotBuilder> m_builder;
    std::unique_ptr<SessionModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestSessionModel::init()
{
    m_now = testNow();
    m_builder = std::make_unique<SnapshotBuilder>();
    m_model = std::make_unique<SessionModel>([this] { return m_now; });
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_model->setSnapshot(m_builder->build(twoProjects));
}

void TestSessionModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestSessionModel::cellsAreWords()
{
    QCOMPARE(column(*m_model, Column::State), QStringLiteral("active|completed|archived|broken|paused"));
    QCOMPARE(column(*m_model, Column::Seed),
             QStringLiteral("Add a title|seed-b|seed-c|The file cannot be read|seed-d"));
    QCOMPARE(column(*m_model, Column::Created),
             QStringLiteral("26 Feb, 23:11|24 Feb, 09:02|23 Feb, 17:40|\u2013|10 Feb, 08:12"));
    QCOMPARE(column(*m_model, Column::Updated), QStringLiteral("3 min ago|24 Feb|23 Feb|2 min ago|10 Feb"));
    QCOMPARE(column(*m_model, Column::Spikes), QStringLiteral("2||||"));
    QCOMPARE(column(*m_model, Column::Plan), QStringLiteral("The plan||||"));
    QCOMPARE(column(*m_model, Column::Tickets), QStringLiteral("|3|||"));
    QCOMPARE(column(*m_model, Column::Project), QStringLiteral("web|web|web|export|export"));
    QCOMPARE(column(*m_model, Column::Warnings), QStringLiteral("|2||1|"));
}

void TestSessionModel::toolTipsTellMore()
{
    const auto tip = [&](int row, Column column) { return cell(*m_model, row, column, Qt::ToolTipRole).toString(); };
    QCOMPARE(tip(0, Column::Seed), QStringLiteral("seed-a@2026-02-26T23-11-00Z"));
    QCOMPARE(tip(3, Column::Seed), QStringLiteral("The file cannot be read: Not JSON"));
    QCOMPARE(tip(0, Column::Updated), QStringLiteral("Friday, 27 February 2026, 11:57:00"));
    QCOMPARE(tip(0, Column::Spikes), QStringLiteral("spike-a\nspike-b\nThe folder of spike-a is missing.\n"
                                                    "The folder of spike-b is missing."));
    QCOMPARE(tip(1, Column::Tickets), QStringLiteral("3 ticket(s)\nt-1, t-2, t-3\nThe folder of seed-b is missing."));
    QCOMPARE(tip(1, Column::Warnings), QStringLiteral("plan-missing\nbad-id"));
    const auto said = [this](int row) {
        return cell(*m_model, row, Column::Warnings, Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(said(0), QStringLiteral("none"));
    QCOMPARE(said(1), QStringLiteral("1 error, 1 warning"));
    QCOMPARE(cell(*m_model, 3, Column::Created, Qt::AccessibleTextRole).toString(), QStringLiteral("none"));
    QVERIFY(!m_model->headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
}

void TestSessionModel::plansSayTheirStatusAndTicketsHowManyAreClosed()
{
    m_model->setSnapshot(m_builder->build(QStringLiteral(R"(
        project web
          topic plan-a The plan
          topic seed-b Beta
          plan plan-a status=blocked verdict=FAIL blockers=2
          plan plan-b status=on_hold
          ticket t-1 status=closed
          ticket t-2 status=open
          active seed-a@2026-02-26T23-11-00Z plan=plan-a
          completed seed-b@2026-02-24T09-02-00Z plan=plan-b tickets=t-1,t-2,t-3
          archived seed-c@2026-02-23T17-40-00Z plan=plan-c)")));
    QCOMPARE(column(*m_model, Column::Plan), QStringLiteral("blocked, 2 blocker(s)|on hold|plan-c"));
    QCOMPARE(column(*m_model, Column::Tickets), QStringLiteral("|1 / 3|"));
    QCOMPARE(cell(*m_model, 0, Column::Plan, Qt::ToolTipRole).toString(),
             QStringLiteral("The plan\nplan-a\nStatus: blocked\nReview: FAIL\n2 blocker(s)"));
    QCOMPARE(cell(*m_model, 1, Column::Tickets, Qt::ToolTipRole).toString(),
             QStringLiteral("1 of 3 ticket(s) closed, 1 missing\nt-1, t-2, t-3"));
    QVERIFY(m_model->index(0, 0).data(FilterTextRole).toString().contains(QStringLiteral("2 blocker")));
}

void TestSessionModel::whatIsMissingIsNamed()
{
    SnapshotBuilder builder;
    SessionModel model([] { return testNow(); });
    model.setSnapshot(builder.build(QStringLiteral(R"(
        project web
          topic seed-a Add a title
          topic spike-a Look at it
          active seed-a@2026-02-26T23-11-00Z spikes=spike-a,spike-b plan=plan-z)")));
    const auto stateAt = [&](StationKind kind) {
        return cell(model, 0, Column::Plan, StationsRole).value<Stations>().at(kind);
    };
    QCOMPARE(stateAt(StationKind::Seed), StationState::Reached);
    QCOMPARE(stateAt(StationKind::Spikes), StationState::Missing);
    QCOMPARE(stateAt(StationKind::Plan), StationState::Missing);
    model.setSnapshot(builder.build(QStringLiteral(R"(
        project web
          topic seed-a Add a title
          active seed-a@2026-02-26T23-11-00Z tickets=t-1 warning=backlog-file-missing)")));
    QCOMPARE(stateAt(StationKind::Backlog), StationState::Missing);
    model.setSnapshot(builder.build(QStringLiteral(R"(
        project web
          topic seed-a Add a title
          topic spike-a Look at it
          active seed-a@2026-02-26T23-11-00Z spikes=spike-a,spike-b plan=plan-z)")));
    QCOMPARE(cell(model, 0, Column::Plan, Qt::AccessibleTextRole).toString(),
             QStringLiteral("plan-z, something is missing"));
    QVERIFY(cell(model, 0, Column::Plan, Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("The folder of plan-z is missing.")));
    const QString spikes = cell(model, 0, Column::Spikes, Qt::ToolTipRole).toString();
    QVERIFY(spikes.contains(QStringLiteral("spike-b is missing")) && !spikes.contains(QStringLiteral("spike-a is")));
}

void TestSessionModel::titlesWithMarkupStayText()
{
    m_model->setSnapshot(m_builder->build(QStringLiteral(R"(
        project web
          topic spike-a <b>bold</b>
          active seed-a@2026-02-26T23-11-00Z spikes=spike-a)")));
    QCOMPARE(cell(*m_model, 0, Column::Spikes, Qt::ToolTipRole).toString(),
             QStringLiteral("<qt>&lt;b&gt;bold&lt;/b&gt;</qt>"));
}

void TestSessionModel::sortValuesAreRaw()
{
    const auto value = [&](int row, Column column) { return cell(*m_model, row, column, SortRole); };
    QCOMPARE(value(0, Column::Seed), QVariant(QStringLiteral("add a title")));
    QVERIFY(value(3, Column::Created).toLongLong() > value(0, Column::Created).toLongLong()); // broken: first of all
    QCOMPARE(value(1, Column::Created).toLongLong() - value(2, Column::Created).toLongLong(),
             qint64(15 * 60 + 22) * 60 * 1'000'000);
    QCOMPARE(value(1, Column::Tickets), QVariant(3));
    QCOMPARE(value(0, Column::Tickets), QVariant());
}

void TestSessionModel::rolesTellFacts()
{
    const auto role = [&](int row, int which) { return cell(*m_model, row, Column::State, which); };
    QCOMPARE(role(1, SeverityRole), QVariant(static_cast<int>(Severity::Error)));
    QCOMPARE(role(2, SeverityRole), QVariant());
    QCOMPARE(role(3, SeverityRole), QVariant(static_cast<int>(Severity::Error)));
    QCOMPARE(role(3, StateRole), QVariant(static_cast<int>(SessionModel::State::Broken)));
    QCOMPARE(role(4, StateRole), QVariant(static_cast<int>(SessionModel::State::Other)));
    QCOMPARE(role(0, ProjectPathRole), QVariant(QStringLiteral("/code/web")));
    QCOMPARE(role(0, PathRole), QVariant(QStringLiteral("/code/web/.tf/knowledge/.active-planning.json")));
    QCOMPARE(role(1, SeedRole), QVariant(QStringLiteral("seed-b")));
    QVERIFY(role(0, FilterTextRole).toString().contains(QStringLiteral("add a title")));
    QVERIFY(role(1, FilterTextRole).toString().contains(QStringLiteral("t-2")));
    QCOMPARE(m_model->entry(1)->session.id, QStringLiteral("seed-b@2026-02-24T09-02-00Z"));
}

void TestSessionModel::columnsAreAsManyAsNamed()
{
    QCOMPARE(m_model->columnCount(), 9);
    QCOMPARE(m_model->columnCount(m_model->index(0, 0)), 0);
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 0);
    for (int section = 0; section < 9; ++section)
        QVERIFY(!m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    QVERIFY(!m_model->headerData(9, Qt::Horizontal, Qt::DisplayRole).isValid());
}

void TestSessionModel::aNewSnapshotIsOneInsertedRow()
{
    ModelSpy spy(*m_model);
    QString text = twoProjects;
    text.replace(QStringLiteral("      archived seed-c"),
                 QStringLiteral("      archived seed-x@2026-02-23T18-40-00Z\n      archived seed-c"));
    m_model->setSnapshot(m_builder->build(text));
    QCOMPARE(spy.take(), QStringLiteral("insert 2-2"));
    m_model->setSnapshot(m_builder->build(twoProjects));
    QCOMPARE(spy.take(), QStringLiteral("remove 2-2"));
    m_model->setSnapshot(m_builder->build(twoProjects));
    QCOMPARE(spy.take(), QString());
}

void TestSessionModel::aChangedSessionIsOneChangedRow()
{
    ModelSpy spy(*m_model);
    QString text = twoProjects;
    m_model->setSnapshot(m_builder->build(text.replace(QStringLiteral("t-1,t-2"), QStringLiteral("t-1"))));
    QCOMPARE(spy.take(), QStringLiteral("change 1-1"));
    QCOMPARE(cell(*m_model, 1, Column::Tickets).toString(), QStringLiteral("2"));
}

void TestSessionModel::aNewTitleChangesItsProjectOnly()
{
    ModelSpy spy(*m_model);
    QString text = twoProjects;
    m_model->setSnapshot(m_builder->build(text.replace(QStringLiteral("Add a title"), QStringLiteral("Another"))));
    QCOMPARE(spy.take(), QStringLiteral("change 0-2"));
    QCOMPARE(cell(*m_model, 0, Column::Seed).toString(), QStringLiteral("Another"));
}

void TestSessionModel::selectionSurvivesAReload()
{
    QItemSelectionModel selection(m_model.get());
    selection.setCurrentIndex(m_model->index(4, 0), QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    QString text = twoProjects;
    m_model->setSnapshot(m_builder->build(text.remove(QStringLiteral("archived seed-c@2026-02-23T17-40-00Z"))));
    QCOMPARE(selection.currentIndex().row(), 3);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().data().toString(), QStringLiteral("paused"));
}

void TestSessionModel::oneProjectCanBeShown()
{
    ModelSpy spy(*m_model);
    m_model->setProject(QStringLiteral("/code/export"));
    QCOMPARE(spy.take(), QStringLiteral("remove 0-2"));
    QCOMPARE(column(*m_model, Column::Project), QStringLiteral("export|export"));
    m_model->setProject({});
    QCOMPARE(spy.take(), QStringLiteral("insert 0-2"));
}

void TestSessionModel::projectsMayShareAFile()
{
    const auto snapshot = m_builder->build(twoProjects);
    auto twin = std::make_shared<SessionEntry>(*snapshot->projects[0]->active);
    twin->projectPath = QStringLiteral("/code/export");
    auto project = std::make_shared<ProjectEntry>(*snapshot->projects[1]);
    project->active = twin;
    auto both = std::make_shared<Snapshot>(*snapshot);
    both->projects[1] = project;
    m_model->setSnapshot(both);
    QCOMPARE(column(*m_model, Column::State), QStringLiteral("active|completed|archived|active|paused"));
}

void TestSessionModel::passingTimeChangesTimeColumnsOnly()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_now += std::chrono::minutes(2);
    m_model->refreshTimes();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), m_model->index(0, static_cast<int>(Column::Created)));
    QCOMPARE(changed[0][1].toModelIndex(), m_model->index(4, static_cast<int>(Column::Updated)));
    QCOMPARE(changed[0][2].value<QList<int>>(), QList<int>{Qt::DisplayRole});
    QCOMPARE(cell(*m_model, 0, Column::Updated).toString(), QStringLiteral("5 min ago"));
}

void TestSessionModel::documentsThatAreNotReadAreCountedBySession()
{
    const auto unread = [&](int row) { return cell(*m_model, row, Column::Seed, UnreadRole); };
    QVERIFY(!unread(0).isValid());
    const QString store = m_builder->build(twoProjects)->projects.front()->knowledgePath;
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    const QHash<QString, int> counts{{titledTopic(store, QStringLiteral("plan-a")), 2},
                                     {titledTopic(store, QStringLiteral("spike-b")), 1},
                                     {titledTopic(store, QStringLiteral("seed-b")), 1},
                                     {titledTopic(QStringLiteral("/elsewhere"), QStringLiteral("seed-c")), 5}};
    m_model->setUnread(counts);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(unread(0).toInt(), 3);
    QCOMPARE(unread(1).toInt(), 1);
    QVERIFY(!unread(2).isValid());
    QVERIFY(cell(*m_model, 0, Column::Seed, Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("3 document(s) not read yet")));
    QCOMPARE(cell(*m_model, 0, Column::Seed, Qt::AccessibleTextRole).toString(),
             QStringLiteral("Add a title, 3 document(s) not read yet"));
    m_model->setUnread(counts);
    QCOMPARE(changed.size(), 1); // the same again is no change
    m_model->setUnread({});
    QCOMPARE(changed.size(), 2);
    QVERIFY(!unread(0).isValid());
}

QTEST_GUILESS_MAIN(TestSessionModel)
#include "tst_sessionmodel.moc"
