// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/filetab.h"

#include "app/dialogs/dialogsupport.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

/// What is shown of a state file: all that is no secret.
class FileTabTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSecretIsShown_data();
    void noSecretIsShown();
};

void FileTabTest::noSecretIsShown_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isMission");
    QTest::addColumn<QString>("shown");
    const QString notUnderstood = QStringLiteral("not understood");
    const QString plan = QStringLiteral("plan-a");
    QTest::newRow("understood") << QByteArray(R"({"plan": "plan-a", "api_key": "hush"})") << false << plan;
    QTest::newRow("broken") << QByteArray(R"({"plan": "plan-a",})") << false << plan;
    QTest::newRow("broken, with a secret")
        << QByteArray(R"({"plan": "plan-a", "api_key": "hush",})") << false << notUnderstood;
    QTest::newRow("broken, of a mission") << QByteArray(R"({"plan": "hush",})") << true << notUnderstood;
}

void FileTabTest::noSecretIsShown()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isMission);
    QFETCH(QString, shown);
    TestServices services;
    services.tree.write(QStringLiteral("state.json"), content);
    FileTab tab(services.services());
    tab.showFile(services.tree.path(QStringLiteral("state.json")), {},
                 isMission ? FileTab::Kind::Mission : FileTab::Kind::Session);
    tab.show();
    const auto *text = tab.findChild<QPlainTextEdit *>();
    QTRY_VERIFY2(text->toPlainText().contains(shown), qPrintable(text->toPlainText()));
    QVERIFY2(!text->toPlainText().contains(QStringLiteral("hush")), qPrintable(text->toPlainText()));
}

QTEST_MAIN(FileTabTest)
#include "tst_filetab.moc"
