// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/importmissiondialog.h"

#include "dialogsupport.h"
#include "models/timewords.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

constexpr auto token = "very-secret-value";

QByteArray stateWith(const QByteArray &role)
{
    return R"({"mission_id": "auth-033", "mission_run_id": "01K3ZC00000000000000000000",
 "participant_id": "01K8WQ00000000000000000000", "role": ")" +
           role + R"(", "joined_at": "2026-01-14T09:12:07", "last_activity_at": "2026-01-26T09:29:07",
 "focus": "wp:WP01", "session_token": ")" +
           token + R"("})";
}

} // namespace

class TestImportMissionDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { delete m_dialog; }
    void theStateIsShownWithoutItsTokenAndHandedOverWhole();
    void whatIsNotUnderstoodCannotBeImported_data();
    void whatIsNotUnderstoodCannotBeImported();
    void whatSpecKittyWouldFaultIsAWarning();
    void eachWarningHasTheSign();
    void aReplacementIsToldAndReturnDoesNotDoIt();
    void aBrokenStateInItsPlaceIsNotReplaced();

private:
    void openFor(const QByteArray &bytes);
    void havePresent(const QByteArray &bytes);

    std::unique_ptr<TestServices> m_services;
    QPointer<ImportMissionDialog> m_dialog;
    QString m_chosen;
    JsonObject m_state;
};

void TestImportMissionDialog::init()
{
    m_chosen.clear();
    m_services = std::make_unique<TestServices>();
}

void TestImportMissionDialog::havePresent(const QByteArray &bytes)
{
    m_services->tree.write(QStringLiteral("home/missions/auth-033/session.json"), bytes);
    m_services->workspace.refresh();
    QTRY_COMPARE(m_services->workspace.snapshot()->missions->missions.size(), std::size_t(1));
}

void TestImportMissionDialog::openFor(const QByteArray &bytes)
{
    if (!bytes.isNull())
        m_services->tree.write(QStringLiteral("state.json"), bytes);
    m_dialog =
        new ImportMissionDialog(m_services->services(), m_services->tree.path(QStringLiteral("state.json")), nullptr);
    connect(m_dialog, &ImportMissionDialog::chosen, this, [this](const MissionId &id, const JsonObject &state) {
        m_chosen = id.text();
        m_state = state;
    });
    QVERIFY(Test::open(m_dialog));
    QTRY_VERIFY(note(m_dialog, "progressNote").isEmpty());
}

void TestImportMissionDialog::theStateIsShownWithoutItsTokenAndHandedOverWhole()
{
    openFor(stateWith("developer"));
    QStringList shown;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        shown << label->text() << label->toolTip() << label->accessibleName();
    QVERIFY(shown.contains(QStringLiteral("auth-033")));
    QVERIFY(shown.contains(QStringLiteral("wp:WP01")));
    QVERIFY(shown.filter(QLatin1StringView(token)).isEmpty());
    QVERIFY(note(m_dialog, "warnings").isEmpty());
    QCOMPARE(unnamedParts(m_dialog), QStringList());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QCOMPARE(m_chosen, QStringLiteral("auth-033"));
    QCOMPARE(stringAt(m_state, "session_token"), QLatin1StringView(token));
    QTRY_VERIFY(!m_dialog);
}

void TestImportMissionDialog::whatIsNotUnderstoodCannotBeImported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no such file") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("not JSON") << QByteArray("{\"mission_id\": ");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("keys missing") << QByteArray("{\"mission_id\": \"auth-033\"}");
    QTest::newRow("a text without end") << QByteArray("{\n\"mission_id\": \"auth}");
    QTest::newRow("leads out") << stateWith("developer").replace("auth-033", "../auth");
}

void TestImportMissionDialog::whatIsNotUnderstoodCannotBeImported()
{
    QFETCH(QByteArray, bytes);
    openFor(bytes);
    // Which file, why, and the way out.
    const QString reasons = note(m_dialog, "reasons");
    QVERIFY2(reasons.contains(m_services->tree.path(QStringLiteral("state.json"))), qPrintable(reasons));
    QVERIFY2(reasons.count(u'\n') >= 2 && reasons.endsWith(u'.'), qPrintable(reasons));
    QVERIFY(!m_dialog->verbButton()->isEnabled());
    QVERIFY(!m_dialog->verbButton()->toolTip().isEmpty());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QVERIFY(m_chosen.isEmpty());
}

void TestImportMissionDialog::whatSpecKittyWouldFaultIsAWarning()
{
    openFor(stateWith("king"));
    QVERIFY(note(m_dialog, "warnings").contains(QStringLiteral("king")));
    QVERIFY(m_dialog->verbButton()->isEnabled());
}

void TestImportMissionDialog::eachWarningHasTheSign()
{
    havePresent(stateWith("reviewer"));
    openFor(stateWith("king"));
    const auto *label = m_dialog->findChild<QLabel *>(QStringLiteral("warnings"));
    QCOMPARE(label->text().count(QChar(0x26a0)), 2);
}

void TestImportMissionDialog::aReplacementIsToldAndReturnDoesNotDoIt()
{
    havePresent(stateWith("reviewer"));
    openFor(stateWith("developer"));
    QVERIFY(note(m_dialog, "warnings").contains(QStringLiteral("will be replaced")));
    const auto activity = PythonTime::parse(QStringLiteral("2026-01-26T09:29:07"));
    QVERIFY(note(m_dialog, "warnings").contains(fullTime(activity->moment(), QLocale())));
    QVERIFY(!m_dialog->verbButton()->isDefault());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QVERIFY(m_chosen.isEmpty());
}

void TestImportMissionDialog::aBrokenStateInItsPlaceIsNotReplaced()
{
    havePresent("{\"mission_id\": ");
    openFor(stateWith("developer"));
    QVERIFY(!m_dialog->verbButton()->isEnabled());
    QVERIFY(note(m_dialog, "reasons").contains(QStringLiteral("Repair it first")));
}

QTEST_MAIN(TestImportMissionDialog)
#include "tst_importmissiondialog.moc"
