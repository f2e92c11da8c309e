// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/cutwords.h"
#include "app/support/everythingsaid.h"
#include "app/support/samples.h"
#include "app/support/storetwin.h"
#include "models/roles.h"
#include "workspace/workspace.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLoggingCategory>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString checkout = QStringLiteral("checkout");
const QString search = QStringLiteral("search");
const QString imported = QStringLiteral("received/state.json");

MissionId idOf(const QString &text)
{
    return *MissionId::parse(text);
}

/// All that a screen reader could say of a part of the window.
void readOut(QAccessibleInterface *part, QString &read)
{
    if (!part)
        return;
    for (const QAccessible::Text kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        read += part->text(kind) + u'\n';
    for (int child = 0; child < part->childCount(); ++child)
        readOut(part->child(child), read);
}

} // namespace

/// What keys and clicks in the window do to the missions' files: exactly what the store does, and back.
class WindowMissionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRowAndAShortcutSwitch();
    void enterOnARowSwitches();
    void aMissionThatIsAwaitedIsSelectedWhenItComes();
    void aBrokenPointerIsNoneOfNone();
    void ofABrokenOneIsShownWhatWasLastRead();
    void undoByShortcut();
    void theFocusIsSetInTheFileAlone();
    void theSwitchOfTheCardDrives();
    void aShortcutEndsDriving();
    void aStateIsImported();
    void anImportReplacesTheRoleAndKeepsTheToken();
    void aBadFileIsNotImported();
    void aRoleIsReadWhole();
    void theTokenIsNowhere();
    void theTokenIsNeitherLoggedNorReadOutNorKept();

private:
    [[nodiscard]] Files files() const { return filesBelow(m_tree->path(QStringLiteral("home"))); }
    [[nodiscard]] QTableView *table() const { return m_test->table(QStringLiteral("missions")); }
    /// The dialog that File > Import opens for the file `imported` with these bytes.
    [[nodiscard]] QDialog *importDialog(const QByteArray &bytes);
    [[nodiscard]] Files afterImport(const QString &id) const;

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
    Files m_before;
};

void WindowMissionsTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeMissions(*m_tree);
    m_before = files();
    m_test = std::make_unique<TestWindow>(*m_tree, QStringList());
    m_test->window().showPage(Page::Missions);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void WindowMissionsTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

QDialog *WindowMissionsTest::importDialog(const QByteArray &bytes)
{
    m_tree->write(imported, bytes);
    m_test->prompts().texts = {m_tree->path(imported)};
    return m_test->pressShortcut(QStringLiteral("File"), QStringLiteral("Import Mission State…")) ? m_test->dialog()
                                                                                                  : nullptr;
}

Files WindowMissionsTest::afterImport(const QString &id) const
{
    return afterMissionEdit(m_before, [&](MissionStore &store) {
        return store.save(idOf(id), *readStateDocument(m_tree->path(imported)).root);
    });
}

void WindowMissionsTest::aRowAndAShortcutSwitch()
{
    QVERIFY(m_test->goTo(table(), search));
    m_test->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    const Files expected = afterMissionEdit(m_before, [](MissionStore &store) { return store.switchTo(idOf(search)); });
    QVERIFY(!expected.isEmpty() && expected != m_before);
    QTRY_COMPARE(files(), expected);
    QTRY_COMPARE(m_test->label("activeMission"), search);
    QTRY_COMPARE(m_test->message(), QStringLiteral("Switched to “search”. Every terminal uses it from now on."));
}

/// As after joining one: its row is there only when spec-kitty has written its file.
void WindowMissionsTest::aMissionThatIsAwaitedIsSelectedWhenItComes()
{
    const QString late = QStringLiteral("late");
    m_test->window().showMission(late);
    m_tree->write(missionIn(late), m_tree->read(missionIn(search)).replace("\"search\"", "\"late\""));
    QTRY_VERIFY(rowOf(table(), late) >= 0);
    QTRY_COMPARE(table()->currentIndex().row(), rowOf(table(), late));
}

