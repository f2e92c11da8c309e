// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/verbdialog.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "models/roles.h"
#include "workspace/workspace.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString checkout = QStringLiteral("checkout");
const QString search = QStringLiteral("search");
// A rewrite in place of a file that no page watches is found by looking every few seconds.
constexpr int slow = 10'000; // ms

void writeInPlace(const TemporaryTree &tree, const QString &path, const QByteArray &bytes)
{
    tree.write(path, bytes);
}

void replaceByRename(const TemporaryTree &tree, const QString &path, const QByteArray &bytes)
{
    tree.replace(path, bytes);
}

using Peer = decltype(&writeInPlace);

void bothWays()
{
    QTest::addColumn<bool>("isInPlace");
    QTest::newRow("replaced by rename") << false;
    QTest::newRow("rewritten in place") << true;
}

Peer peer()
{
    QFETCH_GLOBAL(bool, isInPlace);
    return isInPlace ? &writeInPlace : &replaceByRename;
}

/// A row as it is on screen: "archived|Beta|…".
QString row(const QTableView *table, const QString &text)
{
    const int number = rowOf(table, text);
    QStringList cells;
    for (int column = 0; number >= 0 && column < table->model()->columnCount(); ++column)
        cells << cell(table, number, column);
    return cells.join(u'|');
}

} // namespace

/// What other programs do to the files is on screen by itself, and disturbs nobody.
class WindowLiveTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase_data() { bothWays(); }
    void init();
    void cleanup();
    void anotherSessionIsMadeActive();
    void aSpikeIsAttachedToTheActiveOne();
    void aSnapshotIsRewritten();
    void aSnapshotIsCreatedAndDeleted();
    void oneWithoutASeedIsNotCalledTheActiveOne();
    void theActiveFileIsDeletedAndComesBack();
    void theActiveFileBreaksAndIsMended();
    void aMissionIsRewritten();
    void aMissionIsCreatedAndDeleted();
    void thePointerIsRewrittenAndDeleted();
    void selectionScrollPositionAndOrderSurvive();
    void aSelectedSessionStaysSoWhenItBecomesTheActiveOne();
    void theFilterTextSurvives();
    void anOpenDialogKeepsWhatWasTyped();
    void anEditUnderWayIsDoneToWhatAPeerWroteMeanwhile();
    void anEditUnderWayIsNotDoneToAnotherSession();
    void aProjectThatGoesAndComesBack();
    void aKnowledgeDirectoryThatAppearsLater();

private:
    [[nodiscard]] QTableView *sessions() const { return m_test->table(QStringLiteral("sessions")); }
    [[nodiscard]] QTableView *missions() const { return m_test->table(QStringLiteral("missions")); }
    [[nodiscard]] QString subtitle(Page page) const
    {
        return m_test->navigator(SubtitleRole, page, m_tree->path(p)).toString();
    }
    /// Whether the status bar tells this as the last change.
    [[nodiscard]] bool tells(const QString &words) const { return m_test->statusText().contains(words); }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowLiveTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeMissions(*m_tree);
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QTRY_COMPARE(sessions()->model()->rowCount(), 3);
    QCOMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
    QCOMPARE(m_test->statusText(), QString());
}

void WindowLiveTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowLiveTest::anotherSessionIsMadeActive()
{
    peer()(*m_tree, snapshotIn(p, idA), sessionDocument(idA, QStringLiteral("archived")));
    peer()(*m_tree, activeIn(p), sessionDocument(idB));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Beta"));
    QCOMPARE(subtitle(Page::Project), QStringLiteral("Beta"));
    QVERIFY(row(sessions(), QStringLiteral("active")).startsWith(QStringLiteral("active|Beta|")));
    QVERIFY(row(sessions(), QStringLiteral("Alpha")).startsWith(QStringLiteral("archived|Alpha|")));
    QVERIFY2(tells(QStringLiteral("p, Beta: resumed")), qPrintable(m_test->statusText()));
}

void WindowLiveTest::aSpikeIsAttachedToTheActiveOne()
{
    peer()(*m_tree, activeIn(p),
           sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-a"), QStringLiteral("spike-x")},
                           QStringLiteral("plan-a")));
    QTRY_VERIFY(tells(QStringLiteral("p, Alpha: “Measure” attached")));
    QVERIFY(row(sessions(), QStringLiteral("Alpha")).contains(QStringLiteral("|2|The plan|")));
    // What is selected is shown as it is now: its details too.
    QTRY_COMPARE(m_test->fact(QStringLiteral("Spikes")), QStringLiteral("Look at it, Measure"));
}

