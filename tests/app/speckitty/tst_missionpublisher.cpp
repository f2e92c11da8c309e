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
    void whoHoldsIsNotSaidToDrive();
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
    connect(&m_notices, &Notices::posted, this, [this](const Message &message) { m_posted << message.lead; });
}

void TestMissionPublisher::focusReachesTheTeam()
{
    const FakeSpecKitty fake;
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(!tool.isAsking());
    MissionPublisher publisher(tool, m_notices, m_window.get());
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
    MissionPublisher publisher(tool, m_notices, m_window.get());
    publisher.setDrive(m_mission, false, m_countOnlyHere);
    QTRY_COMPARE(m_posted, QStringList{QStringLiteral("Your team sees: not driving.")});
    QCOMPARE(fake.arguments().join(u' '), QStringLiteral("mission drive set inactive --mission m-1"));
}

void TestMissionPublisher::whoHoldsIsNotSaidToDrive()
{
    const FakeSpecKitty fake("printf 'Action [c/h/r/d]: '; read answer");
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(!tool.isAsking());
    MissionPublisher publisher(tool, m_notices, m_window.get());
    publisher.setDrive(m_mission, true, m_countOnlyHere);
    auto *dialog = m_window->findChild<SpecKittyDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(part<QPushButton>(*dialog, "holdButton"));
    part<QPushButton>(*dialog, "holdButton")->click();
    QTRY_COMPARE(m_posted, QStringList{QStringLiteral("Not driving.")});
}

void TestMissionPublisher::withoutTheCommandsTheFileAloneIsChanged()
{
    const FakeSpecKitty fake("echo done", "");
    SpecKittyTool tool(fake.program());
    MissionPublisher publisher(tool, m_notices, m_window.get());
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
    MissionPublisher publisher(tool, m_notices, m_window.get());
    QVERIFY(!publisher.canDrive());
    publisher.setDrive(m_mission, true, m_countOnlyHere);
    QCOMPARE(m_onlyHere, 1);
    QVERIFY(!m_window->findChild<SpecKittyDialog *>());
}

void TestMissionPublisher::whatIsAskedWhileUnknownWaits()
{
    const FakeSpecKitty fake;
    SpecKittyTool tool(fake.program());
    MissionPublisher publisher(tool, m_notices, m_window.get());
    QSignalSpy reach(&publisher, &MissionPublisher::reachChanged);
    QVERIFY(publisher.canFocus());
    publisher.setFocus(m_mission, {}, m_countOnlyHere);
    QVERIFY(!m_window->findChild<SpecKittyDialog *>());
    QTRY_COMPARE(m_posted, QStringList{QStringLiteral("Your team sees: working on nothing.")});
    QVERIFY(!reach.isEmpty());
    QCOMPARE(m_onlyHere, 0);
}

void TestMissionPublisher::joinsThroughTheDialog()
{
    const FakeSpecKitty fake;
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(!tool.isAsking());
    MissionPublisher publisher(tool, m_notices, m_window.get());
    auto &dialog = *new JoinDialog(publisher, m_window.get());
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
    MissionPublisher publisher(tool, m_notices, m_window.get());
    auto &dialog = *new JoinDialog(publisher, m_window.get());
    dialog.open();
    QVERIFY(!joinButton(dialog)->isEnabled());
    part<QLineEdit>(dialog, "missionEdit")->setText(QStringLiteral("../up"));
    QVERIFY(!joinButton(dialog)->isEnabled());
    QVERIFY(part<QLabel>(dialog, "problemLabel")->isVisible());
    QVERIFY(part<QLabel>(dialog, "problemLabel")->text().contains(QStringLiteral("../up")));
    dialog.accept();
    QVERIFY(fake.arguments().isEmpty());
}

void TestMissionPublisher::withoutTheProgramTheCommandCanBeCopied()
{
    SpecKittyTool tool(QStringLiteral("/nowhere/spec-kitty"));
    MissionPublisher publisher(tool, m_notices, m_window.get());
    auto &dialog = *new JoinDialog(publisher, m_window.get());
    dialog.open();
    QVERIFY(!joinButton(dialog)->isVisible());
    QVERIFY(part<QGroupBox>(dialog, "terminalBox")->isVisible());
    QVERIFY(part<QLabel>(dialog, "terminalLabel")->text().contains(QStringLiteral("pipx install")));
    part<QLineEdit>(dialog, "missionEdit")->setText(QStringLiteral("it's mine"));
    part<QPushButton>(dialog, "copyButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("spec-kitty mission join 'it'\\''s mine' --role developer"));
}

QTEST_MAIN(TestMissionPublisher)
#include "tst_missionpublisher.moc"
