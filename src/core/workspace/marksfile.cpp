// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/marksfile.h"

#include "base/home.h"
#include "base/moment.h"
#include "files/guardedfile.h"
#include "files/statedocument.h"
#include "workspace/ownfileerror.h"
#include "json/jsonwriter.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::MarksFile)
};

QString cut(const QString &text, qsizetype longest)
{
    QString kept = text.left(longest);
    if (!kept.isEmpty() && kept.back().isHighSurrogate())
        kept.chop(1);
    return kept;
}

QString nameOf(const QString &text)
{
    return cut(text.simplified(), MarksFile::longestName);
}

QString noteOf(const QString &text)
{
    return cut(text.trimmed(), MarksFile::longestNote);
}

MarkKey keyOf(const JsonObject &object)
{
    return {stringAt(object, "store"), stringAt(object, "id")};
}

Mark markIn(const JsonObject &object)
{
    const JsonValue *pinned = object.find("pinned");
    return {nameOf(stringAt(object, "name")), noteOf(stringAt(object, "note")),
            pinned && pinned->boolean() && *pinned->boolean(), stringAt(object, "project")};
}

/// The objects of the list; what else is in it is a later version's.
template <typename List>
auto find(List &list, const MarkKey &key)
{
    return std::find_if(list.begin(), list.end(),
                        [&](const JsonValue &item) { return item.object() && keyOf(*item.object()) == key; });
}

void setText(JsonObject &object, std::string_view key, const QString &text)
{
    if (text.isEmpty())
        object.remove(key);
    else
        object.set(key, text);
}

/// Writes a field where it is another one, and puts down what it was.
template <typename Value>
bool change(const std::optional<Value> &wanted, const Value &present, std::optional<Value> &back)
{
    if (!wanted || *wanted == present)
        return false;
    back = present;
    return true;
}

MarkEdit apply(JsonObject &object, const MarkEdit &edit)
{
    const Mark before = markIn(object);
    MarkEdit back;
    if (change(edit.name, before.name, back.name))
        setText(object, "name", *edit.name);
    if (change(edit.note, before.note, back.note))
        setText(object, "note", *edit.note);
    if (change(edit.projectPath, before.projectPath, back.projectPath))
        setText(object, "project", *edit.projectPath);
    if (change(edit.isPinned, before.isPinned, back.isPinned)) {
        if (*edit.isPinned)
            object.set("pinned", true);
        else
            object.remove("pinned");
    }
    return back;
}

bool isAsShown(const Mark &mark, const MarkEdit &shown)
{
    return shown.name.value_or(mark.name) == mark.name && shown.note.value_or(mark.note) == mark.note &&
           shown.isPinned.value_or(mark.isPinned) == mark.isPinned &&
           shown.projectPath.value_or(mark.projectPath) == mark.projectPath;
}

bool saysNothing(const JsonObject &object)
{
    return std::all_of(object.members().begin(), object.members().end(),
                       [](const auto &member) { return member.first == "store" || member.first == "id"; });
}

/// The document with its list of marks; an empty one where there is no file.
Result<JsonObject> marksIn(const std::optional<QByteArray> &bytes, const QString &path)
{
    auto document = bytes ? parseObject(*bytes) : JsonObject{{"version", 1}};
    if (!document)
        return tl::unexpected(ownFileError(document.error(), path));
    const JsonValue *list = document->find("marks");
    if (list && !list->array())
        return failure(ErrorCode::Invalid, Words::tr("%1 is not understood: its marks are no list.").arg(path), path);
    if (!list)
        document->set("marks", JsonArray());
    return *std::move(document);
}

Result<std::optional<QByteArray>> bytesOf(const JsonObject &document, const QString &path)
{
    QByteArray bytes = pythonJson(document) + '\n';
    if (bytes.size() > MarksFile::largestFile) {
        return failure(ErrorCode::Refused,
                       Words::tr("All names and notes together are too long to be kept. Shorten some notes first."),
                       path);
    }
    return bytes;
}

/// Where `path` is after the folder has become another one.
QString moved(const QString &path, const QString &folder, const QString &newFolder)
{
    const bool isInside = path == folder || path.startsWith(folder + u'/');
    return isInside ? newFolder + path.mid(folder.size()) : path;
}