void WindowLiveTest::aSnapshotIsRewritten()
{
    peer()(*m_tree, snapshotIn(p, idB), sessionDocument(idB, QStringLiteral("archived"), {}, QStringLiteral("plan-x")));
    QTRY_VERIFY_WITH_TIMEOUT(tells(QStringLiteral("p, Beta: plan set to “A better plan”")), slow);
    QVERIFY(row(sessions(), QStringLiteral("Beta")).contains(QStringLiteral("|A better plan|")));
    QCOMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
}

void WindowLiveTest::aSnapshotIsCreatedAndDeleted()
{
    const QString idD = QStringLiteral("seed-d@2026-02-04T09-00-00Z");
    peer()(*m_tree, snapshotIn(p, idD), sessionDocument(idD, QStringLiteral("archived")));
    QTRY_COMPARE(sessions()->model()->rowCount(), 4);
    QVERIFY(row(sessions(), QStringLiteral("Delta")).startsWith(QStringLiteral("archived|Delta|")));
    QVERIFY(tells(QStringLiteral("p, Delta: snapshot added")));
    m_tree->remove(snapshotIn(p, idD));
    QTRY_COMPARE(sessions()->model()->rowCount(), 3);
    QVERIFY(tells(QStringLiteral("p, Delta: snapshot removed")));
}

void WindowLiveTest::oneWithoutASeedIsNotCalledTheActiveOne()
{
    QVERIFY(m_test->goTo(sessions(), QStringLiteral("Beta")));
    const auto *title = m_test->find<QLabel>(QStringLiteral("detailsTitle"));
    QVERIFY(title);
    QTRY_COMPARE(title->text(), QStringLiteral("Beta"));
    peer()(*m_tree, snapshotIn(p, idB),
           sessionDocument(idB, QStringLiteral("archived")).replace("\"root_seed\"", "\"seed\""));
    QTRY_COMPARE_WITH_TIMEOUT(title->text(), idB, slow);
}

void WindowLiveTest::theActiveFileIsDeletedAndComesBack()
{
    const QByteArray bytes = m_tree->read(activeIn(p));
    m_tree->remove(activeIn(p));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("No session is active"));
    QCOMPARE(sessions()->model()->rowCount(), 2);
    QCOMPARE(subtitle(Page::Project), QStringLiteral("no session"));
    QVERIFY(tells(QStringLiteral("p, Alpha: removed without a snapshot")));
    peer()(*m_tree, activeIn(p), bytes);
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
    QCOMPARE(sessions()->model()->rowCount(), 3);
    QVERIFY(tells(QStringLiteral("p, Alpha: started")));
}

void WindowLiveTest::theActiveFileBreaksAndIsMended()
{
    const QByteArray bytes = m_tree->read(activeIn(p));
    peer()(*m_tree, activeIn(p), bytes.left(40));
    QTRY_COMPARE(subtitle(Page::Project), QStringLiteral("active session is broken"));
    QCOMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha")); // the last good version, and it says so
    QVERIFY(rowOf(sessions(), QStringLiteral("broken")) >= 0);
    QVERIFY(tells(QStringLiteral("p, Alpha: not readable")));
    QVERIFY(m_test->navigator(CountRole, Page::Warnings).toInt() > 0);
    peer()(*m_tree, activeIn(p), bytes);
    QTRY_VERIFY(tells(QStringLiteral("p, Alpha: readable again")));
    QCOMPARE(rowOf(sessions(), QStringLiteral("broken")), -1);
    QCOMPARE(subtitle(Page::Project), QStringLiteral("Alpha"));
    QCOMPARE(m_test->navigator(CountRole, Page::Warnings).toInt(), 0);
}

void WindowLiveTest::aMissionIsRewritten()
{
    m_test->window().showPage(Page::Missions);
    peer()(*m_tree, missionIn(checkout), missionDocument(checkout, QStringLiteral("wp:WP04")));
    QTRY_VERIFY_WITH_TIMEOUT(row(missions(), checkout).contains(QStringLiteral("|wp:WP04|")), slow);
    QVERIFY(tells(QStringLiteral("checkout: works on wp:WP04")));
    QCOMPARE(m_test->find<QAbstractButton>(QStringLiteral("missionFocus"))->text(), QStringLiteral("wp:WP04…"));
}

void WindowLiveTest::aMissionIsCreatedAndDeleted()
{
    m_test->window().showPage(Page::Missions);
    const QString fresh = QStringLiteral("fresh");
    peer()(*m_tree, missionIn(fresh), missionDocument(fresh));
    QTRY_COMPARE(missions()->model()->rowCount(), 3);
    QVERIFY(tells(QStringLiteral("fresh: joined")));
    QCOMPARE(m_test->navigator(CountRole, Page::Missions).toInt(), 3);
    m_tree->remove(QStringLiteral("home/missions/fresh"));
    QTRY_COMPARE(missions()->model()->rowCount(), 2);
    QVERIFY(tells(QStringLiteral("fresh: its state is gone")));
}

