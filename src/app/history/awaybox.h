// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "workspace/snapshot.h"

#include <QFrame>

class QLabel;
class QTreeView;

namespace Pointsman {

class AwayModel;
class UnseenChanges;
struct Version;

/// "While you were away": what others changed since the user looked last, a line each, until they say that they have
/// seen it. Hidden while there is nothing.
class AwayBox final : public QFrame
{
    Q_OBJECT

public:
    AwayBox(const Services &services, UnseenChanges &unseen, QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);

Q_SIGNALS:
    /// The user wants to see what a line is about.
    void activated(const Pointsman::Version &version);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeList();
    void takeChanges();
    void spanHeadings();
    void fitHeight();
    void fitColumns();

    UnseenChanges &m_unseen;
    AwayModel *m_model;
    QLabel *m_count;
    QTreeView *m_view;
};

} // namespace Pointsman
