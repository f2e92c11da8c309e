// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/versionreading.h"
#include "app/shell/services.h"

#include <QAction>

namespace Pointsman {

/// What can be done with a version of the history: each shows what it would write, then writes it as any operation.
class HistoryActions final : public QObject
{
    Q_OBJECT

public:
    HistoryActions(const Services &services, QWidget *window);

    /// The version that is selected; nothing: none, or several.
    void setSelection(const std::optional<Version> &version);
    /// The field of it that is selected.
    void setField(const std::optional<FieldPath> &field);

    [[nodiscard]] QAction *restore() const { return m_restore; }
    [[nodiscard]] QAction *restoreField() const { return m_restoreField; }
    [[nodiscard]] QAction *takeBack() const { return m_takeBack; }
    [[nodiscard]] QList<QAction *> onSelected() const { return {m_restore, m_takeBack}; }

private:
    using Plan = std::function<Result<ChangePlan>(const QString &)>;

    void update();
    [[nodiscard]] QString name() const;
    [[nodiscard]] static QString whyNothing(const ChangePlan &plan);
    void preview(const QAction *action, const QString &verb, Plan plan);

    Services m_services;
    QWidget *m_window;
    std::optional<Version> m_version;
    std::optional<FieldPath> m_field;
    QAction *m_restore, *m_restoreField, *m_takeBack;
};

} // namespace Pointsman
