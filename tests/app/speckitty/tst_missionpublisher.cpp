// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/missionpublisher.h"

#include "app/shell/notices.h"
#include "app/speckitty/fakespeckitty.h"
#include "app/speckitty/joindialog.h"
#include "app/speckitty/speckittydialog.h"
#include "app/speckitty/speckittytool.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using Test::FakeSpecKitty;

class TestMissionPublisher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void focusReachesTheTeam();
    void driveReachesTheTeam();
    void whoHoldsHasChangedNothing_data();
    void whoHoldsHasChangedNothing();
    void whatTheFileDoesNotHaveIsNoSuccess();
    void whatCannotBeReadIsUnknown();
    void aWarningIsToldAsOneAndTheOutputIsShown();
    void aSecondClickDoesNothing();
    void withoutTheCommandsTheFileAloneIsChanged();
    void withoutTheProgramTheFileAloneIsChanged();
    void whatIsAskedWhileUnknownWaits();
    void joinsThroughTheDialog();
    void anIdThatIsNoneCannotBeJoined();
    void withoutTheProgramTheCommandCanBeCopied();

private:
    const MissionId m_mission = *MissionId::parse(QStringLiteral("m-1"));
    std::unique_ptr<QWidget> m_window;
    Notices m_notices;
    QStringList m_posted;
    Message m_last;
    const QHash<QString, QString> m_roles{{QStringLiteral("joined-1"), QStringLiteral("reviewer")}};
    MissionPublisher::State m_state; ///< what the mission's file says after a run
    const MissionPublisher::Read m_read = [this](const MissionId &, const auto &receive) { receive(m_state); };
    int m_onlyHere = 0;
    const std::function<void()> m_countOnlyHere = [this] { ++m_onlyHere; };
};

template <typename Widget>
static Widget *part(const QDialog &dialog, const char *name)
{
    return dialog.findChild<Widget *>(QString::fromLatin1(name));
}

static QPushButton *joinButton(const QDialog &dialog)
{
    const auto buttons = part<QDialogButtonBox>(dialog, "buttons")->buttons();
    for (QAbstractButton *button : buttons) {
        if (part<QDialogButtonBox>(dialog, "buttons")->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

void TestMissionPublisher::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_posted.clear();
    m_onlyHere = 0;
    m_notices.disconnect(this);
    connect(&m_notices, &Notices::posted, this, [this](const Message &message) {
        m_posted << message.lead;
        m_last = message;
    });
    m_state = JsonObject{{"role", "reviewer"}, {"focus", "wp:WP03"}, {"drive_intent", "inactive"}};
}

void TestMissionPublisher::focusReachesTheTeam()
{
    const FakeSpecKitty fake;
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(!tool.isAsking());
    MissionPublisher publisher(tool, m_notices, m_read, m_window.get());
    QVERIFY(publisher.canFocus());
    QCOMPARE(publisher.version(), QStringLiteral("spec-kitty 1.0.3"));
    publisher.setFocus(m_mission, QStringLiteral("wp:WP03"), m_countOnlyHere);
    QTRY_COMPARE(m_posted, QStringList{QStringLiteral("Your team sees: working on wp:WP03.")});
    QCOMPARE(fake.arguments().join(u' '), QStringLiteral("mission focus set wp:WP03 --mission m-1"));
    QCOMPARE(m_onlyHere, 0);
    QTRY_VERIFY(!m_window->findChild<SpecKittyDialog *>());
}

void TestMissionPublisher::driveReachesTheTeam()
{
    const FakeSpecKitty fake;
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(!tool.isAsking());
    MissionPublisher publisher(tool, m_notices, m_read, m_window.get());
    publisher.setDrive(m_mission, false, m_countOnlyHere);
    QTRY_COMPARE(m_posted, QStringList{QStringLiteral("Your team sees: not driving.")});
    QCOMPARE(fake.arguments().join(u' '), QStringLiteral("mission drive set inactive --mission m-1"));
}

void TestMissionPublisher::whoHoldsHasChangedNothing_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"join", "focus", "drive off", "drive on"})
        QTest::newRow(what) << QString::fromUtf8(what);
}

/// spec-kitty ends well where its user has decided against it.
void TestMissionPublisher::whoHoldsHasChangedNothing()
{
    QFETCH(QString, what);
    const FakeSpecKitty fake("printf '[c]ontinue, [h]old, [r]eassign, [d]efer? '; read answer\n"
                             "echo 'Nothing set.'");
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(!tool.isAsking());
    MissionPublisher publisher(tool, m_notices, m_read, m_window.get());
    QSignalSpy joined(&publisher, &MissionPublisher::joined);
    if (what == u"join")
        publisher.join(m_mission, QStringLiteral("observer"));
    else if (what == u"focus")
        publisher.setFocus(m_mission, QStringLiteral("wp:WP07"), m_countOnlyHere);
    else
        publisher.setDrive(m_mission, what == u"drive on", m_countOnlyHere);
    auto *dialog = m_window->findChild<SpecKittyDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(part<QPushButton>(*dialog, "holdButton"));
    part<QPushButton>(*dialog, "holdButton")->click();
    QTRY_COMPARE(m_posted.size(), 1);
    QVERIFY2(m_last.lead.startsWith(QStringLiteral("Not done: ")), qPrintable(m_last.lead));
    QCOMPARE(m_last.text, QStringLiteral("You chose hold: nothing was changed. spec-kitty said last: Nothing set."));
    QCOMPARE(m_last.kind, MessageKind::Info);
    QVERIFY(joined.isEmpty());
}

