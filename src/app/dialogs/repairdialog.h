// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/verbdialog.h"
#include "app/shell/services.h"
#include "workspace/repairing.h"

class QComboBox;

namespace Pointsman {

class RepairPreview;

/// Shows what a repair of a finding would do before it is done; where there are several, the user chooses one.
class RepairDialog final : public VerbDialog
{
    Q_OBJECT

public:
    /// `repairs` has one at least; `first` is the one to begin with.
    RepairDialog(const Services &services, const PlacedIssue &placed, std::vector<Repair> repairs, int first,
                 QWidget *parent);

Q_SIGNALS:
    void chosen(const Pointsman::ChosenRepair &chosen);

private:
    [[nodiscard]] ChosenRepair current() const;

    PlacedIssue m_placed;
    std::vector<Repair> m_repairs;
    QComboBox *m_choice;
    RepairPreview *m_preview;
};

} // namespace Pointsman
