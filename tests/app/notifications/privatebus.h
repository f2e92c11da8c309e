// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temporarytree.h"

#include <QProcess>

namespace Pointsman::Test {

/// A session bus of the test's own, on which nothing is started by itself.
class PrivateBus
{
    Q_DISABLE_COPY_MOVE(PrivateBus)

public:
    PrivateBus() = default;
    ~PrivateBus();

    [[nodiscard]] bool start();
    [[nodiscard]] const QString &address() const { return m_address; }

private:
    TemporaryTree m_tree;
    QProcess m_daemon;
    QString m_address;
};

} // namespace Pointsman::Test
