// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/readfile.h"

#include "support/temporarytree.h"

#include <QFile>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Pointsman;
using Pointsman::Test::TemporaryTree;

using Kind = ReadProblem::Kind;

class ReadFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesComeWithTheStampOfTheirFile()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("f"), QByteArray("a\0b", 3), 0640);
        const auto content = readFile(tree.path(QStringLiteral("f")));
        QVERIFY(content);
        QCOMPARE(content->bytes, QByteArray("a\0b", 3));
        QVERIFY(content->stamp == stampOf(tree.path(QStringLiteral("f"))));
        QCOMPARE(content->stamp.permissions(), 0640u);
        QCOMPARE(content->stamp.size, 3);
        QCOMPARE(content->stamp.links, 1u);
        QCOMPARE(content->stamp.owner, quint32(geteuid()));
    }

    void emptyFileIsReadAsEmpty()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("f"), {});
        const auto content = readFile(tree.path(QStringLiteral("f")));
        QVERIFY(content);
        QCOMPARE(content->bytes, QByteArray());
    }

    void limitIsTheLargestSizeRead()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("f"), QByteArray(100, 'x'));
        QCOMPARE(readFile(tree.path(QStringLiteral("f")), 100)->bytes.size(), 100);
        const auto tooLarge = readFile(tree.path(QStringLiteral("f")), 99);
        QVERIFY(!tooLarge);
        QVERIFY(tooLarge.error().kind == Kind::TooLarge);
    }

    void fileThatTellsNoSizeIsReadToItsEnd()
    {
        const auto content = readFile(QStringLiteral("/proc/self/cmdline"));
        QVERIFY(content);
        QVERIFY(content->bytes.contains("tst_readfile"));
        QVERIFY(readFile(QStringLiteral("/proc/self/cmdline"), 3).error().kind == Kind::TooLarge);
    }

    void onlyRegularFilesAreRead()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("victim"), "secret");
        tree.makeFolder(QStringLiteral("folder"));
        QVERIFY(QFile::link(tree.path(QStringLiteral("victim")), tree.path(QStringLiteral("link"))));
        // A read of a FIFO without a writer would block for ever; the test's time limit would end it.
        QCOMPARE(::mkfifo(QFile::encodeName(tree.path(QStringLiteral("fifo"))).constData(), 0600), 0);
        makeSocket(tree.path(QStringLiteral("socket")));
        for (const QString &path :
             {tree.path(QStringLiteral("folder")), tree.path(QStringLiteral("link")), tree.path(QStringLiteral("fifo")),
              tree.path(QStringLiteral("socket")), QStringLiteral("/dev/zero")}) {
            const auto content = readFile(path);
            QVERIFY2(!content, qPrintable(path));
            QVERIFY2(content.error().kind == Kind::NotRegular, qPrintable(content.error().detail));
            const Error error = toError(content.error(), path);
            QCOMPARE(error.code, ErrorCode::Invalid);
            QVERIFY(error.message.contains(path));
        }
    }

    void linksOnTheWayAreFollowed()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("real/f"), "x");
        QVERIFY(QFile::link(tree.path(QStringLiteral("real")), tree.path(QStringLiteral("linked"))));
        QCOMPARE(readFile(tree.path(QStringLiteral("linked/f")))->bytes, QByteArray("x"));
    }

    void absentFileIsMissing()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("f"), "x");
        for (const QString &name : {QStringLiteral("absent"), QStringLiteral("absent/f"), QStringLiteral("f/below"),
                                    QString(QStringLiteral("f") + QChar(u'\0') + QStringLiteral("tail"))}) {
            const auto content = readFile(tree.path(name));
            QVERIFY2(!content && content.error().kind == Kind::Missing, qPrintable(name));
            QVERIFY(!stampOf(tree.path(name)));
            QCOMPARE(toError(content.error(), tree.path(name)).code, ErrorCode::Absent);
        }
    }

    void unreadableFileIsNoMissingFile()
    {
        if (::geteuid() == 0) {
            qInfo("permissions do not hold for root: nothing to see here");
            return;
        }
        const TemporaryTree tree;
        tree.write(QStringLiteral("f"), "x", 0);
        const auto content = readFile(tree.path(QStringLiteral("f")));
        QVERIFY(!content);
        QVERIFY(content.error().kind == Kind::NoPermission);
        QCOMPARE(toError(content.error(), tree.path(QStringLiteral("f"))).code, ErrorCode::System);
    }

    void foreignNamesAreShownHarmlessly()
    {
        const QString path = QStringLiteral("/nowhere/a\u202Eb");
        QVERIFY(toError(readFile(path).error(), path).message.contains(QStringLiteral("a\\u{202E}b")));
    }

private:
    static void makeSocket(const QString &path)
    {
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(path);
        QVERIFY(name.size() < qsizetype(sizeof address.sun_path));
        std::copy(name.begin(), name.end(), address.sun_path);
        QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        ::close(socket);
    }
};

QTEST_GUILESS_MAIN(ReadFileTest)
#include "tst_readfile.moc"
