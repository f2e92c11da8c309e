// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projectsearch.h"

#include "support/temporarytree.h"

#include <QFile>
#include <QTest>

using namespace Pointsman;
using Test::TemporaryTree;

class ProjectSearchTest : public QObject
{
    Q_OBJECT

private:
    static bool goOn(const QString &, int) { return true; }

    static QStringList found(const TemporaryTree &tree, int depth = defaultSearchDepth)
    {
        QStringList relative;
        for (const QString &path : findProjects(tree.path(), depth, goOn).folders)
            relative << path.mid(tree.path().size() + 1);
        return relative;
    }

private Q_SLOTS:
    void projectsAreFoundAtEveryLevelDownToTheDepth()
    {
        const TemporaryTree tree;
        tree.makeFolder(QStringLiteral("a/.tf/knowledge"));
        tree.makeFolder(QStringLiteral("group/b/.tf/knowledge"));
        tree.makeFolder(QStringLiteral("1/2/3/4/5/.tf/knowledge"));
        tree.makeFolder(QStringLiteral("no/.tf"));
        QCOMPARE(found(tree), QStringList({QStringLiteral("a"), QStringLiteral("group/b")}));
        QVERIFY(found(tree, 5).contains(QStringLiteral("1/2/3/4/5")));
    }

    void whatIsTooDeepIsTold()
    {
        const TemporaryTree tree;
        tree.makeFolder(QStringLiteral("1/2/.hidden"));
        tree.makeFolder(QStringLiteral("1/2/node_modules"));
        tree.makeFolder(QStringLiteral("1/p/.tf/knowledge"));
        tree.makeFolder(QStringLiteral("1/p/inner"));
        QVERIFY(!findProjects(tree.path(), 2, goOn).isLimited);
        tree.makeFolder(QStringLiteral("1/2/3"));
        QVERIFY(findProjects(tree.path(), 2, goOn).isLimited);
        QVERIFY(!findProjects(tree.path(), 3, goOn).isLimited);
    }

    void hiddenAndDependencyFoldersAndLinksAreSkipped()
    {
        const TemporaryTree tree;
        for (const char *folder : {".cache/x", "web/node_modules/x", "rust/target/x", "py/venv/x"})
            tree.makeFolder(QString::fromLatin1(folder) + QStringLiteral("/.tf/knowledge"));
        QVERIFY(QFile::link(tree.path(), tree.path(QStringLiteral("loop"))));
        QCOMPARE(found(tree), QStringList());
    }

    void projectsWithinAProjectAreFound()
    {
        const TemporaryTree tree;
        tree.makeFolder(QStringLiteral(".tf/knowledge/topics/x/.tf/knowledge"));
        tree.makeFolder(QStringLiteral("a/.tf/knowledge"));
        tree.makeFolder(QStringLiteral("a/inner/.tf/knowledge"));
        QCOMPARE(found(tree), QStringList({QString(), QStringLiteral("a"), QStringLiteral("a/inner")}));
    }

    void ofAFolderOfProjectsThatIsOneItselfItIsToldWhatIsTooDeep()
    {
        const TemporaryTree tree;
        tree.makeFolder(QStringLiteral(".tf/knowledge"));
        tree.makeFolder(QStringLiteral("1/2"));
        QVERIFY(findProjects(tree.path(), 1, goOn).isLimited);
        QVERIFY(!findProjects(tree.path(), 2, goOn).isLimited);
    }

    void theRootIsNotNamedTwice()
    {
        QStringList lookedInto;
        (void)findProjects(QStringLiteral("/"), 1, [&](const QString &folder, int) {
            lookedInto << folder;
            return true;
        });
        QVERIFY(lookedInto.size() > 1);
        QVERIFY2(lookedInto.filter(QStringLiteral("//")).isEmpty(), qPrintable(lookedInto.join(u' ')));
    }

    void theSearchEndsWhenItIsToldTo()
    {
        const TemporaryTree tree;
        for (int i = 0; i < 9; ++i)
            tree.makeFolder(QStringLiteral("p%1/.tf/knowledge").arg(i));
        int asked = 0;
        const QStringList some = findProjects(tree.path(), 3, [&](const QString &, int count) {
                                     ++asked;
                                     return count < 2;
                                 }).folders;
        QCOMPARE(some.size(), 2);
        QCOMPARE(asked, 4); // the start, two projects, and the one at which it ended
    }
};

QTEST_GUILESS_MAIN(ProjectSearchTest)
#include "tst_projectsearch.moc"
