// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/samples.h"
#include "app/support/storetwin.h"
#include "history/journal.h"
#include "models/roles.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");

} // namespace

/// What keys and clicks in the window do to a project's files: exactly what the store does, and back.
class WindowSessionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRowAndAShortcutSwitch();
    void aCompletedSessionIsReopened();
    void enterOnARowSwitches();
    void undoAndRedoByShortcut();
    void theMessageBarTakesBack();
    void theMessageBarTakesBackNothingElse();
    void archive();
    void sinceWhenItIsActiveIsReadWholeInANarrowCard();
    void removeWithoutKeepingHasAWayBack();
    void removeWithoutKeepingSaysBeforeWhatDoesNotComeBack();
    void ofSeveralSecretsItSpeaksAsOfSeveral();
    void aSpikeIsAddedByItsKeyboardShortcut();
    void whatIsMissingIsDetachedByItsKeyboardShortcut();
    void theFocusIsAtTheListWhenAQuestionIsAnswered();
    void thePlanIsReplaced();
    void finishWithTickets_data();
    void finishWithTickets();
    void withoutAnActiveSessionTheFirstRowIsSelected();
    void filtersGiveWayToWhatIsAskedFor();
    void filtersGiveWayToASwitchFromElsewhere_data();
    void filtersGiveWayToASwitchFromElsewhere();
    void moveToAnotherSession();
    void startFromASeed();
    void aChangeByAPeerWhileADialogIsOpenIsNotOverwritten();
    void aProjectThatGoesWhileADialogIsOpen();
    void whatDoesNotApplyIsDisabledAndSaysWhy();
    void anOlderSnapshotOfTheActiveSessionCannotBeSwitchedTo();
    void aBrokenActiveFileIsShownAndNeverOverwritten();

private:
    /// The reason why an action of the Session menu is disabled; empty where it is not.
    [[nodiscard]] QString reasonAgainst(const char *text) const;
    /// The project's files after `edit` by the store on the same files.
    template <typename Edit>
    [[nodiscard]] Files filesAfter(Edit edit) const
    {
        return afterSessionEdit(m_before, edit);
    }
    [[nodiscard]] Files files() const { return filesBelow(m_tree->path(p)); }
    [[nodiscard]] QTableView *table() const { return m_test->table(QStringLiteral("sessions")); }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
    Files m_before;
};

void WindowSessionsTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_before = files();
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
}

void WindowSessionsTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowSessionsTest::aRowAndAShortcutSwitch()
{
    QVERIFY(m_test->goTo(table(), QStringLiteral("Beta")));
    m_test->press(Qt::Key_Return, Qt::ControlModifier);
    const Files expected = filesAfter([](PlanningStore &store) { return store.resume(idB); });
    QVERIFY(!expected.isEmpty() && expected != m_before);
    QTRY_COMPARE(files(), expected);
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Beta"));
    QTRY_COMPARE(m_test->message(), QStringLiteral("Switched to “Beta”. “Alpha” is archived."));
}

void WindowSessionsTest::aCompletedSessionIsReopened()
{
    QVERIFY(m_test->goTo(table(), QStringLiteral("Gamma")));
    QVERIFY(m_test->action(QStringLiteral("Session"), QStringLiteral("Reopen")));
    m_test->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(files(), filesAfter([](PlanningStore &store) { return store.resume(idC); }));
}

void WindowSessionsTest::enterOnARowSwitches()
{
    QVERIFY(m_test->goTo(table(), QStringLiteral("Beta")));
    m_test->press(Qt::Key_Return);
    QTRY_COMPARE(files(), filesAfter([](PlanningStore &store) { return store.resume(idB); }));
}

void WindowSessionsTest::undoAndRedoByShortcut()
{
    QVERIFY(m_test->goTo(table(), QStringLiteral("Beta")));
    m_test->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!m_test->workspace().undoLabel().isEmpty());
    const Files after = files();
    QVERIFY(after != m_before);
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(files(), m_before);
    QTRY_VERIFY(!m_test->workspace().redoLabel().isEmpty());
    m_test->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(files(), after);
}

