// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demodata.h"

#include <QByteArray>
#include <QMap>

namespace Pointsman::Demo {

/// The Markdown documents of one topic by file name, as ticketflow's agents write them.
using Documents = QMap<QString, QByteArray>;

[[nodiscard]] Documents seedDocuments(const SessionRow &row);
/// `topic` is the spike's id without `spike-`.
[[nodiscard]] Documents spikeDocuments(const SessionRow &row, const QString &topic);
/// `day` is the date of its last change, `YYYY-MM-DD`; `tickets` the ids of its backlog.
[[nodiscard]] Documents planDocuments(const SessionRow &row, const QString &day, const QStringList &tickets);
/// A ticket's file below `.tickets/`: the number `index` of `tickets`.
[[nodiscard]] QByteArray ticketDocument(const SessionRow &row, const QStringList &tickets, int index);

/// `chain-prompts` as "Chain prompts".
[[nodiscard]] QString titleOfSlug(const QString &slug);

} // namespace Pointsman::Demo
