// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingworld.h"

#include "files/revert.h"
#include "support/documents.h"
#include "workspace/catalogue.h"
#include "workspace/inspection.h"

#include <QFileInfo>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

QStringList codesIn(const Issues &issues)
{
    QStringList codes;
    for (const Issue &issue : issues)
        codes << issue.code + QStringLiteral(" of ") + issue.path.section(u'/', -1);
    return codes;
}

const Issue *find(const Issues &issues, const QString &code)
{
    const auto found =
        std::find_if(issues.begin(), issues.end(), [&](const Issue &issue) { return issue.code == code; });
    return found == issues.end() ? nullptr : &*found;
}

/// What a finding must have wherever it comes from.
void verifyWords(const Issue &issue)
{
    const IssueRule *rule = ruleOfCode(issue.code);
    QVERIFY(rule);
    QCOMPARE(issue.severity, rule->severity);
    const bool isWithheld =
        issue.repair == RepairKind::None && issue.consequence.contains(QStringLiteral("No repair by a click"));
    QVERIFY2(issue.repair == rule->repair || isWithheld, qPrintable(issue.message));
    QVERIFY2(!issue.message.isEmpty() && !issue.message.contains(u"%1") && !issue.message.contains(u"%2"),
             qPrintable(issue.message));
    QVERIFY2(!issue.message.endsWith(u"..") && !issue.consequence.endsWith(u".."), qPrintable(issue.message));
    QVERIFY(!issue.message.contains(tokenInDocuments));
}

} // namespace

class FindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Thousands of small durable writes: what a disk makes of them has tests of its own.
        if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
            qputenv("TMPDIR", "/dev/shm");
    }

    void everyCodeOfTheCatalogueHasAFixture()
    {
        QSet<QString> made;
        for (const FindingFixture &fixture : findingFixtures())
            made << QString::fromLatin1(fixture.code);
        for (const PureFixture &fixture : pureFixtures())
            made << QString::fromLatin1(fixture.code);
        QSet<QString> known;
        for (const RuleGroup &group : catalogue()) {
            for (const IssueRule *rule : group.rules) {
                QVERIFY2(!known.contains(rule->code), rule->code.data());
                known << rule->code;
            }
        }
        QCOMPARE(QStringList(QSet(known).subtract(made).values()), QStringList());
        QCOMPARE(QStringList(made.subtract(known).values()), QStringList());
    }

    void aSoundWorldHasNoFinding()
    {
        const FindingWorld world;
        QCOMPARE(codesIn(world.inspect()), QStringList());
        // A young temporary file may belong to a write under way.
        world.tree().write(QStringLiteral("knowledge/.active-planning.json.abcdefgh.tmp"), "{");
        world.tree().write(QStringLiteral("home/session.tmp"), "{");
        // An editor that is open has a swap file, and some have a backup while they save.
        world.tree().write(World::active + QStringLiteral(".swp"), "b0VIM 9.0");
        world.tree().write(World::mission + u'~', "{");
        QCOMPARE(codesIn(world.inspect()), QStringList());
        const TemporaryTree empty;
        QCOMPARE(codesIn(inspectMissionHome(MissionHome(empty.path()), clockAt(World::now))), QStringList());
        empty.write(QStringLiteral("session.json"), pointerDocument({}));
        QCOMPARE(codesIn(inspectMissionHome(MissionHome(empty.path()), clockAt(World::now))), QStringList());
    }

    void aFixtureHasItsFinding_data() { addFixtures(); }
    void aFixtureHasItsFinding()
    {
        QFETCH(int, index);
        const FindingFixture &fixture = findingFixtures().at(static_cast<std::size_t>(index));
        const FindingWorld world;
        fixture.breakIt(world);
        const Issues issues = world.inspect();
        const Issue *issue = find(issues, QString::fromLatin1(fixture.code));
        QVERIFY2(issue, qPrintable(codesIn(issues).join(u' ')));
        QVERIFY(!issue->consequence.isEmpty());
        QVERIFY(issue->path.startsWith(world.tree().path()));
        for (const Issue &any : issues)
            verifyWords(any);
    }

    void whatNoDiskNeedsToShowIsFoundAsWell()
    {
        for (const PureFixture &fixture : pureFixtures()) {
            const Issues issues = fixture.look();
            QVERIFY2(find(issues, QString::fromLatin1(fixture.code)), fixture.code);
        }
    }

    void untouchedForHowLongIsTheUsersChoice()
    {
        const FindingWorld world;
        const KnowledgeDirectory directory(world.tree().path(QStringLiteral("knowledge")));
        const Issues issues =
            inspectKnowledgeDirectory(directory, clockAt(World::now), {.untouchedAfter = std::chrono::minutes(59)});
        QCOMPARE(codesIn(issues), QStringList(QStringLiteral("session-untouched of .active-planning.json")));
    }

    void aRepairRemovesItsFindingAddsNoneAndCanBeUndone_data() { addFixtures(); }
    void aRepairRemovesItsFindingAddsNoneAndCanBeUndone()
    {
        QFETCH(int, index);
        const FindingFixture &fixture = findingFixtures().at(static_cast<std::size_t>(index));
        const FindingWorld probe;
        fixture.breakIt(probe);
        const Issues found = probe.inspect();
        const Issue *issue = find(found, QString::fromLatin1(fixture.code));
        QVERIFY(issue);
        const std::size_t count = repairsOf(*issue, probe.place().home).size();
        QCOMPARE(count > 0, issue->repair != RepairKind::None);
        for (std::size_t i = 0; i < count; ++i)
            tryRepair(fixture, i);
    }

    void aPreviewShowsNoSecretAndNothingOfAMissionThatCannotBeParsed()
    {
        const FindingWorld world;
        world.edit(World::mission, "developer", "Developer");
        const Issues issues = world.inspect();
        const auto shown =
            previewRepair(*find(issues, QStringLiteral("role-wrong-case")), {RepairKind::LowerCaseRole}, world.place());
        QVERIFY(shown && shown->size() == 1);
        QVERIFY(!shown->front().before->contains(tokenInDocuments.toUtf8()));
        QVERIFY(!shown->front().after->contains(tokenInDocuments.toUtf8()));
        QVERIFY(shown->front().before->contains("\"Developer\"") && shown->front().after->contains("\"developer\""));
        world.edit(World::mission, "{\n", "\xef\xbb\xbf{\n");
        const Issues broken = world.inspect();
        const auto hidden = previewRepair(*find(broken, QStringLiteral("byte-order-mark")),
                                          {RepairKind::StripByteOrderMark}, world.place());
        QVERIFY(hidden && hidden->size() == 1 && !hidden->front().before);
    }

    void aPreviewOfAPlanningFileShowsNoSecretEither_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("a document") << QByteArray() << QByteArray(R"("api_token": "canary-plan", )");
        QTest::newRow("behind a mark") << QByteArray("\xef\xbb\xbf") << QByteArray(R"("api_token": "canary-plan", )");
        QTest::newRow("in a key that stands twice")
            << QByteArray("\xef\xbb\xbf") << QByteArray(R"("x": {"api_token": "canary-plan"}, "x": 2, )");
        QTest::newRow("its key escaped") << QByteArray("\xef\xbb\xbf")
                                         << QByteArray(R"("api_t\u006fken": "canary-plan", )");
    }

    void aPreviewOfAPlanningFileShowsNoSecretEither()
    {
        QFETCH(QByteArray, mark);
        QFETCH(QByteArray, secret);
        const FindingWorld world;
        world.edit(World::active, "\"schema_version\": 1", secret + "\"schema_version\": true");
        world.tree().write(World::active, mark + world.tree().read(World::active));
        const Issues issues = world.inspect();
        const auto *issue =
            find(issues, mark.isEmpty() ? QStringLiteral("schema-version-is-true") : QStringLiteral("byte-order-mark"));
        QVERIFY(issue);
        const auto shown = previewRepair(*issue, {issue->repair}, world.place());
        QVERIFY2(shown && shown->size() == 1, shown ? "" : qPrintable(shown.error().message));
        QVERIFY(shown->front().before && shown->front().after);
        for (const QByteArray &bytes : {*shown->front().before, *shown->front().after}) {
            QVERIFY2(!bytes.contains("canary"), bytes.constData());
            QVERIFY(bytes.contains("schema_version"));
        }
        QVERIFY(*shown->front().before != *shown->front().after);
    }

    void aPreviewOfAPlanningFileThatIsNoDocumentAndMayHoldASecretShowsNothing()
    {
        const FindingWorld world;
        const Issue issue{.severity = Severity::Warning,
                          .code = QLatin1StringView("conflict-copy"),
                          .subjectKind = SubjectKind::Project,
                          .subject = {},
                          .path = world.tree().path(World::active + u'~'),
                          .message = {},
                          .consequence = {},
                          .repair = RepairKind::DropCopy};
        world.tree().write(World::active + u'~', "{\"api_token\": \"canary-plan");
        const auto hidden = previewRepair(issue, {RepairKind::DropCopy}, world.place());
        QVERIFY(hidden && hidden->size() == 2);
        for (const FileChange &change : *hidden)
            QVERIFY(!change.before && !change.after);
        world.tree().write(World::active + u'~', "{\"spikes\": ");
        const auto shown = previewRepair(issue, {RepairKind::DropCopy}, world.place());
        QVERIFY(shown && shown->size() == 2 && shown->back().before == "{\"spikes\": ");
    }

    void aRepairLeavesAloneWhatAnotherProgramHasMended()
    {
        const FindingWorld world;
        const QByteArray good = world.tree().read(World::active);
        world.tree().write(World::active, "{");
        const Issues issues = world.inspect();
        const Issue broken = *find(issues, QStringLiteral("not-json"));
        world.tree().replace(World::active, good);
        const auto before = world.state();
        const auto made = carryOutRepair(broken, {broken.repair}, world.place());
        QVERIFY(made && made->empty());
        QCOMPARE(world.state(), before);
    }

