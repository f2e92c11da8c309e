// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speckitty/secretbox.h"
#include "base/ids.h"

#include <QObject>

#include <functional>

class QWidget;

namespace Pointsman {

class Notices;
class SpecKittyCommand;
class SpecKittyDialog;
class SpecKittyTool;

/// Where it is decided whether a change of a mission reaches the team: through spec-kitty where it can be run, else it
/// is handed back to the caller, who edits the file on this computer only and says so.
class MissionPublisher final : public QObject
{
    Q_OBJECT

public:
    /// All that is given outlives this. Dialogs open over `window`.
    MissionPublisher(SpecKittyTool &tool, Notices &notices, QWidget *window, QObject *parent = nullptr);

    [[nodiscard]] bool canJoin() const;
    /// Whether focus and drive reach the team; while spec-kitty is still being asked the answer is yes.
    [[nodiscard]] bool canFocus() const;
    [[nodiscard]] bool canDrive() const;
    /// The spec-kitty of this computer, "spec-kitty 1.0.3"; empty: none, or its version is unknown.
    [[nodiscard]] QString version() const;
    /// The spec-kitty program's path; empty: there is none.
    [[nodiscard]] QString program() const;

    /// Joins through spec-kitty; ids come from the service only, so that there is no other way. joined() says that it
    /// was done. Nothing happens where canJoin() is false.
    void join(const MissionId &mission, const QString &role);
    /// Runs spec-kitty, or calls `onlyHere`, of which the caller makes a change of the file. An empty focus is none.
    void setFocus(const MissionId &mission, const QString &focus, std::function<void()> onlyHere);
    void setDrive(const MissionId &mission, bool isDriving, std::function<void()> onlyHere);

Q_SIGNALS:
    /// What the questions above answer has changed.
    void reachChanged();
    /// A mission was joined.
    void joined(const QString &missionId);

private:
    SpecKittyDialog *run(const QString &headline, const SpecKittyCommand &command);

    SpecKittyTool &m_tool;
    Notices &m_notices;
    QWidget *m_window;
    SecretBox m_secrets;
};

} // namespace Pointsman
