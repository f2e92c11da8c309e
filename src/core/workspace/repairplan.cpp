// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/repairplan.h"

#include "base/ids.h"
#include "files/leftovers.h"
#include "files/listdirectory.h"
#include "files/namerules.h"
#include "files/readfile.h"
#include "files/stagename.h"
#include "files/statedocument.h"
#include "history/replacing.h"
#include "missions/missionoperations.h"
#include "planning/knowledgedirectory.h"
#include "planning/sessionfile.h"
#include "planning/sessionrepairs.h"
#include "workspace/renameobstacles.h"
#include "json/byteordermark.h"
#include "json/jsonwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace Pointsman {

namespace {

constexpr quint32 privateMode = 0600;
constexpr quint32 writtenByOthers = 022;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Repair)
};

Result<QByteArray> bytesOf(const QString &path)
{
    auto content = readFile(path);
    if (!content)
        return tl::unexpected(toError(content.error(), path));
    return std::move(content->bytes);
}

bool isOfMissions(const QString &path, const RepairPlace &place)
{
    return path.startsWith(place.home.path() + u'/');
}

QString timeForName(const RepairPlace &place)
{
    return UtcTime(place.clock()).fileNameForm();
}

/// A name in the same folder, under which a temporary file of our own is not found as one once more.
QString keptBeside(const QString &path, const RepairPlace &place)
{
    const QFileInfo info(path);
    QString name = info.fileName();
    if (name.startsWith(u".pm-"))
        name.remove(0, 1);
    return freeName(info.path() + u'/' + name + QStringLiteral(".kept-") + timeForName(place));
}

/// Where what the repair takes away is kept: what may hold a secret beside its place, anything else in our own folder.
QString keptName(const QString &path, const RepairPlace &place)
{
    if (isOfMissions(path, place))
        return keptBeside(path, place);
    return freeName(place.keptFolder + u'/' + timeForName(place) + u'-' + QFileInfo(path).fileName());
}

/// A change of the bytes; none where they stay.
FileChanges rewrite(const QString &path, const QByteArray &before, const QByteArray &after)
{
    return before == after ? FileChanges() : FileChanges{{path, before, after}};
}

Result<FileChanges> planMode(const QString &path)
{
    const auto stamp = stampOf(path);
    if (!stamp || !(S_ISREG(stamp->mode) || S_ISDIR(stamp->mode)))
        return FileChanges();
    const quint32 permissions = stamp->permissions();
    const quint32 wanted = S_ISDIR(stamp->mode) ? permissions & ~writtenByOthers : privateMode;
    return permissions == wanted ? FileChanges() : FileChanges{{path, {}, {}, permissions, wanted}};
}

/// Whether it is a snapshot that another one has the id of, and not named after it.
bool isMisnamed(const Issue &issue, const StateDocument &document)
{
    return issue.code == u"two-files-one-id" && document.root && isSchemaOne(*document.root) &&
           !isNamedAfterId(PlanningSession::fromJson(*document.root), document.path);
}

/// Whether the file still is one that stands in the way: a peer may have written a good one meanwhile.
bool isStillInTheWay(const Issue &issue, const StateDocument &document)
{
    if (!document.root)
        return document.problem.has_value();
    if (issue.subjectKind == SubjectKind::ActiveMission)
        return !activeMissionIn(*document.root, document.path);
    return !isSchemaOne(*document.root) || isMisnamed(issue, document);
}

/// Whether another file of the folder holds the same session, so that this one can go.
bool hasAnother(const StateDocument &document)
{
    const QString id = PlanningSession::fromJson(*document.root).id;
    const QFileInfo own(document.path);
    for (const DirectoryEntry &entry : listDirectory(own.path())) {
        const QString name = QFile::decodeName(entry.name);
        if (name == own.fileName() || !name.endsWith(u".json"))
            continue;
        const StateDocument other = readStateDocument(own.path() + u'/' + name);
        if (other.root && isSchemaOne(*other.root) && PlanningSession::fromJson(*other.root).id == id)
            return true;
    }
    return false;
}

Result<FileChanges> planAside(const Issue &issue, const RepairPlace &place)
{
    const StateDocument document = readStateDocument(issue.path);
    if (!isStillInTheWay(issue, document) || !document.stamp)
        return FileChanges();
    if (isMisnamed(issue, document) && !hasAnother(document)) {
        return failure(
            ErrorCode::Refused,
            Words::tr("%1 was left as it is: no other file has this session any more, and without it the session "
                      "would be gone. Rename it to its session_id instead.")
                .arg(printable(issue.path)),
            issue.path);
    }
    FileChange aside = movingAside(issue.path, document.stamp->permissions(), UtcTime(place.clock()));
    aside.before = document.bytes;
    return FileChanges{std::move(aside)};
}

