// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/testwindow.h"

namespace Pointsman::Test {

/// The windows that there are, as the functions of a test: what the main window leads to, and what comes by itself when
/// others write the same files, when spec-kitty asks, or at the end. A test that inherits it looks at each of them.
class WindowSituations : public QObject
{
    Q_OBJECT

protected:
    /// At a window that is on screen; `where` is for telling what was found.
    virtual void look(const QString &where, QWidget &window) = 0;
    /// What was found amiss since this was asked last.
    [[nodiscard]] virtual QStringList takeAmiss() = 0;

    [[nodiscard]] const TemporaryTree &tree() const { return *m_tree; }
    [[nodiscard]] TestWindow &test() { return *m_test; }

private Q_SLOTS:
    void init();
    void cleanup();
    void everyPageAndWhatItOpens();
    void anEmptyWindow();
    void whatAnotherProgramWroteOver();
    void anUndoOfWhatWasChangedSince();
    void whatIsImported();
    void whatCannotBeTakenBackIsAsked();
    void whoQuitsIsAsked();
    void changesThatWaitForADisk();
    void anAgentThatWaits();
    void whatWasAttachedShortlyAfterASwitch();
    void whatSpecKittyAsksAndSays();
    void whatChangedSinceItWasRead();
    void theTimeLineAndReadingWide();
    void menusOfRowsAndPictures();
    void aLowWindow();
    void allFixesThatLoseNothing();
    void whatCameWhileNobodyLooked();
    void whatWouldBeMoved();
    void theLinesOfTheSwitcher();
    void theMenuOfTheTray();

private:
    void lookAtMain();
    /// Waits for the dialog that has come, looks at it and closes it.
    void lookAtDialog();
    /// Looks at the menu that `open` opens, and closes it.
    void lookAtMenu(const QString &where, const std::function<void()> &open);
    void lookAtMenuOf(QWidget *widget);
    void showProject();
    void trigger(const char *menu, const char *text);
    void click(const char *text);

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

} // namespace Pointsman::Test
