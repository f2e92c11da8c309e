// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/missionpublisher.h"

#include "app/shell/notices.h"
#include "app/speckitty/speckittycommand.h"
#include "app/speckitty/speckittydialog.h"
#include "app/speckitty/speckittyoutput.h"
#include "app/speckitty/speckittytool.h"
#include "missions/mission.h"

namespace Pointsman {

namespace {

QString askingKey()
{
    return QStringLiteral("spec-kitty-asked");
}

/// What spec-kitty is answered with where it is to go on.
bool isGoingOn(const QString &answer)
{
    return answer.isEmpty() || answer == QLatin1StringView("continue") || answer == QLatin1StringView("yes");
}

} // namespace

MissionPublisher::MissionPublisher(SpecKittyTool &tool, Notices &notices, Read read, QWidget *window, QObject *parent)
    : QObject(parent), m_tool(tool), m_notices(notices), m_read(std::move(read)), m_window(window)
{
    connect(&m_tool, &SpecKittyTool::stateChanged, this, &MissionPublisher::reachChanged);
}

bool MissionPublisher::canJoin() const
{
    return m_tool.state().canJoin;
}

bool MissionPublisher::canFocus() const
{
    return m_tool.state().canFocus || m_tool.isAsking();
}

bool MissionPublisher::canDrive() const
{
    return m_tool.state().canDrive || m_tool.isAsking();
}

QString MissionPublisher::version() const
{
    return m_tool.state().version;
}

QString MissionPublisher::program() const
{
    return m_tool.state().program;
}

bool MissionPublisher::isAsking() const
{
    return !m_busy.isEmpty() && m_tool.isAsking();
}

/// From the first click on, not from when spec-kitty is started: the next one is to do nothing.
bool MissionPublisher::begin(const MissionId &mission)
{
    if (isBusy(mission.text()))
        return false;
    m_busy.insert(mission.text());
    Q_EMIT reachChanged();
    return true;
}

void MissionPublisher::end(const MissionId &mission)
{
    m_busy.remove(mission.text());
    Q_EMIT reachChanged();
}

/// Where the answers take their time the user is told that something has begun.
void MissionPublisher::whenKnown(std::function<void()> task)
{
    if (m_tool.isAsking()) {
        m_notices.post({MessageKind::Info,
                        tr("Asking spec-kitty what it can do…"),
                        tr("Your change follows."),
                        {},
                        false,
                        askingKey()});
    }
    m_tool.whenKnown(this, [this, task = std::move(task)] {
        m_notices.withdraw(askingKey());
        task();
    });
}

void MissionPublisher::join(const MissionId &mission, const QString &role)
{
    if (!canJoin() || !begin(mission))
        return;
    const QString id = printable(mission.text());
    publish({mission, tr("Joining mission %1 as %2").arg(id, role), tr("Joined mission %1 as %2.").arg(id, role),
             [role](const Mission &state) { return state.role == role; },
             [this, mission] { Q_EMIT joined(mission.text()); }},
            SpecKittyCommand::join(mission, role));
}

void MissionPublisher::setFocus(const MissionId &mission, const QString &focus, std::function<void()> onlyHere,
                                std::function<void()> told)
{
    if (!begin(mission))
        return;
    whenKnown([this, mission, focus, onlyHere = std::move(onlyHere), told = std::move(told)] {
        if (!m_tool.state().canFocus) {
            end(mission);
            onlyHere();
            return;
        }
        const QString none = QStringLiteral("none");
        const bool isNone = focus.isEmpty() || focus == none;
        const QString id = printable(mission.text());
        const QString shown = printable(focus);
        publish({mission,
                 isNone ? tr("Telling your team that you work on nothing in %1").arg(id)
                        : tr("Telling your team that you work on %2 in %1").arg(id, shown),
                 isNone ? tr("Your team sees: working on nothing.") : tr("Your team sees: working on %1.").arg(shown),
                 [focus, isNone, none](const Mission &state) {
                     return isNone ? state.focus.isEmpty() || state.focus == none : state.focus == focus;
                 },
                 told},
                SpecKittyCommand::focus(mission, focus));
    });
}

void MissionPublisher::setDrive(const MissionId &mission, bool isDriving, std::function<void()> onlyHere,
                                std::function<void()> told)
{
    if (!begin(mission))
        return;
    whenKnown([this, mission, isDriving, onlyHere = std::move(onlyHere), told = std::move(told)] {
        if (!m_tool.state().canDrive) {
            end(mission);
            onlyHere();
            return;
        }
        const QString id = printable(mission.text());
        publish({mission,
                 isDriving ? tr("Telling your team that you drive %1").arg(id)
                           : tr("Telling your team that you no longer drive %1").arg(id),
                 isDriving ? tr("Your team sees: driving.") : tr("Your team sees: not driving."),
                 [isDriving](const Mission &state) { return state.isDriving == isDriving; }, told},
                SpecKittyCommand::drive(mission, isDriving));
    });
}

void MissionPublisher::publish(const Publication &what, const SpecKittyCommand &command)
{
    auto *dialog = new SpecKittyDialog(what.headline, m_tool.state().program, command, m_secrets, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, [this, dialog, what] {
        if (dialog->run().state() == SpecKittyRun::State::Cancelled)
            m_notices.post({MessageKind::Info, tr("Cancelled: %1.").arg(what.headline), {}, {}});
        end(what.mission);
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, what] {
        const Outcome outcome{dialog->run().output(), dialog->run().lastAnswer()};
        m_read(what.mission, [this, what, outcome](const State &state) {
            end(what.mission);
            tell(what, outcome, state);
        });
    });
    dialog->open();
}

/// spec-kitty ends well, too, where its user decided otherwise, or where it could not do it: the file says what holds.
void MissionPublisher::tell(const Publication &what, const Outcome &outcome, const State &state)
{
    const bool isDone = isGoingOn(outcome.answer) && state && *state && what.isDone(Mission::fromJson(**state));
    if (!isDone)
        return tellNotDone(what, outcome, state);
    tellDone(what, outcome);
    if (what.then)
        what.then();
}

/// Its window has closed by itself: what stood in it has not been read.
void MissionPublisher::post(const Publication &what, const Outcome &outcome, Message message)
{
    if (!outcome.output.trimmed().isEmpty())
        message.actions.push_back({tr("Show Output"), [window = m_window, what, outcome] {
                                       showSpecKittyOutput(window, what.headline, outcome.output);
                                   }});
    m_notices.post(message);
}

void MissionPublisher::tellDone(const Publication &what, const Outcome &outcome)
{
    const QString warning = warningIn(outcome.output);
    Message message{MessageKind::Success, what.success, {}, {}};
    if (!warning.isEmpty()) // it may be that the team has learned nothing
        message = {MessageKind::Warning, tr("%1: spec-kitty warns.").arg(what.headline), printable(warning), {}};
    post(what, outcome, message);
}

void MissionPublisher::tellNotDone(const Publication &what, const Outcome &outcome, const State &state)
{
    QStringList words;
    if (!state)
        words << tr("Whether it was done cannot be told.") << state.error().message;
    else if (isGoingOn(outcome.answer))
        words << tr("The mission's file does not have it: nothing was changed.");
    else
        words << tr("You chose %1: nothing was changed.").arg(outcome.answer);
    if (const QString last = lastLineOf(outcome.output); !last.isEmpty())
        words << tr("spec-kitty said last: %1").arg(printable(last));
    Message message{state && !isGoingOn(outcome.answer) ? MessageKind::Info : MessageKind::Warning,
                    state ? tr("Not done: %1.").arg(what.headline) : tr("%1: unknown.").arg(what.headline),
                    words.join(u' '),
                    {}};
    post(what, outcome, message);
}

} // namespace Pointsman
