// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/placestamps.h"
#include "planning/knowledgedirectory.h"
#include "workspace/seenfile.h"

#include <QHash>
#include <QMap>
#include <QStringList>

namespace Pointsman {

/// A larger document is not kept.
inline constexpr qint64 maximumKeptDocument = qint64{1} << 20;

/// The Markdown documents of one knowledge directory's topics as the look before found them. Only what has another
/// stamp is read again. Used on one thread at a time.
class DocumentTracker
{
public:
    DocumentTracker(KnowledgeDirectory directory, Clock clock);

    /// What is new in the documents of these topics; those of others stay as they were. What is being written this
    /// moment is left to the next look; what is gone is told at the second. Nothing where the stamps of all say so.
    [[nodiscard]] std::vector<SeenFiles> look(const QStringList &topics);

private:
    struct Known
    {
        FileStamp stamp;
        bool isMissed = false; ///< it was not there at the look before
    };

    [[nodiscard]] bool isAsBefore(const QStringList &topics) const;
    [[nodiscard]] QStringList foldersOf(const QStringList &topics) const;
    void lookAt(const QString &topic, const QString &path);
    void tellOfMissing(const QString &topic, const QStringList &present);

    KnowledgeDirectory m_directory;
    Clock m_clock;
    /// By topic, then by path; most topics have one document, for which a hash would take fifty times the room.
    QHash<QString, QMap<QString, Known>> m_known;
    QHash<QString, Moment> m_looks; ///< by topic: the last one before this
    std::optional<Moment> m_lastLook;
    QStringList m_topics;      ///< of that look
    PlaceStamps m_folders;     ///< of those topics, as it was about to look into them
    bool m_hasBegun = false;   ///< a look has left nothing to the next one
    bool m_isAnyYoung = false; ///< this look has
    Moment m_now;
    std::vector<SeenFile> m_first;   ///< of this look: there before Pointsman looked
    std::vector<SeenFile> m_changed; ///< of this look
    Moment m_changedSince;           ///< the last look before this at those topics
};

} // namespace Pointsman
