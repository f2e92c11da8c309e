// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/textdifferenceview.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "history/journal.h"
#include "workspace/workspace.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString seed = QStringLiteral("p/.tf/knowledge/topics/seed-a/seed.md");
// Documents are looked at every five seconds, and written down a second later.
constexpr int slow = 20'000; // ms

} // namespace

/// What became of a document since the user read it.
class WindowReadingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatChangedSinceItWasReadIsShownAndPutBack();
    void anUndoOfADocumentThatWasWrittenSinceShowsTheLinesAndMerges();
    void anUndoOfADocumentWhereBothTouchTheSameLinesIsRefusedWithWhatItIsAbout();
    void whatIsSeenIsComparedFromThenOn();
    void whatChangedIsToldUntilItIsSeen();
    void whatMayHoldASecretIsNotReplaced();
    void aDocumentOnScreenIsLive();
    void whatChangedIsToldWithTheNewText();
    void whatIsSeenBeforeTheHistoryHasItStaysSeen();
    void whatWasOnlySeenOnTheNowPageWasNotRead();

private:
    [[nodiscard]] auto journal() const
    {
        return Journal::openExisting(m_tree->path(QStringLiteral("state/history.sqlite")));
    }
    [[nodiscard]] qint64 readVersion() const
    {
        const auto opened = journal();
        return opened ? (*opened)->readUpTo(m_tree->path(seed)).value_or(0) : 0;
    }
    [[nodiscard]] bool hasRead() const
    {
        const auto opened = journal();
        return opened && (*opened)->hasRead(m_tree->path(seed)).value_or(false);
    }
    [[nodiscard]] qint64 newestVersion() const
    {
        const auto opened = journal();
        VersionFilter filter;
        filter.path = m_tree->path(seed);
        filter.limit = 1;
        const auto versions = opened ? (*opened)->versions(filter) : std::vector<Version>();
        return versions && !versions->empty() ? versions->front().id : 0;
    }
    [[nodiscard]] QString told() const
    {
        const auto *label = m_test->find<QLabel>(QStringLiteral("changedSinceRead"));
        return label ? label->text() : QString();
    }
    void click(const QString &text) const
    {
        auto *button = m_test->find<QToolButton>(text);
        QVERIFY(button && button->isEnabled());
        button->click();
    }
    /// The seed's document was written by another program and put back by the user; undo finds `text` in it.
    QDialog *undoPuttingBack(const QByteArray &after, const QByteArray &text)
    {
        const QByteArray before = m_tree->read(seed);
        readAndChange(after);
        click(QStringLiteral("Put It Back…"));
        QDialog *dialog = m_test->dialog();
        [&] {
            QVERIFY(dialog && m_test->accept(dialog));
            QTRY_COMPARE(m_tree->read(seed), before);
            QTRY_VERIFY(m_test->workspace().undoLabel().startsWith(QStringLiteral("Restore ")));
        }();
        m_tree->replace(seed, text);
        m_test->press(Qt::Key_Z, Qt::ControlModifier);
        return m_test->dialog();
    }
    static QString linesIn(const QDialog &dialog)
    {
        QStringList all;
        for (const auto *view : dialog.findChildren<TextDifferenceView *>())
            all << view->accessibleName() << view->toPlainText();
        return all.join(u'\n');
    }
    /// The seed's document is read, and then another program writes it.
    void readAndChange(const QByteArray &text)
    {
        m_test->window().showSession(m_tree->path(p), m_tree->path(activeIn(p)));
        QTRY_VERIFY_WITH_TIMEOUT(hasRead(), slow);
        QVERIFY(told().isEmpty());
        m_first = newestVersion();
        m_tree->replace(seed, text);
        QTRY_VERIFY_WITH_TIMEOUT(!told().isEmpty(), slow);
    }

    qint64 m_first = 0; ///< the version that was there at first
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowReadingTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeMissions(*m_tree);
    m_test = std::make_unique<TestWindow>(*m_tree);
}

void WindowReadingTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowReadingTest::whatChangedSinceItWasReadIsShownAndPutBack()
{
    const QByteArray before = m_tree->read(seed);
    const QByteArray after = "# Alpha\n\nTwo lines more\n";
    readAndChange(after);
    QVERIFY2(told().startsWith(QStringLiteral("Changed since you read")), qPrintable(told()));
    QVERIFY2(told().endsWith(QStringLiteral("+2 −0 lines")), qPrintable(told()));
    click(QStringLiteral("What Changed"));
    const auto *lines = m_test->find<TextDifferenceView>(QStringLiteral("What changed"));
    QVERIFY(lines && lines->toPlainText().contains(QStringLiteral("Two lines more")));
    click(QStringLiteral("Put It Back…"));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<TextDifferenceView *>()->toPlainText().contains(QStringLiteral("Two lines more")));
    QCOMPARE(m_tree->read(seed), after);
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(m_tree->read(seed), before);
    QTRY_VERIFY_WITH_TIMEOUT(told().isEmpty(), slow);
    QTRY_VERIFY(m_test->workspace().undoLabel().startsWith(QStringLiteral("Restore ")));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_tree->read(seed), after);
}

