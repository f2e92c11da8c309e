// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "history/journal.h"

#include <QWidget>

class QLabel;
class QSpinBox;

namespace Pointsman {

/// How much the history keeps, to be changed. The history itself holds it, so that the command line keeps to it as
/// well; until it has been read nothing can be changed.
class HistoryLimitsBox final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryLimitsBox(const Services &services, QWidget *parent = nullptr);

private:
    struct Found;
    void take(const Result<Found> &found);
    void save();

    Services m_services;
    QSpinBox *m_days;
    QSpinBox *m_versions;
    QSpinBox *m_mebibytes;
    QLabel *m_hint;
};

} // namespace Pointsman
