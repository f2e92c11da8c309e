// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Moving a spike or the plan from one session to another.
#include "planning/planningoperations.h"
#include "planning/planningstore.h"
#include "planning/sessiontransaction.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::PlanningStore)
};

enum class TopicRole
{
    Spike,
    Plan
};

/// What the topic is in the session, whose file is `path`; Absent where it is not in it.
Result<TopicRole> roleOf(const TopicId &topic, const JsonObject &session, const QString &path)
{
    const auto isSpike = hasSpike(session, topic);
    if (!isSpike)
        return tl::unexpected(isSpike.error());
    if (*isSpike)
        return TopicRole::Spike;
    const auto plan = planOf(session);
    if (!plan)
        return tl::unexpected(plan.error());
    if (*plan == topic.text())
        return TopicRole::Plan;
    return failure(
        ErrorCode::Absent,
        Words::tr("\"%1\" is neither a spike nor the plan of the session \"%2\" in %3. Name one of those, or the "
                  "session that has it.")
            .arg(printable(topic.text()), printable(stringAt(session, "session_id")), printable(path)),
        path);
}

Result<JsonObject> withTopic(const JsonObject &session, const QString &path, const TopicId &topic, TopicRole role,
                             UtcTime now)
{
    if (role == TopicRole::Spike) {
        return withSpike(session, topic, now).map([now](JsonObject &&done) { return touched(std::move(done), now); });
    }
    const auto plan = planOf(session);
    if (!plan)
        return tl::unexpected(plan.error());
    if (!plan->isEmpty() && *plan != topic.text()) {
        return failure(ErrorCode::Refused,
                       Words::tr("Refused to move the plan \"%1\": the session \"%2\" in %3 has the plan \"%4\". "
                                 "Move that one away first.")
                           .arg(printable(topic.text()), printable(stringAt(session, "session_id")), printable(path),
                                printable(*plan)),
                       path);
    }
    return withPlan(session, topic, now);
}

Result<JsonObject> withoutTopic(const JsonObject &session, const QString &path, const TopicId &topic, UtcTime now)
{
    // Looked up again: another program may have taken it out since.
    return roleOf(topic, session, path).and_then([&](TopicRole role) -> Result<JsonObject> {
        return role == TopicRole::Spike ? withoutSpike(session, topic, now)
                                        : Result<JsonObject>(withoutPlan(session, now));
    });
}

} // namespace

Result<MovedTopic> PlanningStore::moveTopic(const TopicId &topic, const SessionId &to,
                                            const std::optional<SessionId> &from)
{
    const UtcTime now(m_clock());
    return inTransaction(m_directory, [&](SessionTransaction &transaction) -> Result<MovedTopic> {
        const auto source = from ? Result<SessionId>(*from) : transaction.activeId();
        if (!source)
            return tl::unexpected(source.error());
        if (*source == to) {
            return failure(ErrorCode::Refused,
                           Words::tr("Refused to move \"%1\": both sessions are \"%2\" in %3. Name another one.")
                               .arg(printable(topic.text()), printable(to.text()), printable(transaction.pathOf(to))),
                           transaction.pathOf(to));
        }
        const QString path = transaction.pathOf(*source);
        const auto role = transaction.read(*source)
                              .and_then([&](const SessionFile &file) { return roleOf(topic, *file.document, path); })
                              .map_error([&](const Error &e) { return inFile(e, path); });
        if (!role)
            return tl::unexpected(role.error());
        auto target = transaction.editSession(to, [&](const JsonObject &session) {
            return withTopic(session, transaction.pathOf(to), topic, *role, now);
        });
        if (!target)
            return tl::unexpected(target.error());
        return transaction
            .editSession(*source, [&](const JsonObject &session) { return withoutTopic(session, path, topic, now); })
            .map([&](JsonObject &&rest) {
                return MovedTopic{std::move(rest), std::move(*target), {}};
            });
    });
}

} // namespace Pointsman