void moveAll(JsonArray &list, const QString &folder, const QString &newFolder)
{
    JsonArray kept;
    JsonArray arrived;
    QSet<QString> taken;
    for (JsonValue &item : list) {
        JsonObject *object = item.object();
        if (!object) {
            kept.push_back(item);
            continue;
        }
        setText(*object, "project", moved(stringAt(*object, "project"), folder, newFolder));
        const MarkKey key = keyOf(*object);
        const QString store = moved(key.store, folder, newFolder);
        if (store != key.store) {
            object->set("store", store);
            taken.insert(store + u'\n' + key.id);
        }
        (store == key.store ? kept : arrived).push_back(item);
    }
    std::erase_if(kept, [&](const JsonValue &item) {
        return item.object() && taken.contains(keyOf(*item.object()).store + u'\n' + keyOf(*item.object()).id);
    });
    kept.insert(kept.end(), arrived.begin(), arrived.end());
    list = std::move(kept);
}

} // namespace

QString MarksFile::defaultFile()
{
    return configFolder() + QStringLiteral("/pointsman/marks.json");
}

Result<AllMarks> MarksFile::load() const
{
    const StateDocument file = readStateDocument(m_file);
    if (file.isMissing())
        return AllMarks();
    if (!file.bytes)
        return tl::unexpected(ownFileError(*file.problem, m_file));
    return marksIn(*file.bytes, m_file).map([](const JsonObject &document) {
        QHash<QString, Marks> stores;
        for (const JsonValue &item : *document.find("marks")->array()) {
            const MarkKey key = item.object() ? keyOf(*item.object()) : MarkKey();
            if (!key.store.isEmpty() && !stores[key.store].contains(key.id))
                stores[key.store].insert(key.id, markIn(*item.object()));
        }
        AllMarks all;
        for (auto store = stores.cbegin(); store != stores.cend(); ++store)
            all.insert(store.key(), std::make_shared<const Marks>(*store));
        return all;
    });
}

Result<MarkEdit> MarksFile::change(const MarkKey &key, const MarkEdit &edit, const MarkEdit &shown)
{
    MarkEdit wanted = edit;
    wanted.name = edit.name ? std::optional(nameOf(*edit.name)) : std::nullopt;
    wanted.note = edit.note ? std::optional(noteOf(*edit.note)) : std::nullopt;
    MarkEdit back;
    const auto written =
        editFile(m_file, FileMode::KeepOrPrivate,
                 [&](const std::optional<QByteArray> &bytes) -> Result<std::optional<QByteArray>> {
                     auto document = marksIn(bytes, m_file);
                     if (!document)
                         return tl::unexpected(document.error());
                     JsonArray &list = *document->find("marks")->array();
                     if (find(list, key) == list.end()) {
                         list.emplace_back(JsonObject{{"store", key.store}});
                         setText(*list.back().object(), "id", key.id);
                     }
                     const auto place = find(list, key);
                     if (!isAsShown(markIn(*place->object()), shown))
                         return failure(ErrorCode::Conflict,
                                        Words::tr("It was changed again since, so nothing was taken back."), m_file);
                     back = apply(*place->object(), wanted);
                     if (back.isEmpty())
                         return std::nullopt;
                     if (saysNothing(*place->object()))
                         list.erase(place);
                     return bytesOf(*document, m_file);
                 });
    if (!written)
        return tl::unexpected(written.error());
    return back;
}

Result<void> MarksFile::move(const QString &folder, const QString &newFolder)
{
    return editFile(m_file, FileMode::KeepOrPrivate,
                    [&](const std::optional<QByteArray> &bytes) -> Result<std::optional<QByteArray>> {
                        auto document = marksIn(bytes, m_file);
                        if (!document)
                            return tl::unexpected(document.error());
                        const JsonObject before = *document;
                        moveAll(*document->find("marks")->array(), folder, newFolder);
                        if (*document == before)
                            return std::nullopt;
                        return bytesOf(*document, m_file);
                    })
        .map([](const auto &) {});
}

Result<QString> MarksFile::setAside() const
{
    return moveAside(m_file, UtcTime(systemClock()()).fileNameForm());
}

} // namespace Pointsman