/// No program can know which value of such a key is the right one, and of a secret there is no other copy anywhere.
tl::unexpected<Error> wouldDropKeys(const StateDocument &document)
{
    QStringList keys;
    for (const QString &key : document.duplicateKeys)
        keys << quotedForeign(key);
    return failure(
        ErrorCode::Refused,
        Words::tr("%1 has these keys twice: %2. Writing it anew would drop one value of each, so nothing was "
                  "changed. Take all but one of them out in an editor, then try again.")
            .arg(printable(document.path), keys.join(QStringLiteral(", "))),
        document.path);
}

/// A repair of a document as a pure function.
template <typename Mend, typename Write>
Result<FileChanges> planContent(const QString &path, const Mend &mend, const Write &write)
{
    const StateDocument document = readStateDocument(path);
    if (document.problem)
        return tl::unexpected(toError(*document.problem, path));
    if (!document.root)
        return FileChanges(); // gone meanwhile
    const JsonObject mended = mend(*document.root);
    if (mended == *document.root)
        return FileChanges();
    if (!document.duplicateKeys.isEmpty())
        return wouldDropKeys(document);
    return rewrite(path, *document.bytes, write(mended));
}

template <typename Mend>
Result<FileChanges> planSession(const QString &path, const Mend &mend)
{
    return planContent(path, mend, sessionBytes);
}

template <typename Mend>
Result<FileChanges> planMissionFile(const QString &path, const Mend &mend)
{
    return planContent(path, mend, [](const JsonObject &document) { return pythonJson(document); });
}

Result<FileChanges> planRepoint(const QString &path, const QString &mission, const RepairPlace &place)
{
    return MissionId::parse(mission).and_then([&](const MissionId &id) {
        return planMissionFile(path, [&](const JsonObject &pointer) {
            return stringAt(pointer, "active_mission_id") == mission ? pointer
                                                                     : switchedPointer(pointer, id, place.clock());
        });
    });
}

Result<FileChanges> planName(const QString &path)
{
    const StateDocument document = readStateDocument(path);
    if (!document.root || isNamedAfterId(PlanningSession::fromJson(*document.root), path))
        return FileChanges();
    return idOfDocument(*document.root, path).and_then([&](const SessionId &id) -> Result<FileChanges> {
        const QString folder = QFileInfo(path).path();
        const auto inSessions = listDirectory(folder);
        RenameObstacles obstacles(KnowledgeDirectory(QFileInfo(folder).path()), inSessions);
        const QString reason = obstacles.against(path, PlanningSession::fromJson(*document.root));
        if (!reason.isEmpty())
            return failure(ErrorCode::Refused, Words::tr("%1 keeps its name: %2").arg(printable(path), reason), path);
        return FileChanges{{path, {}, {}, {}, {}, folder + u'/' + id.fileName()}};
    });
}

Result<FileChanges> planWithoutMark(const QString &path)
{
    return bytesOf(path).and_then([&](const QByteArray &bytes) -> Result<FileChanges> {
        const QByteArray unmarked = bytes.mid(byteOrderMarksIn(bytes));
        if (const auto document = parseObject(unmarked); !document && unmarked != bytes)
            return tl::unexpected(toError(document.error(), path));
        return rewrite(path, bytes, unmarked);
    });
}

/// The file goes to where such files are kept.
Result<FileChanges> planKeeping(const QString &path, const RepairPlace &place)
{
    const auto stamp = stampOf(path);
    if (!stamp)
        return FileChanges();
    if (!S_ISREG(stamp->mode)) // a link, a pipe: it has no content of its own and no mode that counts
        return FileChanges{{path, {}, {}, {}, {}, keptBeside(path, place)}};
    if (isOfMissions(path, place))
        return FileChanges{{path, {}, {}, stamp->permissions(), privateMode, keptBeside(path, place)}};
    const auto content = readFile(path);
    if (!content) // too large, say; it stays on its own disk
        return FileChanges{{path, {}, {}, {}, {}, keptBeside(path, place)}};
    return FileChanges{{keptName(path, place), {}, content->bytes}, {path, content->bytes, {}, stamp->permissions()}};
}

Result<FileChanges> planElsewhere(const Issue &issue, const RepairPlace &place)
{
    // A temporary file may belong to a new write by now, a swap file to an editor.
    const auto stamp = stampOf(issue.path);
    return !stamp || mayBeUnderWay(*stamp, place.clock()) ? FileChanges() : planKeeping(issue.path, place);
}

/// The file that another one is a copy, or a recovered version of; nothing where its name does not tell.
std::optional<QString> originalOf(const QString &copyPath)
{
    if (const auto target = targetOfDisplaced(copyPath))
        return target;
    const auto name = copyNameIn(QFile::encodeName(QFileInfo(copyPath).fileName()));
    if (!name)
        return std::nullopt;
    return QFileInfo(copyPath).path() + u'/' + QFile::decodeName(name->original);
}