void WindowSessionsTest::theMessageBarTakesBack()
{
    QVERIFY(m_test->goTo(table(), QStringLiteral("Beta")));
    m_test->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_test->find<QAbstractButton>(QStringLiteral("Undo")));
    QTest::mouseClick(m_test->find<QAbstractButton>(QStringLiteral("Undo")), Qt::LeftButton);
    QTRY_COMPARE(files(), m_before);
}

/// What the command line does meanwhile, here or elsewhere, is not what the message speaks of.
void WindowSessionsTest::theMessageBarTakesBackNothingElse()
{
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Archive")));
    QTRY_VERIFY(m_test->find<QAbstractButton>(QStringLiteral("Undo")));
    const QString undo = m_test->workspace().undoLabel();
    const QString snapshot = m_tree->path(snapshotIn(p, idB));
    const QByteArray before = m_tree->read(snapshotIn(p, idB));
    const QByteArray after = QByteArray(before).replace("\"spikes\": []", "\"spikes\": [\n    \"spike-cli\"\n  ]");
    QVERIFY(after != before);
    {
        const Origin origin{Origin::Kind::CommandLine, QStringLiteral("pointsman-cli session add-spike spike-cli")};
        const auto journal = Journal::open(m_test->workspace().historyFile());
        QVERIFY((*journal)->record({origin,
                                    QStringLiteral("session add-spike spike-cli"),
                                    m_tree->path(p + QStringLiteral("/.tf/knowledge")),
                                    {{snapshot, before, after}},
                                    systemClock()(),
                                    {},
                                    0}));
    }
    m_tree->replace(snapshotIn(p, idB), after);
    QTRY_VERIFY_WITH_TIMEOUT(m_test->workspace().undoLabel() != undo, 15'000);
    const Files now = files();
    QTest::mouseClick(m_test->find<QAbstractButton>(QStringLiteral("Undo")), Qt::LeftButton);
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("no longer the last one")), qPrintable(m_test->message()));
    QCOMPARE(files(), now);
}

void WindowSessionsTest::archive()
{
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Archive")));
    QTRY_COMPARE(files(), filesAfter([](PlanningStore &store) { return store.archiveActive(); }));
    const auto *title = m_test->window().findChild<QLabel *>(QStringLiteral("activeTitle"));
    QTRY_COMPARE(title->text(), QStringLiteral("No session is active"));
    // The card now offers what brings one back.
    QVERIFY(m_test->find<QAbstractButton>(QStringLiteral("Start Session…"), title->parentWidget()));
}

void WindowSessionsTest::sinceWhenItIsActiveIsReadWholeInANarrowCard()
{
    auto *since = m_test->window().findChild<QLabel *>(QStringLiteral("activeSince"));
    QVERIFY(since->isVisible());
    for (const int width : {1400, 820, 1400}) {
        m_test->window().resize(width, 500);
        QTRY_VERIFY2(since->sizeHint().width() <= since->width() ||
                         (since->wordWrap() && since->heightForWidth(since->width()) <= since->height()),
                     qPrintable(QString::number(width)));
    }
    QVERIFY(!since->wordWrap());
}

void WindowSessionsTest::removeWithoutKeepingHasAWayBack()
{
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Remove Without Keeping…")));
    QTRY_COMPARE(files(), filesAfter([](PlanningStore &store) { return store.clearActive(); }));
    QVERIFY(!m_tree->exists(activeIn(p)));
    QTRY_VERIFY(!m_test->workspace().undoLabel().isEmpty());
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(files(), m_before);
}

void WindowSessionsTest::removeWithoutKeepingSaysBeforeWhatDoesNotComeBack()
{
    m_tree->replace(activeIn(p), m_tree->read(activeIn(p)).replace("\"plan\"", "\"api_key\": \"s3cr3t\", \"plan\""));
    const auto before = files();
    QStringList &asked = m_test->prompts().asked;
    m_test->prompts().answers = {1, 0}; // the way out first
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Remove Without Keeping…")));
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY2(asked.join(u' ').contains(u"api_key") && !asked.join(u' ').contains(u"s3cr3t"),
             qPrintable(asked.join(u' ')));
    QVERIFY2(asked.join(u' ').contains(u"the value of"), qPrintable(asked.join(u' ')));
    QCOMPARE(files(), before);
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Remove Without Keeping…")));
    QTRY_VERIFY(!m_tree->exists(activeIn(p)));
    QTRY_VERIFY(!m_test->workspace().undoLabel().isEmpty());
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_tree->exists(activeIn(p)));
    QVERIFY(!m_tree->read(activeIn(p)).contains("api_key"));
}

