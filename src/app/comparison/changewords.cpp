// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/changewords.h"

#include "base/ids.h"
#include "files/statedocument.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::ChangeWords)
};

QString octal(const std::optional<quint32> &mode)
{
    return QString::number(mode.value_or(0), 8).rightJustified(4, u'0');
}

} // namespace

std::optional<JsonObject> documentIn(const std::optional<QByteArray> &bytes)
{
    if (!bytes)
        return JsonObject();
    auto object = parseObject(*bytes);
    return object ? std::optional(std::move(*object)) : std::nullopt;
}

QString changeWords(const FileChange &change)
{
    if (!change.renamedTo.isEmpty())
        return Words::tr("The file is renamed to %1. Its content stays.").arg(printable(change.renamedTo));
    if (!change.before && !change.after && change.modeAfter)
        return Words::tr("The file's permissions become %1 instead of %2. Its content stays.")
            .arg(octal(change.modeAfter), octal(change.modeBefore));
    if (!change.before)
        return Words::tr("This file is made.");
    return change.after ? QString() : Words::tr("The file goes from its place.");
}

} // namespace Pointsman
