// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/settingsrules.h"

#include "base/ids.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Pointsman {

namespace {

constexpr Rule<Error> settingsRuleTable[]{
    {{QLatin1StringView("settings-unusable"), Severity::Error,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The planning sessions were not looked at: %1"),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The project's .tf/config/settings.json cannot be used, and so it is not "
                                            "known where the project's knowledge directory is."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "ticketflow may look for its sessions in another folder than was meant; "
                                            "Pointsman does not guess and shows and changes none of them."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Correct the file in an editor, or name the directory yourself: "
                                            "--knowledge-dir DIR, or the project's properties in the window."),
      RepairKind::None,
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "The file is the project's own, and what it was to say nobody but you can know.")},
     [](const Error &refusal, const Report &report) { report(printable(refusal.message)); }},
};

} // namespace

Issues checkSettings(const Error &refusal)
{
    Issues issues;
    lookWith(settingsRuleTable, refusal, {SubjectKind::Project, QFileInfo(refusal.path).fileName(), refusal.path},
             issues);
    return issues;
}

IssueRules settingsRules()
{
    return entriesOf(settingsRuleTable);
}

} // namespace Pointsman
