// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporarytree.h"
#include "workspace/inspection.h"

#include "files/statedocument.h"

#include <QDir>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

/// What the originals have written themselves has no error, but where the case is about one.
class FindingsGoldenTest : public QObject
{
    Q_OBJECT

private:
    static QString golden(const QString &store)
    {
        return qEnvironmentVariable("POINTSMAN_SHARED") + QStringLiteral("/golden/") + store;
    }

    static void addCases(const QString &store)
    {
        QTest::addColumn<QString>("name");
        const QStringList names = QDir(golden(store)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        if (names.isEmpty())
            QTest::newRow("no golden cases here") << QString();
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    /// Looks at the case's after/ folder with `inspect`; the errors that `isExpected` does not know are wrong.
    template <typename Inspect, typename IsExpected>
    static void run(const QString &folder, const Inspect &inspect, const IsExpected &isExpected)
    {
        const TemporaryTree tree;
        const auto after = filesBelow(folder + QStringLiteral("/after"));
        for (auto file = after.cbegin(); file != after.cend(); ++file)
            tree.write(file.key(), file.value(), 0600);
        const StateDocument golden = readStateDocument(folder + QStringLiteral("/case.json"));
        QVERIFY(golden.root);
        for (const Issue &issue : inspect(tree, clockAt(stringAt(*golden.root, "now")))) {
            if (issue.severity == Severity::Error)
                QVERIFY2(isExpected(issue), qPrintable(issue.code + u' ' + issue.path + u' ' + issue.message));
        }
    }

private Q_SLOTS:
    void planningFilesHaveNoError_data() { addCases(QStringLiteral("planning")); }
    void planningFilesHaveNoError()
    {
        QFETCH(QString, name);
        if (name.isEmpty())
            return;
        run(
            golden(QStringLiteral("planning/")) + name,
            [](const TemporaryTree &tree, const Clock &clock) {
                return inspectKnowledgeDirectory(KnowledgeDirectory(tree.path()), clock);
            },
            [&](const Issue &issue) {
                return issue.path.contains(u"/broken@") || issue.path.contains(u"/seed-old@") ||
                       name == u"archive-document";
            });
    }

    void missionsHaveNoError_data() { addCases(QStringLiteral("missions")); }
    void missionsHaveNoError()
    {
        QFETCH(QString, name);
        if (name.isEmpty())
            return;
        run(
            golden(QStringLiteral("missions/")) + name,
            [](const TemporaryTree &tree, const Clock &clock) {
                return inspectMissionHome(MissionHome(tree.path(QStringLiteral(".spec-kitty"))), clock);
            },
            [&](const Issue &issue) {
                return name == u"switch-first" || issue.path.contains(u"/mission-bad/") ||
                       issue.path.contains(u"/mission-empty-role/");
            });
    }
};

QTEST_GUILESS_MAIN(FindingsGoldenTest)
#include "tst_findingsgolden.moc"
