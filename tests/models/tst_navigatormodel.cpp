// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigatormodel.h"
#include "support/modelspy.h"
#include "support/snapshotbuilder.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QTest>

using namespace Pointsman;

namespace {

const QString desk = QStringLiteral(R"(
    project web
      topic seed-a Add a title
      active seed-a@2026-02-26T23-11-00Z
    project tickets
      active seed-b@2026-02-21T10-15-00Z warning=plan-missing
    project export
      active broken=Not_JSON error=not-json error=bad-id warning=layout
    project docs
    project proto gone
    mission auth-033 error=mode
    mission checkout-042 active)");

} // namespace

class TestNavigatorModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagesStandUnderHeadings();
    void subtitlesTellTheState();
    void whoWaitsIsToldAtNowAndAtItsProject();
    void badgesCountTheWorst();
    void headingsCannotBeChosen();
    void aNewProjectIsOneInsertedRow();
    void currentPageSurvivesAReload();
    void projectsCanBePutInAnotherOrder();
    void everyPageIsFound();

private:
    SnapshotBuilder m_builder;
    NavigatorModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    [[nodiscard]] QString below(int heading, int role = Qt::DisplayRole) const
    {
        QStringList texts;
        const QModelIndex parent = m_model.index(heading, 0);
        for (int row = 0; row < m_model.rowCount(parent); ++row)
            texts << m_model.index(row, 0, parent).data(role).toString();
        return texts.join(u'|');
    }
};

void TestNavigatorModel::init()
{
    m_model.setSnapshot(m_builder.build(desk));
}

void TestNavigatorModel::pagesStandUnderHeadings()
{
    QCOMPARE(columnText(m_model, 0), QStringLiteral("PROJECTS|SPEC-KITTY|ALL"));
    QCOMPARE(below(0), QStringLiteral("Now|web|tickets|export|docs|proto"));
    QCOMPARE(below(1), QStringLiteral("Missions"));
    QCOMPARE(below(2), QStringLiteral("Warnings|History"));
    QCOMPARE(m_model.columnCount(), 1);
}

void TestNavigatorModel::subtitlesTellTheState()
{
    QCOMPARE(below(0, SubtitleRole),
             QStringLiteral("|Add a title|seed-b|active session is broken|no session|moved or gone"));
    QCOMPARE(below(1, SubtitleRole), QStringLiteral("checkout-042"));
    QCOMPARE(below(1, Qt::AccessibleTextRole), QStringLiteral("Missions, checkout-042"));
}

void TestNavigatorModel::whoWaitsIsToldAtNowAndAtItsProject()
{
    QString text = desk;
    m_model.setSnapshot(
        m_builder.build(text.replace(QStringLiteral("project tickets\n"),
                                     QStringLiteral("project tickets\n call message=One\n call message=Two\n"))));
    const QModelIndex parent = m_model.index(0, 0);
    const QModelIndex now = m_model.find(Page::Now);
    QCOMPARE(now.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Now, 2 agents wait for you"));
    QCOMPARE(now.data(StateRole).toInt(), static_cast<int>(ProjectNeed::AgentWaits));
    const QModelIndex project = m_model.index(2, 0, parent);
    QCOMPARE(project.data(StateRole).toInt(), static_cast<int>(ProjectNeed::AgentWaits));
    QVERIFY(project.data(Qt::AccessibleDescriptionRole).toString().contains(QStringLiteral("2 agents wait for you")));
    m_model.setSnapshot(m_builder.build(desk));
    QCOMPARE(m_model.find(Page::Now).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Now"));
    QVERIFY(!m_model.find(Page::Now).data(StateRole).isValid());
}

void TestNavigatorModel::badgesCountTheWorst()
{
    QCOMPARE(below(0, CountRole), QStringLiteral("1|0|1|2|0|0"));
    QCOMPARE(below(0, SeverityRole), QStringLiteral("2||1|2||"));
    QCOMPARE(below(1, CountRole), QStringLiteral("1")); // findings where there are any, else missions
    QCOMPARE(below(2, CountRole), QStringLiteral("3|0"));
    QVERIFY(below(2, Qt::ToolTipRole).startsWith(QStringLiteral("3 errors, 2 warnings|")));
}

void TestNavigatorModel::headingsCannotBeChosen()
{
    QVERIFY(!m_model.index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(m_model.find(Page::Now).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(!m_model.index(0, 0).data(PageRole).isValid());
}

void TestNavigatorModel::aNewProjectIsOneInsertedRow()
{
    ModelSpy spy(m_model);
    QString text = desk;
    m_model.setSnapshot(
        m_builder.build(text.replace(QStringLiteral("project docs"), QStringLiteral("project app\n project docs"))));
    QCOMPARE(spy.take(), QStringLiteral("insert 4-4"));
    m_model.setSnapshot(m_builder.build(desk));
    QCOMPARE(spy.take(), QStringLiteral("remove 4-4"));
    text = desk;
    m_model.setSnapshot(m_builder.build(text.replace(QStringLiteral("Add a title"), QStringLiteral("Another"))));
    QCOMPARE(spy.take(), QStringLiteral("change 1-1"));
}

void TestNavigatorModel::currentPageSurvivesAReload()
{
    QItemSelectionModel selection(&m_model);
    selection.setCurrentIndex(m_model.find(Page::Project, QStringLiteral("/code/docs")),
                              QItemSelectionModel::SelectCurrent);
    const QPersistentModelIndex heading = m_model.index(0, 0); // what a view keeps an expanded branch by
    QString text = desk;
    m_model.setSnapshot(m_builder.build(text.remove(QStringLiteral("project tickets\n"))));
    QCOMPARE(selection.currentIndex().data().toString(), QStringLiteral("docs"));
    QVERIFY(heading.isValid());
}

void TestNavigatorModel::projectsCanBePutInAnotherOrder()
{
    const QPersistentModelIndex web = m_model.find(Page::Project, QStringLiteral("/code/web"));
    const QStringList order{QStringLiteral("h"), QStringLiteral("g"), QStringLiteral("f"),  QStringLiteral("e"),
                            QStringLiteral("d"), QStringLiteral("c"), QStringLiteral("web")};
    const auto listed = [](const QStringList &names) -> QString {
        return QLatin1StringView("project ") + names.join(QLatin1StringView("\nproject "));
    };
    m_model.setSnapshot(m_builder.build(listed(order)));
    QCOMPARE(web.row(), 7);
    ModelSpy spy(m_model);
    m_model.setSnapshot(m_builder.build(listed({order.rbegin(), order.rend()})));
    QCOMPARE(spy.take(), QStringLiteral("layout"));
    QCOMPARE(web.row(), 1);
    QCOMPARE(web.data().toString(), QStringLiteral("web"));
    QCOMPARE(web.parent(), m_model.index(0, 0));
}

void TestNavigatorModel::everyPageIsFound()
{
    QCOMPARE(m_model.find(Page::Missions).data().toString(), QStringLiteral("Missions"));
    QCOMPARE(m_model.find(Page::Warnings).data(PageRole).toInt(), static_cast<int>(Page::Warnings));
    QCOMPARE(m_model.find(Page::Project, QStringLiteral("/code/web")).data(ProjectPathRole).toString(),
             QStringLiteral("/code/web"));
    QVERIFY(!m_model.find(Page::Project, QStringLiteral("/nowhere")).isValid());
}

QTEST_GUILESS_MAIN(TestNavigatorModel)
#include "tst_navigatormodel.moc"
