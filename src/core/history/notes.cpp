// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/notes.h"

#include "base/ids.h"
#include "files/platform.h"
#include "files/processmark.h"
#include "files/statefolder.h"
#include "history/journalrows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr QByteArrayView firstLine("Pointsman note 1\n");
constexpr qsizetype mostNotes = 200;
constexpr qint64 mostBytes = 64LL * 1'048'576;
constexpr QLatin1StringView unfinishedEnd(".tmp");
constexpr QLatin1StringView unreadableEnd(".unreadable");
constexpr int numberBase = 10;
constexpr int digitsOfTime = 20;
constexpr qsizetype hashDigits = 16;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Notes)
};

QDataStream &operator<<(QDataStream &stream, const KeptContent &content)
{
    return stream << content.hash << content.size << content.isPacked << content.bytes;
}

QDataStream &operator>>(QDataStream &stream, KeptContent &content)
{
    return stream >> content.hash >> content.size >> content.isPacked >> content.bytes;
}

// Optional values are written as a flag and the value.
template <typename Value>
QDataStream &operator<<(QDataStream &stream, const std::optional<Value> &value)
{
    stream << value.has_value();
    return value ? stream << *value : stream;
}

template <typename Value>
QDataStream &operator>>(QDataStream &stream, std::optional<Value> &value)
{
    bool isThere = false;
    stream >> isThere;
    value.reset();
    return isThere ? stream >> value.emplace() : stream;
}

QDataStream &operator<<(QDataStream &stream, const KeptChange &change)
{
    return stream << change.path << change.before << change.after << change.modeBefore << change.modeAfter
                  << change.sentence.subject << change.sentence.words << change.otherName << change.isOfContent
                  << change.madeFolders;
}

QDataStream &operator>>(QDataStream &stream, KeptChange &change)
{
    return stream >> change.path >> change.before >> change.after >> change.modeBefore >> change.modeAfter >>
           change.sentence.subject >> change.sentence.words >> change.otherName >> change.isOfContent >>
           change.madeFolders;
}

QByteArray written(const KeptOperation &operation)
{
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << qint32(operation.origin.kind) << operation.origin.words << operation.label << operation.store
           << microseconds(operation.time) << qint32(operation.role) << operation.target
           << quint32(operation.files.size());
    for (const KeptChange &change : operation.files)
        stream << change;
    stream << operation.language;
    return firstLine + QCryptographicHash::hash(body, QCryptographicHash::Sha256) + body;
}

std::optional<KeptOperation> read(const QByteArray &bytes)
{
    const qsizetype hashLength = QCryptographicHash::hashLength(QCryptographicHash::Sha256);
    const QByteArray body = bytes.mid(firstLine.size() + hashLength);
    if (!bytes.startsWith(firstLine) ||
        bytes.mid(firstLine.size(), hashLength) != QCryptographicHash::hash(body, QCryptographicHash::Sha256))
        return std::nullopt;
    QDataStream stream(body);
    stream.setVersion(QDataStream::Qt_6_0);
    KeptOperation operation;
    qint32 origin = 0;
    qint32 role = 0;
    qint64 time = 0;
    quint32 count = 0;
    stream >> origin >> operation.origin.words >> operation.label >> operation.store >> time >> role >>
        operation.target >> count;
    operation.origin.kind = static_cast<Origin::Kind>(origin);
    operation.role = static_cast<NewOperation::Role>(role);
    operation.time = Moment(std::chrono::microseconds(time));
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i)
        stream >> operation.files.emplace_back();
    operation.language.clear();
    if (!stream.atEnd()) // those of the first version say nothing of it
        stream >> operation.language;
    return stream.status() == QDataStream::Ok ? std::optional(std::move(operation)) : std::nullopt;
}

QString beginningOf(const QString &historyFile)
{
    return QFileInfo(historyFile).fileName() + QStringLiteral(".note-");
}

/// So that the names are in the order in which they were written.
QString newName(const QString &historyFile, Moment time)
{
    return beginningOf(historyFile) + QStringLiteral("%1-%2-%3")
                                          .arg(microseconds(time), digitsOfTime, numberBase, QLatin1Char('0'))
                                          .arg(ownProcessName())
                                          .arg(QRandomGenerator::system()->generate());
}

