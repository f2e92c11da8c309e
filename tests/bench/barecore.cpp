// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What any program of Qt Core costs: it starts, says a word and ends.
#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    return std::puts(qUtf8Printable(QCoreApplication::applicationName())) < 0 ? 1 : 0;
}
