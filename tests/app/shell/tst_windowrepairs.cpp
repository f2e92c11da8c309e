// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/textdifferenceview.h"
#include "app/dialogs/verbdialog.h"
#include "app/support/everythingsaid.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "app/widgets/messagebar.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString checkout = QStringLiteral("checkout");
const QString search = QStringLiteral("search");
const QString copy = snapshotIn(p, idB + QStringLiteral(".sync-conflict-20260205-120000-ABCDEFG"));
const QByteArray brokenBytes = "{\"schema_version\": 1,";
// The tests' present, as names have it.
const QString brokenAside = QStringLiteral("%1.json.corrupt-2026-02-06T12-00-00Z").arg(idC);

} // namespace

/// What repairs show before they are done, the choice among several, and all at once.
class WindowRepairsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theRealNameIsTold();
    void aConflictCopyCanBeTakenAsWell();
    void theChoiceIsInTheDialogToo();
    void whatIsLeftOutIsNotFixed();
    void oneUndoTakesBackAllOfOneStore();
    void oneKeyTakesBackAllOfSeveralStores();
    void titlesStandWhereThereAreAny();
    void theListOfAllShowsItsLinesWhole();
    void whatFailsIsToldWithItsReason();
    void theDetailsOfARowLeadToTheRepair();
    void sinceIsWhenItWasSeenFirst();

private:
    [[nodiscard]] QTableView *table() const { return m_test->table(QStringLiteral("warnings")); }
    [[nodiscard]] int mode(const QString &mission) const { return m_tree->mode(missionIn(mission)); }
    [[nodiscard]] QDialog *preview(const QString &code);
    [[nodiscard]] QDialog *fixAll();
    [[nodiscard]] bool hasSaid(const QDialog *dialog, const QString &words) const
    {
        return QTest::qWaitFor([&] { return everythingSaid(*dialog).contains(words); });
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowRepairsTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    qputenv("XDG_STATE_HOME", m_tree->path(QStringLiteral("state-home")).toUtf8());
    writeProject(*m_tree, p);
    writeMissions(*m_tree);
    m_tree->write(missionIn(checkout), missionDocument(checkout), 0644);
    m_tree->write(missionIn(search), missionDocument(search), 0644);
    m_tree->write(snapshotIn(p, idC), brokenBytes);
    m_tree->write(copy, sessionDocument(idB, QStringLiteral("archived"), {QStringLiteral("spike-x")}));
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_test->window().showPage(Page::Warnings);
    for (const char *code : {"mode-too-open", "not-json", "conflict-copy"})
        QTRY_VERIFY(rowOf(table(), QString::fromLatin1(code)) >= 0);
}

void WindowRepairsTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

QDialog *WindowRepairsTest::preview(const QString &code)
{
    if (!m_test->goTo(table(), code))
        return nullptr;
    m_test->press(Qt::Key_Period, Qt::ControlModifier);
    return m_test->dialog();
}

QDialog *WindowRepairsTest::fixAll()
{
    m_test->press(Qt::Key_Period, Qt::ControlModifier | Qt::ShiftModifier);
    return m_test->dialog();
}

void WindowRepairsTest::theRealNameIsTold()
{
    QDialog *dialog = preview(QStringLiteral("not-json"));
    QVERIFY(dialog && hasSaid(dialog, brokenAside));
    const QString said = everythingSaid(*dialog);
    QVERIFY(said.contains(QStringLiteral("ticketflow no longer sees this session")));
    QVERIFY(!said.contains(QStringLiteral("{time}")));
    const auto *verb = qobject_cast<VerbDialog *>(dialog)->verbButton();
    QVERIFY2(verb->hasFocus(), "not the way out, which comes next");
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_test->message().contains(brokenAside));
    QVERIFY(!m_test->message().contains(QStringLiteral("{time}")));
    QCOMPARE(m_tree->read(p + QStringLiteral("/.tf/knowledge/sessions/") + brokenAside), brokenBytes);
}

