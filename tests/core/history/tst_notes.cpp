// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/notes.h"

#include "history/takeback.h"

#include "support/documents.h"
#include "support/heldhistory.h"
#include "support/temporarytree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Pointsman;
using namespace std::chrono_literals;
using Test::TemporaryTree;

namespace {

const QString store = QStringLiteral("/k");
const QString active = QStringLiteral("/k/.active-planning.json");
const QString mission = QStringLiteral("/home/missions/m-1/session.json");
const QString id = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const Moment start{std::chrono::hours(500'000)};

QByteArray session(const QStringList &spikes = {})
{
    return Test::sessionDocument(id, QStringLiteral("active"), spikes);
}

NewOperation operation(const QString &label, const FileChanges &files, Moment time = start)
{
    return {{Origin::Kind::CommandLine, QStringLiteral("pointsman-cli ") + label}, label, store, files, time};
}

} // namespace

/// What waits beside the history is in it as soon as somebody opens it, once, and as if it had been recorded.
class NotesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;

    [[nodiscard]] QString file() const { return m_tree->path(QStringLiteral("state/history.sqlite")); }

    [[nodiscard]] QString leave(const NewOperation &operation) const
    {
        const auto path = leaveNote(file(), KeptOperation(operation));
        return path ? *path : QString();
    }

    /// Newest last: "words [by]".
    [[nodiscard]] QStringList told() const
    {
        const auto journal = Journal::open(file());
        const auto versions = journal ? (*journal)->versions({}) : tl::unexpected(journal.error());
        QStringList lines;
        for (const Version &version : versions.value_or(std::vector<Version>()))
            lines.prepend(QStringLiteral("%1 [%2]").arg(version.words, version.origin.words));
        return lines;
    }

    void run(const QString &statement) const
    {
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("beside"));
            database.setDatabaseName(file());
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(statement));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("beside"));
    }

