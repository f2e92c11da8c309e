// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "history/journal.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QListWidget>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString search = QStringLiteral("search");
const QString untouched = QStringLiteral("session-untouched");
const QString idle = QStringLiteral("driving-but-idle");

} // namespace

/// The preferences that change what the window finds or keeps: at once, and for the next start.
class WindowSettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anUntouchedSessionComesAndGoesWithItsLimit();
    void anIdleDriverComesAndGoesWithItsLimit();
    void aLimitIsRemembered();
    void aLimitHoldsForAProjectThatComesLater();
    void howMuchTheHistoryKeepsIsChangedInTheHistory();

private:
    [[nodiscard]] QTableView *table() const { return m_test->table(QStringLiteral("warnings")); }
    [[nodiscard]] bool isListed(const QString &code) const { return rowOf(table(), code) >= 0; }
    [[nodiscard]] QDialog *preferences();
    /// Goes to the page of a field, types a number into it and leaves it, as the user does.
    [[nodiscard]] bool enter(const QDialog *dialog, const char *field, int number);
    [[nodiscard]] int daysKept() const;
    void start();

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowSettingsTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p); // updated five days before the tests' present
    writeMissions(*m_tree);
    m_tree->write(
        missionIn(search),
        missionDocument(search, {}, true).replace("2026-02-01T09:30:00", "2026-02-06T11:15:00")); // 45 minutes before
    start();
}

void WindowSettingsTest::start()
{
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_test->window().showPage(Page::Warnings);
}

void WindowSettingsTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

QDialog *WindowSettingsTest::preferences()
{
    m_test->action(QStringLiteral("Edit"), QStringLiteral("Preferences…"))->trigger();
    return m_test->dialog();
}

bool WindowSettingsTest::enter(const QDialog *dialog, const char *field, int number)
{
    auto *box = dialog->findChild<QSpinBox *>(QLatin1StringView(field));
    auto *titles = dialog->findChild<QListWidget *>();
    const auto *pages = dialog->findChild<QStackedWidget *>();
    for (int page = 0; titles && box && !box->isVisible() && page < pages->count(); ++page)
        titles->setCurrentRow(page);
    if (!box || !QTest::qWaitFor([&] { return box->isEnabled(); }))
        return false;
    box->setFocus();
    if (!QTest::qWaitFor([&] { return box->hasFocus(); }))
        return false;
    box->selectAll();
    QTest::keyClicks(box, QString::number(number));
    m_test->press(Qt::Key_Tab);
    return box->value() == number;
}

int WindowSettingsTest::daysKept() const
{
    const auto journal = Journal::openExisting(m_tree->path(QStringLiteral("state/history.sqlite")));
    const auto limits = journal ? (*journal)->limits() : Result<JournalLimits>();
    return limits ? limits->days : 0;
}

void WindowSettingsTest::anUntouchedSessionComesAndGoesWithItsLimit()
{
    QVERIFY(!isListed(untouched));
    QDialog *dialog = preferences();
    QVERIFY(dialog && enter(dialog, "untouchedDays", 3));
    QTRY_VERIFY(isListed(untouched)); // with the dialog still open
    QVERIFY(enter(dialog, "untouchedDays", 6));
    QTRY_VERIFY(!isListed(untouched));
}

void WindowSettingsTest::anIdleDriverComesAndGoesWithItsLimit()
{
    QTRY_VERIFY(isListed(idle));
    QDialog *dialog = preferences();
    QVERIFY(dialog && enter(dialog, "idleMinutes", 60));
    QTRY_VERIFY(!isListed(idle));
    QVERIFY(enter(dialog, "idleMinutes", 44));
    QTRY_VERIFY(isListed(idle));
}

void WindowSettingsTest::aLimitIsRemembered()
{
    QDialog *dialog = preferences();
    QVERIFY(dialog && enter(dialog, "untouchedDays", 3) && enter(dialog, "idleMinutes", 60));
    m_test.reset();
    start();
    QTRY_VERIFY(isListed(untouched));
    QTRY_VERIFY(!isListed(idle));
    dialog = preferences();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QSpinBox *>(QStringLiteral("untouchedDays"))->value(), 3);
    QCOMPARE(dialog->findChild<QSpinBox *>(QStringLiteral("idleMinutes"))->value(), 60);
}

void WindowSettingsTest::aLimitHoldsForAProjectThatComesLater()
{
    const QString later = QStringLiteral("later");
    QDialog *dialog = preferences();
    QVERIFY(dialog && enter(dialog, "untouchedDays", 3));
    QTRY_VERIFY(isListed(untouched));
    writeProject(*m_tree, later);
    m_test->workspace().setProjects({{later, m_tree->path(later), {}}});
    QTRY_VERIFY(m_test->workspace().snapshot()->project(m_tree->path(later)) &&
                !m_test->workspace().snapshot()->isLoading());
    QTRY_VERIFY(isListed(untouched));
}

void WindowSettingsTest::howMuchTheHistoryKeepsIsChangedInTheHistory()
{
    QDialog *dialog = preferences();
    QVERIFY(dialog && enter(dialog, "historyDays", 90));
    QTRY_COMPARE(daysKept(), 90);
    dialog->close();
    m_test.reset();
    start();
    dialog = preferences();
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->findChild<QSpinBox *>(QStringLiteral("historyDays"))->value(), 90);
}

QTEST_MAIN(WindowSettingsTest)
#include "tst_windowsettings.moc"
