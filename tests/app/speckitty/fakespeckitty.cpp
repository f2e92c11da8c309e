// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/fakespeckitty.h"

#include <QFile>

namespace Pointsman::Test {

FakeSpecKitty::FakeSpecKitty(const QByteArray &body, const QByteArray &commands)
{
    setBody(body, commands);
}

void FakeSpecKitty::setBody(const QByteArray &body, const QByteArray &commands)
{
    const QByteArray here = m_tree.path().toUtf8();
    // Written beside it and renamed: a script that is being run is not written over.
    m_tree.write(QStringLiteral("new"),
                 "#!/bin/sh\nhere='" + here +
                     "'\n"
                     "echo x >> \"$here/starts\"\n"
                     "commands=' " +
                     commands +
                     " '\n"
                     "if [ \"$1\" = --version ]; then echo 'spec-kitty-cli version 1.0.3'; exit 0; fi\n"
                     "for last; do :; done\n"
                     "if [ \"$last\" = --help ]; then\n"
                     "  case \"$commands\" in *\" $2 \"*) exit 0;; esac\n"
                     "  echo 'No such command' >&2; exit 2\n"
                     "fi\n"
                     "printf '%s\\n' \"$@\" > \"$here/arguments\"\n" +
                     body + "\n",
                 0700);
    m_tree.makeFolder(QStringLiteral("bin"));
    const QByteArray target = QFile::encodeName(program());
    if (std::rename(QFile::encodeName(m_tree.path(QStringLiteral("new"))).constData(), target.constData()) != 0)
        qFatal("test set-up failed: the program could not be put in place");
}

QStringList FakeSpecKitty::arguments() const
{
    QStringList lines = QString::fromUtf8(m_tree.read(QStringLiteral("arguments"))).split(u'\n');
    lines.removeLast();
    return lines;
}

int FakeSpecKitty::starts() const
{
    return static_cast<int>(m_tree.read(QStringLiteral("starts")).count('\n'));
}

int FakeSpecKitty::number(const QString &name) const
{
    return m_tree.read(name).trimmed().toInt();
}

bool isAlive(int process)
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray line = status.readAll();
    // The state stands behind the name; a zombie has ended.
    const qsizetype name = line.lastIndexOf(')');
    return name < 0 || line.mid(name + 2, 1) != "Z";
}

} // namespace Pointsman::Test
