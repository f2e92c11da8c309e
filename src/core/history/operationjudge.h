// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/ourwork.h"
#include "history/overwritten.h"
#include "planning/knowledgedirectory.h"
#include "planning/overwrittenswitch.h"

#include <QHash>

#include <map>
#include <memory>

namespace Pointsman {

/// What we did, and by subject what that changed; everything (no path) where it began or ended there.
struct WorkDone
{
    OurWork work;
    std::map<QString, Differences> touched;
};

/// Judges an operation of ours by the files as they are now, each session wherever it lives now, and says what leads
/// to a state with it. Reads each file once, when it is made.
class OperationJudge
{
public:
    using Later = std::vector<std::shared_ptr<const WorkDone>>;

    /// `store` is the knowledge directory, or the home.
    OperationJudge(Journal &journal, OurWork work, QString store);

    /// Fills in the judgement; false where a file is no document now. `later` is what we did since, as the history
    /// tells it after this was made: an operation is in its files before it is there.
    [[nodiscard]] bool judge(Overwritten &result, Later later, Moment now);

private:
    using Document = std::optional<JsonObject>;

    void read(const QString &path);
    [[nodiscard]] Document documentAt(const QString &path) const;
    [[nodiscard]] QString activeId() const;
    [[nodiscard]] QString snapshotOf(const QString &id) const;
    [[nodiscard]] QString placeOf(const PieceOfWork &piece) const;
    void readPlaces();
    [[nodiscard]] Document withSecrets(const Document &document, const QString &path) const;
    [[nodiscard]] Document lastOf(const PieceOfWork &piece);
    [[nodiscard]] Differences touchedLater(const QString &subject) const;
    [[nodiscard]] Overwriting judgePiece(const PieceOfWork &piece);
    [[nodiscard]] Overwriting::Verdict judgeActive() const;
    [[nodiscard]] std::optional<Merge> comparisonOfActive() const;

    void planPiece(const PieceOfWork &piece, const Overwriting &judged);
    void planSwitch(Overwritten &result, Moment now);
    void planRest(Overwritten &result, Moment now);
    void write(Overwritten &result, const QString &path, const JsonObject &document) const;

    Journal &m_journal;
    OurWork m_work;
    Later m_later;
    QString m_store;
    KnowledgeDirectory m_directory;
    QHash<QString, std::optional<QByteArray>> m_files; ///< as they are now
    QHash<QString, Document> m_documents;
    std::optional<Moment> m_writtenAt;
    bool m_isReadable = true;
    std::map<QString, JsonObject> m_wanted; ///< by subject: what a piece that is overwritten is to be
};

} // namespace Pointsman
