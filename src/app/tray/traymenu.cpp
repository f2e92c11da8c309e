// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/traymenu.h"

#include <QActionGroup>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr QChar lowLine(0x02cd); // the modifier letter; it looks like an underscore and means nothing to a panel

/// Whether the same things stand in the same places, so that what is shown can stay and only its words and marks
/// change: a panel forgets an entry that is replaced, also one that is being clicked.
bool areAlike(const std::vector<TrayEntry> &some, const std::vector<TrayEntry> &others)
{
    return std::ranges::equal(some, others, [](const TrayEntry &one, const TrayEntry &other) {
        return one.kind == other.kind && one.projectPath == other.projectPath && one.target == other.target &&
               areAlike(one.entries, other.entries);
    });
}

void empty(QMenu *menu)
{
    menu->clear();
    qDeleteAll(menu->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    qDeleteAll(menu->findChildren<QActionGroup *>(QString(), Qt::FindDirectChildrenOnly));
}

/// What has to be a menu's text so that panels draw `text`. On the bus an underscore marks a letter and two are one; Qt
/// 6.4 makes an underscore of the first `&` that is not the last character, and leaves the text as it is else. A label
/// with a mark is read twice by panels of GTK 3, and loses its other underscores.
QString busLabel(QString text)
{
    const auto ampersand = text.indexOf(u'&');
    const auto underscore = text.indexOf(u'_');
    if (ampersand >= 0 && (underscore < 0 || ampersand < underscore)) {
        // The mark cannot be helped: it stands before the name's own `&`, and the underscores are ones in looks alone.
        text.replace(u'_', lowLine);
        return text.insert(ampersand, u'&');
    }
    text.replace(u'_', QLatin1StringView("__"));
    // The `&` that Qt takes is the second half of an underscore, so that there is no mark.
    if (ampersand >= 0)
        text[underscore + 1] = u'&';
    return text;
}

/// The missions, or the sessions of one project: one of them is the active one.
QActionGroup *choices(QMenu *menu)
{
    auto *group = menu->findChild<QActionGroup *>(QString(), Qt::FindDirectChildrenOnly);
    return group ? group : new QActionGroup(menu);
}

} // namespace

TrayMenu::TrayMenu(QWidget *parent) : QMenu(parent)
{
    connect(this, &QMenu::aboutToShow, this, &TrayMenu::follow);
}

void TrayMenu::setSnapshot(SnapshotPtr snapshot)
{
    m_snapshot = std::move(snapshot);
    if (!isVisible())
        follow();
}

void TrayMenu::setOverBus(bool isOverBus)
{
    m_isOverBus = isOverBus;
    update(this, m_entries);
}

void TrayMenu::follow()
{
    if (!m_snapshot)
        return;
    std::vector<TrayEntry> entries = trayEntries(*m_snapshot);
    if (entries == m_entries)
        return;
    const bool isAlike = areAlike(entries, m_entries);
    m_entries = std::move(entries);
    if (isAlike)
        update(this, m_entries);
    else
        fill(this, m_entries);
}

void TrayMenu::fill(QMenu *menu, const std::vector<TrayEntry> &entries)
{
    empty(menu);
    for (const TrayEntry &entry : entries)
        makeAction(menu, entry);
}

void TrayMenu::update(QMenu *menu, const std::vector<TrayEntry> &entries)
{
    const QList<QAction *> actions = menu->actions();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        QAction *action = actions.at(static_cast<qsizetype>(i));
        adapt(action, entries[i]);
        if (action->menu())
            update(action->menu(), entries[i].entries);
    }
}

void TrayMenu::makeAction(QMenu *menu, const TrayEntry &entry)
{
    if (entry.kind == TrayEntry::Kind::Separator) {
        menu->addSeparator();
        return;
    }
    if (entry.kind == TrayEntry::Kind::Project) {
        QMenu *below = menu->addMenu(QString());
        below->setObjectName(QStringLiteral("projectMenu"));
        adapt(below->menuAction(), entry);
        fill(below, entry.entries);
        return;
    }
    QAction *action = menu->addAction(QString());
    if (entry.isChoice()) {
        action->setCheckable(true);
        choices(menu)->addAction(action);
    }
    adapt(action, entry);
    connect(action, &QAction::triggered, this, [this, entry] { choose(entry); });
}

void TrayMenu::adapt(QAction *action, const TrayEntry &entry) const
{
    if (action->isSeparator())
        return;
    action->setText(label(entry));
    action->setEnabled(entry.isEnabled);
    if (entry.isChoice())
        action->setChecked(entry.isChecked);
}

void TrayMenu::choose(const TrayEntry &entry)
{
    // The click has moved the mark; only the disk does that.
    update(this, m_entries);
    switch (entry.kind) {
    case TrayEntry::Kind::Mission:
        if (m_snapshot->missions->activeId != entry.target)
            Q_EMIT missionChosen(entry.target);
        return;
    case TrayEntry::Kind::Session:
        if (entry.isChecked)
            Q_EMIT projectChosen(entry.projectPath);
        else
            Q_EMIT sessionChosen(entry.projectPath, entry.target);
        return;
    case TrayEntry::Kind::MoreSessions:
    case TrayEntry::Kind::ShowProject:
        Q_EMIT projectChosen(entry.projectPath);
        return;
    case TrayEntry::Kind::Terminal:
        Q_EMIT terminalRequested(entry.projectPath);
        return;
    case TrayEntry::Kind::Folder:
        Q_EMIT folderRequested(entry.projectPath);
        return;
    case TrayEntry::Kind::Document:
        Q_EMIT documentRequested(entry.projectPath, entry.target);
        return;
    case TrayEntry::Kind::Warnings:
        Q_EMIT warningsRequested();
        return;
    case TrayEntry::Kind::More:
    case TrayEntry::Kind::QuickSwitch:
        Q_EMIT quickSwitchRequested();
        return;
    case TrayEntry::Kind::Window:
        Q_EMIT windowRequested();
        return;
    case TrayEntry::Kind::Quit:
        Q_EMIT quitRequested();
        return;
    case TrayEntry::Kind::Separator:
    case TrayEntry::Kind::Note:
    case TrayEntry::Kind::Project:
        return;
    }
}

QString TrayMenu::label(const TrayEntry &entry) const
{
    QString text = entry.text;
    return m_isOverBus ? busLabel(text) : text.replace(u'&', QLatin1StringView("&&"));
}

} // namespace Pointsman