void WindowSessionsTest::ofSeveralSecretsItSpeaksAsOfSeveral()
{
    m_tree->replace(
        activeIn(p),
        m_tree->read(activeIn(p)).replace("\"plan\"", "\"api_key\": \"s3\", \"my_token\": \"s4\", \"plan\""));
    QStringList &asked = m_test->prompts().asked;
    m_test->prompts().answers = {1};
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Remove Without Keeping…")));
    QTRY_COMPARE(asked.size(), 1);
    const QString words = asked.join(u' ');
    QVERIFY2(words.contains(u"the values of") && words.contains(u"They look like secrets"), qPrintable(words));
}

void WindowSessionsTest::aSpikeIsAddedByItsKeyboardShortcut()
{
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Add Spike to Active…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "topicField", QStringLiteral("spike-x")));
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(files(), filesAfter([](PlanningStore &store) {
                     return store.addSpike(*TopicId::parse(QStringLiteral("spike-x")));
                 }));
    QTRY_COMPARE(m_test->message(), QStringLiteral("“Measure” is attached."));
}

void WindowSessionsTest::whatIsMissingIsDetachedByItsKeyboardShortcut()
{
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Detach From Active…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "topicField", QStringLiteral("spike-a")));
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(files(), filesAfter([](PlanningStore &store) {
                     return store.detach(*TopicId::parse(QStringLiteral("spike-a")));
                 }));
    m_tree->replace(activeIn(p), sessionDocument(idA, QStringLiteral("active")));
    QTRY_COMPARE(reasonAgainst("Detach From Active…"), QStringLiteral("The active session has no spike and no plan."));
}

void WindowSessionsTest::theFocusIsAtTheListWhenAQuestionIsAnswered()
{
    QVERIFY(m_test->goTo(table(), QStringLiteral("Beta")));
    m_test->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Beta"));
    m_tree->replace(activeIn(p), sessionDocument(idB, QStringLiteral("active"), {QStringLiteral("spike-x")}));
    auto *question = m_test->window().findChild<QLabel *>(QStringLiteral("question"));
    QVERIFY(question);
    QTRY_VERIFY(question->isVisible());
    const auto buttons = question->parentWidget()->findChildren<QPushButton *>();
    buttons.last()->setFocus();
    m_test->press(Qt::Key_Space);
    QTRY_VERIFY(!question->isVisible());
    QTRY_COMPARE(m_test->window().focusWidget(), table());
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY2(question->isVisible(), "it is asked again");
}

void WindowSessionsTest::thePlanIsReplaced()
{
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Replace Plan of Active…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "topicField", QStringLiteral("plan-x")));
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(files(), filesAfter([](PlanningStore &store) {
                     return store.setPlan(*TopicId::parse(QStringLiteral("plan-x")));
                 }));
}

void WindowSessionsTest::finishWithTickets_data()
{
    QTest::addColumn<bool>("isAdded");
    QTest::newRow("added by its button") << true;
    QTest::newRow("typed and left in its field") << false;
}

void WindowSessionsTest::withoutAnActiveSessionTheFirstRowIsSelected()
{
    // Completed last, written first: neither the model's order nor the file's name puts it on top, the table's does.
    QVERIFY(QFile::remove(m_tree->path(activeIn(p))));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("No session is active"));
    m_test->window().showPage(Page::Now);
    table()->setCurrentIndex({});
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QCOMPARE(table()->currentIndex().row(), 0);
}

