// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/speckittytool.h"

#include "app/speckitty/processgroup.h"
#include "base/mailbox.h"
#include "workspace/workerpool.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QStandardPaths>

#include <csignal>

namespace Pointsman {

namespace {

constexpr int timeLimit = 5000; // milliseconds for each question
constexpr qsizetype outputLimit = 4096;

QStringList questionArguments(int question)
{
    switch (question) {
    case 0:
        return {QStringLiteral("--version")};
    case 1:
        return {QStringLiteral("mission"), QStringLiteral("join"), QStringLiteral("--help")};
    case 2:
        return {QStringLiteral("mission"), QStringLiteral("focus"), QStringLiteral("set"), QStringLiteral("--help")};
    default:
        return {QStringLiteral("mission"), QStringLiteral("drive"), QStringLiteral("set"), QStringLiteral("--help")};
    }
}

QString versionIn(const QByteArray &output)
{
    static const QRegularExpression number(QStringLiteral("\\d+\\.\\d+[0-9A-Za-z.+-]*"));
    const auto match = number.match(QString::fromUtf8(output));
    return match.hasMatch() ? QStringLiteral("spec-kitty ") + match.captured() : QString();
}

} // namespace

SpecKittyTool::SpecKittyTool(const QString &program, QObject *parent)
    : QObject(parent)
    , m_given(program)
    , m_mailbox(std::make_shared<Mailbox>(this))
    , m_pool(std::make_unique<WorkerPool>())
{
    startInOwnSession(m_process);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setWorkingDirectory(QDir::home().exists() ? QDir::homePath() : QDir::rootPath());
    m_limit.setSingleShot(true);
    m_limit.setInterval(timeLimit);
    connect(&m_process, &QProcess::started, this, [this] { m_group = m_process.processId(); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        m_output += m_process.readAllStandardOutput();
        m_output.truncate(outputLimit);
    });
    connect(&m_process, &QProcess::finished, this, [this](int status, QProcess::ExitStatus how) {
        endQuestion();
        takeAnswer(how == QProcess::NormalExit && status == 0);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            takeAnswer(false);
    });
    connect(&m_limit, &QTimer::timeout, this, [this] { signalGroup(m_group, SIGKILL); });
    // The user may have installed or updated it in a terminal meanwhile.
    if (auto *application = qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        connect(application, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
            if (state == Qt::ApplicationActive)
                refresh();
        });
    }
    take(lookFor(m_given));
}

SpecKittyTool::~SpecKittyTool()
{
    m_process.disconnect(this);
    endNow(m_process, m_group);
    m_mailbox->close();
    endWorkers(std::move(m_pool));
}

void SpecKittyTool::refresh()
{
    if (isAsking() || std::exchange(m_isLooking, true))
        return;
    m_pool->start([this, mailbox = m_mailbox, given = m_given] {
        mailbox->post([this, look = lookFor(given)] {
            m_isLooking = false;
            take(look);
        });
    });
}

void SpecKittyTool::take(const Look &look)
{
    const QString &program = look.program;
    if (program == m_state.program && (program.isEmpty() || look.modified == m_modified))
        return;
    m_modified = look.modified;
    m_answers = ToolState();
    m_answers.program = program;
    if (m_state.program != program) {
        m_state = m_answers;
        m_question = program.isEmpty() ? questionCount : 0;
        Q_EMIT stateChanged(m_state);
    } else {
        m_question = 0;
    }
    if (isAsking())
        ask();
}

void SpecKittyTool::whenKnown(QObject *context, std::function<void()> task)
{
    if (!isAsking()) {
        task();
        return;
    }
    auto *once = new QObject(context);
    connect(this, &SpecKittyTool::stateChanged, once, [this, once, task = std::move(task)] {
        if (isAsking())
            return;
        once->deleteLater();
        once->disconnect(this);
        disconnect(once);
        task();
    });
}

void SpecKittyTool::ask()
{
    m_output.clear();
    // Only the version's words are of interest; of a help text the exit status says all.
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(m_question == 0 ? QString() : QProcess::nullDevice());
    m_limit.start();
    m_process.start(m_answers.program, questionArguments(m_question), QIODevice::ReadOnly);
}

void SpecKittyTool::takeAnswer(bool isYes)
{
    m_limit.stop();
    switch (m_question) {
    case 0:
        m_answers.version = isYes ? versionIn(m_output) : QString();
        break;
    case 1:
        m_answers.canJoin = isYes;
        break;
    case 2:
        m_answers.canFocus = isYes;
        break;
    default:
        m_answers.canDrive = isYes;
        break;
    }
    if (++m_question < questionCount) {
        // Not from within the signal of the process that has just ended.
        QMetaObject::invokeMethod(this, &SpecKittyTool::ask, Qt::QueuedConnection);
        return;
    }
    m_state = m_answers;
    Q_EMIT stateChanged(m_state);
}

void SpecKittyTool::endQuestion()
{
    // What it started and left behind ends with it.
    signalGroup(m_group, SIGKILL);
    m_group = 0;
}

SpecKittyTool::Look SpecKittyTool::lookFor(const QString &given)
{
    if (given.isEmpty()) {
        const QString found = QStandardPaths::findExecutable(QStringLiteral("spec-kitty"));
        return {found, QFileInfo(found).lastModified()};
    }
    const QFileInfo info(given);
    return info.isFile() && info.isExecutable() ? Look{info.absoluteFilePath(), info.lastModified()} : Look{};
}

} // namespace Pointsman
