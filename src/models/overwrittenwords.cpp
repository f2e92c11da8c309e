// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overwrittenwords.h"

#include "base/ids.h"
#include "models/fieldwords.h"
#include "workspace/snapshot.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct OverwrittenWords
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::OverwrittenWords)
};

QString titleOf(const Overwritten &overwritten, const Snapshot &snapshot)
{
    const auto project = snapshot.projectOfStore(overwritten.store);
    return printable(project ? project->titleOfSession(overwritten.subject)
                             : snapshot.missions->titleOf(overwritten.subject));
}

/// What their side has in a field that mine has changed.
std::optional<JsonValue> theirsIn(const Merge &merge, const Difference &mine)
{
    const auto theirs = std::find_if(merge.theirs().begin(), merge.theirs().end(),
                                     [&](const Difference &each) { return each.path == mine.path; });
    return theirs == merge.theirs().end() ? mine.before : theirs->after;
}

/// The fields of my change, each with the value that `valueOf` answers.
template <typename ValueOf>
QString fieldsInWords(const Merge &merge, ValueOf valueOf)
{
    QStringList words;
    for (const Difference &mine : merge.mine()) {
        if (!isTimeOfWriting(mine.path) && !mine.isSecret)
            words << OverwrittenWords::tr("%1: %2").arg(fieldWords(mine.path), valueInWords(valueOf(mine)));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

QString overwrittenWords(const Overwritten &overwritten, const Snapshot &snapshot)
{
    return OverwrittenWords::tr("“%1”: %2").arg(titleOf(overwritten, snapshot), overwritten.words);
}

QString insteadWords(const Overwritten &overwritten)
{
    if (!overwritten.merge)
        return {};
    const Merge &merge = *overwritten.merge;
    const bool isWhole = !merge.conflicts().empty() && merge.conflicts().front().path.isEmpty();
    if (isWhole)
        return OverwrittenWords::tr("it is not there any more");
    return fieldsInWords(merge, [&](const Difference &mine) { return theirsIn(merge, mine); });
}

QString mergedWords(const Overwritten &overwritten, const JsonObject &merged)
{
    if (!overwritten.merge)
        return {};
    return fieldsInWords(*overwritten.merge, [&](const Difference &mine) {
        const JsonValue *value = valueAt(merged, mine.path);
        return value ? std::optional(*value) : std::nullopt;
    });
}

} // namespace Pointsman
