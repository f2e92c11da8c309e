// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "base/result.h"
#include "files/guardedfile.h"
#include "json/jsonvalue.h"

#include <functional>

class QWidget;

namespace Pointsman {

class KnowledgeDirectory;

/// What is saved from an editor, on the document that it had shown.
struct DocumentEdit
{
    QString label;    ///< for undo: "Set plan “Plan X”"
    QString headline; ///< what is told when it is done
    QString store;    ///< the knowledge directory, or the home
    /// Where the document is now; for workers.
    std::function<QString()> place;
    /// The fields as the editor had shown them, or the whole document.
    JsonObject shown;
    bool isWhole = false;
    /// From the document as it was shown to the one that the user wants.
    std::function<Result<JsonObject>(const JsonObject &)> change;
    /// What becomes of the document that the user made of both; nothing: it is written.
    std::function<void(const JsonObject &)> publish = {};
};

/// Another program has changed what the editor had shown: shows before, mine and theirs, and carries out what the user
/// makes of it, as often as that happens. Where nothing is in conflict after all it is carried out at once. `refusal`
/// is told where the document is nowhere any more.
void resolveEdit(const Services &services, const DocumentEdit &edit, const Error &refusal, QWidget *window);

/// Carries out `proceed` where the document is as the editor had shown it, else as resolveEdit().
void editAsShown(const Services &services, const DocumentEdit &edit, QWidget *window, std::function<void()> proceed);

/// The file of the session `id`: the active one or its snapshot; for workers.
[[nodiscard]] QString placeOfSession(const KnowledgeDirectory &directory, const QString &id);

/// Writes `changes` as an operation of the store that the history knows by that name.
void writeChanges(const Services &services, const QString &store, const QString &label, const FileChanges &changes,
                  std::function<void(const Result<FileChanges> &)> done);

} // namespace Pointsman
