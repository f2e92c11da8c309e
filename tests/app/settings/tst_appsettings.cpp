// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/appsettings.h"
#include "support/temporarytree.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

using namespace Pointsman;
using namespace Pointsman::Test;

/// The settings as a typed value over a file that anybody may write, damage or take away.
class AppSettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSetHoldsForTheNextStart();
    void aChangeIsToldOnce();
    void valuesThatAreNoneOfTheKnownGiveTheUsualOnes();
    void whatIsNoSettingsFileIsSetAside_data();
    void whatIsNoSettingsFileIsSetAside();
    void anUnreadableFileKeepsNobodyFromStarting();
    void aFileThatCannotBeWrittenKeepsNobodyFromWorking();

private:
    TemporaryTree m_tree;
};

void AppSettingsTest::whatIsSetHoldsForTheNextStart()
{
    const QString file = m_tree.path(QStringLiteral("kept.ini"));
    const QStringList folders{QStringLiteral("~/work, mine"), QStringLiteral("/srv/ä")};
    {
        AppSettings settings(file);
        QVERIFY(!settings.startHidden());
        QCOMPARE(settings.closeAction(), CloseAction::ToTray);
        QVERIFY(settings.isNotified(NotificationKind::NewError));
        QVERIFY(settings.globalShortcut().isEmpty());
        QCOMPARE(settings.searchFolders(), QStringList{QStringLiteral("~/code")});
        settings.setStartHidden(true);
        settings.setCloseAction(CloseAction::Minimise);
        settings.setNotified(NotificationKind::SessionCompleted, false);
        settings.setGlobalShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P));
        settings.setSearchFolders(folders);
    }
    const AppSettings settings(file);
    QVERIFY(settings.startHidden());
    QCOMPARE(settings.closeAction(), CloseAction::Minimise);
    QVERIFY(!settings.isNotified(NotificationKind::SessionCompleted));
    QVERIFY(settings.isNotified(NotificationKind::ActiveChanged));
    QCOMPARE(settings.globalShortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P));
    QCOMPARE(settings.searchFolders(), folders);
    AppSettings(file).setSearchFolders({});
    QCOMPARE(AppSettings(file).searchFolders(), QStringList());
}

void AppSettingsTest::aChangeIsToldOnce()
{
    AppSettings settings(m_tree.path(QStringLiteral("told.ini")));
    const QSignalSpy hidden(&settings, &AppSettings::startHiddenChanged);
    const QSignalSpy closing(&settings, &AppSettings::closeActionChanged);
    const QSignalSpy notified(&settings, &AppSettings::notifiedChanged);
    const QSignalSpy shortcut(&settings, &AppSettings::globalShortcutChanged);
    const QSignalSpy folders(&settings, &AppSettings::searchFoldersChanged);
    for (int again = 0; again < 2; ++again) {
        settings.setStartHidden(true);
        settings.setCloseAction(CloseAction::Quit);
        settings.setNotified(NotificationKind::NewError, false);
        settings.setGlobalShortcut(QKeySequence(Qt::META | Qt::Key_K));
        settings.setSearchFolders({});
    }
    for (const QSignalSpy *spy : {&hidden, &closing, &notified, &shortcut, &folders})
        QCOMPARE(spy->count(), 1);
}

void AppSettingsTest::valuesThatAreNoneOfTheKnownGiveTheUsualOnes()
{
    m_tree.write(QStringLiteral("odd.ini"), "theme=purple\nglobal-shortcut=Ctrl+Nonsense\n[window]\nclose=explode\n"
                                            "start-hidden=perhaps\n[notifications]\nnew-error=@Invalid()\n");
    const AppSettings settings(m_tree.path(QStringLiteral("odd.ini")));
    QCOMPARE(settings.setAsideTo(), QString());
    QCOMPARE(settings.theme(), Theme::System);
    QCOMPARE(settings.closeAction(), CloseAction::ToTray);
    (void)settings.globalShortcut();
    (void)settings.isNotified(NotificationKind::NewError);
}

void AppSettingsTest::whatIsNoSettingsFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    constexpr char rubbish[] = "\x00\xff\xfe\x01[[\x7f\x80\n\x00\x00=\x03junk\n\xc3\x28no line of it";
    QTest::newRow("binary rubbish") << QByteArray(rubbish, sizeof rubbish - 1);
    QTest::newRow("text") << QByteArray("these are no settings at all\n");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", 18);
    QTest::newRow("a folder") << QByteArray();
    QTest::newRow("a pipe") << QByteArray("p");
}

void AppSettingsTest::whatIsNoSettingsFileIsSetAside()
{
    QFETCH(const QByteArray, bytes);
    const TemporaryTree tree;
    const QString name = QStringLiteral("settings.ini");
    if (bytes.isEmpty())
        tree.write(name + QStringLiteral("/inside"), "kept");
    else if (bytes == "p")
        QCOMPARE(::mkfifo(QFile::encodeName(tree.path(name)).constData(), 0600), 0);
    else
        tree.write(name, bytes);
    tree.write(QStringLiteral("other.ini"), "theme=dark\n");

    AppSettings settings(tree.path(name));
    QVERIFY(settings.setAsideTo().startsWith(tree.path(name) + QStringLiteral(".damaged-")));
    if (bytes.isEmpty())
        QVERIFY(QFile::exists(settings.setAsideTo() + QStringLiteral("/inside")));
    else if (bytes != "p")
        QCOMPARE(tree.read(QFileInfo(settings.setAsideTo()).fileName()), bytes);
    QCOMPARE(settings.theme(), Theme::System);
    settings.setTheme(Theme::Dark);
    settings.setStartHidden(true);
    QTRY_COMPARE(AppSettings(tree.path(name)).theme(), Theme::Dark); // a worker writes it
    QCOMPARE(AppSettings(tree.path(name)).setAsideTo(), QString());
    // Another instance with a file of its own, as the demonstration has one.
    QCOMPARE(AppSettings(tree.path(QStringLiteral("other.ini"))).theme(), Theme::Dark);
}

/// Who may read everything reads this one as well.
void AppSettingsTest::anUnreadableFileKeepsNobodyFromStarting()
{
    const TemporaryTree tree;
    const QString file = tree.path(QStringLiteral("settings.ini"));
    tree.write(QStringLiteral("settings.ini"), "theme=dark\n", 0);
    const bool isReadable = QFileInfo(file).isReadable();
    AppSettings settings(file);
    QCOMPARE(settings.setAsideTo().isEmpty(), isReadable);
    QCOMPARE(settings.theme(), isReadable ? Theme::Dark : Theme::System);
    settings.setTheme(Theme::Light);
    QCOMPARE(settings.theme(), Theme::Light);
}

void AppSettingsTest::aFileThatCannotBeWrittenKeepsNobodyFromWorking()
{
    AppSettings settings(QStringLiteral("/proc/no/such/place/settings.ini"));
    settings.setTheme(Theme::Dark);
    settings.setCloseAction(CloseAction::Quit);
    QCOMPARE(settings.theme(), Theme::Dark);
    QCOMPARE(settings.closeAction(), CloseAction::Quit);
}

QTEST_MAIN(AppSettingsTest)
#include "tst_appsettings.moc"
