// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/everythingsaid.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "models/roles.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString checkout = QStringLiteral("checkout");
const QByteArray brokenBytes = "{\"schema_version\": 1,";

// As the Code column names them.
const QString tooOpen = QStringLiteral("mode-too-open");
const QString notJson = QStringLiteral("not-json");
const QString strangeState = QStringLiteral("state-unknown");
const QString updatedEarly = QStringLiteral("updated-before-created");

} // namespace

/// The findings of real files: shown, explained, led to, repaired on request, gone with their cause.
class WindowWarningsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aClickShowsWhatARowMeans();
    void aFixIsAskedForFirst();
    void returnPressesTheButtonThatHasTheFocus();
    void aFixRepairsTheFile();
    void aBrokenFileIsMovedAside();
    void aDoubleClickLeadsToTheSession();
    void enterLeadsToTheMission();
    void notesAreHiddenUntilAskedFor();
    void theFilterFindsASeverity();
    void aFindingGoesWhenTheFileGetsWell();

private:
    [[nodiscard]] QTableView *table() const { return m_test->table(QStringLiteral("warnings")); }
    [[nodiscard]] bool isListed(const QString &code) const { return rowOf(table(), code) >= 0; }
    [[nodiscard]] int mode() const { return m_tree->mode(missionIn(checkout)); }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowWarningsTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeMissions(*m_tree);
    m_tree->write(missionIn(checkout), missionDocument(checkout), 0644); // an error: it holds a token
    m_tree->write(snapshotIn(p, idB), brokenBytes);                      // an error
    const QString again = QStringLiteral("seed-d@2026-02-04T09-00-00Z");
    m_tree->write(snapshotIn(p, again), sessionDocument(again, QStringLiteral("paused"))); // a warning
    m_tree->write(snapshotIn(p, idC), sessionDocument(idC, QStringLiteral("completed"), {}, QStringLiteral("plan-c"))
                                          .replace("\"updated\": \"2026", "\"updated\": \"2025")); // a note
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_test->window().showPage(Page::Warnings);
    // What cannot be read is told only when it stays so.
    QTRY_VERIFY(isListed(tooOpen) && isListed(notJson) && isListed(strangeState));
}

void WindowWarningsTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowWarningsTest::aClickShowsWhatARowMeans()
{
    const auto actions = table()->actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->text().contains(QStringLiteral("Preview"));
    });
    QVERIFY(found != actions.end());
    const QAction *fix = *found;
    for (const QString &code : {notJson, tooOpen, notJson}) {
        const QModelIndex index = table()->model()->index(rowOf(table(), code), 0);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
        QCOMPARE(table()->currentIndex().row(), index.row());
        QVERIFY2(fix->isEnabled(), qPrintable(code));
        QVERIFY(everythingSaid(m_test->window())
                    .contains(code == tooOpen ? m_tree->path(missionIn(checkout)) : m_tree->path(snapshotIn(p, idB))));
    }
}

void WindowWarningsTest::returnPressesTheButtonThatHasTheFocus()
{
    QVERIFY(m_test->goTo(table(), tooOpen));
    const auto buttons = m_test->window().findChildren<QAbstractButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QAbstractButton *button) {
        return button->isVisible() && button->text().remove(u'&') == QStringLiteral("Preview Fix…");
    });
    QVERIFY(found != buttons.end());
    (*found)->setFocus();
    m_test->press(Qt::Key_Return);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    dialog->reject();
}

