// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/theme.h"
#include "base/ids.h"

#include <QDialog>
#include <QHash>

#include <memory>
#include <optional>

class QPushButton;

namespace Pointsman {

namespace Ui {
class JoinDialog;
} // namespace Ui

class MissionPublisher;

/// Asks for the mission to join and the role in it, and joins through spec-kitty; where that cannot be run, it shows
/// the command for a terminal and how to install it. For open(); deletes itself when closed.
class JoinDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JoinDialog)

public:
    /// `roles` are those that the user has, by the id of the mission.
    JoinDialog(MissionPublisher &publisher, QHash<QString, QString> roles, QWidget *parent = nullptr);
    ~JoinDialog() override;

    void accept() override;

private:
    void refresh();
    [[nodiscard]] QString role() const;

    void showRemark(const QString &words, Tone tone);

    MissionPublisher &m_publisher;
    QHash<QString, QString> m_roles;
    std::unique_ptr<Ui::JoinDialog> m_ui;
    QPushButton *m_join;
    std::optional<MissionId> m_mission; ///< what the field says, where it is an id
};

} // namespace Pointsman
