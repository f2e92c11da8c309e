// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/verbdialog.h"
#include "app/shell/services.h"
#include "workspace/repairing.h"

class QListWidget;

namespace Pointsman {

class RepairPreview;

/// Lists repairs before they are done, each with what it would write; some can be left out.
class FixAllDialog final : public VerbDialog
{
    Q_OBJECT

public:
    /// `repairs` has one at least.
    FixAllDialog(const Services &services, std::vector<ChosenRepair> repairs, QWidget *parent);

Q_SIGNALS:
    void chosen(const std::vector<Pointsman::ChosenRepair> &chosen);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillList(const Snapshot &snapshot);
    void fitList();
    void showCurrent();
    void updateVerb();
    [[nodiscard]] std::vector<ChosenRepair> checked() const;

    std::vector<ChosenRepair> m_repairs;
    QListWidget *m_list;
    RepairPreview *m_preview;
};

} // namespace Pointsman
