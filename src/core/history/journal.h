// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"
#include "history/unreaddocument.h"
#include "history/version.h"

#include <QVariantList>

#include <chrono>
#include <functional>
#include <memory>

namespace Pointsman {

class Database;
struct KeptChange;
struct KeptContent;
struct KeptOperation;
struct StepsTaken;

/// What Pointsman did, to be written down.
struct NewOperation
{
    enum class Role
    {
        Do,
        Undo,
        Redo
    };
    Origin origin;
    QString label;
    QString store;
    FileChanges files;
    Moment time;
    Role role = Role::Do;
    qint64 target = 0; ///< the operation that this one takes back or makes again
};

/// A state file as it was seen, whoever wrote it.
struct Observation
{
    QString store;
    QString path;
    std::optional<QByteArray> bytes; ///< nothing: there is no such file
    Moment time;                     ///< when it was read
    std::optional<Moment> since;     ///< when the reader had last looked before; nothing: not in this run
    Origin origin;                   ///< another program: which one is looked for where it is news
    /// Where there is no `since`: when somebody had looked in an earlier run; nothing: as lookedAt() of the store says,
    /// for a document when it was kept last.
    std::optional<Moment> closedSince = {};
};

/// How much the history keeps; whichever is reached first.
struct JournalLimits
{
    int days = 3650;
    int versions = 200'000; ///< changes; that files were seen for the first time does not count
    qint64 bytes = 512LL * 1024 * 1024;
};

/// What of a damaged history was taken over.
struct Salvage
{
    qint64 versions = 0;  ///< so far, of this file; one that was here already does not count
    bool isMore = false;  ///< there may be more of it
    QString file;         ///< the damaged one; empty: there is none to look through
    bool isNewest = true; ///< no other one was damaged after it
};

/// The version of a document that what is there now is compared with.
struct ReadingBase
{
    qint64 version = 0;   ///< 0: there is none
    bool wasRead = false; ///< the user has read it; else it was there when the document was first looked at
};

/// So many documents are known one by one as read; beyond that the ones read longest ago count as read for good.
inline constexpr int mostReadMarks = 5'000;

/// The history of all state files: every version that Pointsman wrote or saw, in one SQLite database that window and
/// command line share. Synchronous; to be used on the thread that opened it, with a QCoreApplication alive; opening is
/// cheap, so that nobody has to keep one open. No secret enters it (formats.md 3.7).
///
/// Errors: Absent where there is no history yet, Conflict where another program holds it for longer than the patience,
/// Invalid where it is damaged, System for the rest. Who records goes on with his work all the same.
class Journal
{
    Q_DISABLE_COPY_MOVE(Journal)
public:
    /// `history.sqlite` in `$XDG_STATE_HOME/pointsman`, by default `~/.local/state/pointsman`.
    [[nodiscard]] static QString defaultFile();

    /// What becomes of the notes that wait beside the history (notes.h).
    enum class Notes
    {
        Take, ///< they are in the history when it is open
        Leave
    };

    /// For writing and reading; folder and file are made. A damaged database is renamed first; notice() then says so.
    [[nodiscard]] static Result<std::unique_ptr<Journal>>
    open(const QString &file, std::chrono::milliseconds patience = std::chrono::milliseconds(500),
         Notes notes = Notes::Take);
    /// For reading; makes nothing. Notes are taken first where nobody is in the way.
    [[nodiscard]] static Result<std::unique_ptr<Journal>> openExisting(const QString &file);
    ~Journal();

    [[nodiscard]] QString file() const;

    /// Writes down what notes tell. Conflict where it is in use.
    [[nodiscard]] Result<void> takeNotes();

    /// Whether it can be written now: what must not be done without an entry asks before.
    [[nodiscard]] Result<void> requireWritable();

    /// What opening has to tell the user; empty: nothing.
    [[nodiscard]] const QString &notice() const { return m_notice; }

