// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/quickswitcher.h"

#include "app/switcher/recentchoices.h"
#include "app/switcher/switcherchoice.h"
#include "app/switcher/switchermodel.h"
#include "planning/documents.h"

#include <QKeyEvent>
#include <QListView>

#include <algorithm>

// What keys and clicks do in the switcher.

namespace Pointsman {

namespace {

bool isEnter(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

/// Keys that move in the list or choose, while the field keeps all others.
bool QuickSwitcher::takeKey(const QKeyEvent &key)
{
    fillWholly();
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const SwitcherEntryPtr entry = current();
    if (key.key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (modifiers == Qt::ControlModifier && (isEnter(key) || key.key() == Qt::Key_E)) {
        if (entry)
            isEnter(key) ? showInstead(*entry) : openEditor(*entry);
        return true;
    }
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && key.key() == Qt::Key_O) {
        if (entry)
            openFolder(*entry);
        return true;
    }
    if (modifiers == Qt::AltModifier && isEnter(key)) {
        if (entry)
            openTerminal(*entry);
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    if (isEnter(key)) {
        choose();
        return true;
    }
    return moveBy(key.key());
}

bool QuickSwitcher::moveBy(int key)
{
    const int row = m_list->currentIndex().row();
    const int last = m_model->rowCount() - 1;
    const int page = mostRowsOnScreen - 1;
    switch (key) {
    case Qt::Key_Up:
        select(row == 0 ? last : row - 1);
        return true;
    case Qt::Key_Down:
        select(row == last ? 0 : row + 1);
        return true;
    case Qt::Key_PageUp:
        select(row - page);
        return true;
    case Qt::Key_PageDown:
        select(std::min(row + page, last));
        return true;
    case Qt::Key_Home:
        select(0);
        return true;
    case Qt::Key_End:
        select(last);
        return true;
    default:
        return false;
    }
}

/// Before anything is told, so that what is shown then comes to the front.
void QuickSwitcher::closeFor(const SwitcherEntry &entry)
{
    RecentChoices(m_services.settings).add(entry.key);
    close();
}

void QuickSwitcher::choose()
{
    const SwitcherEntryPtr entry = current();
    if (!entry || choiceOf(*entry) == Choice::Nothing)
        return;
    switch (choiceOf(*entry)) {
    case Choice::Show:
    case Choice::Nothing:
        showInstead(*entry);
        break;
    case Choice::SwitchSession:
        closeFor(*entry);
        Q_EMIT switchSessionRequested(entry->project->project.path, entry->session->path);
        break;
    case Choice::SwitchMission:
        closeFor(*entry);
        Q_EMIT switchMissionRequested(entry->mission->id);
        break;
    case Choice::Run:
        closeFor(*entry);
        Q_EMIT actionRequested(entry->action);
        break;
    }
}

/// As Enter and Ctrl+Enter on that line.
void QuickSwitcher::click(const QModelIndex &index)
{
    m_list->setCurrentIndex(index);
    const SwitcherEntryPtr entry = current();
    if (entry && m_clickModifiers == Qt::ControlModifier)
        showInstead(*entry);
    else
        choose();
}

void QuickSwitcher::showInstead(const SwitcherEntry &entry)
{
    if (entry.kind == SwitcherEntry::Kind::Action)
        return;
    closeFor(entry);
    switch (entry.kind) {
    case SwitcherEntry::Kind::Project:
        Q_EMIT projectRequested(entry.project->project.path);
        break;
    case SwitcherEntry::Kind::Session:
        Q_EMIT showSessionRequested(entry.project->project.path, entry.session->path);
        break;
    case SwitcherEntry::Kind::Mission:
    case SwitcherEntry::Kind::MissionSwitch:
        Q_EMIT missionRequested(entry.mission->id);
        break;
    case SwitcherEntry::Kind::Document:
        Q_EMIT documentRequested(entry.project->project.path, entry.session->path, entry.file);
        break;
    case SwitcherEntry::Kind::Ticket:
        Q_EMIT editorRequested(entry.file);
        break;
    case SwitcherEntry::Kind::Action:
        break;
    }
}

void QuickSwitcher::openTerminal(const SwitcherEntry &entry)
{
    const QString folder = folderOf(entry);
    if (folder.isEmpty())
        return;
    closeFor(entry);
    Q_EMIT terminalRequested(folder);
}

void QuickSwitcher::openEditor(const SwitcherEntry &entry)
{
    const QString file = fileOf(entry);
    if (file.isEmpty())
        return;
    closeFor(entry);
    if (entry.kind == SwitcherEntry::Kind::Session && !entry.session->isBroken)
        Q_EMIT topicRequested(entry.project->project.path, latestTopic(entry.session->session));
    else
        Q_EMIT editorRequested(file);
}

void QuickSwitcher::openFolder(const SwitcherEntry &entry)
{
    const QString path = fileOf(entry).isEmpty() ? folderOf(entry) : fileOf(entry);
    if (path.isEmpty())
        return;
    closeFor(entry);
    Q_EMIT folderRequested(path);
}

} // namespace Pointsman
