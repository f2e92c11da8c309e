// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/choicepanel.h"

#include "app/switcher/switcherchoice.h"
#include "app/widgets/labels.h"
#include "app/widgets/leadtext.h"

#include <QPainter>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

constexpr int panelMargin = 5;

QString keyWords(const SwitcherEntry &entry, const QString &more)
{
    QStringList keys;
    if (choiceOf(entry) == Choice::SwitchSession || choiceOf(entry) == Choice::SwitchMission)
        keys << ChoicePanel::tr("Ctrl+Enter shows");
    if (!folderOf(entry).isEmpty())
        keys << ChoicePanel::tr("Alt+Enter terminal");
    if (!fileOf(entry).isEmpty())
        keys << ChoicePanel::tr("Ctrl+E editor");
    if (!folderOf(entry).isEmpty() || !fileOf(entry).isEmpty())
        keys << ChoicePanel::tr("Ctrl+Shift+O folder");
    keys << ChoicePanel::tr("Esc");
    if (!more.isEmpty())
        keys << more;
    return keys.join(QStringLiteral(" · "));
}

} // namespace

ChoicePanel::ChoicePanel(QWidget *parent)
    : QWidget(parent)
    , m_choice(new LeadText(this))
    , m_picture(plainLabel({}, this))
    , m_warning(toneLabel({}, Tone::Warning, this))
    , m_keys(toneLabel({}, Tone::Muted, this))
{
    m_warning->setWordWrap(true);
    m_keys->setWordWrap(true);
    auto *warning = new QHBoxLayout;
    warning->addWidget(m_picture, 0, Qt::AlignTop);
    warning->addWidget(m_warning, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(panelMargin, panelMargin + 2, panelMargin, 0);
    layout->setSpacing(4);
    layout->addWidget(m_choice);
    layout->addLayout(warning);
    layout->addWidget(m_keys);
}

void ChoicePanel::showEntry(const SwitcherEntry &entry, Moment now, const LastWrites &writes, const QString &more)
{
    const ChoiceWords words = choiceWords(entry, now, writes);
    m_choice->setText(tr("Enter"), words.what);
    m_picture->setVisible(!words.warning.isEmpty());
    m_warning->setVisible(!words.warning.isEmpty());
    setPlain(m_warning, words.warning);
    m_picture->setPixmap(icon(Icon::Warning, Tone::Warning).pixmap(m_warning->fontMetrics().height()));
    setPlain(m_keys, keyWords(entry, more));
    // At once, for the window fits its height to it.
    layout()->activate();
    updateGeometry();
}

QString ChoicePanel::said() const
{
    return QString(m_choice->text() + u'\n' + m_warning->text()).trimmed();
}

/// A line between the list and this.
void ChoicePanel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(borderColor(palette()));
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace Pointsman
