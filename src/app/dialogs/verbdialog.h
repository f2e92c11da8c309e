// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace Pointsman {

/// What all dialogs have in common: window-modal, gone when closed, and one button that says what will happen. It is
/// greyed out, with the reason as its tool tip, as long as something speaks against it.
class VerbDialog : public QDialog
{
    Q_OBJECT

public:
    explicit VerbDialog(QWidget *parent);

    [[nodiscard]] QPushButton *verbButton() const { return m_verb; }
    /// Why the verb cannot be carried out; empty: it can.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

protected:
    /// Gives a form's heading its weight and adds the verb beside the way out. To be called after setupUi().
    void furnish(QLabel *heading, QDialogButtonBox *buttons, const QString &verb);
    void setRefusal(const QString &reason);
    /// Whether what stands in the form is more likely a slip than meant: the verb says so, and Return does not carry
    /// it out.
    void setDoubtful(bool isDoubtful);

    /// Opens as wide as its content wants, where the screen is.
    void showEvent(QShowEvent *event) override;

private:
    QPushButton *m_verb = nullptr;
    QString m_verbText;
    QString m_refusal;
};

} // namespace Pointsman
