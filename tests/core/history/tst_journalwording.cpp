// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/notes.h"
#include "history/takeback.h"
#include "planning/planningstore.h"
#include "support/documents.h"
#include "support/temporarytree.h"

#include <QTest>
#include <QTranslator>

using namespace Pointsman;
using namespace std::chrono_literals;
using Test::sessionDocument;
using Test::TemporaryTree;

namespace {

const QString id = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString active = QStringLiteral("k/.active-planning.json");
const QString pointer = QStringLiteral("k/session.json");
const QString document = QStringLiteral("k/topics/seed-a/seed.md");

/// Says everything in another language, in which each of our texts begins with a mark.
class OtherLanguage : public QTranslator
{
public:
    OtherLanguage() { QCoreApplication::installTranslator(this); }
    ~OtherLanguage() override { QCoreApplication::removeTranslator(this); }
    Q_DISABLE_COPY_MOVE(OtherLanguage)

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        const bool isOurs = QByteArrayView(context).startsWith("Pointsman::");
        return isOurs ? QStringLiteral("~") + QString::fromUtf8(source) : QString();
    }
};

} // namespace

/// What happened is told in the language of whoever looks, not of whoever did it.
class JournalWordingTest : public QObject
{
    Q_OBJECT

private:
    struct World
    {
        TemporaryTree tree;
        int seconds = 0;

        [[nodiscard]] QString file() const { return tree.path(QStringLiteral("state/history.sqlite")); }
        [[nodiscard]] QString store() const { return tree.path(QStringLiteral("k")); }
        [[nodiscard]] std::unique_ptr<Journal> journal() const { return std::move(*Journal::open(file())); }
        [[nodiscard]] Moment now() { return *clockAt() + std::chrono::seconds(++seconds); }
        [[nodiscard]] static std::optional<Moment> clockAt()
        {
            return UtcTime::parse(QStringLiteral("2026-02-06T12:00:00Z"))->moment();
        }

        void observe(const QString &path)
        {
            const auto bytes = tree.exists(path) ? std::optional(tree.read(path)) : std::nullopt;
            QVERIFY(journal()->observe({{store(), tree.path(path), bytes, now(), {}, {}, {}}}));
        }

        template <typename Change>
        void record(const Result<Change> &change)
        {
            QVERIFY(change);
            QVERIFY(
                journal()->record({{Origin::Kind::Window, {}}, QStringLiteral("x"), store(), change->files, now()}));
        }

        [[nodiscard]] Request request()
        {
            return {{Origin::Kind::Window, {}}, [time = now()] { return time; }, WhereChangedSince::Merge};
        }

        /// The words of all versions of both files, the newest first.
        [[nodiscard]] QStringList told() const
        {
            QStringList words;
            const auto versions = journal()->versions({});
            for (const Version &version : *versions)
                words << version.words + (version.path.endsWith(u"/session.json") ? version.subject : QString());
            return words;
        }

        void live()
        {
            tree.write(active, sessionDocument(id));
            tree.write(document, "one\n");
            observe(active);
            observe(document);
            tree.replace(document, "one\ntwo\n");
            observe(document);
            PlanningStore planning(KnowledgeDirectory(store()), systemClock());
            record(planning.addSpike(*TopicId::parse(QStringLiteral("spike-y"))));
            QVERIFY(undoLatest(*journal(), {store()}, request()));
            QVERIFY(redoLatest(*journal(), {store()}, request()));
            tree.replace(active, tree.read(active).replace("\"plan\": null", "\"plan\": \"plan-p\""));
            observe(active);
            QVERIFY(undoLatest(*journal(), {store()}, request())); // keeps the plan
            VersionFilter ofActive;
            ofActive.path = tree.path(active);
            const qint64 whole = journal()->versions(ofActive)->front().id;
            tree.replace(active, "{");
            observe(active);
            QVERIFY(restoreVersion(*journal(), whole, request()));
            QVERIFY(undoLatest(*journal(), {store()}, request()));
            QVERIFY(redoLatest(*journal(), {store()}, request()));
            const FileChange mode{tree.path(active), {}, {}, 0644, 0600};
            QVERIFY(journal()->record({{Origin::Kind::Window, {}}, QStringLiteral("x"), store(), {mode}, now()}));
            tree.remove(active);
            observe(active);
            tree.write(pointer,
                       R"({"active_mission_id": null, "last_switched_at": null})"); // it has no name of its own
            observe(pointer);
        }
    };

private Q_SLOTS:
    void whatAnotherLanguageWroteIsToldInThisOne()
    {
        World own;
        own.live();
        const QStringList words = own.told();
        QVERIFY2(words.size() > 12, qPrintable(words.join(u'\n')));
        World foreign;
        QStringList foreignWords;
        {
            const OtherLanguage other;
            foreign.live();
            foreignWords = foreign.told();
            for (const QString &each : foreignWords)
                QVERIFY2(each.startsWith(u'~'), qPrintable(each));
            QCOMPARE(own.told(), foreignWords);
        }
        QCOMPARE(foreign.told(), words);
    }

    void anOperationOfAnotherLanguageIsCalledByWhatItDid()
    {
        World world;
        world.tree.write(active, sessionDocument(id));
        PlanningStore planning(KnowledgeDirectory(world.store()), systemClock());
        world.record(planning.addSpike(*TopicId::parse(QStringLiteral("spike-y"))));
        const auto label = [&] { return (*world.journal()->undoable({world.store()}))->label; };
        QCOMPARE(label(), QStringLiteral("x"));
        const OtherLanguage other;
        QVERIFY2(label().startsWith(u'~') && label().contains(u"spike-y"), qPrintable(label()));
    }

    void whatANoteSaysIsInTheLanguageOfItsWriter()
    {
        World world;
        const FileChange change{world.tree.path(active), {}, sessionDocument(id)};
        const NewOperation operation{
            {Origin::Kind::CommandLine, {}}, QStringLiteral("x"), world.store(), {change}, world.now()};
        QVERIFY(leaveNote(world.file(), KeptOperation(operation)));
        const OtherLanguage other;
        const QStringList words = world.told();
        QVERIFY(!words.isEmpty());
        for (const QString &each : words)
            QVERIFY2(each.startsWith(u'~'), qPrintable(each));
    }

    void whatCannotBeToldAnewStaysAsItWas()
    {
        World world;
        world.tree.write(active, "{\"token\": \"abc"); // not kept, since it cannot be told what in it is secret
        world.observe(active);
        world.tree.remove(active);
        world.observe(active);
        const QString words = world.told().front();
        const OtherLanguage other;
        QCOMPARE(world.told().front(), words);
    }
};

QTEST_GUILESS_MAIN(JournalWordingTest)
#include "tst_journalwording.moc"
