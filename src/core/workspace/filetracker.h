// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/parallel.h"
#include "files/listdirectory.h"
#include "files/statedocument.h"
#include "files/youngstamp.h"
#include "workspace/seenfile.h"

#include <QFile>
#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace Pointsman {

/// The earlier of two delays, either of which may be none.
[[nodiscard]] inline std::optional<std::chrono::milliseconds> earlier(std::optional<std::chrono::milliseconds> a,
                                                                      std::optional<std::chrono::milliseconds> b)
{
    return a && b ? std::min(a, b) : a ? a : b;
}

/// Decides for each state file of a store when it has to be read again and when what was read may be believed.
///
/// A file whose stamp has not moved is not read again. Content that is not JSON may be a passing state (a peer in the
/// middle of a write): it is looked at again 50, 150, 500 and 1,500 ms after it was first seen and told only
/// then (reliability.md 9.4); a file that vanished is told at the second look. Until then the last good content stands.
template <typename Entry>
class FileTracker
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using EntryPtr = std::shared_ptr<const Entry>;
    using Make = std::function<EntryPtr(const StateDocument &, const Entry *lastGood)>;

    /// `make` builds the entry of a document, given the last one, whose content may be kept where this one has none;
    /// called on several threads at once.
    explicit FileTracker(Make make) : m_make(std::move(make)) {}

    /// Whether a file was there at the look before, so that it has to be read only if its stamp has moved. Quick where
    /// it has the same `place` among all names as then.
    [[nodiscard]] bool knows(const QString &folder, const QByteArray &name, std::size_t place) const
    {
        if (folder != m_folder)
            return false;
        if (place < m_files.size() && m_files[place].name == name)
            return true;
        const auto found = firstFrom(name);
        return found != m_files.end() && found->name == name;
    }

    /// Looks at all files of a store: those that `isOne` says yes to among `listed`, which lie in `folder` now, sorted
    /// by name, with the stamps of those that it knows(); the others get the stamp they had when they were read, if
    /// they could be. Reads those that it must and gives the entries of all, in that order. A file that is missing for
    /// the first time is still among them, at the second look it is gone.
    template <typename IsOne>
    std::vector<EntryPtr> look(const QString &folder, std::vector<DirectoryEntry> &listed, const IsOne &isOne, Time now)
    {
        m_now = now;
        m_lookAgain.reset();
        if (std::exchange(m_folder, folder) != folder)
            m_files.clear(); // another store
        readWhatChanged(follow(listed, isOne));
        giveStamps(listed);
        std::vector<EntryPtr> entries;
        entries.reserve(m_files.size());
        for (const Tracked &tracked : m_files) {
            if (tracked.entry)
                entries.push_back(tracked.entry);
        }
        return entries;
    }

    /// The same of a listing that has nothing else.
    std::vector<EntryPtr> look(const QString &folder, std::vector<DirectoryEntry> listed, Time now)
    {
        return look(
            folder, listed, [](const DirectoryEntry &) { return true; }, now);
    }

    /// Whether a look would find every file of the last one as it was then: costs a stat for each, which are not read.
    /// A file that has come is for who looks at the folder.
    [[nodiscard]] bool isAsBefore() const
    {
        const auto folder = m_files.empty() ? std::nullopt : Platform::openFolder(m_folder);
        const auto hasMoved = [&](const Tracked &tracked) {
            return Platform::stampIn(*folder, tracked.name) != tracked.stamp;
        };
        return !m_lookAgain && (m_files.empty() || (folder && std::none_of(m_files.begin(), m_files.end(), hasMoved)));
    }

    /// When the next look is due although nothing may have been announced; nothing where none is.
    [[nodiscard]] std::optional<std::chrono::milliseconds> lookAgainIn() const { return m_lookAgain; }
    /// The contents that this look has found new and that count, passing states left out; and the files that are gone.
    [[nodiscard]] std::vector<SeenFile> takeSeen() { return std::exchange(m_seen, {}); }
    /// The next look reads every file and tells of it, as the first one did.
    void tellAgain()
    {
        for (auto &tracked : m_files) {
            tracked.told.reset();
            tracked.isDoubtful = true;
        }
    }
    /// Each entry becomes what `replacement` makes of it, without its file being read.
    template <typename Replacement>
    void replaceEntries(const Replacement &replacement)
    {
        for (Tracked &tracked : m_files) {
            if (tracked.entry)
                tracked.entry = replacement(*tracked.entry);
        }
    }
    /// How many files were read since this tracker was made.
    [[nodiscard]] int filesRead() const { return m_filesRead; }

