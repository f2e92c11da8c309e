// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningsession.h"
#include "planning/planningstore.h"

#include "sessions.h"

#include <QDir>
#include <QFile>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

QString goldenFolder()
{
    const QString shared = qEnvironmentVariable("POINTSMAN_SHARED");
    return shared.isEmpty() ? QString() : shared + QStringLiteral("/golden/planning");
}

QMap<QString, QByteArray> withoutKeepFiles(QMap<QString, QByteArray> files)
{
    files.removeIf([](const auto &file) { return file.key().endsWith(QStringLiteral(".keep")); });
    return files;
}

} // namespace

/// What the original program did, it did on these files: the same operation must leave the same bytes and answer alike.
class PlanningGoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsTheOriginal_data()
    {
        QTest::addColumn<QString>("folder");
        const QDir golden(goldenFolder());
        const auto names =
            goldenFolder().isEmpty() ? QStringList() : golden.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        if (names.isEmpty())
            QTest::newRow("no golden cases here") << QString();
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << golden.filePath(name);
    }

    void sameAsTheOriginal()
    {
        QFETCH(QString, folder);
        if (folder.isEmpty()) {
            qInfo("The golden cases are not beside this checkout: nothing to compare with.");
            return;
        }
        QFile file(folder + QStringLiteral("/case.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const JsonObject golden = objectFrom(file.readAll());
        const TemporaryTree tree;
        tree.copyFrom(folder + QStringLiteral("/before"));
        PlanningStore store(KnowledgeDirectory(tree.path()), clockAt(stringAt(golden, "now")));

        const JsonValue result = run(store, *golden.find("operation")->array());

        QCOMPARE(readableJson(result), readableJson(*golden.find("result")));
        QCOMPARE(withoutKeepFiles(tree.files()), withoutKeepFiles(filesBelow(folder + QStringLiteral("/after"))));
    }

private:
    static QString text(const JsonArray &arguments, std::size_t index)
    {
        return QString::fromStdString(*arguments.at(index).string());
    }

    static TopicId topicAt(const JsonArray &arguments, std::size_t index)
    {
        return TopicId::parse(text(arguments, index)).value();
    }

    /// The path as the golden cases write it, below the knowledge directory.
    static JsonValue relative(const PlanningStore &store, const QString &path)
    {
        return path.isEmpty() ? JsonValue() : JsonValue(QDir(store.directory().path()).relativeFilePath(path));
    }

    static JsonValue documentOrNull(const Result<JsonObject> &document)
    {
        if (!document && document.error().code != ErrorCode::Absent)
            qFatal("%s", qPrintable(document.error().message));
        return document ? JsonValue(*document) : JsonValue();
    }

    template <typename Answer>
    static JsonValue isDone(const Result<Answer> &answer)
    {
        if (!answer && answer.error().code != ErrorCode::Absent)
            qFatal("%s", qPrintable(answer.error().message));
        return answer.has_value();
    }

    static JsonValue run(PlanningStore &store, const JsonArray &operation)
    {
        const QString name = text(operation, 0);
        if (name == u"active" || name == u"list" || name == u"latest")
            return read(store, name, operation);
        if (name == u"start")
            return start(store, topicAt(operation, 1));
        if (name == u"save-document") {
            return relative(store, store.saveActive(*operation.at(1).object())
                                       .map([&](const auto &) { return store.directory().activeSession(); })
                                       .value());
        }
        if (name == u"archive-document")
            return relative(store, store.archiveDocument(*operation.at(1).object()).value().path);
        if (name == u"clear")
            return !store.clearActive().value().empty();
        if (name == u"resume")
            return documentOrNull(
                store.resume(text(operation, 1)).map([](SessionChange &&done) { return std::move(done.session); }));
        if (name == u"add-spike")
            return isDone(store.addSpike(topicAt(operation, 1)));
        if (name == u"set-plan")
            return isDone(store.setPlan(topicAt(operation, 1)));
        if (name == u"complete") {
            QStringList tickets;
            for (const JsonValue &ticket : *operation.at(3).array())
                tickets << QString::fromStdString(*ticket.string());
            return isDone(store.complete(topicAt(operation, 1), text(operation, 2), tickets));
        }
        qFatal("unknown golden operation %s", qPrintable(name));
    }

    static JsonValue read(PlanningStore &store, const QString &name, const JsonArray &operation)
    {
        if (name == u"active") {
            const auto active = store.loadActive().value();
            return active ? JsonValue(sessionInfo(*active)) : JsonValue();
        }
        if (name == u"latest")
            return documentOrNull(store.latestForSeed(topicAt(operation, 1)));
        JsonArray documents;
        for (JsonObject &document :
             store.listArchived(operation.size() > 1 ? std::optional(topicAt(operation, 1)) : std::nullopt))
            documents.emplace_back(std::move(document));
        return documents;
    }

    static JsonValue start(PlanningStore &store, const TopicId &seed)
    {
        const StartedSession started = store.start(seed).value();
        return JsonObject{{"session", started.session},
                          {"previous", started.previous ? JsonValue(*started.previous) : JsonValue()},
                          {"archived_to", relative(store, started.archivedTo)}};
    }
};

QTEST_GUILESS_MAIN(PlanningGoldenTest)
#include "tst_planninggolden.moc"
