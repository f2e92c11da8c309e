// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/joindialog.h"

#include "app/speckitty/missionpublisher.h"
#include "app/speckitty/speckittycommand.h"
#include "app/widgets/labels.h"
#include "ui_speckittyjoindialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLayout>
#include <QPushButton>

#include <array>

namespace Pointsman {

namespace {

struct Role
{
    const char *id; ///< as spec-kitty knows it
    const char *label;
    const char *meaning;
};

constexpr std::array knownRoles{
    Role{
        "developer", QT_TRANSLATE_NOOP("Pointsman::JoinDialog", "Developer"),
        QT_TRANSLATE_NOOP("Pointsman::JoinDialog", "Works on it: takes work packages and drives changes. (developer)")},
    Role{"reviewer", QT_TRANSLATE_NOOP("Pointsman::JoinDialog", "Reviewer"),
         QT_TRANSLATE_NOOP("Pointsman::JoinDialog", "Looks at what others made and comments on it. (reviewer)")},
    Role{"observer", QT_TRANSLATE_NOOP("Pointsman::JoinDialog", "Observer"),
         QT_TRANSLATE_NOOP("Pointsman::JoinDialog", "Watches only, changes nothing. (observer)")},
    Role{
        "stakeholder", QT_TRANSLATE_NOOP("Pointsman::JoinDialog", "Stakeholder"),
        QT_TRANSLATE_NOOP("Pointsman::JoinDialog", "Has a say in what is decided, does not work on it. (stakeholder)")},
};

} // namespace

JoinDialog::JoinDialog(MissionPublisher &publisher, QHash<QString, QString> roles, QWidget *parent)
    : QDialog(parent), m_publisher(publisher), m_roles(std::move(roles)), m_ui(std::make_unique<Ui::JoinDialog>())
{
    m_ui->setupUi(this);
    alignLabelsWithWindow(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_join = m_ui->buttons->addButton(tr("&Join"), QDialogButtonBox::AcceptRole);
    m_join->setToolTip(tr("Runs spec-kitty, which asks the service to let you in."));
    for (const Role &role : knownRoles)
        m_ui->roleBox->addItem(tr(role.label), QString::fromLatin1(role.id));
    m_ui->commandEdit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_ui->missionEdit, &QLineEdit::textChanged, this, &JoinDialog::refresh);
    connect(m_ui->roleBox, &QComboBox::currentIndexChanged, this, &JoinDialog::refresh);
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_ui->commandEdit->text());
        m_ui->copyButton->setText(tr("&Copied")); // until the command is another one
    });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &JoinDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &JoinDialog::reject);
    connect(&m_publisher, &MissionPublisher::reachChanged, this, &JoinDialog::refresh);
    refresh();
    m_ui->missionEdit->setFocus();
}

JoinDialog::~JoinDialog() = default;

QString JoinDialog::role() const
{
    return m_ui->roleBox->currentData().toString();
}

void JoinDialog::refresh()
{
    // Pasted ids often bring a blank or a newline with them.
    const QString text = m_ui->missionEdit->text().trimmed();
    const auto mission = MissionId::parse(text);
    m_mission = mission ? std::optional(*mission) : std::nullopt;
    if (!text.isEmpty() && !mission)
        showRemark(mission.error().message, Tone::Error);
    else if (m_mission && m_roles.contains(m_mission->text()))
        showRemark(tr("You have joined this mission already, as %1.").arg(m_roles.value(m_mission->text())),
                   Tone::Warning);
    else
        showRemark({}, Tone::Text);
    m_ui->roleMeaning->setText(tr(knownRoles.at(static_cast<size_t>(m_ui->roleBox->currentIndex())).meaning));

    const bool canJoin = m_publisher.canJoin();
    m_join->setVisible(canJoin);
    m_join->setEnabled(m_mission.has_value());
    m_ui->terminalBox->setVisible(!canJoin);
    m_ui->copyButton->setEnabled(m_mission.has_value());
    m_ui->copyButton->setText(tr("&Copy Command"));
    m_ui->commandEdit->setText(m_mission ? SpecKittyCommand::join(*m_mission, role()).copyableText() : QString());
    m_ui->commandEdit->setCursorPosition(0);
    const QString version =
        m_publisher.version().isEmpty() ? tr("The spec-kitty of this computer") : m_publisher.version();
    m_ui->terminalLabel->setText(
        m_publisher.program().isEmpty()
            ? tr("spec-kitty was not found on this computer. Install it first:\npipx install spec-kitty-cli\n"
                 "Then run this command. The mission appears here by itself.")
            : tr("%1 has no command to join a mission. Run this one where there is a version that has it; the mission "
                 "appears here by itself.")
                  .arg(version));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(canJoin ? tr("Cancel") : tr("Close"));
    // Words that wrap get their room.
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void JoinDialog::showRemark(const QString &words, Tone tone)
{
    setPlain(m_ui->problemLabel, words);
    QPalette own = m_ui->problemLabel->palette();
    own.setColor(QPalette::WindowText, toneColor(QApplication::palette(), tone));
    m_ui->problemLabel->setPalette(own);
    m_ui->problemLabel->setVisible(!words.isEmpty());
    m_ui->missionEdit->setAccessibleDescription(words);
}

void JoinDialog::accept()
{
    if (!m_mission || !m_publisher.canJoin())
        return;
    m_publisher.join(*m_mission, role());
    QDialog::accept();
}

} // namespace Pointsman
