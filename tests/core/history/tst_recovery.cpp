// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/recovery.h"

#include "files/guardedfile.h"
#include "files/platform.h"
#include "files/processmark.h"
#include "files/stagename.h"
#include "history/journal.h"
#include "support/documents.h"
#include "support/temporarytree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <utime.h>

using namespace Pointsman;
using Test::TemporaryTree;
using namespace std::chrono_literals;

namespace {

const QString folder = QStringLiteral("knowledge/sessions/");
const QString target = QStringLiteral("seed-a@2026-01-01T00-00-00Z.json");
const QString missionFolder = QStringLiteral("home/missions/m/");
/// No process has so great a number.
const QString goneProgram = QStringLiteral("999999999");

QByteArray version(const QString &spike)
{
    return Test::sessionDocument(QStringLiteral("seed-a@2026-01-01T00-00-00Z"), QStringLiteral("archived"), {spike});
}

const QByteArray base = version(QStringLiteral("base"));
const QByteArray ours = version(QStringLiteral("ours"));
const QByteArray theirs = version(QStringLiteral("theirs"));

QString nameOf(const QString &owner, const std::optional<QByteArray> &before, const std::optional<QByteArray> &after,
               const QString &suffix, const QString &name = target)
{
    static int number = 0;
    return QStringLiteral(".pm-%1-%2-%3-%4-%5%6")
        .arg(owner)
        .arg(contentMark(before), contentMark(after))
        .arg(++number, 8, 16, QLatin1Char('0'))
        .arg(name, suffix);
}

} // namespace

