// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/editing.h"
#include "app/actions/markactions.h"
#include "app/shell/services.h"
#include "base/ids.h"
#include "missions/missionstore.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QObject>

#include <functional>

namespace Pointsman {

class MissionPublisher;
class SpecKittyTool;

/// All that can be done with missions, as actions. Joining, focus and drive go through spec-kitty where it can be run,
/// since only then the team learns of it; without it focus and drive change the file alone and say so.
class MissionActions final : public QObject
{
    Q_OBJECT

public:
    MissionActions(const Services &services, SpecKittyTool &tool, QWidget *window);

    void setSelection(std::shared_ptr<const MissionEntry> mission);
    void setSnapshot(SnapshotPtr snapshot);

    [[nodiscard]] QAction *join() const { return m_join; }
    [[nodiscard]] QAction *importState() const { return m_import; }
    [[nodiscard]] QAction *switchTo() const { return m_switchTo; }
    /// Where it cannot be read which mission is active.
    [[nodiscard]] QList<QAction *> onBroken() const { return {m_fix, m_showWarning}; }
    [[nodiscard]] QList<QAction *> onSelected() const
    {
        return QList<QAction *>{m_switchTo, m_focus, m_drive, m_terminal, m_showFolder, m_copyId} + m_marks->all() +
               QList<QAction *>{m_link};
    }
    /// A name, a note and a pin of the user's own.
    [[nodiscard]] QList<QAction *> marks() const { return m_marks->all(); }

    /// Makes a mission the active one, whatever is selected; `done` comes after it was told.
    void switchTo(const QString &missionId, const Workspace::Done &done = {});
    /// Asks what a mission is to work on.
    void askForFocus(const QString &missionId);
    void setDriving(const QString &missionId, bool isDriving);

    /// What working on and driving mean as things are: the team sees it, or only this computer.
    [[nodiscard]] QString focusMeaning() const;
    [[nodiscard]] QString driveMeaning() const;
    /// Whether spec-kitty is at work on a mission, so that neither can be set.
    [[nodiscard]] bool isBusy(const QString &missionId) const;
    /// Whether changes reach the team, in words.
    [[nodiscard]] QString reachWords() const;

Q_SIGNALS:
    /// spec-kitty was found or is gone, begins or ends.
    void reachChanged();
    /// The user has joined a mission, or imported its state.
    void joined(const QString &missionId);
    /// The user wants to see the findings of this file.
    void warningRequested(const QString &path);

private:
    void update();
    void updateOnMark();
    void updateOnBroken();
    void previewFix();
    void askForMission();
    void askForProject();
    [[nodiscard]] std::shared_ptr<const ProjectEntry> linkedProject() const;
    [[nodiscard]] QString named(const QString &missionId) const;
    [[nodiscard]] std::shared_ptr<const MissionEntry> entryOf(const QString &missionId) const;
    void setFocus(const MissionId &id, const QString &focus, const DocumentEdit &edit);
    void updateFile(const MissionId &id, const JsonObject &fields, const QString &headline,
                    const std::optional<DocumentEdit> &edit = {});
    void importAs(const MissionId &id, const JsonObject &state, const JsonObject &shown);
    [[nodiscard]] DocumentEdit editOf(const MissionId &id) const;
    void askForImport();
    void run(const QString &label, std::function<Result<MissionChange>(MissionStore &)> edit, const QString &headline,
             const QString &text, const Workspace::Done &done = {}, const std::optional<DocumentEdit> &resolve = {});

    Services m_services;
    MissionPublisher *m_publisher;
    QWidget *m_window;
    SnapshotPtr m_snapshot;
    std::shared_ptr<const MissionEntry> m_mission;
    MarkActions *m_marks;
    QAction *m_join, *m_import, *m_switchTo, *m_focus, *m_drive, *m_terminal, *m_showFolder, *m_copyId, *m_link, *m_fix,
        *m_showWarning;
};

} // namespace Pointsman