void WindowLiveTest::thePointerIsRewrittenAndDeleted()
{
    m_test->window().showPage(Page::Missions);
    QCOMPARE(m_test->label("activeMission"), checkout);
    peer()(*m_tree, missionPointer, pointerDocument(search));
    QTRY_COMPARE(m_test->label("activeMission"), search);
    QCOMPARE(subtitle(Page::Missions), search);
    QVERIFY(row(missions(), search).startsWith(u'✓'));
    QVERIFY(row(missions(), checkout).startsWith(u'|'));
    QVERIFY(tells(QStringLiteral("search: is the active mission")));
    m_tree->remove(missionPointer);
    QTRY_COMPARE(m_test->label("activeMission"), QStringLiteral("No mission is active"));
    QCOMPARE(subtitle(Page::Missions), QStringLiteral("none active"));
}

void WindowLiveTest::selectionScrollPositionAndOrderSurvive()
{
    const auto idOf = [](int number) {
        return QStringLiteral("seed-%1@2026-01-01T09-00-00Z").arg(number, 3, 10, QLatin1Char('0'));
    };
    for (int number = 0; number < 80; ++number)
        m_tree->write(snapshotIn(p, idOf(number)), sessionDocument(idOf(number), QStringLiteral("archived")));
    QTRY_COMPARE(sessions()->model()->rowCount(), 83);
    sessions()->sortByColumn(1, Qt::AscendingOrder);
    QVERIFY(m_test->goTo(sessions(), QStringLiteral("seed-060")));
    QScrollBar *bar = sessions()->verticalScrollBar();
    QTRY_VERIFY(bar->value() > 0 && bar->value() < bar->maximum());
    const int scrolled = bar->value();

    // One above, the selected one itself, one below, and a new last row: nothing that is read moves.
    const auto withPlan = [](const QString &id) {
        return sessionDocument(id, QStringLiteral("archived"), {}, QStringLiteral("plan-x"));
    };
    for (const int number : {10, 60, 61})
        peer()(*m_tree, snapshotIn(p, idOf(number)), withPlan(idOf(number)));
    peer()(*m_tree, snapshotIn(p, idOf(999)), withPlan(idOf(999)));
    const auto isShown = [&](int number) {
        return row(sessions(), idOf(number).section(u'@', 0, 0)).contains(QStringLiteral("|A better plan|"));
    };
    QTRY_VERIFY_WITH_TIMEOUT(isShown(10) && isShown(60) && isShown(61) && isShown(999), slow);
    QCOMPARE(cell(sessions(), sessions()->currentIndex().row(), 1), QStringLiteral("seed-060"));
    QCOMPARE(sessions()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(sessions()->selectionModel()->selectedRows().first().row(), sessions()->currentIndex().row());
    QCOMPARE(bar->value(), scrolled);
    QCOMPARE(rowOf(sessions(), QStringLiteral("seed-999")), 83);
    QCOMPARE(rowOf(sessions(), QStringLiteral("Alpha")), 0);
    // The details follow the row that is selected.
    QTRY_COMPARE(m_test->fact(QStringLiteral("Plan")), QStringLiteral("A better plan"));
}

void WindowLiveTest::aSelectedSessionStaysSoWhenItBecomesTheActiveOne()
{
    QVERIFY(m_test->goTo(sessions(), QStringLiteral("Beta")));
    const auto selected = [this] {
        return rowOf(sessions(), QStringLiteral("Beta")) == sessions()->currentIndex().row();
    };
    QVERIFY(selected());
    peer()(*m_tree, activeIn(p), sessionDocument(idB));
    m_tree->remove(snapshotIn(p, idB));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Beta"));
    QTRY_COMPARE(sessions()->model()->rowCount(), 2);
    QTRY_VERIFY(selected());
}

void WindowLiveTest::theFilterTextSurvives()
{
    m_test->press(Qt::Key_F, Qt::ControlModifier);
    auto *field = qobject_cast<QLineEdit *>(m_test->window().focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("beta"));
    QTRY_COMPARE(sessions()->model()->rowCount(), 1);
    const QString again = QStringLiteral("seed-b@2026-02-05T09-00-00Z");
    const QString other = QStringLiteral("seed-d@2026-02-05T09-00-00Z");
    peer()(*m_tree, snapshotIn(p, other), sessionDocument(other, QStringLiteral("archived")));
    peer()(*m_tree, snapshotIn(p, again), sessionDocument(again, QStringLiteral("archived")));
    QTRY_COMPARE(sessions()->model()->rowCount(), 2);
    QCOMPARE(rowOf(sessions(), QStringLiteral("Delta")), -1);
    QCOMPARE(field->text(), QStringLiteral("beta"));
    QVERIFY(field->hasFocus());
    QCOMPARE(field->cursorPosition(), 4);
}

void WindowLiveTest::anOpenDialogKeepsWhatWasTyped()
{
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Replace Plan of Active…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "topicField", QStringLiteral("plan-")));
    auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("topicField"));
    field->setCursorPosition(2);
    const QString other = QStringLiteral("seed-d@2026-02-05T09-00-00Z");
    peer()(*m_tree, snapshotIn(p, other), sessionDocument(other, QStringLiteral("archived")));
    peer()(*m_tree, missionPointer, pointerDocument(search));
    QTRY_COMPARE(sessions()->model()->rowCount(), 4);
    QTRY_COMPARE(subtitle(Page::Missions), search);
    QVERIFY(dialog->isVisible());
    QCOMPARE(field->text(), QStringLiteral("plan-"));
    QCOMPARE(field->cursorPosition(), 2);
    QVERIFY(field->hasFocus());
}

