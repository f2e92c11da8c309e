// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/journal.h"

#include "support/temporarytree.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Pointsman;
using namespace std::chrono_literals;
using Test::TemporaryTree;

namespace {

const QString store = QStringLiteral("/k");
const QString seed = QStringLiteral("/k/topics/seed-a/seed.md");
const QString plan = QStringLiteral("/k/topics/plan-a/plan.md");
const Moment start{std::chrono::hours(500'000)};

} // namespace

/// Which documents the user has not read, as the history keeps it.
class JournalReadingTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Journal> m_journal;
    Moment m_now;

    [[nodiscard]] QString file() const { return m_tree->path(QStringLiteral("state/history.sqlite")); }

    void reopen()
    {
        m_journal.reset();
        auto opened = Journal::open(file());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_journal = std::move(*opened);
    }

    void observe(const QString &path, const std::optional<QByteArray> &bytes, const QString &ofStore = store)
    {
        m_now += 1h;
        QVERIFY(m_journal->observe({{ofStore, path, bytes, m_now, m_now - 1h, {}}}));
    }

    void begin(const QString &ofStore = store) { QVERIFY(m_journal->beginReading(ofStore)); }

    /// "new seed.md, changed plan.md".
    [[nodiscard]] QString unread(const QStringList &stores = {store}) const
    {
        const auto found = m_journal->unread(stores);
        if (!found)
            return found.error().message;
        QStringList words;
        for (const UnreadDocument &document : *found)
            words << (document.isNew ? QStringLiteral("new ") : QStringLiteral("changed ")) +
                         document.path.section(u'/', -1);
        return words.join(QStringLiteral(", "));
    }

    /// The user reads it as it is now.
    void read(const QString &path) { QVERIFY(m_journal->setRead({path})); }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_now = start;
        reopen();
    }

    void cleanup()
    {
        m_journal.reset();
        m_tree.reset();
    }

    void whatWasThereAtFirstCountsAsRead()
    {
        observe(seed, "a");
        QCOMPARE(unread(), QString()); // nobody has said yet that this is all
        begin();
        QCOMPARE(unread(), QString());
        observe(plan, "b");
        begin(); // once is enough: what came meanwhile is not read by it
        QCOMPARE(unread(), QStringLiteral("new plan.md"));
    }

    void whatChangesIsUnreadUntilItIsRead()
    {
        observe(seed, "a");
        begin();
        observe(seed, "b");
        QCOMPARE(unread(), QStringLiteral("changed seed.md"));
        read(seed);
        QCOMPARE(unread(), QString());
        reopen(); // another run
        QCOMPARE(unread(), QString());
        observe(seed, "c");
        reopen();
        QCOMPARE(unread(), QStringLiteral("changed seed.md"));
    }

    void whatIsAgainAsItWasReadIsNoChange()
    {
        observe(seed, "a");
        begin();
        observe(seed, "b");
        observe(seed, "a");
        QCOMPARE(unread(), QString());
        observe(seed, "c");
        observe(seed, std::nullopt);
        QCOMPARE(unread(), QString()); // there is nothing to read
    }

    void whatComesIsNewUntilItIsRead()
    {
        begin();
        observe(plan, "a");
        observe(plan, "b");
        QCOMPARE(unread(), QStringLiteral("new plan.md"));
        read(plan);
        observe(plan, "c");
        QCOMPARE(unread(), QStringLiteral("changed plan.md"));
    }

    void whatWasReadIsComparedWith()
    {
        observe(seed, "a");
        const qint64 first = m_journal->versions({})->front().id;
        QCOMPARE(*m_journal->readUpTo(seed), 0);
        begin();
        QCOMPARE(*m_journal->readUpTo(seed), first);
        observe(seed, "b");
        QCOMPARE(*m_journal->readUpTo(seed), first);
        QVERIFY2(!*m_journal->hasRead(seed), "it counts as read, and nobody has read it");
        read(seed);
        QVERIFY(*m_journal->hasRead(seed));
        QVERIFY(*m_journal->readUpTo(seed) > first);
    }

