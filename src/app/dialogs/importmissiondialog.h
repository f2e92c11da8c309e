// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/missionimport.h"
#include "app/dialogs/verbdialog.h"
#include "app/shell/services.h"
#include "workspace/snapshot.h"

namespace Pointsman {

namespace Ui {
class ImportMissionDialog;
}

/// Shows what a file with a mission's state holds, reads it in the background, and asks whether to import it.
class ImportMissionDialog final : public VerbDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportMissionDialog)

public:
    ImportMissionDialog(const Services &services, const QString &file, QWidget *parent);
    ~ImportMissionDialog() override;

    void accept() override;

Q_SIGNALS:
    /// Whole documents, their secrets included: for the store only. `shown` is the state that it replaces, as it was
    /// when the dialog said so; empty where there was none.
    void chosen(const Pointsman::MissionId &id, const Pointsman::JsonObject &state, const Pointsman::JsonObject &shown);

private:
    void take(const MissionImport &read);
    void makeRoom();
    void showFacts(const Mission &mission);
    void addFact(const QString &name, const QString &value);
    /// The state that the import would replace; null: none.
    [[nodiscard]] const MissionEntry *presentState() const;

    std::unique_ptr<Ui::ImportMissionDialog> m_ui;
    QString m_file;
    SnapshotPtr m_snapshot;
    MissionImport m_import;
};

} // namespace Pointsman
