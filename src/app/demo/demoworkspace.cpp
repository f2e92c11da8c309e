// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoworkspace.h"

#include "app/demo/demodocuments.h"
#include "app/demo/demofiles.h"
#include "app/demo/demomissions.h"
#include "base/ids.h"
#include "json/jsonwriter.h"

#include <QCoreApplication>
#include <QDir>

namespace Pointsman {

namespace {

using Demo::Documents;
using Demo::Files;
using Demo::ProjectRow;
using Demo::SessionRow;

/// One project while it is being written.
class ProjectWriter
{
public:
    ProjectWriter(Files &files, const ProjectRow &project, Moment now)
        : m_files(files)
        , m_project(project)
        , m_name(QString::fromUtf8(project.name))
        , m_knowledge(m_name + QStringLiteral("/.tf/knowledge"))
        , m_now(now)
    {
    }

    void writeAll()
    {
        for (const SessionRow &row : m_project.sessions)
            writeSession(row);
        m_files.write(m_knowledge + QStringLiteral("/index.json"),
                      pythonJson(JsonObject{{"topics", std::move(m_index)}}) + '\n', m_now);
        m_files.write(m_name + QStringLiteral("/README.md"), "# " + m_name.toUtf8() + "\n\nA demonstration.\n", m_now);
    }

private:
    [[nodiscard]] Moment ago(int minutes) const { return m_now - std::chrono::minutes(minutes); }
    [[nodiscard]] static QString topic(const char *kind, const QString &slug)
    {
        return QString::fromUtf8(kind) + u'-' + slug;
    }

    void writeTopic(const QString &id, const QString &title, const Documents &documents, Moment changed)
    {
        for (auto document = documents.cbegin(); document != documents.cend(); ++document)
            m_files.write(m_knowledge + QStringLiteral("/topics/%1/%2").arg(id, document.key()), document.value(),
                          changed);
        m_index.emplace_back(JsonObject{{"id", id}, {"title", title}, {"keywords", JsonArray{}}});
    }

    QStringList writeTickets(const SessionRow &row)
    {
        QStringList ids;
        for (int i = 0; i < row.tickets; ++i)
            ids << QStringLiteral("%1-%2").arg(QString::fromUtf8(m_project.ticketPrefix)).arg(m_nextTicket + i);
        m_nextTicket += row.tickets;
        for (int i = 0; i < row.tickets; ++i)
            m_files.write(m_name + QStringLiteral("/.tickets/%1.md").arg(ids.at(i)), Demo::ticketDocument(row, ids, i),
                          ago(row.updatedMinutes));
        return ids;
    }

    void writeSession(const SessionRow &row)
    {
        const QString title = QString::fromUtf8(row.title);
        const Moment updated = ago(row.updatedMinutes);
        const QStringList spikes = QString::fromUtf8(row.spikes).split(u' ', Qt::SkipEmptyParts);
        const QStringList tickets = writeTickets(row);
        const QString plan = QString::fromUtf8(row.plan);
        writeTopic(topic("seed", QString::fromUtf8(row.seed)), title, Demo::seedDocuments(row), updated);
        for (const QString &spike : spikes)
            writeTopic(topic("spike", spike), Demo::titleOfSlug(spike), Demo::spikeDocuments(row, spike), updated);
        if (row.status[0] != '\0')
            writeTopic(topic("plan", plan), Demo::titleOfSlug(plan),
                       Demo::planDocuments(row, UtcTime(updated).text().left(10), tickets), updated);
        const JsonObject document = sessionDocument(row, spikes, tickets);
        const QString file = row.state == SessionState::Active
                                 ? QStringLiteral("/.active-planning.json")
                                 : QStringLiteral("/sessions/%1.json").arg(stringAt(document, "session_id"));
        m_files.write(m_knowledge + file, content(row, document), updated, 0600);
        if (qstrcmp(row.seed, "tax-rates") == 0)
            m_files.write(m_knowledge + QStringLiteral("/sessions/%1.copy.json").arg(stringAt(document, "session_id")),
                          pythonJson(document) + '\n', updated, 0600);
    }

    /// The document's file, or what somebody made of it.
    [[nodiscard]] static QByteArray content(const SessionRow &row, JsonObject document)
    {
        if (qstrcmp(row.seed, "batch-export") == 0)
            document.set("schema_version", 2);
        QByteArray bytes = pythonJson(document) + '\n';
        if (qstrcmp(row.seed, "backlog-deps-and-tags") == 0)
            bytes.replace("\n  ],\n", "\n  ] // see notes, TODO\n");
        return bytes;
    }

    [[nodiscard]] JsonObject sessionDocument(const SessionRow &row, const QStringList &spikes,
                                             const QStringList &tickets) const
    {
        const UtcTime created(ago(row.createdMinutes));
        const QString updated = UtcTime(ago(row.updatedMinutes)).text();
        const QString seed = topic("seed", QString::fromUtf8(row.seed));
        const QString plan = topic("plan", QString::fromUtf8(row.plan));
        const bool isCompleted = row.state == SessionState::Completed;
        const auto list = [](const QStringList &texts, const QString &prefix) {
            JsonArray array;
            for (const QString &text : texts)
                array.emplace_back(prefix + text);
            return array;
        };
        JsonValue backlog;
        if (isCompleted) {
            backlog = JsonObject{{"topic", plan},
                                 {"backlog_md", QStringLiteral("topics/%1/backlog.md").arg(plan)},
                                 {"tickets", list(tickets, {})}};
        }
        return {{"schema_version", 1},
                {"session_id", QString(seed + u'@' + created.fileNameForm())},
                {"state", stateText(row.state)},
                {"root_seed", seed},
                {"spikes", list(spikes, QStringLiteral("spike-"))},
                {"plan", row.plan[0] == '\0' ? JsonValue() : JsonValue(plan)},
                {"backlog", backlog},
                {"created", created.text()},
                {"updated", updated},
                {"completed_at", isCompleted ? JsonValue(updated) : JsonValue()}};
    }

    [[nodiscard]] static const char *stateText(SessionState state)
    {
        return state == SessionState::Active ? "active" : state == SessionState::Completed ? "completed" : "archived";
    }

    Files &m_files;
    const ProjectRow &m_project;
    QString m_name;
    QString m_knowledge;
    Moment m_now;
    JsonArray m_index;
    int m_nextTicket = 101;
};

} // namespace

Result<DemoWorkspace> createDemoWorkspace(const QString &folder, const Clock &clock)
{
    const QDir directory(folder);
    if (directory.exists() &&
        !directory.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        return failure(ErrorCode::Refused,
                       QCoreApplication::translate("Pointsman::DemoWorkspace",
                                                   "%1 is not empty. Choose a new folder for the demonstration.")
                           .arg(printable(folder)),
                       folder);
    }
    const QString root = QDir::cleanPath(directory.absolutePath());
    const Moment now = clock();
    Files files(root);
    DemoWorkspace workspace{{},
                            files.path(QStringLiteral("home/.spec-kitty")),
                            files.path(QStringLiteral("home/config")),
                            files.path(QStringLiteral("home/state"))};
    for (const ProjectRow &project : Demo::projects()) {
        const QString name = QString::fromUtf8(project.name);
        ProjectWriter(files, project, now).writeAll();
        workspace.projects.push_back({name, files.path(name), {}});
    }
    Demo::writeMissions(files, QStringLiteral("home/.spec-kitty"), now);
    if (files.error())
        return tl::unexpected(*files.error());
    return workspace;
}

} // namespace Pointsman
