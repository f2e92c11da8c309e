// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/messagebar.h"
#include "base/result.h"

#include <QObject>

#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace Pointsman {

class Notices;
class Workspace;
struct DoneOperation;
struct StepTaken;

/// A change of Pointsman's own files: the list of projects, names, notes, pins, what is ignored.
struct OwnChange
{
    using Answer = std::function<void(const Result<void> &)>;
    using Step = std::function<void(Answer)>;

    QString label; ///< what was done: "Pin “seed-x”"
    Step back;
    Step again;
};

/// Takes a step for each value and answers once, when the last one is through: with the first failure where there was
/// one.
template <typename Values, typename Step>
void forEach(const Values &values, const Step &step, const OwnChange::Answer &answer)
{
    const auto told = std::make_shared<Result<void>>();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool isLast = i + 1 == values.size();
        step(values[i], [answer, told, isLast](const Result<void> &result) {
            if (told->has_value() && !result)
                *told = result;
            if (isLast)
                answer(*told);
        });
    }
}

/// What Ctrl+Z takes back: whatever was done last. Changes of state files are in the history, which both programs write
/// and which outlives them; changes of Pointsman's own files are kept here, for this run, and stand in one order with
/// those.
class Undoing final : public QObject
{
    Q_OBJECT

public:
    Undoing(Workspace &workspace, Notices &notices);

    /// Puts down what was done right now; what had been taken back before can no longer be done again.
    void add(OwnChange change);

    /// The last operations of the history were one thing to the user, which is called `label`, and are taken back and
    /// done again as one. `places` says where each was done, in their order. Where one of them is in the way, the user
    /// is told how far it went, and the next step goes on with what remains.
    void join(const QStringList &places, const QString &label);

    /// What undo() would take back or redo() do again; empty: nothing.
    [[nodiscard]] QString undoLabel() const;
    [[nodiscard]] QString redoLabel() const;
    /// Which later change they pass over, since its project is not there; empty: none.
    [[nodiscard]] QString undoPassesOver() const;
    [[nodiscard]] QString redoPassesOver() const;
    /// Takes the last change back and tells what came of it; and the other way round.
    void undo();
    void redo();
    /// Undo in a message, of the change that would be taken back now: where another one is the last by the time it is
    /// clicked, it says so and takes nothing back. Empty where nothing can be taken back. And the same for redo.
    [[nodiscard]] std::vector<MessageAction> undoActions();
    [[nodiscard]] std::vector<MessageAction> redoActions();

    /// The same for the next operation of the history alone: of a step in several places it is a part.
    [[nodiscard]] QString undoPartLabel() const { return partLabel(Way::Back); }
    [[nodiscard]] QString redoPartLabel() const { return partLabel(Way::Again); }
    /// That undo, or redo, goes on with what remains of a step that was taken in part; empty: nothing of one remains.
    [[nodiscard]] QString undoGoesOn() const { return goesOn(Way::Back); }
    [[nodiscard]] QString redoGoesOn() const { return goesOn(Way::Again); }

    /// Whether undo or redo was refused since a file was changed, and not since the history is in use.
    [[nodiscard]] bool isChangedSince(const Error &error) const;

Q_SIGNALS:
    void changed();

private:
    enum class Way
    {
        Back,
        Again
    };
    static constexpr qint64 notWrittenYet = std::numeric_limits<qint64>::max();
    struct Kept
    {
        OwnChange change;
        qint64 after;       ///< DoneOperation::applied of the one that was done last before it
        QString passedOver; ///< what undo would have passed over then
    };
    /// Those operations of one step that are next on one way; known by the first of them.
    struct Part
    {
        qint64 next = 0;
        QStringList places;     ///< of the operations, the next one last
        QStringList apart = {}; ///< of those that are steps of their own now, since one of them is passed over
    };
    /// Operations that are one step.
    struct Joined
    {
        int id = 0;
        QString label;
        std::map<Way, Part> parts;
    };
    /// Which change the next step is about, so that it can be known again.
    struct Next
    {
        QString label;
        bool isOwn;
        qint64 operation; ///< its number in the history; 0: a change of our own
        bool operator==(const Next &) const = default;
    };

    [[nodiscard]] qint64 nextOperation(Way way) const;
    [[nodiscard]] qint64 lastDone() const;
    [[nodiscard]] std::optional<DoneOperation> operationOn(Way way) const;
    [[nodiscard]] static Way opposite(Way way) { return way == Way::Back ? Way::Again : Way::Back; }
    [[nodiscard]] const Kept *nextOwn(Way way) const;
    [[nodiscard]] std::optional<Next> next(Way way) const;
    void step(Way way);
    void stepOwn(Way way);
    void stepInHistory(Way way, const QString &label, int joined);
    void refuse(Way way, const QString &label, int joined, const Error &error);
    void followJoined(Joined &joined, Way way);
    [[nodiscard]] const Joined *joinedNext(Way way) const;
    [[nodiscard]] const Joined *find(int joined) const;
    [[nodiscard]] static QString labelOf(const Joined &joined, Way way);
    [[nodiscard]] QString partLabel(Way way) const;
    [[nodiscard]] static QString messageKey(int joined);
    [[nodiscard]] static QString tried(Way way, const QString &label);
    [[nodiscard]] QString passedOver(Way way) const;
    [[nodiscard]] QString goesOn(Way way) const;
    void tell(Way way, const QString &label, const QString &passedOver);
    void tellPart(Way way, const Joined &joined, const QStringList &reasons);
    [[nodiscard]] QStringList reasonsOf(Way way, const Joined &joined, const Error &error) const;
    [[nodiscard]] std::vector<MessageAction> actions(Way way);
    void follow();
    void followNames();
    void findSteps();
    void trustAttachments(const std::vector<StepTaken> &steps);
    void tellSteps(const std::vector<StepTaken> &steps);

    Workspace &m_workspace;
    Notices &m_notices;
    std::map<Way, std::vector<Kept>> m_own; ///< by the way on which they are next: the last is
    std::vector<Joined> m_joined;
    int m_lastJoined = 0;
    qint64 m_newest = 0;              ///< of all operations seen
    std::optional<qint64> m_lastStep; ///< the last entry of the history whose step is told; nothing: none was looked at
    bool m_isFinding = false;
    bool m_isFindingDue = false;
    bool m_isStepping = false;
    std::pair<QString, QString> m_labels; ///< as they were when names were looked at last
};

} // namespace Pointsman
