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
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("shown");
    const QString session = QStringLiteral(".tf/knowledge/.active-planning.json");
    const QString notUnderstood = QStringLiteral("not understood");
    const QString plan = QStringLiteral(R"("plan": "plan-a")");
    // As the file has it: what is wrong with it is there to be seen.
    QTest::newRow("understood")
        << session << QByteArray(R"({"plan": "plan-b",  "plan": "plan-a", "api_key": "hush"})")
        << QStringLiteral(R"json({"plan": "plan-b",  "plan": "plan-a", "api_key": "(a secret, not shown)"})json");
    QTest::newRow("broken") << session << QByteArray(R"({"plan": "plan-a",})") << plan;
    QTest::newRow("broken, with a secret")
        << session << QByteArray(R"({"plan": "plan-a", "api_key": "hush",})") << notUnderstood;
    QTest::newRow("broken, of a mission")
        << QStringLiteral("missions/m/session.json") << QByteArray(R"({"plan": "hush",})") << notUnderstood;
}

void FileTabTest::noSecretIsShown()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, content);
    QFETCH(QString, shown);
    TestServices services;
    services.tree.write(path, content);
    FileTab tab(services.services());
    tab.showFile(services.tree.path(path), {});
    tab.show();
    const auto *text = tab.findChild<QPlainTextEdit *>();
    QTRY_VERIFY2(text->toPlainText().contains(shown), qPrintable(text->toPlainText()));
    QVERIFY2(!text->toPlainText().contains(QStringLiteral("hush")), qPrintable(text->toPlainText()));
}

QTEST_MAIN(FileTabTest)
#include "tst_filetab.moc"
