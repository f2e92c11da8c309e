// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/intent.h"

#include "files/readfile.h"
#include "files/realpath.h"
#include "files/statedocument.h"
#include "files/statefolder.h"
#include "json/jsonwriter.h"
#include "json/secrets.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>
#include <QUuid>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr QLatin1StringView noteSuffix(".intent");
constexpr QLatin1StringView beginningSuffix(".new");
/// Whoever locks what is just being made is gone a moment later.
constexpr int attemptsToNote = 5;
constexpr std::chrono::seconds patienceForOthers{2};
constexpr unsigned long betweenAttemptsMs = 10;

/// A content as the note names it; null is "no such file".
JsonValue nameOf(const std::optional<QByteArray> &bytes)
{
    if (!bytes)
        return {};
    return QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
}

/// What has to be put back; null where that is nothing, or holds a secret, which no other file than its own may have.
JsonValue keptContent(const std::optional<QByteArray> &bytes)
{
    if (!bytes)
        return {};
    const auto document = parseObject(*bytes);
    const bool isPublic = document && withoutSecrets(*document) == JsonValue(*document);
    return isPublic ? JsonValue(QString::fromLatin1(bytes->toBase64())) : JsonValue();
}

JsonObject noteOf(const FileChange &change)
{
    return {{"path", change.path},
            {"before", nameOf(change.before)},
            {"after", nameOf(change.after)},
            {"content", keptContent(change.before)}};
}

bool isOfContent(const FileChange &change)
{
    return change.renamedTo.isEmpty() && (change.before || change.after);
}

/// Locked and durable before it is called a note, so that nobody settles what is under way; null where any step failed.
std::unique_ptr<QFile> writeNote(const QString &path, const QByteArray &bytes)
{
    auto note = std::make_unique<QFile>(path + beginningSuffix);
    const bool isWritten =
        note->open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) &&
        !Platform::tryLock(*note) && note->write(bytes) == bytes.size() && note->flush() &&
        !Platform::syncFile(*note) && !Platform::renameOver(note->fileName(), path) &&
        !Platform::syncDirectory(QFileInfo(path).path());
    if (isWritten)
        return note;
    for (const QString &name : {note->fileName(), path})
        (void)Platform::unlink(name);
    return nullptr;
}

/// Those that are being made as well.
QStringList notesIn(const QString &folder)
{
    const QDir notes(folder);
    QStringList paths;
    for (const QString &name :
         notes.entryList({u'*' + noteSuffix, u'*' + noteSuffix + beginningSuffix}, QDir::Files | QDir::Hidden))
        paths << notes.filePath(name);
    return paths;
}

/// One file of an interrupted operation, as it is now.
struct Half
{
    QString path;
    JsonValue before, after, content;
    std::optional<QByteArray> present;

    [[nodiscard]] bool isDone() const { return nameOf(present) == after; }
    [[nodiscard]] bool isUntouched() const { return nameOf(present) == before; }
    [[nodiscard]] bool canBePutBack() const { return before.isNull() || content.string(); }

    [[nodiscard]] std::optional<QByteArray> kept() const
    {
        if (!content.string())
            return std::nullopt;
        return QByteArray::fromBase64(QByteArray::fromStdString(*content.string()));
    }
};

/// As where a disk is not mounted; a folder that the operation was to make is none of these.
bool isOutOfReach(const Half &half)
{
    return !half.before.isNull() && !QFileInfo(QFileInfo(half.path).path()).isDir();
}

/// As the operation was to be; none where the note is not whole.
std::vector<Half> readNote(const QByteArray &bytes)
{
    std::vector<Half> halves;
    const auto note = parseObject(bytes);
    const JsonValue *files = note ? note->find("files") : nullptr;
    if (!files || !files->array())
        return halves;
    for (const JsonValue &file : *files->array()) {
        const JsonObject entry = file.object() ? *file.object() : JsonObject();
        const auto field = [&](const char *key) { return entry.find(key) ? *entry.find(key) : JsonValue(); };
        halves.push_back({stringAt(entry, "path"), field("before"), field("after"), field("content"), {}});
    }
    return halves;
}

/// `folders` by their real names, as the notes have them.
bool isWithin(const std::vector<Half> &halves, const QStringList &folders)
{
    return folders.isEmpty() || std::any_of(halves.begin(), halves.end(), [&](const Half &half) {
               return std::any_of(folders.begin(), folders.end(),
                                  [&](const QString &folder) { return half.path.startsWith(folder + u'/'); });
           });
}

/// As the files are now; false where one of them cannot be read.
bool look(std::vector<Half> &halves)
{
    for (Half &half : halves) {
        auto content = readFile(half.path);
        if (!content && (content.error().kind != ReadProblem::Kind::Missing || isOutOfReach(half)))
            return false;
        if (content)
            half.present = std::move(content->bytes);
    }
    return true;
}

