// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/runninginstance.h"

#include "files/platform.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QPointer>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <cerrno>

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

/// Nobody may hold a connection open for longer without having sent a whole call.
constexpr auto patienceWithCallers = 5s;
constexpr auto pause = 20ms;

QString socketIn(const QString &folder)
{
    return folder + QStringLiteral("/socket");
}

/// A block with its length before it; nothing as long as it is not there as a whole.
std::optional<QByteArray> takeBlock(QIODevice &device)
{
    quint32 size = 0;
    QDataStream head(device.peek(sizeof size));
    head >> size;
    if (head.status() != QDataStream::Ok)
        return {};
    if (device.bytesAvailable() < qint64(sizeof size) + size)
        return {};
    device.skip(sizeof size);
    return device.read(size);
}

QByteArray asBlock(const QByteArray &bytes)
{
    QByteArray head;
    QDataStream stream(&head, QIODevice::WriteOnly);
    stream << quint32(bytes.size());
    return head + bytes;
}

/// What the program that listens at `name` answers; nothing where none listens, or it goes before it answers.
std::optional<QByteArray> ask(const QString &name, const QByteArray &call, const QDeadlineTimer &deadline)
{
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(int(deadline.remainingTime())))
        return {};
    socket.write(asBlock(call));
    std::optional<QByteArray> answer = takeBlock(socket);
    while (!answer && socket.waitForReadyRead(int(deadline.remainingTime())))
        answer = takeBlock(socket);
    return answer;
}

} // namespace

RunningInstance::RunningInstance(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_lock(folder + QStringLiteral("/lock"))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            receive(socket);
    });
}

RunningInstance::~RunningInstance()
{
    m_server.close();
}

QString RunningInstance::usualFolder()
{
    QString display = qEnvironmentVariable("WAYLAND_DISPLAY");
    if (display.isEmpty()) {
        static const QRegularExpression screen(QStringLiteral("\\.[0-9]+$")); // a part of the same display
        display = qEnvironmentVariable("DISPLAY").remove(screen);
    }
    for (QChar &character : display) {
        if (!character.isLetterOrNumber())
            character = u'_';
    }
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/pointsman/display") +
           display;
}

Result<bool> RunningInstance::claim()
{
    const auto isOurs = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(m_folder) || !QFile::setPermissions(m_folder, isOurs))
        return failure(ErrorCode::System, tr("The folder %1 cannot be made or belongs to another user.").arg(m_folder),
                       m_folder);
    if (!m_lock.isOpen() && !m_lock.open(QIODevice::ReadWrite)) {
        return failure(ErrorCode::System,
                       tr("The lock %1 cannot be made: %2").arg(m_lock.fileName(), m_lock.errorString()),
                       m_lock.fileName());
    }
    if (const auto error = Platform::tryLock(m_lock); error != 0) {
        if (error == EWOULDBLOCK)
            return false;
        return failure(ErrorCode::System,
                       tr("The lock %1 cannot be taken: %2").arg(m_lock.fileName(), Platform::words(error)),
                       m_lock.fileName());
    }
    m_lock.resize(0);
    m_lock.write(QByteArray::number(QCoreApplication::applicationPid()));
    m_lock.flush();
    QLocalServer::removeServer(socketIn(m_folder)); // of a program that crashed
    if (!m_server.listen(socketIn(m_folder))) {
        return failure(ErrorCode::System,
                       tr("The socket in %1 cannot be made: %2").arg(m_folder, m_server.errorString()), m_folder);
    }
    return true;
}

Result<std::optional<QString>> RunningInstance::claimOrHandOver(const Call &call, std::chrono::milliseconds patience)
{
    const QByteArray bytes = toBytes(call);
    if (bytes.size() > largestCall)
        return failure(ErrorCode::Refused, tr("These arguments are too long to hand to the running program."));
    // A first one that has the lock may be about to listen, or about to end.
    for (const QDeadlineTimer deadline(patience); !deadline.hasExpired(); QThread::msleep(pause.count())) {
        const auto isFirst = claim();
        if (!isFirst)
            return tl::unexpected(isFirst.error());
        if (*isFirst)
            return std::nullopt;
        if (const auto answer = ask(socketIn(m_folder), bytes, deadline))
            return QString::fromUtf8(*answer);
    }
    const QString process = QString::fromLatin1(m_lock.read(20).simplified());
    return failure(ErrorCode::System, tr("Pointsman is running already, as process %1, and does not answer. Wait, or "
                                         "end that process and start again.")
                                          .arg(process));
}

void RunningInstance::receive(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    auto *patience = new QTimer(socket);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, socket, &QLocalSocket::abort);
    patience->start(patienceWithCallers);
    socket->setReadBufferSize(largestCall + 8);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket, patience] {
        const auto bytes = takeBlock(*socket);
        if (!bytes) {
            if (socket->bytesAvailable() > largestCall)
                socket->abort();
            return;
        }
        patience->stop();
        socket->disconnect(this); // one call for each connection
        const auto call = callFrom(*bytes);
        if (!call)
            return socket->abort();
        Q_EMIT called(*call, [socket = QPointer(socket)](const QString &words) {
            if (!socket)
                return;
            socket->write(asBlock(words.toUtf8().left(largestCall)));
            socket->disconnectFromServer(); // once all is written
        });
    });
}

} // namespace Pointsman
