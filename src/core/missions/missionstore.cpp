// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionstore.h"

#include "base/ids.h"
#include "compare/editing.h"
#include "missions/mission.h"
#include "missions/missionoperations.h"
#include "json/jsonwriter.h"
#include "json/secrets.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::MissionStore)
};

tl::unexpected<Error> notJoined(const MissionId &id, const QString &path)
{
    return failure(
        ErrorCode::Absent,
        Words::tr("Not joined to mission %1.\nRun: spec-kitty mission join %1 --role <role>").arg(printable(id.text())),
        path);
}

/// `state` where spec-kitty would understand it, else Invalid with all that is wrong.
Result<JsonObject> understood(JsonObject state, const QString &path)
{
    const QStringList wrong = misunderstandings(state);
    if (wrong.isEmpty())
        return state;
    return failure(
        ErrorCode::Invalid,
        Words::tr("The mission state %1 cannot be understood: %2. Correct it by hand, or move it away and join "
                  "again: spec-kitty mission join.")
            .arg(printable(path), wrong.join(u"; ")),
        path);
}

Result<JsonObject> understoodBytes(const QByteArray &bytes, const QString &path)
{
    auto object = parseObject(bytes);
    if (!object)
        return tl::unexpected(toError(object.error(), path));
    return understood(*std::move(object), path);
}

/// From a file's content to its new document; nothing means "leave it as it is".
using DocumentEdit = std::function<Result<std::optional<JsonObject>>(const std::optional<QByteArray> &)>;

Result<MissionChange> change(const QString &path, FileMode mode, const DocumentEdit &edit)
{
    MissionChange result;
    const auto written =
        editFile(path, mode, [&](const std::optional<QByteArray> &before) -> Result<std::optional<QByteArray>> {
            return edit(before).map([&](std::optional<JsonObject> document) -> std::optional<QByteArray> {
                if (!document)
                    return std::nullopt;
                result.state = *std::move(document);
                return pythonJson(result.state);
            });
        });
    if (!written)
        return tl::unexpected(written.error());
    if (*written)
        result.files.push_back(**written);
    return result;
}

/// The pointer's document, empty where there is none; Invalid where it is broken.
Result<JsonObject> pointerDocument(const std::optional<QByteArray> &bytes, const QString &path)
{
    if (!bytes)
        return JsonObject();
    auto pointer = parseObject(*bytes);
    if (!pointer)
        return tl::unexpected(toError(pointer.error(), path));
    return activeMissionIn(*pointer, path).map([&](const auto &) { return *std::move(pointer); });
}

/// What was not there when it was offered to make it is another program's as a whole.
Result<void> requireReplaceable(const JsonObject &present, const std::optional<JsonObject> &shown, const QString &path)
{
    if (!shown)
        return {};
    return requireAsShown(present, shown->members().empty() ? JsonObject{{"mission_id", nullptr}} : *shown, path);
}

} // namespace

MissionStore::MissionStore(MissionHome home, Clock clock) : m_home(std::move(home)), m_clock(std::move(clock)) {}

std::vector<ListedMission> MissionStore::list() const
{
    const auto pointed = active();
    std::vector<ListedMission> missions;
    const auto names = QDir(m_home.missions()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const auto id = MissionId::parse(name);
        if (!id || !stampOf(m_home.state(*id)))
            continue;
        auto state = load(*id);
        missions.push_back({*id, pointed && *pointed == *id, state ? *std::move(state) : std::nullopt});
    }
    std::sort(missions.begin(), missions.end(),
              [](const ListedMission &a, const ListedMission &b) { return a.id.text() < b.id.text(); });
    return missions;
}

Result<std::optional<JsonObject>> MissionStore::load(const MissionId &id) const
{
    StateDocument document = readStateDocument(m_home.state(id));
    if (document.isMissing())
        return std::nullopt;
    if (document.problem)
        return tl::unexpected(toError(*document.problem, document.path));
    return understood(*std::move(document.root), document.path).map([](JsonObject state) {
        return std::optional(std::move(state));
    });
}

Result<JsonObject> MissionStore::loadJoined(const MissionId &id) const
{
    return load(id).and_then([&](std::optional<JsonObject> state) -> Result<JsonObject> {
        if (!state)
            return notJoined(id, m_home.state(id));
        return *std::move(state);
    });
}

