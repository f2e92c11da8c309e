// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/verbdialog.h"
#include "base/ids.h"
#include "workspace/snapshot.h"

namespace Pointsman {

struct Candidate;
namespace Ui {
class MoveDialog;
}

/// Asks which spike or plan of a session belongs to which other session of the project.
class MoveDialog final : public VerbDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveDialog)

public:
    MoveDialog(std::shared_ptr<const ProjectEntry> project, std::shared_ptr<const SessionEntry> from, QWidget *parent);
    ~MoveDialog() override;

    /// Shows what has changed on disk meanwhile; what the user has chosen stays.
    void setProject(std::shared_ptr<const ProjectEntry> project);
    /// Begins with this choice.
    void propose(const QString &topic, const QString &session);

    void accept() override;

Q_SIGNALS:
    void chosen(const Pointsman::TopicId &topic, const Pointsman::SessionId &to);

private:
    void fillTopics(const QString &chosen);
    void fillSessions();
    void update();
    [[nodiscard]] QString topic() const;
    [[nodiscard]] Candidate candidateOf(const SessionEntry &entry) const;
    [[nodiscard]] std::shared_ptr<const SessionEntry> found(const QString &sessionId) const;
    [[nodiscard]] QString whyNotInto(const PlanningSession &session) const;
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] QStringList linksOf(const PlanningSession &session) const;

    std::unique_ptr<Ui::MoveDialog> m_ui;
    std::shared_ptr<const ProjectEntry> m_project;
    std::shared_ptr<const SessionEntry> m_from; ///< as it was last seen
    QString m_lost;                             ///< what was chosen, once it has left the session
    QString m_proposed;                         ///< the session that was proposed
};

} // namespace Pointsman
