// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/versionreading.h"
#include "app/shell/services.h"
#include "history/version.h"
#include "workspace/snapshot.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace Pointsman {

class ComparisonView;
class HistoryActions;
class TextDifferenceView;

/// How a version differs from the one before it, or from another one, field by field and as text, with what can be done
/// about it.
class VersionDifference final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VersionDifference)

public:
    /// Where `isOfOne` all versions are of one session or mission, which need not be named. `actions` outlive this.
    VersionDifference(const Services &services, HistoryActions &actions, bool isOfOne, QWidget *parent = nullptr);
    ~VersionDifference() override;

    /// At least one, the newest first; of several the oldest and the newest are compared. Their contents are read in
    /// the background.
    void setVersions(const std::vector<Version> &versions, const Snapshot *snapshot);

private:
    [[nodiscard]] QString headlineOf(const std::vector<Version> &versions, const Snapshot *snapshot) const;
    void show(const ShownDifference &shown, bool isFirstSight);

    Services m_services;
    bool m_isOfOne;
    QLabel *m_headline;
    QTabWidget *m_tabs;
    ComparisonView *m_fields;
    TextDifferenceView *m_lines;
    /// What of the two contents is shown; their numbers begin anew where the history does.
    std::tuple<QString, Moment, qint64, qint64> m_shown;
    bool m_isTextOnly = false; ///< what is shown has no fields, as a document
};

} // namespace Pointsman
