// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/knowledgedirectory.h"

#include "support/temporarytree.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

class KnowledgeDirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("TF_KNOWLEDGE_DIR"); }

    void withoutASettingItIsTheDefault_data()
    {
        QTest::addColumn<QByteArray>("settings");
        for (const char *text : {"{}", R"({"workflow": {}})", R"({"workflow": null})",
                                 R"({"workflow": {"knowledgeDir": null}})", R"({"workflow": {"knowledgeDir": ""}})"})
            QTest::newRow(text) << QByteArray(text);
    }

    void withoutASettingItIsTheDefault()
    {
        QFETCH(QByteArray, settings);
        const TemporaryTree tree;
        QCOMPARE(knowledgeDirectoryOfProject(tree.path(QStringLiteral("p")))->path(),
                 tree.path(QStringLiteral("p/.tf/knowledge")));
        writeSettings(tree, settings);
        QCOMPARE(knowledgeDirectoryOfProject(tree.path(QStringLiteral("p")))->path(),
                 tree.path(QStringLiteral("p/.tf/knowledge")));
    }

    void aSettingInsideTheProjectIsTaken()
    {
        const TemporaryTree tree;
        name(tree, QStringLiteral("docs/./kb/../knowledge/"));
        QCOMPARE(knowledgeDirectoryOfProject(tree.path(QStringLiteral("p")))->path(),
                 tree.path(QStringLiteral("p/docs/knowledge")));
        name(tree, tree.path(QStringLiteral("p/abs")));
        QCOMPARE(knowledgeDirectoryOfProject(tree.path(QStringLiteral("p")))->path(),
                 tree.path(QStringLiteral("p/abs")));
    }

    void aSettingThatLeadsOutIsRefused_data()
    {
        QTest::addColumn<QString>("setting");
        for (const char *text : {"..", "../other", "a/../../other", "/etc", "/", "%1/other", "%1/p2", "link", "link/kb",
                                 "link/../kb/../link/x", "dangling", "dangling/kb", "inner/out/kb"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void aSettingThatLeadsOutIsRefused()
    {
        QFETCH(QString, setting);
        const TemporaryTree tree;
        tree.makeFolder(QStringLiteral("other"));
        tree.makeFolder(QStringLiteral("p/inner"));
        QVERIFY(QFile::link(tree.path(QStringLiteral("other")), tree.path(QStringLiteral("p/link"))));
        QVERIFY(QFile::link(tree.path(QStringLiteral("nowhere")), tree.path(QStringLiteral("p/dangling"))));
        QVERIFY(QFile::link(QStringLiteral("../../other"), tree.path(QStringLiteral("p/inner/out"))));
        name(tree, setting.contains(u'%') ? setting.arg(tree.path()) : setting);
        const auto directory = knowledgeDirectoryOfProject(tree.path(QStringLiteral("p")));
        QVERIFY(!directory);
        QCOMPARE(directory.error().code, ErrorCode::Refused);
        QVERIFY(directory.error().message.contains(u"--knowledge-dir"));
    }

    void aLinkThatStaysInsideIsTaken()
    {
        const TemporaryTree tree;
        tree.makeFolder(QStringLiteral("p/real"));
        QVERIFY(QFile::link(QStringLiteral("real"), tree.path(QStringLiteral("p/link"))));
        QVERIFY(QFile::link(tree.path(QStringLiteral("p")), tree.path(QStringLiteral("alias"))));
        name(tree, QStringLiteral("link/kb"));
        QCOMPARE(knowledgeDirectoryOfProject(tree.path(QStringLiteral("alias")))->path(),
                 tree.path(QStringLiteral("alias/link/kb")));
    }

    void settingsThatAreNotUnderstoodAreInvalid_data()
    {
        QTest::addColumn<QByteArray>("settings");
        for (const char *text : {"", "{", "[]", R"({"workflow": 1})", R"({"workflow": {"knowledgeDir": 1}})"})
            QTest::newRow(text) << QByteArray(text);
    }

    void settingsThatAreNotUnderstoodAreInvalid()
    {
        QFETCH(QByteArray, settings);
        const TemporaryTree tree;
        writeSettings(tree, settings);
        const auto directory = knowledgeDirectoryOfProject(tree.path(QStringLiteral("p")));
        QVERIFY(!directory);
        QCOMPARE(directory.error().code, ErrorCode::Invalid);
        QVERIFY(directory.error().message.contains(u"settings.json"));
    }

    void theOptionComesBeforeTheVariableBeforeTheProject()
    {
        const TemporaryTree tree;
        name(tree, QStringLiteral("kb"));
        QDir::setCurrent(tree.path(QStringLiteral("p")));
        QCOMPARE(knowledgeDirectoryOfCommand({})->path(), QDir::currentPath() + QStringLiteral("/kb"));
        qputenv("TF_KNOWLEDGE_DIR", "../v/");
        QCOMPARE(knowledgeDirectoryOfCommand({})->path(), QDir(QDir::currentPath())
                                                              .absoluteFilePath(QStringLiteral("../v"))
                                                              .replace(QStringLiteral("/p/.."), QString()));
        qputenv("TF_KNOWLEDGE_DIR", "~/x");
        QCOMPARE(knowledgeDirectoryOfCommand({})->path(), QDir::cleanPath(QDir::homePath() + QStringLiteral("/x")));
        QCOMPARE(knowledgeDirectoryOfCommand(QStringLiteral("/o/../k"))->path(), QStringLiteral("/k"));
        QDir::setCurrent(QStringLiteral("/"));
    }

private:
    static void writeSettings(const TemporaryTree &tree, const QByteArray &text)
    {
        tree.write(QStringLiteral("p/.tf/config/settings.json"), text);
    }
    static void name(const TemporaryTree &tree, const QString &setting)
    {
        writeSettings(tree, "{\"workflow\": {\"knowledgeDir\": \"" + setting.toUtf8() + "\"}}");
    }
};

QTEST_GUILESS_MAIN(KnowledgeDirectoryTest)
#include "tst_knowledgedirectory.moc"
