// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/directorywatcher.h"

#include "support/temporarytree.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

using namespace Pointsman;
using Test::TemporaryTree;

Q_DECLARE_METATYPE(std::function<void(const TemporaryTree &)>)

/// The matrix of reliability.md section 2: every way in which files change must be announced, at most a quarter of a
/// second after it happened.
class DirectoryWatcherTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int quarterSecond = 250;

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<DirectoryWatcher> m_watcher;
    std::unique_ptr<QSignalSpy> m_changed;
    std::unique_ptr<QSignalSpy> m_watchable;

    void startWatching(const QString &relative)
    {
        m_watcher->watch(QStringLiteral("store"), {m_tree->path(relative)});
        // It says once whether it can be watched: from then on all is announced.
        QTRY_VERIFY(!m_watchable->isEmpty());
        m_changed->clear();
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(QStringLiteral("home/store/file.json"), "one");
        m_watcher = std::make_unique<DirectoryWatcher>();
        m_changed = std::make_unique<QSignalSpy>(m_watcher.get(), &DirectoryWatcher::changed);
        m_watchable = std::make_unique<QSignalSpy>(m_watcher.get(), &DirectoryWatcher::watchable);
    }

    void cleanup()
    {
        m_watcher.reset();
        m_tree.reset();
    }

    void everyChangeInADirectoryIsAnnounced_data()
    {
        QTest::addColumn<std::function<void(const TemporaryTree &)>>("act");
        using Act = std::function<void(const TemporaryTree &)>;
        const QString file = QStringLiteral("home/store/file.json");
        QTest::newRow("replaced by rename") << Act([=](const TemporaryTree &tree) { tree.replace(file, "two"); });
        QTest::newRow("rewritten in place") << Act([=](const TemporaryTree &tree) { tree.write(file, "two"); });
        QTest::newRow("removed") << Act([=](const TemporaryTree &tree) { tree.remove(file); });
        QTest::newRow("another one created")
            << Act([](const TemporaryTree &tree) { tree.write(QStringLiteral("home/store/new.json"), "new"); });
        QTest::newRow("mode changed") << Act([=](const TemporaryTree &tree) {
            std::filesystem::permissions(tree.path(file).toStdString(), std::filesystem::perms::owner_read);
        });
        QTest::newRow("directory removed")
            << Act([](const TemporaryTree &tree) { tree.remove(QStringLiteral("home/store")); });
        QTest::newRow("directory renamed") << Act([](const TemporaryTree &tree) {
            QVERIFY(QFile::rename(tree.path(QStringLiteral("home/store")), tree.path(QStringLiteral("home/other"))));
        });
        QTest::newRow("parent renamed") << Act([](const TemporaryTree &tree) {
            QVERIFY(QFile::rename(tree.path(QStringLiteral("home")), tree.path(QStringLiteral("elsewhere"))));
        });
    }

    void everyChangeInADirectoryIsAnnounced()
    {
        QFETCH(std::function<void(const TemporaryTree &)>, act);
        startWatching(QStringLiteral("home/store"));
        act(*m_tree);
        QTRY_VERIFY_WITH_TIMEOUT(!m_changed->isEmpty(), quarterSecond);
        QCOMPARE(m_changed->first().first().toString(), QStringLiteral("store"));
    }

    void whatMayHaveComeBeforeTheWatchIsAnnounced()
    {
        m_watcher->watch(QStringLiteral("store"), {m_tree->path(QStringLiteral("home/store"))}); // made a moment ago
        QTRY_VERIFY(!m_watchable->isEmpty());
        QCOMPARE(m_changed->count(), 1);
    }

    void aDirectoryThatAppearsLaterIsWatchedFromThenOn()
    {
        startWatching(QStringLiteral("home/late/sessions"));
        m_tree->write(QStringLiteral("home/late/sessions/a.json"), "a");
        QTRY_VERIFY_WITH_TIMEOUT(!m_changed->isEmpty(), quarterSecond);
        // Another wish makes it look at all paths anew, and its answer tells when that is done.
        m_watcher->watch(QStringLiteral("later wish"), {m_tree->path(QStringLiteral("home"))});
        QTRY_COMPARE(m_watchable->count(), 2);
        m_changed->clear();
        m_tree->replace(QStringLiteral("home/late/sessions/a.json"), "b");
        QTRY_VERIFY_WITH_TIMEOUT(!m_changed->isEmpty(), quarterSecond);
    }

    void aDirectoryThatGoesAndComesBackIsWatchedAgain()
    {
        startWatching(QStringLiteral("home/store"));
        QVERIFY(QFile::rename(m_tree->path(QStringLiteral("home")), m_tree->path(QStringLiteral("away"))));
        QTRY_VERIFY_WITH_TIMEOUT(!m_changed->isEmpty(), quarterSecond);
        m_changed->clear();
        QVERIFY(QFile::rename(m_tree->path(QStringLiteral("away")), m_tree->path(QStringLiteral("home"))));
        QTRY_VERIFY_WITH_TIMEOUT(!m_changed->isEmpty(), quarterSecond);
        m_changed->clear();
        m_tree->write(QStringLiteral("home/store/file.json"), "three");
        QTRY_VERIFY_WITH_TIMEOUT(!m_changed->isEmpty(), quarterSecond);
    }

    void aLinkOnTheWayThatIsTurnedElsewhereIsNoticed()
    {
        m_tree->write(QStringLiteral("other/store/file.json"), "other");
        QVERIFY(QFile::link(m_tree->path(QStringLiteral("home")), m_tree->path(QStringLiteral("link"))));
        startWatching(QStringLiteral("link/store"));
        QVERIFY(QFile::link(m_tree->path(QStringLiteral("other")), m_tree->path(QStringLiteral("link2"))));
        QCOMPARE(::rename(qPrintable(m_tree->path(QStringLiteral("link2"))),
                          qPrintable(m_tree->path(QStringLiteral("link")))),
                 0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_changed->isEmpty(), quarterSecond);
        m_changed->clear();
        m_tree->write(QStringLiteral("other/store/file.json"), "changed");
        QTRY_VERIFY_WITH_TIMEOUT(!m_changed->isEmpty(), quarterSecond);
    }

    void whatHappensBesideTheWayIsNotAnnounced()
    {
        startWatching(QStringLiteral("home/store"));
        m_tree->write(QStringLiteral("home/neighbour/file"), "x");
        m_tree->write(QStringLiteral("unrelated"), "x");
        m_tree->write(QStringLiteral("home/store/file.json"), "now");
        QTRY_VERIFY(!m_changed->isEmpty());
        // Writing in place opens, modifies and closes: a few events, gathered into at most that many signals.
        QVERIFY2(m_changed->count() <= 4, qPrintable(QString::number(m_changed->count())));
    }

    void afterAnOverflowEverythingIsAnnounced()
    {
        m_watcher->watch(QStringLiteral("other"), {m_tree->path(QStringLiteral("quiet"))});
        startWatching(QStringLiteral("home/store"));
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray name = QFile::encodeName(m_tree->path(QStringLiteral("home/store/%1").arg(i % 10)));
            ::close(::creat(name.constData(), 0600));
            ::unlink(name.constData());
        }
        m_tree->write(QStringLiteral("home/store/last"), "last");
        QTRY_VERIFY(!m_changed->isEmpty());
        m_changed->clear();
        m_tree->write(QStringLiteral("home/store/file.json"), "after");
        QTRY_VERIFY(!m_changed->isEmpty());
    }

    void anEndedWatchIsSilent()
    {
        startWatching(QStringLiteral("home/store"));
        m_watcher->watch(QStringLiteral("store"), {});
        m_watcher->watch(QStringLiteral("second"), {m_tree->path(QStringLiteral("home/store"))});
        QTRY_COMPARE(m_watchable->count(), 2);
        m_changed->clear();
        m_tree->write(QStringLiteral("home/store/file.json"), "two");
        QTRY_VERIFY(!m_changed->isEmpty());
        for (const auto &call : std::as_const(*m_changed))
            QCOMPARE(call.first().toString(), QStringLiteral("second"));
    }
};

QTEST_GUILESS_MAIN(DirectoryWatcherTest)
#include "tst_directorywatcher.moc"
