// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projectlist.h"

#include "support/temporarytree.h"

#include <QDateTime>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using Test::TemporaryTree;

class ProjectListTest : public QObject
{
    Q_OBJECT

private:
    TemporaryTree m_tree;

    [[nodiscard]] ProjectRegistry registry() const
    {
        return ProjectRegistry(m_tree.path(QStringLiteral("config/pointsman/projects.json")));
    }

private Q_SLOTS:
    void cleanup()
    {
        if (m_tree.exists(QStringLiteral("config")))
            m_tree.remove(QStringLiteral("config"));
    }

    void readingAnAbsentListMakesNoFile()
    {
        QVERIFY(registry().load()->empty());
        QVERIFY(!m_tree.exists(QStringLiteral("config")));
    }

    void projectsAreAddedRenamedRelocatedAndRemoved()
    {
        m_tree.makeFolder(QStringLiteral("code/one"));
        m_tree.makeFolder(QStringLiteral("code/moved"));
        auto list = registry();
        const auto added = list.add(m_tree.path(QStringLiteral("code/one/")));
        QVERIFY(added);
        QCOMPARE(added->name, QStringLiteral("one"));
        QVERIFY(list.add(m_tree.path(QStringLiteral("code/one"))));
        QCOMPARE(list.load()->size(), 1U);
        QVERIFY(list.rename(added->path, QStringLiteral("The First")));
        QVERIFY(list.relocate(added->path, m_tree.path(QStringLiteral("code/moved"))));
        const auto projects = list.load();
        QCOMPARE(projects->front(),
                 (Project{QStringLiteral("The First"), m_tree.path(QStringLiteral("code/moved")), {}}));
        QVERIFY(list.remove(m_tree.path(QStringLiteral("code/moved"))));
        QVERIFY(list.load()->empty());
    }

    void whatWasTakenOffIsPutBackAsItWasAndWhereItStood()
    {
        for (const char *name : {"code/one", "code/two", "code/three"}) {
            m_tree.makeFolder(QString::fromLatin1(name));
            QVERIFY(registry().add(m_tree.path(QString::fromLatin1(name))));
        }
        auto list = registry();
        QVERIFY(list.rename(m_tree.path(QStringLiteral("code/two")), QStringLiteral("The Second")));
        const auto before = *list.load();
        const auto removed = list.remove(m_tree.path(QStringLiteral("code/two")));
        QVERIFY(removed);
        m_tree.remove(QStringLiteral("code/two")); // one that is gone can be put back as well
        QVERIFY(list.putBack(*removed, 1));
        QCOMPARE(*list.load(), before);
        QVERIFY(list.putBack(*removed, 0)); // once is enough
        QCOMPARE(*list.load(), before);
        QVERIFY(list.remove(removed->path));
        QVERIFY(list.putBack(*removed, 99));
        QCOMPARE(list.load()->back(), *removed);
    }

    void whatIsNotThereIsRefused()
    {
        auto list = registry();
        QCOMPARE(list.add(m_tree.path(QStringLiteral("nowhere"))).error().code, ErrorCode::Absent);
        QCOMPARE(list.remove(m_tree.path(QStringLiteral("nowhere"))).error().code, ErrorCode::Absent);
    }

    void aDamagedListIsNeitherReadNorWrittenOver()
    {
        m_tree.write(QStringLiteral("config/pointsman/projects.json"), "{ broken");
        m_tree.makeFolder(QStringLiteral("code/one"));
        auto list = registry();
        QCOMPARE(list.load().error().code, ErrorCode::Invalid);
        QVERIFY(!list.add(m_tree.path(QStringLiteral("code/one"))));
        QCOMPARE(m_tree.read(QStringLiteral("config/pointsman/projects.json")), QByteArray("{ broken"));
    }

    void unknownKeysOfTheListStay()
    {
        m_tree.write(QStringLiteral("config/pointsman/projects.json"),
                     R"({"version": 1, "later": {"x": 1}, "projects": []})");
        m_tree.makeFolder(QStringLiteral("code/one"));
        QVERIFY(registry().add(m_tree.path(QStringLiteral("code/one"))));
        QVERIFY(m_tree.read(QStringLiteral("config/pointsman/projects.json")).contains("\"later\""));
    }

