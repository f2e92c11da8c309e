// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/versionwords.h"

#include "base/ids.h"
#include "compare/documentsentence.h"
#include "models/cellwords.h"
#include "models/markwords.h"
#include "models/timewords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct VersionWords
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::VersionWords)
};

} // namespace

QString originWords(const Origin &origin)
{
    switch (origin.kind) {
    case Origin::Kind::Window:
        return origin.words == u"undo"   ? VersionWords::tr("Pointsman (undo)")
               : origin.words == u"redo" ? VersionWords::tr("Pointsman (redo)")
                                         : VersionWords::tr("Pointsman");
    case Origin::Kind::CommandLine:
        return origin.words.isEmpty() ? VersionWords::tr("pointsman-cli") : printable(origin.words);
    case Origin::Kind::OtherProgram:
        return VersionWords::tr("another program");
    case Origin::Kind::Git:
        return VersionWords::tr("git") + (origin.words.isEmpty() ? QString() : u' ' + printable(origin.words));
    }
    Q_UNREACHABLE();
}

bool isNews(const Version &version)
{
    return !version.isFirstSight && version.origin.kind != Origin::Kind::Window;
}

bool isOfOwnFile(const Version &version)
{
    return isDocument(version.path) || stateKindOf(version.path) != StateKind::Other;
}

std::shared_ptr<const ProjectEntry> projectOf(const Version &version, const Snapshot *snapshot)
{
    if (snapshot) {
        for (const auto &project : snapshot->projects) {
            if (project->knowledgePath == version.store)
                return project;
        }
    }
    return nullptr;
}

QString projectWords(const Version &version, const Snapshot *snapshot)
{
    if (const auto project = projectOf(version, snapshot))
        return printable(project->project.name);
    return snapshot && snapshot->missions->homePath == version.store ? VersionWords::tr("spec-kitty")
                                                                     : printable(version.store);
}

QString subjectWords(const Version &version, const Snapshot *snapshot)
{
    const auto project = projectOf(version, snapshot);
    const QString &subject = version.subject;
    if (project && project->topics && isDocument(version.path))
        return subject.isEmpty() ? subject : titleOf(*project->topics, subject);
    if (project && project->topics)
        return printable(project->titleOfSession(subject));
    return snapshot && snapshot->missions->homePath == version.store ? printable(snapshot->missions->titleOf(subject))
                                                                     : subject;
}

QString withTitles(const QString &words, const ProjectEntry *project)
{
    if (!project)
        return words;
    static const QRegularExpression form(QStringLiteral("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._@-]*[\\p{L}\\p{N}])?"));
    QString titled;
    qsizetype end = 0;
    for (auto found = form.globalMatch(words); found.hasNext();) {
        const auto match = found.next();
        const QString id = match.captured();
        const QString title = id.contains(u'-') && project->topics->contains(id) ? project->titleOf(id)
                              : id.contains(u'@')                                ? project->titleOfSession(id)
                                                                                 : id;
        if (title == id)
            continue;
        titled +=
            QStringView(words).mid(end, match.capturedStart() - end) + VersionWords::tr("“%1”").arg(printable(title));
        end = match.capturedEnd();
    }
    return titled + QStringView(words).mid(end);
}

QStringList topicsTitled(const QString &text, const Snapshot &snapshot)
{
    QStringList found;
    const auto addMarked = [&](const QString &store, const std::shared_ptr<const Marks> &marks) {
        for (auto mark = marks ? marks->cbegin() : Marks::const_iterator(); marks && mark != marks->cend(); ++mark) {
            if (filterTextOf(*mark).contains(text, Qt::CaseInsensitive))
                found << titledTopic(store, mark.key());
        }
    };
    addMarked(snapshot.missions->homePath, snapshot.missions->marks);
    for (const auto &project : snapshot.projects) {
        addMarked(project->knowledgePath, project->marks);
        for (const Topic &topic : *project->topics) {
            if (topic.title.contains(text, Qt::CaseInsensitive))
                found << titledTopic(project->knowledgePath, topic.id);
        }
    }
    found.sort(); // topics have no order of their own
    return found;
}

QString whenWords(const Version &version, const QLocale &locale)
{
    return version.isInterval() ? VersionWords::tr("Between %1 and %2: Pointsman was not running and knows only the "
                                                   "difference.")
                                      .arg(exactTime(*version.since, locale), exactTime(version.time, locale))
                                : exactTime(version.time, locale);
}

} // namespace Pointsman
