// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/nextcommandbar.h"

#include "app/actions/actionhelpers.h"
#include "app/widgets/clampedlabel.h"
#include "app/widgets/labels.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QToolButton>

namespace Pointsman {

namespace {

constexpr int linesOfCommand = 2;

} // namespace

NextCommandBar::NextCommandBar(const Services &services, QWidget *parent)
    : QWidget(parent), m_fact(toneLabel({}, Tone::Muted, this)), m_command(new ClampedLabel(linesOfCommand, this))
{
    m_fact->setWordWrap(true);
    m_command->setObjectName(QStringLiteral("nextCommand"));
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QToolButton(this);
    copy->setIcon(icon(Icon::Copy));
    copy->setAutoRaise(true);
    copy->setFocusPolicy(Qt::StrongFocus);
    copy->setAccessibleName(tr("Copy Next Command"));
    copy->setToolTip(tr("Copies it for your agent in the project's folder. Nothing is run by that."));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setVerticalSpacing(2);
    layout->addWidget(m_fact, 0, 0, 1, 2);
    layout->addWidget(m_command, 1, 0);
    layout->addWidget(copy, 1, 1, Qt::AlignTop);
    layout->setColumnStretch(0, 1);
    connect(copy, &QToolButton::clicked, this, [this, services] { copyCommand(services, m_command->text()); });
    hide();
}

void NextCommandBar::setCommand(const std::optional<NextCommand> &next)
{
    setPlain(m_fact, next ? tr("%1:").arg(next->fact) : QString());
    setPlain(m_command, next ? next->command : QString());
    setVisible(next.has_value());
}

} // namespace Pointsman
