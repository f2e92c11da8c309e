// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace Pointsman {

/// What the move of a topic changes in both sessions: beside each other all that each of them links, with a sign and a
/// colour for what leaves here and arrives there.
class MovePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit MovePreview(QWidget *parent = nullptr);

    /// One of the sessions: what it is called and what it links, all printable.
    struct Session
    {
        QString title;
        QStringList links;
    };
    /// `moved` is among the links of `from`.
    void showMove(const QString &moved, const Session &from, const Session &to);
    void clear();

private:
    struct Side
    {
        QLabel *heading;
        QListWidget *list;
    };
    [[nodiscard]] Side makeSide(const QString &objectName);

    Side m_from;
    Side m_to;
};

} // namespace Pointsman
