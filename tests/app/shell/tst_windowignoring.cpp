// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "app/widgets/messagebar.h"
#include "models/roles.h"
#include "workspace/ignoredissues.h"

#include <QAction>
#include <QCheckBox>
#include <QProcess>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString checkout = QStringLiteral("checkout");

// As the Code column names them; the first has no repair.
const QString otherSeed = QStringLiteral("seed-is-not-ids");
const QString tooOpen = QStringLiteral("mode-too-open");

QByteArray ofAnotherSeed(const QString &id, const QString &state)
{
    const QByteArray key = "\"root_seed\": \"";
    const QByteArray before = key + id.section(u'@', 0, 0).toUtf8();
    const QByteArray after = key + "seed-a";
    return sessionDocument(id, state).replace(before, after);
}

} // namespace

/// Findings that the user does not want to be told: out of every count, seen when asked for, taken back.
class WindowIgnoringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anIgnoredFindingIsInNoListAndNoCount();
    void theMessageTakesItBack();
    void everyOneOfACodeInAProjectCanBeIgnored();
    void ignoredOnesAreShownMarkedAndTakenBack();
    void ignoredOnesAreUnderTheMenuView();
    void whatHasARepairCannotBeIgnored();
    void whatIsIgnoredSurvivesARestart();
    void theCommandLineLeavesOutWhatTheWindowIgnores();
    void aListThatCannotBeReadIgnoresNothingAndIsLeftAlone();

private:
    [[nodiscard]] QTableView *table() const { return m_test->table(QStringLiteral("warnings")); }
    [[nodiscard]] int listed(const QString &code) const;
    [[nodiscard]] QAction *actionThatSays(const QString &words) const;
    [[nodiscard]] int badge() const { return m_test->navigator(CountRole, Page::Project, m_tree->path(p)).toInt(); }
    [[nodiscard]] std::vector<IgnoredIssue> ignored() const
    {
        return IgnoredIssues(m_tree->path(QStringLiteral("config/ignored.json"))).load().value();
    }
    void showIgnored();
    /// What `pointsman-cli doctor` says, with the list of ignored findings that the window has written.
    [[nodiscard]] QByteArray doctor() const;

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowIgnoringTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeMissions(*m_tree);
    m_tree->write(snapshotIn(p, idB), ofAnotherSeed(idB, QStringLiteral("archived")));
    m_tree->write(snapshotIn(p, idC), ofAnotherSeed(idC, QStringLiteral("archived")));
    m_tree->write(missionIn(checkout), missionDocument(checkout), 0644);
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_test->window().showPage(Page::Warnings);
    QTRY_COMPARE(listed(otherSeed), 2);
}

void WindowIgnoringTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

int WindowIgnoringTest::listed(const QString &code) const
{
    int count = 0;
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        count += cell(table(), row, 3) == code ? 1 : 0;
    return count;
}

/// Of the table's context menu.
QAction *WindowIgnoringTest::actionThatSays(const QString &words) const
{
    const auto actions = table()->actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const QAction *action) {
        return action->isVisible() && action->text().remove(u'&') == words;
    });
    return found == actions.end() ? nullptr : *found;
}

void WindowIgnoringTest::showIgnored()
{
    auto *box = m_test->find<QCheckBox>(QStringLiteral("Show hidden"));
    QVERIFY(box);
    box->setFocus();
    m_test->press(Qt::Key_Space);
}

void WindowIgnoringTest::anIgnoredFindingIsInNoListAndNoCount()
{
    QCOMPARE(badge(), 2);
    QVERIFY(m_test->goTo(table(), otherSeed));
    m_test->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(listed(otherSeed), 1);
    QCOMPARE(badge(), 1);
    QVERIFY(m_test->message().startsWith(QStringLiteral("Hidden: “seed-is-not-ids” of")));
    QCOMPARE(ignored().size(), 1U);
    QVERIFY(!ignored().front().isOfFolder);
    QVERIFY(ignored().front().path == m_tree->path(snapshotIn(p, idB)) ||
            ignored().front().path == m_tree->path(snapshotIn(p, idC)));
}

void WindowIgnoringTest::theMessageTakesItBack()
{
    QVERIFY(m_test->goTo(table(), otherSeed));
    m_test->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(listed(otherSeed), 1);
    auto *back = m_test->find<QToolButton>(QStringLiteral("Undo"), m_test->window().findChild<MessageBar *>());
    QVERIFY(back);
    back->setFocus();
    m_test->press(Qt::Key_Space);
    QTRY_COMPARE(listed(otherSeed), 2);
    QCOMPARE(badge(), 2);
    QVERIFY(ignored().empty());
}