    void whatWasReadBeforeStaysComparedWithUntilItIsSeen()
    {
        const auto newest = [this] { return m_journal->versions({})->front().id; };
        const auto base = [this] { return *m_journal->readingBase(seed); };
        QCOMPARE(base().version, 0);
        observe(seed, "a");
        const qint64 first = newest();
        begin();
        QCOMPARE(base().version, first);
        observe(seed, "b");
        QVERIFY(m_journal->setReadUpTo(seed, newest()));
        QCOMPARE(*m_journal->readUpTo(seed), newest());
        QCOMPARE(base().version, first);
        QVERIFY2(!base().wasRead, "nobody had read the first one");
        observe(seed, "c");
        QVERIFY(m_journal->setReadUpTo(seed, newest()));
        reopen();
        QCOMPARE(base().version, first);
        QCOMPARE(unread(), QString());
        QVERIFY(m_journal->setSeen(seed));
        const qint64 seen = newest();
        QCOMPARE(base().version, seen);
        QVERIFY(base().wasRead);
        QVERIFY(m_journal->setReadUpTo(seed, seen)); // once more
        observe(seed, "d");
        QVERIFY(m_journal->setReadUpTo(seed, newest()));
        QCOMPARE(base().version, seen);
        QVERIFY(base().wasRead);
        read(seed); // taken as read without a look
        QCOMPARE(base().version, newest());
    }

    void onlyDocumentsOfTheStoresAskedFor()
    {
        const QString other = QStringLiteral("/k2");
        begin();
        begin(other);
        observe(QStringLiteral("/k/.active-planning.json"), "{}");
        observe(seed, "a");
        observe(QStringLiteral("/k2/topics/seed-a/overview.md"), "a", other);
        QCOMPARE(unread(), QStringLiteral("new seed.md"));
        QCOMPARE(unread({other}), QStringLiteral("new overview.md"));
        QCOMPARE(unread({}), QString());
    }

    void aProjectThatIsAddedLaterBeginsAsRead()
    {
        const QString later = QStringLiteral("/later");
        const QString document = QStringLiteral("/later/topics/seed-z/seed.md");
        begin();
        observe(seed, "a");
        observe(document, "a", later);
        begin(later);
        QCOMPARE(unread({store, later}), QStringLiteral("new seed.md"));
        observe(document, "b", later);
        QCOMPARE(unread({later}), QStringLiteral("changed seed.md"));
    }

    void marksAreBounded()
    {
        constexpr int more = 50;
        begin();
        std::vector<Observation> observations;
        QStringList paths;
        for (int i = 0; i < mostReadMarks + more; ++i) {
            paths << QStringLiteral("/k/topics/seed-a/%1.md").arg(i, 5, 10, QLatin1Char('0'));
            observations.push_back({store, paths.last(), QByteArray::number(i), start, start - 1h, {}});
        }
        QVERIFY(m_journal->observe(observations));
        QCOMPARE(m_journal->unread({store})->size(), static_cast<std::size_t>(paths.size()));
        QVERIFY(m_journal->setRead(paths));
        QCOMPARE(unread(), QString());
        QCOMPARE(marks(), mostReadMarks);
        // What has lost its mark still counts as read, and its next change does not.
        m_now = start + 1h;
        observe(paths.first(), "changed");
        QCOMPARE(unread(), QStringLiteral("changed 00000.md"));
        read(paths.first());
        QCOMPARE(unread(), QString());
        QCOMPARE(marks(), mostReadMarks);
    }

    void aDamagedHistoryIsSetAsideAndNothingIsNewAfterIt()
    {
        begin();
        observe(seed, "a");
        QCOMPARE(unread(), QStringLiteral("new seed.md"));
        m_journal.reset();
        m_tree->write(QStringLiteral("state/history.sqlite"), QByteArray(5000, 'x'));
        reopen();
        QVERIFY2(m_journal->notice().contains(QStringLiteral("moved aside")), qPrintable(m_journal->notice()));
        observe(seed, "a");
        QCOMPARE(unread(), QString());
        begin();
        QCOMPARE(unread(), QString());
        observe(seed, "b");
        QCOMPARE(unread(), QStringLiteral("changed seed.md"));
    }

private:
    /// How many documents have a mark of their own.
    [[nodiscard]] int marks() const
    {
        const QString name = QStringLiteral("reader");
        int count = -1;
        {
            auto reader = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            reader.setDatabaseName(file());
            if (reader.open()) {
                QSqlQuery query(QStringLiteral("SELECT count(*) FROM settings WHERE name GLOB 'read:*'"), reader);
                count = query.next() ? query.value(0).toInt() : -1;
            }
        }
        QSqlDatabase::removeDatabase(name);
        return count;
    }
};

QTEST_GUILESS_MAIN(JournalReadingTest)
#include "tst_journalreading.moc"
