// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/markdownview.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "app/widgets/stationswidget.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
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
constexpr int slow = 20'000; // ms

} // namespace

/// Links of documents lead to others and back, and the next command stands beside them.
class WindowDocumentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aLinkOpensAnotherTopicAndBackReturns();
    void backLeadsToTheSamePlaceOfTheTextInAnotherWidth();
    void whatIsStillReadIsNotCalledEmpty();
    void whatHasNoDocumentIsSaidAndForgotten();
    void aDocumentThatHasGoneIsSaid();
    void aLinkToAHeadingScrolls();
    void aLinkThatLeadsOutIsRefused_data();
    void aLinkThatLeadsOutIsRefused();
    void aFolderOfTheProjectIsOpened();
    void aWebLinkIsShownAndCopied();
    void aFileIsOpenedOnlyWhenAsked();
    void whatCouldRunIsNeverHandedToTheDesktop();
    void theNextCommandIsCopied();
    void inWideReadingWordsAreFoundInTheDocumentFromEverywhere();
    void theWayBackIsOpenFromEverywhereInTheDetails();
    void escapeClosesAnOpenListAndNotTheWideReading();
    void whatIsNotThereAnyMoreHasAWayOutOfWideReading();
    void everyTabHasOneButtonThatEndsWideReading();

private:
    void start()
    {
        m_test = std::make_unique<TestWindow>(*m_tree);
        m_test->window().showSession(m_tree->path(p), m_tree->path(activeIn(p)));
        QTRY_COMPARE(choice()->currentText(), seedEntry);
        QTRY_VERIFY(shown().startsWith(QStringLiteral("Alpha")));
    }
    [[nodiscard]] QComboBox *choice() const { return m_test->find<QComboBox>(QStringLiteral("Document")); }
    [[nodiscard]] MarkdownView *view() const
    {
        // The page of missions has one too, which never shows.
        const auto views = m_test->window().findChildren<MarkdownView *>();
        return *std::find_if(views.begin(), views.end(),
                             [](const MarkdownView *each) { return each->parentWidget()->isVisible(); });
    }
    /// What is said of a document that is not there; empty where nothing is.
    [[nodiscard]] QString missing() const
    {
        const auto *label = m_test->find<QLabel>(QStringLiteral("missingDocument"));
        return label ? label->text() : QString();
    }
    [[nodiscard]] QString shown() const { return view()->browser()->toPlainText(); }
    void click(const QString &link) const { Q_EMIT view()->browser()->anchorClicked(QUrl(link)); }
    [[nodiscard]] QPushButton *readWide() const
    {
        auto *button = m_test->find<QPushButton>(QStringLiteral("Read Wide"));
        return button ? button : m_test->find<QPushButton>(QStringLiteral("Back (Esc)"));
    }
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

void WindowDocumentsTest::aLinkOpensAnotherTopicAndBackReturns()
{
    m_tree->replace(plan, "# The plan\n\n[Seed](topics/seed-d/seed.md)\n" + QByteArray("\nA line.\n").repeated(200));
    start();
    choice()->setCurrentIndex(choice()->findText(planEntry));
    QTRY_VERIFY(shown().contains(QStringLiteral("The plan")));
    view()->browser()->verticalScrollBar()->setValue(300);
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
    QCOMPARE(view()->browser()->verticalScrollBar()->value(), 300);
    QCOMPARE(choice()->currentText(), planEntry);
    QVERIFY(back()->isEnabled()); // there was a document before that
    QTest::mouseClick(back(), Qt::LeftButton);
    QTRY_COMPARE(choice()->currentText(), seedEntry);
    QVERIFY(!back()->isEnabled());
    QVERIFY(m_test->launcher().opened.isEmpty());
}

void WindowDocumentsTest::backLeadsToTheSamePlaceOfTheTextInAnotherWidth()
{
    QByteArray parts;
    for (int i = 1; i <= 80; ++i)
        parts += "Part " + QByteArray::number(i) + QByteArray(" and what belongs to it").repeated(8) + ".\n\n";
    m_tree->replace(plan, "# The plan\n\n[Seed](topics/seed-d/seed.md)\n\n" + parts);
    start();
    choice()->setCurrentIndex(choice()->findText(planEntry));
    QTRY_VERIFY(shown().contains(QStringLiteral("Part 80")));
    const auto atTop = [this] {
        return view()->browser()->cursorForPosition({0, 0}).block().text().section(u' ', 0, 1);
    };
    const QTextBlock part = view()->browser()->document()->find(QStringLiteral("Part 40")).block();
    view()->setPlace({part.position(), 0});
    QCOMPARE(atTop(), QStringLiteral("Part 40"));
    const int width = view()->browser()->viewport()->width();
    click(QStringLiteral("topics/seed-d/seed.md"));
    QTRY_COMPARE(shown().trimmed(), QStringLiteral("Delta"));
    readWide()->click();
    QTRY_VERIFY(view()->browser()->viewport()->width() > width * 5 / 4);
    view()->browser()->setFocus();
    m_test->press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(shown().contains(QStringLiteral("The plan")));
    QCOMPARE(atTop(), QStringLiteral("Part 40"));
}

