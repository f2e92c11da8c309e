// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/instance/call.h"
#include "base/result.h"

#include <QFile>
#include <QLocalServer>
#include <QObject>

#include <chrono>
#include <functional>

namespace Pointsman {

/// Sees to it that a user has one running program on a display: the first start keeps a lock and listens on a local
/// socket, every other hands its call over and ends. The lock is the system's and ends with the process, however that
/// ends.
class RunningInstance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunningInstance)

public:
    /// Lock and socket are files of `folder`, which is made if need be, for this user alone.
    explicit RunningInstance(const QString &folder, QObject *parent = nullptr);
    /// Nobody is listened to any more before the lock is given back: whoever takes that one makes a new socket.
    ~RunningInstance() override;

    /// `pointsman` in the user's folder for running programs, with a part for each display.
    [[nodiscard]] static QString usualFolder();

    /// Becomes the first program, which listens from then on: answers nothing. Or hands `call` to the first one and
    /// answers what that said: what it refused, in words; empty: done. System where the files cannot be made, or where
    /// the first program neither answers nor ends in `patience`.
    [[nodiscard]] Result<std::optional<QString>> claimOrHandOver(const Call &call, std::chrono::milliseconds patience);

    /// Takes an answer in words, once; empty: done.
    using Answer = std::function<void(const QString &)>;

Q_SIGNALS:
    /// A second start wants something; `answer` is to be called when it is done or refused.
    void called(const Pointsman::Call &call, const Pointsman::RunningInstance::Answer &answer);

private:
    [[nodiscard]] Result<bool> claim();
    void receive(QLocalSocket *socket);

    QString m_folder;
    QFile m_lock; ///< holds the number of the process that has it
    QLocalServer m_server;
};

} // namespace Pointsman
