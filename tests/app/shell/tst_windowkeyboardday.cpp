// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/samples.h"
#include "app/support/storetwin.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString home = QStringLiteral("home");

} // namespace

/// A working day without a mouse: whatever is done here is done by keys, pressed where the focus is.
class WindowKeyboardDayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aProjectIsAdded();
    void aSessionIsStarted();
    void aSpikeIsAttached();
    void aPlanIsSet();
    void theSessionIsFinished();
    void anotherSessionIsResumed();
    void theMissionIsSwitched();
    void aWarningIsRepaired();
    void theRepairIsTakenBack();
    void theKeysOfTheReadmeAreThoseOfTheWindow();

private:
    void press(const QKeySequence &keys) { m_test->press(keys[0].key(), keys[0].keyboardModifiers()); }
    static void write(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// Goes on by Tab until `reached`; whether it comes there.
    template <typename Reached>
    [[nodiscard]] bool tabUntil(Reached reached)
    {
        constexpr int enough = 60;
        for (int presses = 0; presses < enough && !reached(); ++presses)
            m_test->press(Qt::Key_Tab);
        return reached();
    }
    /// Goes to the row of the page in front that says `text`.
    [[nodiscard]] bool goToRow(const char *page, const QString &text);
    /// The dialog that comes, once keys go to it.
    [[nodiscard]] QDialog *dialog() const;
    /// Presses Return once the dialog takes it, and waits until the window has the keys again.
    [[nodiscard]] bool accept(const QPointer<QDialog> &dialog);
    /// Answers the dialog that comes with what is written into the field that it begins with.
    [[nodiscard]] bool answer(const QString &text);
    [[nodiscard]] Files files(const QString &folder) const { return filesBelow(m_tree->path(folder)); }
    template <typename Edit>
    [[nodiscard]] Files afterEdit(Edit edit) const
    {
        return afterSessionEdit(m_before, edit);
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
    Files m_before; ///< of what is worked on, before each step
};

void WindowKeyboardDayTest::initTestCase()
{
    m_tree = std::make_unique<TemporaryTree>();
    qputenv("XDG_STATE_HOME", m_tree->path(QStringLiteral("state-home")).toUtf8());
    writeProject(*m_tree, p);
    writeMissions(*m_tree);
    m_test = std::make_unique<TestWindow>(*m_tree, QStringList());
    m_test->prompts().isReal = true;
}

void WindowKeyboardDayTest::cleanupTestCase()
{
    m_test.reset();
    m_tree.reset();
}

bool WindowKeyboardDayTest::goToRow(const char *page, const QString &text)
{
    QTableView *table = m_test->table(QString::fromLatin1(page));
    const int wanted = rowOf(table, text);
    if (wanted < 0 || !tabUntil([table] { return table->hasFocus(); }))
        return false;
    press(Qt::CTRL | Qt::Key_Home);
    for (int row = 0; row < wanted; ++row)
        press(Qt::Key_Down);
    return table->currentIndex().row() == wanted;
}

QDialog *WindowKeyboardDayTest::dialog() const
{
    QDialog *dialog = m_test->dialog();
    const auto isInDialog = [dialog] {
        const QWidget *focused = QApplication::focusWidget();
        return focused && focused->window() == dialog;
    };
    return dialog && QTest::qWaitFor(isInDialog) ? dialog : nullptr;
}

bool WindowKeyboardDayTest::accept(const QPointer<QDialog> &dialog)
{
    const auto isReady = [&dialog] {
        const auto buttons = dialog ? dialog->findChildren<QPushButton *>() : QList<QPushButton *>();
        return !dialog || std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
            return button->isDefault() && button->isEnabled();
        });
    };
    if (!QTest::qWaitFor(isReady))
        return false;
    if (dialog) // a list of names may have passed the key on
        press(Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return !dialog; }))
        return false;
    m_test->window().activateWindow(); // as a window manager does
    return QTest::qWaitForWindowActive(&m_test->window());
}

bool WindowKeyboardDayTest::answer(const QString &text)
{
    const QPointer<QDialog> asking = dialog();
    if (!asking)
        return false;
    write(text);
    if (QApplication::activePopupWidget()) // the names that begin so, of which none is meant
        press(Qt::Key_Return);
    return accept(asking);
}

void WindowKeyboardDayTest::aProjectIsAdded()
{
    press(QKeySequence::Open);
    QVERIFY(answer(m_tree->path(p)));
    QTRY_VERIFY(m_tree->read(QStringLiteral("config/projects.json")).contains(m_tree->path(p).toUtf8()));
    QTRY_COMPARE(m_test->table(QStringLiteral("now"))->model()->rowCount(), 3);
    press(Qt::CTRL | Qt::Key_PageDown); // the next project, which is the first
    QTRY_COMPARE(m_test->table(QStringLiteral("sessions"))->model()->rowCount(), 3);
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
}

