// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/journal.h"
#include "support/documents.h"
#include "support/temporarytree.h"

#include <QTest>

namespace Pointsman::Test {

/// A history in a tree of its own, what is written into it, and what it tells.
class JournalFixture
{
protected:
    using Bytes = std::optional<QByteArray>;

    static inline const QString store = QStringLiteral("/k");
    static inline const QString active = QStringLiteral("/k/.active-planning.json");
    static inline const QString id = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
    static constexpr Moment start{std::chrono::hours(500'000)};

    [[nodiscard]] static QByteArray session(const QStringList &spikes = {})
    {
        return sessionDocument(id, QStringLiteral("active"), spikes);
    }

    [[nodiscard]] static NewOperation operation(const QString &label, const FileChanges &files, Moment time = start)
    {
        return {{Origin::Kind::CommandLine, QStringLiteral("pointsman-cli ") + label}, label, store, files, time};
    }

    [[nodiscard]] static Observation seen(const QString &path, const Bytes &bytes, Moment time = start,
                                          std::optional<Moment> since = {})
    {
        return {store, path, bytes, time, since, {}};
    }

    void begin()
    {
        m_tree = std::make_unique<TemporaryTree>();
        reopen();
    }

    void end() { m_journal.reset(); }

    [[nodiscard]] QString file() const { return m_tree->path(QStringLiteral("state/pointsman/history.sqlite")); }

    void reopen()
    {
        m_journal.reset();
        auto opened = Journal::open(file());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_journal = std::move(*opened);
    }

    [[nodiscard]] std::vector<Version> all(const VersionFilter &filter = {}) const
    {
        const auto versions = m_journal->versions(filter);
        if (!versions)
            qFatal("%s", qPrintable(versions.error().message));
        return *versions;
    }

    /// Newest last, one word each.
    [[nodiscard]] QString told(const VersionFilter &filter = {}) const
    {
        QStringList words;
        for (const Version &version : all(filter))
            words.prepend(version.words);
        return words.join(QStringLiteral(" | "));
    }

    void damage(const QByteArray &bytes)
    {
        m_journal.reset();
        m_tree->write(QStringLiteral("state/pointsman/history.sqlite"), bytes);
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Journal> m_journal;
};

} // namespace Pointsman::Test
