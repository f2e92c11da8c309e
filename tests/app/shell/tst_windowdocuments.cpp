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

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
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

/// Documents are marked until they are read, and their links lead to others and back.
class WindowDocumentsTest final : public QObject
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
    void aLinkOpensAnotherTopicAndBackReturns();
    void aLinkToAHeadingScrolls();
    void aLinkThatLeadsOutIsRefused_data();
    void aLinkThatLeadsOutIsRefused();
    void aWebLinkIsShownAndCopied();
    void theNextCommandIsCopied();

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
    [[nodiscard]] MarkdownView *view() const { return m_test->window().findChild<MarkdownView *>(); }
    [[nodiscard]] QString shown() const { return view()->browser()->toPlainText(); }
    void click(const QString &link) const { Q_EMIT view()->browser()->anchorClicked(QUrl(link)); }
    [[nodiscard]] QToolButton *back() const
    {
        return m_test->find<QToolButton>(QStringLiteral("Back to Previous Document"));
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowDocumentsTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeMissions(*m_tree);
}

void WindowDocumentsTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowDocumentsTest::atFirstNothingIsNew()
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

void WindowDocumentsTest::whatAPeerChangesIsMarkedUntilItIsRead()
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
    QTRY_VERIFY(!nextUnread());
    QCOMPARE(choice()->currentText(), planEntry);
    QCOMPARE(unreadInRow("sessions"), 0);
    QCOMPARE(unreadInRow("now"), 0);
    QTRY_VERIFY(m_test->find<QToolButton>(QStringLiteral("What Changed")));
    m_test->find<QToolButton>(QStringLiteral("What Changed"))->click();
    const auto *lines = m_test->find<TextDifferenceView>(QStringLiteral("What changed"));
    QVERIFY(lines && lines->toPlainText().contains(QStringLiteral("+ A line more")));

    // And stays so.
    m_test.reset();
    start();
    QCOMPARE(entries().filter(QStringLiteral("(")), QStringList());
    QVERIFY(!nextUnread());
}

void WindowDocumentsTest::whatAPeerAddsIsNew()
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

void WindowDocumentsTest::aWindowThatIsNotLookedAtReadsNothing()
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
    QTRY_VERIFY(!nextUnread());
}

void WindowDocumentsTest::allIsTakenAsReadAtOnce()
{
    start();
    m_tree->replace(plan, "# The plan, changed\n");
    m_tree->write(knowledge + QStringLiteral("topics/plan-a/sources.md"), "# Sources\n");
    QTRY_COMPARE_WITH_TIMEOUT(unreadInRow("sessions"), 2, slow);
    nextUnread()->menu()->actions().constFirst()->trigger();
    QTRY_VERIFY(!nextUnread());
    QCOMPARE(entries().filter(QStringLiteral("(")), QStringList());
    QCOMPARE(choice()->currentText(), seedEntry); // nothing was opened for it
}

void WindowDocumentsTest::aLinkOpensAnotherTopicAndBackReturns()
{
    m_tree->replace(plan, "# The plan\n\n[Seed](topics/seed-d/seed.md)\n" + QByteArray("\nA line.\n").repeated(200));
    start();
    choice()->setCurrentIndex(choice()->findText(planEntry));
    QTRY_VERIFY(shown().contains(QStringLiteral("The plan")));
    view()->setPlace(300);
    // As ticketflow writes it, from the knowledge directory; no session links that topic.
    click(QStringLiteral("topics/seed-d/seed.md"));
    QTRY_COMPARE(shown().trimmed(), QStringLiteral("Delta"));
    QCOMPARE(choice()->currentText(), QStringLiteral("Delta: seed.md"));
    // Also in another form, from the document's folder.
    click(QStringLiteral("../seed-b/seed.md"));
    QTRY_COMPARE(shown().trimmed(), QStringLiteral("Beta"));
    view()->browser()->setFocus();
    m_test->press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(shown().trimmed(), QStringLiteral("Delta"));
    QVERIFY(back()->isEnabled());
    QTest::mouseClick(back(), Qt::LeftButton);
    QTRY_VERIFY(shown().contains(QStringLiteral("The plan")));
    QCOMPARE(view()->place(), 300);
    QCOMPARE(choice()->currentText(), planEntry);
    QVERIFY(back()->isEnabled()); // there was a document before that
    QTest::mouseClick(back(), Qt::LeftButton);
    QTRY_COMPARE(choice()->currentText(), seedEntry);
    QVERIFY(!back()->isEnabled());
    QVERIFY(m_test->launcher().opened.isEmpty());
}