void WindowMissionsTest::enterOnARowSwitches()
{
    QVERIFY(m_test->goTo(table(), search));
    m_test->press(Qt::Key_Return);
    QTRY_COMPARE(files(), afterMissionEdit(m_before, [](MissionStore &store) { return store.switchTo(idOf(search)); }));
}

/// It is shown as the active session is whose file is broken: what is wrong, the way out, and nothing that must fail.
void WindowMissionsTest::aBrokenPointerIsNoneOfNone()
{
    QAction *switchTo = m_test->action(QStringLiteral("Mission"), QStringLiteral("Switch To"));
    QVERIFY(m_test->goTo(table(), search));
    QTRY_VERIFY(switchTo->isEnabled());
    m_tree->write(missionPointer, R"({"active_mission_id": oops)");
    QTRY_COMPARE(m_test->label("activeMission"), QStringLiteral("Which mission is active cannot be read"));
    QCOMPARE(m_test->navigator(SubtitleRole, Page::Missions).toString(),
             QStringLiteral("which is active cannot be read"));
    QVERIFY2(m_test->statusText().endsWith(QStringLiteral("Missions: which mission is active cannot be read")),
             qPrintable(m_test->statusText()));
    QVERIFY(!switchTo->isEnabled());
    QVERIFY(switchTo->toolTip().contains(QStringLiteral("repair it first")));
    auto *fix = m_test->find<QAbstractButton>(QStringLiteral("Preview Fix…"));
    QVERIFY(fix && fix->isEnabled());
    fix->click();
    QTRY_VERIFY(m_test->dialog());
    m_test->press(Qt::Key_Escape);
    m_test->find<QAbstractButton>(QStringLiteral("Show Warning"))->click();
    QTRY_VERIFY(m_test->find<QTableView>(QStringLiteral("Warnings")));
}

void WindowMissionsTest::ofABrokenOneIsShownWhatWasLastRead()
{
    QVERIFY(m_test->goTo(table(), checkout));
    QTRY_COMPARE(m_test->fact(QStringLiteral("Working on")), QStringLiteral("wp:WP03"));
    const QString activity = m_test->fact(QStringLiteral("Activity"));
    m_tree->write(missionIn(checkout), "{\"mission_id\": ");
    QTRY_VERIFY(m_test->fact(QStringLiteral("State")).contains(QStringLiteral("cannot be read")));
    QVERIFY(m_test->fact(QStringLiteral("State")).endsWith(QStringLiteral("The rest is as last read.")));
    QCOMPARE(m_test->fact(QStringLiteral("Activity")), activity);
    QVERIFY(cell(table(), rowOf(table(), checkout), 5) != QStringLiteral("just now"));
}

void WindowMissionsTest::undoByShortcut()
{
    QVERIFY(m_test->goTo(table(), search));
    m_test->press(Qt::Key_Return);
    QTRY_VERIFY(!m_test->workspace().undoLabel().isEmpty());
    QVERIFY(files() != m_before);
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(files(), m_before);
}

void WindowMissionsTest::theFocusIsSetInTheFileAlone()
{
    QVERIFY(m_test->goTo(table(), checkout));
    const QString onlyHere = QStringLiteral("Working On… (Only on This Computer)");
    QTRY_VERIFY(m_test->action(QStringLiteral("Mission"), onlyHere));
    QVERIFY(m_test->pressShortcut(QStringLiteral("Mission"), onlyHere));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "targetField", QStringLiteral("WP07")));
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(files(), afterMissionEdit(m_before, [](MissionStore &store) {
                     return store.update(idOf(checkout), JsonObject{{"focus", "wp:WP07"}});
                 }));
    QTRY_COMPARE(m_test->message(),
                 QStringLiteral("“checkout” works on wp:WP07. Only on this computer: your team does not see it."));
    QCOMPARE(m_test->find<QAbstractButton>(QStringLiteral("missionFocus"))->text(), QStringLiteral("wp:WP07…"));
}

