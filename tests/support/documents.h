// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Pointsman::Test {

/// A session document as ticketflow writes it.
[[nodiscard]] QByteArray sessionDocument(const QString &id, const QString &state = QStringLiteral("active"),
                                         const QStringList &spikes = {}, const QString &plan = {});

/// A mission's state as spec-kitty writes it, with a token.
[[nodiscard]] QByteArray missionDocument(const QString &id, const QString &focus = {}, bool isDriving = false);

/// The active-mission pointer.
[[nodiscard]] QByteArray pointerDocument(const QString &id);

/// What no answer, view or message may ever show.
inline const QString tokenInDocuments = QStringLiteral("canary-7f3a91");

} // namespace Pointsman::Test