    /// Writes an operation down, all its files or none; its id. What another program had put in a file before it, and
    /// nobody has recorded yet, is recorded first; a change that was only seen so far becomes this operation's.
    [[nodiscard]] Result<qint64> record(const NewOperation &operation);
    [[nodiscard]] Result<qint64> record(const KeptOperation &operation);
    /// The folders that were made for files of an operation, the outermost first.
    [[nodiscard]] Result<QStringList> foldersMadeBy(qint64 operation);
    /// Writes down what differs from the newest version of each file; what is known already costs one look-up.
    [[nodiscard]] Result<void> observe(const std::vector<Observation> &observations);

    /// The files of a store that were there when they were last heard of.
    [[nodiscard]] Result<QStringList> filesThere(const QString &store);

    /// When the state files of a store were last looked at; nothing where never. What changes while nobody looks is
    /// told with this time.
    [[nodiscard]] Result<std::optional<Moment>> lookedAt(const QString &store);
    [[nodiscard]] Result<void> setLookedAt(const QStringList &stores, Moment time);

    /// From now on this process looks at the store all the time, until it ends or says that it does not any more. What
    /// nobody has recorded of a store then did not happen while nobody looked.
    [[nodiscard]] Result<void> setLooking(const QStringList &stores, bool isLooking);

    /// Takes what can be read of a damaged history that was moved aside over into this one, at most so many versions at
    /// a time, and goes on where it was interrupted. They keep their numbers, which this one has left free; operations
    /// of then cannot be undone any more.
    [[nodiscard]] Result<Salvage> salvage(int atMost);

    /// A number by which this history is told from one that takes its place.
    [[nodiscard]] Result<qint64> born();

    /// A number that is higher after whatever was done or seen is written, whoever writes it.
    [[nodiscard]] Result<qint64> entriesGiven();

    /// What was known of the folder `from` and what is below it is known of `to` from now on: the user says that it was
    /// moved. Where something is known of both it is one history.
    [[nodiscard]] Result<void> moveFolder(const QString &from, const QString &to);

    /// A page of versions, newest first.
    [[nodiscard]] Result<std::vector<Version>> versions(const VersionFilter &filter);
    /// One version; Absent where there is none of this id.
    [[nodiscard]] Result<Version> version(qint64 id);
    /// The versions of one operation, the first file first.
    [[nodiscard]] Result<std::vector<Version>> versionsOf(qint64 operation);
    /// A content, placeholders where its secrets were; nothing where it was not kept (withoutSecretValues()) or rots.
    [[nodiscard]] Result<std::optional<QByteArray>> content(qint64 id);
    /// The same of a content that is needed: nothing for 0, "no such file" alone; Absent, with the reason, where it
    /// is not there.
    [[nodiscard]] Result<std::optional<QByteArray>> keptContent(qint64 id);
    /// Whether `bytes`, now in the file `path`, are that content, secrets apart. 0 is "no such file".
    [[nodiscard]] Result<bool> isContent(qint64 id, const QString &path, const std::optional<QByteArray> &bytes);
    /// Whether one of the file's versions has `bytes`, secrets apart, and gives them back.
    [[nodiscard]] Result<bool> holds(const QString &path, const QByteArray &bytes);

    /// The newest operation in one of the stores that is not undone; nothing where there is none. One of which the
    /// history lacks what that needs cannot be taken back, and does not bar the way to those before it.
    [[nodiscard]] Result<std::optional<DoneOperation>> undoable(const QStringList &stores);
    /// The newest one that undoable() passes over for that, where nothing that it does not was done since.
    [[nodiscard]] Result<std::optional<DoneOperation>> passedOver(const QStringList &stores);
    /// The operation undone last, as long as nothing new was done in its store since.
    [[nodiscard]] Result<std::optional<DoneOperation>> redoable(const QStringList &stores);
    /// What was done, taken back and made again in these stores after the entry `since`: each operation once, with what
    /// became of it last, in that order.
    [[nodiscard]] Result<StepsTaken> stepsTaken(const QStringList &stores, qint64 since);

