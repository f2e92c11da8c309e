// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <functional>
#include <memory>

namespace Pointsman {

class Mailbox;
class WorkerPool;

/// What the spec-kitty of this computer can do for us.
struct ToolState
{
    QString program; ///< absolute path; empty: there is none
    QString version; ///< "spec-kitty 1.0.3"; empty: unknown
    bool canJoin = false;
    bool canFocus = false;
    bool canDrive = false;

    bool operator==(const ToolState &) const = default;
};

/// Finds spec-kitty and asks it, without ever waiting, which of the commands it has: later and earlier versions lack
/// them. Asked once for each program file; a new version or place is asked anew.
class SpecKittyTool final : public QObject
{
    Q_OBJECT

public:
    /// `program` is a path; empty: what is found on PATH. The first look is taken at once.
    explicit SpecKittyTool(const QString &program = {}, QObject *parent = nullptr);
    ~SpecKittyTool() override;

    [[nodiscard]] const ToolState &state() const { return m_state; }
    /// A program was found and has not answered everything yet.
    [[nodiscard]] bool isAsking() const { return m_question < questionCount; }
    /// A worker looks for the program.
    [[nodiscard]] bool isLooking() const { return m_isLooking; }
    /// Looks, on a worker, whether the program is still the same one, and asks if it is not. Cheap otherwise.
    void refresh();
    /// Runs `task` as soon as the answers are known, at once where they are.
    void whenKnown(QObject *context, std::function<void()> task);

Q_SIGNALS:
    void stateChanged(const Pointsman::ToolState &state);

private:
    static constexpr int questionCount = 4;

    /// The program's file as it was found.
    struct Look
    {
        QString program; ///< empty: there is none
        QDateTime modified;
    };

    [[nodiscard]] static Look lookFor(const QString &given);
    void take(const Look &look);
    void ask();
    void takeAnswer(bool isYes);
    void endQuestion();

    QString m_given;
    std::shared_ptr<Mailbox> m_mailbox;
    std::unique_ptr<WorkerPool> m_pool;
    bool m_isLooking = false; ///< a worker is: folders of PATH may be on a disk that hangs
    ToolState m_state;
    ToolState m_answers; ///< while asking
    QDateTime m_modified;
    QProcess m_process;
    QTimer m_limit;
    QByteArray m_output;
    int m_question = questionCount;
    qint64 m_group = 0;
};

} // namespace Pointsman