/// The copy becomes the file, and the file's content is kept.
Result<FileChanges> planCopy(const QString &copyPath, const RepairPlace &place)
{
    const auto original = originalOf(copyPath);
    if (!original || !stampOf(copyPath))
        return FileChanges();
    const QString &path = *original;
    const auto copy = bytesOf(copyPath);
    if (!copy)
        return tl::unexpected(copy.error());
    if (const auto document = parseObject(*copy); !document)
        return tl::unexpected(toError(document.error(), copyPath));
    const FileChange removal{copyPath, *copy, {}, stampOf(copyPath).value_or(FileStamp()).permissions()};
    if (!stampOf(path))
        return FileChanges{{path, {}, *copy}, removal};
    return bytesOf(path).map([&](const QByteArray &bytes) {
        FileChanges changes;
        if (bytes != *copy)
            changes = {{keptName(path, place), {}, bytes}, {path, bytes, *copy}};
        changes.push_back(removal);
        return changes;
    });
}

/// The active session and its snapshot, where they still are the traces of an interrupted operation.
struct Twins
{
    QByteArray activeBytes;
    JsonObject snapshot;
};

Result<std::optional<Twins>> readTwins(const QString &activePath)
{
    const auto active = readSessionFile(activePath);
    if (!active)
        return tl::unexpected(active.error());
    if (!active->document)
        return std::nullopt;
    const auto id = idOfDocument(*active->document, activePath);
    if (!id)
        return tl::unexpected(id.error());
    const auto snapshot = readSessionFile(KnowledgeDirectory(QFileInfo(activePath).path()).snapshot(*id));
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    if (!snapshot->document)
        return std::nullopt;
    const PlanningSession first = PlanningSession::fromJson(*active->document);
    const PlanningSession second = PlanningSession::fromJson(*snapshot->document);
    const bool isTrace = !checkTwins({first, second, hasOtherContent(*active->document, *snapshot->document)},
                                     {SubjectKind::ActiveSession, first.id, activePath})
                              .empty();
    return isTrace ? std::optional(Twins{*active->bytes, *snapshot->document}) : std::nullopt;
}

/// The newer content, which is the snapshot's, becomes the active file's, or the active file goes.
Result<FileChanges> planTwins(const QString &activePath, const RepairPlace &place, bool rollsBack)
{
    return readTwins(activePath).map([&](const std::optional<Twins> &twins) {
        if (!twins)
            return FileChanges();
        std::optional<QByteArray> after;
        std::optional<quint32> mode = stampOf(activePath).value_or(FileStamp()).permissions();
        if (rollsBack) {
            after = sessionBytes(withDemandedState(twins->snapshot, SessionPlace::Active));
            mode.reset();
        }
        return FileChanges{{keptName(activePath, place), {}, twins->activeBytes},
                           {activePath, twins->activeBytes, after, mode}};
    });
}

} // namespace

Result<FileChanges> planRepair(const Issue &issue, const Repair &repair, const RepairPlace &place)
{
    const QString &path = issue.path;
    const auto sessionPlace =
        issue.subjectKind == SubjectKind::ActiveSession ? SessionPlace::Active : SessionPlace::Snapshot;
    switch (repair.kind) {
    case RepairKind::None:
        return failure(ErrorCode::Refused, Words::tr("There is no repair for this: open the file in an editor."), path);
    case RepairKind::RestrictMode:
        return planMode(path);
    case RepairKind::MoveAside:
        return planAside(issue, place).map([&](FileChanges changes) {
            if (repair.restored && !changes.empty())
                changes.push_back({path, {}, repair.restored->bytes});
            return changes;
        });
    case RepairKind::ClearPointer:
        return planMissionFile(path, clearedPointer);
    case RepairKind::RepointPointer:
        return planRepoint(path, repair.mission, place);
    case RepairKind::RenameToId:
        return planName(path);
    case RepairKind::SetState:
        return planSession(path, [&](const JsonObject &session) { return withDemandedState(session, sessionPlace); });
    case RepairKind::SetSchemaVersion:
        return planSession(path, withSchemaOne);
    case RepairKind::RollBack:
        return planTwins(path, place, true);
    case RepairKind::Finish:
        return planTwins(path, place, false);
    case RepairKind::RemoveDuplicates:
        return planSession(path, withoutRepetitions);
    case RepairKind::KeepElsewhere:
        return planElsewhere(issue, place);
    case RepairKind::StripByteOrderMark:
        return planWithoutMark(path);
    case RepairKind::DropCopy:
        return planKeeping(path, place);
    case RepairKind::TakeCopy:
        return planCopy(path, place);
    case RepairKind::LowerCaseRole:
        return planMissionFile(path, withCanonicalRole);
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