    /// The version of a document that the user has read last, or that counts as read; 0: none.
    [[nodiscard]] Result<qint64> readUpTo(const QString &path);
    /// Whether the user has read any version of it: else readUpTo() is what was there when it was first looked at.
    [[nodiscard]] Result<bool> hasRead(const QString &path);
    /// The user reads this version. What was read before stays readingBase(), until setSeen().
    [[nodiscard]] Result<void> setReadUpTo(const QString &path, qint64 version);
    /// The newest version of each of these documents is read, and what changed in it seen.
    [[nodiscard]] Result<void> setRead(const QStringList &paths);
    /// What was read before the first change that the user has not said to have seen; else readUpTo().
    [[nodiscard]] Result<ReadingBase> readingBase(const QString &path);
    /// The user has seen what changed in the document up to what they have read.
    [[nodiscard]] Result<void> setSeen(const QString &path);
    /// What is here of the documents of a store was there before anybody looked, and counts as read. Only the first
    /// time that it is said of a store; before that nothing of it is unread.
    [[nodiscard]] Result<void> beginReading(const QString &store);
    /// The documents that are there and came or changed since, by path; one that is again what was read is none.
    [[nodiscard]] Result<std::vector<UnreadDocument>> unread(const QStringList &stores);

    /// The newest version that the user has seen; what is newer happened while they were away. Nothing: nobody has said
    /// so yet.
    [[nodiscard]] Result<std::optional<qint64>> seenUpTo();
    [[nodiscard]] Result<void> setSeenUpTo(qint64 version);
    /// Newer ones that happened before the user's eyes, while older ones still waited to be seen.
    [[nodiscard]] Result<std::vector<qint64>> watched();
    [[nodiscard]] Result<void> setWatched(const std::vector<qint64> &versions);

    /// What is known of an operation of ours that another program has written over.
    enum class OverwrittenMark
    {
        None,
        Open,    ///< it waits for a decision
        Decided, ///< what became of it is as the user wants it
    };
    /// The operations that are marked so, the oldest first; it outlives the program.
    [[nodiscard]] Result<std::vector<qint64>> markedOverwritten(OverwrittenMark mark);
    [[nodiscard]] Result<void> markOverwritten(qint64 operation, OverwrittenMark mark);

    [[nodiscard]] Result<JournalLimits> limits();
    /// Both programs keep to them from now on.
    [[nodiscard]] Result<void> setLimits(const JournalLimits &limits);
    /// The damaged history in whose place this one was begun, where it still lies; empty: there is none. What was done
    /// up to then can no longer be undone.
    [[nodiscard]] Result<QString> damagedBefore();

    /// Takes out what is beyond the limits, a bounded number of the oldest versions at a time; recording does it now
    /// and then by itself. Whether there is more to take out.
    [[nodiscard]] Result<bool> prune(Moment now);

private:
    struct Row;
    struct Newest;
    struct News;
    /// What an operation is to the one that it takes back or makes again.
    struct Step
    {
        NewOperation::Role role = NewOperation::Role::Do;
        qint64 target = 0;
    };

    explicit Journal(std::unique_ptr<Database> database);
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<int> schemaOnDisk();
    [[nodiscard]] Result<void> createSchema();
    [[nodiscard]] Result<void> completeSchema();
    [[nodiscard]] Result<void> leaveNumbersFree();
    [[nodiscard]] Result<void> takeSettingsOver(Journal &damaged, qint64 base);
    [[nodiscard]] Result<void> takeReadingOver(Journal &damaged);
    [[nodiscard]] Result<void> takeAsRead();
    [[nodiscard]] std::vector<Version> readSlice(Journal &damaged, qint64 from, qint64 end);
    [[nodiscard]] Result<int> takeOver(Journal &damaged, const Version &version);
    [[nodiscard]] Result<qint64> takeContentOver(Journal &damaged, qint64 content);
    [[nodiscard]] Result<void> tellSeenMeanwhile(Journal &damaged);
    [[nodiscard]] Result<void> tellAsChange(qint64 firstSight, qint64 before);
    [[nodiscard]] Result<void> moveDamagedAside();
    [[nodiscard]] Result<void> write(const std::function<Result<void>()> &work);
    [[nodiscard]] Result<void> moveRow(const QString &table, qint64 id, const QString &newPath);
    [[nodiscard]] Result<qint64> number(const QString &statement, const QVariantList &values = {});
    [[nodiscard]] Result<std::optional<qint64>> setting(const QString &name);
    [[nodiscard]] Result<void> setSetting(const QString &name, qint64 value);
    [[nodiscard]] Result<void> keepReadBefore(const QString &path, qint64 version);
    [[nodiscard]] Result<void> forgetReadBefore(const QString &path);
    [[nodiscard]] Result<void> giveOldMarksUp();
    [[nodiscard]] Result<std::vector<qint64>> numbersMarked(const QString &prefix, qint64 mark);

