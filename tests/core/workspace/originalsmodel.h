// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Pointsman::Test {

// A small model of what ticketflow and spec-kitty would refuse or misread (formats.md), written against that page and
// on Qt's own JSON reader, not on Pointsman's rules. Each gives the reason, or an empty text where the original is fine
// with the file.

/// A session as ticketflow reads it. `demandedStates` are those that the file's place allows; `fileName` is empty for
/// the active file.
[[nodiscard]] QString wrongForTicketflow(const QByteArray &bytes, const QStringList &demandedStates,
                                         const QString &fileName);

/// The state of a mission in the folder `directory`, as spec-kitty's load and validate_session_integrity see it.
[[nodiscard]] QString wrongForSpecKitty(const QByteArray &bytes, const QString &directory);

/// The active-mission pointer where the mission `joined` is joined.
[[nodiscard]] QString wrongAsPointer(const QByteArray &bytes, const QString &joined);

} // namespace Pointsman::Test
