// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/undoing.h"

#include "app/shell/notices.h"
#include "base/ids.h"
#include "history/stepstaken.h"
#include "models/findingwords.h"
#include "workspace/workspace.h"

#include <algorithm>

namespace Pointsman {

namespace {

QString listed(const QStringList &places)
{
    return printable(places.join(QStringLiteral(", ")));
}

QString inPart(const QString &label, const QStringList &places)
{
    return Undoing::tr("%1, in part: %2", "what, of which places").arg(label, listed(places));
}

QString rest(bool isBack)
{
    return isBack ? Undoing::tr("Undo goes on with what remains.") : Undoing::tr("Redo goes on with what remains.");
}

} // namespace

Undoing::Undoing(Workspace &workspace, Notices &notices) : m_workspace(workspace), m_notices(notices)
{
    connect(&workspace, &Workspace::undoChanged, this, &Undoing::follow);
    connect(&workspace, &Workspace::historyWritten, this, &Undoing::findSteps);
    connect(&workspace, &Workspace::snapshotChanged, this, &Undoing::followNames);
    follow();
    findSteps();
}

void Undoing::add(OwnChange change)
{
    m_own[Way::Again].clear();
    m_own[Way::Back].push_back({std::move(change), lastDone(), m_workspace.undoPassedOver()});
    Q_EMIT changed();
}

void Undoing::join(const QStringList &places, const QString &label)
{
    m_joined.push_back({++m_lastJoined, label, {{Way::Back, {nextOperation(Way::Back), places}}, {Way::Again, {}}}});
    Q_EMIT changed();
}

/// The history's next one; it has no number before it is written.
std::optional<DoneOperation> Undoing::operationOn(Way way) const
{
    auto operation = way == Way::Back ? m_workspace.undoable() : m_workspace.redoable();
    if (operation && operation->id == 0)
        operation->id = operation->applied = notWrittenYet;
    return operation;
}

qint64 Undoing::nextOperation(Way way) const
{
    const auto operation = operationOn(way);
    return operation ? operation->id : 0;
}

/// What was made again was done last, whichever number it got first.
qint64 Undoing::lastDone() const
{
    const auto undoable = operationOn(Way::Back);
    return undoable ? undoable->applied : 0;
}

/// Keeps the order: what was done before an operation that is known now, and that a new one ends what could be redone.
void Undoing::follow()
{
    const qint64 newest = nextOperation(Way::Back);
    if (newest > m_newest)
        m_own[Way::Again].clear();
    if (newest != notWrittenYet) {
        const qint64 redoable = nextOperation(Way::Again);
        // What was not written yet is the newest now, unless it was taken back as soon as it was written.
        const bool isTakenBack = redoable > std::max(newest, m_newest);
        for (Kept &kept : m_own[Way::Back])
            kept.after = kept.after == notWrittenYet ? lastDone() : kept.after;
        for (Joined &joined : m_joined) {
            Part &part = joined.parts[Way::Back];
            if (part.next == notWrittenYet)
                part.next = isTakenBack ? redoable : newest;
            followJoined(joined, Way::Back);
            followJoined(joined, Way::Again);
        }
        m_newest = std::max({m_newest, newest, redoable});
    }
    Q_EMIT changed();
}

/// Finds out what the command line took back or made again: several steps may come at once, and end where they began.
void Undoing::findSteps()
{
    const QString file = m_workspace.historyFile();
    m_isFindingDue = m_isFinding;
    if (m_isFinding || file.isEmpty())
        return;
    m_isFinding = true;
    // What was done before this run is no news.
    const QStringList stores = m_lastStep ? m_workspace.snapshot()->stores() : QStringList();
    m_workspace.readInBackground(
        this, [file, stores, since = m_lastStep.value_or(0)] { return stepsOfCommandLine(file, stores, since); },
        [this](const Result<StepsTaken> &taken) {
            m_isFinding = false;
            if (taken) { // what cannot be read is told by who shows the history
                trustAttachments(taken->steps);
                tellSteps(taken->steps);
                m_lastStep = taken->upTo;
            }
            if (m_isFindingDue)
                findSteps();
        });
}

/// What the user takes back or makes again is where it belongs.
void Undoing::trustAttachments(const std::vector<StepTaken> &steps)
{
    for (const StepTaken &step : steps) {
        const auto project = m_workspace.snapshot()->projectOfStore(step.store);
        const auto doubts = project ? project->doubts : std::vector<DoubtfulAttachment>();
        for (const DoubtfulAttachment &doubt : doubts) {
            if (step.attached.contains(doubt.topic))
                m_workspace.confirmAttachment(project->project.path, doubt.topic);
        }
    }
}

/// What their files say is what was done to the last of them, and not that something was taken back.
void Undoing::tellSteps(const std::vector<StepTaken> &steps)
{
    for (const bool isBack : {true, false}) {
        const auto isMeant = [isBack](const StepTaken &step) { return step.isBack == isBack; };
        const auto last = std::find_if(steps.rbegin(), steps.rend(), isMeant);
        if (last == steps.rend())
            continue;
        const auto project = m_workspace.snapshot()->projectOfStore(last->store);
        const QString place = project ? printable(project->project.name) : QStringLiteral("spec-kitty");
        QString text = tr("%1 (%2)", "what, where").arg(last->label, place);
        if (const auto others = std::count_if(steps.begin(), steps.end(), isMeant) - 1; others > 0)
            text = tr("%1 and %n other change(s)", nullptr, static_cast<int>(others)).arg(text);
        Q_EMIT m_notices.changeDone({MessageKind::Success, isBack ? tr("Taken back:") : tr("Done again:"), text, {}});
    }
}

/// An operation that was next on its way and is now on the other one has changed sides, whoever took that step.
void Undoing::followJoined(Joined &joined, Way way)
{
    Part &from = joined.parts[way];
    Part &to = joined.parts[opposite(way)];
    const auto changed = operationOn(opposite(way));
    const auto next = operationOn(way);
    if (from.places.isEmpty() || !changed || changed->id != from.next || (next && next->id == from.next))
        return;
    to.places << from.places.takeLast();
    to.next = std::exchange(from.next, next ? next->id : 0);
    // What is next may be any operation where one is passed over.
    const QString passedOver = way == Way::Back ? m_workspace.undoPassedOver() : m_workspace.redoPassedOver();
    from.apart = passedOver.isEmpty() ? QStringList() : std::exchange(from.places, {});
    m_notices.withdraw(messageKey(joined.id));
}

/// The labels name projects, which may be listed, or be called so, only later.
void Undoing::followNames()
{
    if (std::pair labels(undoLabel(), redoLabel()); std::exchange(m_labels, labels) != labels)
        Q_EMIT changed();
}

/// Our own change where it is next, and no operation of the history.
const Undoing::Kept *Undoing::nextOwn(Way way) const
{
    const auto own = m_own.find(way);
    if (own == m_own.end() || own->second.empty())
        return nullptr;
    const Kept &last = own->second.back();
    const auto redoable = operationOn(Way::Again);
    const bool isNext = way == Way::Back ? lastDone() <= last.after : !redoable || redoable->applied > last.after;
    return isNext ? &last : nullptr;
}

std::optional<Undoing::Next> Undoing::next(Way way) const
{
    if (const Kept *own = nextOwn(way))
        return Next{own->change.label, true, 0};
    const auto operation = operationOn(way);
    if (!operation)
        return {};
    const Joined *joined = joinedNext(way);
    const QString label = way == Way::Back ? m_workspace.undoLabel() : m_workspace.redoLabel();
    return Next{joined ? labelOf(*joined, way) : label, false, operation->id};
}

QString Undoing::undoLabel() const
{
    const auto which = next(Way::Back);
    return which ? which->label : QString();
}

QString Undoing::redoLabel() const
{
    const auto which = next(Way::Again);
    return which ? which->label : QString();
}

QString Undoing::passedOver(Way way) const
{
    const QString words = way == Way::Back ? m_workspace.undoPassedOver() : m_workspace.redoPassedOver();
    const Kept *own = nextOwn(way);
    return own && own->passedOver == words ? QString() : words; // that one came before our own
}

QString Undoing::undoPassesOver() const
{
    return passedOver(Way::Back);
}

QString Undoing::redoPassesOver() const
{
    return passedOver(Way::Again);
}

void Undoing::undo()
{
    step(Way::Back);
}

void Undoing::redo()
{
    step(Way::Again);
}

void Undoing::step(Way way)
{
    if (nextOwn(way))
        stepOwn(way);
    else if (const auto which = next(way)) {
        const Joined *joined = joinedNext(way);
        stepInHistory(way, which->label, joined ? joined->id : 0);
    }
}

void Undoing::stepOwn(Way way)
{
    if (std::exchange(m_isStepping, true))
        return; // the key is held down, and the file is being written
    Kept kept = m_own[way].back();
    const QString notThere = passedOver(way);
    m_own[way].pop_back();
    const OwnChange::Step &run = way == Way::Back ? kept.change.back : kept.change.again;
    run([this, way, kept, notThere](const Result<void> &result) mutable {
        m_isStepping = false;
        if (result && way == Way::Again)
            kept.after = lastDone(); // what was made again before it was done before it
        // What was changed by others since can never be taken back, and must not bar the way to those before it.
        if (result || result.error().code != ErrorCode::Conflict)
            m_own[result ? opposite(way) : way].push_back(kept);
        Q_EMIT changed();
        if (result)
            tell(way, kept.change.label, notThere);
        else
            m_notices.postFailure(tried(way, kept.change.label), result.error());
    });
}

/// The operations one after another; where one is refused, those before it stay taken back.
void Undoing::stepInHistory(Way way, const QString &label, int joined)
{
    const auto done = [this, way, label, joined, notThere = passedOver(way)](const Result<FileChanges> &result) {
        if (!result)
            return refuse(way, label, joined, result.error());
        const Joined *next = joinedNext(way);
        if (next && next->id == joined)
            return stepInHistory(way, label, joined);
        const Joined *taken = find(joined);
        if (taken && !taken->parts.at(way).apart.isEmpty()) {
            const QString apart = listed(taken->parts.at(way).apart);
            tellPart(way, *taken,
                     {(way == Way::Back ? tr("Not taken back in %1.") : tr("Not done again in %1.")).arg(apart),
                      passedOver(way)});
        } else {
            tell(way, label, notThere);
        }
    };
    if (way == Way::Back)
        m_workspace.undo(done);
    else
        m_workspace.redo(done);
}

void Undoing::refuse(Way way, const QString &label, int joined, const Error &error)
{
    const Joined *step = find(joined);
    const bool isPart = step && step->parts.at(way).places.size() + step->parts.at(opposite(way)).places.size() > 1;
    if (isPart)
        tellPart(way, *step, reasonsOf(way, *step, error));
    if (isChangedSince(error))
        m_notices.postChangedSince(way == Way::Again);
    else if (!isPart)
        m_notices.postFailure(tried(way, label), error);
}

QString Undoing::tried(Way way, const QString &label)
{
    return (way == Way::Back ? tr("Undo: %1") : tr("Redo: %1")).arg(label);
}

/// The joined operations of which one is the next step in the history; null where it is a single one.
const Undoing::Joined *Undoing::joinedNext(Way way) const
{
    const auto operation = operationOn(way);
    const auto found = std::find_if(m_joined.begin(), m_joined.end(), [&](const Joined &each) {
        const Part &part = each.parts.at(way);
        return operation && !part.places.isEmpty() && part.next == operation->id;
    });
    return found == m_joined.end() ? nullptr : &*found;
}

const Undoing::Joined *Undoing::find(int joined) const
{
    const auto found =
        std::find_if(m_joined.begin(), m_joined.end(), [joined](const Joined &each) { return each.id == joined; });
    return found == m_joined.end() ? nullptr : &*found;
}

QString Undoing::labelOf(const Joined &joined, Way way)
{
    const bool isWhole = joined.parts.at(opposite(way)).places.isEmpty();
    return isWhole ? joined.label : inPart(joined.label, joined.parts.at(way).places);
}

QString Undoing::partLabel(Way way) const
{
    if (const Joined *joined = joinedNext(way))
        return inPart(joined->label, joined->parts.at(way).places.mid(joined->parts.at(way).places.size() - 1));
    return way == Way::Back ? m_workspace.undoLabel() : m_workspace.redoLabel();
}

QString Undoing::messageKey(int joined)
{
    return QStringLiteral("joined-%1").arg(joined);
}

void Undoing::tell(Way way, const QString &label, const QString &passedOver)
{
    // Nobody is to think that the change before their eyes is the one that was made last.
    const QString text = passedOver.isEmpty() ? label : label + u'\n' + passedOver;
    m_notices.postChange(
        {MessageKind::Success, way == Way::Back ? tr("Taken back:") : tr("Done again:"), text, actions(opposite(way))});
}

/// What is in the way, and what was not tried for it.
QStringList Undoing::reasonsOf(Way way, const Joined &joined, const Error &error) const
{
    QStringList open = joined.parts.at(way).places;
    const QString refused = printable(open.takeLast());
    const QString reason = isChangedSince(error)
                               ? tr("another program has changed %1 since.").arg(printable(error.path))
                               : withLocalTimes(error.message, QLocale());
    QStringList reasons{
        (way == Way::Back ? tr("Not taken back in %1: %2") : tr("Not done again in %1: %2")).arg(refused, reason)};
    if (!open.isEmpty())
        reasons << tr("Not tried in %1.").arg(listed(open));
    return reasons;
}

/// Which parts of a step were taken, and why others were not.
void Undoing::tellPart(Way way, const Joined &joined, const QStringList &reasons)
{
    const bool isBack = way == Way::Back;
    const QStringList taken = joined.parts.at(opposite(way)).places;
    QString lead = isBack ? tr("Not taken back: %1.") : tr("Not done again: %1.");
    QStringList words;
    if (!taken.isEmpty()) {
        lead = isBack ? tr("Taken back in part: %1.") : tr("Done again in part: %1.");
        words << (isBack ? tr("Taken back in %1.") : tr("Done again in %1.")).arg(listed(taken));
    }
    words << reasons << rest(isBack);
    words.removeAll(QString());
    m_notices.postChange({MessageKind::Warning, lead.arg(joined.label), words.join(u' '), actions(opposite(way)), false,
                          messageKey(joined.id)});
}

QString Undoing::goesOn(Way way) const
{
    const Joined *joined = joinedNext(way);
    return joined && !joined->parts.at(opposite(way)).places.isEmpty() ? rest(way == Way::Back) : QString();
}

std::vector<MessageAction> Undoing::undoActions()
{
    return actions(Way::Back);
}

std::vector<MessageAction> Undoing::redoActions()
{
    return actions(Way::Again);
}

std::vector<MessageAction> Undoing::actions(Way way)
{
    const auto meant = next(way);
    if (!meant)
        return {};
    const QString words = way == Way::Back ? tr("Undo") : tr("Redo");
    return {{words, [this, way, meant, words] {
                 const auto last = next(way);
                 // An operation gets its number when it is written.
                 const bool isSame = last && last->label == meant->label && last->isOwn == meant->isOwn &&
                                     (last->operation == meant->operation || meant->operation == notWrittenYet);
                 if (isSame)
                     return step(way);
                 const QString reason = tr("It is no longer the last one, so nothing was changed: %1.");
                 const QString wayOut = meant->isOwn ? QString() : u' ' + tr("Take it back in the history.");
                 m_notices.postFailure(
                     tr("%1: %2", "Undo, what").arg(words, meant->label),
                     {ErrorCode::Conflict, reason.arg(last ? last->label : tr("nothing is left")) + wayOut, {}});
             }}};
}

bool Undoing::isChangedSince(const Error &error) const
{
    return error.code == ErrorCode::Conflict && error.path != m_workspace.historyFile();
}

} // namespace Pointsman