void WindowWarningsTest::aFixIsAskedForFirst()
{
    QVERIFY(m_test->goTo(table(), tooOpen));
    m_test->press(Qt::Key_Period, Qt::ControlModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QTRY_VERIFY(everythingSaid(*dialog).contains(m_tree->path(missionIn(checkout))));
    QVERIFY(everythingSaid(*dialog).contains(QStringLiteral("0600 instead of 0644")));
    dialog->reject();
    QCOMPARE(mode(), 0644);
    QVERIFY(isListed(tooOpen));
}

void WindowWarningsTest::aFixRepairsTheFile()
{
    const QByteArray bytes = m_tree->read(missionIn(checkout));
    QVERIFY(m_test->goTo(table(), tooOpen));
    m_test->press(Qt::Key_Period, Qt::ControlModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog && m_test->accept(dialog));
    QTRY_COMPARE(mode(), 0600);
    QCOMPARE(m_tree->read(missionIn(checkout)), bytes);
    QTRY_VERIFY(!isListed(tooOpen));
    QVERIFY(m_test->message().startsWith(QStringLiteral("Fixed “checkout”.")));
}

void WindowWarningsTest::aBrokenFileIsMovedAside()
{
    QVERIFY(m_test->goTo(table(), notJson));
    m_test->press(Qt::Key_Period, Qt::ControlModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog && m_test->accept(dialog));
    QTRY_VERIFY(!m_tree->exists(snapshotIn(p, idB)));
    const QDir folder(m_tree->path(p + QStringLiteral("/.tf/knowledge/sessions")));
    const QStringList kept = folder.entryList({idB + QStringLiteral(".json.corrupt-*")}, QDir::Files | QDir::Hidden);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(m_tree->read(p + QStringLiteral("/.tf/knowledge/sessions/") + kept.first()), brokenBytes);
    QTRY_VERIFY(!isListed(notJson));
}

void WindowWarningsTest::aDoubleClickLeadsToTheSession()
{
    const int row = rowOf(table(), strangeState);
    const QPoint place = table()->visualRect(table()->model()->index(row, 1)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, place);
    QTableView *sessions = m_test->table(QStringLiteral("sessions"));
    QTRY_VERIFY(sessions->isVisible());
    QCOMPARE(cell(sessions, sessions->currentIndex().row(), 1), QStringLiteral("Delta"));
}

void WindowWarningsTest::enterLeadsToTheMission()
{
    QVERIFY(m_test->goTo(table(), tooOpen));
    m_test->press(Qt::Key_Return);
    QTableView *missions = m_test->table(QStringLiteral("missions"));
    QTRY_VERIFY(missions->isVisible());
    QCOMPARE(cell(missions, missions->currentIndex().row(), 1), checkout);
}

void WindowWarningsTest::notesAreHiddenUntilAskedFor()
{
    QVERIFY(!isListed(updatedEarly));
    auto *showNotes = m_test->find<QCheckBox>(QStringLiteral("Show notes"));
    QVERIFY(showNotes);
    showNotes->setFocus();
    m_test->press(Qt::Key_Space);
    QTRY_VERIFY(isListed(updatedEarly));
    m_test->press(Qt::Key_Space);
    QTRY_VERIFY(!isListed(updatedEarly));
}

void WindowWarningsTest::theFilterFindsASeverity()
{
    m_test->press(Qt::Key_F, Qt::ControlModifier);
    auto *field = m_test->find<QLineEdit>(QStringLiteral("Filter"));
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("error"));
    QTRY_VERIFY(!isListed(strangeState));
    QVERIFY(isListed(tooOpen) && isListed(notJson));
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(isListed(tooOpen) && isListed(notJson) && isListed(strangeState));
}

void WindowWarningsTest::aFindingGoesWhenTheFileGetsWell()
{
    QCOMPARE(m_test->navigator(CountRole, Page::Warnings).toInt(), 2); // the errors
    QVERIFY(m_test->goTo(table(), strangeState));
    m_tree->replace(snapshotIn(p, idB), sessionDocument(idB, QStringLiteral("archived")));
    QTRY_VERIFY(!isListed(notJson));
    QCOMPARE(m_test->navigator(CountRole, Page::Warnings).toInt(), 1);
    // The one that was being read is still selected.
    QCOMPARE(table()->currentIndex().row(), rowOf(table(), strangeState));
    m_tree->replace(missionIn(checkout), missionDocument(checkout));
    QTRY_VERIFY(!isListed(tooOpen));
}

QTEST_MAIN(WindowWarningsTest)
#include "tst_windowwarnings.moc"
