// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/verbdialog.h"
#include "workspace/mark.h"

#include <memory>

namespace Pointsman {

enum class Tone;

namespace Ui {
class MarkDialog;
}

/// A session, a mission or a project, and what the user has put down about it.
struct MarkSubject
{
    MarkKey key;
    QString title; ///< without a name of the user's own; of a project its folder's
    Mark mark;     ///< a project has its name in it as well
    bool isProject = false;

    /// What it is called now.
    [[nodiscard]] QString name() const { return mark.name.isEmpty() ? title : mark.name; }
};

/// Asks for a name of the user's own, a note and whether it is pinned. Fields that the user has not touched follow what
/// is kept; of the others it is said where somebody else has changed them meanwhile.
class MarkDialog final : public VerbDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkDialog)

public:
    MarkDialog(const MarkSubject &subject, QWidget *parent);
    ~MarkDialog() override;

    /// What is kept now.
    void setMark(const Mark &mark);

    void accept() override;
    /// The first time with a note that would be lost it only says so.
    void reject() override;

Q_SIGNALS:
    /// What is to be another one; never empty.
    void chosen(const Pointsman::MarkEdit &edit);

private:
    void fillTexts();
    void update();
    void showNoteNote(Tone tone, const QString &words);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString whyNot() const;

    std::unique_ptr<Ui::MarkDialog> m_ui;
    MarkSubject m_subject;
    bool m_isLossTold = false; ///< that the note would be lost, as it is now
    Mark m_first;              ///< as it was when the dialog opened, or when an untouched field took it over
};

} // namespace Pointsman