void WindowDocumentsTest::aLinkToAHeadingScrolls()
{
    const QByteArray filling = QByteArray("A line.\n\n").repeated(200);
    m_tree->replace(seed, "# Alpha\n\n" + filling + "## What, then?\n\n" + filling);
    m_tree->replace(plan, "# The plan\n\n" + filling + "## Phase 2\n\n" + filling);
    start();
    QTRY_VERIFY(shown().contains(QStringLiteral("What, then?")));
    const auto heading = [this] { return view()->browser()->textCursor().block().text(); };
    click(QStringLiteral("#what-then"));
    QTRY_COMPARE(heading(), QStringLiteral("What, then?"));
    QVERIFY(view()->place() > 0);
    click(QStringLiteral("../plan-a/plan.md#phase-2"));
    QTRY_COMPARE(heading(), QStringLiteral("Phase 2"));
    const int place = view()->place();
    QVERIFY(place > 0);
    click(QStringLiteral("#nowhere"));
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("no heading #nowhere")), qPrintable(m_test->message()));
    QCOMPARE(view()->place(), place);
}

void WindowDocumentsTest::aLinkThatLeadsOutIsRefused_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("words");
    QTest::newRow("above") << QStringLiteral("../../../../secret.md") << QStringLiteral("is not followed");
    QTest::newRow("absolute") << QStringLiteral("/etc/passwd") << QStringLiteral("is not followed");
    QTest::newRow("through a link") << QStringLiteral("../seed-a/linked.md") << QStringLiteral("is not followed");
    QTest::newRow("nothing there") << QStringLiteral("../seed-none/seed.md") << QStringLiteral("There is no document");
}

void WindowDocumentsTest::aLinkThatLeadsOutIsRefused()
{
    QFETCH(QString, link);
    QFETCH(QString, words);
    m_tree->write(QStringLiteral("secret.md"), "secret");
    QVERIFY(QFile::link(m_tree->path(QStringLiteral("secret.md")),
                        m_tree->path(knowledge + QStringLiteral("topics/seed-a/linked.md"))));
    start();
    const QString before = shown();
    click(link);
    QTRY_VERIFY2(m_test->message().contains(words), qPrintable(m_test->message()));
    QCOMPARE(shown(), before);
    QVERIFY(m_test->launcher().opened.isEmpty());
}

void WindowDocumentsTest::aWebLinkIsShownAndCopied()
{
    start();
    m_test->prompts().answers = {1};
    click(QStringLiteral("https://example.org/a?b=c"));
    QTRY_VERIFY(!m_test->prompts().asked.isEmpty());
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://example.org/a?b=c"));
}

void WindowDocumentsTest::theNextCommandIsCopied()
{
    m_tree->replace(plan, "---\nid: plan-a\nstatus: approved\n---\n# The plan\n");
    start();
    const auto command = [this] { return m_test->find<QLabel>(QStringLiteral("nextCommand")); };
    QTRY_VERIFY(command());
    QCOMPARE(command()->text(), QStringLiteral("/tf-backlog plan-a"));
    QTest::mouseClick(m_test->find<QToolButton>(QStringLiteral("Copy Next Command")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/tf-backlog plan-a"));
    QVERIFY(m_test->message().contains(QStringLiteral("/tf-backlog plan-a")));

    // It follows the state, and an archived session is resumed first.
    m_tree->replace(plan, "---\nid: plan-a\nstatus: revised\n---\n# The plan\n");
    QTRY_COMPARE_WITH_TIMEOUT(command()->text(), QStringLiteral("/tf-plan-review plan-a"), slow);
    m_test->window().showPage(Page::Now);
    QTableView *table = m_test->table(QStringLiteral("now"));
    QVERIFY(m_test->goTo(table, QStringLiteral("Beta")));
    QAction *copy = m_test->action(QStringLiteral("Session"), QStringLiteral("Copy Next: /tf-seed --resume ") + idB);
    QVERIFY(copy && copy->isEnabled() && table->actions().contains(copy));
    copy->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/tf-seed --resume ") + idB);
    // A project's line means its active session; of a finished one without tickets no command is known.
    QVERIFY(m_test->window().findChild<QWidget *>(QStringLiteral("projectList"))->actions().contains(copy));
    QVERIFY(m_test->goTo(table, QStringLiteral("Gamma")));
    QVERIFY(!copy->isEnabled());
    QCOMPARE(copy->text().remove(QLatin1Char('&')), QStringLiteral("Copy Next Command"));
}

QTEST_MAIN(WindowDocumentsTest)
#include "tst_windowdocuments.moc"