/// P6 and the start-up recovery of reliability.md 8.9: what a killed program left beside the state files.
class RecoveryTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;

    [[nodiscard]] QString historyFile() const { return m_tree->path(QStringLiteral("state/history.sqlite")); }
    void recover(const QString &store = QStringLiteral("knowledge")) const
    {
        recoverLeftovers(historyFile(), m_tree->path(store), systemClock()());
    }
    [[nodiscard]] bool isInHistory(const QByteArray &bytes) const
    {
        const auto journal = Journal::open(historyFile());
        return journal && (*journal)->holds(m_tree->path(folder + target), bytes).value_or(false);
    }
    /// What lies in the folder under names of ours.
    [[nodiscard]] QStringList leftovers(const QString &where = folder) const
    {
        return QDir(m_tree->path(where)).entryList({QStringLiteral(".pm-*")}, QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(folder + target, ours);
    }

    void aNameTellsWhatAWriteLeavesUnderIt()
    {
        const QString path = m_tree->path(folder + target);
        const auto name = StageName::parse(QFileInfo(temporaryNameBeside(path, base, ours)).fileName());
        QVERIFY(name);
        QCOMPARE(name->owner, ownProcessName());
        QCOMPARE(name->before, contentMark(base));
        QCOMPARE(name->after, contentMark(ours));
        QCOMPARE(name->target, target);
        QVERIFY(!name->isDisplaced && !name->isIntermediate);
        const QString longest = m_tree->path(folder + QString(250, u'x'));
        const QString without = QFileInfo(temporaryNameBeside(longest, {}, ours)).fileName();
        QVERIFY(without.size() < 200);
        QVERIFY(StageName::parse(without));
        QCOMPARE(StageName::parse(without)->target, QString());
        for (const char *foreign :
             {"session.tmp", ".active-planning.json.abcdefgh.tmp", ".pm-1-2.displaced", ".pm-.tmp"})
            QVERIFY(!StageName::parse(QString::fromUtf8(foreign)));
    }

    void whatWasNeverPutInPlaceGoes_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("made, not yet written") << ".tmp" << QByteArray();
        QTest::newRow("whole") << ".tmp" << theirs;
        QTest::newRow("of QSaveFile, whole") << ".tmp.AbCdEf" << theirs;
        QTest::newRow("of QSaveFile, cut off") << ".tmp.AbCdEf" << theirs.left(100);
    }

    void whatWasNeverPutInPlaceGoes()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, content);
        m_tree->write(folder + nameOf(goneProgram, ours, theirs, suffix), content);
        recover();
        QCOMPARE(leftovers(), QStringList());
        QCOMPARE(m_tree->read(folder + target), ours);
        QVERIFY(!isInHistory(theirs)); // nobody ever saw it
    }

    void theDisplacedBaseGoesToTheHistory()
    {
        m_tree->write(folder + nameOf(goneProgram, base, ours, QStringLiteral(".tmp")), base);
        recover();
        QCOMPARE(leftovers(), QStringList());
        QVERIFY(isInHistory(base));
    }

    void whatAKilledProgramHadWrittenIsOurs_data()
    {
        QTest::addColumn<bool>("isRemoval");
        QTest::addColumn<bool>("isSeen");
        for (const bool isSeen : {false, true}) {
            QTest::addRow("written%s", isSeen ? ", seen" : "") << false << isSeen;
            QTest::addRow("removed%s", isSeen ? ", seen" : "") << true << isSeen;
        }
    }

    void whatAKilledProgramHadWrittenIsOurs()
    {
        QFETCH(const bool, isRemoval);
        QFETCH(const bool, isSeen);
        const QString path = m_tree->path(folder + target);
        const QString store = m_tree->path(QStringLiteral("knowledge"));
        const auto after = isRemoval ? std::nullopt : std::optional(ours);
        const auto journal = Journal::open(historyFile());
        const Moment now = systemClock()();
        QVERIFY((*journal)->observe({{store, path, base, now, now, {}}}));
        if (isRemoval)
            m_tree->remove(folder + target);
        if (isSeen) // a window did, and could not know who wrote it
            QVERIFY((*journal)->observe({{store, path, after, systemClock()(), now, {}}}));
        m_tree->write(folder + nameOf(goneProgram, base, after, QStringLiteral(".tmp")), base);
        recover();
        recover();
        QCOMPARE(leftovers(), QStringList());
        VersionFilter filter;
        filter.path = path;
        const auto versions = *(*journal)->versions(filter);
        QCOMPARE(versions.size(), std::size_t(2));
        QVERIFY(versions.front().origin.isPointsman());
        const auto undoable = (*journal)->undoable({store});
        QVERIFY(undoable && *undoable);
        QCOMPARE((*undoable)->id, versions.front().operation);
    }

    void whatWasToldIsNotToldAgain()
    {
        const QString path = m_tree->path(folder + target);
        const QString store = m_tree->path(QStringLiteral("knowledge"));
        const auto journal = Journal::open(historyFile());
        const Origin origin{Origin::Kind::CommandLine, QStringLiteral("pointsman-cli")};
        QVERIFY((*journal)->record({origin, origin.words, store, {{path, base, ours}}, systemClock()(), {}, 0}));
        m_tree->write(folder + nameOf(goneProgram, base, ours, QStringLiteral(".tmp")), base);
        recover();
        QCOMPARE(leftovers(), QStringList());
        VersionFilter filter;
        filter.path = path;
        QCOMPARE((*journal)->versions(filter)->front().origin, origin);
    }

    void aBaseThatNoHistoryTakesStays()
    {
        const QString name = nameOf(goneProgram, base, ours, QStringLiteral(".tmp"));
        m_tree->write(folder + name, base);
        recoverLeftovers({}, m_tree->path(QStringLiteral("knowledge")), systemClock()());
        QCOMPARE(leftovers(), QStringList(name));
        m_tree->write(QStringLiteral("state"), "no folder");
        recover();
        QCOMPARE(leftovers(), QStringList(name));
    }

    void aRemovedFileGoesToTheHistory()
    {
        m_tree->remove(folder + target);
        m_tree->write(folder + nameOf(goneProgram, base, {}, QStringLiteral(".tmp")), base);
        recover();
        QCOMPARE(leftovers(), QStringList());
        QVERIFY(isInHistory(base));
    }

    void anotherProgramsVersionThatIsNowhereElseIsKept()
    {
        m_tree->write(folder + nameOf(goneProgram, base, ours, QStringLiteral(".tmp")), theirs);
        recover();
        QCOMPARE(leftovers().size(), 1);
        QVERIFY(leftovers().constFirst().endsWith(u".displaced"));
        QCOMPARE(m_tree->read(folder + leftovers().constFirst()), theirs);
        QCOMPARE(targetOfDisplaced(m_tree->path(folder + leftovers().constFirst())), m_tree->path(folder + target));
        recover(); // and stays, however often
        QCOMPARE(leftovers().size(), 1);
    }

    void aVersionThatTheFileOrTheHistoryHasGoes()
    {
        m_tree->write(folder + nameOf(goneProgram, base, theirs, QStringLiteral(".tmp")), ours);
        recover();
        QCOMPARE(leftovers(), QStringList()); // the file has it
        {
            const auto journal = Journal::open(historyFile());
            QVERIFY(journal);
            const QString path = m_tree->path(folder + target);
            const QString store = m_tree->path(QStringLiteral("knowledge"));
            for (const QByteArray &bytes : {theirs, ours})
                QVERIFY((*journal)->observe({{store, path, bytes, systemClock()(), {}, {}}}));
        }
        // While ours stands in its place nobody knows that theirs is gone.
        m_tree->write(folder + nameOf(goneProgram, base, ours, QStringLiteral(".tmp")), theirs);
        for (int again = 0; again < 2; ++again) {
            recover();
            QCOMPARE(leftovers().size(), 1);
            QVERIFY(leftovers().constFirst().endsWith(u".displaced"));
        }
        m_tree->write(folder + target, version(QStringLiteral("newer")));
        recover();
        QCOMPARE(leftovers(), QStringList());
    }

    void whatARunningProgramHasUnderWayIsLeftToIt()
    {
        const QString name = nameOf(ownProcessName(), base, ours, QStringLiteral(".tmp"));
        m_tree->write(folder + name, base);
        recover();
        QCOMPARE(leftovers(), QStringList(name));
    }

    /// A container counts its processes for itself.
    void whatAWriterInAnotherNumberSpaceMayHaveUnderWayIsLeftToItForAWhile()
    {
        const QStringList own = ownProcessName().split(u'.');
        QCOMPARE(own.size(), 4);
        const QString inContainer = QStringList{QStringLiteral("2"), own[1], QStringLiteral("1"), own[3]}.join(u'.');
        const QString name = nameOf(inContainer, base, ours, QStringLiteral(".tmp"));
        m_tree->write(folder + target, ours);
        m_tree->write(folder + name, theirs);
        recover();
        QCOMPARE(leftovers(), QStringList(name));
        recoverLeftovers(historyFile(), m_tree->path(QStringLiteral("knowledge")), systemClock()() + 11min);
        QVERIFY(leftovers().size() == 1 && leftovers().front().endsWith(QStringLiteral(".displaced")));
    }

    void whoseNumberAnotherProcessHasByNowIsGone()
    {
        QStringList own = ownProcessName().split(u'.');
        own[1] = QString::number(own[1].toLongLong() + 1); // one that started later
        m_tree->write(folder + nameOf(own.join(u'.'), base, ours, QStringLiteral(".tmp")), ours);
        own[1] = ownProcessName().section(u'.', 1, 1);
        own[3] = QStringLiteral("00000000"); // before the system was started anew
        m_tree->write(folder + nameOf(own.join(u'.'), base, ours, QStringLiteral(".tmp")), ours);
        recover();
        QCOMPARE(leftovers(), QStringList());
    }

    void otherProgramsFilesAreNotTouched()
    {
        const QStringList names{missionFolder + QStringLiteral("session.tmp"),
                                QStringLiteral("home/.session.json.abcdefgh.tmp"),
                                missionFolder + QStringLiteral(".pm-notes"), QStringLiteral("home/.pm-1-2.displaced")};
        for (const QString &name : names)
            m_tree->write(name, base);
        recover(QStringLiteral("home"));
        for (const QString &name : names)
            QVERIFY2(m_tree->exists(name), qPrintable(name));
    }

    /// A new token is not in the history, whatever else is.
    void aVersionWithASecretIsKeptThoughTheHistoryHasTheRest()
    {
        const QByteArray state = R"({"mission_id": "m", "session_token": "old"})";
        const QString session = missionFolder + QStringLiteral("session.json");
        m_tree->write(session, state);
        {
            const auto journal = Journal::open(historyFile());
            QVERIFY(journal && (*journal)->observe(
                                   {{m_tree->path(QStringLiteral("home")), m_tree->path(session), state, {}, {}, {}}}));
        }
        m_tree->write(missionFolder +
                          nameOf(goneProgram, ours, base, QStringLiteral(".tmp"), QStringLiteral("session.json")),
                      QByteArray(state).replace("old", "new"));
        recover(QStringLiteral("home"));
        QCOMPARE(leftovers(missionFolder).size(), 1);
        QVERIFY(leftovers(missionFolder).constFirst().endsWith(u".displaced"));
    }

    void theSameVersionIsKeptOnce()
    {
        for (int i = 0; i < 200; ++i)
            m_tree->write(folder + nameOf(goneProgram, base, ours, QStringLiteral(".tmp")), theirs);
        recover();
        QCOMPARE(leftovers().size(), 1);
    }

    void aThousandIdenticalCorruptionsLeaveOneCopy()
    {
        for (int i = 0; i < 1000; ++i) {
            m_tree->write(folder + target, "{ \"broken");
            QVERIFY(moveAside(m_tree->path(folder + target), QStringLiteral("2026-02-06T12-00-00Z")));
            if (i % 100 == 0)
                recover();
        }
        recover();
        const auto copies = QDir(m_tree->path(folder)).entryList({QStringLiteral("*.corrupt-*")});
        QCOMPARE(copies.size(), 1);
        QCOMPARE(m_tree->read(folder + copies.constFirst()), QByteArray("{ \"broken"));
    }

    /// What stopped a program between the two steps of moving a file aside for another one, or of taking that back.
    void aSecondNameOfAFileThatWasToBeMovedAsideGoes_data()
    {
        QTest::addColumn<bool>("isUnderWay");
        QTest::newRow("left behind") << false;
        QTest::newRow("by a program that is at it") << true;
    }

    void aSecondNameOfAFileThatWasToBeMovedAsideGoes()
    {
        QFETCH(bool, isUnderWay);
        const QString aside = folder + target + QStringLiteral(".corrupt-2026-02-06T12-00-00Z");
        QCOMPARE(Platform::link(m_tree->path(folder + target), m_tree->path(aside)), 0);
        QFile file(m_tree->path(folder + target));
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (isUnderWay)
            QCOMPARE(Platform::tryLock(file), 0);
        recover();
        QCOMPARE(m_tree->exists(aside), isUnderWay);
        QCOMPARE(m_tree->read(folder + target), ours);
    }

    void whatWasDisplacedGoesWhereItWasMovedAsideAsWell()
    {
        const QByteArray secret = "{ \"token\": \"abc";
        m_tree->write(folder + target + QStringLiteral(".corrupt-2026-02-06T12-00-00Z"), secret);
        m_tree->write(folder + nameOf(goneProgram, secret, ours, QStringLiteral(".tmp")), secret);
        recover();
        QVERIFY(leftovers().isEmpty());
    }

    void whatOnlyLooksLikeACopyThatWasMovedAsideIsLeft()
    {
        for (const char *name : {"notes.corrupt-1", "notes.corrupt-2", ".corrupt-2026-02-06T12-00-00Z"})
            m_tree->write(folder + QString::fromUtf8(name), "the same");
        recover();
        for (const char *name : {"notes.corrupt-1", "notes.corrupt-2", ".corrupt-2026-02-06T12-00-00Z"})
            QVERIFY2(m_tree->exists(folder + QString::fromUtf8(name)), name);
    }

    void ofVeryManyVersionsTheOldestAreInTheHistoryAlone_data()
    {
        QTest::addColumn<bool>("asMovedAside");
        QTest::newRow("displaced") << false;
        QTest::newRow("moved aside") << true;
    }

    void ofVeryManyVersionsTheOldestAreInTheHistoryAlone()
    {
        QFETCH(bool, asMovedAside);
        constexpr int count = 55;
        constexpr int most = 50;
        for (int i = 0; i < count; ++i) {
            const QString path =
                folder + (asMovedAside
                              ? target + QStringLiteral(".corrupt-2026-02-06T12-00-%1Z").arg(i, 2, 10, QLatin1Char('0'))
                              : nameOf(goneProgram, base, ours, QStringLiteral(".displaced")));
            m_tree->write(path, version(QString::number(i)));
            const utimbuf time{1'000'000 + i, 1'000'000 + i};
            ::utime(qPrintable(m_tree->path(path)), &time);
        }
        recover();
        QCOMPARE(QDir(m_tree->path(folder)).entryList(QDir::Files | QDir::Hidden).size(), most + 1);
        for (int i = 0; i < count; ++i)
            QCOMPARE(isInHistory(version(QString::number(i))), i < count - most);
    }
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "tst_recovery.moc"
