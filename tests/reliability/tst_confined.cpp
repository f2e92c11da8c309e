// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningstore.h"
#include "support/documents.h"
#include "support/temporarytree.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString idB = QStringLiteral("seed-b@2026-02-02T09-00-00Z");
const QString knowledge = QStringLiteral("/.tf/knowledge");
const QString active = knowledge + QStringLiteral("/.active-planning.json");
constexpr int inTime = 20'000;         // ms, for what is only set up
constexpr int withoutWatching = 5'000; // ms, as P9 promises

/// What the user namespace begins with; $1 is the folder. The program follows.
struct Confinement
{
    const char *name;
    const char *setUp;
};
constexpr Confinement confinements[] = {
    {"no watch may be made", "echo 0 > /proc/sys/user/max_inotify_watches"},
    {"no queue may be made", "echo 0 > /proc/sys/user/max_inotify_instances"},
    // As on a network's file system: nothing is announced.
    {"changes come from beneath the mount",
     "mount -t tmpfs none $1/beneath && mkdir $1/beneath/upper $1/beneath/work && cp -a $1/p/. $1/beneath/upper && "
     "mount -t overlay -o lowerdir=$1/p,upperdir=$1/beneath/upper,workdir=$1/beneath/work none $1/p"},
};
const char *const fullDisk = "mount -t tmpfs -o size=64k none $1/small";

int failed(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    return 1;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

/// Whether a change by another program is in the snapshot in time, in which nothing announces it.
int follow(const QString &folder)
{
    Workspace workspace(MissionHome(folder + QStringLiteral("/home")), systemClock());
    workspace.setProjects({{QStringLiteral("p"), folder + QStringLiteral("/p"), {}}});
    const auto isActive = [&](const QString &id) {
        const auto &entry = workspace.snapshot()->projects.front()->active;
        return entry && entry->session.id == id;
    };
    if (!QTest::qWaitFor([&] { return isActive(idA); }, inTime))
        return failed("it was not read");
    const QString beneath = folder + QStringLiteral("/beneath/upper");
    const QString root = QFile::exists(beneath) ? beneath : folder + QStringLiteral("/p");
    QElapsedTimer timer;
    timer.start();
    if (!write(root + active, sessionDocument(idB)))
        return failed("test set-up failed");
    if (!QTest::qWaitFor([&] { return isActive(idB); }, withoutWatching))
        return failed("the change was not seen");
    std::printf("seen after %lld ms\n", static_cast<long long>(timer.elapsed()));
    return 0;
}

/// P3: on a full disk the file stays, the failure names it, and the same works when there is room.
int fillUp(const QString &folder)
{
    const QString path = folder + QStringLiteral("/small/.active-planning.json");
    const QByteArray before = sessionDocument(idA);
    const QString filler = folder + QStringLiteral("/small/filler");
    QFile rest(filler);
    if (!write(path, before) || !rest.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failed("test set-up failed");
    while (rest.write(QByteArray(512, 'x')) == 512)
        ;
    rest.close();
    PlanningStore store(KnowledgeDirectory(folder + QStringLiteral("/small")), systemClock());
    const auto spike = *TopicId::parse(QStringLiteral("spike-x"));
    const auto refused = store.addSpike(spike);
    if (refused || refused.error().code != ErrorCode::System || !refused.error().message.contains(path))
        return failed("a full disk is no success, and its failure names the file");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.readAll() != before)
        return failed("the file is not as it was");
    if (QDir(folder + QStringLiteral("/small")).entryList(QDir::Files | QDir::Hidden).size() != 2)
        return failed("something was left behind");
    QFile::remove(filler);
    return store.addSpike(spike) ? 0 : failed("it does not work with room either");
}

} // namespace

/// What needs mounts and limits of one's own: this very program in a user namespace, without root.
class ConfinedTest final : public QObject
{
    Q_OBJECT

private:
    /// Runs `mode` after `setUp`; nothing where the kernel forbids the set-up.
    static void run(const char *setUp, const QString &mode, const QString &folder)
    {
        const QString script =
            QStringLiteral("{ %1; } || exit 77; exec \"$0\" \"$2\" \"$1\"").arg(QLatin1StringView(setUp));
        QProcess process;
        process.start(QStringLiteral("unshare"), {QStringLiteral("-Urm"), QStringLiteral("sh"), QStringLiteral("-c"),
                                                  script, QCoreApplication::applicationFilePath(), folder, mode});
        QVERIFY(process.waitForFinished(2 * inTime));
        const QByteArray words = process.readAllStandardError() + process.readAllStandardOutput();
        if (process.exitCode() == 77)
            QSKIP(QByteArray("this kernel does not allow the set-up: " + words).constData());
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, words.constData());
        qInfo("%s", words.constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QProcess process;
        process.start(QStringLiteral("unshare"), {QStringLiteral("-Urm"), QStringLiteral("true")});
        if (!process.waitForFinished() || process.exitCode() != 0)
            QSKIP("this kernel allows no user namespaces");
    }

    void changesAreSeenWhereNothingAnnouncesThem_data()
    {
        QTest::addColumn<QByteArray>("setUp");
        for (const Confinement &each : confinements)
            QTest::newRow(each.name) << QByteArray(each.setUp);
    }

    void changesAreSeenWhereNothingAnnouncesThem()
    {
        QFETCH(QByteArray, setUp);
        const TemporaryTree tree;
        tree.write(QStringLiteral("p") + active, sessionDocument(idA));
        tree.makeFolder(QStringLiteral("beneath"));
        run(setUp.constData(), QStringLiteral("--follow"), tree.path());
    }

    void aFullDiskLosesNothing()
    {
        const TemporaryTree tree;
        tree.makeFolder(QStringLiteral("small"));
        run(fullDisk, QStringLiteral("--fill-up"), tree.path());
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--follow")
        return follow(arguments.value(2));
    if (arguments.value(1) == u"--fill-up")
        return fillUp(arguments.value(2));
    ConfinedTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_confined.moc"
