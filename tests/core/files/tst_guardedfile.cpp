// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/guardedfile.h"

#include "files/readfile.h"
#include "support/temporarytree.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Pointsman;
using Pointsman::Test::TemporaryTree;

namespace {

const QString name = QStringLiteral("state.json");

using Edited = Result<std::optional<QByteArray>>;

ContentEdit replaceBy(const QByteArray &bytes)
{
    return [bytes](const std::optional<QByteArray> &) -> Edited { return bytes; };
}

ContentEdit append(const QByteArray &bytes)
{
    return [bytes](const std::optional<QByteArray> &present) -> Edited { return present.value_or("") + bytes; };
}

Result<void> approveAll(const QByteArray &)
{
    return {};
}

quint64 inodeOf(const TemporaryTree &tree)
{
    return stampOf(tree.path(name))->inode;
}

/// While it lives no file can grow beyond `size`: a full disk that needs no privilege.
class FullDisk
{
public:
    explicit FullDisk(rlim_t size)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = size;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before = {};
};

} // namespace

class GuardedFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newFileIsPrivateAndItsFoldersAreMade()
    {
        const TemporaryTree tree;
        const QString deep = QStringLiteral("a/b/") + name;
        const auto change = editFile(tree.path(deep), FileMode::KeepOrPrivate, replaceBy("new"));
        QVERIFY(change && *change);
        QCOMPARE((*change)->path, tree.path(deep));
        QVERIFY(!(*change)->before);
        QVERIFY((*change)->after == QByteArray("new"));
        QCOMPARE(tree.mode(deep), 0600);
        const QMap<QString, QByteArray> expected{{deep, "new"}};
        QCOMPARE(tree.files(), expected);
    }

    void existingFileKeepsItsMode()
    {
        const TemporaryTree tree;
        tree.write(name, "old", 0640);
        const auto change = editFile(tree.path(name), FileMode::KeepOrPrivate, append("+"));
        QVERIFY(change && *change);
        QVERIFY((*change)->before == QByteArray("old"));
        QVERIFY((*change)->after == QByteArray("old+"));
        QCOMPARE(tree.mode(name), 0640);
        const QMap<QString, QByteArray> expected{{name, "old+"}};
        QCOMPARE(tree.files(), expected);
    }

    void privateModeIsTightened()
    {
        const TemporaryTree tree;
        tree.write(name, "old", 0644);
        QVERIFY(editFile(tree.path(name), FileMode::Private, replaceBy("new")));
        QCOMPARE(tree.mode(name), 0600);
    }

    void nothingIsWrittenWhereNothingChanges()
    {
        const TemporaryTree tree;
        tree.write(name, "same", 0644);
        const auto inode = inodeOf(tree);
        for (const ContentEdit &edit :
             {replaceBy("same"), ContentEdit([](const auto &) -> Edited { return std::nullopt; })}) {
            const auto change = editFile(tree.path(name), FileMode::KeepOrPrivate, edit);
            QVERIFY(change && !*change);
        }
        QCOMPARE(inodeOf(tree), inode);
        const auto unmade = editFile(tree.path(QStringLiteral("no/file")), FileMode::KeepOrPrivate,
                                     [](const auto &) -> Edited { return std::nullopt; });
        QVERIFY(unmade && !*unmade);
        QVERIFY(!tree.exists(QStringLiteral("no")));
    }

    void failureOfTheEditLeavesTheFile()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        const auto change = editFile(tree.path(name), FileMode::KeepOrPrivate, [](const auto &) -> Edited {
            return failure(ErrorCode::Refused, QStringLiteral("no"));
        });
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::Refused);
        QCOMPARE(tree.read(name), QByteArray("old"));
    }

    void whatIsNoRegularFileIsRefused()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("victim"), "precious");
        QVERIFY(QFile::link(tree.path(QStringLiteral("victim")), tree.path(QStringLiteral("link"))));
        QVERIFY(QFile::link(tree.path(QStringLiteral("nowhere")), tree.path(QStringLiteral("dangling"))));
        tree.makeFolder(QStringLiteral("folder"));
        QCOMPARE(::mkfifo(QFile::encodeName(tree.path(QStringLiteral("fifo"))).constData(), 0600), 0);
        for (const QString &target :
             {QStringLiteral("link"), QStringLiteral("dangling"), QStringLiteral("folder"), QStringLiteral("fifo")}) {
            const auto change = editFile(tree.path(target), FileMode::KeepOrPrivate, replaceBy("new"));
            QVERIFY2(!change && change.error().code == ErrorCode::Invalid, qPrintable(target));
            const auto removal = removeFile(tree.path(target), approveAll);
            QVERIFY2(!removal && removal.error().code == ErrorCode::Invalid, qPrintable(target));
            QVERIFY(tree.exists(target));
        }
        QCOMPARE(tree.read(QStringLiteral("victim")), QByteArray("precious"));
        QVERIFY(!tree.exists(QStringLiteral("nowhere")));
    }

    void fullDiskLeavesTheOldFile_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("nothing fits") << 0;
        QTest::newRow("a part fits") << 10;
    }

    void fullDiskLeavesTheOldFile()
    {
        QFETCH(int, size);
        const TemporaryTree tree;
        tree.write(name, "old", 0640);
        const auto before = tree.files();
        const auto write = [&](const QString &path) {
            const FullDisk fullDisk(static_cast<rlim_t>(size));
            return editFile(path, FileMode::KeepOrPrivate, replaceBy(QByteArray(100'000, 'x')));
        };
        for (const QString &path : {tree.path(name), tree.path(QStringLiteral("new"))}) {
            const auto change = write(path);
            QVERIFY(!change);
            QCOMPARE(change.error().code, ErrorCode::System);
            QVERIFY2(change.error().message.contains(path), qPrintable(change.error().message));
            QCOMPARE(tree.files(), before);
            QCOMPARE(tree.mode(name), 0640);
        }
    }

    void peersWriteDuringTheEditIsNotLost()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        int calls = 0;
        const auto change =
            editFile(tree.path(name), FileMode::KeepOrPrivate, [&](const std::optional<QByteArray> &present) -> Edited {
                if (++calls == 1)
                    tree.replace(name, "peer");
                return *present + " ours";
            });
        QVERIFY(change && *change);
        QCOMPARE(calls, 2);
        QVERIFY((*change)->before == QByteArray("peer"));
        const QMap<QString, QByteArray> expected{{name, "peer ours"}};
        QCOMPARE(tree.files(), expected);
    }

    void peersWriteInPlaceDuringTheEditIsNotLost()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        int calls = 0;
        QVERIFY(
            editFile(tree.path(name), FileMode::KeepOrPrivate, [&](const std::optional<QByteArray> &present) -> Edited {
                if (++calls == 1)
                    tree.write(name, "new");
                return *present + " ours";
            }));
        QCOMPARE(tree.read(name), QByteArray("new ours"));
    }

    void filesThatComeAndGoDuringTheEditAreSeen()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        std::vector<std::optional<QByteArray>> seen;
        const auto change =
            editFile(tree.path(name), FileMode::KeepOrPrivate, [&](const std::optional<QByteArray> &present) -> Edited {
                seen.push_back(present);
                if (seen.size() == 1)
                    tree.remove(name);
                if (seen.size() == 2)
                    tree.replace(name, "peer");
                return present.value_or("none") + " ours";
            });
        QVERIFY(change && *change);
        QVERIFY((seen == std::vector<std::optional<QByteArray>>{QByteArray("old"), std::nullopt, QByteArray("peer")}));
        const QMap<QString, QByteArray> expected{{name, "peer ours"}};
        QCOMPARE(tree.files(), expected);
    }

    void peerThatNeverStopsEndsInAConflict()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        QByteArray peers;
        QElapsedTimer timer;
        timer.start();
        const auto change =
            editFile(tree.path(name), FileMode::KeepOrPrivate, [&](const std::optional<QByteArray> &) -> Edited {
                peers += '.';
                tree.replace(name, peers);
                return "ours";
            });
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::Conflict);
        QVERIFY(change.error().message.contains(QStringLiteral("nother program keeps writing")));
        QVERIFY2(timer.elapsed() < 10'000, "two seconds and what a busy machine adds");
        const QMap<QString, QByteArray> expected{{name, peers}};
        QCOMPARE(tree.files(), expected);
    }

    void approvedFileIsRemoved()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        const auto change = removeFile(tree.path(name), approveAll);
        QVERIFY(change && *change);
        QVERIFY((*change)->before == QByteArray("old"));
        QVERIFY(!(*change)->after);
        QVERIFY(tree.files().isEmpty());
        const auto again = removeFile(tree.path(name), approveAll);
        QVERIFY(again && !*again);
    }

    void unapprovedFileStays()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        const auto change = removeFile(tree.path(name), [](const QByteArray &) -> Result<void> {
            return failure(ErrorCode::Conflict, QStringLiteral("no"));
        });
        QVERIFY(!change);
        QCOMPARE(tree.read(name), QByteArray("old"));
    }

    void fileThatChangesDuringTheApprovalIsJudgedAnew()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        int calls = 0;
        const auto change = removeFile(tree.path(name), [&](const QByteArray &present) -> Result<void> {
            if (++calls == 1)
                tree.replace(name, "peer");
            if (present == "peer")
                return failure(ErrorCode::Conflict, QStringLiteral("changed"));
            return {};
        });
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::Conflict);
        const QMap<QString, QByteArray> expected{{name, "peer"}};
        QCOMPARE(tree.files(), expected);
    }

    void movingAsideKeepsEveryCopy()
    {
        const TemporaryTree tree;
        const QString time = QStringLiteral("2026-02-06T12-00-00Z");
        const QString aside = name + QStringLiteral(".corrupt-") + time;
        tree.write(name, "{broken", 0644);
        const auto first = moveAside(tree.path(name), time);
        QVERIFY(first);
        QCOMPARE(*first, tree.path(aside));
        QCOMPARE(tree.mode(aside), 0600);
        tree.write(name, "{again");
        const auto second = moveAside(tree.path(name), time);
        QVERIFY(second);
        QVERIFY(*second != *first);
        QCOMPARE(tree.read(aside), QByteArray("{broken"));
        QCOMPARE(readFile(*second)->bytes, QByteArray("{again"));
        QVERIFY(!tree.exists(name));
        QCOMPARE(moveAside(tree.path(name), time).error().code, ErrorCode::Absent);
    }

    void movingALinkAsideMovesTheLink()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("victim"), "precious", 0644);
        QVERIFY(QFile::link(tree.path(QStringLiteral("victim")), tree.path(name)));
        QVERIFY(moveAside(tree.path(name), QStringLiteral("now")));
        QVERIFY(!tree.exists(name));
        QCOMPARE(tree.read(QStringLiteral("victim")), QByteArray("precious"));
        QCOMPARE(tree.mode(QStringLiteral("victim")), 0644);
    }

    void otherNamesOfAFileKeepTheOldContent()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        QCOMPARE(::link(QFile::encodeName(tree.path(name)).constData(),
                        QFile::encodeName(tree.path(QStringLiteral("second"))).constData()),
                 0);
        const auto change = editFile(tree.path(name), FileMode::KeepOrPrivate, replaceBy("new"));
        const QMap<QString, QByteArray> expected{{name, "new"}, {QStringLiteral("second"), "old"}};
        QCOMPARE(tree.files(), expected);
        QCOMPARE((*change)->losses.size(), 1);
        QVERIFY((*change)->losses.first().contains(tree.path(name)));
        QVERIFY((*change)->losses.first().contains(QStringLiteral("hard links: 1")));
        QCOMPARE((**editFile(tree.path(name), FileMode::KeepOrPrivate, replaceBy("newer"))).losses, QStringList());
    }

    void accessRulesAndAttributesThatAreLostAreTold()
    {
#ifdef POINTSMAN_GENERIC_PLATFORM
        QSKIP("Qt and the standard library know no such attributes");
#endif
        const TemporaryTree tree;
        tree.write(name, "old");
        const QByteArray path = QFile::encodeName(tree.path(name));
        if (::setxattr(path.constData(), "user.owner", "me", 2, 0) != 0) {
            qInfo("no extended attributes here");
            return;
        }
        const auto change = editFile(tree.path(name), FileMode::KeepOrPrivate, replaceBy("new"));
        QCOMPARE((*change)->losses.size(), 1);
        QVERIFY((*change)->losses.first().contains(QStringLiteral("(user.owner)")));
    }

    void anOwnerThatIsLostIsTold()
    {
        const TemporaryTree tree;
        tree.write(name, "old");
        if (::chown(QFile::encodeName(tree.path(name)).constData(), 4711, static_cast<gid_t>(-1)) != 0) {
            qInfo("only root can give a file away");
            return;
        }
        const auto change = editFile(tree.path(name), FileMode::KeepOrPrivate, replaceBy("new"));
        QCOMPARE((*change)->losses.size(), 1);
        QVERIFY((*change)->losses.first().contains(QStringLiteral("4711")));
    }
};

QTEST_GUILESS_MAIN(GuardedFileTest)
#include "tst_guardedfile.moc"
