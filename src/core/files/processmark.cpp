// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/processmark.h"

#include "files/platform.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include <unistd.h>

namespace Pointsman {

namespace {

constexpr int mostAncestors = 100;

/// What the kernel says of a process in `/proc/{pid}/stat`.
struct ProcessFacts
{
    QString state;
    qint64 parent = 0;
    qint64 session = 0;
    qint64 terminal = 0; ///< 0: it has none
    qint64 start = 0;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

std::optional<ProcessFacts> factsOf(qint64 pid)
{
    const QString line = QString::fromUtf8(contentOf(QStringLiteral("/proc/%1/stat").arg(pid)));
    // The second field is a name in brackets, which may have blanks and brackets in it.
    const QStringList fields = line.mid(line.lastIndexOf(u')') + 1).split(u' ', Qt::SkipEmptyParts);
    constexpr int fieldsNeeded = 20;
    if (fields.size() < fieldsNeeded)
        return {};
    return ProcessFacts{fields.at(0), fields.at(1).toLongLong(), fields.at(3).toLongLong(), fields.at(4).toLongLong(),
                        fields.at(19).toLongLong()};
}

QString thisBoot()
{
    return QString::fromLatin1(contentOf(QStringLiteral("/proc/sys/kernel/random/boot_id")));
}

QString thisSpace()
{
    return QFile::symLinkTarget(QStringLiteral("/proc/self/ns/pid")).section(u'/', -1);
}

/// Enough to tell one start of a system from another.
QString shortBoot()
{
    constexpr qsizetype length = 8;
    return thisBoot().left(length);
}

/// Of `pid:[4026531836]`.
QString digitsOf(const QString &space)
{
    QString digits = space;
    digits.removeIf([](QChar each) { return each < u'0' || each > u'9'; });
    return digits;
}

ProcessMark marked(qint64 pid, const ProcessFacts &facts)
{
    return {pid, facts.start, thisBoot(), thisSpace()};
}

} // namespace

std::optional<ProcessMark> markOf(qint64 pid)
{
    const auto facts = factsOf(pid);
    const bool isThere = facts && facts->state != u"Z" && facts->state != u"X";
    return isThere ? std::optional(marked(pid, *facts)) : std::nullopt;
}

QString ownProcessName()
{
    static const QString name = [] {
        const qint64 pid = QCoreApplication::applicationPid();
        const auto mark = markOf(pid);
        return mark ? QStringLiteral("%1.%2.%3.%4").arg(pid).arg(mark->start).arg(digitsOf(mark->space), shortBoot())
                    : QString::number(pid);
    }();
    return name;
}

ProcessLife lifeOf(const QString &processName)
{
    const QStringList parts = processName.split(u'.');
    const qint64 pid = parts.first().toLongLong();
    constexpr int whole = 4;
    if (parts.size() != whole)
        return Platform::isRunning(pid) ? ProcessLife::Running : ProcessLife::Gone;
    if (parts.at(3) != shortBoot())
        return ProcessLife::Gone;
    if (parts.at(2) != digitsOf(thisSpace()))
        return ProcessLife::Unknown;
    const auto mark = markOf(pid);
    return mark && mark->start == parts.at(1).toLongLong() ? ProcessLife::Running : ProcessLife::Gone;
}

std::optional<ProcessMark> terminalProcess()
{
    const auto self = factsOf(::getpid());
    if (!self)
        return {};
    // Without a terminal: whoever began the session and is no child of this moment; a hook's own shell is neither.
    std::optional<ProcessMark> leader;
    std::optional<ProcessMark> nearest;
    qint64 pid = self->parent;
    for (int i = 0; i < mostAncestors && pid > 1; ++i) {
        const auto facts = factsOf(pid);
        if (!facts)
            break;
        if (facts->terminal != 0 && facts->session == pid)
            return marked(pid, *facts);
        const bool isOlder = self->start - facts->start >= ::sysconf(_SC_CLK_TCK);
        if (!leader && isOlder && facts->session == pid)
            leader = marked(pid, *facts);
        if (!nearest && isOlder)
            nearest = marked(pid, *facts);
        pid = facts->parent;
    }
    return leader ? leader : nearest;
}

bool mayBeRunning(const ProcessMark &mark)
{
    if (mark.boot != thisBoot())
        return mark.boot.isEmpty();
    return mark.space != thisSpace() || markOf(mark.pid) == mark;
}

} // namespace Pointsman