void WindowDocumentsTest::whatIsStillReadIsNotCalledEmpty()
{
    start();
    QTRY_COMPARE(shown().trimmed(), QStringLiteral("Alpha"));
    auto *table = m_test->table(QStringLiteral("sessions"));
    table->setCurrentIndex(table->model()->index(rowOf(table, QStringLiteral("Beta")), 0));
    Q_EMIT m_test->workspace().historyWritten(); // before the answer of the worker can have come
    QVERIFY2(!shown().contains(QStringLiteral("no documents")), qPrintable(shown()));
    QTRY_COMPARE(shown().trimmed(), QStringLiteral("Beta"));
}

void WindowDocumentsTest::whatHasNoDocumentIsSaidAndForgotten()
{
    m_tree->remove(knowledge + QStringLiteral("topics/spike-a/spike.md"));
    start();
    auto *stations = m_test->find<StationsWidget>(QStringLiteral("The way of the session"));
    QVERIFY(stations);
    Q_EMIT stations->clicked(StationKind::Spikes);
    QTRY_COMPARE(missing(), QStringLiteral("“Look at it” has no document here."));
    QCOMPARE(choice()->currentText(), seedEntry);
    auto *table = m_test->table(QStringLiteral("sessions"));
    table->setCurrentIndex(table->model()->index(rowOf(table, QStringLiteral("Beta")), 0));
    QTRY_COMPARE(shown().trimmed(), QStringLiteral("Beta"));
    QCOMPARE(missing(), QString());
}

void WindowDocumentsTest::aDocumentThatHasGoneIsSaid()
{
    start();
    const QString late = knowledge + QStringLiteral("topics/seed-a/late.md");
    const auto show = [&] {
        m_test->window().showDocument(m_tree->path(p), m_tree->path(activeIn(p)), m_tree->path(late));
    };
    show();
    QTRY_COMPARE(missing(), QStringLiteral("There is no document late.md."));
    QVERIFY(shown().startsWith(QStringLiteral("Alpha")));
    // It is looked for again when it is asked for again.
    m_tree->write(late, "# Late\n");
    show();
    QTRY_COMPARE(shown().trimmed(), QStringLiteral("Late"));
    QCOMPARE(missing(), QString());
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
    QVERIFY(view()->place().position > 0);
    click(QStringLiteral("../plan-a/plan.md#phase-2"));
    QTRY_COMPARE(heading(), QStringLiteral("Phase 2"));
    const ReadingPlace place = view()->place();
    QVERIFY(place.position > 0);
    click(QStringLiteral("#nowhere"));
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("no heading #nowhere")), qPrintable(m_test->message()));
    QVERIFY(view()->place() == place);
}

void WindowDocumentsTest::aLinkThatLeadsOutIsRefused_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("words");
    QTest::newRow("above") << QStringLiteral("../../../../secret.md") << QStringLiteral("is not followed");
    QTest::newRow("absolute") << QStringLiteral("/etc/passwd") << QStringLiteral("is not followed");
    QTest::newRow("through a link") << QStringLiteral("../seed-a/linked.md") << QStringLiteral("is not followed");
    QTest::newRow("nothing there") << QStringLiteral("../seed-none/seed.md")
                                   << QStringLiteral("can be corrected in seed.md");
    QTest::newRow("no document") << QStringLiteral("mailto:a@example.org") << QStringLiteral("Copy its address");
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

void WindowDocumentsTest::aFolderOfTheProjectIsOpened()
{
    m_tree->makeFolder(p + QStringLiteral("/src"));
    start();
    click(QStringLiteral("../../../../src"));
    QTRY_COMPARE(m_test->launcher().opened, QStringList(m_tree->path(p + QStringLiteral("/src"))));
    click(QStringLiteral("../../../../.."));
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("is not followed")), qPrintable(m_test->message()));
    QCOMPARE(m_test->launcher().opened.size(), 1);
}

void WindowDocumentsTest::aWebLinkIsShownAndCopied()
{
    start();
    m_test->prompts().answers = {1};
    click(QStringLiteral("https://example.org/a?b=c"));
    QTRY_VERIFY(!m_test->prompts().asked.isEmpty());
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://example.org/a?b=c"));
}

void WindowDocumentsTest::aFileIsOpenedOnlyWhenAsked()
{
    const QString page = knowledge + QStringLiteral("topics/seed-a/page.html");
    m_tree->write(page, "<p>x");
    start();
    m_test->prompts().answers = {2};
    click(QStringLiteral("page.html"));
    QTRY_COMPARE(m_test->prompts().asked.size(), 1);
    QVERIFY(m_test->prompts().asked.front().contains(m_tree->path(page)));
    QVERIFY(m_test->launcher().opened.isEmpty());
    m_test->prompts().answers = {0};
    click(QStringLiteral("page.html"));
    QTRY_COMPARE(m_test->launcher().opened, QStringList(m_tree->path(page)));
}