void WindowRepairsTest::aConflictCopyCanBeTakenAsWell()
{
    const QByteArray bytes = m_tree->read(copy);
    const QByteArray before = m_tree->read(snapshotIn(p, idB));
    QVERIFY(m_test->goTo(table(), QStringLiteral("conflict-copy")));
    const auto actions = table()->actions();
    const auto others = std::find_if(actions.begin(), actions.end(),
                                     [](const QAction *action) { return action->menu<QMenu *>() != nullptr; });
    QVERIFY(others != actions.end());
    QTRY_COMPARE((*others)->menu<QMenu *>()->actions().size(), 1);
    QVERIFY((*others)->isVisible());
    (*others)->menu<QMenu *>()->actions().front()->trigger();
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog && hasSaid(dialog, QStringLiteral("ticketflow sees an archived session with 1 spike")));
    // Before and after as text; what is kept goes to our own folder.
    const auto texts = dialog->findChildren<TextDifferenceView *>();
    QVERIFY(std::any_of(texts.begin(), texts.end(), [](const TextDifferenceView *text) {
        return text->toPlainText().contains(QStringLiteral("+     \"spike-x\""));
    }));
    QVERIFY(hasSaid(dialog, m_tree->path(QStringLiteral("state-home/pointsman/kept"))));
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(!m_tree->exists(copy));
    QCOMPARE(m_tree->read(snapshotIn(p, idB)), bytes);
    const QDir kept(m_tree->path(QStringLiteral("state-home/pointsman/kept")));
    QCOMPARE(kept.entryList(QDir::Files).size(), 1);
    QCOMPARE(m_tree->read(QStringLiteral("state-home/pointsman/kept/") + kept.entryList(QDir::Files).front()), before);
}

void WindowRepairsTest::theChoiceIsInTheDialogToo()
{
    const QByteArray before = m_tree->read(snapshotIn(p, idB));
    QDialog *dialog = preview(QStringLiteral("conflict-copy"));
    QVERIFY(dialog);
    auto *choice = m_test->find<QComboBox>(QStringLiteral("Repair"), dialog);
    QVERIFY(choice);
    QCOMPARE(choice->count(), 2);
    QCOMPARE(choice->currentIndex(), 0);
    choice->setFocus();
    m_test->press(Qt::Key_Down);
    QVERIFY(hasSaid(dialog, QStringLiteral("ticketflow sees an archived session with 1 spike")));
    m_test->press(Qt::Key_Up);
    QVERIFY(hasSaid(dialog, QStringLiteral("and the copy no longer")));
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(!m_tree->exists(copy));
    QCOMPARE(m_tree->read(snapshotIn(p, idB)), before);
}

void WindowRepairsTest::whatIsLeftOutIsNotFixed()
{
    QDialog *dialog = fixAll();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListWidget *>();
    QCOMPARE(list->count(), 2);
    QVERIFY(hasSaid(dialog, QStringLiteral("0600 instead of 0644")));
    QVERIFY(list->item(0)->text().startsWith(checkout));
    list->setFocus();
    m_test->press(Qt::Key_Space);
    QCOMPARE(list->item(0)->checkState(), Qt::Unchecked);
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(mode(search), 0600);
    QCOMPARE(mode(checkout), 0644);
    QTRY_VERIFY(m_test->message().startsWith(QStringLiteral("Fixed 1 finding")));
}

void WindowRepairsTest::oneUndoTakesBackAllOfOneStore()
{
    QDialog *dialog = fixAll();
    QVERIFY(dialog && m_test->accept(dialog));
    QTRY_VERIFY(mode(checkout) == 0600 && mode(search) == 0600);
    QTRY_VERIFY(m_test->message().startsWith(QStringLiteral("Fixed 2 finding")));
    auto *undo = m_test->find<QToolButton>(QStringLiteral("Undo"), m_test->window().findChild<MessageBar *>());
    QVERIFY(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_VERIFY(mode(checkout) == 0644 && mode(search) == 0644);
}

void WindowRepairsTest::oneKeyTakesBackAllOfSeveralStores()
{
    const QByteArray sound = sessionDocument(idB, QStringLiteral("archived"));
    const QByteArray marked = "\xEF\xBB\xBF" + sound;
    m_tree->write(snapshotIn(p, idB), marked);
    m_test->workspace().refresh();
    QTRY_VERIFY(rowOf(table(), QStringLiteral("byte-order-mark")) >= 0);
    QDialog *dialog = fixAll();
    QVERIFY(dialog && m_test->accept(dialog));
    const auto isFixed = [&] {
        return mode(checkout) == 0600 && mode(search) == 0600 && m_tree->read(snapshotIn(p, idB)) == sound;
    };
    QTRY_VERIFY(isFixed());
    QTRY_VERIFY(m_test->message().startsWith(QStringLiteral("Fixed 3 finding")));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(mode(checkout) == 0644 && mode(search) == 0644);
    QTRY_COMPARE(m_tree->read(snapshotIn(p, idB)), marked);
    QTRY_VERIFY(m_test->message().startsWith(QStringLiteral("Taken back: Fix 3 finding")));
    m_test->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isFixed());
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(mode(checkout) == 0644 && m_tree->read(snapshotIn(p, idB)) == marked);
}

