// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/platform.h"
#include "heldsignals.h"
#include "program.h"
#include "standardstreams.h"

// No QCoreApplication: reading and writing state files needs none, and a shell prompt waits for every millisecond.
int main(int argc, char *argv[])
{
    Pointsman::holdSignals();
    Pointsman::holdStandardStreams();
    Pointsman::Platform::keepMemoryPrivate();
    return Pointsman::runProgram({argv + (argc > 0 ? 1 : 0), argv + argc});
}
