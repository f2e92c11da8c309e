// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/intent.h"

#include "files/platform.h"
#include "support/temporarytree.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <future>

using namespace Pointsman;
using Test::TemporaryTree;

namespace {

const QString one = QStringLiteral("store/one.json");
const QString two = QStringLiteral("store/two.json");

} // namespace

/// Operations on two files that were interrupted, as the next start finds them.
class IntentTest : public QObject
{
    Q_OBJECT

private:
    static QString notes(const TemporaryTree &tree) { return tree.path(QStringLiteral("state/pointsman/intents")); }

    /// The first file is written anew, the second changed.
    static FileChanges operation(const TemporaryTree &tree, const QByteArray &before = "{\"n\": 1}")
    {
        return {{tree.path(one), std::nullopt, "{\"one\": 1}"}, {tree.path(two), before, "{\"n\": 2}"}};
    }

    /// Leaves the note of a program that was killed while it did `changes`.
    static void interrupt(const TemporaryTree &tree, const FileChanges &changes)
    {
        QByteArray note;
        QString name;
        {
            const Intent intent(notes(tree), changes);
            name = QDir(notes(tree)).entryList(QDir::Files).constFirst();
            QFile file(notes(tree) + u'/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            note = file.readAll();
        }
        tree.write(QStringLiteral("state/pointsman/intents/") + name, note);
    }

    /// What is taken back.
    static QStringList settled(const TemporaryTree &tree) { return settleInterrupted(notes(tree)).takenBack; }

private Q_SLOTS:
    void aNoteIsPrivateAndGoesWithTheOperation()
    {
        const TemporaryTree tree;
        {
            const Intent intent(notes(tree), operation(tree));
            const QStringList names = QDir(notes(tree)).entryList(QDir::Files);
            QCOMPARE(names.size(), 1);
            QCOMPARE(tree.mode(QStringLiteral("state/pointsman/intents/") + names.constFirst()), 0600);
            QCOMPARE(tree.mode(QStringLiteral("state/pointsman/intents")), 0700);
            // It is under way: nobody takes it back.
            tree.write(one, "{\"one\": 1}");
            tree.write(two, "{\"n\": 1}");
            QVERIFY(settled(tree).isEmpty());
            QVERIFY(tree.exists(one));
        }
        QVERIFY(QDir(notes(tree)).isEmpty());
    }

    void oneFileNeedsNoNote()
    {
        const TemporaryTree tree;
        const Intent intent(notes(tree), {{tree.path(one), std::nullopt, "{}"}});
        QVERIFY(tree.files().isEmpty());
    }

    void theHalfThatWasDoneIsTakenBack()
    {
        const TemporaryTree tree;
        interrupt(tree, operation(tree));
        tree.write(one, "{\"one\": 1}");
        tree.write(two, "{\"n\": 1}");
        QCOMPARE(settled(tree), QStringList(tree.path(one)));
        QCOMPARE(tree.files(), (QMap<QString, QByteArray>{{two, "{\"n\": 1}"}}));
    }

    void aChangedFileGetsItsContentBack()
    {
        const TemporaryTree tree;
        FileChanges changes = operation(tree);
        std::swap(changes[0], changes[1]);
        interrupt(tree, changes);
        tree.write(two, "{\"n\": 2}");
        QCOMPARE(settled(tree), QStringList(tree.path(two)));
        QCOMPARE(tree.files(), (QMap<QString, QByteArray>{{two, "{\"n\": 1}"}}));
    }

    void whatIsDoneStays()
    {
        const TemporaryTree tree;
        interrupt(tree, operation(tree));
        tree.write(one, "{\"one\": 1}");
        tree.write(two, "{\"n\": 2}");
        QVERIFY(settled(tree).isEmpty());
        QCOMPARE(tree.files(), (QMap<QString, QByteArray>{{one, "{\"one\": 1}"}, {two, "{\"n\": 2}"}}));
    }

    void whatAnotherProgramChangedSinceIsLeftAloneAndTold()
    {
        const TemporaryTree tree;
        interrupt(tree, operation(tree));
        tree.write(one, "{\"one\": 1}");
        tree.write(two, "{\"n\": 3}");
        const Interrupted told = settleInterrupted(notes(tree));
        QVERIFY(told.takenBack.isEmpty());
        QCOMPARE(told.left.size(), 2U);
        QCOMPARE(told.left.front().path, tree.path(one));
        QVERIFY(!told.left.front().before);
        QCOMPARE(told.left.front().after, QByteArray("{\"one\": 1}"));
        QCOMPARE(tree.files(), (QMap<QString, QByteArray>{{one, "{\"one\": 1}"}, {two, "{\"n\": 3}"}}));
    }

    void whoeverSettlesItAsWellIsWaitedFor()
    {
        const TemporaryTree tree;
        tree.write(two, "{\"n\": 1}");
        interrupt(tree, operation(tree));
        tree.write(one, "{\"one\": 1}");
        QFile note(notes(tree) + u'/' + QDir(notes(tree)).entryList(QDir::Files).constFirst());
        QVERIFY(note.open(QIODevice::ReadOnly) && !Platform::tryLock(note));
        auto other = std::async(std::launch::async, [&] { return settled(tree); });
        QCOMPARE(other.wait_for(std::chrono::milliseconds(100)), std::future_status::timeout);
        QVERIFY(tree.exists(one));
        note.close();
        QCOMPARE(other.get(), QStringList(tree.path(one)));
        QVERIFY(!tree.exists(one));
    }

    void aHalfWhoseContentHeldASecretIsLeftAloneAndTold()
    {
        const TemporaryTree tree;
        FileChanges changes = operation(tree, "{\"session_token\": \"s3cret\", \"n\": 1}");
        std::swap(changes[0], changes[1]);
        interrupt(tree, changes);
        tree.write(two, "{\"n\": 2}");
        const Interrupted told = settleInterrupted(notes(tree));
        QVERIFY(told.takenBack.isEmpty());
        QCOMPARE(told.left.size(), 1U);
        QCOMPARE(told.left.front().path, tree.path(two));
        QVERIFY(!told.left.front().before && !told.left.front().after);
        QVERIFY(QDir(notes(tree)).isEmpty());
    }

    void thoseOfOtherFoldersWait()
    {
        const TemporaryTree tree;
        interrupt(tree, operation(tree));
        tree.write(one, "{\"one\": 1}");
        tree.write(two, "{\"n\": 1}");
        QVERIFY(settleInterrupted(notes(tree), {tree.path(QStringLiteral("sto")), QStringLiteral("/x")})
                    .takenBack.isEmpty());
        QVERIFY(!QDir(notes(tree)).isEmpty());
        QCOMPARE(settleInterrupted(notes(tree), {QStringLiteral("/x"), tree.path(QStringLiteral("store"))}).takenBack,
                 QStringList(tree.path(one)));
    }

    void theNoteWaitsForADiskThatIsNotMounted()
    {
        const TemporaryTree tree;
        interrupt(tree, operation(tree));
        QVERIFY(settled(tree).isEmpty());
        QVERIFY(!QDir(notes(tree)).isEmpty());
        tree.write(one, "{\"one\": 1}");
        tree.write(two, "{\"n\": 1}");
        QCOMPARE(settled(tree), QStringList(tree.path(one)));
    }

    /// As where a disk is not there for a while.
    void theNoteWaitsWhileAFileCannotBeRead()
    {
        const TemporaryTree tree;
        interrupt(tree, operation(tree));
        tree.write(one, "{\"one\": 1}");
        tree.makeFolder(two);
        QVERIFY(settled(tree).isEmpty());
        QVERIFY(QDir().rmdir(tree.path(two)));
        tree.write(two, "{\"n\": 1}");
        QCOMPARE(settled(tree), QStringList(tree.path(one)));
        QCOMPARE(tree.files(), (QMap<QString, QByteArray>{{two, "{\"n\": 1}"}}));
    }

    void whatIsLeftIsSettledByTheNextOne()
    {
        const TemporaryTree tree;
        {
            Intent intent(notes(tree), operation(tree));
            tree.write(one, "{\"one\": 1}");
            tree.write(two, "{\"n\": 1}");
            intent.leave();
        }
        QCOMPARE(settled(tree), QStringList(tree.path(one)));
        QVERIFY(QDir(notes(tree)).isEmpty());
    }

    void aSecretIsInNoNote()
    {
        const TemporaryTree tree;
        const QByteArray secret = "{\"session_token\": \"s3cret\", \"n\": 1}";
        interrupt(tree, operation(tree, secret));
        const auto files = tree.files();
        QCOMPARE(files.size(), 1);
        QVERIFY(!files.first().contains("s3cret") && !files.first().contains(secret.toBase64()));
    }

    void aNoteThatIsNotWholeSaysNothing()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("state/pointsman/intents/x.intent"), "{\"files\": [{\"pa");
        tree.write(one, "{\"one\": 1}");
        QVERIFY(settled(tree).isEmpty());
        QCOMPARE(tree.files(), (QMap<QString, QByteArray>{{one, "{\"one\": 1}"}}));
    }

    void withoutAStateFolderTheOperationGoesOn()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("state"), "a file in the way");
        const Intent intent(notes(tree), operation(tree));
        QCOMPARE(tree.files().size(), 1);
        QVERIFY(settled(tree).isEmpty());
    }
};

QTEST_GUILESS_MAIN(IntentTest)
#include "tst_intent.moc"