private:
    static void addFixtures()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const FindingFixture &fixture : findingFixtures()) {
            QTest::addRow("%s (%d)", fixture.code, index) << index;
            ++index;
        }
    }

    static void tryRepair(const FindingFixture &fixture, std::size_t index)
    {
        const FindingWorld world;
        fixture.breakIt(world);
        const Issues before = world.inspect();
        const Issue issue = *find(before, QString::fromLatin1(fixture.code));
        const Repair repair = repairsOf(issue, world.place().home).at(index);
        QVERIFY(!repairWords(repair).isEmpty());
        const auto broken = world.state();
        const auto preview = previewRepair(issue, repair, world.place());
        QVERIFY2(preview && !preview->empty(), preview ? "nothing planned" : qPrintable(preview.error().message));
        QCOMPARE(world.state(), broken);

        const auto made = carryOutRepair(issue, repair, world.place());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(made->size(), preview->size());
        const auto repaired = world.state();
        for (const Issue &now : world.inspect()) {
            QVERIFY2(now.code != issue.code || now.path != issue.path, qPrintable(now.message));
            QVERIFY2(wasFound(before, now, *made) || isWhatTheRepairIsFor(now, issue, repair),
                     qPrintable(now.code + u' ' + now.path + u' ' + now.message));
        }
        verifyNothingIsLost(broken, repaired, isWithoutLoss(repair.kind));

        const auto undone = revert(*made);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
        QCOMPARE(world.state(), broken);
        QVERIFY(revert(*undone));
        QCOMPARE(world.state(), repaired);
        const auto again = carryOutRepair(issue, repair, world.place());
        QVERIFY(!again || again->empty());
        QCOMPARE(world.state(), repaired);
    }

    /// By code and file, whatever that was called before.
    static bool wasFound(const Issues &before, const Issue &now, const FileChanges &made)
    {
        return std::any_of(before.begin(), before.end(), [&](const Issue &earlier) {
            QString path = earlier.path;
            followRenames(path, made);
            return earlier.code == now.code && (path == now.path || earlier.path == now.path);
        });
    }

    /// That no mission is active where the pointer was cleared, and that the active one is not joined where its broken
    /// state was moved aside, is what these repairs say they do.
    static bool isWhatTheRepairIsFor(const Issue &now, const Issue &mended, const Repair &repair)
    {
        return (repair.kind == RepairKind::ClearPointer && now.code == u"pointer-null") ||
               (repair.kind == RepairKind::MoveAside && mended.subjectKind == SubjectKind::Mission &&
                now.code == u"pointer-dangling");
    }

    /// What is not there any more as it was lies somewhere else, unless the repair only corrected it in its place.
    static void verifyNothingIsLost(const QMap<QString, QByteArray> &before, const QMap<QString, QByteArray> &after,
                                    bool isWithoutLoss)
    {
        const auto contents = [](const QMap<QString, QByteArray> &state) {
            QSet<QByteArray> all;
            for (const QByteArray &file : state)
                all << file.mid(file.indexOf(' ') + 1);
            return all;
        };
        const auto gone = contents(before).subtract(contents(after));
        QVERIFY2(after.size() >= before.size() || isWithoutLoss, "a file was deleted");
        QVERIFY2(gone.isEmpty() || after.keys() == before.keys(), "the content of a file was deleted");
    }
};

QTEST_GUILESS_MAIN(FindingsTest)
#include "tst_findings.moc"
