// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionstore.h"

#include "support/temporarytree.h"
#include "json/jsonreader.h"

#include <QDir>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString kitty = QStringLiteral(".spec-kitty");

/// The value that an operation of the original answers with, or its failure.
using Answer = Result<JsonValue>;

JsonValue nullOr(const std::optional<JsonObject> &object)
{
    return object ? JsonValue(*object) : JsonValue();
}

JsonValue nullOr(const std::optional<MissionId> &id)
{
    return id ? JsonValue(id->text()) : JsonValue();
}

QString textOf(const JsonValue &value)
{
    return value.string() ? QString::fromStdString(*value.string()) : QString();
}

JsonValue nothing(const MissionChange &)
{
    return {};
}

Answer perform(MissionStore &store, const JsonArray &operation)
{
    const QString name = textOf(operation.front());
    if (name == u"active")
        return store.active().map([](const auto &id) { return nullOr(id); });
    const JsonValue &argument = operation.at(1);
    if (name == u"resolve") {
        const auto id = argument.isNull() ? std::nullopt : std::optional(*MissionId::parse(textOf(argument)));
        return store.resolve(id).map([](const MissionId &found) { return JsonValue(found.text()); });
    }
    if (name == u"save") {
        const JsonObject &state = *argument.object();
        return store.save(*MissionId::parse(stringAt(state, "mission_id")), state).map(nothing);
    }
    const MissionId id = *MissionId::parse(textOf(argument));
    if (name == u"load")
        return store.load(id).map([](const auto &state) { return nullOr(state); });
    if (name == u"check")
        return store.check(id).map([](const JsonObject &state) { return JsonValue(state); });
    if (name == u"switch")
        return store.switchTo(id).map(nothing);
    if (name == u"update")
        return store.update(id, *operation.at(2).object()).map(nothing);
    qFatal("a golden case with an operation that is not known here: %s", qPrintable(name));
}

/// What both messages must share: all of a validation's, of the others the part that users know.
QString knownPart(const QString &message)
{
    if (message.startsWith(u"Session validation failed:"))
        return message;
    if (message.startsWith(u"Invalid session field:"))
        return message.section(u'\n', 0, 0);
    return message.section(u'.', 0, 0);
}

QMap<QString, QByteArray> withoutKeepFiles(QMap<QString, QByteArray> files)
{
    files.removeIf([](const auto &file) { return file.key().endsWith(u".keep"); });
    return files;
}

} // namespace

/// Every case that the original produced itself, run through the store.
class MissionGoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOriginalsCasesGiveItsResultsAndItsBytes_data()
    {
        QTest::addColumn<QString>("folder");
        const QDir cases(qEnvironmentVariable("POINTSMAN_SHARED") + QStringLiteral("/golden/missions"));
        for (const QString &name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << cases.filePath(name);
        if (cases.isEmpty())
            QTest::newRow("no golden cases here") << QString();
    }

    void theOriginalsCasesGiveItsResultsAndItsBytes()
    {
        QFETCH(QString, folder);
        if (folder.isEmpty())
            return;
        TemporaryTree home;
        home.copyFrom(folder + QStringLiteral("/before"));
        const JsonObject golden = caseIn(folder);
        MissionStore store(MissionHome(home.path(kitty)), clockAt(stringAt(golden, "now")));
        compareAnswers(perform(store, *golden.find("operation")->array()), *golden.find("result"));
        const auto after = withoutKeepFiles(home.files());
        QCOMPARE(after, withoutKeepFiles(filesBelow(folder + QStringLiteral("/after"))));
        for (auto file = after.keyBegin(); file != after.keyEnd(); ++file)
            QCOMPARE(home.mode(*file), 0600);
    }

private:
    static JsonObject caseIn(const QString &folder)
    {
        const auto document = readStateDocument(folder + QStringLiteral("/case.json"));
        if (!document.root)
            qFatal("unreadable golden case: %s", qPrintable(folder));
        return *document.root;
    }

    static void compareAnswers(const Answer &answer, const JsonValue &result)
    {
        const JsonValue *message = result.object() ? result.object()->find("error") : nullptr;
        if (message) {
            QVERIFY(!answer);
            QCOMPARE(knownPart(answer.error().message), knownPart(textOf(*message)));
        } else {
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
            QVERIFY(*answer == result);
        }
    }
};

QTEST_GUILESS_MAIN(MissionGoldenTest)
#include "tst_missiongolden.moc"
