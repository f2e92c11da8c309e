// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/verbdialog.h"
#include "workspace/snapshot.h"

namespace Pointsman {

namespace Ui {
class FocusDialog;
}

/// Asks which work package or step the user is at in a mission.
class FocusDialog final : public VerbDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FocusDialog)

public:
    /// What a change of the focus reaches.
    enum class Reach
    {
        Team,            ///< it goes through spec-kitty
        OnlyThisComputer ///< only the file is changed
    };

    /// The focuses of the other missions are offered as completion.
    FocusDialog(const MissionsEntry &missions, const MissionEntry &mission, Reach reach, QWidget *parent);
    ~FocusDialog() override;

    void accept() override;

Q_SIGNALS:
    /// `none`, `wp:…` or `step:…`.
    void chosen(const QString &focus);

private:
    void fillTexts(const QString &mission, Reach reach);
    void fillFocus(const QString &focus);
    void takePrefix(const QString &text);
    void update();
    [[nodiscard]] QString focus() const;
    [[nodiscard]] QString whyNot() const;

    std::unique_ptr<Ui::FocusDialog> m_ui;
    QString m_present; ///< the mission's focus as it is; `none` where there is none
    bool m_hasTyped = false;
};

} // namespace Pointsman