void WindowSessionsTest::filtersGiveWayToWhatIsAskedFor()
{
    m_test->press(Qt::Key_F, Qt::ControlModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("Alpha"));
    QCOMPARE(table()->model()->rowCount(), 1);
    // As the quick switcher asks for it.
    m_test->window().showSession(m_tree->path(p), m_tree->path(snapshotIn(p, idB)));
    QCOMPARE(table()->currentIndex().data(PathRole).toString(), m_tree->path(snapshotIn(p, idB)));
    QCOMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(field->text(), QString());
    // What is in sight anyway leaves them as they are.
    QTest::keyClicks(field, QStringLiteral("Beta"));
    m_test->window().showSession(m_tree->path(p), m_tree->path(snapshotIn(p, idB)));
    QCOMPARE(table()->model()->rowCount(), 1);
}

void WindowSessionsTest::filtersGiveWayToASwitchFromElsewhere_data()
{
    QTest::addColumn<Page>("page");
    QTest::addColumn<QString>("table");
    QTest::newRow("on the page Now") << Page::Now << QStringLiteral("now");
    QTest::newRow("on the project's page") << Page::Project << QStringLiteral("sessions");
}

/// As the quick switcher, the tray and the command line ask for it.
void WindowSessionsTest::filtersGiveWayToASwitchFromElsewhere()
{
    QFETCH(const Page, page);
    QFETCH(const QString, table);
    m_test->window().showPage(page, m_tree->path(p));
    QTableView *view = m_test->table(table);
    QTRY_COMPARE(view->model()->rowCount(), 3);
    m_test->press(Qt::Key_F, Qt::ControlModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("Gamma"));
    QTRY_COMPARE(view->model()->rowCount(), 1);
    const auto project = m_test->workspace().snapshot()->project(m_tree->path(p));
    const auto beta = std::find_if(project->snapshots.begin(), project->snapshots.end(),
                                   [](const auto &entry) { return entry->session.id == idB; });
    QVERIFY(beta != project->snapshots.end());
    m_test->window().switchSession(*project, **beta);
    QTRY_COMPARE(field->text(), QString());
    QTRY_COMPARE(view->currentIndex().data(PathRole).toString(), m_tree->path(activeIn(p)));
    QVERIFY(view->selectionModel()->isSelected(view->currentIndex()));
}

void WindowSessionsTest::finishWithTickets()
{
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Finish with Tickets…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "ticketField", QStringLiteral("pt-9")));
    QFETCH(const bool, isAdded);
    if (isAdded)
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("addTicketButton")), Qt::LeftButton);
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(files(), filesAfter([](PlanningStore &store) {
                     return store.complete(*TopicId::parse(QStringLiteral("plan-a")),
                                           QStringLiteral("topics/plan-a/backlog.md"), {QStringLiteral("pt-9")});
                 }));
}

void WindowSessionsTest::moveToAnotherSession()
{
    QVERIFY(m_test->goTo(table(), QStringLiteral("Alpha")));
    m_test->press(Qt::Key_M, Qt::ControlModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    auto *topics = dialog->findChild<QComboBox *>(QStringLiteral("topicCombo"));
    topics->setCurrentIndex(topics->findData(QStringLiteral("spike-a")));
    auto *sessions = dialog->findChild<QTreeView *>(QStringLiteral("sessionList"));
    sessions->setFocus();
    QTest::keyClicks(sessions, QStringLiteral("Beta"));
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(files(), filesAfter([](PlanningStore &store) {
                     return store.moveTopic(*TopicId::parse(QStringLiteral("spike-a")), *SessionId::parse(idB),
                                            *SessionId::parse(idA));
                 }));
}

void WindowSessionsTest::startFromASeed()
{
    m_test->press(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "seedField", QStringLiteral("seed-d")));
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(files(), filesAfter([](PlanningStore &store) {
                     return store.start(*TopicId::parse(QStringLiteral("seed-d")));
                 }));
    QTRY_COMPARE(m_test->message(), QStringLiteral("Started “Delta” in p. “Alpha” is archived."));
}

void WindowSessionsTest::aChangeByAPeerWhileADialogIsOpenIsNotOverwritten()
{
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Replace Plan of Active…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "topicField", QStringLiteral("plan-x")));
    m_tree->replace(activeIn(p), sessionDocument(idB));
    const Files peers = files();
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_test->message().contains(QStringLiteral("Another program has changed the active session")));
    QCOMPARE(files(), peers);
}

