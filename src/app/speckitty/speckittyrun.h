// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speckitty/secretbox.h"
#include "app/speckitty/speckittyprompt.h"
#include "app/speckitty/terminaltext.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <memory>

class QSocketNotifier;

namespace Pointsman {

class PseudoTerminal;

/// One run of spec-kitty on a terminal of its own: what it writes as it comes, its questions, its end. The window never
/// waits for it.
class SpecKittyRun final : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Ready,
        Starting,
        Running,
        Waiting,       ///< for an answer
        Finished,      ///< exitStatus() says how
        FailedToStart, ///< failure() says why
        Cancelled
    };
    Q_ENUM(State)

    /// `secrets` is what the user was asked for earlier; it outlives this.
    SpecKittyRun(QString program, QStringList arguments, SecretBox &secrets, QObject *parent = nullptr);
    /// Ends the program and its children where it still runs.
    ~SpecKittyRun() override;

    void start();
    /// Asks the program and its children to end; 3 seconds later they are ended.
    void cancel();
    /// Answers the question that was asked, by the index of an answer.
    void answer(int index);
    /// Answers what was asked freely, with one line.
    void answerFreely(QString text);
    /// Keeps the token for the rest of this program's life and runs it again with it. The bytes are overwritten.
    void retryWithToken(QByteArray token);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isActive() const;
    /// 0 is success; -1 where it was ended by a signal.
    [[nodiscard]] int exitStatus() const { return m_exitStatus; }
    [[nodiscard]] QString failure() const { return m_process.errorString(); }
    /// What it wrote, as plain text, secrets hidden.
    [[nodiscard]] QString output() const;
    /// The answer to its last question: continue, hold, …; empty: none was given.
    [[nodiscard]] const QString &lastAnswer() const { return m_lastAnswer; }

Q_SIGNALS:
    void stateChanged(Pointsman::SpecKittyRun::State state);
    void outputChanged();
    void asked(const Pointsman::ToolQuestion &question);
    /// It waits for something that is not one of the known questions.
    void askedFreely(const QString &text, bool isSecret);
    /// It failed for want of a token in this environment variable; `wasRefused`: the one that it was given did not do.
    void tokenNeeded(const QString &variable, bool wasRefused);

private:
    void setState(State state);
    void attachTerminal();
    void read();
    void takeOutput(const QByteArray &bytes);
    void look();
    void reply(const QString &line);
    void takeEnd(int status, QProcess::ExitStatus how);
    void closeTerminal();
    void checkToken();

    QString m_program;
    QStringList m_arguments;
    SecretBox &m_secrets;
    SecretBox m_typed; ///< what was typed as a secret, so that an echo of it is hidden
    int m_typedCount = 0;
    QProcess m_process;
    std::unique_ptr<PseudoTerminal> m_terminal;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_quiet; ///< since it wrote the last
    QTimer m_grace; ///< until a cancelled one is ended
    TerminalText m_text;
    std::optional<ToolQuestion> m_question;
    QString m_answeredLine; ///< is not asked again, as without echo it stays the last line
    QString m_lastAnswer;
    QString m_variable; ///< that a token is needed in
    State m_state = State::Ready;
    int m_exitStatus = -1;
    qint64 m_group = 0;
    bool m_isCancelling = false;
};

} // namespace Pointsman
