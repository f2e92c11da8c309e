// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Pointsman {

/// How many bytes at the beginning are byte-order marks of UTF-8; an editor may have written several.
[[nodiscard]] inline qsizetype byteOrderMarksIn(QByteArrayView bytes)
{
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    qsizetype size = 0;
    while (bytes.sliced(size).startsWith(mark))
        size += mark.size();
    return size;
}

} // namespace Pointsman
