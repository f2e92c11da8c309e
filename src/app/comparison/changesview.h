// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"

#include <QWidget>

class QVBoxLayout;

namespace Pointsman {

/// What a change would do to each file that is there, before and after: field by field and as text. What concerns no
/// content, a name or a mode, is told in words.
class ChangesView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesView)

public:
    explicit ChangesView(QWidget *parent = nullptr);

    void setChanges(const FileChanges &changes);

private:
    void addPath(const QString &path);
    void addWords(const QString &words);
    void addDifference(const FileChange &change);

    QVBoxLayout *m_layout;
    QWidget *m_tabPlace; ///< of the content
    QWidget *m_content = nullptr;
};

} // namespace Pointsman
