// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/operationwords.h"

#include "base/ids.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::OperationWords)
};

} // namespace

/// What the user calls a store; empty where none of the projects on the list has it.
QString OperationWords::placeOf(const QString &store) const
{
    if (store == home)
        return QStringLiteral("spec-kitty");
    for (const auto &project : snapshot.projects) {
        // One that is not read yet, or is gone, has it below its folder as a rule.
        if (project->knowledgePath == store || store.startsWith(project->project.path + u'/'))
            return printable(project->project.name);
    }
    return {};
}

QString OperationWords::of(const std::optional<DoneOperation> &operation) const
{
    if (!operation)
        return {};
    const QString place = placeOf(operation->store);
    if (place.isEmpty() && snapshot.isLoading())
        return operation->label;
    return place.isEmpty()
               ? Words::tr("%1 (in %2, which is not on the list)").arg(operation->label, printable(operation->store))
               : Words::tr("%1 (%2)").arg(operation->label, place);
}

QString OperationWords::ofPassedOver(const std::optional<DoneOperation> &operation) const
{
    if (!operation)
        return {};
    if (placeOf(operation->store).isEmpty())
        return Words::tr("Passed over, since %2 is neither there nor on the list: %1")
            .arg(operation->label, printable(operation->store));
    return Words::tr("Passed over, since %2 is not there: %1").arg(of(operation), printable(operation->store));
}

} // namespace Pointsman