private:
    struct Tracked
    {
        QByteArray name; ///< in the folder, as the disk has it
        FileStamp stamp = {};
        EntryPtr entry = {};
        bool isDoubtful = false;
        std::optional<Time> badSince = {};
        std::optional<Time> vanishedAt = {};
        std::optional<std::size_t> told = {}; ///< the hash of the content that was told of last
    };
    using TrackedFiles = std::vector<Tracked>;

    /// What a worker made of a file. Small, since there is one for each file of the first look.
    struct Reading
    {
        QString path;
        std::optional<FileStamp> stamp;
        std::optional<QByteArray> bytes;
        std::optional<std::size_t> hash;         ///< of the bytes
        EntryPtr entry;                          ///< where the file could be understood
        std::unique_ptr<StateDocument> document; ///< where it could not
    };

    static constexpr std::chrono::milliseconds vanishDelay{80};
    static constexpr std::array badDelays{std::chrono::milliseconds{50}, std::chrono::milliseconds{150},
                                          std::chrono::milliseconds{500}, std::chrono::milliseconds{1500}};

    [[nodiscard]] QString pathOf(const Tracked &tracked) const
    {
        return m_folder + u'/' + QFile::decodeName(tracked.name);
    }

    [[nodiscard]] typename TrackedFiles::const_iterator firstFrom(const QByteArray &name) const
    {
        return std::lower_bound(m_files.begin(), m_files.end(), name,
                                [](const Tracked &tracked, const QByteArray &sought) { return tracked.name < sought; });
    }

    void giveStamps(std::vector<DirectoryEntry> &listed) const
    {
        for (DirectoryEntry &file : listed) {
            if (file.hasStamp())
                continue;
            if (const auto found = firstFrom(file.name); found != m_files.end() && found->name == file.name)
                file.stamp = found->stamp;
        }
    }

    /// Brings the tracked files in line with those that are there; both are sorted. Which of them have to be read.
    template <typename IsOne>
    std::vector<std::size_t> follow(const std::vector<DirectoryEntry> &listed, const IsOne &isOne)
    {
        TrackedFiles files;
        files.reserve(listed.size());
        std::vector<std::size_t> toRead;
        m_newest = {};
        auto known = m_files.begin();
        for (const DirectoryEntry &file : listed) {
            if (!isOne(file))
                continue;
            for (; known != m_files.end() && known->name < file.name; ++known)
                missing(*known, files);
            const bool isKnown = known != m_files.end() && known->name == file.name;
            Tracked &tracked = files.emplace_back(isKnown ? std::move(*known++) : Tracked{file.name});
            tracked.vanishedAt.reset();
            if (!tracked.entry || tracked.isDoubtful || tracked.stamp != file.stamp) {
                toRead.push_back(files.size() - 1);
                if (file.stamp.changedNs > m_newest.changedNs)
                    m_newest = file.stamp;
            }
        }
        for (; known != m_files.end(); ++known)
            missing(*known, files);
        m_files = std::move(files);
        return toRead;
    }

    /// A file that was there at the look before.
    void missing(Tracked &tracked, TrackedFiles &files)
    {
        if (!tracked.entry)
            return; // nobody was told of it
        if (!tracked.vanishedAt)
            tracked.vanishedAt = m_now;
        else if (m_now - *tracked.vanishedAt >= vanishDelay)
            return m_seen.push_back({pathOf(tracked), {}});
        askFor(*tracked.vanishedAt + vanishDelay);
        files.push_back(std::move(tracked));
    }

    /// On all cores.
    void readWhatChanged(const std::vector<std::size_t> &files)
    {
        std::vector<Reading> readings(files.size());
        waitWhileYoung(m_newest, m_folder);
        const ClockReading begun = readClocks();
        const auto folder = files.empty() ? std::nullopt : Platform::openFolder(m_folder);
        forEachIndex(files.size(), [&](std::size_t index) {
            readings[index] = read(m_files[files[index]], folder ? &*folder : nullptr);
        });
        m_seen.reserve(m_seen.size() + files.size());
        for (std::size_t index = 0; index < files.size(); ++index)
            take(std::move(readings[index]), m_files[files[index]], begun);
    }

    /// What the document of a file that could be understood takes in memory is free again at once.
    [[nodiscard]] Reading read(const Tracked &tracked, const Platform::OpenFolder *folder) const
    {
        StateDocument document = readStateDocument(pathOf(tracked), folder);
        Reading reading{document.path, document.stamp, document.bytes, {}, {}, {}};
        if (document.bytes)
            reading.hash = qHash(*document.bytes);
        if (document.root)
            reading.entry = m_make(document, tracked.entry.get());
        else
            reading.document = std::make_unique<StateDocument>(std::move(document));
        return reading;
    }

    void take(Reading reading, Tracked &tracked, const ClockReading &begun)
    {
        ++m_filesRead;
        if (reading.document && reading.document->isMissing())
            return; // gone since it was listed: the next look tells
        if (!reading.stamp && !tracked.entry)
            return; // in a folder that may be listed only, which is a finding of its own
        const FileStamp before = std::exchange(tracked.stamp, reading.stamp.value_or(FileStamp()));
        const bool wasDoubtful = std::exchange(tracked.isDoubtful, isYoung(tracked.stamp, m_folder, begun));
        if (tracked.isDoubtful)
            askFor(m_now + std::chrono::milliseconds(clockTickNs / 1'000'000));
        if (reading.entry) {
            tracked.badSince.reset();
        } else if (tracked.entry && mayPass(*reading.document->problem) && !isBadForLong(tracked)) {
            tracked.isDoubtful = true;
            return;
        }
        const bool isConfirmed =
            wasDoubtful && tracked.entry && tracked.stamp == before && reading.hash && tracked.told == reading.hash;
        if (isConfirmed)
            return; // what nobody has changed stays the same object
        tracked.entry = reading.entry ? std::move(reading.entry) : m_make(*reading.document, tracked.entry.get());
        if (reading.bytes && std::exchange(tracked.told, reading.hash) != reading.hash)
            m_seen.push_back({std::move(reading.path), std::move(reading.bytes), tracked.stamp.modifiedNs});
    }

    /// Text that is no JSON may be half a file, and a failing read may succeed later. A link, a folder or a list where
    /// an object should be is nobody's half-written state.
    static bool mayPass(const DocumentProblem &problem)
    {
        return problem.kind == DocumentProblem::Kind::NotJson || problem.kind == DocumentProblem::Kind::System;
    }

    bool isBadForLong(Tracked &tracked)
    {
        if (!tracked.badSince)
            tracked.badSince = m_now;
        for (const auto delay : badDelays) {
            if (m_now - *tracked.badSince < delay) {
                askFor(*tracked.badSince + delay);
                return false;
            }
        }
        return true;
    }

    void askFor(Time when)
    {
        const auto in =
            std::max(std::chrono::milliseconds(1), std::chrono::ceil<std::chrono::milliseconds>(when - m_now));
        m_lookAgain = m_lookAgain ? std::min(*m_lookAgain, in) : in;
    }

    Make m_make;
    QString m_folder;
    TrackedFiles m_files; ///< sorted by name
    FileStamp m_newest;   ///< of those that have to be read
    Time m_now;
    std::optional<std::chrono::milliseconds> m_lookAgain;
    std::vector<SeenFile> m_seen;
    int m_filesRead = 0;
};

} // namespace Pointsman
