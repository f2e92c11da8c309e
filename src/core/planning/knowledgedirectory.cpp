// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/knowledgedirectory.h"

#include "base/home.h"
#include "files/realpath.h"
#include "files/statedocument.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::KnowledgeDirectory)
};

QString absoluteAndClean(const QString &path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

bool isAtOrBelow(const QString &path, const QString &folder)
{
    return path == folder || folder == u"/" || path.startsWith(folder + u'/');
}

QString settingsOf(const QString &project)
{
    return project + QLatin1StringView("/.tf/config/settings.json");
}

/// The setting's text; empty where the file or the setting is absent.
Result<QString> settingOf(const QString &settingsPath)
{
    const StateDocument settings = readStateDocument(settingsPath);
    if (settings.isMissing())
        return QString();
    if (settings.problem)
        return tl::unexpected(toError(*settings.problem, settingsPath));
    const auto mistyped = [&](QLatin1StringView key, const JsonValue &value) {
        return failure(ErrorCode::Invalid,
                       Words::tr("%1 cannot be used: \"%2\" is %3. Correct the file, or name the directory with "
                                 "--knowledge-dir.")
                           .arg(printable(settingsPath), key, typeInWords(value)),
                       settingsPath);
    };
    const JsonValue *workflow = settings.root->find("workflow");
    if (!workflow || workflow->isNull())
        return QString();
    if (!workflow->object())
        return mistyped(QLatin1StringView("workflow"), *workflow);
    const JsonValue *directory = workflow->object()->find("knowledgeDir");
    if (!directory || directory->isNull())
        return QString();
    if (!directory->string())
        return mistyped(QLatin1StringView("workflow.knowledgeDir"), *directory);
    return QString::fromStdString(*directory->string());
}

} // namespace

KnowledgeDirectory::KnowledgeDirectory(const QString &path) : m_path(absoluteAndClean(path)) {}

QString KnowledgeDirectory::snapshot(const SessionId &id) const
{
    return sessions() + u'/' + id.fileName();
}

Result<QString> knowledgeSetting(const QString &projectPath)
{
    return settingOf(settingsOf(absoluteAndClean(projectPath)));
}

Result<KnowledgeDirectory> knowledgeDirectoryOfSetting(const QString &projectPath, const QString &setting)
{
    const QString project = absoluteAndClean(projectPath);
    if (setting.isEmpty())
        return KnowledgeDirectory(project + QLatin1StringView("/.tf/knowledge"));

    const QString path = QDir::cleanPath(QDir(project).absoluteFilePath(setting));
    const bool isPlain =
        std::none_of(setting.begin(), setting.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    // A path that is inside as it is written may still lead out through a link, which git carries as well.
    const auto real = isPlain && isAtOrBelow(path, project) ? resolvedFolder(path) : std::nullopt;
    const auto realProject = resolvedFolder(project);
    if (!real || !realProject || !isAtOrBelow(*real, *realProject)) {
        return failure(
            ErrorCode::Refused,
            Words::tr("Refused the knowledge directory \"%1\" that %2 names: it leads out of the project. If it is "
                      "what you want, name it yourself with --knowledge-dir or in the project's properties.")
                .arg(printable(setting), printable(settingsOf(project))),
            settingsOf(project));
    }
    return KnowledgeDirectory(path);
}

Result<KnowledgeDirectory> knowledgeDirectoryOfProject(const QString &projectPath)
{
    return knowledgeSetting(projectPath).and_then([&](const QString &setting) {
        return knowledgeDirectoryOfSetting(projectPath, setting);
    });
}

Result<KnowledgeDirectory> knowledgeDirectoryOfCommand(const QString &option)
{
    if (!option.isEmpty())
        return KnowledgeDirectory(option);
    const QString variable = withHomeExpanded(qEnvironmentVariable("TF_KNOWLEDGE_DIR"));
    if (!variable.isEmpty())
        return KnowledgeDirectory(variable);
    const QString current = QDir::currentPath();
    if (current.isEmpty()) {
        return failure(ErrorCode::System,
                       Words::tr("The current directory is gone. Go to another one, or name the knowledge "
                                 "directory with --knowledge-dir."));
    }
    return knowledgeDirectoryOfProject(current);
}

} // namespace Pointsman
