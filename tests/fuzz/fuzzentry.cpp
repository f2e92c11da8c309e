// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// FUZZ_TARGET, one of fuzztargets.h, as a libFuzzer program.
#include "fuzztargets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Pointsman::Fuzz::FUZZ_TARGET({reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)});
    return 0;
}
