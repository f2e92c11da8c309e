// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztargets.h"

#include "app/instance/call.h"

namespace Pointsman::Fuzz {

void call(const QByteArray &bytes)
{
    const auto call = callFrom(bytes);
    if (!call)
        return;
    const auto again = callFrom(toBytes(*call));
    promise(again && *again == *call);
}

} // namespace Pointsman::Fuzz