/// Gives the file again what it had before the operation; Conflict where another program has changed it meanwhile.
Result<void> putBack(const Half &half)
{
    constexpr auto done = [](const auto &) {};
    const auto isAsLeft = [&](const std::optional<QByteArray> &present) -> Result<void> {
        if (present == half.present)
            return {};
        return failure(ErrorCode::Conflict, QString(), half.path);
    };
    if (half.before.isNull())
        return removeFile(half.path, isAsLeft).map(done);
    return editFile(half.path, FileMode::KeepOrPrivate,
                    [&](const std::optional<QByteArray> &present) -> Result<std::optional<QByteArray>> {
                        return isAsLeft(present).map([&] { return half.kept(); });
                    })
        .map(done);
}

/// The first file is written first: where it is as before nothing was done yet. What another program has changed since
/// may have been written before that.
void tellLeft(const std::vector<Half> &halves, FileChanges &left)
{
    if (halves.front().isUntouched())
        return;
    for (const Half &half : halves) {
        if (half.isUntouched())
            continue;
        const bool isKnown = half.isDone() && half.canBePutBack();
        left.push_back(isKnown ? FileChange{half.path, half.kept(), half.present} : FileChange{half.path, {}, {}});
    }
}

/// None where what one of them held before is not known: half of it could not be taken back.
FileChanges changesOf(const std::vector<Half> &halves)
{
    FileChanges changes;
    for (const Half &half : halves) {
        if (!half.canBePutBack())
            return {};
        changes.push_back({half.path, half.kept(), half.present});
    }
    return changes;
}

/// Takes back the half that was done, the last file first, as the operation would have done. Whether the note has
/// served.
bool settle(std::vector<Half> halves, Interrupted &told)
{
    if (!look(halves))
        return false;
    const auto each = [&](auto check) { return std::all_of(halves.begin(), halves.end(), check); };
    const bool isComplete = each([](const Half &half) { return half.isDone(); });
    const bool isCertain =
        each([](const Half &half) { return half.isUntouched() || (half.isDone() && half.canBePutBack()); });
    if (!isCertain && !isComplete)
        tellLeft(halves, told.left);
    if (isComplete) {
        if (auto changes = changesOf(halves); !changes.empty())
            told.done.push_back(std::move(changes));
    }
    if (isComplete || !isCertain)
        return true;
    bool isOver = true;
    for (auto half = halves.rbegin(); half != halves.rend(); ++half) {
        if (half->isUntouched())
            continue;
        if (const auto back = putBack(*half))
            told.takenBack += half->path;
        else if (back.error().code == ErrorCode::Conflict)
            return settle(std::move(halves), told); // somebody has changed it since the look
        else
            isOver = false;
    }
    return isOver;
}

/// Whoever works on it, or settles it as well, is done a moment later, unless its disk hangs or it was stopped.
bool isLockedSoon(QFile &note)
{
    const QDeadlineTimer end(patienceForOthers);
    while (Platform::tryLock(note)) {
        if (end.hasExpired())
            return false;
        QThread::msleep(betweenAttemptsMs);
    }
    return true;
}

} // namespace

QString Intent::defaultFolder()
{
    return stateFolder() + QStringLiteral("/intents");
}

Intent::Intent(const QString &folder, const FileChanges &changes)
{
    const bool isOneFile = changes.size() < 2;
    if (isOneFile || !std::all_of(changes.begin(), changes.end(), isOfContent))
        return;
    if (makePrivateFolders(folder))
        return;
    JsonArray files;
    for (const FileChange &change : withRealPaths(changes))
        files.emplace_back(noteOf(change));
    const QByteArray bytes = compactJson(JsonObject{{"files", files}});
    for (int attempt = 0; attempt < attemptsToNote && !m_note; ++attempt) {
        m_path = folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + noteSuffix;
        m_note = writeNote(m_path, bytes);
    }
}

void Intent::leave()
{
    m_note.reset(); // which closes it, and so it is locked no longer
}

Intent::~Intent()
{
    if (m_note)
        (void)Platform::unlink(m_path);
}

IntentsThere lookForIntents(const QString &folder)
{
    IntentsThere there;
    for (const QString &path : notesIn(folder)) {
        QFile note(path);
        if (note.open(QIODevice::ReadOnly))
            (Platform::tryLock(note) ? there.areUnderWay : there.areLeft) = true;
    }
    return there;
}

Interrupted settleInterrupted(const QString &folder, const QStringList &within)
{
    Interrupted told;
    QStringList folders;
    for (const QString &each : within)
        folders << realFolder(each);
    for (const QString &path : notesIn(folder)) {
        QFile note(path);
        if (!note.open(QIODevice::ReadOnly))
            continue; // its operation is over
        auto halves = path.endsWith(noteSuffix) ? readNote(note.readAll()) : std::vector<Half>();
        const bool isWhole = !halves.empty();
        if (isWhole && !isWithin(halves, folders))
            continue; // of a disk that hangs nothing is asked for another store's sake
        const bool isLocked = isWhole ? isLockedSoon(note) : !Platform::tryLock(note);
        // One that is not whole says nothing.
        if (isLocked && note.exists() && (!isWhole || settle(std::move(halves), told)))
            (void)Platform::unlink(note.fileName());
    }
    return told;
}

} // namespace Pointsman
