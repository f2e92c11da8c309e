// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/guardedfile.h"

#include "files/intent.h"
#include "files/revert.h"
#include "support/temporarytree.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cerrno>
#include <cstdio>
#include <functional>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Pointsman;
using Pointsman::Test::TemporaryTree;

namespace {

/// What happens before a system call: an errno value lets the call fail with it, 0 lets it go on.
using BeforeCall = std::function<int(unsigned flags)>;
BeforeCall beforeRename;
std::function<int()> beforeSync;

} // namespace

// NOLINTBEGIN: the C library's own signatures; these take the place of its functions in this program, so that a peer or
// a fault comes at the very call.
extern "C" int renameat2(int oldDirectory, const char *oldPath, int newDirectory, const char *newPath,
                         unsigned flags) noexcept
{
    if (const int error = beforeRename ? beforeRename(flags) : 0) {
        errno = error;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_renameat2, oldDirectory, oldPath, newDirectory, newPath, flags));
}

extern "C" int fsync(int descriptor)
{
    if (const int error = beforeSync ? beforeSync() : 0) {
        errno = error;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}
// NOLINTEND

namespace {

const QString name = QStringLiteral("state.json");

using Edited = Result<std::optional<QByteArray>>;
using Files = QMap<QString, QByteArray>;

Result<std::optional<FileChange>> appendOurs(const TemporaryTree &tree)
{
    return editFile(tree.path(name), FileMode::KeepOrPrivate,
                    [](const std::optional<QByteArray> &present) -> Edited { return present.value_or("") + "+ours"; });
}

Result<std::optional<FileChange>> removeAny(const TemporaryTree &tree)
{
    return removeFile(tree.path(name), [](const QByteArray &) -> Result<void> { return {}; });
}

/// Runs `action` before the renames whose numbers are given, from 1.
BeforeCall atRename(std::vector<int> numbers, std::function<void()> action)
{
    return [numbers = std::move(numbers), action = std::move(action), count = 0](unsigned) mutable {
        if (std::find(numbers.begin(), numbers.end(), ++count) != numbers.end())
            action();
        return 0;
    };
}

/// Lets call number `failing` fail, from 1; counts all in `count`.
std::function<int()> failingAt(int failing, int error, int &count)
{
    count = 0;
    return [=, &count] { return ++count == failing ? error : 0; };
}

} // namespace

class GuardedFileFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        beforeRename = nullptr;
        beforeSync = nullptr;
        qunsetenv("XDG_STATE_HOME");
    }

    void peersWriteJustBeforeTheExchangeIsNotLost()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        beforeRename = atRename({1}, [&] { tree.replace(name, "peer"); });
        const auto change = appendOurs(tree);
        QVERIFY(change && *change);
        QCOMPARE(tree.files(), (Files{{name, "peer+ours"}}));
    }

    void peersWriteInPlaceJustBeforeTheExchangeIsNotLost()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        beforeRename = atRename({1}, [&] { tree.write(name, "new"); });
        QVERIFY(appendOurs(tree));
        QCOMPARE(tree.files(), (Files{{name, "new+ours"}}));
    }

    void peersSecondWriteBeforeTheWayBackStandsAndTheFirstIsKept()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        int writes = 0;
        beforeRename = atRename({1, 2}, [&] { tree.replace(name, "peer" + QByteArray::number(++writes)); });
        const auto change = appendOurs(tree);
        QVERIFY(change && *change);
        Files files = tree.files();
        QCOMPARE(files.take(name), QByteArray("peer2+ours"));
        QCOMPARE(files.size(), 1);
        QVERIFY2(files.firstKey().startsWith(QStringLiteral(".pm-")) &&
                     files.firstKey().endsWith(QStringLiteral(".displaced")),
                 qPrintable(files.firstKey()));
        QCOMPARE(files.first(), QByteArray("peer1"));
    }

    /// It has opened ours while that stood, and writes to it in place before ours is taken back.
    void whatAPeerWritesIntoOursWhileItStandsIsKept()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        int renames = 0;
        beforeRename = [&](unsigned) {
            if (++renames == 1)
                tree.replace(name, "peer");
            else if (renames == 2)
                tree.write(name, tree.read(name) + "+editor");
            return 0;
        };
        const auto change = appendOurs(tree);
        QVERIFY(change && *change);
        Files files = tree.files();
        QCOMPARE(files.take(name), QByteArray("peer+ours"));
        QCOMPARE(files.size(), 1);
        QVERIFY2(files.firstKey().endsWith(QStringLiteral(".displaced")), qPrintable(files.firstKey()));
        QCOMPARE(files.first(), QByteArray("old+ours+editor"));
    }

    void linkPutInPlaceJustBeforeTheExchangeIsRefused()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        tree.write(QStringLiteral("victim"), "precious");
        beforeRename = atRename({1}, [&] {
            tree.remove(name);
            QFile::link(tree.path(QStringLiteral("victim")), tree.path(name));
        });
        const auto change = appendOurs(tree);
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::Invalid);
        QVERIFY(QFileInfo(tree.path(name)).isSymLink());
        QCOMPARE(tree.read(QStringLiteral("victim")), QByteArray("precious"));
    }

    void fileRemovedJustBeforeTheExchangeIsMadeAnew()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        beforeRename = atRename({1}, [&] { tree.remove(name); });
        QVERIFY(appendOurs(tree));
        QCOMPARE(tree.files(), (Files{{name, "+ours"}}));
    }

    void fileCreatedJustBeforeOursIsNotOverwritten()
    {
        const TemporaryTree tree;
        beforeRename = atRename({1}, [&] { tree.write(name, "peer"); });
        QVERIFY(appendOurs(tree));
        QCOMPARE(tree.files(), (Files{{name, "peer+ours"}}));
    }

    void peersWriteJustBeforeTheRemovalIsPutBackAndJudged()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        beforeRename = atRename({1}, [&] { tree.replace(name, "peer"); });
        const auto change = removeFile(tree.path(name), [](const QByteArray &present) -> Result<void> {
            if (present != "old")
                return failure(ErrorCode::Conflict, QStringLiteral("changed"));
            return {};
        });
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::Conflict);
        QCOMPARE(tree.files(), (Files{{name, "peer"}}));
    }

    void fileSystemsWithoutExchangeAreWrittenToAsWell_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("EINVAL") << EINVAL;
        QTest::newRow("ENOSYS") << ENOSYS;
        QTest::newRow("EOPNOTSUPP") << EOPNOTSUPP;
    }

    void fileSystemsWithoutExchangeAreWrittenToAsWell()
    {
        QFETCH(int, error);
        const TemporaryTree tree;
        beforeRename = [error](unsigned flags) { return flags ? error : 0; };
        QVERIFY(appendOurs(tree));
        QVERIFY(appendOurs(tree));
        QCOMPARE(tree.files(), (Files{{name, "+ours+ours"}}));
        const auto aside = moveAside(tree.path(name), QStringLiteral("now"));
        QVERIFY(aside);
        QVERIFY(appendOurs(tree));
        const auto removal = removeAny(tree);
        QVERIFY(removal && *removal);
        QCOMPARE(tree.files(), (Files{{name + QStringLiteral(".corrupt-now"), "+ours+ours"}}));
    }

    void withoutExchangeTheBytesAreComparedAtTheLastMoment()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        int calls = 0;
        beforeRename = [&](unsigned flags) {
            if (++calls == 1)
                tree.replace(name, "peer");
            return flags ? EINVAL : 0;
        };
        QVERIFY(appendOurs(tree));
        QCOMPARE(tree.files(), (Files{{name, "peer+ours"}}));
    }

    /// A peer that has opened the file before writes to what was displaced.
    void peersWriteInPlaceWhileTheDirectoryIsSyncedIsNotLost_data()
    {
        QTest::addColumn<bool>("removes");
        QTest::newRow("change") << false;
        QTest::newRow("remove") << true;
    }

    void peersWriteInPlaceWhileTheDirectoryIsSyncedIsNotLost()
    {
        QFETCH(bool, removes);
        const TemporaryTree tree;
        tree.write(name, "old");
        QFile opened(tree.path(name));
        QVERIFY(opened.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        const int syncOfDirectory = removes ? 1 : 2;
        int count = 0;
        beforeSync = [&] {
            if (++count == syncOfDirectory)
                opened.write("new");
            return 0;
        };
        QByteArrayList approved;
        const auto change = removes ? removeFile(tree.path(name),
                                                 [&](const QByteArray &bytes) -> Result<void> {
                                                     approved << bytes;
                                                     return {};
                                                 })
                                    : appendOurs(tree);
        QVERIFY(change && *change);
        QCOMPARE(approved, removes ? QByteArrayList({"old", "new"}) : QByteArrayList());
        QCOMPARE(tree.files(), removes ? Files() : (Files{{name, "new+ours"}}));
    }

    /// A repair takes what it has judged, and nothing that a peer has put there meanwhile.
    void peersVersionIsNotMovedAsideForTheOneBefore_data()
    {
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("moved aside") << false;
        QTest::newRow("moved aside for another one") << true;
    }

    void peersVersionIsNotMovedAsideForTheOneBefore()
    {
        QFETCH(bool, isReplaced);
        const TemporaryTree tree;
        tree.write(name, "damaged");
        FileChanges changes{{tree.path(name), "damaged", {}, {}, {}, tree.path(QStringLiteral("aside"))}};
        if (isReplaced)
            changes.push_back({tree.path(name), {}, "older"});
        beforeRename = atRename({1}, [&] { tree.replace(name, "peer"); });
        const auto done = apply(changes);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Conflict);
        QCOMPARE(tree.files(), (Files{{name, "peer"}}));
    }

    void somethingStandsInThePlaceOfWhatIsMovedAsideForAnotherOne()
    {
        const TemporaryTree tree;
        tree.write(name, "damaged");
        const QString aside = QStringLiteral("aside");
        const FileChanges changes{{tree.path(name), "damaged", {}, 0600, 0600, tree.path(aside)},
                                  {tree.path(name), {}, "older"}};
        int calls = 0;
        const auto look = [&] {
            ++calls;
            return tree.exists(name) ? 0 : EIO;
        };
        beforeRename = [&](unsigned) { return look(); };
        beforeSync = look;
        const auto done = apply(changes);
        QVERIFY(done);
        QVERIFY(calls >= 3);
        QCOMPARE(tree.files(), (Files{{name, "older"}, {aside, "damaged"}}));
        calls = 0;
        QVERIFY(revert(*done));
        QVERIFY(calls >= 3);
        QCOMPARE(tree.files(), (Files{{name, "damaged"}}));
    }

    void peersVersionIsNotReplacedByTheOneThatWasMovedAside()
    {
        const TemporaryTree tree;
        tree.write(name, "damaged", 0644);
        const QString aside = QStringLiteral("aside");
        const auto done =
            apply({{tree.path(name), "damaged", {}, 0644, 0600, tree.path(aside)}, {tree.path(name), {}, "older"}});
        QVERIFY(done);
        beforeRename = atRename({1}, [&] { tree.replace(name, "peer"); });
        const auto back = revert(*done);
        QVERIFY(!back);
        QCOMPARE(back.error().code, ErrorCode::Conflict);
        QCOMPARE(tree.files(), (Files{{name, "peer"}, {aside, "damaged"}}));
        QCOMPARE(tree.mode(aside), 0600);
    }

    void whateverSyncFailsTheOldStateStands_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::addColumn<bool>("removes");
        QTest::newRow("change") << true << false;
        QTest::newRow("create") << false << false;
        QTest::newRow("remove") << true << true;
    }

    void whateverSyncFailsTheOldStateStands()
    {
        QFETCH(bool, exists);
        QFETCH(bool, removes);
        int failing = 0;
        int count = 0;
        int failures = 0;
        do {
            const TemporaryTree tree;
            if (exists)
                tree.write(name, "old", 0640);
            const Files before = tree.files();
            beforeSync = failingAt(++failing, EIO, count);
            const auto change = removes ? removeAny(tree) : appendOurs(tree);
            if (change)
                continue; // no such call any more, or one that success does not hang on
            ++failures;
            QCOMPARE(change.error().code, ErrorCode::System);
            QVERIFY(change.error().message.contains(tree.path(name)));
            QCOMPARE(tree.files(), before);
        } while (count >= failing);
        QCOMPARE(failures, removes ? 1 : 2); // of the content and of the directory
    }

    void aRenameWhoseSyncFailsIsNotDone()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        beforeSync = [] { return EIO; };
        const auto renamed = renameFile(tree.path(name), tree.path(QStringLiteral("other")));
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().code, ErrorCode::System);
        QCOMPARE(tree.files(), (Files{{name, "old"}}));
    }

    /// The half that was done cannot be taken back then; who comes next does that.
    void whereTheDiskFailsForGoodHalfOfAnOperationWaitsForTheNextOne()
    {
        bool isDone = false;
        int waited = 0;
        for (int good = 0; !isDone; ++good) {
            const TemporaryTree tree;
            qputenv("XDG_STATE_HOME", QFile::encodeName(tree.path(QStringLiteral("state"))));
            tree.write(QStringLiteral("store/one"), R"({"n": 1})");
            tree.write(QStringLiteral("store/two"), R"({"n": 2})");
            const auto store = [&] { return Test::filesBelow(tree.path(QStringLiteral("store"))); };
            const Files before = store();
            const auto path = [&](const char *file) {
                return tree.path(QStringLiteral("store/") + QLatin1StringView(file));
            };
            int count = 0;
            beforeSync = [&] { return ++count > good ? EIO : 0; };
            const auto done = apply({{path("one"), R"({"n": 1})", R"({"n": 11})"},
                                     {path("two"), R"({"n": 2})", R"({"n": 22})"},
                                     {path("new"), {}, R"({"n": 3})"}});
            beforeSync = nullptr;
            isDone = done.has_value();
            const bool isHalf = !isDone && store() != before;
            if (isHalf)
                QVERIFY(done.error().message.contains(path("one")));
            waited += isHalf;
            QCOMPARE(settleInterrupted(Intent::defaultFolder()).takenBack.isEmpty(), !isHalf);
            QCOMPARE(store() == before, !isDone);
            QVERIFY(QDir(Intent::defaultFolder()).isEmpty());
        }
        QVERIFY(waited > 0);
    }

    void refusedRenameLeavesTheOldState()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        beforeRename = [](unsigned) { return EACCES; };
        for (const auto &change : {appendOurs(tree), removeAny(tree)}) {
            QVERIFY(!change);
            QCOMPARE(change.error().code, ErrorCode::System);
        }
        QCOMPARE(moveAside(tree.path(name), QStringLiteral("now")).error().code, ErrorCode::System);
        QCOMPARE(tree.files(), (Files{{name, "old"}}));
    }
};

QTEST_GUILESS_MAIN(GuardedFileFaultsTest)
#include "tst_guardedfilefaults.moc"
