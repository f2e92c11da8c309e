// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/verbdialog.h"
#include "compare/merge.h"

namespace Pointsman {

class ComparisonView;
class ElidedLabel;

/// What the user is asked about a document that they and another program have changed.
struct MergeQuestion
{
    QString title;
    QString words; ///< what happened, and what can be done
    QString path;  ///< of the file; empty: it is not about one
    Merge merge;
    QString mineVerb;           ///< takes all of mine; empty: not offered
    bool isFieldByField = true; ///< conflicts can be decided one by one
    QString mergeVerb = {};     ///< where it is something else than to merge
};

/// Shows a document field by field, before, mine and theirs, and lets the user choose. Nothing is written until then,
/// and whoever closes it decides nothing.
class MergeDialog final : public VerbDialog
{
    Q_OBJECT

public:
    MergeDialog(const MergeQuestion &question, QWidget *parent);

    /// Whether the same can be done about this one, so that renew() may show it.
    [[nodiscard]] bool canRenew(const MergeQuestion &question) const;
    /// Theirs, or mine, has become another; what was chosen of a field that is as it was stays chosen.
    void renew(const MergeQuestion &question);
    /// As it is decided so far; nothing where no field can be chosen.
    [[nodiscard]] const std::optional<Merge> &decided() const;

Q_SIGNALS:
    /// Each conflict is decided; the document with both.
    void mergeChosen(const Pointsman::JsonObject &merged);
    void mineChosen();
    void theirsChosen();

private:
    [[nodiscard]] static bool hasChoices(const MergeQuestion &question);
    void updateRefusal();

    QLabel *m_words;
    ElidedLabel *m_place;
    ComparisonView *m_view;
    QString m_path;
    bool m_hasChoices;
};

} // namespace Pointsman
