// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/missionpublisher.h"

#include "app/shell/notices.h"
#include "app/speckitty/speckittycommand.h"
#include "app/speckitty/speckittydialog.h"
#include "app/speckitty/speckittytool.h"

namespace Pointsman {

MissionPublisher::MissionPublisher(SpecKittyTool &tool, Notices &notices, QWidget *window, QObject *parent)
    : QObject(parent), m_tool(tool), m_notices(notices), m_window(window)
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

void MissionPublisher::join(const MissionId &mission, const QString &role)
{
    if (!canJoin())
        return;
    const QString id = printable(mission.text());
    auto *dialog = run(tr("Joining mission %1 as %2").arg(id, role), SpecKittyCommand::join(mission, role));
    connect(dialog, &QDialog::accepted, this, [this, mission, id, role] {
        m_notices.post({MessageKind::Success, tr("Joined mission %1 as %2.").arg(id, role), {}, {}});
        Q_EMIT joined(mission.text());
    });
}

void MissionPublisher::setFocus(const MissionId &mission, const QString &focus, std::function<void()> onlyHere)
{
    m_tool.whenKnown(this, [this, mission, focus, onlyHere = std::move(onlyHere)] {
        if (!m_tool.state().canFocus) {
            onlyHere();
            return;
        }
        const bool isNone = focus.isEmpty() || focus == QLatin1StringView("none");
        const QString shown = printable(focus);
        const QString headline = isNone ? tr("Telling your team that you work on nothing in %1")
                                        : tr("Telling your team that you work on %2 in %1");
        auto *dialog =
            run(isNone ? headline.arg(printable(mission.text())) : headline.arg(printable(mission.text()), shown),
                SpecKittyCommand::focus(mission, focus));
        connect(dialog, &QDialog::accepted, this, [this, isNone, shown] {
            const QString seen =
                isNone ? tr("Your team sees: working on nothing.") : tr("Your team sees: working on %1.").arg(shown);
            m_notices.post({MessageKind::Success, seen, {}, {}});
        });
    });
}

void MissionPublisher::setDrive(const MissionId &mission, bool isDriving, std::function<void()> onlyHere)
{
    m_tool.whenKnown(this, [this, mission, isDriving, onlyHere = std::move(onlyHere)] {
        if (!m_tool.state().canDrive) {
            onlyHere();
            return;
        }
        const QString id = printable(mission.text());
        auto *dialog = run(isDriving ? tr("Telling your team that you drive %1").arg(id)
                                     : tr("Telling your team that you no longer drive %1").arg(id),
                           SpecKittyCommand::drive(mission, isDriving));
        connect(dialog, &QDialog::accepted, this, [this, dialog, isDriving] {
            // spec-kitty ends well, too, when its user decided not to drive.
            const QString answer = dialog->run().lastAnswer();
            const bool isGivenUp = isDriving && !answer.isEmpty() && answer != QLatin1StringView("continue") &&
                                   answer != QLatin1StringView("yes");
            if (isGivenUp) {
                m_notices.post({MessageKind::Info,
                                tr("Not driving."),
                                tr("Others drive the same focus, and you chose: %1.").arg(answer),
                                {}});
            } else {
                m_notices.post({MessageKind::Success,
                                isDriving ? tr("Your team sees: driving.") : tr("Your team sees: not driving."),
                                {},
                                {}});
            }
        });
    });
}

SpecKittyDialog *MissionPublisher::run(const QString &headline, const SpecKittyCommand &command)
{
    auto *dialog = new SpecKittyDialog(headline, m_tool.state().program, command, m_secrets, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, [this, dialog, headline] {
        if (dialog->run().state() == SpecKittyRun::State::Cancelled)
            m_notices.post({MessageKind::Info, tr("Cancelled: %1.").arg(headline), {}, {}});
    });
    dialog->open();
    return dialog;
}

} // namespace Pointsman