void WindowDocumentsTest::whatCouldRunIsNeverHandedToTheDesktop()
{
    const QString entry = knowledge + QStringLiteral("topics/seed-a/notes.desktop");
    m_tree->write(entry, "[Desktop Entry]\nType=Application\nExec=true\n", 0755);
    start();
    m_test->prompts().answers = {1};
    click(QStringLiteral("notes.desktop"));
    QTRY_COMPARE(m_test->prompts().asked.size(), 1);
    QVERIFY(m_test->prompts().asked.front().contains(QStringLiteral("can be run")));
    QCOMPARE(QGuiApplication::clipboard()->text(), m_tree->path(entry));
    QVERIFY(m_test->launcher().opened.isEmpty());

    // An editor of the user's own runs nothing.
    m_test->services().settings.setEditorCommand(QStringLiteral("edit %f"));
    m_test->prompts().answers = {0};
    click(QStringLiteral("notes.desktop"));
    QTRY_COMPARE(m_test->prompts().asked.size(), 2);
    QCOMPARE(m_test->launcher().opened, QStringList(m_tree->path(entry)));
}

void WindowDocumentsTest::inWideReadingWordsAreFoundInTheDocumentFromEverywhere()
{
    start();
    readWide()->click();
    QTRY_VERIFY(!m_test->table(QStringLiteral("sessions"))->isVisible());
    const QList<QWidget *> places{choice(), readWide(), m_test->find<QTabWidget>(QStringLiteral("Details"))};
    for (QWidget *place : places) {
        place->setFocus();
        m_test->press(Qt::Key_F, Qt::ControlModifier);
        auto *field = m_test->find<QLineEdit>(QStringLiteral("Find in this document"));
        QVERIFY(field && field->hasFocus());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
    }
    QTest::keyClick(view()->browser(), Qt::Key_Escape);
    QTRY_VERIFY(m_test->table(QStringLiteral("sessions"))->isVisible());
    m_test->press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_test->find<QLineEdit>(QStringLiteral("Filter"))->hasFocus());
}

void WindowDocumentsTest::theWayBackIsOpenFromEverywhereInTheDetails()
{
    start();
    choice()->setCurrentIndex(choice()->findText(planEntry));
    QTRY_VERIFY(shown().contains(QStringLiteral("The plan")));
    m_test->find<QTabWidget>(QStringLiteral("Details"))->tabBar()->setFocus();
    m_test->press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(choice()->currentText(), seedEntry);
    choice()->setCurrentIndex(choice()->findText(planEntry));
    QTRY_VERIFY(shown().contains(QStringLiteral("The plan")));
    readWide()->click();
    readWide()->setFocus();
    m_test->press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(choice()->currentText(), seedEntry);
}

void WindowDocumentsTest::escapeClosesAnOpenListAndNotTheWideReading()
{
    start();
    readWide()->click();
    QTRY_VERIFY(!m_test->table(QStringLiteral("sessions"))->isVisible());
    choice()->setFocus();
    choice()->showPopup();
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(choice()->view(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QVERIFY(!m_test->table(QStringLiteral("sessions"))->isVisible());
    m_test->press(Qt::Key_Escape);
    QTRY_VERIFY(m_test->table(QStringLiteral("sessions"))->isVisible());
}

void WindowDocumentsTest::everyTabHasOneButtonThatEndsWideReading()
{
    start();
    auto *tabs = m_test->find<QTabWidget>(QStringLiteral("Details"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(0);
        readWide()->click();
        tabs->setCurrentIndex(tab);
        QPushButton *end = nullptr;
        int count = 0;
        for (auto *button : m_test->window().findChildren<QPushButton *>()) {
            if (!button->isVisible() || button->text() != QStringLiteral("Back (Esc)"))
                continue;
            end = button;
            ++count;
        }
        QVERIFY2(count == 1, qPrintable(tabs->tabText(tab)));
        if (end) // which the analyser cannot know
            end->click();
        QTRY_VERIFY(m_test->table(QStringLiteral("sessions"))->isVisible());
    }
}

void WindowDocumentsTest::whatIsNotThereAnyMoreHasAWayOutOfWideReading()
{
    start();
    readWide()->click();
    for (const QString &file : {activeIn(p), snapshotIn(p, idB), snapshotIn(p, idC)})
        m_tree->remove(file);
    QTRY_VERIFY(!m_test->find<QTabWidget>(QStringLiteral("Details")));
    auto *end = m_test->find<QPushButton>(QStringLiteral("Back (Esc)"));
    QVERIFY(end);
    end->click();
    QTRY_VERIFY(m_test->find<QLineEdit>(QStringLiteral("Filter")) ||
                m_test->find<QLabel>(QStringLiteral("activeTitle")));
    QVERIFY(!m_test->find<QPushButton>(QStringLiteral("Back (Esc)")));
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