void WindowIgnoringTest::everyOneOfACodeInAProjectCanBeIgnored()
{
    QVERIFY(m_test->goTo(table(), otherSeed));
    QAction *everyOne = actionThatSays(QStringLiteral("Hide “seed-is-not-ids” in This Project"));
    QVERIFY(everyOne && everyOne->isEnabled());
    everyOne->trigger();
    QTRY_COMPARE(listed(otherSeed), 0);
    QCOMPARE(badge(), 0);
    QCOMPARE(ignored(),
             (std::vector<IgnoredIssue>{{otherSeed, m_tree->path(p + QStringLiteral("/.tf/knowledge")), true}}));
    // One that comes later is ignored as well.
    const QString again = QStringLiteral("seed-d@2026-02-04T09-00-00Z");
    m_tree->write(snapshotIn(p, again), ofAnotherSeed(again, QStringLiteral("archived")));
    m_test->workspace().refresh();
    QTRY_COMPARE(m_test->workspace().snapshot()->ignored.size(), 3U);
    QCOMPARE(listed(otherSeed), 0);
}

void WindowIgnoringTest::ignoredOnesAreShownMarkedAndTakenBack()
{
    QVERIFY(m_test->goTo(table(), otherSeed));
    m_test->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(listed(otherSeed), 1);
    showIgnored();
    QTRY_COMPARE(listed(otherSeed), 2);
    QCOMPARE(badge(), 1); // to be seen is not to be counted
    QVERIFY(m_test->goTo(table(), QStringLiteral("warning, hidden")));
    QVERIFY(!actionThatSays(QStringLiteral("Hide This Warning")));
    m_test->press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(badge(), 2);
    QCOMPARE(rowOf(table(), QStringLiteral("warning, hidden")), -1);
    QCOMPARE(listed(otherSeed), 2);
    QVERIFY(ignored().empty());
}

void WindowIgnoringTest::ignoredOnesAreUnderTheMenuView()
{
    QVERIFY(m_test->goTo(table(), otherSeed));
    m_test->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(listed(otherSeed), 1);
    m_test->window().showPage(Page::Now);
    QAction *hidden = m_test->action(QStringLiteral("View"), QStringLiteral("Hidden Warnings"));
    QVERIFY(hidden && hidden->isEnabled() && !hidden->isChecked());
    hidden->trigger();
    QVERIFY(table()->isVisible());
    QTRY_COMPARE(listed(otherSeed), 2);
    hidden->trigger();
    QTRY_COMPARE(listed(otherSeed), 1);
}

void WindowIgnoringTest::whatHasARepairCannotBeIgnored()
{
    QVERIFY(m_test->goTo(table(), tooOpen));
    const QAction *one = actionThatSays(QStringLiteral("Hide This Warning"));
    const QAction *all = actionThatSays(QStringLiteral("Hide “mode-too-open” in All Missions"));
    QVERIFY(one && all);
    QVERIFY(!one->isEnabled() && !all->isEnabled());
    QVERIFY(one->toolTip().contains(QStringLiteral("can be fixed")));
    m_test->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_tree->exists(QStringLiteral("config/ignored.json")));
}

void WindowIgnoringTest::whatIsIgnoredSurvivesARestart()
{
    QVERIFY(m_test->goTo(table(), otherSeed));
    m_test->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(listed(otherSeed), 1);
    m_test.reset();
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_test->window().showPage(Page::Warnings);
    QTRY_COMPARE(listed(otherSeed), 1);
    QTRY_COMPARE(badge(), 1);
    showIgnored();
    QTRY_VERIFY(rowOf(table(), QStringLiteral("warning, hidden")) >= 0);
}

QByteArray WindowIgnoringTest::doctor() const
{
    if (m_tree->exists(QStringLiteral("config/ignored.json")))
        m_tree->write(QStringLiteral("cli/pointsman/ignored.json"),
                      m_tree->read(QStringLiteral("config/ignored.json")));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_tree->path(QStringLiteral("cli")));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(POINTSMAN_CLI),
                  {QStringLiteral("--knowledge-dir"), m_tree->path(p + QStringLiteral("/.tf/knowledge")),
                   QStringLiteral("--spec-kitty-home"), m_tree->path(QStringLiteral("home")),
                   QStringLiteral("doctor")});
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
}

void WindowIgnoringTest::theCommandLineLeavesOutWhatTheWindowIgnores()
{
    const QByteArray code = '[' + otherSeed.toUtf8() + ']';
    QCOMPARE(doctor().count(code), 2);
    QVERIFY(m_test->goTo(table(), otherSeed));
    m_test->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(listed(otherSeed), 1);
    const QByteArray said = doctor();
    QCOMPARE(said.count(code), 1);
    QVERIFY2(said.contains("Left out because they are hidden: 1."), said.constData());
}

void WindowIgnoringTest::aListThatCannotBeReadIgnoresNothingAndIsLeftAlone()
{
    m_tree->write(QStringLiteral("config/ignored.json"), "{");
    QVERIFY(m_test->goTo(table(), otherSeed));
    m_test->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_test->message().contains(QStringLiteral("ignored.json")));
    QCOMPARE(m_tree->read(QStringLiteral("config/ignored.json")), QByteArray("{"));
    QCOMPARE(listed(otherSeed), 2);
}

QTEST_MAIN(WindowIgnoringTest)
#include "tst_windowignoring.moc"
