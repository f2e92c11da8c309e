// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "history/version.h"

#include <QHash>
#include <QObject>

namespace Pointsman {

/// What changed last in each project and who did it, as the history knows it: read off the window's thread, and only
/// while somebody looks.
class LastChanges final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LastChanges)

public:
    LastChanges(const Services &services, QObject *parent);

    /// While nobody looks nothing is read.
    void setLookedAt(bool isLookedAt);

Q_SIGNALS:
    /// By knowledge directory.
    void read(const QHash<QString, Pointsman::Version> &changes);

private:
    void look();

    Services m_services;
    bool m_isLookedAt = false;
    bool m_isReading = false;
    bool m_isOld = true;  ///< the history has something new
    QStringList m_stores; ///< of which it was read last
};

} // namespace Pointsman
