// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdlib>

namespace Pointsman::Fuzz {

/// What is fuzzed, one function each: takes any bytes, and ends the program where a promise does not hold for them.
/// fuzzentry.cpp makes a libFuzzer program of each; tst_fuzzcorpus runs all of them on what was found so far.
void document(const QByteArray &bytes); ///< the reader and the writers of state files, and what is made of them
void names(const QByteArray &bytes);    ///< ids, times, file names, texts for the screen
void call(const QByteArray &bytes);     ///< what a second start sends through the socket
void settings(const QByteArray &bytes); ///< our own files: preferences, projects, ignored findings, memory of findings

/// A promise: ends the program where it does not hold.
inline void promise(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace Pointsman::Fuzz
