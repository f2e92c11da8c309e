// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/verbdialog.h"
#include "compare/merge.h"

namespace Pointsman {

class ComparisonView;

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

Q_SIGNALS:
    /// Each conflict is decided; the document with both.
    void mergeChosen(const Pointsman::JsonObject &merged);
    void mineChosen();
    void theirsChosen();

private:
    void followChoices();

    ComparisonView *m_view;
};

} // namespace Pointsman
