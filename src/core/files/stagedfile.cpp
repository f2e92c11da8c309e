// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/stagedfile.h"

#include "base/ids.h"
#include "files/readfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Pointsman {

namespace {

tl::unexpected<Error> notWritten(const QString &target, const QString &cause)
{
    return failure(
        ErrorCode::System,
        QCoreApplication::translate("Pointsman::StagedFile", "%1 could not be written: %2. The file is as it was.")
            .arg(printable(target), cause),
        target);
}

} // namespace

QString StagedFile::nameBeside(const QString &target)
{
    return QStringLiteral("%1/.pm-%2-%3.tmp")
        .arg(QFileInfo(target).path())
        .arg(QCoreApplication::applicationPid())
        .arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0'));
}

StagedFile::StagedFile(QString path) : m_path(std::move(path)) {}

StagedFile::StagedFile(StagedFile &&other) noexcept : m_path(std::exchange(other.m_path, {})), m_stamp(other.m_stamp) {}

StagedFile::~StagedFile()
{
    if (m_path.isEmpty())
        return;
    const auto present = stampOf(m_path);
    if (present && present->sameFile(m_stamp))
        ::unlink(QFile::encodeName(m_path).constData());
}

void StagedFile::keep()
{
    QFile::rename(m_path, m_path + QStringLiteral(".displaced"));
    m_path.clear();
}

void StagedFile::giveUp()
{
    ::unlink(QFile::encodeName(m_path).constData());
    m_path.clear();
}

Result<StagedFile> StagedFile::write(const QString &target, const QByteArray &bytes, unsigned permissions)
{
    StagedFile stage(nameBeside(target));
    // Made empty and private first: QSaveFile then keeps this mode from the first byte on, also where the file system
    // knows no unnamed files (reliability.md 1).
    const int created =
        ::open(QFile::encodeName(stage.m_path).constData(), O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0600);
    if (created < 0) {
        const QString cause = qt_error_string(errno);
        stage.m_path.clear();
        return notWritten(target, cause);
    }
    ::close(created);
    stage.m_stamp = stampOf(stage.m_path).value_or(FileStamp());

    QSaveFile file(stage.m_path);
    QString cause;
    const auto isDone = [&](bool success) {
        // Saved here: after commit() the text is often "Unknown error".
        if (!success && cause.isEmpty())
            cause = file.errorString();
        return success;
    };
    bool isSynced =
        isDone(file.open(QIODevice::WriteOnly)) && isDone(file.write(bytes) == bytes.size()) && isDone(file.flush());
    if (isSynced && (::fchmod(file.handle(), permissions) != 0 || ::fsync(file.handle()) != 0)) {
        cause = qt_error_string(errno);
        isSynced = false;
    }
    if (!isSynced) {
        file.cancelWriting();
        return notWritten(target, cause);
    }
    if (!file.commit())
        return notWritten(target, file.errorString());
    stage.m_stamp = stampOf(stage.m_path).value_or(FileStamp());
    return stage;
}

} // namespace Pointsman
