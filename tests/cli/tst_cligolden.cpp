// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"
#include "json/jsonreader.h"
#include "json/jsonwriter.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

QString goldenFolder(const QString &store)
{
    return qEnvironmentVariable("POINTSMAN_SHARED") + QStringLiteral("/golden/") + store;
}

JsonValue readValue(const QByteArray &bytes)
{
    const auto reading = readJson(bytes);
    return reading ? reading->value : JsonValue("not JSON");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString textOf(const JsonValue &value)
{
    return value.string() ? QString::fromStdString(*value.string()) : QString();
}

/// What a case says, as the command line is asked for it.
struct Asked
{
    QStringList arguments;
    QByteArray input;
};

Asked planningArguments(const JsonArray &operation)
{
    QString verb = textOf(operation.at(0));
    Asked asked;
    if (verb == u"archive-document" || verb == u"save-document") {
        asked.input = pythonJson(operation.at(1));
        asked.arguments = verb == u"save-document" ? QStringList{QStringLiteral("save")}
                                                   : QStringList{QStringLiteral("archive"), QStringLiteral("-")};
    } else if (verb == u"complete") {
        asked.arguments = {verb, QStringLiteral("--topic"), textOf(operation.at(1)), QStringLiteral("--backlog"),
                           textOf(operation.at(2))};
        for (const JsonValue &ticket : *operation.at(3).array())
            asked.arguments += {QStringLiteral("--ticket"), textOf(ticket)};
    } else if (verb == u"list" && operation.size() > 1) {
        asked.arguments = {verb, QStringLiteral("--seed"), textOf(operation.at(1))};
    } else {
        asked.arguments += verb;
        for (size_t i = 1; i < operation.size(); ++i)
            asked.arguments += textOf(operation.at(i));
    }
    asked.arguments.prepend(QStringLiteral("session"));
    return asked;
}

Asked missionArguments(const JsonArray &operation)
{
    const QString verb = textOf(operation.at(0));
    if (verb == u"save")
        return {{QStringLiteral("mission"), verb, stringAt(*operation.at(1).object(), "mission_id")},
                pythonJson(operation.at(1))};
    Asked asked{{QStringLiteral("mission"), verb == u"load" ? QStringLiteral("show") : verb}, {}};
    for (size_t i = 1; i < operation.size(); ++i) {
        if (operation.at(i).string())
            asked.arguments += textOf(operation.at(i));
    }
    // The original does not ask whether the mission is joined.
    if (verb == u"switch")
        asked.arguments += QStringLiteral("--force");
    if (verb == u"update") {
        for (const auto &[key, value] : operation.at(2).object()->members()) {
            const QString text = value.isNull() ? QStringLiteral("none") : textOf(value);
            asked.arguments += {QStringLiteral("--set"), QString::fromStdString(key) + u'=' + text};
        }
    }
    return asked;
}

/// The result of the original as the contract's --json value: paths absolute, secrets left out.
QByteArray expectedJson(const JsonValue &result, const QString &folder)
{
    JsonValue expected = result;
    if (JsonObject *object = expected.object()) {
        if (JsonValue *path = object->find("archived_to"); path && path->string())
            *path = JsonValue(folder + u'/' + textOf(*path));
        object->remove("session_token");
    }
    return readableJson(expected) + '\n';
}

bool isQuestion(const QString &verb)
{
    return QStringList{QStringLiteral("active"), QStringLiteral("show"),    QStringLiteral("list"),
                       QStringLiteral("latest"), QStringLiteral("resolve"), QStringLiteral("check"),
                       QStringLiteral("start"),  QStringLiteral("resume")}
        .contains(verb);
}

void addCases(const QString &store)
{
    QTest::addColumn<QString>("name");
    const auto names = QDir(goldenFolder(store)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (names.isEmpty())
        QTest::newRow("no golden cases here") << QString();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

} // namespace

class CliGoldenTest : public QObject
{
    Q_OBJECT

private:
    static void runCase(const QString &store, const QString &name, const QString &folder)
    {
        const QString path = goldenFolder(store) + u'/' + name;
        const JsonValue document = readValue(bytesOf(path + QStringLiteral("/case.json")));
        const JsonObject &golden = *document.object();
        const JsonArray &operation = *golden.find("operation")->array();
        const bool isPlanning = store == u"planning";

        Cli cli;
        QVERIFY2(cli.freezeClock(stringAt(golden, "now")), "There is no libfaketime. Install faketime, as ./dev does.");
        const auto before = filesBelow(path + QStringLiteral("/before"));
        for (auto file = before.cbegin(); file != before.cend(); ++file)
            cli.tree().write(folder + file.key(), file.value(), 0600);
        const Asked asked = isPlanning ? planningArguments(operation) : missionArguments(operation);
        const CliRun run = cli.json(asked.arguments, asked.input);

        QCOMPARE(cli.tree().files().keys().filter(folder).size(),
                 filesBelow(path + QStringLiteral("/after")).keys().size());
        const auto after = filesBelow(path + QStringLiteral("/after"));
        for (auto file = after.cbegin(); file != after.cend(); ++file)
            QCOMPARE(cli.tree().read(folder + file.key()), file.value());

        const JsonValue &result = *golden.find("result");
        const QByteArray expected = expectedJson(result, cli.tree().path(QStringLiteral("knowledge")));
        const bool isError = result.object() && result.object()->find("error");
        if (isError) {
            const QString message = run.error().value(QLatin1StringView("message")).toString();
            const QString first =
                stringAt(*result.object(), "error").section(u'\n', 0, 0).section(QStringLiteral(". "), 0, 0);
            QVERIFY2(run.status != 0 && message.startsWith(first), run.all().constData());
        } else if (isQuestion(asked.arguments.at(1)) && !result.isNull()) {
            QVERIFY2(run.status == 0, run.all().constData());
            QCOMPARE(run.out, expected);
        } else if (result.isNull() && asked.arguments.at(1) == u"active") {
            QVERIFY2(run.status == 0, run.all().constData());
            QCOMPARE(run.out, QByteArray("null\n"));
        }
        if (!isPlanning) {
            for (auto file = after.cbegin(); file != after.cend(); ++file) {
                if (file.key().endsWith(QLatin1StringView("session.json")))
                    QCOMPARE(cli.tree().mode(folder + file.key()), 0600);
            }
        }
    }

private Q_SLOTS:
    void planningFilesAreWhatTicketflowLeaves_data() { addCases(QStringLiteral("planning")); }
    void planningFilesAreWhatTicketflowLeaves()
    {
        QFETCH(QString, name);
        if (name.isEmpty())
            QSKIP("There are no golden cases here (POINTSMAN_SHARED): not tested");
        runCase(QStringLiteral("planning"), name, QStringLiteral("knowledge/"));
    }

    void missionFilesAreWhatSpecKittyLeaves_data() { addCases(QStringLiteral("missions")); }
    void missionFilesAreWhatSpecKittyLeaves()
    {
        QFETCH(QString, name);
        if (name.isEmpty())
            QSKIP("There are no golden cases here (POINTSMAN_SHARED): not tested");
        runCase(QStringLiteral("missions"), name, QStringLiteral("home/"));
    }
};

QTEST_GUILESS_MAIN(CliGoldenTest)
#include "tst_cligolden.moc"
