// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/listdirectory.h"

#include "files/readfile.h"
#include "support/temporarytree.h"

#include <QFile>
#include <QTest>

using namespace Pointsman;
using Pointsman::Test::TemporaryTree;

class ListDirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesAreSortedAndHaveTheirStamps()
    {
        const TemporaryTree tree;
        for (const char *name : {"b.json", "a", "B.json", ".hidden", "a.json"})
            tree.write(QString::fromLatin1(name), name);
        tree.makeFolder(QStringLiteral("folder"));
        QVERIFY(QFile::link(tree.path(QStringLiteral("a")), tree.path(QStringLiteral("link"))));
        const auto entries = listDirectory(tree.path());
        QByteArrayList names;
        for (const DirectoryEntry &entry : entries) {
            names << entry.name;
            QVERIFY(entry.stamp == *stampOf(tree.path(QString::fromLatin1(entry.name))));
            QCOMPARE(entry.isDirectory(), entry.name == "folder");
            QCOMPARE(entry.isLink(), entry.name == "link");
        }
        QCOMPARE(names, QByteArrayList({".hidden", "B.json", "a", "a.json", "b.json", "folder", "link"}));
    }

    void whatIsReadAnywayIsNotAskedForItsStamp()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("a.json"), "{}");
        tree.write(QStringLiteral("a.json~"), "{}");
        const auto entries =
            listDirectory(tree.path(), [](const QByteArray &name, std::size_t) { return name.endsWith(".json"); });
        QCOMPARE(entries.size(), 2U);
        QVERIFY(!entries.at(0).hasStamp());
        QVERIFY(entries.at(1).hasStamp());
    }

    void kindsNeedNoStamp()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("file"), "{}");
        tree.makeFolder(QStringLiteral("folder"));
        QVERIFY(QFile::link(tree.path(QStringLiteral("folder")), tree.path(QStringLiteral("link"))));
        const auto entries = listKinds(tree.path());
        QCOMPARE(entries.size(), 3U);
        QVERIFY(!entries.at(0).isDirectory() && !entries.at(0).isLink());
        QVERIFY(entries.at(1).isDirectory() && entries.at(2).isLink());
    }

    void whatCannotBeListedIsEmpty()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("file"), {});
        QVERIFY(listDirectory(tree.path(QStringLiteral("absent"))).empty());
        QVERIFY(listDirectory(tree.path(QStringLiteral("file"))).empty());
        QCOMPARE(listingProblem(tree.path(QStringLiteral("absent"))), ENOENT);
        QCOMPARE(listingProblem(tree.path()), 0);
    }
};

QTEST_GUILESS_MAIN(ListDirectoryTest)
#include "tst_listdirectory.moc"
