// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/documenttracker.h"

#include "support/temporarytree.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace Pointsman;
using namespace std::chrono_literals;
using Test::TemporaryTree;

namespace {

const QString topic = QStringLiteral("seed-a");
const QString seed = QStringLiteral("k/topics/seed-a/seed.md");

} // namespace

/// What the history gets of documents, look by look.
class DocumentTrackerTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<DocumentTracker> m_tracker;
    std::shared_ptr<std::chrono::hours> m_ahead; ///< how far the clock of the tracker is before the files'

    /// "first: seed.md=text" and the like, of one look.
    QStringList look(const QStringList &topics = {topic})
    {
        QStringList lines;
        for (const SeenFiles &seen : m_tracker->look(topics)) {
            for (const SeenFile &file : seen.files)
                lines << QStringLiteral("%1: %2=%3")
                             .arg(seen.since ? QStringLiteral("changed") : QStringLiteral("first"),
                                  file.path.section(u'/', -2), QString::fromUtf8(file.bytes.value_or("gone")));
        }
        return lines;
    }

    /// Writes it long before the next look.
    void write(const QString &path, const QByteArray &bytes)
    {
        m_tree->write(path, bytes);
        *m_ahead += 1h;
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_ahead = std::make_shared<std::chrono::hours>(0);
        m_tracker = std::make_unique<DocumentTracker>(KnowledgeDirectory(m_tree->path(QStringLiteral("k"))),
                                                      [ahead = m_ahead] { return systemClock()() + *ahead; });
    }

    void whatIsThereIsToldOnceAndThenOnlyItsChanges()
    {
        write(seed, "a");
        QCOMPARE(look(), QStringList{QStringLiteral("first: seed-a/seed.md=a")});
        QCOMPARE(look(), QStringList());
        write(seed, "b");
        QCOMPARE(look(), QStringList{QStringLiteral("changed: seed-a/seed.md=b")});
        QCOMPARE(look(), QStringList());
    }

    void aByteOrderMarkMakesNoDocumentAnotherThing()
    {
        write(seed, "\xEF\xBB\xBF# A");
        QCOMPARE(look().size(), 1);
        write(seed, "\xEF\xBB\xBF# B");
        QCOMPARE(look().size(), 1);
        write(seed, "\xFF\xFE");
        QCOMPARE(look(), QStringList()); // no text
    }

    void whatIsWrittenThisMomentIsLeftToTheNextLook()
    {
        (void)look();
        m_tree->write(seed, "half");
        QCOMPARE(look(), QStringList());
        write(seed, "whole");
        QCOMPARE(look().size(), 1);
    }

    void whatIsGoneIsToldAtTheSecondLook()
    {
        write(seed, "a");
        (void)look();
        m_tree->remove(seed);
        QCOMPARE(look(), QStringList());
        QCOMPARE(look(), QStringList{QStringLiteral("changed: seed-a/seed.md=gone")});
        QCOMPARE(look(), QStringList());
    }

    void aTopicThatIsNotAskedForStaysAsItWas()
    {
        write(seed, "a");
        (void)look();
        QCOMPARE(look({}), QStringList());
        QCOMPARE(look({}), QStringList());
        QCOMPARE(look(), QStringList());
    }

    void whatWasThereBeforeItWasLinkedIsNoChange()
    {
        write(QStringLiteral("k/topics/spike-x/spike.md"), "old");
        (void)look();
        QCOMPARE(look({topic, QStringLiteral("spike-x")}), QStringList{QStringLiteral("first: spike-x/spike.md=old")});
    }

    /// The topics of sessions that are not active are looked at now and then.
    void whatCameBetweenTwoLooksAtItsTopicIsNew()
    {
        const QString spike = QStringLiteral("spike-x");
        write(QStringLiteral("k/topics/spike-x/spike.md"), "old");
        *m_ahead = -1h;
        (void)look({topic, spike});
        *m_ahead = 0h;
        const Moment before = systemClock()();
        m_tree->write(QStringLiteral("k/topics/spike-x/sources.md"), "new");
        *m_ahead = 1h;
        (void)look();
        *m_ahead = 2h;
        const auto seen = m_tracker->look({topic, spike});
        QCOMPARE(seen.back().files.size(), 1U);
        QVERIFY(seen.back().files.front().path.endsWith(u"sources.md"));
        QVERIFY2(*seen.back().since <= before, "it came before the last look at others");
    }

    void whatComesAfterTheBeginningIsNew()
    {
        const auto begins = [this] { return m_tracker->look({topic}).front().isBeginning; };
        m_tree->write(seed, "being written");
        QVERIFY(!begins()); // something is left to the next look
        *m_ahead += 1h;
        QVERIFY(begins());
        write(seed, "b");
        QVERIFY(!begins()); // said once
    }

    /// What they find happened since an earlier run, which is known until all of it is told.
    void theLooksUntilAllIsToldAreTheFirstOne()
    {
        m_tree->write(seed, "being written");
        const auto young = m_tracker->look({topic});
        QVERIFY(young.front().isFirstLook && !young.front().isBegun && !young.back().isBegun);
        *m_ahead += 1h;
        const auto begun = m_tracker->look({topic});
        QVERIFY(begun.front().isFirstLook && begun.front().isBegun && begun.front().files.size() == 1);
        QVERIFY(begun.front().folders.contains(m_tree->path(QStringLiteral("k/topics/seed-a"))));
        write(seed, "b");
        QVERIFY(!m_tracker->look({topic}).front().isFirstLook);
    }

    void onlyTextOfABoundedSizeIsKept()
    {
        m_tree->write(seed, QByteArray(maximumKeptDocument + 1, 'x'));
        m_tree->write(QStringLiteral("k/topics/seed-a/overview.md"), QByteArray("a\0b", 3));
        m_tree->write(QStringLiteral("k/topics/seed-a/plan.md"), "\xff\xfe");
        m_tree->write(QStringLiteral("k/secret.txt"), "outside");
        QVERIFY(QFile::link(m_tree->path(QStringLiteral("k/secret.txt")),
                            m_tree->path(QStringLiteral("k/topics/seed-a/linked.md"))));
        QCOMPARE(::mkfifo(QFile::encodeName(m_tree->path(QStringLiteral("k/topics/seed-a/fifo.md"))).constData(), 0600),
                 0);
        write(QStringLiteral("k/topics/seed-a/sources.md"), "kept");
        QCOMPARE(look(), QStringList{QStringLiteral("first: seed-a/sources.md=kept")});
    }
};

QTEST_GUILESS_MAIN(DocumentTrackerTest)
#include "tst_documenttracker.moc"
