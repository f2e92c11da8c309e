// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ignoredissues.h"

#include "base/home.h"
#include "files/guardedfile.h"
#include "files/statedocument.h"
#include "workspace/ownfileerror.h"
#include "json/jsonwriter.h"

#include <algorithm>

namespace Pointsman {

namespace {

std::vector<IgnoredIssue> ignoredIn(const JsonObject &document)
{
    std::vector<IgnoredIssue> all;
    const JsonValue *list = document.find("ignored");
    if (!list || !list->array())
        return all;
    for (const JsonValue &item : *list->array()) {
        if (!item.object())
            continue;
        const bool isOfFolder = item.object()->find("folder") != nullptr;
        IgnoredIssue ignored{stringAt(*item.object(), "code"), stringAt(*item.object(), isOfFolder ? "folder" : "path"),
                             isOfFolder};
        if (!ignored.code.isEmpty() && !ignored.path.isEmpty())
            all.push_back(std::move(ignored));
    }
    return all;
}

/// `document` with another list; what else a later version keeps in it stays.
QByteArray bytesOf(JsonObject document, const std::vector<IgnoredIssue> &all)
{
    JsonArray list;
    for (const IgnoredIssue &ignored : all)
        list.emplace_back(JsonObject{{"code", ignored.code}, {ignored.isOfFolder ? "folder" : "path", ignored.path}});
    document.set("ignored", std::move(list));
    return pythonJson(document) + '\n';
}

} // namespace

bool IgnoredIssue::covers(const Issue &issue) const
{
    if (issue.code != code)
        return false;
    return isOfFolder
               ? issue.path.size() > path.size() && issue.path.startsWith(path) && issue.path[path.size()] == u'/'
               : issue.path == path;
}

bool isIgnored(const std::vector<IgnoredIssue> &ignored, const Issue &issue)
{
    return std::any_of(ignored.begin(), ignored.end(), [&](const IgnoredIssue &one) { return one.covers(issue); });
}

QString IgnoredIssues::defaultFile()
{
    return configFolder() + QStringLiteral("/pointsman/ignored.json");
}

Result<std::vector<IgnoredIssue>> IgnoredIssues::load() const
{
    const StateDocument document = readStateDocument(m_file);
    if (document.isMissing())
        return std::vector<IgnoredIssue>();
    if (!document.root)
        return tl::unexpected(ownFileError(*document.problem, m_file));
    return ignoredIn(*document.root);
}

template <typename Change>
Result<void> IgnoredIssues::change(Change change)
{
    const auto edit = [&](const std::optional<QByteArray> &bytes) -> Result<std::optional<QByteArray>> {
        auto document = bytes ? parseObject(*bytes) : JsonObject{{"version", 1}};
        if (!document)
            return tl::unexpected(ownFileError(document.error(), m_file));
        auto all = ignoredIn(*document);
        change(all);
        return bytesOf(*std::move(document), all);
    };
    return editFile(m_file, FileMode::KeepOrPrivate, edit).map([](const auto &) {});
}

Result<void> IgnoredIssues::add(const IgnoredIssue &ignored)
{
    return change([&](std::vector<IgnoredIssue> &all) {
        if (std::find(all.begin(), all.end(), ignored) == all.end())
            all.push_back(ignored);
    });
}

Result<void> IgnoredIssues::remove(const IgnoredIssue &ignored)
{
    return change([&](std::vector<IgnoredIssue> &all) { std::erase(all, ignored); });
}

} // namespace Pointsman
