// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/recovery.h"

#include "compare/statesentence.h"
#include "files/heldfile.h"
#include "files/leftovers.h"
#include "files/listdirectory.h"
#include "files/movedaside.h"
#include "files/processmark.h"
#include "files/stagename.h"
#include "history/journal.h"
#include "json/secrets.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <map>

namespace Pointsman {

namespace {

/// No more displaced versions of one file are kept beside it; older ones are in the history only.
constexpr std::size_t maximumKept = 50;
/// Each is held open; what there is more is for the next time.
constexpr std::size_t mostAtOnce = 200;

/// A temporary file whose writer is gone, or a version that is kept: displaced, or moved aside by a repair.
struct Leftover
{
    QString path;
    StageName name;
    HeldFile file;
    QString target; ///< absolute; empty where the name does not tell
};

class Recovery
{
public:
    Recovery(QString historyFile, QString store, Moment now)
        : m_historyFile(std::move(historyFile)), m_store(std::move(store)), m_now(now)
    {
    }

    void recordDone(const std::vector<FileChanges> &operations);
    void recover(const QString &folder);

private:
    void settle(const Leftover &leftover, const std::vector<Leftover> &movedAside);
    void limitKept(const QString &folder, const std::vector<DirectoryEntry> &entries);
    [[nodiscard]] bool isNoLongerNeeded(const Leftover &leftover);
    [[nodiscard]] bool isInHistory(const Leftover &leftover);
    [[nodiscard]] bool keepInHistory(const Leftover &leftover);
    [[nodiscard]] std::optional<FileChange> changeOf(const Leftover &leftover) const;
    [[nodiscard]] bool isExplained(const FileChange &change);
    void recordDone(const FileChanges &changes);
    [[nodiscard]] Journal *journal();

