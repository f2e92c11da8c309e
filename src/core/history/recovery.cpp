// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/recovery.h"

#include "files/heldfile.h"
#include "files/listdirectory.h"
#include "files/stagename.h"
#include "history/journal.h"
#include "json/secrets.h"

#include <QFile>

#include <algorithm>
#include <map>

namespace Pointsman {

namespace {

/// No more displaced versions of one file are kept beside it; older ones are in the history only.
constexpr std::size_t maximumKept = 50;

/// A temporary file whose writer is gone, or a displaced version.
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
    void settle(const Leftover &leftover);
    void limitKept(const std::vector<Leftover> &found);
    [[nodiscard]] bool isNoLongerNeeded(const Leftover &leftover);
    [[nodiscard]] bool isInHistory(const Leftover &leftover);
    [[nodiscard]] bool keepInHistory(const Leftover &leftover);
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
        if (auto opened = Journal::open(m_historyFile))
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
    if (const auto present = readFile(leftover.target); present && present->bytes == bytes)
        return true;
    const bool isBase = mark == name.before && !name.isDisplaced;
    return isBase ? keepInHistory(leftover) : isInHistory(leftover);
}

void Recovery::settle(const Leftover &leftover)
{
    if (isNoLongerNeeded(leftover)) {
        if (leftover.file.isStillAt(leftover.path))
            Platform::unlink(leftover.path);
    } else if (!leftover.name.isDisplaced && contentMark(leftover.file.bytes()) != leftover.name.before) {
        keepAsDisplaced(leftover.path);
    }
}

/// The oldest of one file's displaced versions go to the history where there are very many.
void Recovery::limitKept(const std::vector<Leftover> &found)
{
    std::map<QString, std::vector<const Leftover *>> kept;
    for (const Leftover &leftover : found) {
        if (leftover.name.isDisplaced)
            kept[leftover.target].push_back(&leftover);
    }
    for (auto &[target, versions] : kept) {
        std::sort(versions.begin(), versions.end(), [](const Leftover *a, const Leftover *b) {
            return a->file.stamp().modifiedNs > b->file.stamp().modifiedNs;
        });
        for (std::size_t i = maximumKept; i < versions.size(); ++i) {
            if (!namesSecret(versions[i]->file.bytes()) && keepInHistory(*versions[i]))
                Platform::unlink(versions[i]->path);
        }
    }
}

std::vector<Leftover> leftoversIn(const QString &folder)
{
    std::vector<Leftover> found;
    for (const DirectoryEntry &entry : listDirectory(folder)) {
        if (!entry.name.startsWith(".pm-"))
            continue;
        if (auto leftover = leftoverAt(folder, entry))
            found.push_back(std::move(*leftover));
    }
    return found;
}

void Recovery::recover(const QString &folder)
{
    const auto found = leftoversIn(folder);
    for (const Leftover &leftover : found)
        settle(leftover);
    if (!found.empty())
        limitKept(leftoversIn(folder));
}

} // namespace

void recoverLeftovers(const QString &historyFile, const QString &store, Moment now)
{
    Recovery recovery(historyFile, store, now);
    recovery.recover(store);
    recovery.recover(store + QStringLiteral("/sessions"));
    const QString missions = store + QStringLiteral("/missions");
    for (const DirectoryEntry &entry : listDirectory(missions)) {
        if (entry.isDirectory())
            recovery.recover(missions + u'/' + QFile::decodeName(entry.name));
    }
}

} // namespace Pointsman