void TestMissionPublisher::whatTheFileDoesNotHaveIsNoSuccess()
{
    const FakeSpecKitty fake("echo 'Nothing set.'");
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(!tool.isAsking());
    MissionPublisher publisher(tool, m_notices, m_read, m_window.get());
    publisher.setFocus(m_mission, QStringLiteral("wp:WP07"), m_countOnlyHere);
    QTRY_COMPARE(m_posted, QStringList{QStringLiteral("Not done: Telling your team that you work on wp:WP07 in m-1.")});
    QCOMPARE(m_last.kind, MessageKind::Warning);
    QVERIFY(m_last.text.startsWith(QStringLiteral("The mission's file does not have it: nothing was changed.")));
    // A mission that was not joined has no file at all.
    m_state = std::nullopt;
    publisher.join(m_mission, QStringLiteral("developer"));
    QTRY_COMPARE(m_posted.size(), 2);
    QVERIFY(m_last.lead.startsWith(QStringLiteral("Not done: ")));
}

void TestMissionPublisher::whatCannotBeReadIsUnknown()
{
    const FakeSpecKitty fake;
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(!tool.isAsking());
    MissionPublisher publisher(tool, m_notices, m_read, m_window.get());
    m_state = failure(ErrorCode::Invalid, QStringLiteral("The file cannot be read."));
    publisher.setDrive(m_mission, false, m_countOnlyHere);
    QTRY_COMPARE(m_posted.size(), 1);
    QVERIFY(m_last.lead.endsWith(QStringLiteral(": unknown.")));
    QVERIFY(m_last.text.contains(QStringLiteral("The file cannot be read.")));
}

void TestMissionPublisher::aWarningIsToldAsOneAndTheOutputIsShown()
{
    const FakeSpecKitty fake("echo 'WARNING: no connection. Your team does NOT see it yet.' >&2; echo saved");
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(!tool.isAsking());
    MissionPublisher publisher(tool, m_notices, m_read, m_window.get());
    publisher.setDrive(m_mission, false, m_countOnlyHere);
    QTRY_COMPARE(m_posted.size(), 1);
    QCOMPARE(m_last.kind, MessageKind::Warning);
    QCOMPARE(m_last.text, QStringLiteral("WARNING: no connection. Your team does NOT see it yet."));
    QCOMPARE(m_last.actions.size(), 1U);
    m_last.actions.front().trigger();
    auto *view = m_window->findChild<QPlainTextEdit *>(QStringLiteral("outputView"));
    QTRY_VERIFY(view && view->isVisible());
    QVERIFY(view->toPlainText().contains(QStringLiteral("saved")));
}

void TestMissionPublisher::aSecondClickDoesNothing()
{
    const FakeSpecKitty fake("echo run >> \"$here/runs\"; read forever");
    SpecKittyTool tool(fake.program());
    MissionPublisher publisher(tool, m_notices, m_read, m_window.get());
    QVERIFY(tool.isAsking());
    QSignalSpy reach(&publisher, &MissionPublisher::reachChanged);
    for (int click = 0; click < 3; ++click)
        publisher.setDrive(m_mission, true, m_countOnlyHere);
    // It is seen at once, though the program has not answered yet.
    QVERIFY(publisher.isBusy(m_mission.text()));
    QVERIFY(publisher.isAsking());
    QCOMPARE(reach.size(), 1);
    QCOMPARE(m_posted, QStringList{QStringLiteral("Asking spec-kitty what it can do…")});
    QTRY_VERIFY(m_window->findChild<SpecKittyDialog *>());
    QCOMPARE(m_window->findChildren<SpecKittyDialog *>().size(), 1);
    publisher.setFocus(m_mission, {}, m_countOnlyHere);
    QCOMPARE(m_window->findChildren<SpecKittyDialog *>().size(), 1);
    m_window->findChild<SpecKittyDialog *>()->reject();
    QTRY_VERIFY(!publisher.isBusy(m_mission.text()));
    QCOMPARE(m_onlyHere, 0);
}

void TestMissionPublisher::withoutTheCommandsTheFileAloneIsChanged()
{
    const FakeSpecKitty fake("echo done", "");
    SpecKittyTool tool(fake.program());
    MissionPublisher publisher(tool, m_notices, m_read, m_window.get());
    QTRY_VERIFY(!tool.isAsking());
    QVERIFY(!publisher.canFocus());
    QVERIFY(!publisher.canDrive());
    publisher.setFocus(m_mission, QStringLiteral("wp:WP03"), m_countOnlyHere);
    publisher.setDrive(m_mission, true, m_countOnlyHere);
    QCOMPARE(m_onlyHere, 2);
    QVERIFY(fake.arguments().isEmpty());
}

