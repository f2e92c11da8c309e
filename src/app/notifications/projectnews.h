// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notifications/news.h"

#include <QObject>

namespace Pointsman {

/// Finds what the documents and agents of a project tell while the program runs: a plan that says something else of
/// itself than before, and an agent that waits.
class ProjectNews final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void take(const SnapshotPtr &snapshot);

Q_SIGNALS:
    void found(const std::vector<Pointsman::News> &news);

private:
    SnapshotPtr m_last;
};

} // namespace Pointsman