    QString m_historyFile;
    QString m_store;
    Moment m_now;
    QStringList m_told; ///< of these files all that was done is recorded
    std::unique_ptr<Journal> m_journal;
    bool m_isAsked = false;
};

/// Of a writer in another number space it is known by the age of what it did alone.
bool mayBeAtIt(const QString &writer, const FileStamp &stamp, Moment now)
{
    const ProcessLife life = lifeOf(writer);
    const Moment renamed{std::chrono::microseconds(stamp.changedNs / 1000)};
    return life == ProcessLife::Running || (life == ProcessLife::Unknown && now - renamed < leftoverAge);
}

/// Nothing where it is none, or its writer may be at it.
std::optional<Leftover> leftoverAt(const QString &folder, const DirectoryEntry &entry, Moment now)
{
    const QString fileName = QFile::decodeName(entry.name);
    auto name = StageName::parse(fileName);
    if (!name)
        return std::nullopt;
    const QString path = folder + u'/' + fileName;
    auto file = HeldFile::open(path);
    if (!file)
        return std::nullopt; // the rules tell of it
    if (!name->isDisplaced && mayBeAtIt(name->owner, file->stamp(), now))
        return std::nullopt;
    const bool isNamed = !name->target.isEmpty() && name->target != u"." && name->target != u"..";
    QString target = isNamed ? folder + u'/' + name->target : QString();
    return Leftover{path, std::move(*name), std::move(*file), std::move(target)};
}

/// Opened when the first leftover needs it; null where it cannot be written.
Journal *Recovery::journal()
{
    if (!m_historyFile.isEmpty() && !std::exchange(m_isAsked, true)) {
        // What was left is older than what waits beside the history.
        if (auto opened = Journal::open(m_historyFile, std::chrono::milliseconds(500), Journal::Notes::Leave))
            m_journal = std::move(*opened);
    }
    return m_journal.get();
}

/// What differs in its secrets alone is the same for the history, and yet another version.
bool Recovery::isInHistory(const Leftover &leftover)
{
    if (leftover.target.isEmpty() || namesSecret(leftover.file.bytes()) || !journal())
        return false;
    return journal()->holds(leftover.target, leftover.file.bytes()).value_or(false);
}

bool Recovery::keepInHistory(const Leftover &leftover)
{
    if (leftover.target.isEmpty() || !journal())
        return false;
    const QByteArray &bytes = leftover.file.bytes();
    const auto isHeld = journal()->holds(leftover.target, bytes);
    if (!isHeld || *isHeld)
        return isHeld.value_or(false);
    return journal()->observe({{m_store, leftover.target, bytes, m_now, {}, {}}}).has_value() &&
           journal()->holds(leftover.target, bytes).value_or(false);
}

/// Whether an operation in the history has made it, or it may be the undo of that: one that was killed is no operation
/// to be undone in its turn.
bool Recovery::isExplained(const FileChange &change)
{
    VersionFilter filter;
    filter.path = change.path;
    filter.limit = 4; // it was seen, and an operation that moved the file aside first has two
    const auto newest = journal()->versions(filter);
    if (!newest)
        return true;
    const auto told = std::find_if(newest->begin(), newest->end(), [](const Version &each) { return each.operation; });
    if (told == newest->end())
        return false;
    const auto first = std::find_if(newest->rbegin(), std::make_reverse_iterator(told),
                                    [&](const Version &each) { return each.operation == told->operation; });
    const auto is = [&](qint64 content, const std::optional<QByteArray> &bytes) {
        return journal()->isContent(content, change.path, bytes).value_or(true);
    };
    return (told == newest->begin() && is(told->after, change.after)) ||
           (is(told->after, change.before) && is(first->before, change.after));
}

/// What was done to its end by a program that was killed before it could tell of it: nobody else did it, and it can be
/// taken back. Which of our programs it was is not known.
void Recovery::recordDone(const FileChanges &changes)
{
    const bool isExplained =
        !journal() || std::any_of(changes.begin(), changes.end(),
                                  [this](const FileChange &change) { return this->isExplained(change); });
    if (isExplained)
        return;
    NewOperation operation;
    operation.origin = {Origin::Kind::Window, {}};
    operation.store = m_store;
    operation.files = changes;
    operation.time = m_now;
    QStringList words;
    for (const FileChange &change : changes) {
        words << describeState(change.path, change.before, change.after).words;
        // Whoever saw it saw it then.
        if (const auto written = stampOf(change.after ? change.path : QFileInfo(change.path).path()))
            operation.time = Moment(std::chrono::microseconds(written->modifiedNs / 1000));
    }
    words.removeDuplicates();
    operation.label = words.join(u", ");
    (void)journal()->record(operation); // where it fails it stays as it was seen
}

void Recovery::recordDone(const std::vector<FileChanges> &operations)
{
    for (const FileChanges &changes : operations) {
        if (storeOfFile(changes.front().path) != m_store)
            continue;
        recordDone(changes);
        for (const FileChange &change : changes)
            m_told << change.path;
    }
}

/// The change was put in place, by its name and by what is there.
std::optional<FileChange> Recovery::changeOf(const Leftover &leftover) const
{
    const StageName &name = leftover.name;
    const QByteArray &before = leftover.file.bytes();
    if (name.isDisplaced || name.isIntermediate || leftover.target.isEmpty() || contentMark(before) != name.before)
        return {};
    const auto content = readFile(leftover.target);
    const bool isMissing = !content && content.error().kind == ReadProblem::Kind::Missing;
    const auto present = content ? std::optional(content->bytes) : std::nullopt;
    if ((!content && !isMissing) || contentMark(present) != name.after || name.before == name.after)
        return {};
    return FileChange{leftover.target, before, present};
}

bool Recovery::isNoLongerNeeded(const Leftover &leftover)
{
    const StageName &name = leftover.name;
    const QByteArray &bytes = leftover.file.bytes();
    if (bytes.isEmpty())
        return true;
    const QString mark = contentMark(bytes);
    const bool isOurs = name.isIntermediate || mark == name.after;
    if (isOurs && !name.isDisplaced)
        return true; // the change was never put in place, or another program's was put back
    const auto content = readFile(leftover.target);
    const auto present = content ? std::optional(content->bytes) : std::nullopt;
    if (present == bytes)
        return true;
    if (mark == name.before && !name.isDisplaced)
        return keepInHistory(leftover);
    // While what took its place stands there nobody knows yet that another program's version is gone, although the
    // history may have seen it come.
    return contentMark(present) != name.after && isInHistory(leftover);
}

void Recovery::settle(const Leftover &leftover, const std::vector<Leftover> &movedAside)
{
    if (const auto change = changeOf(leftover); change && !m_told.contains(change->path))
        recordDone({*change});
    const bool isMovedAside = std::any_of(movedAside.begin(), movedAside.end(), [&](const Leftover &other) {
        return other.target == leftover.target && other.file.bytes() == leftover.file.bytes();
    });
    if (isMovedAside || isNoLongerNeeded(leftover)) {
        if (leftover.file.isStillAt(leftover.path))
            Platform::unlink(leftover.path);
    } else if (!leftover.name.isDisplaced && contentMark(leftover.file.bytes()) != leftover.name.before) {
        keepAsDisplaced(leftover.path);
    }
}

std::vector<Leftover> leftoversIn(const std::vector<DirectoryEntry> &entries, const QString &folder, Moment now)
{
    std::vector<Leftover> found;
    for (const DirectoryEntry &entry : entries) {
        if (!entry.name.startsWith(".pm-") || found.size() == mostAtOnce)
            continue;
        if (auto leftover = leftoverAt(folder, entry, now))
            found.push_back(std::move(*leftover));
    }
    return found;
}

/// What a repair moved aside: `{name}.corrupt-{UTC time}`, with `-2` and so on where that name was taken.
std::vector<Leftover> movedAsideIn(const std::vector<DirectoryEntry> &entries, const QString &folder)
{
    static const QRegularExpression form(QStringLiteral(R"(^(.+)\.corrupt-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(-\d+)?$)"));
    std::vector<Leftover> found;
    for (const DirectoryEntry &entry : entries) {
        if (!entry.name.contains(".corrupt-"))
            continue;
        const QString name = QFile::decodeName(entry.name);
        const auto match = form.match(name);
        if (!match.hasMatch() || found.size() == mostAtOnce)
            continue;
        const QString path = folder + u'/' + name;
        if (auto file = HeldFile::open(path))
            found.push_back(Leftover{path, {}, std::move(*file), folder + u'/' + match.captured(1)});
    }
    return found;
}

/// Of one file's kept versions each content stays once, the newest; and where there are very many, the oldest go to the
/// history.
void Recovery::limitKept(const QString &folder, const std::vector<DirectoryEntry> &entries)
{
    const auto movedAside = movedAsideIn(entries, folder);
    const auto leftovers = leftoversIn(entries, folder, m_now);
    std::vector<const Leftover *> found;
    found.reserve(movedAside.size() + leftovers.size());
    for (const Leftover &leftover : movedAside) {
        if (!dropSecondName(leftover.path, leftover.target))
            found.push_back(&leftover);
    }
    for (const Leftover &leftover : leftovers) {
        if (leftover.name.isDisplaced)
            found.push_back(&leftover);
    }
    const auto age = [](const Leftover *leftover) {
        return std::pair(leftover->file.stamp().modifiedNs, leftover->path);
    };
    std::sort(found.begin(), found.end(), [age](const auto *a, const auto *b) { return age(a) > age(b); });
    std::map<QString, std::vector<QByteArray>> kept;
    for (const Leftover *leftover : found) {
        auto &contents = kept[leftover->target];
        const QByteArray &bytes = leftover->file.bytes();
        const bool isThere = std::find(contents.begin(), contents.end(), bytes) != contents.end();
        if (!isThere && (contents.size() < maximumKept || namesSecret(bytes) || !keepInHistory(*leftover)))
            contents.push_back(bytes);
        else if (leftover->file.isStillAt(leftover->path))
            Platform::unlink(leftover->path);
    }
}

void Recovery::recover(const QString &folder)
{
    const auto entries = listKinds(folder);
    const auto found = leftoversIn(entries, folder, m_now);
    const auto movedAside = found.empty() ? std::vector<Leftover>() : movedAsideIn(entries, folder);
    for (const Leftover &leftover : found)
        settle(leftover, movedAside);
    limitKept(folder, found.empty() ? entries : listKinds(folder));
}

} // namespace

void recoverLeftovers(const QString &historyFile, const QString &store, Moment now,
                      const std::vector<FileChanges> &done)
{
    Recovery recovery(historyFile, store, now);
    recovery.recordDone(done);
    recovery.recover(store);
    recovery.recover(store + QStringLiteral("/sessions"));
    const QString missions = store + QStringLiteral("/missions");
    for (const DirectoryEntry &entry : listKinds(missions)) {
        if (entry.isDirectory())
            recovery.recover(missions + u'/' + QFile::decodeName(entry.name));
    }
}

} // namespace Pointsman
