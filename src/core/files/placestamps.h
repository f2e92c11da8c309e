// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/filestamp.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace Pointsman {

/// The stamps that places had before they were read, to see later at the cost of one stat each whether one has changed.
class PlaceStamps
{
public:
    void clear();
    /// A file, or that there is none; a link is not followed.
    void takeFile(const QString &path);
    /// What a folder lists, or that there is none; a link is followed.
    void takeFolder(const QString &path);
    /// Whether all are as they were. Never where one had changed so lately that its stamp does not tell.
    [[nodiscard]] bool hold() const;

private:
    struct Place
    {
        QByteArray path; ///< as the system takes it
        std::optional<FileStamp> stamp;
    };

    std::vector<Place> m_places;
    bool m_isAnyYoung = false;
};

} // namespace Pointsman
