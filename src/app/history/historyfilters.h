// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/version.h"
#include "workspace/snapshot.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTimer;
class QToolButton;

namespace Pointsman {

/// What the history is filtered by: words, the project, who did it, and the file of the change that is selected.
class HistoryFilters final : public QWidget
{
    Q_OBJECT

public:
    /// `hasProjects`: there is a choice of the project.
    explicit HistoryFilters(bool hasProjects, QWidget *parent = nullptr);

    [[nodiscard]] VersionFilter filter() const;
    [[nodiscard]] bool isFiltering() const;
    /// The projects to choose from. The choice stays where its project is still listed.
    void setSnapshot(const Snapshot &snapshot);
    /// The file that "Only This File" would keep to; empty: none.
    void offerFile(const QString &path);
    void forgetFile();
    /// Lets everything pass.
    void clear();
    /// As a narrow tab has room for: the words and who did it beside each other, the rest where it filters.
    void setCompact(bool isCompact);
    void focusText();
    /// Where Tab leaves them.
    [[nodiscard]] QWidget *last() const;

Q_SIGNALS:
    /// Another filter holds; while one types, once one pauses.
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectAll();
    void fit();
    void tellProject();
    void keepToFile(bool isOn);

    QLineEdit *m_text;
    QComboBox *m_project;
    QComboBox *m_origin;
    QToolButton *m_file;
    QTimer *m_changedSoon;
    QString m_offered; ///< what m_file would keep to
    QString m_path;    ///< what it keeps to
    bool m_isCompact = false;
};

} // namespace Pointsman
