// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "history/stepstaken.h"

#include <QObject>

namespace Pointsman {

/// Tells what the command line took back or made again: what is in the files then says what was done to them, and not
/// that. And trusts it as what is done here.
class CommandLineNotices final : public QObject
{
    Q_OBJECT

public:
    explicit CommandLineNotices(const Services &services, QObject *parent = nullptr);

private:
    void look();
    void trustAttachments(const std::vector<StepTaken> &steps);
    void tell(const std::vector<StepTaken> &steps);

    Services m_services;
    std::optional<qint64> m_last; ///< the last entry of the history that was looked at; nothing: none was
    bool m_isLooking = false;
    bool m_isLookDue = false;
};

} // namespace Pointsman
