// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/notices.h"

#include "base/result.h"

namespace Pointsman {

void Notices::postFailure(const QString &what, const Error &error)
{
    const bool isRefusal = error.code == ErrorCode::Absent || error.code == ErrorCode::Refused;
    post({isRefusal ? MessageKind::Warning : MessageKind::Error,
          tr("%1: not done.").arg(what),
          error.message,
          {},
          true});
}

} // namespace Pointsman
