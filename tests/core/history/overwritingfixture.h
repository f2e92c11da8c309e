// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/revert.h"
#include "history/overwritten.h"
#include "missions/missionstore.h"
#include "planning/planningoperations.h"
#include "planning/planningstore.h"
#include "support/documents.h"
#include "support/temporarytree.h"
#include "json/jsonreader.h"
#include "json/jsonwriter.h"

#include <QDateTime>
#include <QFile>
#include <QTest>

namespace Pointsman::Test {

using Verdict = Overwriting::Verdict;

inline const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
inline const QString idB = QStringLiteral("seed-b@2026-02-02T09-00-00Z");
inline const QString idC = QStringLiteral("seed-c@2026-02-03T09-00-00Z");
inline const QString active = QStringLiteral("k/.active-planning.json");
inline const QString mission = QStringLiteral("home/missions/m-1/session.json");
inline const QString pointer = QStringLiteral("home/session.json");
inline const UtcTime later = *UtcTime::parse(u"2099-01-01T00:00:00Z");

inline QString snapshot(const QString &id)
{
    return QStringLiteral("k/sessions/%1.json").arg(id);
}

inline JsonObject object(const QByteArray &json)
{
    return *readJson(json)->value.object();
}

inline QByteArray bytes(const JsonObject &document)
{
    return pythonJson(document) + '\n';
}

inline TopicId topic(const char *id)
{
    return *TopicId::parse(QString::fromLatin1(id));
}

inline JsonObject withSpike(const JsonObject &session, const char *spike)
{
    return *Pointsman::withSpike(session, topic(spike), later);
}

inline QStringList spikesIn(const QByteArray &json)
{
    return textSet(*object(json).find("spikes")).value_or(QStringList());
}

/// A history, a project and missions in which we do something and a peer writes over it.
class OverwritingFixture : public QObject
{
protected:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Journal> m_journal;
    QByteArray m_older; ///< what a peer had read before our operation
    qint64 m_operation = 0;

    [[nodiscard]] QString store() const { return m_tree->path(QStringLiteral("k")); }
    [[nodiscard]] QString home() const { return m_tree->path(QStringLiteral("home")); }

    template <typename Change>
    void record(const QString &store, const Result<Change> &change)
    {
        QVERIFY2(change, change ? "" : qPrintable(change.error().message));
        FileChanges files;
        if constexpr (std::is_same_v<Change, FileChanges>)
            files = *change;
        else
            files = change->files;
        const Origin origin{Origin::Kind::CommandLine, {}};
        m_operation = *m_journal->record({origin, QStringLiteral("op"), store, files, systemClock()(), {}, 0});
    }

    /// What we do to the sessions.
    template <typename Operation>
    void weDo(Operation operation)
    {
        m_older = m_tree->read(active);
        PlanningStore planning(KnowledgeDirectory(store()), systemClock());
        record(store(), operation(planning));
    }

    template <typename Operation>
    void weDoInMissions(Operation operation)
    {
        MissionStore missions(MissionHome(home()), systemClock());
        record(home(), operation(missions));
    }

    [[nodiscard]] std::optional<Overwritten> judged() const
    {
        const auto result = judgeOperation(*m_journal, m_operation, systemClock()());
        return result ? *result : std::nullopt;
    }

    [[nodiscard]] Verdict verdict() const { return judged().value_or(Overwritten()).verdict; }

    /// Applies it again: then it stands.
    void again()
    {
        const auto overwritten = judged();
        QVERIFY(overwritten);
        const auto written = apply(overwritten->again);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        const Origin origin{Origin::Kind::Window, {}};
        QVERIFY(m_journal->record({origin, {}, overwritten->store, *written, systemClock()(), {}, 0}));
        QCOMPARE(verdict(), Verdict::Stands);
    }

    /// The active session's file says that it was written so many seconds from now.
    void setTime(int seconds)
    {
        QFile file(m_tree->path(active));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(seconds), QFileDevice::FileModificationTime));
    }

    /// The history sees the active session as it is.
    void see()
    {
        const std::optional<QByteArray> present =
            m_tree->exists(active) ? std::optional(m_tree->read(active)) : std::nullopt;
        const Moment now = systemClock()();
        QVERIFY(m_journal->observe({{store(), m_tree->path(active), present, now, now, {}}}));
    }

    /// A peer's archive_and_create or archive, from `session` as it had read it.
    void peerArchives(const JsonObject &session) const
    {
        m_tree->replace(snapshot(stringAt(session, "session_id")), bytes(archived(session, later)));
    }

    void begin()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(active, sessionDocument(idA));
        m_tree->write(snapshot(idB), sessionDocument(idB, QStringLiteral("archived")));
        m_tree->write(mission, missionDocument(QStringLiteral("m-1")));
        m_tree->write(pointer, pointerDocument(QStringLiteral("m-1")));
        m_journal = std::move(*Journal::open(m_tree->path(QStringLiteral("state/history.sqlite"))));
    }

    void end()
    {
        m_journal.reset();
        m_tree.reset();
    }
};

} // namespace Pointsman::Test
