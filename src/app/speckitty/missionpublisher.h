// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speckitty/secretbox.h"
#include "base/ids.h"
#include "base/result.h"
#include "json/jsonvalue.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

class QWidget;

namespace Pointsman {

struct Message;
struct Mission;
class Notices;
class SpecKittyCommand;
class SpecKittyTool;

/// Where it is decided whether a change of a mission reaches the team: through spec-kitty where it can be run, else it
/// is handed back to the caller, who edits the file on this computer only and says so.
class MissionPublisher final : public QObject
{
    Q_OBJECT

public:
    /// What the file of a mission says, as MissionStore::load() answers.
    using State = Result<std::optional<JsonObject>>;
    /// Reads it, on a worker, and hands it on.
    using Read = std::function<void(const MissionId &mission, std::function<void(const State &)> receive)>;

    /// All that is given outlives this. Dialogs open over `window`. That spec-kitty ends well says nothing of what it
    /// did, so that `read` is asked after each run.
    MissionPublisher(SpecKittyTool &tool, Notices &notices, Read read, QWidget *window, QObject *parent = nullptr);

    [[nodiscard]] bool canJoin() const;
    /// Whether focus and drive reach the team; while spec-kitty is still being asked the answer is yes.
    [[nodiscard]] bool canFocus() const;
    [[nodiscard]] bool canDrive() const;
    /// The spec-kitty of this computer, "spec-kitty 1.0.3"; empty: none, or its version is unknown.
    [[nodiscard]] QString version() const;
    /// The spec-kitty program's path; empty: there is none.
    [[nodiscard]] QString program() const;

    /// Whether spec-kitty is at work on a mission, or is still being asked what it can do for it. What is asked for
    /// meanwhile is not done.
    [[nodiscard]] bool isBusy(const QString &mission) const { return m_busy.contains(mission); }
    /// Whether something waits for what spec-kitty can do.
    [[nodiscard]] bool isAsking() const;

    /// Joins through spec-kitty; ids come from the service only, so that there is no other way. joined() says that it
    /// was done. Nothing happens where canJoin() is false.
    void join(const MissionId &mission, const QString &role);
    /// Runs spec-kitty, and calls `told` where it has done it; or calls `onlyHere`, of which the caller makes a change
    /// of the file. An empty focus is none.
    void setFocus(const MissionId &mission, const QString &focus, std::function<void()> onlyHere,
                  std::function<void()> told = {});
    void setDrive(const MissionId &mission, bool isDriving, std::function<void()> onlyHere,
                  std::function<void()> told = {});

Q_SIGNALS:
    /// What the questions above answer has changed, or whether it is at work.
    void reachChanged();
    /// A mission was joined.
    void joined(const QString &missionId);

private:
    /// One thing that the team is to learn.
    struct Publication
    {
        MissionId mission;
        QString headline; ///< what is being done
        QString success;
        std::function<bool(const Mission &)> isDone; ///< by what the file says
        std::function<void()> then;                  ///< after a success; may be empty
    };
    struct Outcome
    {
        QString output;
        QString answer; ///< to its last question; empty: none was asked
    };

    [[nodiscard]] bool begin(const MissionId &mission);
    void end(const MissionId &mission);
    void whenKnown(std::function<void()> task);
    void publish(const Publication &what, const SpecKittyCommand &command);
    void tell(const Publication &what, const Outcome &outcome, const State &state);
    void post(const Publication &what, const Outcome &outcome, Message message);
    void tellDone(const Publication &what, const Outcome &outcome);
    void tellNotDone(const Publication &what, const Outcome &outcome, const State &state);

    SpecKittyTool &m_tool;
    Notices &m_notices;
    Read m_read;
    QWidget *m_window;
    SecretBox m_secrets;
    QSet<QString> m_busy; ///< the missions that something is being done with
};

} // namespace Pointsman