void WindowSessionsTest::aProjectThatGoesWhileADialogIsOpen()
{
    QVERIFY(m_test->pressShortcut(QStringLiteral("Session"), QStringLiteral("Replace Plan of Active…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "topicField", QStringLiteral("plan-x")));
    m_test->projects().remove(m_tree->path(p), {});
    QTRY_VERIFY(m_test->workspace().snapshot()->projects.empty());
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(!m_test->message().isEmpty());
    QCOMPARE(files(), m_before);
}

QString WindowSessionsTest::reasonAgainst(const char *text) const
{
    const QAction *action = m_test->action(QStringLiteral("Session"), QString::fromUtf8(text));
    return action && !action->isEnabled() ? action->statusTip() : QString();
}

void WindowSessionsTest::whatDoesNotApplyIsDisabledAndSaysWhy()
{
    QVERIFY(m_test->goTo(table(), QStringLiteral("Alpha")));
    QCOMPARE(reasonAgainst("Switch To"), QStringLiteral("This is the active session already."));
    m_test->press(Qt::Key_Return, Qt::ControlModifier);
    m_test->press(Qt::Key_Return);
    QVERIFY(m_test->goTo(table(), QStringLiteral("Beta")));
    QCOMPARE(reasonAgainst("Switch To"), QString());
    QCOMPARE(reasonAgainst("Move to Another Session…"),
             QStringLiteral("This session has no spike and no plan to move."));
    QCOMPARE(files(), m_before);
    m_tree->remove(activeIn(p));
    QTRY_COMPARE(reasonAgainst("Archive"), QStringLiteral("No session is active in p."));
    for (const char *onActive :
         {"Add Spike to Active…", "Replace Plan of Active…", "Finish with Tickets…", "Remove Without Keeping…"})
        QCOMPARE(reasonAgainst(onActive), QStringLiteral("No session is active in p."));
    QCOMPARE(reasonAgainst("Switch To"), QString());
}

void WindowSessionsTest::anOlderSnapshotOfTheActiveSessionCannotBeSwitchedTo()
{
    m_tree->write(snapshotIn(p, idA), sessionDocument(idA, QStringLiteral("archived"), {QStringLiteral("spike-a")}));
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    const Files before = files();
    m_test->window().showSession(m_tree->path(p), m_tree->path(snapshotIn(p, idA)));
    QTRY_COMPARE(reasonAgainst("Switch To"),
                 QStringLiteral("This session is active already. Here it stands as it was before it was switched to."));
    table()->setFocus();
    m_test->press(Qt::Key_Return);
    m_test->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(files(), before);
    QCOMPARE(m_test->message(), QString());
}

void WindowSessionsTest::aBrokenActiveFileIsShownAndNeverOverwritten()
{
    m_tree->replace(activeIn(p), m_tree->read(activeIn(p)).left(60));
    const Files broken = files();
    QTRY_VERIFY(rowOf(table(), QStringLiteral("broken")) >= 0);
    QCOMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha")); // as it was last understood
    QVERIFY(m_test->goTo(table(), QStringLiteral("Beta")));
    for (const char *text : {"Switch To", "Add Spike to Active…", "Replace Plan of Active…", "Finish with Tickets…",
                             "Archive", "Remove Without Keeping…"}) {
        QVERIFY2(reasonAgainst(text).contains(QStringLiteral("cannot be understood and is never written over")), text);
        QVERIFY2(m_test->pressShortcut(QStringLiteral("Session"), QString::fromUtf8(text)), text);
    }
    m_test->press(Qt::Key_Return);
    // A start would archive it first, which cannot be done.
    m_test->press(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "seedField", QStringLiteral("seed-d")));
    const auto *buttons = dialog->findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : buttons->buttons())
        QCOMPARE(button->isEnabled(), buttons->buttonRole(button) != QDialogButtonBox::AcceptRole);
    m_test->press(Qt::Key_Return);
    m_test->press(Qt::Key_Escape);
    QCOMPARE(files(), broken);
}

QTEST_MAIN(WindowSessionsTest)
#include "tst_windowsessions.moc"
