// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speckitty/speckittyrun.h"

#include <QDialog>

class QHBoxLayout;

namespace Pointsman {

namespace Ui {
class SpecKittyDialog;
} // namespace Ui

class SpecKittyCommand;

/// Shows one run of spec-kitty: what it says as it says it, its questions as buttons, the token that it lacks. Accepted
/// and closed by itself on success; stays open on failure. For open(), never exec().
class SpecKittyDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpecKittyDialog)

public:
    /// Runs `program` at once. `headline` is what is being done ("Joining mission checkout as developer").
    SpecKittyDialog(const QString &headline, const QString &program, const SpecKittyCommand &command,
                    SecretBox &secrets, QWidget *parent = nullptr);
    ~SpecKittyDialog() override;

    [[nodiscard]] const SpecKittyRun &run() const { return m_run; }

    /// Cancels what runs; closes when it has ended.
    void reject() override;

private:
    enum class Entry
    {
        Answer,
        Secret,
        Token
    };

    void addButtons(const SpecKittyCommand &command);
    void takeState(SpecKittyRun::State state);
    void showOutput();
    void keepAtEnd();
    void ask(const ToolQuestion &question);
    void askForText(const QString &label, Entry entry, const QString &sendText);
    void send();
    void hideQuestions();
    [[nodiscard]] QString stateWords() const;

    std::unique_ptr<Ui::SpecKittyDialog> m_ui;
    SpecKittyRun m_run;
    QTimer m_showing; ///< output comes in many small pieces
    QHBoxLayout *m_answers;
    QString m_shown;
    Entry m_entry = Entry::Answer;
    bool m_isCancelling = false;
};

} // namespace Pointsman
