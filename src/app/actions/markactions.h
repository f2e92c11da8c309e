// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/markdialog.h"
#include "app/shell/services.h"
#include "base/result.h"
#include "workspace/snapshot.h"

#include <QAction>
#include <QObject>

#include <optional>

namespace Pointsman {

/// A name, a note and a pin of the user's own for what is selected: sessions, missions or projects. Their keys work
/// where those have the focus, so that they are the same for all three.
class MarkActions final : public QObject
{
    Q_OBJECT

public:
    enum class Kind
    {
        Session,
        Mission,
        Project
    };
    MarkActions(const Services &services, Kind kind, QWidget *window);

    [[nodiscard]] static MarkSubject subjectOf(const ProjectEntry &project, const SessionEntry &session);
    [[nodiscard]] static MarkSubject subjectOf(const MissionsEntry &missions, const QString &missionId);
    [[nodiscard]] static MarkSubject subjectOf(const ProjectEntry &project);

    /// What is selected; nothing, for that reason: the actions are greyed out.
    void setSubject(const std::optional<MarkSubject> &subject, const QString &reasonAgainst = {});
    [[nodiscard]] QList<QAction *> all() const { return {m_name, m_pin}; }

    /// Changes what is put down about the subject and tells it, with a way back. `headline` says it as done ("Pinned
    /// “x”."), `label` as something to do, for Undo ("Pin “x”").
    void change(const MarkSubject &subject, const MarkEdit &edit, const QString &headline, const QString &label);

private:
    void open();
    void pin(bool isPinned);

    Services m_services;
    QWidget *m_window;
    std::optional<MarkSubject> m_subject;
    QAction *m_name, *m_pin;
};

} // namespace Pointsman
