// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/verbdialog.h"
#include "app/shell/services.h"
#include "base/ids.h"
#include "workspace/snapshot.h"

namespace Pointsman {

class TopicChoice;
namespace Ui {
class StartSessionDialog;
}

/// Asks for the seed of a new planning session, and for the project where none is given. A seed that comes up while the
/// dialog is open is in its list at once.
class StartSessionDialog final : public VerbDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartSessionDialog)

public:
    /// `projectPath` empty: the project is asked for as well.
    StartSessionDialog(const Services &services, const SnapshotPtr &snapshot, const QString &projectPath,
                       QWidget *parent);
    ~StartSessionDialog() override;

    void accept() override;

Q_SIGNALS:
    void chosen(const QString &projectPath, const Pointsman::TopicId &seed);

private:
    void setSnapshot(const SnapshotPtr &snapshot);
    void fillProjects(const QString &current);
    void showProject();
    void update();
    [[nodiscard]] QString previewOf(const QString &seed) const;

    std::unique_ptr<Ui::StartSessionDialog> m_ui;
    SnapshotPtr m_snapshot;
    QString m_projectPath;
    std::shared_ptr<const ProjectEntry> m_project;
    TopicChoice *m_choice;
};

} // namespace Pointsman