void WindowReadingTest::anUndoOfADocumentThatWasWrittenSinceShowsTheLinesAndMerges()
{
    const QByteArray after = "# Alpha\n\nTwo lines more\n";
    QDialog *dialog = undoPuttingBack(after, "Above\n" + m_tree->read(seed));
    QVERIFY(dialog);
    QVERIFY2(linesIn(*dialog).contains(QStringLiteral("Written since:\n+ Above")), qPrintable(linesIn(*dialog)));
    QVERIFY2(linesIn(*dialog).contains(QStringLiteral("+ Two lines more")), qPrintable(linesIn(*dialog)));
    QVERIFY(m_test->find<QPushButton>(QStringLiteral("Merge"), dialog));
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(m_tree->read(seed), "Above\n" + after);
    QTRY_VERIFY2(!m_test->workspace().redoLabel().isEmpty(), "it was an undo");
}

void WindowReadingTest::anUndoOfADocumentWhereBothTouchTheSameLinesIsRefusedWithWhatItIsAbout()
{
    const QByteArray theirs = m_tree->read(seed) + "Another end\n";
    const QDialog *dialog = undoPuttingBack("# Alpha\n\nTwo lines more\n", theirs);
    QVERIFY(dialog);
    QVERIFY2(linesIn(*dialog).contains(QStringLiteral("+ Another end")), qPrintable(linesIn(*dialog)));
    const auto *verb = m_test->find<QPushButton>(QStringLiteral("Merge"), dialog);
    QVERIFY(verb && !verb->isEnabled());
    QCOMPARE(m_tree->read(seed), theirs);
}

void WindowReadingTest::whatIsSeenIsComparedFromThenOn()
{
    readAndChange("# Alpha\nfirst\n");
    m_test->find<QToolButton>(QStringLiteral("Seen"))->setFocus();
    click(QStringLiteral("Seen"));
    QTRY_VERIFY_WITH_TIMEOUT(told().isEmpty(), slow);
    QVERIFY2(qobject_cast<QTextBrowser *>(m_test->window().focusWidget()), "the next key is for the text");
    QTRY_VERIFY_WITH_TIMEOUT(readVersion() > m_first, slow); // what was never written down cannot be compared with
    m_tree->replace(seed, "# Alpha\nfirst\nsecond\n");
    QTRY_VERIFY2_WITH_TIMEOUT(told().endsWith(QStringLiteral("+1 −0 lines")), qPrintable(told()), slow);
}

void WindowReadingTest::whatChangedIsToldUntilItIsSeen()
{
    readAndChange("# Alpha\n\nTwo lines more\n");
    const QString words = told();
    const auto come = [this] { m_test->window().showSession(m_tree->path(p), m_tree->path(activeIn(p))); };
    QTRY_VERIFY2_WITH_TIMEOUT(readVersion() > m_first, "it is on screen, and so it is read", slow);
    m_test->window().showSession(m_tree->path(p), m_tree->path(snapshotIn(p, idB)));
    QTRY_VERIFY(told().isEmpty());
    come();
    QTRY_COMPARE_WITH_TIMEOUT(told(), words, slow);
    m_test = std::make_unique<TestWindow>(*m_tree); // the next run
    come();
    QTRY_COMPARE_WITH_TIMEOUT(told(), words, slow);
    click(QStringLiteral("Seen"));
    const auto compared = [this] {
        const auto opened = journal();
        return opened ? (*opened)->readingBase(m_tree->path(seed)).value_or(ReadingBase()).version : 0;
    };
    QTRY_COMPARE_WITH_TIMEOUT(compared(), newestVersion(), slow);
    QTRY_VERIFY(told().isEmpty());
}

