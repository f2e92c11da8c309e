// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/picture/lineage.h"
#include "app/shell/services.h"

#include <QWidget>

namespace Pointsman {

class LineageView;

/// The lineage of the selected session as a picture that can be clicked through and saved.
class PictureTab final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureTab(const Services &services, QWidget *parent = nullptr);

    void showSession(const std::shared_ptr<const ProjectEntry> &project,
                     const std::shared_ptr<const SessionEntry> &session);

Q_SIGNALS:
    /// A topic, or one of its documents, is to be read.
    void documentRequested(const QString &which);
    void ticketRequested(const QString &path, const QString &title);
    /// What is missing is to be repaired, explained, added or replaced, as its `remedy` says.
    void remedyRequested(const Pointsman::LineageItem &item);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void countDocuments();
    void showLineage();
    void open(const LineageItem &item);
    void carryOut(const LineageItem &item);
    void save();

    Services m_services;
    LineageView *m_view;
    std::shared_ptr<const ProjectEntry> m_project;
    std::shared_ptr<const SessionEntry> m_session;
    TopicDocuments m_documents;
};

} // namespace Pointsman
