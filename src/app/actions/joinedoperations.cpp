// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/joinedoperations.h"

#include "base/ids.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Undoing)
};

QString listed(const QStringList &places)
{
    return printable(places.join(QStringLiteral(", ")));
}

QString inPart(const QString &label, const QStringList &places)
{
    return Words::tr("%1, in part: %2", "what, of which places").arg(label, listed(places));
}

QString rest(bool isBack)
{
    return isBack ? Words::tr("Undo goes on with what remains.") : Words::tr("Redo goes on with what remains.");
}

} // namespace

JoinedOperation::JoinedOperation(int id, const QString &label, const QStringList &places, qint64 last)
    : m_id(id), m_label(label), m_parts{{UndoWay::Back, {last, places}}, {UndoWay::Again, {}}}
{
}

QString JoinedOperation::messageKey() const
{
    return QStringLiteral("joined-%1").arg(m_id);
}

bool JoinedOperation::isNext(UndoWay way, qint64 operation) const
{
    const Part &part = m_parts.at(way);
    return operation != 0 && !part.places.isEmpty() && part.next == operation;
}

bool JoinedOperation::hasSeveralPlaces() const
{
    return m_parts.at(UndoWay::Back).places.size() + m_parts.at(UndoWay::Again).places.size() > 1;
}

QString JoinedOperation::label(UndoWay way) const
{
    const bool isWhole = m_parts.at(opposite(way)).places.isEmpty();
    return isWhole ? m_label : inPart(m_label, m_parts.at(way).places);
}

QString JoinedOperation::partLabel(UndoWay way) const
{
    return inPart(m_label, m_parts.at(way).places.mid(m_parts.at(way).places.size() - 1));
}

QString JoinedOperation::goesOn(UndoWay way) const
{
    return m_parts.at(opposite(way)).places.isEmpty() ? QString() : rest(way == UndoWay::Back);
}

QStringList JoinedOperation::reasons(UndoWay way, const QString &reason) const
{
    QStringList open = m_parts.at(way).places;
    const QString refused = printable(open.takeLast());
    QStringList reasons{
        (way == UndoWay::Back ? Words::tr("Not taken back in %1: %2") : Words::tr("Not done again in %1: %2"))
            .arg(refused, reason)};
    if (!open.isEmpty())
        reasons << Words::tr("Not tried in %1.").arg(listed(open));
    return reasons;
}

QString JoinedOperation::apart(UndoWay way) const
{
    const QStringList &places = m_parts.at(way).apart;
    if (places.isEmpty())
        return {};
    return (way == UndoWay::Back ? Words::tr("Not taken back in %1.") : Words::tr("Not done again in %1."))
        .arg(listed(places));
}

Message JoinedOperation::toldInPart(UndoWay way, const QStringList &reasons) const
{
    const bool isBack = way == UndoWay::Back;
    const QStringList taken = m_parts.at(opposite(way)).places;
    QString lead = isBack ? Words::tr("Not taken back: %1.") : Words::tr("Not done again: %1.");
    QStringList words;
    if (!taken.isEmpty()) {
        lead = isBack ? Words::tr("Taken back in part: %1.") : Words::tr("Done again in part: %1.");
        words << (isBack ? Words::tr("Taken back in %1.") : Words::tr("Done again in %1.")).arg(listed(taken));
    }
    words << reasons << rest(isBack);
    words.removeAll(QString());
    return {MessageKind::Warning, lead.arg(m_label), words.join(u' '), {}, false, messageKey()};
}

void JoinedOperation::setWritten(qint64 last)
{
    if (Part &part = m_parts[UndoWay::Back]; part.next == HistoryPosition::notWrittenYet)
        part.next = last;
}

bool JoinedOperation::follow(UndoWay way, const HistoryPosition &history)
{
    Part &from = m_parts[way];
    Part &to = m_parts[opposite(way)];
    const qint64 changed = history.nextId(opposite(way));
    const qint64 next = history.nextId(way);
    if (from.places.isEmpty() || changed == 0 || changed != from.next || next == from.next)
        return false;
    to.places << from.places.takeLast();
    to.next = std::exchange(from.next, next);
    // What is next may be any operation where one is passed over.
    from.apart = history.passedOver(way).isEmpty() ? QStringList() : std::exchange(from.places, {});
    return true;
}

JoinedOperations::JoinedOperations(const HistoryPosition &history) : m_history(history) {}

void JoinedOperations::join(const QStringList &places, const QString &label)
{
    m_joined.emplace_back(static_cast<int>(m_joined.size()) + 1, label, places, m_history.nextId(UndoWay::Back));
}

QStringList JoinedOperations::follow()
{
    QStringList past;
    for (JoinedOperation &joined : m_joined) {
        joined.setWritten(m_history.justWritten());
        for (const UndoWay way : {UndoWay::Back, UndoWay::Again}) {
            if (joined.follow(way, m_history))
                past << joined.messageKey();
        }
    }
    return past;
}

const JoinedOperation *JoinedOperations::next(UndoWay way) const
{
    const qint64 operation = m_history.nextId(way);
    const auto found = std::find_if(m_joined.begin(), m_joined.end(),
                                    [&](const JoinedOperation &each) { return each.isNext(way, operation); });
    return found == m_joined.end() ? nullptr : &*found;
}

const JoinedOperation *JoinedOperations::find(int id) const
{
    const auto found =
        std::find_if(m_joined.begin(), m_joined.end(), [id](const JoinedOperation &each) { return each.id() == id; });
    return found == m_joined.end() ? nullptr : &*found;
}

} // namespace Pointsman