    void theWorkspaceFollowsTheListWhoeverWritesIt()
    {
        m_tree.makeFolder(QStringLiteral("code/one"));
        m_tree.makeFolder(QStringLiteral("code/two"));
        Workspace workspace(MissionHome(m_tree.path(QStringLiteral("spec-kitty"))), systemClock());
        ProjectList list(registry(), workspace);
        QTRY_VERIFY(list.isLoaded());
        bool isDone = false;
        list.add(m_tree.path(QStringLiteral("code/one")),
                 [&](const Result<Project> &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
        QTRY_COMPARE(workspace.snapshot()->projects.size(), 1U);
        QVERIFY(registry().add(m_tree.path(QStringLiteral("code/two"))));
        QTRY_COMPARE(workspace.snapshot()->projects.size(), 2U);
    }

    void whatIsAddedFirstStandsFirst()
    {
        Workspace workspace(MissionHome(m_tree.path(QStringLiteral("spec-kitty"))), systemClock());
        ProjectList list(registry(), workspace);
        QStringList wanted;
        QStringList told;
        for (int i = 0; i < 24; ++i) {
            const QString name = QStringLiteral("many/p%1").arg(i);
            m_tree.makeFolder(name);
            wanted += m_tree.path(name);
            list.add(m_tree.path(name),
                     [&](const Result<Project> &result) { told += result ? result->path : QString(); });
        }
        QTRY_COMPARE(told, wanted);
        QTRY_COMPARE(workspace.snapshot()->projects.size(), static_cast<std::size_t>(wanted.size()));
        QStringList shown;
        for (const auto &project : workspace.snapshot()->projects)
            shown += project->project.path;
        QCOMPARE(shown, wanted);
    }

    void anotherFileOfTheFolderIsNoNews()
    {
        m_tree.makeFolder(QStringLiteral("code/one"));
        QVERIFY(registry().add(m_tree.path(QStringLiteral("code/one"))));
        Workspace workspace(MissionHome(m_tree.path(QStringLiteral("spec-kitty"))), systemClock());
        ProjectList list(registry(), workspace);
        QTRY_COMPARE(workspace.snapshot()->projects.size(), 1U);
        // A second watcher tells when the first one has heard of it as well.
        DirectoryWatcher watcher;
        QSignalSpy watchable(&watcher, &DirectoryWatcher::watchable);
        QSignalSpy changed(&watcher, &DirectoryWatcher::changed);
        watcher.watch(QStringLiteral("settings"), {m_tree.path(QStringLiteral("config/pointsman"))});
        QTRY_VERIFY(!watchable.isEmpty());
        QSignalSpy loaded(&list, &ProjectList::loaded);
        for (int i = 1; i <= 3; ++i) {
            m_tree.write(QStringLiteral("config/pointsman/settings.ini"), "x=" + QByteArray::number(i));
            QTRY_VERIFY(changed.count() >= i);
        }
        QVERIFY(registry().rename(m_tree.path(QStringLiteral("code/one")), QStringLiteral("other")));
        QTRY_COMPARE(workspace.snapshot()->projects.front()->project.name, QStringLiteral("other"));
        QCOMPARE(loaded.count(), 1);
    }

    void aDamagedListIsSetAsideAndToldOfAtTheStart()
    {
        const QString name = QStringLiteral("config/pointsman/projects.json");
        m_tree.write(name, "{ broken");
        QFile file(m_tree.path(name)); // nobody is writing it any more
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
        file.close();
        Workspace workspace(MissionHome(m_tree.path(QStringLiteral("spec-kitty"))), systemClock());
        ProjectList list(registry(), workspace);
        QSignalSpy damaged(&list, &ProjectList::damaged);
        QTRY_COMPARE(damaged.count(), 1);
        const QString keptAs = damaged.first().at(1).toString();
        QVERIFY(!keptAs.isEmpty());
        QCOMPARE(m_tree.read(keptAs.mid(m_tree.path().size() + 1)), QByteArray("{ broken"));
    }

    /// As editors and tools for settings do, which empty a file before they fill it.
    void whatIsBeingWrittenInPlaceIsReadWhenItIsWhole()
    {
        const QString name = QStringLiteral("config/pointsman/projects.json");
        for (const char *folder : {"code/one", "code/two"}) {
            m_tree.makeFolder(QString::fromLatin1(folder));
            QVERIFY(registry().add(m_tree.path(QString::fromLatin1(folder))));
        }
        const QByteArray both = m_tree.read(name);
        QVERIFY(registry().remove(m_tree.path(QStringLiteral("code/two"))));
        Workspace workspace(MissionHome(m_tree.path(QStringLiteral("spec-kitty"))), systemClock());
        ProjectList list(registry(), workspace);
        QSignalSpy loaded(&list, &ProjectList::loaded);
        const QSignalSpy damaged(&list, &ProjectList::damaged);
        QTRY_COMPARE(loaded.count(), 1);
        for (const QByteArray &half : {QByteArray(), both.left(30)}) {
            m_tree.write(name, half);
            QTest::qWait(300); // so that it is looked at
            QCOMPARE(loaded.count(), 1);
        }
        m_tree.write(name, both);
        QTRY_COMPARE(loaded.count(), 2);
        QTRY_COMPARE(workspace.snapshot()->projects.size(), 2U);
        QCOMPARE(damaged.count(), 0);
        QCOMPARE(m_tree.read(name), both);
    }
};

QTEST_GUILESS_MAIN(ProjectListTest)
#include "tst_projectlist.moc"