Result<MissionChange> MissionStore::save(const MissionId &id, JsonObject state, const std::optional<JsonObject> &shown)
{
    const QString path = m_home.state(id);
    const auto invalid = [&](const QString &cause) {
        return failure(ErrorCode::Invalid,
                       Words::tr("The document cannot be saved as the state of mission %1: %2. Correct the document.")
                           .arg(printable(id.text()), cause),
                       path);
    };
    if (const QStringList wrong = misunderstandings(state); !wrong.isEmpty())
        return invalid(wrong.join(u"; "));
    if (const QString own = stringAt(state, "mission_id"); own != id.text())
        return invalid(Words::tr("its mission_id is \"%1\"").arg(printable(own)));
    return change(path, FileMode::Private,
                  [&](const std::optional<QByteArray> &before) -> Result<std::optional<JsonObject>> {
                      if (!before)
                          return state;
                      return understoodBytes(*before, path).and_then([&](const JsonObject &present) {
                          return requireReplaceable(present, shown, path).map([&] {
                              return std::optional(*withSecretsOf(state, present).object());
                          });
                      });
                  });
}

Result<MissionChange> MissionStore::update(const MissionId &id, const JsonObject &fields, const JsonObject &shown)
{
    if (const auto checked = checkUpdateFields(fields); !checked)
        return tl::unexpected(checked.error());
    const QString path = m_home.state(id);
    return change(path, FileMode::Private,
                  [&](const std::optional<QByteArray> &before) -> Result<std::optional<JsonObject>> {
                      if (!before)
                          return notJoined(id, path);
                      return understoodBytes(*before, path).and_then([&](const JsonObject &state) {
                          return requireAsShown(state, shown, path)
                              .and_then([&] { return checkComparable(state, fields); })
                              .map([&] { return std::optional(updatedState(state, fields, m_clock())); });
                      });
                  });
}

Result<std::optional<MissionId>> MissionStore::active() const
{
    const StateDocument document = readStateDocument(m_home.pointer());
    if (document.isMissing())
        return std::nullopt;
    if (document.problem)
        return tl::unexpected(toError(*document.problem, document.path));
    return activeMissionIn(*document.root, document.path);
}

Result<MissionChange> MissionStore::switchTo(const MissionId &id)
{
    const QString path = m_home.pointer();
    return change(path, FileMode::KeepOrPrivate, [&](const std::optional<QByteArray> &before) {
        return pointerDocument(before, path).map([&](JsonObject pointer) {
            return std::optional(switchedPointer(std::move(pointer), id, m_clock()));
        });
    });
}

Result<MissionChange> MissionStore::clearActive()
{
    const QString path = m_home.pointer();
    return change(path, FileMode::KeepOrPrivate, [&](const std::optional<QByteArray> &before) {
        return pointerDocument(before, path).map([&](JsonObject pointer) {
            // Also where there is no pointer at all: none is made.
            const bool isNone = !*activeMissionIn(pointer, path);
            return isNone ? std::nullopt : std::optional(clearedPointer(std::move(pointer)));
        });
    });
}

Result<MissionId> MissionStore::resolve(const std::optional<MissionId> &explicitId) const
{
    if (explicitId)
        return *explicitId;
    return active().and_then([&](const std::optional<MissionId> &id) -> Result<MissionId> {
        if (id)
            return *id;
        return failure(
            ErrorCode::Absent,
            Words::tr("No active mission. Either:\n1. Name the mission: give its id (spec-kitty: --mission "
                      "<mission_id>)\n2. Join a mission: spec-kitty mission join <mission_id> --role <role>"),
            m_home.pointer());
    });
}

Result<JsonObject> MissionStore::check(const MissionId &id) const
{
    return loadJoined(id).and_then([&](JsonObject state) -> Result<JsonObject> {
        const QStringList errors = integrityErrors(state);
        if (errors.isEmpty())
            return state;
        const QString separator = QStringLiteral("\n  - ");
        return failure(ErrorCode::Invalid, Words::tr("Session validation failed:") + separator + errors.join(separator),
                       m_home.state(id));
    });
}

} // namespace Pointsman
