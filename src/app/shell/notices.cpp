// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/notices.h"

#include "base/result.h"
#include "models/findingwords.h"

namespace Pointsman {

void Notices::postFailure(const QString &what, const Error &error)
{
    const bool isRefusal = error.code == ErrorCode::Absent || error.code == ErrorCode::Refused;
    post({isRefusal ? MessageKind::Warning : MessageKind::Error,
          tr("%1: not done.").arg(what),
          withLocalTimes(error.message, QLocale()),
          {},
          true});
}

} // namespace Pointsman
