// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/operationjudge.h"

#include "compare/statesentence.h"
#include "files/revert.h"
#include "files/statedocument.h"
#include "history/redaction.h"
#include "planning/planningoperations.h"
#include "json/jsonwriter.h"

#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

using Verdict = Overwriting::Verdict;

bool isCompleted(const std::optional<JsonObject> &session)
{
    return session && stringAt(*session, "state") == u"completed";
}

/// With our side of each conflict.
JsonObject ours(Merge merge)
{
    for (std::size_t i = 0; i < merge.conflicts().size(); ++i)
        merge.choose(i, Side::Mine);
    return *merge.merged();
}

} // namespace

OperationJudge::OperationJudge(Journal &journal, OurWork work, QString store)
    : m_journal(journal), m_work(std::move(work)), m_store(std::move(store)), m_directory(m_store)
{
    readPlaces();
}

void OperationJudge::read(const QString &path)
{
    if (path.isEmpty() || m_files.contains(path))
        return;
    const auto content = readFile(path);
    auto object = content ? parseObject(content->bytes) : tl::unexpected(DocumentProblem());
    const bool isMissing = !content && content.error().kind == ReadProblem::Kind::Missing;
    m_isReadable = m_isReadable && (isMissing || object);
    m_files.insert(path, content ? std::optional(content->bytes) : std::nullopt);
    m_documents.insert(path, object ? Document(std::move(*object)) : Document());
    // A file that is gone was taken out of its folder.
    const auto stamp = isMissing ? stampOf(QFileInfo(path).path()) : stampOf(path);
    if (stamp) {
        const Moment written{std::chrono::microseconds(stamp->modifiedNs / 1000)};
        m_writtenAt = std::max(m_writtenAt.value_or(written), written);
    }
}

OperationJudge::Document OperationJudge::documentAt(const QString &path) const
{
    return m_documents.value(path);
}

QString OperationJudge::activeId() const
{
    const Document active = documentAt(m_directory.activeSession());
    return active ? stringAt(*active, "session_id") : QString();
}

/// Empty where the id is none that could name a file.
QString OperationJudge::snapshotOf(const QString &id) const
{
    const auto parsed = SessionId::parse(id);
    return parsed ? m_directory.snapshot(*parsed) : QString();
}

QString OperationJudge::placeOf(const PieceOfWork &piece) const
{
    if (!isOfSession(piece.path))
        return piece.path;
    return piece.subject == activeId() ? m_directory.activeSession() : snapshotOf(piece.subject);
}

void OperationJudge::readPlaces()
{
    const bool hasSessions = std::any_of(m_work.pieces.begin(), m_work.pieces.end(),
                                         [](const PieceOfWork &piece) { return isOfSession(piece.path); });
    if (hasSessions)
        read(m_directory.activeSession());
    for (const PieceOfWork &piece : m_work.pieces) {
        const QString place = placeOf(piece);
        m_isReadable = m_isReadable && !place.isEmpty();
        read(place);
    }
    if (m_work.isSwitch()) {
        read(snapshotOf(m_work.activeAfter));
        read(snapshotOf(activeId()));
    }
}

OperationJudge::Document OperationJudge::withSecrets(const Document &document, const QString &path) const
{
    if (!document)
        return {};
    const auto present = m_files.value(path);
    const std::vector<QByteArray> sources = present ? std::vector{*present} : std::vector<QByteArray>();
    auto restored = parseObject(withSecretsFrom(pythonJson(*document), sources).bytes);
    return restored ? Document(std::move(*restored)) : Document();
}

/// Of a session that is nowhere any more: as it was last, whoever wrote that. Nothing of any other.
OperationJudge::Document OperationJudge::lastOf(const PieceOfWork &piece)
{
    if (!isOfSession(piece.path) || documentAt(placeOf(piece)))
        return {};
    auto last = lastOfSession(m_journal, m_store, piece.subject);
    m_isReadable = m_isReadable && last;
    return last ? std::move(*last) : Document();
}

Differences OperationJudge::touchedLater(const QString &subject) const
{
    Differences touched;
    for (const auto &done : m_later) {
        if (const auto found = done->touched.find(subject); found != done->touched.end())
            touched.insert(touched.end(), found->second.begin(), found->second.end());
    }
    return touched;
}

/// Of a session without its state, which goes with its place. One that is nowhere any more is to come back as it was
/// last, with our change where that was gone before.
Overwriting OperationJudge::judgePiece(const PieceOfWork &piece)
{
    const bool isSession = isOfSession(piece.path);
    if (!piece.after || (isSession && !piece.before))
        return {};
    const QString place = placeOf(piece);
    const JsonObject before = withSecrets(piece.before, place).value_or(JsonObject());
    JsonObject after = *withSecrets(piece.after, place);
    if (isSession && before.find("state"))
        after.set("state", *before.find("state"));
    const Differences touched = touchedLater(piece.subject);
    Overwriting judged = judgeOverwriting(before, after, documentAt(place).value_or(JsonObject()), touched);
    if (judged.verdict != Verdict::Stands) {
        if (const Document last = lastOf(piece)) {
            const Overwriting there = judgeOverwriting(before, std::move(after), *last, touched);
            judged.merge = Merge(before, there.merge ? ours(*there.merge) : *last, {});
        }
    }
    return judged;
}

