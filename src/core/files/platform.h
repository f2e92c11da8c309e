// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/filestamp.h"

#include <QMap>
#include <QString>

#include <optional>

#include <tl/expected.hpp>

class QFileDevice;

/// The calls of the operating system that reading and guarded writing stand on, one thin function each, so that another
/// system needs another platform_*.cpp and nothing else. platform_generic.cpp serves those that have none.
namespace Pointsman::Platform {

/// An errno value; 0 is success.
using ErrorNumber = int;

/// The system's words for it.
[[nodiscard]] QString words(ErrorNumber error);
/// Whether it says that the file system lacks the call, rather than that the call failed.
[[nodiscard]] bool isUnsupported(ErrorNumber error);

/// An open file; closes itself.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&) = delete;
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor();

    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

/// A folder that is open, so that the way to what is in it need not be looked up for each file.
struct OpenFolder
{
    QString path;
    Descriptor descriptor;
};
/// Links are followed. Nothing where it cannot be opened, or where the system has no such thing.
[[nodiscard]] std::optional<OpenFolder> openFolder(const QString &path);

/// Opens without following a link in the last part and without blocking, whatever lies there. `folder`, where there is
/// one, is one that the path leads through.
[[nodiscard]] tl::expected<Descriptor, ErrorNumber> openForReading(const QString &path,
                                                                   const OpenFolder *folder = nullptr);
/// Opens for its name and mode only, which needs no permission to read; a link in the last part is opened itself.
[[nodiscard]] tl::expected<Descriptor, ErrorNumber> openForName(const QString &path);
[[nodiscard]] tl::expected<FileStamp, ErrorNumber> stampOf(const Descriptor &file);
/// Links are not followed.
[[nodiscard]] tl::expected<FileStamp, ErrorNumber> stampOf(const QString &path);
/// The same of a path as the system takes it; nothing where there is no stamp.
[[nodiscard]] std::optional<FileStamp> stampOf(const QByteArray &path);
/// The same of what lies in a folder.
[[nodiscard]] std::optional<FileStamp> stampIn(const OpenFolder &folder, const QByteArray &name);
/// What tells a file from every other one that has, had or will have its name.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0; ///< of a file that is gone another one may get it
    qint64 bornNs = 0; ///< 0 where the file system does not know it
    bool operator==(const FileIdentity &) const = default;
};
/// Links are not followed; nothing is opened.
[[nodiscard]] tl::expected<FileIdentity, ErrorNumber> identityOf(const QString &path);
/// The time that the system writes into the stamps of files just now, or an earlier one, in nanoseconds since 1970:
/// what has an older stamp gets another one with any further change. It goes on in steps of some milliseconds.
[[nodiscard]] qint64 stampClockNs();
/// Whether files at `path` get their stamps from that clock, and not from a server's.
[[nodiscard]] bool isStampedHere(const QString &path);
/// At most `size` bytes; 0 at the end of the file.
[[nodiscard]] tl::expected<qint64, ErrorNumber> read(const Descriptor &file, char *buffer, qint64 size);

/// Extended attributes and access control lists, values by names, without those that the system itself keeps; empty
/// where the file system knows none. Links are not followed.
[[nodiscard]] QMap<QByteArray, QByteArray> attributesOf(const QString &path);

/// A new empty file of mode 0600; EEXIST where the name is taken, by a dangling link too.
[[nodiscard]] ErrorNumber createPrivate(const QString &path);
/// Permission bits of an open file.
[[nodiscard]] ErrorNumber setPermissions(QFileDevice &file, quint32 permissions);
/// Permission bits of a file that openForName() has opened.
[[nodiscard]] ErrorNumber setPermissionsOfNamed(const Descriptor &file, quint32 permissions);
/// From now on no other process of the user may read this one's memory, and no crash leaves it in a file: it may hold
/// secrets. Programs that it starts may raise the limit of crash files for themselves again.
void keepMemoryPrivate();
/// Whether a process of this number runs, whosever it is.
[[nodiscard]] bool isRunning(qint64 process);
/// The user whom this process runs as.
[[nodiscard]] quint32 currentUser();
/// An advisory lock on an open file that ends when it is closed; EWOULDBLOCK where another process has it.
[[nodiscard]] ErrorNumber tryLock(QFileDevice &file);
/// What was written survives a power cut.
[[nodiscard]] ErrorNumber syncFile(QFileDevice &file);
/// What the directory lists survives a power cut.
[[nodiscard]] ErrorNumber syncDirectory(const QString &path);
[[nodiscard]] ErrorNumber makeFolder(const QString &path, quint32 permissions);

/// Swaps what two names stand for, at once.
[[nodiscard]] ErrorNumber exchange(const QString &first, const QString &second);
/// EEXIST where `to` is taken.
[[nodiscard]] ErrorNumber renameToFreeName(const QString &from, const QString &to);
[[nodiscard]] ErrorNumber renameOver(const QString &from, const QString &to);
/// A second name for a file; EEXIST where it is taken.
[[nodiscard]] ErrorNumber link(const QString &file, const QString &secondName);
/// Takes the name away; a folder's is refused.
ErrorNumber unlink(const QString &path);

} // namespace Pointsman::Platform
