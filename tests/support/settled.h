// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace Pointsman::Test {

/// What a loader tells when it has looked until nothing is in doubt any more.
template <typename Loader>
auto settled(Loader &loader)
{
    auto look = loader.look();
    for (int i = 0; i < 200 && look.lookAgainIn; ++i) {
        QTest::qSleep(static_cast<int>(look.lookAgainIn->count()));
        look = loader.look();
    }
    return look.entry;
}

} // namespace Pointsman::Test
