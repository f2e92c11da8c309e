// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/statedocument.h"
#include "workspace/seenfile.h"

#include <QHash>

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
    using Make = std::function<std::shared_ptr<const Entry>(const StateDocument &, const Entry *lastGood)>;

    /// `make` builds the entry of a document, given the last one, whose content may be kept where this one has none.
    explicit FileTracker(Make make) : m_make(std::move(make)) {}

    /// Begins one look at the whole store.
    void beginLook(Time now)
    {
        m_now = now;
        m_lookAgain.reset();
        for (auto &tracked : m_files)
            tracked.isSeen = false;
    }

    /// The entry of a file that the store has, `stamp` as it is now; read only where it must be.
    std::shared_ptr<const Entry> look(const QString &path, const FileStamp &stamp)
    {
        Tracked &tracked = m_files[path];
        tracked.isSeen = true;
        tracked.vanishedAt.reset();
        if (tracked.entry && !tracked.isDoubtful && tracked.stamp == stamp)
            return tracked.entry;
        return read(path, tracked);
    }

    /// The entries of files that were there at the look before and are missing now: still there at the first look,
    /// gone at the second.
    std::vector<std::shared_ptr<const Entry>> vanishing()
    {
        std::vector<std::shared_ptr<const Entry>> still;
        for (auto tracked = m_files.begin(); tracked != m_files.end();) {
            if (tracked->isSeen) {
                ++tracked;
            } else if (!tracked->vanishedAt || m_now - *tracked->vanishedAt < vanishDelay) {
                if (!tracked->vanishedAt)
                    tracked->vanishedAt = m_now;
                askFor(*tracked->vanishedAt + vanishDelay);
                if (tracked->entry)
                    still.push_back(tracked->entry);
                ++tracked;
            } else {
                m_seen.push_back({tracked.key(), {}});
                tracked = m_files.erase(tracked);
            }
        }
        return still;
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
    /// How many files were read since this tracker was made.
    [[nodiscard]] int filesRead() const { return m_filesRead; }

private:
    struct Tracked
    {
        FileStamp stamp;
        std::shared_ptr<const Entry> entry;
        bool isDoubtful = false;
        std::optional<Time> badSince;
        std::optional<Time> vanishedAt;
        bool isSeen = true;
        std::optional<std::size_t> told; ///< the hash of the content that was told of last
    };

    static constexpr std::chrono::milliseconds vanishDelay{80};
    static constexpr std::array badDelays{std::chrono::milliseconds{50}, std::chrono::milliseconds{150},
                                          std::chrono::milliseconds{500}, std::chrono::milliseconds{1500}};

    std::shared_ptr<const Entry> read(const QString &path, Tracked &tracked)
    {
        ++m_filesRead;
        const StateDocument document = readStateDocument(path);
        if (document.isMissing())
            return tracked.entry; // gone since it was listed: the next look tells
        const qint64 age = wallNowNs() - document.stamp.value_or(FileStamp()).changedNs;
        const FileStamp before = std::exchange(tracked.stamp, document.stamp.value_or(FileStamp()));
        const bool wasDoubtful = std::exchange(tracked.isDoubtful, age < clockTickNs);
        if (tracked.isDoubtful)
            askFor(m_now + std::chrono::milliseconds(clockTickNs / 1'000'000));
        if (document.root) {
            tracked.badSince.reset();
        } else if (tracked.entry && mayPass(*document.problem) && !isBadForLong(tracked)) {
            tracked.isDoubtful = true;
            return tracked.entry;
        }
        const bool isConfirmed = wasDoubtful && tracked.entry && tracked.stamp == before && document.bytes &&
                                 tracked.told == std::optional<std::size_t>(qHash(*document.bytes));
        if (isConfirmed)
            return tracked.entry; // what nobody has changed stays the same object
        tracked.entry = m_make(document, tracked.entry.get());
        if (document.bytes)
            tell({path, *document.bytes, tracked.stamp.modifiedNs}, tracked);
        return tracked.entry;
    }

    /// Text that is no JSON may be half a file, and a failing read may succeed later. A link, a folder or a list where
    /// an object should be is nobody's half-written state.
    static bool mayPass(const DocumentProblem &problem)
    {
        return problem.kind == DocumentProblem::Kind::NotJson || problem.kind == DocumentProblem::Kind::System;
    }

    void tell(const SeenFile &file, Tracked &tracked)
    {
        const std::optional<std::size_t> hash = qHash(*file.bytes);
        if (std::exchange(tracked.told, hash) != hash)
            m_seen.push_back(file);
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

    static qint64 wallNowNs()
    {
        return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch())
            .count();
    }

    Make m_make;
    QHash<QString, Tracked> m_files;
    Time m_now;
    std::optional<std::chrono::milliseconds> m_lookAgain;
    std::vector<SeenFile> m_seen;
    int m_filesRead = 0;
};

} // namespace Pointsman