void WindowReadingTest::whatWasOnlySeenOnTheNowPageWasNotRead()
{
    // It was there before anybody looked; nobody has opened it.
    QTRY_VERIFY_WITH_TIMEOUT(readVersion() > 0, slow);
    const qint64 first = readVersion();
    m_tree->replace(seed, "# Alpha\n\nTwo lines more\n");
    QTRY_VERIFY_WITH_TIMEOUT(newestVersion() > first, slow);
    {
        const auto journal = Journal::open(m_tree->path(QStringLiteral("state/history.sqlite")));
        QVERIFY((*journal)->setSeenUpTo(newestVersion())); // Mark All as Seen
    }
    m_test->window().showSession(m_tree->path(p), m_tree->path(activeIn(p)));
    QTRY_VERIFY_WITH_TIMEOUT(!told().isEmpty(), slow);
    QVERIFY2(told().startsWith(QStringLiteral("Changed since the version of")), qPrintable(told()));
    QVERIFY2(told().endsWith(QStringLiteral("+2 −0 lines")), qPrintable(told()));
    // Now it is read.
    click(QStringLiteral("Seen"));
    QTRY_VERIFY_WITH_TIMEOUT(told().isEmpty(), slow);
    m_tree->replace(seed, "# Alpha\n\nOnce more\n");
    QTRY_VERIFY2_WITH_TIMEOUT(told().startsWith(QStringLiteral("Changed since you read")), qPrintable(told()), slow);
}

void WindowReadingTest::aDocumentOnScreenIsLive()
{
    m_test->window().showSession(m_tree->path(p), m_tree->path(activeIn(p)));
    const auto *text = m_test->find<QTextBrowser>(QStringLiteral("Document"));
    QVERIFY(text);
    QTRY_VERIFY(text->toPlainText().startsWith(u"Alpha"));
    // Sooner than the next look that nothing announces.
    constexpr int soon = 2'000;
    m_tree->replace(seed, "# Renamed\n");
    QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText(), QStringLiteral("Renamed"), soon);
    m_tree->write(seed, "# Rewritten\n");
    QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText(), QStringLiteral("Rewritten"), soon);
}

void WindowReadingTest::whatChangedIsToldWithTheNewText()
{
    m_test->window().showSession(m_tree->path(p), m_tree->path(activeIn(p)));
    const auto *text = m_test->find<QTextBrowser>(QStringLiteral("Document"));
    QVERIFY(text);
    QTRY_VERIFY_WITH_TIMEOUT(hasRead(), slow);
    const qint64 before = newestVersion();
    std::optional<qint64> atTheBar;
    QSignalSpy texts(text->document(), &QTextDocument::contentsChanged);
    m_tree->replace(seed, "# Alpha\n\nTwo lines more\n");
    QVERIFY(texts.wait(slow));
    // It does not wait until the history has it.
    QTRY_VERIFY_WITH_TIMEOUT((atTheBar = newestVersion(), !told().isEmpty()), 1'000);
    QCOMPARE(*atTheBar, before);
    const QString words = told();
    QVERIFY2(words.endsWith(QStringLiteral("+2 −0 lines")), qPrintable(words));
    QTRY_VERIFY_WITH_TIMEOUT(readVersion() > before, slow);
    QCOMPARE(told(), words);
}

void WindowReadingTest::whatIsSeenBeforeTheHistoryHasItStaysSeen()
{
    m_test->window().showSession(m_tree->path(p), m_tree->path(activeIn(p)));
    QTRY_VERIFY_WITH_TIMEOUT(hasRead(), slow);
    const qint64 before = newestVersion();
    m_tree->replace(seed, "# Alpha\n\nTwo lines more\n");
    QTRY_VERIFY_WITH_TIMEOUT(!told().isEmpty(), slow);
    QCOMPARE(newestVersion(), before);
    click(QStringLiteral("Seen"));
    QVERIFY(told().isEmpty() || !m_test->find<QLabel>(QStringLiteral("changedSinceRead"))->isVisible());
    const auto compared = [this] {
        const auto opened = journal();
        return opened ? (*opened)->readingBase(m_tree->path(seed)).value_or(ReadingBase()).version : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(compared() > before, slow);
    QVERIFY(told().isEmpty());
}

void WindowReadingTest::whatMayHoldASecretIsNotReplaced()
{
    const QByteArray secret = "# Alpha\nsession_token: planted-token-9321\n";
    readAndChange(secret);
    click(QStringLiteral("Put It Back…"));
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("looks like a secret")), qPrintable(m_test->message()));
    QCOMPARE(m_tree->read(seed), secret);
    for (const char *part : {"", "-wal"})
        QVERIFY(
            !m_tree->read(QStringLiteral("state/history.sqlite") + QLatin1StringView(part)).contains("planted-token"));
}

QTEST_MAIN(WindowReadingTest)
#include "tst_windowreading.moc"
