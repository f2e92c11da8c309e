// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/textdifferenceview.h"
#include "app/documents/markdownview.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "history/journal.h"
#include "models/roles.h"
#include "models/sessionmodel.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString knowledge = QStringLiteral("p/.tf/knowledge/");
const QString seed = knowledge + QStringLiteral("topics/seed-a/seed.md");
const QString plan = knowledge + QStringLiteral("topics/plan-a/plan.md");
const QString seedEntry = QStringLiteral("Alpha: seed.md");
const QString planEntry = QStringLiteral("The plan: plan.md");
// Documents are looked at every five seconds, and written down a second later.
constexpr int slow = 20'000; // ms

} // namespace

/// Documents that came or changed are marked until they are read.
class WindowUnreadTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void atFirstNothingIsNew();
    void whatAPeerChangesIsMarkedUntilItIsRead();
    void whatAPeerAddsIsNew();
    void aWindowThatIsNotLookedAtReadsNothing();
    void allIsTakenAsReadAtOnce();

private:
    void start()
    {
        m_test = std::make_unique<TestWindow>(*m_tree);
        m_test->window().showSession(m_tree->path(p), m_tree->path(activeIn(p)));
        QTRY_COMPARE(choice()->currentText(), seedEntry);
        // What is there now counts as read.
        QTRY_VERIFY_WITH_TIMEOUT(readVersion(plan) > 0, slow);
        QTRY_VERIFY_WITH_TIMEOUT(readVersion(seed) > 0, slow);
    }
    [[nodiscard]] qint64 readVersion(const QString &document) const
    {
        const auto journal = Journal::openExisting(m_tree->path(QStringLiteral("state/history.sqlite")));
        return journal ? (*journal)->readUpTo(m_tree->path(document)).value_or(0) : 0;
    }
    [[nodiscard]] QComboBox *choice() const { return m_test->find<QComboBox>(QStringLiteral("Document")); }
    [[nodiscard]] QStringList entries() const
    {
        QStringList texts;
        for (int i = 0; i < choice()->count(); ++i)
            texts << choice()->itemText(i);
        return texts;
    }
    /// What the row of the active session says, on its project's page and on the Now page.
    [[nodiscard]] int unreadInRow(const char *table) const
    {
        const auto *view = m_test->table(QLatin1StringView(table));
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, static_cast<int>(SessionModel::Column::Seed));
            if (index.data(PathRole).toString() == m_tree->path(activeIn(p)))
                return index.data(UnreadRole).toInt();
        }
        return -1;
    }
    [[nodiscard]] QToolButton *nextUnread() const { return m_test->find<QToolButton>(QStringLiteral("nextUnread")); }
    [[nodiscard]] MarkdownView *view() const
    {
        // The page of missions has one too, which never shows.
        const auto views = m_test->window().findChildren<MarkdownView *>();
        return *std::find_if(views.begin(), views.end(),
                             [](const MarkdownView *each) { return each->parentWidget()->isVisible(); });
    }
    [[nodiscard]] QString shown() const { return view()->browser()->toPlainText(); }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowUnreadTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeMissions(*m_tree);
}

void WindowUnreadTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowUnreadTest::atFirstNothingIsNew()
{
    start();
    QCOMPARE(entries().filter(QStringLiteral("(")), QStringList());
    QCOMPARE(unreadInRow("sessions"), 0);
    QVERIFY(!nextUnread());
    // A project that is added later begins so as well.
    writeProject(*m_tree, QStringLiteral("later"));
    const QString later = QStringLiteral("later/.tf/knowledge/topics/plan-a/plan.md");
    m_test->window().addProjects({m_tree->path(QStringLiteral("later"))});
    QTRY_VERIFY_WITH_TIMEOUT(readVersion(later) > 0, slow);
    m_test->window().showSession(m_tree->path(QStringLiteral("later")),
                                 m_tree->path(activeIn(QStringLiteral("later"))));
    QTRY_COMPARE(choice()->currentText(), seedEntry);
    QCOMPARE(entries().filter(QStringLiteral("(")), QStringList());
}