private Q_SLOTS:
    void whereNothingCanBeWrittenBesideTheHistoryANoteWaitsInMemory()
    {
        m_tree->makeFolder(QStringLiteral("run"));
        qputenv("XDG_RUNTIME_DIR", m_tree->path(QStringLiteral("run")).toUtf8());
        const auto restored = qScopeGuard([] { qunsetenv("XDG_RUNTIME_DIR"); });
        m_tree->write(QStringLiteral("state"), {}); // no folder
        const QString note = leave(operation(QStringLiteral("add"), {{active, {}, session()}}));
        QVERIFY2(note.startsWith(m_tree->path(QStringLiteral("run/pointsman/notes-"))), qPrintable(note));
        QCOMPARE(m_tree->mode(QDir(m_tree->path()).relativeFilePath(note)), 0600);
        QVERIFY(waitingNotes(m_tree->path(QStringLiteral("elsewhere/history.sqlite"))).isEmpty());
        QFile::remove(m_tree->path(QStringLiteral("state")));
        const QString later = leave(
            operation(QStringLiteral("plan"), {{active, session(), session({QStringLiteral("spike-y")})}}, start + 1h));
        QCOMPARE(waitingNotes(file()), (QStringList{note, later}));
        QCOMPARE(told().size(), 2);
        QVERIFY(told().last().startsWith(QStringLiteral("spike-y attached")));
        QVERIFY(waitingNotes(file()).isEmpty());
    }

    void whatIsTakenBackAndCannotBeWrittenDownYetSaysSo()
    {
        const TemporaryTree tree;
        const QString place = tree.path(QStringLiteral(".active-planning.json"));
        tree.write(QStringLiteral(".active-planning.json"), session({QStringLiteral("spike-y")}));
        auto done = operation(QStringLiteral("add"), {{place, session(), session({QStringLiteral("spike-y")})}});
        done.store = tree.path();
        const auto journal = Journal::open(file(), 100ms);
        QVERIFY(journal && (*journal)->record(done));
        // Another program takes the history when the file is written and the entry is not.
        std::unique_ptr<Test::HeldHistory> held;
        const Clock clock = [&] {
            held = std::make_unique<Test::HeldHistory>(file());
            return start + 1h;
        };
        const auto undone = undoLatest(**journal, {tree.path()}, {{Origin::Kind::CommandLine, {}}, clock});
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
        QVERIFY(held && held->isHeld());
        QCOMPARE(tree.read(QStringLiteral(".active-planning.json")), session());
        QVERIFY2(undone->notice.contains(QStringLiteral("enters the history")), qPrintable(undone->notice));
        held.reset();
        QVERIFY(told().last().startsWith(QStringLiteral("taken back: spike-y attached")));
    }

    void init() { m_tree = std::make_unique<TemporaryTree>(); }
    void cleanup() { m_tree.reset(); }

    void whatWasDoneWhileTheHistoryWasInUseIsKnownToWhoeverOpensItNext()
    {
        QVERIFY(Journal::open(file()));
        {
            const Test::HeldHistory held(file());
            QVERIFY(held.isHeld());
            QVERIFY(!leave(operation(QStringLiteral("start"), {{active, {}, session()}})).isEmpty());
            QVERIFY(!leave(operation(QStringLiteral("add"), {{active, session(), session({QStringLiteral("spike-y")})}},
                                     start + 1h))
                         .isEmpty());
            QCOMPARE(waitingNotes(file()).size(), 2);
            const auto opened = Journal::open(file(), 10ms);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::Conflict);
            QCOMPARE(waitingNotes(file()).size(), 2);
        }
        QCOMPARE(told(), (QStringList{QStringLiteral("started [pointsman-cli start]"),
                                      QStringLiteral("spike-y attached [pointsman-cli add]")}));
        QVERIFY(waitingNotes(file()).isEmpty());
        QCOMPARE(told().size(), 2);
    }

    void aReaderKnowsOfItToo()
    {
        QVERIFY(Journal::open(file()));
        QVERIFY(!leave(operation(QStringLiteral("start"), {{active, {}, session()}})).isEmpty());
        const auto journal = Journal::openExisting(file());
        QVERIFY(journal);
        QCOMPARE((*journal)->versions({})->size(), std::size_t(1));
        QCOMPARE((*(*journal)->undoable({store}))->label, QStringLiteral("start"));
    }

    void itSaysTheSameAsAnEntry()
    {
        const QByteArray damaged = "{\"session_token\": \"s3cr3t\", \"broken";
        FileChange made{active, {}, session()};
        made.madeFolders = {store};
        const FileChanges changes{made,
                                  {mission, Test::missionDocument(QStringLiteral("m-1")), {}, 0600},
                                  {mission, damaged, Test::missionDocument(QStringLiteral("m-1"))},
                                  {active, {}, {}, 0644, 0600}};
        const auto dump = [&] {
            const auto journal = Journal::open(file());
            QStringList lines;
            for (const Version &version : (*journal)->versions({}).value_or(std::vector<Version>())) {
                const auto content = (*journal)->content(version.after);
                lines << QStringLiteral("%1|%2|%3|%4|%5|%6|%7")
                             .arg(version.path, version.words, version.subject)
                             .arg(version.before)
                             .arg(version.after)
                             .arg(version.modeBefore.value_or(0))
                             .arg(QString::fromUtf8(content->value_or("-")));
            }
            return lines << (*journal)->foldersMadeBy(1).value_or(QStringList());
        };
        QVERIFY((*Journal::open(file()))->record(operation(QStringLiteral("x"), changes)));
        const QStringList recorded = dump();
        m_tree = std::make_unique<TemporaryTree>();
        const QString note = leave(operation(QStringLiteral("x"), changes));
        QCOMPARE(QFileInfo(note).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QByteArray bytes = m_tree->read(QStringLiteral("state/") + QFileInfo(note).fileName());
        QVERIFY(!bytes.isEmpty() && !bytes.contains(Test::tokenInDocuments.toUtf8()) && !bytes.contains("s3cr3t"));
        QCOMPARE(dump(), recorded);
    }

    void whoeverIsKilledWhileTakingItDoesNotDoubleIt()
    {
        QVERIFY(Journal::open(file()));
        const QString note = leave(operation(QStringLiteral("start"), {{active, {}, session()}}));
        // It was taken, and its taker killed before it removed the note.
        run(QStringLiteral("INSERT INTO settings VALUES('note:%1',1)").arg(QFileInfo(note).fileName()));
        QCOMPARE(told(), QStringList());
        QVERIFY(!QFile::exists(note));
    }

    void whatIsNoNoteStaysAndIsInNobodysWay()
    {
        const QString note = leave(operation(QStringLiteral("start"), {{active, {}, session()}}));
        QFile whole(note);
        QVERIFY(whole.open(QIODevice::ReadWrite) && whole.resize(whole.size() - 1));
        whole.close();
        QVERIFY(!leave(operation(QStringLiteral("add"), {{active, session(), session({QStringLiteral("spike-y")})}}))
                     .isEmpty());
        QVERIFY(told().join(u' ').contains(u"spike-y attached"));
        QVERIFY(waitingNotes(file()).isEmpty());
        QVERIFY(QFile::exists(note + QStringLiteral(".unreadable")));
    }

    void theyAreNeverVeryMany()
    {
        int left = 0;
        while (left < 1000 && !leave(operation(QStringLiteral("x"), {{active, {}, session()}})).isEmpty())
            ++left;
        QVERIFY2(left > 50 && left < 1000, qPrintable(QString::number(left)));
        QVERIFY(Journal::open(file()));
        QVERIFY(!leave(operation(QStringLiteral("x"), {{active, {}, session()}})).isEmpty());
    }
};

QTEST_GUILESS_MAIN(NotesTest)
#include "tst_notes.moc"
