// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/recovery.h"

#include "compare/statesentence.h"
#include "files/heldfile.h"
#include "files/listdirectory.h"
#include "files/movedaside.h"
#include "files/stagename.h"
#include "history/journal.h"
#include "json/secrets.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
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

    void recover(const QString &folder);

private:
    void settle(const Leftover &leftover, const std::vector<Leftover> &movedAside);
    void limitKept(const QString &folder, const std::vector<DirectoryEntry> &entries);
    [[nodiscard]] bool isNoLongerNeeded(const Leftover &leftover);
    [[nodiscard]] bool isInHistory(const Leftover &leftover);
    [[nodiscard]] bool keepInHistory(const Leftover &leftover);
    void recordWrite(const Leftover &leftover);
    [[nodiscard]] Journal *journal();

    QString m_historyFile;
    QString m_store;
    Moment m_now;
    std::unique_ptr<Journal> m_journal;
    bool m_isAsked = false;
};

/// Nothing where it is none, or its writer may be at it.
std::optional<Leftover> leftoverAt(const QString &folder, const DirectoryEntry &entry)
{
    const QString fileName = QFile::decodeName(entry.name);
    auto name = StageName::parse(fileName);
    if (!name || (!name->isDisplaced && Platform::isRunning(name->owner)))
        return std::nullopt;
    const QString path = folder + u'/' + fileName;
    auto file = HeldFile::open(path);
    if (!file)
        return std::nullopt; // the rules tell of it
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

/// The change was put in place and its writer killed before it could tell of it: nobody else made it, and it can be
/// taken back. The name does not say which of our programs it was.
void Recovery::recordWrite(const Leftover &leftover)
{
    const StageName &name = leftover.name;
    const QByteArray &before = leftover.file.bytes();
    if (name.isDisplaced || name.isIntermediate || leftover.target.isEmpty() || contentMark(before) != name.before)
        return;
    const auto content = readFile(leftover.target);
    const bool isMissing = !content && content.error().kind == ReadProblem::Kind::Missing;
    const auto present = content ? std::optional(content->bytes) : std::nullopt;
    if ((!content && !isMissing) || contentMark(present) != name.after || name.before == name.after || !journal())
        return;
    VersionFilter filter;
    filter.path = leftover.target;
    filter.limit = 1;
    const auto newest = journal()->versions(filter);
    if (!newest)
        return;
    const bool isTold = !newest->empty() && newest->front().operation &&
                        journal()->isContent(newest->front().after, leftover.target, present).value_or(true);
    if (isTold)
        return;
    NewOperation operation;
    operation.origin = {Origin::Kind::Window, {}};
    operation.label = describeState(leftover.target, before, present).words;
    operation.store = m_store;
    operation.files = {{leftover.target, before, present}};
    // Whoever saw it saw it then.
    const auto written = stampOf(content ? leftover.target : QFileInfo(leftover.target).path());
    operation.time = written ? Moment(std::chrono::microseconds(written->modifiedNs / 1000)) : m_now;
    (void)journal()->record(operation); // where it fails it stays as it was seen
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
    recordWrite(leftover);
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

std::vector<Leftover> leftoversIn(const std::vector<DirectoryEntry> &entries, const QString &folder)
{
    std::vector<Leftover> found;
    for (const DirectoryEntry &entry : entries) {
        if (!entry.name.startsWith(".pm-") || found.size() == mostAtOnce)
            continue;
        if (auto leftover = leftoverAt(folder, entry))
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
    const auto leftovers = leftoversIn(entries, folder);
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
    const auto found = leftoversIn(entries, folder);
    const auto movedAside = found.empty() ? std::vector<Leftover>() : movedAsideIn(entries, folder);
    for (const Leftover &leftover : found)
        settle(leftover, movedAside);
    limitKept(folder, found.empty() ? entries : listKinds(folder));
}

} // namespace

void recoverLeftovers(const QString &historyFile, const QString &store, Moment now)
{
    Recovery recovery(historyFile, store, now);
    recovery.recover(store);
    recovery.recover(store + QStringLiteral("/sessions"));
    const QString missions = store + QStringLiteral("/missions");
    for (const DirectoryEntry &entry : listKinds(missions)) {
        if (entry.isDirectory())
            recovery.recover(missions + u'/' + QFile::decodeName(entry.name));
    }
}

} // namespace Pointsman