void WindowUnreadTest::whatAPeerChangesIsMarkedUntilItIsRead()
{
    start();
    m_tree->replace(plan, "# The plan\n\nA line more\n");
    QTRY_VERIFY_WITH_TIMEOUT(nextUnread(), slow);
    QVERIFY2(entries().contains(planEntry + QStringLiteral(" (changed)")), qPrintable(entries().join(u'\n')));
    QCOMPARE(nextUnread()->text(), QStringLiteral("1 unread"));
    QCOMPARE(unreadInRow("sessions"), 1);
    QCOMPARE(unreadInRow("now"), 1);

    // It waits over a restart.
    m_test.reset();
    start();
    QTRY_VERIFY(nextUnread());
    QVERIFY(entries().contains(planEntry + QStringLiteral(" (changed)")));

    // Shown, it is read, and says what changed since.
    QTest::mouseClick(nextUnread(), Qt::LeftButton);
    QTRY_VERIFY(shown().contains(QStringLiteral("A line more")));
    QTRY_VERIFY_WITH_TIMEOUT(!nextUnread(), slow);
    QCOMPARE(choice()->currentText(), planEntry);
    QCOMPARE(unreadInRow("sessions"), 0);
    QCOMPARE(unreadInRow("now"), 0);
    QTRY_VERIFY(m_test->find<QToolButton>(QStringLiteral("What Changed")));
    m_test->find<QToolButton>(QStringLiteral("What Changed"))->click();
    const auto *lines = m_test->find<TextDifferenceView>(QStringLiteral("What changed"));
    QVERIFY(lines && lines->toPlainText().contains(QStringLiteral("+ A line more")));

    // Who comes back to it from another document is told so still, until they have seen it.
    choice()->setCurrentIndex(choice()->findText(seedEntry));
    QTRY_VERIFY(shown().startsWith(QStringLiteral("Alpha")));
    QVERIFY(!m_test->find<QToolButton>(QStringLiteral("What Changed")));
    choice()->setCurrentIndex(choice()->findText(planEntry));
    QTRY_VERIFY(m_test->find<QToolButton>(QStringLiteral("Seen")));
    m_test->find<QToolButton>(QStringLiteral("Seen"))->click();
    QTRY_VERIFY(!m_test->find<QToolButton>(QStringLiteral("Seen")));

    // And stays so.
    m_test.reset();
    start();
    QCOMPARE(entries().filter(QStringLiteral("(")), QStringList());
    QVERIFY(!nextUnread());
}

void WindowUnreadTest::whatAPeerAddsIsNew()
{
    start();
    m_tree->write(knowledge + QStringLiteral("topics/spike-x/sources.md"), "# Sources\n");
    m_tree->replace(activeIn(p),
                    sessionDocument(idA, QStringLiteral("active"),
                                    {QStringLiteral("spike-a"), QStringLiteral("spike-x")}, QStringLiteral("plan-a")));
    QTRY_VERIFY_WITH_TIMEOUT(entries().contains(QStringLiteral("Measure: sources.md (new)")), slow);
    // Its other document was there before the session linked it, and nobody has read it either.
    QVERIFY(entries().contains(QStringLiteral("Measure: spike.md (new)")));
    QCOMPARE(unreadInRow("sessions"), 2);
}

void WindowUnreadTest::aWindowThatIsNotLookedAtReadsNothing()
{
    start();
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    m_tree->replace(seed, "# Alpha\n\nWritten meanwhile\n");
    QTRY_VERIFY_WITH_TIMEOUT(entries().contains(seedEntry + QStringLiteral(" (changed)")), slow);
    QTRY_VERIFY(shown().contains(QStringLiteral("Written meanwhile"))); // on screen, but nobody is there
    QVERIFY(nextUnread());
    other.close();
    m_test->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_test->window()));
    QTRY_VERIFY_WITH_TIMEOUT(!nextUnread(), slow);
}

void WindowUnreadTest::allIsTakenAsReadAtOnce()
{
    start();
    m_tree->replace(plan, "# The plan, changed\n");
    m_tree->write(knowledge + QStringLiteral("topics/plan-a/sources.md"), "# Sources\n");
    QTRY_COMPARE_WITH_TIMEOUT(unreadInRow("sessions"), 2, slow);
    // The list of documents is read by a worker, and may come after the history has told of the new one.
    QTRY_VERIFY_WITH_TIMEOUT(nextUnread() && nextUnread()->text() == QStringLiteral("2 unread"), slow);
    nextUnread()->menu()->actions().constFirst()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!nextUnread(), slow);
    QCOMPARE(entries().filter(QStringLiteral("(")), QStringList());
    QCOMPARE(choice()->currentText(), seedEntry); // nothing was opened for it
}

QTEST_MAIN(WindowUnreadTest)
#include "tst_windowunread.moc"
