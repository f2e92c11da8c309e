// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/mergedialog.h"
#include "app/shell/services.h"
#include "history/overwritten.h"
#include "workspace/snapshot.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QVBoxLayout;

namespace Pointsman {

/// What we did and another program has written over, a line each, until the user has decided what is to be. Hidden
/// while there is nothing.
class OverwrittenBox final : public QFrame
{
    Q_OBJECT

public:
    explicit OverwrittenBox(const Services &services, QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);

private:
    void update();
    [[nodiscard]] QWidget *makeLine(const Overwritten &overwritten);
    [[nodiscard]] std::optional<Overwritten> find(qint64 operation) const;
    [[nodiscard]] MergeQuestion questionOf(const Overwritten &what, bool isChanged) const;
    void compare(qint64 operation);
    void ask(const Overwritten &what, const MergeQuestion &question);
    void updateDialog();
    void merge(const JsonObject &merged);
    void applyAgain(const Overwritten &overwritten);
    void keepTheirs(const Overwritten &overwritten);

    Services m_services;
    SnapshotPtr m_snapshot;
    QLabel *m_count;
    QVBoxLayout *m_lines;
    QWidget *m_tabPlace; ///< of the lines
    QPointer<MergeDialog> m_dialog;
    Overwritten m_compared; ///< what the dialog shows
    QStringList m_shown;    ///< what the lines say, so that they are made anew only where that changes
};

} // namespace Pointsman
