// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/verbdialog.h"
#include "workspace/snapshot.h"

namespace Pointsman {

namespace Ui {
class LinkDialog;
}

/// Asks which project a mission is worked on in; none is an answer too. The list follows the projects that there are.
class LinkDialog final : public VerbDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkDialog)

public:
    LinkDialog(const Snapshot &snapshot, const QString &missionId, QWidget *parent);
    ~LinkDialog() override;

    void setSnapshot(const Snapshot &snapshot);

    void accept() override;

Q_SIGNALS:
    /// The project's folder; empty: no project.
    void chosen(const QString &projectPath);

private:
    void fill(const Snapshot &snapshot);
    void update();

    std::unique_ptr<Ui::LinkDialog> m_ui;
    QString m_missionId;
    QString m_present; ///< the link as it is
    QString m_choice;
};

} // namespace Pointsman