/// Where it is shown: its column goes before it is cut.
void WindowMissionsTest::aRoleIsReadWhole()
{
    const QString redesign = QStringLiteral("checkout-redesign-042");
    m_tree->write(missionIn(redesign), missionDocument(redesign).replace("\"developer\"", "\"stakeholder\""));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    for (int width = 900; width <= 1440; width += 60) {
        m_test->window().resize(width, 700);
        QTRY_VERIFY2(cutWords(m_test->window()).isEmpty(), qPrintable(cutWords(m_test->window()).join(u'\n')));
    }
}

void WindowMissionsTest::theSwitchOfTheCardDrives()
{
    auto *driving = m_test->find<QCheckBox>(QStringLiteral("driving"));
    QVERIFY(driving && !driving->isChecked());
    QTest::mouseClick(driving, Qt::LeftButton, {}, {8, driving->height() / 2});
    QTRY_COMPARE(files(), afterMissionEdit(m_before, [](MissionStore &store) {
                     return store.update(idOf(checkout), JsonObject{{"drive_intent", "active"}});
                 }));
    QTRY_VERIFY(driving->isChecked());
}

void WindowMissionsTest::aShortcutEndsDriving()
{
    QVERIFY(m_test->goTo(table(), search));
    const QString onlyHere = QStringLiteral("Driving (Only on This Computer)");
    QTRY_VERIFY(m_test->action(QStringLiteral("Mission"), onlyHere));
    QVERIFY(m_test->action(QStringLiteral("Mission"), onlyHere)->isChecked());
    QVERIFY(m_test->pressShortcut(QStringLiteral("Mission"), onlyHere));
    QTRY_COMPARE(files(), afterMissionEdit(m_before, [](MissionStore &store) {
                     return store.update(idOf(search), JsonObject{{"drive_intent", "inactive"}});
                 }));
    QTRY_VERIFY(!m_test->action(QStringLiteral("Mission"), onlyHere)->isChecked());
}

void WindowMissionsTest::aStateIsImported()
{
    QDialog *dialog = importDialog(missionDocument(QStringLiteral("received")));
    QVERIFY(dialog);
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(files(), afterImport(QStringLiteral("received")));
    QCOMPARE(m_tree->mode(missionIn(QStringLiteral("received"))), 0600);
    QTRY_VERIFY(rowOf(table(), QStringLiteral("received")) >= 0);
    QTRY_COMPARE(m_test->message(), QStringLiteral("Imported “received”."));
    QTRY_COMPARE(table()->currentIndex().row(), rowOf(table(), QStringLiteral("received")));
}

void WindowMissionsTest::anImportReplacesTheRoleAndKeepsTheToken()
{
    // A role is given by the service: the window changes it only with a state that came from there.
    QByteArray state = missionDocument(checkout, QStringLiteral("wp:WP09"));
    state.replace("developer", "reviewer");
    const qsizetype token = state.indexOf("  \"session_token\"");
    state.remove(token, state.indexOf('\n', token) - token + 1);
    QDialog *dialog = importDialog(state);
    QVERIFY(dialog);
    QVERIFY(m_test->accept(dialog));
    const Files expected = afterImport(checkout);
    QTRY_COMPARE(files(), expected);
    QVERIFY(m_tree->read(missionIn(checkout)).contains(tokenInDocuments.toUtf8()));
    QTRY_COMPARE(cell(table(), rowOf(table(), checkout), 2), QStringLiteral("reviewer"));
}

void WindowMissionsTest::aBadFileIsNotImported()
{
    QDialog *dialog = importDialog(missionDocument(QStringLiteral("received")).replace("joined_at", "joined"));
    QVERIFY(dialog);
    auto *reasons = dialog->findChild<QLabel *>(QStringLiteral("reasons"));
    QTRY_VERIFY(reasons->isVisible());
    QVERIFY(reasons->text().contains(QStringLiteral("joined_at")));
    const auto *buttons = dialog->findChild<QDialogButtonBox *>();
    for (const QAbstractButton *button : buttons->buttons())
        QVERIFY(buttons->buttonRole(const_cast<QAbstractButton *>(button)) != QDialogButtonBox::AcceptRole ||
                !button->isEnabled());
    m_test->press(Qt::Key_Return);
    m_test->press(Qt::Key_Escape);
    QCOMPARE(files(), m_before);
}

