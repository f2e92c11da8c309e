// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/speckittycommand.h"

#include <QProcess>
#include <QTest>

using namespace Pointsman;

class TestSpecKittyCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void argumentsAreExact_data();
    void argumentsAreExact();
    void aShellReadsTheCopiedTextAsTheSameArguments_data();
    void aShellReadsTheCopiedTextAsTheSameArguments();
};

static MissionId mission(const QString &text)
{
    return *MissionId::parse(text);
}

void TestSpecKittyCommand::argumentsAreExact_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("expected");
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    const QString plain = QStringLiteral("m-1");
    const QString dash = QStringLiteral("-m");
    const QString role = QStringLiteral("developer");
    const QString focus = QStringLiteral("wp:WP03");
    QTest::newRow("join") << SpecKittyCommand::join(mission(plain), role).arguments()
                          << words("mission join m-1 --role developer");
    QTest::newRow("focus") << SpecKittyCommand::focus(mission(plain), focus).arguments()
                           << words("mission focus set wp:WP03 --mission m-1");
    QTest::newRow("no focus") << SpecKittyCommand::focus(mission(plain), {}).arguments()
                              << words("mission focus set none --mission m-1");
    QTest::newRow("drive") << SpecKittyCommand::drive(mission(plain), true).arguments()
                           << words("mission drive set active --mission m-1");
    QTest::newRow("no drive") << SpecKittyCommand::drive(mission(plain), false).arguments()
                              << words("mission drive set inactive --mission m-1");
    QTest::newRow("an id like an option, to join")
        << SpecKittyCommand::join(mission(dash), role).arguments() << words("mission join --role developer -- -m");
    QTest::newRow("an id like an option, to focus")
        << SpecKittyCommand::focus(mission(dash), focus).arguments() << words("mission focus set wp:WP03 --mission=-m");
    QTest::newRow("an id like an option, to drive")
        << SpecKittyCommand::drive(mission(dash), true).arguments() << words("mission drive set active --mission=-m");
}

void TestSpecKittyCommand::argumentsAreExact()
{
    QFETCH(QStringList, arguments);
    QTEST(arguments, "expected");
}

void TestSpecKittyCommand::aShellReadsTheCopiedTextAsTheSameArguments_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("plain") << "checkout-redesign-042";
    QTest::newRow("blank") << "two words";
    QTest::newRow("quotes") << "it's \"quoted\"";
    QTest::newRow("commands") << "$(touch x);`id`&&a|b>c";
    QTest::newRow("patterns") << "~*?[a]{b,c}!";
    QTest::newRow("option") << "--help";
    QTest::newRow("umlaut") << "änderung";
}

void TestSpecKittyCommand::aShellReadsTheCopiedTextAsTheSameArguments()
{
    QFETCH(QString, id);
    const auto command = SpecKittyCommand::join(mission(id), QStringLiteral("observer"));
    const QString prefix = QStringLiteral("spec-kitty ");
    QVERIFY(command.copyableText().startsWith(prefix));
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("printf '%s\\n' ") + command.copyableText().mid(prefix.size())});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts), command.arguments());
}

QTEST_GUILESS_MAIN(TestSpecKittyCommand)
#include "tst_speckittycommand.moc"
