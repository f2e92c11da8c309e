// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/stagedfile.h"

#include "base/ids.h"
#include "files/readfile.h"
#include "files/stagename.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <utility>

namespace Pointsman {

namespace {

tl::unexpected<Error> notWritten(const QString &target, const QString &cause)
{
    return failure(
        ErrorCode::System,
        QCoreApplication::translate("Pointsman::StagedFile",
                                    "%1 could not be written: %2. The file is as it was; see to what the disk, "
                                    "the folder or the permissions lack, then try again.")
            .arg(printable(target), cause),
        target);
}

/// Writes through QSaveFile, which ignores what goes wrong late: each step is checked before commit() may install
/// anything (reliability.md 0.1). The cause of a failure, or an empty text.
QString writeDurably(const QString &path, const QByteArray &bytes, quint32 permissions)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    QString cause;
    if (file.write(bytes) != bytes.size() || !file.flush())
        cause = file.errorString(); // after commit() it is often "Unknown error"
    else if (const auto modeError = Platform::setPermissions(file, permissions))
        cause = Platform::words(modeError);
    else if (const auto syncError = Platform::syncFile(file))
        cause = Platform::words(syncError);
    if (!cause.isEmpty()) {
        file.cancelWriting();
        return cause;
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace

StagedFile::StagedFile(QString path, const QByteArray &content)
    : m_path(std::move(path)), m_mark(contentMark(content)), m_stamp(stampOf(m_path).value_or(FileStamp()))
{
}

StagedFile::StagedFile(StagedFile &&other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_mark(std::move(other.m_mark)), m_stamp(other.m_stamp)
{
}

StagedFile::~StagedFile()
{
    if (m_path.isEmpty())
        return;
    const auto present = stampOf(m_path);
    if (!present || !present->sameFile(m_stamp))
        return;
    if (present->size == 0 || holdsOurs())
        Platform::unlink(m_path);
    else
        keepAsDisplaced(m_path);
}

bool StagedFile::holdsOurs() const
{
    const auto present = readFile(m_path);
    return present && present->stamp.sameFile(m_stamp) && contentMark(present->bytes) == m_mark;
}

void StagedFile::discardDisplaced()
{
    Platform::unlink(m_path);
    m_path.clear();
}

Result<StagedFile> StagedFile::write(const QString &target, const std::optional<QByteArray> &before,
                                     const QByteArray &after, quint32 permissions)
{
    const QString name = temporaryNameBeside(target, before, after);
    // Made empty and private first: QSaveFile then keeps this mode from the first byte on, also where the file system
    // knows no unnamed files (reliability.md 1).
    if (const auto error = Platform::createPrivate(name))
        return notWritten(target, Platform::words(error));
    StagedFile stage(name, after);
    if (const QString cause = writeDurably(name, after, permissions); !cause.isEmpty())
        return notWritten(target, cause);
    stage.m_stamp = stampOf(name).value_or(FileStamp());
    return stage;
}

tl::expected<StagedFile, Platform::ErrorNumber> StagedFile::link(const QString &target, const QByteArray &before,
                                                                 const QString &file, const QByteArray &after)
{
    const QString name = temporaryNameBeside(target, before, after);
    if (const auto error = Platform::link(file, name))
        return tl::unexpected(error);
    return StagedFile(name, after);
}

} // namespace Pointsman
