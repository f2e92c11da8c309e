// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/samples.h"
#include "desktop/support/builtprogram.h"

#include <QDBusConnectionInterface>
#include <QDBusPendingCall>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const auto service = QStringLiteral("io.github.pointsman.pointsman");

} // namespace

/// The desktop calls the program over the session bus.
class BusActivationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desktop.start()); }

    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        writeProject(*m_tree, QStringLiteral("p"));
        m_program = std::make_unique<BuiltProgram>(m_desktop, *m_tree);
    }

    void cleanup()
    {
        m_program.reset();
        QTRY_VERIFY(!isOnBus());
        m_tree.reset();
    }

    void startsTheProgramForWhoeverCallsIt()
    {
        QVERIFY(m_desktop.makeStartable(service, QStringLiteral(POINTSMAN_PROGRAM " --hidden"), *m_tree));
        QCOMPARE(called(QStringLiteral("Activate"), {platformData()}).type(), QDBusMessage::ReplyMessage);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, 20'000);
        QVERIFY(m_program->start({QStringLiteral("--quit")}));
        QVERIFY(m_program->endedBy());
        QTRY_COMPARE(m_desktop.windows().size(), 0);
    }

    void bringsTheHiddenWindow()
    {
        QVERIFY(startHidden());
        QCOMPARE(called(QStringLiteral("Activate"), {platformData()}).type(), QDBusMessage::ReplyMessage);
        QTRY_COMPARE(m_desktop.windows().size(), 1);
    }

    void actionsOfTheDesktopEntryAreUnderstood()
    {
        QFile entry(QStringLiteral(POINTSMAN_DESKTOP_ENTRY));
        QVERIFY(entry.open(QIODevice::ReadOnly));
        const auto match = QRegularExpression(QStringLiteral("^Actions=(.*);$"), QRegularExpression::MultilineOption)
                               .match(QString::fromUtf8(entry.readAll()));
        const QStringList actions = match.captured(1).split(u';');
        QVERIFY(actions.size() > 1);
        QVERIFY(startHidden());
        for (const QString &action : actions)
            QCOMPARE(calledAction(action).errorMessage(), QString());
        const QDBusMessage other = calledAction(QStringLiteral("no-such-action"));
        QCOMPARE(other.type(), QDBusMessage::ErrorMessage);
        QVERIFY(other.errorMessage().contains(u"no-such-action"));
    }

    void warningsActionShowsTheirPage()
    {
        QVERIFY(startHidden());
        QCOMPARE(calledAction(QStringLiteral("warnings")).type(), QDBusMessage::ReplyMessage);
        QTRY_COMPARE(titles(), QByteArray("Warnings — Pointsman"));
    }

    void secondStartCanAskForTheWarningsToo()
    {
        QVERIFY(startHidden());
        BuiltProgram second(m_desktop, *m_tree);
        QVERIFY(second.start({QStringLiteral("--warnings")}));
        QVERIFY(second.endedBy());
        QCOMPARE(second.process().exitCode(), 0);
        QTRY_COMPARE(titles(), QByteArray("Warnings — Pointsman"));
    }

    void openedFolderIsListed()
    {
        QVERIFY(startHidden());
        const QStringList folders{QUrl::fromLocalFile(m_tree->path(QStringLiteral("p"))).toString()};
        QCOMPARE(called(QStringLiteral("Open"), {folders, platformData()}).errorMessage(), QString());
        QVERIFY(m_tree->read(QStringLiteral("config/pointsman/projects.json")).contains("/p\""));
    }

    void whatIsNoProjectIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::newRow("elsewhere") << QStringLiteral("https://example.org/project");
        QTest::newRow("not there") << QStringLiteral("file:///nowhere/at/all");
    }

    void whatIsNoProjectIsRefusedInWords()
    {
        QFETCH(QString, uri);
        QVERIFY(startHidden());
        const QDBusMessage answer = called(QStringLiteral("Open"), {QStringList{uri}, platformData()});
        QCOMPARE(answer.type(), QDBusMessage::ErrorMessage);
        QVERIFY2(answer.errorMessage().contains(QUrl(uri).path()), qPrintable(answer.errorMessage()));
    }

    void demoIsNotCalled()
    {
        QVERIFY(m_program->start({QStringLiteral("--demo")}));
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, 20'000);
        QVERIFY(!isOnBus());
    }

private:
    [[nodiscard]] bool isOnBus() const { return m_desktop.bus().interface()->isServiceRegistered(service); }

    [[nodiscard]] bool startHidden()
    {
        return m_program->start({QStringLiteral("--hidden")}) && QTest::qWaitFor([this] { return isOnBus(); }, 20'000);
    }

    [[nodiscard]] static QVariantMap platformData()
    {
        return {{QStringLiteral("desktop-startup-id"), QStringLiteral("trial_TIME1")}};
    }

    [[nodiscard]] QDBusMessage called(const QString &method, const QVariantList &arguments) const
    {
        auto call = QDBusMessage::createMethodCall(service, QStringLiteral("/io/github/pointsman/pointsman"),
                                                   QStringLiteral("org.freedesktop.Application"), method);
        call.setArguments(arguments);
        return m_desktop.bus().call(call);
    }

    [[nodiscard]] QDBusMessage calledAction(const QString &name) const
    {
        return called(QStringLiteral("ActivateAction"), {name, QVariantList(), platformData()});
    }

    /// Of the one window that is to be seen.
    [[nodiscard]] QByteArray titles() const
    {
        const auto windows = m_desktop.windows();
        return windows.size() == 1 ? m_desktop.run(QStringLiteral("xdotool"), {QStringLiteral("getwindowname"),
                                                                               QString::fromLatin1(windows.front())})
                                   : QByteArray();
    }

    VirtualDesktop m_desktop;
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<BuiltProgram> m_program;
};

QTEST_GUILESS_MAIN(BusActivationTest)
#include "tst_busactivation.moc"
