// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/instance/runninginstance.h"
#include "app/shell/services.h"
#include "workspace/snapshot.h"

#include <map>

namespace Pointsman {

class MainWindow;

/// Carries out what is asked for by ids, from outside the window, as soon as the files that it is about have been read.
class Requests final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Requests)

public:
    using Answer = RunningInstance::Answer;

    Requests(const Services &services, MainWindow &window, QObject *parent = nullptr);

    /// Makes a session the active one of the project that has it; `in` are folders of projects, any where it is empty.
    void resume(const QString &sessionId, const QStringList &in, const Answer &answer);
    /// The same of a session by its file.
    void switchSession(const QString &projectPath, const QString &sessionFile);
    /// Makes a mission the active one.
    void switchMission(const QString &missionId, const Answer &answer = {});

private:
    /// Whether the snapshot was enough to carry it out, or to refuse it; what is not in it may just have been written,
    /// as long as not all of that is seen.
    using Attempt = std::function<bool(const SnapshotPtr &, bool isAllSeen)>;
    void whenRead(Attempt attempt, const QString &id, const Answer &answer);
    void tryAll(const SnapshotPtr &snapshot);
    [[nodiscard]] bool tryResume(const SnapshotPtr &snapshot, bool isAllSeen, const QString &sessionId,
                                 const QStringList &in, const Answer &answer);

    void refuse(const QString &id, const QString &words, const Answer &answer);

    Services m_services;
    MainWindow &m_window;
    std::map<int, Attempt> m_waiting;
    int m_asked = 0;
};

} // namespace Pointsman
