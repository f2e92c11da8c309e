// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/leftovers.h"

#include "files/stagename.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

struct FoundLeftover
{
    const DirectoryEntry &entry;
    Moment now;
};

bool isTemporary(const QByteArray &name)
{
    return name == "session.tmp" || name.startsWith(".pm-") || (name.startsWith('.') && name.endsWith(".tmp"));
}

bool isDisplacedVersion(const QByteArray &name)
{
    const auto parsed = StageName::parse(QFile::decodeName(name));
    return parsed && parsed->isDisplaced && !parsed->target.isEmpty();
}

void lookForLeftover(const FoundLeftover &found, const Report &report)
{
    const DirectoryEntry &entry = found.entry;
    if (!entry.isDirectory() && !isDisplacedVersion(entry.name) && !mayBeUnderWay(entry.stamp, found.now))
        report(quotedPath(QFileInfo(QFileInfo(report.subject().path).path()).fileName()),
               QString::number(entry.stamp.size));
}

void lookForDisplacedVersion(const FoundLeftover &found, const Report &report)
{
    if (!found.entry.isDirectory() && isDisplacedVersion(found.entry.name))
        report(quotedPath(StageName::parse(QFile::decodeName(found.entry.name))->target));
}

constexpr Rule<FoundLeftover> leftoverRuleTable[] = {
    {{L1("left-over-temporary"), Severity::Note,
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "A temporary file was left behind in the folder %1 by a program that was stopped while it "
                        "wrote; its size in bytes is %2."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "A temporary file, older than ten minutes, of a program that was stopped while it wrote."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "No program reads it; it may hold a version that was never put in place."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Compare it with the file that it was meant for, then move it away."),
      RepairKind::KeepElsewhere},
     lookForLeftover},
    {{L1("recovered-version"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "The file is a version of %1 that another program wrote at the very moment when Pointsman did; "
                        "it was recovered and stands nowhere else."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "Two programs wrote a file at the same moment, and the version of one of them was recovered."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "No program reads it: what only this version says is not in effect."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "Compare it with the file, put what is missing there into it and move this one away."),
      RepairKind::DropCopy},
     lookForDisplacedVersion},
};

} // namespace

bool mayBeUnderWay(const FileStamp &stamp, Moment now)
{
    const Moment changed{std::chrono::microseconds(stamp.modifiedNs / 1000)};
    return now - changed < leftoverAge;
}

Issues checkLeftovers(const std::vector<DirectoryEntry> &entries, const QString &directory, Moment now)
{
    Issues issues;
    for (const DirectoryEntry &entry : entries) {
        if (!isTemporary(entry.name))
            continue;
        const QString name = QFile::decodeName(entry.name);
        lookWith(leftoverRuleTable, FoundLeftover{entry, now}, {SubjectKind::Project, name, directory + u'/' + name},
                 issues);
    }
    return issues;
}

IssueRules leftoverRules()
{
    return entriesOf(leftoverRuleTable);
}

} // namespace Pointsman
