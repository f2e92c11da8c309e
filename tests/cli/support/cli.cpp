// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QFile>
#include <QJsonArray>

namespace Pointsman::Test {

QJsonValue CliRun::json() const
{
    // A document must be an object or an array in Qt 6.4, an answer may be any value.
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + out + ']').array();
    return wrapped.size() == 1 ? wrapped.first() : QJsonValue(QJsonValue::Undefined);
}

QJsonObject CliRun::error() const
{
    const auto lines = err.trimmed().split('\n');
    return QJsonDocument::fromJson(lines.last()).object().value(QLatin1StringView("error")).toObject();
}

QByteArray CliRun::all() const
{
    return "status " + QByteArray::number(status) + "\n--- out\n" + out + "--- err\n" + err;
}

Cli::Cli()
{
    m_tree.makeFolder(QStringLiteral("home"));
    m_environment.insert(QStringLiteral("HOME"), m_tree.path(QStringLiteral("home")));
    m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_tree.path(QStringLiteral("home/config")));
    m_environment.insert(QStringLiteral("XDG_STATE_HOME"), m_state.path());
    m_environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    m_environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    // A program that is built with the sanitizer gets its options, those for a preloaded clock among them.
    if (qEnvironmentVariableIsSet("ASAN_OPTIONS"))
        m_environment.insert(QStringLiteral("ASAN_OPTIONS"), qEnvironmentVariable("ASAN_OPTIONS"));
}

void Cli::setEnvironment(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

bool Cli::freezeClock(const QString &utc)
{
    const QString library = QStringLiteral(FAKETIME_LIBRARY);
    if (!QFile::exists(library))
        return false;
    m_environment.insert(QStringLiteral("LD_PRELOAD"), library);
    m_environment.insert(QStringLiteral("DONT_FAKE_MONOTONIC"), QStringLiteral("1"));
    m_environment.insert(QStringLiteral("NO_FAKE_STAT"), QStringLiteral("1"));
    m_environment.insert(QStringLiteral("FAKETIME"), QString(utc).replace(u'T', u' ').chopped(1));
    return true;
}

QStringList Cli::directories() const
{
    return {QStringLiteral("--knowledge-dir"), m_tree.path(QStringLiteral("knowledge")),
            QStringLiteral("--spec-kitty-home"), m_tree.path(QStringLiteral("home/.spec-kitty"))};
}

CliRun Cli::run(const QStringList &arguments, const QByteArray &input) const
{
    return runBare(directories() + arguments, input);
}

CliRun Cli::json(const QStringList &arguments, const QByteArray &input) const
{
    return run(QStringList{QStringLiteral("--json")} + arguments, input);
}

CliRun Cli::runBare(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    prepare(process, arguments);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    CliRun run;
    if (process.waitForFinished() && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

void Cli::prepare(QProcess &process, const QStringList &arguments) const
{
    process.setProgram(QStringLiteral(POINTSMAN_CLI));
    process.setArguments(arguments);
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_tree.path());
}

QString snapshotFile(const QString &id)
{
    return Cli::inKnowledge(QStringLiteral("sessions/%1.json").arg(id));
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

QByteArray sessionDocument(const QString &id, const QString &state)
{
    const QString seed = id.section(u'@', 0, -2);
    const QString time = id.section(u'@', -1);
    const QString created = time.left(10) + time.mid(10).replace(u'-', u':');
    return QStringLiteral("{\n"
                          "  \"schema_version\": 1,\n"
                          "  \"session_id\": \"%1\",\n"
                          "  \"state\": \"%2\",\n"
                          "  \"root_seed\": \"%3\",\n"
                          "  \"spikes\": [],\n"
                          "  \"plan\": null,\n"
                          "  \"backlog\": null,\n"
                          "  \"created\": \"%4\",\n"
                          "  \"updated\": \"%4\",\n"
                          "  \"completed_at\": null\n"
                          "}\n")
        .arg(id, state, seed, created)
        .toUtf8();
}

QByteArray missionState(const QString &id)
{
    return QStringLiteral("{\n"
                          "  \"mission_id\": \"%1\",\n"
                          "  \"mission_run_id\": \"01HXN8K3M9PQRSTVWXYZ123456\",\n"
                          "  \"participant_id\": \"01HXN8K3M9PQRSTVWXYZ654321\",\n"
                          "  \"role\": \"developer\",\n"
                          "  \"joined_at\": \"2026-02-01T09:00:00.000120\",\n"
                          "  \"last_activity_at\": \"2026-02-01T09:30:00\",\n"
                          "  \"drive_intent\": \"inactive\",\n"
                          "  \"focus\": null,\n"
                          "  \"session_token\": \"%2\"\n"
                          "}")
        .arg(id, QLatin1StringView(missionSecret))
        .toUtf8();
}

} // namespace Pointsman::Test
