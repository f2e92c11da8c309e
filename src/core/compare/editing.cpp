// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/editing.h"

#include "base/ids.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Editing)
};

bool isAs(const JsonValue *present, const JsonValue &shown)
{
    return present ? *present == shown : shown.isNull();
}

} // namespace

Result<void> requireAsShown(const JsonObject &present, const JsonObject &shown, const QString &path)
{
    const bool isAsItWas = std::all_of(shown.members().begin(), shown.members().end(), [&](const auto &member) {
        return isTimeOfWriting({QString::fromStdString(member.first)}) ||
               isAs(present.find(member.first), member.second);
    });
    if (isAsItWas)
        return {};
    return failure(ErrorCode::Conflict,
                   Words::tr("Another program has changed %1 meanwhile. Nothing was written; look at it and try again.")
                       .arg(printable(path)),
                   path);
}

JsonObject asShown(JsonObject present, const JsonObject &shown)
{
    for (const auto &[key, value] : shown.members()) {
        if (!isAs(present.find(key), value))
            present.set(key, value);
    }
    return present;
}

} // namespace Pointsman
