// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/speckittyrun.h"

#include "app/speckitty/processgroup.h"
#include "app/speckitty/pseudoterminal.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QSocketNotifier>

#include <csignal>

namespace Pointsman {

namespace {

constexpr int graceTime = 3000;    // milliseconds from asking to end to ending
constexpr int knownQuestion = 100; // milliseconds of silence: a line that names its answers is complete
constexpr int freeQuestion = 1000; // milliseconds of silence: it waits for something

QProcessEnvironment environmentFor(const SecretBox &secrets)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TERM"), QStringLiteral("dumb"));
    environment.insert(QStringLiteral("NO_COLOR"), QStringLiteral("1"));
    // Python's rich takes the size of a dumb terminal from these only.
    environment.insert(QStringLiteral("COLUMNS"), QStringLiteral("100"));
    environment.insert(QStringLiteral("LINES"), QStringLiteral("30"));
    environment.insert(QStringLiteral("PYTHONUNBUFFERED"), QStringLiteral("1"));
    secrets.addTo(environment);
    return environment;
}

} // namespace

SpecKittyRun::SpecKittyRun(QString program, QStringList arguments, SecretBox &secrets, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_arguments(std::move(arguments)), m_secrets(secrets)
{
    m_quiet.setSingleShot(true);
    m_grace.setSingleShot(true);
    m_grace.setInterval(graceTime);
    m_process.setWorkingDirectory(QDir::home().exists() ? QDir::homePath() : QDir::rootPath());
    connect(&m_quiet, &QTimer::timeout, this, &SpecKittyRun::look);
    connect(&m_grace, &QTimer::timeout, this, [this] { signalGroup(m_group, SIGKILL); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this,
            [this] { takeOutput(m_process.readAllStandardOutput()); });
    connect(&m_process, &QProcess::finished, this, &SpecKittyRun::takeEnd);
    connect(&m_process, &QProcess::started, this, [this] {
        m_group = m_process.processId();
        if (m_isCancelling)
            signalGroup(m_group, SIGTERM);
        else
            setState(State::Running);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        closeTerminal();
        setState(State::FailedToStart);
    });
}

SpecKittyRun::~SpecKittyRun()
{
    m_process.disconnect(this);
    endNow(m_process, m_group);
    closeTerminal();
}

bool SpecKittyRun::isActive() const
{
    return m_state == State::Starting || m_state == State::Running || m_state == State::Waiting;
}

QString SpecKittyRun::output() const
{
    const QString &text = m_text.text();
    const qsizetype unfinished = isActive() ? m_secrets.unfinishedTail(text) : 0;
    return m_typed.masked(m_secrets.masked(text.chopped(unfinished)));
}

void SpecKittyRun::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void SpecKittyRun::start()
{
    if (isActive())
        return;
    m_text.clear();
    m_question.reset();
    m_answeredLine.clear();
    m_lastAnswer.clear();
    m_variable.clear();
    m_isCancelling = false;
    attachTerminal();
    m_process.setProcessEnvironment(environmentFor(m_secrets));
    setState(State::Starting);
    m_process.start(m_program, m_arguments);
    // The program has its copy; ours need not live on.
    m_process.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    if (m_terminal)
        m_terminal->closeProgramSide();
}

void SpecKittyRun::attachTerminal()
{
    m_terminal = PseudoTerminal::open();
    if (!m_terminal) {
        // Without a terminal it may not ask, but it can run.
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardOutputFile({});
        m_process.setStandardInputFile({});
        startInOwnSession(m_process);
        return;
    }
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_terminal->attachTo(m_process);
    m_notifier = std::make_unique<QSocketNotifier>(m_terminal->descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SpecKittyRun::read);
}

void SpecKittyRun::read()
{
    const QByteArray bytes = m_terminal->read();
    // The program's side is closed: the descriptor would report that for ever.
    if (bytes.isEmpty())
        m_notifier->setEnabled(false);
    else
        takeOutput(bytes);
}

void SpecKittyRun::takeOutput(const QByteArray &bytes)
{
    m_text.append(bytes);
    if (bytes.contains('\n'))
        m_answeredLine.clear();
    m_question.reset();
    const QString line = m_text.openLine();
    if (line.trimmed().isEmpty() || line == m_answeredLine)
        m_quiet.stop();
    else
        m_quiet.start(recogniseQuestion(line) ? knownQuestion : freeQuestion);
    Q_EMIT outputChanged();
    if (m_state == State::Waiting)
        setState(State::Running);
}

void SpecKittyRun::look()
{
    if (!isActive() || m_isCancelling)
        return;
    const QString line = m_text.openLine();
    m_question = recogniseQuestion(line);
    setState(State::Waiting);
    if (m_question)
        Q_EMIT asked(*m_question);
    else
        Q_EMIT askedFreely(m_secrets.masked(line.trimmed()),
                           asksForSecret(line) || (m_terminal && !m_terminal->isEchoing()));
}

void SpecKittyRun::answer(int index)
{
    if (!m_question || m_state != State::Waiting || index < 0 || index >= m_question->replies.size())
        return;
    const QString line = m_question->replies.at(index);
    m_lastAnswer = m_question->answers.at(index);
    reply(line);
}

void SpecKittyRun::answerFreely(QString text)
{
    if (m_state != State::Waiting)
        return;
    // One line: what follows a newline would answer a question that has not been asked.
    text.remove(u'\n').remove(u'\r');
    if (asksForSecret(m_text.openLine()) || (m_terminal && !m_terminal->isEchoing()))
        m_typed.keep(QString::number(++m_typedCount), text.toUtf8());
    reply(text);
}

void SpecKittyRun::reply(const QString &line)
{
    m_question.reset();
    m_answeredLine = m_text.openLine();
    setState(State::Running);
    const QByteArray bytes = line.toUtf8() + '\n';
    if (m_terminal)
        m_terminal->write(bytes);
    else
        m_process.write(bytes);
}

void SpecKittyRun::cancel()
{
    if (!isActive() || m_isCancelling)
        return;
    m_isCancelling = true;
    m_quiet.stop();
    m_grace.start();
    signalGroup(m_group, SIGTERM);
}

void SpecKittyRun::takeEnd(int status, QProcess::ExitStatus how)
{
    m_grace.stop();
    m_quiet.stop();
    if (m_terminal) {
        for (QByteArray rest = m_terminal->read(); !rest.isEmpty(); rest = m_terminal->read())
            m_text.append(rest);
    }
    if (m_isCancelling)
        signalGroup(m_group, SIGKILL);
    closeTerminal();
    m_exitStatus = how == QProcess::NormalExit ? status : -1;
    setState(m_isCancelling ? State::Cancelled : State::Finished);
    Q_EMIT outputChanged();
    checkToken();
}

void SpecKittyRun::closeTerminal()
{
    m_group = 0;
    m_notifier.reset();
    m_terminal.reset();
}

void SpecKittyRun::checkToken()
{
    if (m_state != State::Finished || m_exitStatus == 0)
        return;
    m_variable = missingVariable(m_text.text());
    if (m_variable.isEmpty() && saysNotAuthorised(m_text.text()))
        m_variable = m_secrets.only();
    if (m_variable.isEmpty())
        return;
    const bool wasRefused = m_secrets.has(m_variable);
    m_secrets.moveTo(m_typed, m_variable);
    Q_EMIT tokenNeeded(m_variable, wasRefused);
}

void SpecKittyRun::retryWithToken(QByteArray token)
{
    if (isActive() || m_variable.isEmpty())
        return;
    m_secrets.keep(m_variable, std::move(token));
    start();
}

} // namespace Pointsman