/// P11: what is under way is done to what the peer has written meanwhile, and nothing of either is lost.
void WindowLiveTest::anEditUnderWayIsDoneToWhatAPeerWroteMeanwhile()
{
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Add Spike to Active…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "topicField", QStringLiteral("spike-x")));
    const QStringList theirs{QStringLiteral("spike-a"), QStringLiteral("spike-b")};
    peer()(*m_tree, activeIn(p), sessionDocument(idA, QStringLiteral("active"), theirs, QStringLiteral("plan-x")));
    QTRY_VERIFY(m_test->statusText().contains(QStringLiteral("Alpha")));
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_tree->read(activeIn(p)).contains("spike-x"));
    const QByteArray now = m_tree->read(activeIn(p));
    QVERIFY2(now.contains("spike-a") && now.contains("spike-b") && now.contains("plan-x"), now.constData());
}

/// P11: an edit of a session that is nowhere any more is not done to another, and what was typed stays.
void WindowLiveTest::anEditUnderWayIsNotDoneToAnotherSession()
{
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Add Spike to Active…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "topicField", QStringLiteral("spike-x")));
    peer()(*m_tree, activeIn(p), sessionDocument(idB));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Beta"));
    const QByteArray theirs = m_tree->read(activeIn(p));
    const auto *form = qobject_cast<VerbDialog *>(dialog);
    QVERIFY(form && dialog->isVisible());
    QTRY_COMPARE(form->refusal(), QStringLiteral("This session is no longer there."));
    QVERIFY(!form->verbButton()->isEnabled());
    QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("topicField"))->text(), QStringLiteral("spike-x"));
    QCOMPARE(m_tree->read(activeIn(p)), theirs);
}

void WindowLiveTest::aProjectThatGoesAndComesBack()
{
    QVERIFY(m_test->goTo(sessions(), QStringLiteral("Beta")));
    const QString away = m_tree->path(QStringLiteral("away"));
    QVERIFY(QDir().rename(m_tree->path(p), away));
    QTRY_COMPARE(subtitle(Page::Project), QStringLiteral("moved or gone"));
    QVERIFY(m_test->find<QWidget>(QStringLiteral("goneProject")));
    QVERIFY(tells(QStringLiteral("p: folder moved or gone")));
    QVERIFY(QDir().rename(away, m_tree->path(p)));
    QTRY_COMPARE_WITH_TIMEOUT(m_test->label("activeTitle"), QStringLiteral("Alpha"), slow);
    QCOMPARE(sessions()->model()->rowCount(), 3);
    QCOMPARE(sessions()->currentIndex().row(), rowOf(sessions(), QStringLiteral("Beta")));
    QVERIFY(tells(QStringLiteral("p: folder is back")));
    // And it is as live as before.
    peer()(*m_tree, activeIn(p), sessionDocument(idB));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Beta"));
}

void WindowLiveTest::aKnowledgeDirectoryThatAppearsLater()
{
    m_tree->makeFolder(QStringLiteral("late"));
    const QString late = m_tree->path(QStringLiteral("late"));
    m_test->window().addProjects({late});
    QTRY_COMPARE(m_test->navigator(SubtitleRole, Page::Project, late).toString(), QStringLiteral("no session"));
    m_test->window().showPage(Page::Project, late);
    QCOMPARE(m_test->label("activeTitle"), QStringLiteral("No session is active"));
    peer()(*m_tree, activeIn(QStringLiteral("late")), sessionDocument(idA));
    QTRY_COMPARE_WITH_TIMEOUT(m_test->label("activeTitle"), QStringLiteral("seed-a"), slow);
    QCOMPARE(m_test->navigator(SubtitleRole, Page::Project, late).toString(), QStringLiteral("seed-a"));
}

QTEST_MAIN(WindowLiveTest)
#include "tst_windowlive.moc"
