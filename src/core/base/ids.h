// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "base/result.h"

#include <QHashFunctions>
#include <QString>

namespace Pointsman {

/// Refuses what could leave its directory or cannot be a file name: `/`, `\`, NUL, control characters, `.`, `..`, the
/// empty id and one above 200 bytes of UTF-8 (formats.md 3.4). `what` names the kind in the message ("seed id").
[[nodiscard]] Result<QString> checkedId(const QString &text, QLatin1StringView what);

/// `text` with control and direction characters, line separators and lone surrogates as visible `\u{202E}`, so that a
/// foreign name cannot disturb what stands around it, on a terminal or on screen.
[[nodiscard]] QString printable(const QString &text);

/// An id that went through checkedId(), of one kind; the kinds do not mix.
template <typename Kind>
class Id
{
public:
    /// The id, or an ErrorCode::Refused that names it.
    [[nodiscard]] static Result<Id> parse(const QString &text)
    {
        return checkedId(text, Kind::name).map([](const QString &checked) { return Id(checked); });
    }

    [[nodiscard]] const QString &text() const { return m_text; }
    bool operator==(const Id &other) const { return m_text == other.m_text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    explicit Id(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

struct TopicKind
{
    static constexpr QLatin1StringView name{"topic id"};
};
struct MissionKind
{
    static constexpr QLatin1StringView name{"mission id"};
};

/// A seed, spike, plan or baseline: the name of a folder below `topics/`.
using TopicId = Id<TopicKind>;
/// A mission: the name of a folder below `missions/`.
using MissionId = Id<MissionKind>;

/// `{seed_id}@{YYYY-MM-DDTHH-MM-SSZ}`: names a planning session and its snapshot file (formats.md 1).
class SessionId
{
public:
    /// generate_session_id: the id of a session that starts from `seed` at `created`.
    SessionId(TopicId seed, UtcTime created);

    /// parse_session_id. Errors are ErrorCode::Refused and begin with `Invalid session_id format: …` or
    /// `Invalid timestamp in session_id: …`.
    [[nodiscard]] static Result<SessionId> parse(const QString &text);

    [[nodiscard]] const TopicId &seed() const { return m_seed; }
    [[nodiscard]] UtcTime created() const { return m_created; }
    [[nodiscard]] QString text() const;
    /// The snapshot's file name, `{id}.json`.
    [[nodiscard]] QString fileName() const;
    bool operator==(const SessionId &) const = default;

private:
    TopicId m_seed;
    UtcTime m_created;
};

} // namespace Pointsman