void TestMissionPublisher::withoutTheProgramTheFileAloneIsChanged()
{
    SpecKittyTool tool(QStringLiteral("/nowhere/spec-kitty"));
    MissionPublisher publisher(tool, m_notices, m_read, m_window.get());
    QVERIFY(!publisher.canDrive());
    publisher.setDrive(m_mission, true, m_countOnlyHere);
    QCOMPARE(m_onlyHere, 1);
    QVERIFY(!m_window->findChild<SpecKittyDialog *>());
}

void TestMissionPublisher::whatIsAskedWhileUnknownWaits()
{
    const FakeSpecKitty fake;
    SpecKittyTool tool(fake.program());
    MissionPublisher publisher(tool, m_notices, m_read, m_window.get());
    QSignalSpy reach(&publisher, &MissionPublisher::reachChanged);
    QVERIFY(publisher.canFocus());
    publisher.setFocus(m_mission, {}, m_countOnlyHere);
    QVERIFY(!m_window->findChild<SpecKittyDialog *>());
    m_state = JsonObject{{"focus", JsonValue()}};
    QTRY_COMPARE(m_posted.value(1), QStringLiteral("Your team sees: working on nothing."));
    QVERIFY(!reach.isEmpty());
    QCOMPARE(m_onlyHere, 0);
}

void TestMissionPublisher::joinsThroughTheDialog()
{
    const FakeSpecKitty fake;
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(!tool.isAsking());
    MissionPublisher publisher(tool, m_notices, m_read, m_window.get());
    auto &dialog = *new JoinDialog(publisher, m_roles, m_window.get());
    dialog.open();
    QVERIFY(!part<QGroupBox>(dialog, "terminalBox")->isVisible());
    part<QLineEdit>(dialog, "missionEdit")->setText(QStringLiteral(" checkout-redesign-042\n"));
    auto *role = part<QComboBox>(dialog, "roleBox");
    role->setCurrentIndex(role->findData(QStringLiteral("reviewer")));
    QVERIFY(joinButton(dialog)->isEnabled());
    joinButton(dialog)->click();
    QTRY_COMPARE(m_posted, QStringList{QStringLiteral("Joined mission checkout-redesign-042 as reviewer.")});
    QCOMPARE(fake.arguments().join(u' '), QStringLiteral("mission join checkout-redesign-042 --role reviewer"));
}

void TestMissionPublisher::anIdThatIsNoneCannotBeJoined()
{
    const FakeSpecKitty fake;
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(!tool.isAsking());
    MissionPublisher publisher(tool, m_notices, m_read, m_window.get());
    auto &dialog = *new JoinDialog(publisher, m_roles, m_window.get());
    dialog.open();
    QVERIFY(!joinButton(dialog)->isEnabled());
    part<QLineEdit>(dialog, "missionEdit")->setText(QStringLiteral("../up"));
    QVERIFY(!joinButton(dialog)->isEnabled());
    QVERIFY(part<QLabel>(dialog, "problemLabel")->isVisible());
    QVERIFY(part<QLabel>(dialog, "problemLabel")->text().contains(QStringLiteral("../up")));
    dialog.accept();
    QVERIFY(fake.arguments().isEmpty());
    part<QLineEdit>(dialog, "missionEdit")->setText(QStringLiteral("joined-1"));
    QCOMPARE(part<QLabel>(dialog, "problemLabel")->text(),
             QStringLiteral("You have joined this mission already, as reviewer."));
    QVERIFY(joinButton(dialog)->isEnabled());
}

void TestMissionPublisher::withoutTheProgramTheCommandCanBeCopied()
{
    SpecKittyTool tool(QStringLiteral("/nowhere/spec-kitty"));
    MissionPublisher publisher(tool, m_notices, m_read, m_window.get());
    auto &dialog = *new JoinDialog(publisher, m_roles, m_window.get());
    dialog.open();
    QVERIFY(!joinButton(dialog)->isVisible());
    QVERIFY(part<QGroupBox>(dialog, "terminalBox")->isVisible());
    QVERIFY(part<QLabel>(dialog, "terminalLabel")->text().contains(QStringLiteral("pipx install")));
    part<QLineEdit>(dialog, "missionEdit")->setText(QStringLiteral("it's mine"));
    part<QPushButton>(dialog, "copyButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("spec-kitty mission join 'it'\\''s mine' --role developer"));
    QCOMPARE(part<QPushButton>(dialog, "copyButton")->text(), QStringLiteral("&Copied"));
    part<QLineEdit>(dialog, "missionEdit")->setText(QStringLiteral("another"));
    QCOMPARE(part<QPushButton>(dialog, "copyButton")->text(), QStringLiteral("&Copy Command"));
}

QTEST_MAIN(TestMissionPublisher)
#include "tst_missionpublisher.moc"