    [[nodiscard]] Result<qint64> idOf(const QString &table, const QString &path);
    [[nodiscard]] Result<qint64> keep(const std::optional<KeptContent> &content);
    [[nodiscard]] Result<Newest> newestOf(const QString &path);
    [[nodiscard]] Result<void> insert(const Row &row);
    [[nodiscard]] Result<qint64> insertAll(const KeptOperation &operation);
    [[nodiscard]] Result<qint64> insertOperation(const KeptOperation &operation);
    [[nodiscard]] Result<void> recordChange(const KeptOperation &operation, qint64 id, const KeptChange &change);
    [[nodiscard]] Result<void> recordContent(Row &row, const KeptChange &change);
    [[nodiscard]] Result<void> recordDisplaced(const Row &row, const KeptChange &change, qint64 before,
                                               const Newest &newest);
    [[nodiscard]] Result<void> takeNote(const QString &path, const KeptOperation &operation);
    [[nodiscard]] Result<std::optional<Moment>> unwatchedBefore(const QString &store, const Newest &newest);
    [[nodiscard]] Result<std::optional<News>> newsIn(const Observation &observation);
    [[nodiscard]] Result<void> observeAll(const std::vector<News> &news);
    [[nodiscard]] Result<void> observeOne(const News &news);
    [[nodiscard]] Result<bool> isContent(qint64 id, const std::optional<KeptContent> &content);
    [[nodiscard]] Result<std::optional<Moment>> unwatchedSince(const Observation &observation, const Newest &newest);
    [[nodiscard]] Result<bool> isRecordedSince(const Observation &observation, qint64 content);

    [[nodiscard]] Result<std::vector<Version>> rows(const QString &question, const QVariantList &values);
    [[nodiscard]] Result<std::vector<Version>> select(const QString &ids, const QVariantList &values);
    [[nodiscard]] Result<std::vector<Version>> selectAsWritten(const QString &ids, const QVariantList &values);
    [[nodiscard]] std::vector<Version> changesOf(qint64 operation, const QString &path);
    void reword(std::vector<Version> &versions);
    void relabel(DoneOperation &operation);
    [[nodiscard]] QString wordsNow(const Version &version);
    [[nodiscard]] Result<Step> stepOf(qint64 operation);
    [[nodiscard]] QString wordsOfOperation(const Version &version, const Step &step);
    [[nodiscard]] QString wordsOfTarget(const Version &version, qint64 target);
    [[nodiscard]] QString wordsOfContent(const Version &version, NewOperation::Role role);
    [[nodiscard]] Result<std::optional<DoneOperation>> operationWhere(const QString &condition,
                                                                      const QStringList &stores);
    [[nodiscard]] Result<qint64> oldestToPrune();
    [[nodiscard]] Result<qint64> newestBehind(int changes);
    [[nodiscard]] Result<qint64> newestTooMany(const JournalLimits &limits, Moment now);
    [[nodiscard]] Result<void> removeUpTo(qint64 last);
    [[nodiscard]] Result<void> giveFreePagesBack();

    std::unique_ptr<Database> m_database;
    std::chrono::milliseconds m_patience{};
    QString m_notice;
    bool m_isPruneDue = false;
    bool m_tellsLanguage = false;
};

} // namespace Pointsman
