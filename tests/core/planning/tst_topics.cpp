// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/topics.h"

#include "support/temporarytree.h"

#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

Topics topicsIn(const TemporaryTree &tree)
{
    const KnowledgeDirectory directory(tree.path());
    return topicsOf(readTopicPlaces(directory), directory);
}

} // namespace

class TopicsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersAndTitlesComeTogether()
    {
        const TemporaryTree tree;
        tree.makeFolder(QStringLiteral("topics/seed-a"));
        tree.makeFolder(QStringLiteral("topics/seed-b"));
        tree.write(QStringLiteral("topics/a-file.md"), "x");
        tree.makeFolder(QStringLiteral("archive/topics/seed-old"));
        tree.makeFolder(QStringLiteral("archive/topics/seed-b"));
        tree.write(QStringLiteral("index.json"),
                   R"({"topics": [{"id": "seed-a", "title": "The  A\n"}, {"id": "seed-gone", "title": "Gone"},
                                  {"id": "../x", "title": "Out"}, {"id": "seed-old"}, 7, {"title": "no id"}]})");
        const Topics topics = topicsIn(tree);
        QCOMPARE(topics.size(), 4);
        check(topics, "seed-a", "The A", true, false);
        check(topics, "seed-b", "seed-b", true, false);
        check(topics, "seed-old", "seed-old", true, true);
        check(topics, "seed-gone", "Gone", false, false);
    }

    void aBrokenOrAbsentIndexLeavesTheIds()
    {
        const TemporaryTree tree;
        QVERIFY(topicsIn(tree).isEmpty());
        tree.makeFolder(QStringLiteral("topics/seed-a"));
        for (const char *index : {"", "[", "[]", R"({"topics": {}})"}) {
            tree.write(QStringLiteral("index.json"), index);
            const Topics topics = topicsIn(tree);
            QCOMPARE(topics.size(), 1);
            check(topics, "seed-a", "seed-a", true, false);
        }
    }

private:
    static void check(const Topics &topics, const char *id, const char *title, bool exists, bool isArchived)
    {
        const Topic expected{QString::fromLatin1(id), QString::fromLatin1(title), exists, isArchived};
        QVERIFY2(topics.value(expected.id) == expected, id);
    }
};

QTEST_GUILESS_MAIN(TopicsTest)
#include "tst_topics.moc"
