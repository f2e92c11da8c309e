// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "workspace/repairing.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace Pointsman {

class ChangesView;

/// What a repair would do, read anew from the files: what it does in words, what the originals will see, where what it
/// replaces is kept, and the files before and after.
class RepairPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit RepairPreview(const Services &services, QWidget *parent = nullptr);

    /// Reads what the repair would write; refusalChanged() tells when that is known.
    void setRepair(const ChosenRepair &chosen);
    /// Why the repair cannot be carried out; empty: it can.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

Q_SIGNALS:
    void refusalChanged();

private:
    void take(const ChosenRepair &chosen, const Result<FileChanges> &changes);
    void setRefusal(const QString &reason);
    [[nodiscard]] QLabel *addRow(const QString &title);
    void setRow(QLabel *label, const QString &words);

    Services m_services;
    QFormLayout *m_form;
    QLabel *m_does;
    QLabel *m_then;
    QLabel *m_kept;
    ChangesView *m_changes;
    QString m_refusal;
    int m_wanted = 0; ///< answers to earlier questions are not shown
};

} // namespace Pointsman