void WindowKeyboardDayTest::aSessionIsStarted()
{
    m_before = files(p);
    press(QKeySequence::New);
    QVERIFY(answer(QStringLiteral("seed-d")));
    QTRY_COMPARE(files(p), afterEdit([](PlanningStore &store) {
                     return store.start(*TopicId::parse(QStringLiteral("seed-d")));
                 }));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Delta"));
}

void WindowKeyboardDayTest::aSpikeIsAttached()
{
    m_before = files(p);
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    QVERIFY(answer(QStringLiteral("spike-x")));
    QTRY_COMPARE(files(p), afterEdit([](PlanningStore &store) {
                     return store.addSpike(*TopicId::parse(QStringLiteral("spike-x")));
                 }));
    QTRY_COMPARE(m_test->message(), QStringLiteral("“Measure” is attached."));
}

void WindowKeyboardDayTest::aPlanIsSet()
{
    m_before = files(p);
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    QVERIFY(answer(QStringLiteral("plan-c")));
    QTRY_COMPARE(files(p), afterEdit([](PlanningStore &store) {
                     return store.setPlan(*TopicId::parse(QStringLiteral("plan-c")));
                 }));
    QTRY_VERIFY(m_test->message().contains(QStringLiteral("Old plan")));
}

void WindowKeyboardDayTest::theSessionIsFinished()
{
    m_before = files(p);
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    const QPointer<QDialog> asking = dialog();
    QVERIFY(asking);
    QVERIFY(tabUntil([] { return QApplication::focusWidget()->objectName() == u"ticketField"; }));
    write(QStringLiteral("pt-9"));
    press(Qt::Key_Return); // adds it
    QVERIFY(accept(asking));
    QTRY_COMPARE(files(p), afterEdit([](PlanningStore &store) {
                     return store.complete(*TopicId::parse(QStringLiteral("plan-c")),
                                           QStringLiteral("topics/plan-c/backlog.md"), {QStringLiteral("pt-9")});
                 }));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("No session is active"));
}

void WindowKeyboardDayTest::anotherSessionIsResumed()
{
    m_before = files(p);
    QVERIFY(goToRow("sessions", QStringLiteral("Beta")));
    press(Qt::CTRL | Qt::Key_Return);
    QTRY_COMPARE(files(p), afterEdit([](PlanningStore &store) { return store.resume(idB); }));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Beta"));
}

void WindowKeyboardDayTest::theMissionIsSwitched()
{
    m_before = files(home);
    press(Qt::CTRL | Qt::Key_2);
    QVERIFY(goToRow("missions", QStringLiteral("search")));
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    QTRY_COMPARE(files(home), afterMissionEdit(m_before, [](MissionStore &store) {
                     return store.switchTo(*MissionId::parse(QStringLiteral("search")));
                 }));
}

void WindowKeyboardDayTest::aWarningIsRepaired()
{
    m_tree->write(snapshotIn(p, idC), "{");
    press(Qt::CTRL | Qt::Key_3);
    QTRY_VERIFY(rowOf(m_test->table(QStringLiteral("warnings")), QStringLiteral("not-json")) >= 0);
    QVERIFY(goToRow("warnings", QStringLiteral("not-json")));
    press(Qt::CTRL | Qt::Key_Period);
    QVERIFY(answer({}));
    // Moved aside, at the tests' present.
    const QString aside = snapshotIn(p, idC) + QStringLiteral(".corrupt-2026-02-06T12-00-00Z");
    QTRY_COMPARE(m_tree->read(aside), QByteArray("{"));
    QTRY_VERIFY(!m_tree->exists(snapshotIn(p, idC)));
    QTRY_COMPARE(m_test->workspace().undoLabel(), QStringLiteral("Fix “Gamma” (p)"));
}

void WindowKeyboardDayTest::theRepairIsTakenBack()
{
    QVERIFY(!m_tree->exists(snapshotIn(p, idC)));
    press(QKeySequence::Undo);
    QTRY_COMPARE(m_tree->read(snapshotIn(p, idC)), QByteArray("{"));
}

void WindowKeyboardDayTest::theKeysOfTheReadmeAreThoseOfTheWindow()
{
    QFile readme(QStringLiteral(POINTSMAN_README));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    static const QRegularExpression row(QStringLiteral(R"(^\| ([^|]*\b(?:Ctrl\+|F\d)[^|]*) \|)"),
                                        QRegularExpression::MultilineOption);
    static const QRegularExpression key(QStringLiteral(R"((?:Ctrl\+|Shift\+|Alt\+)+\w+|\bF\d+\b)"));
    QList<QKeySequence> known;
    for (const QAction *action : m_test->window().findChildren<QAction *>())
        known << action->shortcuts();
    int count = 0;
    for (const auto &keys : row.globalMatch(QString::fromUtf8(readme.readAll()))) {
        for (const auto &each : key.globalMatch(keys.captured(1))) {
            QVERIFY2(known.contains(QKeySequence(each.captured())), qPrintable(each.captured()));
            ++count;
        }
    }
    QVERIFY(count > 15);
}

QTEST_MAIN(WindowKeyboardDayTest)
#include "tst_windowkeyboardday.moc"