tl::unexpected<Error> notLeft(const QString &path, const QString &cause)
{
    return failure(ErrorCode::System, Words::tr("%1 could not be written: %2.").arg(printable(path), cause), path);
}

/// Where notes may wait: beside the history, and, for when nothing can be written there, as on a full disk, in the
/// memory that lasts as long as the user is logged in, in a folder for this history.
QStringList foldersOf(const QString &historyFile)
{
    QStringList folders{QFileInfo(historyFile).path()};
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (QDir::isAbsolutePath(runtime) && QFileInfo(runtime).isDir()) {
        const QByteArray hash = QCryptographicHash::hash(historyFile.toUtf8(), QCryptographicHash::Sha256).toHex();
        folders << runtime + QStringLiteral("/pointsman/notes-") + QString::fromLatin1(hash.left(hashDigits));
    }
    return folders;
}

Result<void> requireRoom(const QString &folder, const QString &historyFile)
{
    const auto notes = QDir(folder).entryInfoList({beginningOf(historyFile) + u'*'}, QDir::Files);
    qint64 bytes = 0;
    for (const QFileInfo &note : notes)
        bytes += note.size();
    if (notes.size() < mostNotes && bytes < mostBytes)
        return {};
    return notLeft(historyFile, Words::tr("too much waits already until the history can be written"));
}

Result<QString> leaveNoteIn(const QString &folder, const QString &historyFile, const KeptOperation &operation)
{
    if (const auto error = makePrivateFolders(folder))
        return notLeft(folder, Platform::words(error));
    if (const auto room = requireRoom(folder, historyFile); !room)
        return tl::unexpected(room.error());
    const QString path = folder + u'/' + newName(historyFile, operation.time);
    const QString unfinished = path + unfinishedEnd;
    if (const auto error = Platform::createPrivate(unfinished))
        return notLeft(path, Platform::words(error));
    const QByteArray bytes = written(operation);
    QFile file(unfinished);
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(bytes) == bytes.size();
    file.close();
    // Not synced: it survives a kill at any moment, as the history's own entries do, and a save costs no more for it.
    const auto error = isWritten ? Platform::renameToFreeName(unfinished, path) : 0;
    if (isWritten && !error)
        return path;
    const QString cause = isWritten ? Platform::words(error) : file.errorString();
    Platform::unlink(unfinished);
    return notLeft(path, cause);
}

QStringList waitingIn(const QDir &folder, const QString &beginning)
{
    QStringList paths;
    for (const QString &name : folder.entryList({beginning + u'*'}, QDir::Files)) {
        const QString path = folder.filePath(name);
        const QString writer = name.mid(beginning.size()).section(u'-', 1, 1);
        const bool isUnfinished = name.endsWith(unfinishedEnd);
        if (!isUnfinished && !name.endsWith(unreadableEnd))
            paths << path;
        else if (isUnfinished && lifeOf(writer) == ProcessLife::Gone)
            Platform::unlink(path); // who wrote it was killed meanwhile
    }
    return paths;
}

} // namespace

Result<QString> leaveNote(const QString &historyFile, const KeptOperation &operation)
{
    const QStringList folders = foldersOf(historyFile);
    auto left = leaveNoteIn(folders.first(), historyFile, operation);
    if (left || folders.size() == 1)
        return left;
    const auto inMemory = leaveNoteIn(folders.last(), historyFile, operation);
    return inMemory ? inMemory : left;
}

QStringList waitingNotes(const QString &historyFile)
{
    QStringList paths;
    for (const QString &folder : foldersOf(historyFile))
        paths += waitingIn(folder, beginningOf(historyFile));
    std::sort(paths.begin(), paths.end(),
              [](const QString &a, const QString &b) { return QFileInfo(a).fileName() < QFileInfo(b).fileName(); });
    return paths;
}

Result<std::optional<KeptOperation>> readNote(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (!file.exists())
            return std::nullopt;
        return failure(ErrorCode::System, Words::tr("%1 cannot be read.").arg(printable(path)), path);
    }
    auto operation = read(file.read(mostBytes));
    if (!operation)
        return failure(ErrorCode::Invalid, Words::tr("%1 is no note.").arg(printable(path)), path);
    return operation;
}

void setNoteAside(const QString &path)
{
    (void)Platform::renameToFreeName(path, path + unreadableEnd);
}

} // namespace Pointsman
