// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "history/version.h"
#include "workspace/snapshot.h"

#include <QWidget>

class QLabel;
class QLayout;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace Pointsman {

class HistoryActions;
class HistoryFilters;
class HistoryModel;
class VersionDifference;

/// What happened to the state files, by day, with filters, and below it how the selected version differs from the one
/// before; of two selected ones how they differ from each other. The same widget is a page and a tab of the details,
/// where it takes the room that there is.
class HistoryView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryView)

public:
    enum class Kind
    {
        Page, ///< everything, with a choice of the project
        Tab,  ///< one session or mission
    };
    HistoryView(const Services &services, Kind kind, QWidget *parent = nullptr);
    ~HistoryView() override;

    void setSnapshot(const SnapshotPtr &snapshot);
    /// What others did after this version is marked as not seen yet.
    void setSeen(qint64 upTo, const QSet<qint64> &watched);
    /// Of a tab: what it is about, in one store. Where the id is not known the file tells it.
    void setSubject(const QString &store, const QString &subject, const QString &path);
    void focusFilter();

    [[nodiscard]] HistoryActions &actions() const { return *m_actions; }
    /// How many changes are listed.
    [[nodiscard]] QString summary() const;
    /// Of a tab: whether it has the window for itself.
    void setWide(bool isWide);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void wideRequested(bool isWide);
    void summaryChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QLayout *makeFoot();
    void applyFilter();
    void takeSettled();
    void spanHeadings(int first, int last);
    void showSelected();
    void showParts();
    [[nodiscard]] std::vector<Version> selected() const;

    Services m_services;
    Kind m_kind;
    SnapshotPtr m_snapshot;
    HistoryModel *m_model;
    HistoryActions *m_actions;
    QTreeView *m_view;
    QLabel *m_empty;
    QPushButton *m_clear;
    QWidget *m_nothing; ///< both
    HistoryFilters *m_filters;
    QLabel *m_problem;
    QString m_trouble; ///< why the history cannot be written; then an empty list says nothing of what happened
    QPushButton *m_what;
    QPushButton *m_wide;
    VersionDifference *m_difference;
    QStackedWidget *m_answers;
    QWidget *m_list; ///< with its filters
    QString m_store, m_subject, m_path;
    bool m_isRoomy = true;
    bool m_isStale = true; ///< something may have been written while it was hidden
};

} // namespace Pointsman
