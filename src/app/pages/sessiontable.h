// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAction;
class QWidget;

namespace Pointsman {

class AppSettings;
class SessionModel;
class TablePane;

/// The table of planning sessions as both the Now page and a project's page have it: chips for the states, its
/// delegate, its first layout, and where it is empty the actions that fill it.
[[nodiscard]] TablePane *makeSessionTable(const QString &layoutName, AppSettings &settings, SessionModel *model,
                                          const QList<QAction *> &fillingActions, QWidget *parent);

/// Selects the session `id` of a project where another row has taken its place: it became the active one, or a
/// snapshot.
void keepSelected(TablePane &table, const SessionModel &model, const QString &projectPath, const QString &id);

/// What it says where a project has no sessions.
[[nodiscard]] QString noSessionsSentence();

} // namespace Pointsman
