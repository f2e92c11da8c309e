// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/gitobjects.h"

#include "files/gitfolder.h"
#include "files/readfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr qint64 mostWords = 65'536;
// A pack's index, version 2: a mark, the version, how many names begin with each byte or a smaller one, the names.
constexpr qint64 countsAt = 8;
constexpr qint64 namesAt = countsAt + qint64(256) * 4;

QString wordsIn(const QString &file)
{
    const auto content = readFile(file, mostWords);
    return content ? QString::fromUtf8(content->bytes) : QString();
}

QByteArray nameOf(const QByteArray &content, const QString &objects)
{
    const bool isSha256 = wordsIn(objects + QStringLiteral("/../config")).contains(u"sha256", Qt::CaseInsensitive);
    QCryptographicHash hash(isSha256 ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1);
    const QByteArray header = "blob " + QByteArray::number(content.size()) + '\0';
    hash.addData(header);
    hash.addData(content);
    return hash.result();
}

bool isOlder(const QString &file, qint64 modifiedNs)
{
    const auto stamp = stampOf(file);
    return stamp && stamp->modifiedNs < modifiedNs;
}

QByteArray bytesAt(QFile &file, qint64 at, qint64 size)
{
    return file.seek(at) ? file.read(size) : QByteArray();
}

qint64 countAt(QFile &index, int byte)
{
    const QByteArray bytes = byte < 0 ? QByteArray(4, '\0') : bytesAt(index, countsAt + qint64{byte} * 4, 4);
    return bytes.size() == 4 ? qFromBigEndian<quint32>(bytes.constData()) : 0;
}

bool isInPack(const QString &indexPath, const QByteArray &name)
{
    QFile index(indexPath);
    if (!index.open(QIODevice::ReadOnly) || bytesAt(index, 0, countsAt) != QByteArray("\xfftOc\0\0\0\2", 8))
        return false;
    const auto first = static_cast<uchar>(name.front());
    qint64 from = countAt(index, int{first} - 1);
    qint64 until = countAt(index, first);
    while (from < until) {
        const qint64 middle = (from + until) / 2;
        const QByteArray there = bytesAt(index, namesAt + middle * name.size(), name.size());
        if (there == name || there.size() < name.size())
            return there == name;
        if (there < name)
            from = middle + 1;
        else
            until = middle;
    }
    return false;
}

} // namespace

bool gitHadBefore(const QString &gitFolder, const QByteArray &content, qint64 modifiedNs)
{
    const QString objects = sharedGitFolder(gitFolder) + QStringLiteral("/objects");
    const QByteArray name = nameOf(content, objects);
    const QString hex = QString::fromLatin1(name.toHex());
    if (isOlder(objects + u'/' + hex.left(2) + u'/' + hex.mid(2), modifiedNs))
        return true;
    const QDir packs(objects + QStringLiteral("/pack"));
    const QStringList indexes = packs.entryList({QStringLiteral("*.idx")}, QDir::Files);
    return std::any_of(indexes.begin(), indexes.end(), [&](const QString &each) {
        const QString index = packs.filePath(each);
        return isOlder(index, modifiedNs) && isInPack(index, name);
    });
}

} // namespace Pointsman