void WindowRepairsTest::titlesStandWhereThereAreAny()
{
    m_tree->write(snapshotIn(p, idB), "\xEF\xBB\xBF" + sessionDocument(idB, QStringLiteral("archived")));
    m_test->workspace().refresh();
    QTRY_VERIFY(rowOf(table(), QStringLiteral("byte-order-mark")) >= 0);
    QDialog *all = fixAll();
    QVERIFY(all);
    const auto lines = all->findChild<QListWidget *>()->findItems(QStringLiteral("p, Beta: "), Qt::MatchStartsWith);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.front()->toolTip().contains(idB)); // the id is there as well
    all->reject();
    QDialog *one = preview(QStringLiteral("byte-order-mark"));
    QVERIFY(one);
    QCOMPARE(one->windowTitle(), QStringLiteral("Fix “Beta”"));
    QVERIFY(m_test->accept(one));
    QTRY_VERIFY(m_test->message().startsWith(QStringLiteral("Fixed “Beta”.")));
    QTRY_COMPARE(m_test->workspace().undoLabel(), QStringLiteral("Fix “Beta” (p)"));
    QVERIFY2(m_test->statusText().endsWith(QStringLiteral(": Fixed “Beta”")), qPrintable(m_test->statusText()));
}

void WindowRepairsTest::theListOfAllShowsItsLinesWhole()
{
    QDialog *dialog = fixAll();
    QVERIFY(dialog);
    dialog->resize(420, 520); // the lines are longer
    auto *list = dialog->findChild<QListWidget *>();
    QCOMPARE(list->count(), 2);
    const QRect last = list->visualItemRect(list->item(1));
    QTRY_VERIFY(list->viewport()->rect().contains(last));
    QCOMPARE(list->verticalScrollBar()->maximum(), 0);
}

void WindowRepairsTest::whatFailsIsToldWithItsReason()
{
    const QByteArray wrong = missionDocument(search).replace("\"developer\"", "\"Developer\"");
    m_tree->write(missionIn(search), wrong, 0600);
    m_test->workspace().refresh();
    QTRY_VERIFY(rowOf(table(), QStringLiteral("role-wrong-case")) >= 0);
    QDialog *dialog = fixAll();
    QVERIFY(dialog);
    // Meanwhile it has a key twice, of which writing would drop one.
    m_tree->write(missionIn(search), QByteArray(wrong).replace("{", "{\"note\": 1, \"note\": 2, "), 0600);
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_test->message().startsWith(QStringLiteral("Fixed 1 finding")));
    QVERIFY(m_test->message().contains(QStringLiteral("1 could not be fixed")));
    QVERIFY(m_test->message().contains(m_tree->path(missionIn(search))));
    QCOMPARE(mode(checkout), 0600);
}

void WindowRepairsTest::theDetailsOfARowLeadToTheRepair()
{
    m_test->window().showMission(checkout);
    auto *button = m_test->find<QToolButton>(QStringLiteral("Preview Fix…"));
    QVERIFY(button);
    button->setFocus();
    m_test->press(Qt::Key_Space);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog && m_test->accept(dialog));
    QTRY_COMPARE(mode(checkout), 0600);
}

void WindowRepairsTest::sinceIsWhenItWasSeenFirst()
{
    constexpr int sinceColumn = 5;
    const auto since = [&] { return cell(table(), rowOf(table(), QStringLiteral("not-json")), sinceColumn); };
    QCOMPARE(since(), QStringLiteral("just now"));
    QTRY_VERIFY(m_tree->read(QStringLiteral("state/findings.json")).contains("not-json"));
    m_test.reset();
    const QByteArray memory = m_tree->read(QStringLiteral("state/findings.json"));
    m_tree->write(QStringLiteral("state/findings.json"),
                  QByteArray(memory).replace("2026-02-06T12:00:00Z", "2026-02-06T10:00:00Z"));
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_test->window().showPage(Page::Warnings);
    QTRY_COMPARE(since(), QStringLiteral("2 h ago"));
}

QTEST_MAIN(WindowRepairsTest)
#include "tst_windowrepairs.moc"
