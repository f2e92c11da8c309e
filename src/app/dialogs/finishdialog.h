// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/ticketpicks.h"
#include "app/dialogs/verbdialog.h"
#include "app/shell/services.h"
#include "base/ids.h"
#include "workspace/snapshot.h"

#include <QTimer>

namespace Pointsman {

struct BacklogFacts;
namespace Ui {
class FinishDialog;
}

/// Asks with which backlog and which tickets the active session is finished. Documents and tickets are read in the
/// background, each time that the document changes.
class FinishDialog final : public VerbDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FinishDialog)

public:
    /// `project` has an active session.
    FinishDialog(const Services &services, std::shared_ptr<const ProjectEntry> project, QWidget *parent);
    ~FinishDialog() override;

    /// Shows what has changed on disk meanwhile; what the user has typed and ticked stays.
    void setProject(std::shared_ptr<const ProjectEntry> project);

    /// The session as the form shows it.
    [[nodiscard]] const PlanningSession &session() const { return m_session->session; }

    void accept() override;

Q_SIGNALS:
    /// `backlogMarkdown` is relative to the knowledge directory.
    void chosen(const Pointsman::TopicId &topic, const QString &backlogMarkdown, const QStringList &tickets);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillTexts();
    void fillHeading();
    void fillTopic();
    void fillBacklog(const Backlog &backlog);
    void completeTopics();
    void listen();
    void topicChanged();
    void readSoon();
    void read();
    void take(const QString &asked, const BacklogFacts &facts);
    void showTickets();
    void addTicket();
    [[nodiscard]] bool takeTypedTicket();
    void update();
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] QString topic() const;
    [[nodiscard]] QString markdown() const;

    std::unique_ptr<Ui::FinishDialog> m_ui;
    Services m_services;
    std::shared_ptr<const ProjectEntry> m_project;
    std::shared_ptr<const SessionEntry> m_session; ///< the one it is for, as last seen active
    TicketPicks m_picks;
    std::vector<Candidate> m_topics; ///< what the topic's field completes
    QTimer m_readSoon;
    bool m_isPreset = true; ///< the document is the one that the topic suggests; the user has not named another
};

} // namespace Pointsman
