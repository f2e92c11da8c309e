// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/verbdialog.h"
#include "base/ids.h"
#include "workspace/snapshot.h"

namespace Pointsman {

class TopicChoice;
namespace Ui {
class TopicDialog;
}

/// Asks which spike joins the active session or takes the place of one of it, which plan becomes its plan, or what
/// leaves it. It is for the session that was active when it was opened, and for no other.
class TopicDialog final : public VerbDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopicDialog)

public:
    enum class Kind
    {
        Spike,
        Plan,
        Detach ///< a spike or the plan
    };

    /// `project` has an active session; `oldSpike` is the one whose place another spike takes, empty: one is added.
    TopicDialog(Kind kind, std::shared_ptr<const ProjectEntry> project, QWidget *parent, const QString &oldSpike = {});
    ~TopicDialog() override;

    /// Shows what has changed on disk meanwhile; what the user has typed stays.
    void setProject(std::shared_ptr<const ProjectEntry> project);

    /// The session as the form shows it.
    [[nodiscard]] const PlanningSession &session() const { return m_session->session; }

    void accept() override;

Q_SIGNALS:
    void chosen(const Pointsman::TopicId &topic);

private:
    void fillTexts();
    void fillHeading();
    void update();
    void showTopicNote();
    /// What is replaced; empty: nothing is.
    [[nodiscard]] const QString &old() const { return m_kind == Kind::Plan ? session().plan : m_oldSpike; }
    /// A spike of the session, or its plan.
    [[nodiscard]] bool isOfSession(const QString &topic) const
    {
        return session().spikes.contains(topic) || (!topic.isEmpty() && session().plan == topic);
    }
    [[nodiscard]] bool isThere(const QString &topic) const;
    /// Whether what is replaced is missing: another one that is missing does not fill the hole.
    [[nodiscard]] bool isHole() const { return !old().isEmpty() && !isThere(old()); }
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] QString whyNotHere(const QString &topic) const;
    /// Whether `text` only narrows the list and names no topic.
    [[nodiscard]] bool isSearch(const QString &text) const;
    [[nodiscard]] QString previewOf(const QString &topic) const;
    [[nodiscard]] QLatin1StringView prefix() const;

    std::unique_ptr<Ui::TopicDialog> m_ui;
    Kind m_kind;
    QString m_oldSpike;
    std::shared_ptr<const ProjectEntry> m_project;
    std::shared_ptr<const SessionEntry> m_session; ///< the one it is for, as last seen active
    TopicChoice *m_choice;
};

} // namespace Pointsman
