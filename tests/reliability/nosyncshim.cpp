// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Preloaded into a program under test: nothing that it writes is made durable, though it is told so. The control of the
// power cut: with it, content must be lost.
#include <unistd.h>

// NOLINTBEGIN: the C library's own signatures
extern "C" {

int fsync(int)
{
    return 0;
}
int fdatasync(int)
{
    return 0;
}
void sync() noexcept {}
int syncfs(int) noexcept
{
    return 0;
}

} // extern "C"
// NOLINTEND