Verdict OperationJudge::judgeActive() const
{
    const bool isSwitchedLater = std::any_of(m_later.begin(), m_later.end(), [this](const auto &done) {
        const OurWork &work = done->work;
        return work.isSwitch() || (work.isReturn && work.activeAfter != m_work.activeAfter);
    });
    if (!m_work.isSwitch() || isSwitchedLater)
        return Verdict::Stands;
    const PieceOfWork *before = m_work.piece(m_work.activeBefore);
    const PieceOfWork *after = m_work.piece(m_work.activeAfter);
    const OurSwitch done{before ? before->before : Document(), before ? before->after : Document(),
                         after ? after->after : Document()};
    return judgeSwitch(done,
                       {documentAt(m_directory.activeSession()), before ? documentAt(placeOf(*before)) : Document(),
                        documentAt(snapshotOf(m_work.activeAfter))});
}

std::optional<Merge> OperationJudge::comparisonOfActive() const
{
    const auto document = [](const QString &id) {
        return JsonObject{{"active_session", id.isEmpty() ? JsonValue() : JsonValue(id)}};
    };
    return Merge(document(m_work.activeBefore), document(m_work.activeAfter), document(activeId()));
}

bool OperationJudge::judge(Overwritten &result, Later later, Moment now)
{
    m_later = std::move(later);
    if (!m_isReadable)
        return false;
    result.writtenAt = m_writtenAt;
    result.verdict = judgeActive();
    const bool isActiveOver = result.verdict != Verdict::Stands;
    if (isActiveOver)
        result.merge = comparisonOfActive();
    for (const PieceOfWork &piece : m_work.pieces) {
        const Overwriting judged = judgePiece(piece);
        if (judged.verdict == Verdict::Stands)
            continue;
        const bool isAlone =
            !isActiveOver && m_wanted.empty() && !isCompleted(piece.after) && documentAt(placeOf(piece)).has_value();
        planPiece(piece, judged);
        if (!result.merge || judged.verdict == Verdict::Conflict)
            result.merge = judged.merge;
        result.verdict = std::max(result.verdict, judged.verdict);
        result.path = isAlone ? placeOf(piece) : QString();
        result.isGone = result.isGone || (isOfSession(piece.path) && !documentAt(placeOf(piece)));
    }
    result.present = result.path.isEmpty() ? QByteArray() : m_files.value(result.path).value_or(QByteArray());
    if (isActiveOver)
        planSwitch(result, now);
    planRest(result, now);
    return m_isReadable;
}

void OperationJudge::planPiece(const PieceOfWork &piece, const Overwriting &judged)
{
    JsonObject wanted = ours(*judged.merge);
    if (isOfSession(piece.path) && isCompleted(piece.after))
        wanted.set("state", "completed");
    m_wanted.insert_or_assign(piece.subject, std::move(wanted));
}

/// As the stores switch: what is active now goes to its snapshot first.
void OperationJudge::planSwitch(Overwritten &result, Moment now)
{
    const QString activePath = m_directory.activeSession();
    const UtcTime time(now);
    const QString displaced = activeId();
    const PieceOfWork *after = m_work.piece(m_work.activeAfter);
    if (const Document active = documentAt(activePath)) {
        const auto wanted = m_wanted.find(displaced);
        const JsonObject session = wanted == m_wanted.end() ? *active : wanted->second;
        const PieceOfWork *ours = m_work.piece(displaced);
        const bool isTakenAway = !after && (!ours || !ours->after);
        if (!isTakenAway)
            write(result, snapshotOf(displaced), isCompleted(session) ? session : archived(session, time));
        m_wanted.erase(displaced);
    }
    if (after) {
        const Document last = lastOf(*after);
        write(result, activePath, activated(last ? *last : *withSecrets(after->after, activePath), time));
        m_wanted.erase(m_work.activeAfter);
    } else {
        result.again.push_back({activePath, m_files.value(activePath), std::nullopt});
    }
}

/// In the place where each session lives now; one that is nowhere any more is active again if it was, or comes back to
/// its snapshot where another one is.
void OperationJudge::planRest(Overwritten &result, Moment now)
{
    for (const auto &[subject, wanted] : m_wanted) {
        const PieceOfWork &piece = *m_work.piece(subject);
        const QString place = placeOf(piece);
        if (!isOfSession(piece.path) || documentAt(place))
            write(result, place, wanted);
        else if (stringAt(wanted, "state") == u"active" && activeId().isEmpty())
            write(result, m_directory.activeSession(), wanted);
        else
            write(result, place, isCompleted(wanted) ? wanted : archived(wanted, UtcTime(now)));
    }
}

void OperationJudge::write(Overwritten &result, const QString &path, const JsonObject &document) const
{
    result.again.push_back(documentChange(path, m_files.value(path), document));
}

} // namespace Pointsman
