// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparisonview.h"
#include "app/dialogs/mergedialog.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "app/widgets/messagebar.h"
#include "planning/planningstore.h"
#include "workspace/workspace.h"
#include "json/jsonreader.h"
#include "json/jsonwriter.h"

#include <QDateTime>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <cstdio>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString checkout = QStringLiteral("checkout");
const QString imported = QStringLiteral("received/state.json");

QByteArray with(const QByteArray &json, const char *key, const JsonValue &value)
{
    JsonObject document = *readJson(json)->value.object();
    document.set(key, value);
    return pythonJson(document) + (json.endsWith('\n') ? "\n" : "");
}

QString textIn(const QByteArray &json, const char *key)
{
    return stringAt(*readJson(json)->value.object(), key);
}

} // namespace

/// What the window does where another program and its user have changed the same: the card for what was written over,
/// and what is saved from a dialog that was open meanwhile.
class WindowOverwrittenTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
    QByteArray m_older; ///< what the other program had read

    /// As another program writes, at the time that the window's clock shows.
    void peerWrites(const QString &path, const QByteArray &bytes)
    {
        const QString neighbour = path + QStringLiteral(".peer");
        m_tree->write(neighbour, bytes);
        QFile file(m_tree->path(neighbour));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromString(TestWindow::now, Qt::ISODate).addSecs(1),
                                 QFileDevice::FileModificationTime));
        file.close();

        QCOMPARE(std::rename(qPrintable(m_tree->path(neighbour)), qPrintable(m_tree->path(path))), 0);
    }

    void setPlan(const QString &plan)
    {
        bool isDone = false;
        m_test->workspace().editSessions(
            m_tree->path(p), QStringLiteral("Set plan"),
            [plan](PlanningStore &store) {
                return store.setPlan(*TopicId::parse(plan)).map([](const SessionChange &change) {
                    return change.files;
                });
            },
            [&](const Result<FileChanges> &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }

    /// Both have set the plan.
    void overwrite()
    {
        m_test->window().showPage(Page::Now);
        setPlan(QStringLiteral("plan-x"));
        peerWrites(activeIn(p), with(m_older, "plan", "plan-c"));
        QTRY_VERIFY(card());
    }

    [[nodiscard]] QWidget *card() const { return m_test->find<QWidget>(QStringLiteral("overwrittenBox")); }
    [[nodiscard]] QByteArray active() const { return m_tree->read(activeIn(p)); }

    void click(const QString &verb)
    {
        QPushButton *button = nullptr;
        QTRY_VERIFY2(card() && (button = m_test->find<QPushButton>(verb, card())), qPrintable(verb));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    /// Chooses a column for the first field in conflict.
    void choose(QDialog *dialog, int column)
    {
        QVERIFY(dialog);
        auto *view = dialog->findChild<ComparisonView *>();
        QVERIFY(view && !view->merge()->isClean());
        QVERIFY(view->model()->setData(view->model()->index(0, column), Qt::Checked, Qt::CheckStateRole));
    }

    [[nodiscard]] QDialog *open(const char *action)
    {
        return m_test->pressShortcut(QStringLiteral("Session"), QString::fromUtf8(action)) ? m_test->dialog() : nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        writeProject(*m_tree, p);
        writeMissions(*m_tree);
        m_older = active();
        m_test = std::make_unique<TestWindow>(*m_tree);
        m_test->window().showPage(Page::Project, m_tree->path(p));
    }

    void cleanup()
    {
        m_test.reset();
        m_tree.reset();
    }

    void whatWasWrittenOverIsToldUntilItIsDecided()
    {
        QVERIFY(!card());
        overwrite();
        const QString words = m_test->label("overwrittenWords");
        QCOMPARE(words, QStringLiteral("“Alpha”: plan set to plan-x. Now: Plan: plan-c."));
        QTRY_VERIFY(m_test->message().contains(QStringLiteral("plan set to plan-x")));
        QCOMPARE(textIn(active(), "plan"), QStringLiteral("plan-c"));
        click(QStringLiteral("Apply Mine Again"));
        QTRY_COMPARE(textIn(active(), "plan"), QStringLiteral("plan-x"));
        QTRY_VERIFY(!card());
    }

    void theirsIsKept()
    {
        overwrite();
        click(QStringLiteral("Keep Theirs"));
        QTRY_VERIFY(!card());
        QCOMPARE(textIn(active(), "plan"), QStringLiteral("plan-c"));
    }

    void theFieldsStandSideBySide()
    {
        overwrite();
        click(QStringLiteral("Compare…"));
        QDialog *dialog = m_test->dialog();
        QVERIFY(dialog);
        const QString shown = dialog->findChild<ComparisonView *>()->text();
        for (const char *value : {"plan-a", "plan-x", "plan-c"})
            QVERIFY2(shown.contains(QLatin1StringView(value)), qPrintable(shown));
        QTRY_VERIFY(dialog->isActiveWindow());
        m_test->press(Qt::Key_Escape); // decides nothing
        QTRY_VERIFY(!dialog->isVisible());
        QVERIFY(card());
        click(QStringLiteral("Compare…"));
        dialog = m_test->dialog();
        choose(dialog, 2);
        QVERIFY(m_test->accept(dialog));
        QTRY_COMPARE(textIn(active(), "plan"), QStringLiteral("plan-x"));
        QTRY_VERIFY(!card());
    }

    void theNoticeGoesWithTheDecision()
    {
        overwrite();
        QTRY_VERIFY(m_test->message().contains(QStringLiteral("Overwritten by another program")));
        click(QStringLiteral("Apply Mine Again"));
        QTRY_VERIFY(m_test->message().contains(QStringLiteral("Applied again")));
        QTRY_COMPARE(m_test->window().findChild<MessageBar *>()->count(), 1);
    }

    void whatIsWrittenOverOnceMoreIsShownBeforeItIsDecided()
    {
        overwrite();
        click(QStringLiteral("Compare…"));
        auto *dialog = qobject_cast<MergeDialog *>(m_test->dialog());
        QVERIFY(dialog);
        choose(dialog, 2);
        QVERIFY(
            !dialog->findChild<QLabel *>(QStringLiteral("mergeWords"))->text().contains(QStringLiteral("once more")));
        peerWrites(activeIn(p), with(m_older, "plan", "plan-d"));
        QTRY_VERIFY(dialog->findChild<ComparisonView *>()->text().contains(QStringLiteral("plan-d")));
        QVERIFY(
            dialog->findChild<QLabel *>(QStringLiteral("mergeWords"))->text().contains(QStringLiteral("once more")));
        QVERIFY(!dialog->decided()->isDecided()); // it was chosen against something else
        auto *theirs = m_test->find<QPushButton>(QStringLiteral("Keep Theirs"), dialog);
        QVERIFY(theirs);
        QTest::mouseClick(theirs, Qt::LeftButton);
        QTRY_VERIFY(m_test->message().contains(QStringLiteral("Plan: plan-d")));
        QTRY_VERIFY(!card());
    }

    void whatWasChosenIsTold()
    {
        overwrite();
        click(QStringLiteral("Compare…"));
        QDialog *dialog = m_test->dialog();
        choose(dialog, 1);
        QVERIFY(m_test->accept(dialog));
        QTRY_COMPARE(textIn(active(), "plan"), QStringLiteral("plan-a"));
        QTRY_VERIFY(m_test->message().contains(QStringLiteral("Plan: plan-a")));
    }

    void aSessionThatIsGoneIsAllOrNothing()
    {
        m_test->window().showPage(Page::Now);
        setPlan(QStringLiteral("plan-x"));
        m_tree->remove(activeIn(p));
        QTRY_VERIFY(card());
        click(QStringLiteral("Compare…"));
        QDialog *dialog = m_test->dialog();
        QVERIFY(dialog);
        auto *view = dialog->findChild<ComparisonView *>();
        QVERIFY(!view->merge()); // nothing to choose in it
        QVERIFY2(view->text().contains(QStringLiteral("plan-x")), qPrintable(view->text()));
        QVERIFY(m_test->accept(dialog));
        QTRY_VERIFY(m_tree->exists(activeIn(p)));
        QCOMPARE(textIn(active(), "plan"), QStringLiteral("plan-x"));
    }

    void aPlanThatWasChosenMeanwhileIsAsked_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("plan");
        QTest::newRow("mine") << 2 << QStringLiteral("plan-x");
        QTest::newRow("theirs") << 3 << QStringLiteral("plan-c");
    }

    void aPlanThatWasChosenMeanwhileIsAsked()
    {
        QFETCH(const int, column);
        QFETCH(const QString, plan);
        QDialog *dialog = open("Replace Plan of Active…");
        QVERIFY(dialog && type(dialog, "topicField", QStringLiteral("plan-x")));
        const QByteArray theirs = with(with(m_older, "plan", "plan-c"), "spikes", JsonArray{"spike-x"});
        m_tree->replace(activeIn(p), theirs);
        QVERIFY(m_test->accept(dialog));
        dialog = m_test->dialog();
        QVERIFY(dialog);
        QCOMPARE(active(), theirs);
        const QString shown = dialog->findChild<ComparisonView *>()->text();
        for (const char *value : {"plan-a", "plan-x", "plan-c"})
            QVERIFY2(shown.contains(QLatin1StringView(value)), qPrintable(shown));
        choose(dialog, column);
        QVERIFY(m_test->accept(dialog));
        QTRY_VERIFY(!m_test->message().isEmpty());
        QTRY_COMPARE(textIn(active(), "plan"), plan);
        QVERIFY(active().contains("spike-x"));
    }

    void whatIsWrittenWhileTheyAreComparedIsAskedAgain()
    {
        QDialog *dialog = open("Replace Plan of Active…");
        QVERIFY(dialog && type(dialog, "topicField", QStringLiteral("plan-x")));
        m_tree->replace(activeIn(p), with(m_older, "plan", "plan-c"));
        QVERIFY(m_test->accept(dialog));
        dialog = m_test->dialog();
        QVERIFY(dialog);
        choose(dialog, 2);
        const QByteArray theirs = with(m_older, "plan", "plan-d");
        m_tree->replace(activeIn(p), theirs);
        QVERIFY(m_test->accept(dialog));
        dialog = m_test->dialog();
        QVERIFY(dialog);
        QCOMPARE(active(), theirs);
        QVERIFY(dialog->findChild<ComparisonView *>()->text().contains(QStringLiteral("plan-d")));
    }

    void whatIsMeantForASessionGoesWhereItLivesNow()
    {
        QDialog *dialog = open("Finish with Tickets…");
        QVERIFY(dialog);
        m_tree->replace(snapshotIn(p, idA), with(m_older, "state", "archived"));
        m_tree->replace(activeIn(p), sessionDocument(idB));
        QVERIFY(m_test->accept(dialog));
        dialog = m_test->dialog();
        QVERIFY(dialog);
        choose(dialog, 2);
        QVERIFY(m_test->accept(dialog));
        QTRY_COMPARE(textIn(m_tree->read(snapshotIn(p, idA)), "state"), QStringLiteral("completed"));
        QCOMPARE(active(), sessionDocument(idB));
    }

    void aFocusThatWasSetMeanwhileIsAsked()
    {
        m_test->window().showMission(checkout);
        QVERIFY(
            m_test->pressShortcut(QStringLiteral("Mission"), QStringLiteral("Working On… (Only on This Computer)")));
        QDialog *dialog = m_test->dialog();
        QVERIFY(dialog && type(dialog, "targetField", QStringLiteral("WP07")));
        const QString file = missionIn(checkout);
        m_tree->replace(file, with(m_tree->read(file), "focus", "wp:WP05"));
        QVERIFY(m_test->accept(dialog));
        dialog = m_test->dialog();
        QVERIFY(dialog);
        QCOMPARE(textIn(m_tree->read(file), "focus"), QStringLiteral("wp:WP05"));
        choose(dialog, 2);
        QVERIFY(m_test->accept(dialog));
        QTRY_COMPARE(textIn(m_tree->read(file), "focus"), QStringLiteral("wp:WP07"));
        QCOMPARE(textIn(m_tree->read(file), "session_token"), tokenInDocuments);
    }

    void anImportDoesNotReplaceWhatWasWrittenMeanwhile()
    {
        m_test->window().showPage(Page::Missions);
        const QString file = missionIn(checkout);
        m_tree->write(imported, with(m_tree->read(file), "role", "reviewer"));
        m_test->prompts().texts = {m_tree->path(imported)};
        QVERIFY(m_test->pressShortcut(QStringLiteral("File"), QStringLiteral("Import Mission State…")));
        QDialog *dialog = m_test->dialog();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->findChild<QWidget *>(QStringLiteral("facts"))->isVisible());
        const QByteArray theirs = with(m_tree->read(file), "role", "lead");
        m_tree->replace(file, theirs);
        QVERIFY(m_test->accept(dialog));
        dialog = m_test->dialog();
        QVERIFY(dialog);
        QCOMPARE(m_tree->read(file), theirs);
        auto *theirVerb = m_test->find<QPushButton>(QStringLiteral("Keep Theirs"), dialog);
        QVERIFY(theirVerb);
        QTest::mouseClick(theirVerb, Qt::LeftButton);
        QTRY_VERIFY(!m_test->message().isEmpty());
        QCOMPARE(m_tree->read(file), theirs);
    }
};

QTEST_MAIN(WindowOverwrittenTest)
#include "tst_windowoverwritten.moc"
