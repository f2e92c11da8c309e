// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/lastgood.h"
#include "history/takeback.h"

#include "support/damagedhistory.h"
#include "support/documents.h"
#include "support/temporarytree.h"

#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;
using namespace std::chrono_literals;

namespace {

const QString id = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString name = QStringLiteral("k/.active-planning.json");
const QString otherName = QStringLiteral("k/sessions/seed-b@2026-02-02T09-00-00Z.json");
const Moment start = UtcTime::parse(u"2026-02-01T12:00:00Z")->moment();

QByteArray withPlan(const QString &plan)
{
    return sessionDocument(id, QStringLiteral("active"), {}, plan);
}

} // namespace

/// One content of the history is not what it was: it alone is lost, which is said of it, and all else goes on.
class RottenContentTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Journal> m_journal;
    Moment m_now;

    [[nodiscard]] QString file() const { return m_tree->path(QStringLiteral("state/history.sqlite")); }
    [[nodiscard]] QString store() const { return m_tree->path(QStringLiteral("k")); }
    [[nodiscard]] Request request() const
    {
        return {{Origin::Kind::CommandLine, {}}, [now = m_now] { return now; }};
    }

    /// Somebody writes the file, and the history sees it.
    void see(const QString &path, const QByteArray &bytes)
    {
        m_now += 1h;
        m_tree->write(path, bytes);
        QVERIFY(m_journal->observe({{store(), m_tree->path(path), bytes, m_now, m_now - 1h, {}}}));
    }

    /// An operation of ours.
    void write(const QString &label, const QByteArray &bytes)
    {
        m_now += 1h;
        const QByteArray before = m_tree->read(name);
        m_tree->write(name, bytes);
        QVERIFY(m_journal->record(
            {{Origin::Kind::Window, {}}, label, store(), {{m_tree->path(name), before, bytes}}, m_now}));
    }

    /// Of all files, newest first.
    [[nodiscard]] std::vector<Version> versions() const
    {
        return m_journal->versions({}).value_or(std::vector<Version>());
    }

    void rot(qint64 content)
    {
        m_journal.reset();
        rotContent(file(), content);
        reopen();
    }

    void reopen()
    {
        auto opened = Journal::open(file());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_journal = std::move(*opened);
        QCOMPARE(m_journal->notice(), QString()); // it is no new one
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_now = start;
        reopen();
        see(name, withPlan(QStringLiteral("plan-a")));
        see(name, withPlan(QStringLiteral("plan-b")));
    }

    void cleanup()
    {
        m_journal.reset();
        m_tree.reset();
    }

    void itIsSaidOfThatVersionAloneAndTheOthersAreRead()
    {
        const auto before = versions();
        rot(before.front().after);
        const auto kept = m_journal->keptContent(before.front().after);
        QVERIFY(!kept);
        QCOMPARE(kept.error().message, QStringLiteral("The content of 2026-02-01T14:00:00Z is damaged in the history. "
                                                      "Other versions can still be read."));
        QVERIFY(m_journal->keptContent(before.front().before));
        const auto after = versions();
        QVERIFY(!after.front().isAfterKept && after.front().isBeforeKept);
        QVERIFY(after.back().isAfterKept);
    }

    void whatIsSeenNextIsRecordedAndSoIsWhatWasSeenWithIt()
    {
        rot(versions().front().after);
        m_now += 1h;
        const QByteArray next = withPlan(QStringLiteral("plan-c"));
        QVERIFY(m_journal->observe({{store(), m_tree->path(name), next, m_now, m_now - 1h, {}},
                                    {store(), m_tree->path(otherName), next, m_now, m_now - 1h, {}}}));
        QCOMPARE(versions().size(), 4U);
        QCOMPARE(m_journal->content(versions()[1].after).value_or(std::nullopt), next);
    }

    void whatIsDoneOverItIsRecorded()
    {
        rot(versions().front().after);
        m_tree->write(name, withPlan(QStringLiteral("plan-c"))); // which the history has not seen
        write(QStringLiteral("Set plan"), withPlan(QStringLiteral("plan-d")));
        QCOMPARE(versions().size(), 4U);
        QCOMPARE(versions().front().words, QStringLiteral("plan set to plan-d"));
    }

    void whatCannotBeTakenBackForItDoesNotBarTheWayToWhatWasBefore()
    {
        write(QStringLiteral("Set plan c"), withPlan(QStringLiteral("plan-c")));
        write(QStringLiteral("Set plan d"), withPlan(QStringLiteral("plan-d")));
        write(QStringLiteral("Set plan e"), withPlan(QStringLiteral("plan-e")));
        m_tree->write(name, withPlan(QStringLiteral("plan-c")));
        rot(versions().front().before);
        Request shown = request(); // by a window that names the operation
        shown.expected = m_journal->undoable({store()})->value().id;
        const auto refused = undoLatest(*m_journal, {store()}, shown);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.startsWith(
                     m_tree->path(name) + QStringLiteral(" cannot be taken back; nothing was changed. The content of "
                                                         "2026-02-01T16:00:00Z is damaged in the history.")),
                 qPrintable(refused.error().message));
        QCOMPARE(m_tree->read(name), withPlan(QStringLiteral("plan-c")));
        const auto next = m_journal->undoable({store()});
        QVERIFY(next && *next);
        QCOMPARE((*next)->label, QStringLiteral("Set plan c")); // what the one between left cannot be read either
        QVERIFY(undoLatest(*m_journal, {store()}, request()));
        QCOMPARE(m_tree->read(name), withPlan(QStringLiteral("plan-b")));
    }

    /// It is the one that the user means.
    void whatIsPassedOverForItIsNamed()
    {
        write(QStringLiteral("Set plan c"), withPlan(QStringLiteral("plan-c")));
        write(QStringLiteral("Set plan d"), withPlan(QStringLiteral("plan-d")));
        write(QStringLiteral("Set plan e"), withPlan(QStringLiteral("plan-e")));
        QVERIFY(!m_journal->passedOver({store()}).value_or(std::nullopt));
        rot(versions().front().before);
        const QString words =
            QStringLiteral("Passed over, since the history does not have what taking it back needs: Set plan e");
        const auto refused = undoLatest(*m_journal, {store()}, request());
        QVERIFY(!refused); // "Set plan c", over which the other ones wrote
        QVERIFY2(refused.error().message.endsWith(words), qPrintable(refused.error().message));
        m_tree->write(name, withPlan(QStringLiteral("plan-c")));
        const auto done = undoLatest(*m_journal, {store()}, request());
        QVERIFY(done);
        QCOMPARE(done->label, QStringLiteral("Set plan c"));
        QCOMPARE(done->passedOver, words);
    }

    /// What the file holds now is known by its hash.
    void whatIsTakenBackNeedsOnlyWhatWasBefore()
    {
        const QByteArray before = m_tree->read(name);
        write(QStringLiteral("Set plan"), withPlan(QStringLiteral("plan-c")));
        rot(versions().front().after);
        QVERIFY(undoLatest(*m_journal, {store()}, request()));
        QCOMPARE(m_tree->read(name), before);
    }

    void restoringNamesTheVersionAndAnotherOneIsRestored()
    {
        const auto before = versions();
        rot(before.front().after);
        const QByteArray present = withPlan(QStringLiteral("plan-c"));
        see(name, present);
        const auto refused = restoreVersion(*m_journal, before.front().id, request());
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.startsWith(
                     QStringLiteral("Version 2 of %1 has no content to restore. Nothing was changed. The content of "
                                    "2026-02-01T14:00:00Z is damaged in the history.")
                         .arg(m_tree->path(name))),
                 qPrintable(refused.error().message));
        QCOMPARE(m_tree->read(name), present);
        QVERIFY(restoreVersion(*m_journal, before.back().id, request()));
        QCOMPARE(m_tree->read(name), withPlan(QStringLiteral("plan-a")));
    }

    void theLastGoodVersionIsOneThatCanBeRead()
    {
        rot(versions().front().after);
        m_tree->write(name, "{");
        const auto good = lastGoodVersion(file(), m_tree->path(name));
        QVERIFY(good);
        QCOMPARE(good->bytes, withPlan(QStringLiteral("plan-a")));
    }

    void searchingFindsItAllTheSame()
    {
        rot(versions().front().after);
        VersionFilter filter;
        filter.text = QStringLiteral("plan-b");
        const auto found = m_journal->versions(filter);
        QVERIFY(found);
        QCOMPARE(found->size(), 1U);
    }

    void whatIsSeenAgainIsWholeAgain()
    {
        const qint64 rotten = versions().front().after;
        rot(rotten);
        QVERIFY(!m_journal->keptContent(rotten));
        see(name, withPlan(QStringLiteral("plan-c")));
        see(name, withPlan(QStringLiteral("plan-b")));
        QCOMPARE(versions().front().after, rotten);
        QCOMPARE(m_journal->keptContent(rotten).value_or(std::nullopt), withPlan(QStringLiteral("plan-b")));
        QVERIFY(versions().front().isAfterKept);
    }
};

QTEST_GUILESS_MAIN(RottenContentTest)
#include "tst_rottencontent.moc"
