// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparisonview.h"
#include "app/support/planning.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString q = QStringLiteral("q");

} // namespace

/// Operations in several places are taken back and done again as one, as far as that goes.
class JoinedOperationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsInTheWayOfOnePartIsToldAndTheRestFollows_data();
    void whatIsInTheWayOfOnePartIsToldAndTheRestFollows();
    void whatIsInTheWayOfTheFirstPartIsToldToo();
    void aPartThatIsNotThereIsToldToo();
    void whatIsTakenBackBeforeItIsWrittenIsStillTheWholeStep();

private:
    [[nodiscard]] std::shared_ptr<const ProjectEntry> snapshotOf(const QString &project) const
    {
        return m_test->workspace().snapshot()->project(m_tree->path(project));
    }
    /// What the menu says that it takes back.
    [[nodiscard]] bool offers(const QString &text) const
    {
        return m_test->action(QStringLiteral("Edit"), text) != nullptr;
    }
    /// Whether the menu has nothing to take back, or to do again.
    [[nodiscard]] bool hasNothing(const QString &text) const
    {
        const QAction *action = m_test->action(QStringLiteral("Edit"), text);
        return action && !action->isEnabled();
    }
    void undo() { m_test->press(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { m_test->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    void setPlan(
        const QString &project, const QString &plan = QStringLiteral("plan-x"),
        const std::function<void()> &then = [] {})
    {
        QVERIFY(Test::setPlan(m_test->workspace(), m_tree->path(project), plan, then));
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void JoinedOperationsTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeProject(*m_tree, q);
    writeMissions(*m_tree);
    m_test = std::make_unique<TestWindow>(*m_tree, QStringList{p, q});
}

void JoinedOperationsTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void JoinedOperationsTest::whatIsInTheWayOfOnePartIsToldAndTheRestFollows_data()
{
    QTest::addColumn<bool>("isClean"); // the two touch different fields
    QTest::newRow("merged") << true;
    QTest::newRow("decided") << false;
}

/// One step in three places, of which another program has changed the middle one.
void JoinedOperationsTest::whatIsInTheWayOfOnePartIsToldAndTheRestFollows()
{
    QFETCH(bool, isClean);
    const QString mission = missionIn(QStringLiteral("search"));
    const QByteArray ofP = m_tree->read(activeIn(p));
    const QByteArray ofMission = m_tree->read(mission);
    setPlan(p);
    setPlan(q);
    bool isWritten = false;
    m_test->workspace().editMissions(
        QStringLiteral("Work on wp:WP09"),
        [](MissionStore &store) {
            return store.update(*MissionId::parse(QStringLiteral("search")), {{"focus", "wp:WP09"}})
                .map([](const MissionChange &change) { return change.files; });
        },
        [&](const Result<FileChanges> &result) { isWritten = result.has_value(); });
    QTRY_VERIFY(isWritten);
    const QString label = QStringLiteral("Do all three");
    m_test->services().undoing.join({p, q, QStringLiteral("spec-kitty")}, label);
    QTRY_VERIFY(offers(QStringLiteral("Undo: ") + label));
    QByteArray theirs = m_tree->read(activeIn(q));
    m_tree->replace(activeIn(q), isClean ? theirs.replace("spike-a", "spike-x") : theirs.replace("plan-x", "plan-c"));
    m_test->workspace().refresh();

    undo();
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QCOMPARE(m_tree->read(mission), ofMission);
    QCOMPARE(m_tree->read(activeIn(q)), theirs);
    const QString told = m_test->message();
    for (const QString &words :
         {QStringLiteral("Taken back in part: Do all three."), QStringLiteral("Taken back in spec-kitty."),
          QStringLiteral("Not taken back in q: another program has changed %1 since.").arg(m_tree->path(activeIn(q))),
          QStringLiteral("Not tried in p.")})
        QVERIFY2(told.contains(words), qPrintable(told));
    QVERIFY(offers(QStringLiteral("Undo: Do all three, in part: p, q")));
    QVERIFY(offers(QStringLiteral("Redo: Do all three, in part: spec-kitty")));

    if (!isClean)
        QTest::keyClick(dialog->findChild<ComparisonView *>(), Qt::Key_Space);
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_tree->read(activeIn(q)).contains("plan-a"));
    QCOMPARE(m_tree->read(activeIn(q)).contains("spike-x"), isClean);
    QTRY_VERIFY(offers(QStringLiteral("Undo: Do all three, in part: p")));
    QVERIFY(!m_test->message().contains(QStringLiteral("Taken back in part"))); // that is past
    const QString merged = isClean ? QStringLiteral("Taken back, and merged: Do all three, in part: q")
                                   : QStringLiteral("Undo, merged as you chose: Do all three, in part: q");
    QVERIFY2(m_test->message().startsWith(merged), qPrintable(m_test->message()));
    QVERIFY2(m_test->message().contains(QStringLiteral("Undo goes on with what remains.")),
             qPrintable(m_test->message()));
    undo();
    QTRY_COMPARE(m_tree->read(activeIn(p)), ofP);
    QTRY_VERIFY(hasNothing(QStringLiteral("Undo")));
    QVERIFY(offers(QStringLiteral("Redo: ") + label));
    redo();
    QTRY_VERIFY(m_tree->read(mission).contains("wp:WP09"));
    QVERIFY(m_tree->read(activeIn(p)).contains("plan-x"));
    QVERIFY(m_tree->read(activeIn(q)).contains(isClean ? "plan-x" : "plan-c")); // as it was before it was decided
}

void JoinedOperationsTest::whatIsInTheWayOfTheFirstPartIsToldToo()
{
    setPlan(p);
    setPlan(q);
    m_test->services().undoing.join({p, q}, QStringLiteral("Do both"));
    QTRY_VERIFY(offers(QStringLiteral("Undo: Do both")));
    m_tree->replace(activeIn(q), m_tree->read(activeIn(q)).replace("plan-x", "plan-c"));
    m_test->workspace().refresh();
    undo();
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    dialog->reject();
    const QString told = m_test->message();
    for (const char *words : {"Not taken back: Do both.", "Not taken back in q: another program", "Not tried in p.",
                              "Undo goes on with what remains."})
        QVERIFY2(told.contains(QLatin1StringView(words)), qPrintable(told));
    QVERIFY2(m_tree->read(activeIn(p)).contains("plan-x"), m_tree->read(activeIn(p)).constData());
}

void JoinedOperationsTest::aPartThatIsNotThereIsToldToo()
{
    setPlan(p);
    setPlan(q);
    const QByteArray before = m_tree->read(activeIn(p));
    setPlan(p, QStringLiteral("plan-c"));
    m_test->services().undoing.join({p, q, p}, QStringLiteral("Do all three"));
    QTRY_VERIFY(offers(QStringLiteral("Undo: Do all three")));
    const QString folder = m_tree->path(q);
    QVERIFY(QFile::rename(folder, folder + QStringLiteral("-away")));
    QTRY_COMPARE(snapshotOf(q)->state, ProjectEntry::State::Gone);
    undo();
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("Taken back in part: Do all three.")),
                 qPrintable(m_test->message()));
    QCOMPARE(m_tree->read(activeIn(p)), before);
    const QString told = m_test->message();
    QVERIFY2(told.contains(QStringLiteral("Taken back in p.")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("Not taken back in p, q.")), qPrintable(told));
    QVERIFY2(told.contains(folder + QStringLiteral("/.tf/knowledge is not there")), qPrintable(told));
}

void JoinedOperationsTest::whatIsTakenBackBeforeItIsWrittenIsStillTheWholeStep()
{
    const QByteArray ofP = m_tree->read(activeIn(p));
    const QByteArray ofQ = m_tree->read(activeIn(q));
    setPlan(p);
    setPlan(q, QStringLiteral("plan-x"), [&] {
        m_test->services().undoing.join({p, q}, QStringLiteral("Do both"));
        m_test->services().undoing.undo();
    });
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("Taken back: Do both")), qPrintable(m_test->message()));
    QCOMPARE(m_tree->read(activeIn(p)), ofP);
    QCOMPARE(m_tree->read(activeIn(q)), ofQ);
    QTRY_VERIFY(offers(QStringLiteral("Redo: Do both")));
    redo();
    QTRY_VERIFY(m_tree->read(activeIn(q)).contains("plan-x"));
    QVERIFY(m_tree->read(activeIn(p)).contains("plan-x"));
    QTRY_VERIFY(offers(QStringLiteral("Undo: Do both")));
}

QTEST_MAIN(JoinedOperationsTest)
#include "tst_joinedoperations.moc"
