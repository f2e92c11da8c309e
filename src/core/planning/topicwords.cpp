// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/topicwords.h"

#include "base/idproblem.h"
#include "base/ids.h"

namespace Pointsman {

QString titleAndId(const Topics &topics, const QString &id)
{
    const QString shown = printable(shortened(id));
    const QString title = topics.value(id).title;
    return title.isEmpty() || title == id ? shown : QStringLiteral("%1 (%2)").arg(printable(shortened(title)), shown);
}

} // namespace Pointsman