void WindowMissionsTest::theTokenIsNowhere()
{
    // One that can be read, one that cannot, and one that a field of another name holds.
    m_tree->write(missionIn(QStringLiteral("broken")), "{\"session_token\": \"" + tokenInDocuments.toUtf8() + "\",");
    const QByteArray key = "\"api_key\": \"" + tokenInDocuments.toUtf8() + "\",\n  \"saas_api_url\"";
    m_tree->write(missionIn(search), missionDocument(search).replace("\"saas_api_url\"", key));
    QTRY_VERIFY(rowOf(table(), QStringLiteral("broken")) >= 0);
    QString heard;
    const auto hear = [&] {
        heard += everythingSaid(m_test->window());
        heard += QGuiApplication::clipboard()->text();
    };
    for (const Page page : {Page::Now, Page::Warnings, Page::Missions}) {
        m_test->window().showPage(page);
        hear();
    }
    for (auto *tabs : m_test->window().findChildren<QTabWidget *>()) {
        for (int tab = tabs->count() - 1; tab >= 0 && tabs->isVisible(); --tab) {
            tabs->setCurrentIndex(tab);
            hear();
            if (tabs->tabText(tab) == u"File")
                break;
        }
    }
    auto *file = m_test->find<QPlainTextEdit>(QStringLiteral("The file"));
    QVERIFY(file);
    for (const QString &mission : {search, QStringLiteral("broken"), checkout}) {
        QVERIFY(m_test->goTo(table(), mission));
        const QString shown = mission == u"broken" ? QStringLiteral("not understood") : u'"' + mission + u'"';
        QTRY_VERIFY(file->toPlainText().contains(shown));
        file->selectAll();
        file->copy();
        QVERIFY(QGuiApplication::clipboard()->text().contains(shown));
        hear();
        m_test->action(QStringLiteral("Mission"), QStringLiteral("Copy ID"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), mission);
    }
    QDialog *dialog = importDialog(missionDocument(QStringLiteral("received")));
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->findChild<QWidget *>(QStringLiteral("facts"))->isVisible());
    hear();
    heard += m_test->prompts().asked.join(u'\n') + m_test->launcher().opened.join(u'\n');

    // It was listened well: what stands beside the token is there.
    for (const char *said : {"01HXN8K3M9PQRSTVWXYZ654321", "wp:WP03", "saas.invalid", "not understood", "received"})
        QVERIFY2(heard.contains(QLatin1StringView(said)), said);
    QVERIFY(!heard.contains(tokenInDocuments));
}

/// P14: with every log message wanted, to a screen reader, and in what the program keeps of its own.
void WindowMissionsTest::theTokenIsNeitherLoggedNorReadOutNorKept()
{
    static QString logged;
    static const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &message) { logged += message + u'\n'; });
    QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
    QString read;
    for (const Page page : {Page::Now, Page::Warnings, Page::Missions}) {
        m_test->window().showPage(page);
        readOut(QAccessible::queryAccessibleInterface(&m_test->window()), read);
    }
    QVERIFY(m_test->goTo(table(), search));
    m_tree->replace(missionIn(search), missionDocument(search, QStringLiteral("wp:WP08")));
    QTRY_VERIFY(m_test->statusText().contains(QStringLiteral("wp:WP08")));
    readOut(QAccessible::queryAccessibleInterface(&m_test->window()), read);
    m_test->window().close();
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(before);
    QVERIFY(read.contains(QStringLiteral("wp:WP08")) && !read.contains(tokenInDocuments));
    QVERIFY(!logged.isEmpty() && !logged.contains(tokenInDocuments));
    const auto kept = m_tree->files();
    for (auto file = kept.cbegin(); file != kept.cend(); ++file)
        QVERIFY2(file.key().startsWith(u"home/") || !file->contains(tokenInDocuments.toUtf8()), qPrintable(file.key()));
}

QTEST_MAIN(WindowMissionsTest)
#include "tst_windowmissions.moc"
