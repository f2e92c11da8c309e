// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// drawicon PICTURE.svg RESULT SIZE…: draws a picture in one size as a .png, or in several as one .ico (Windows) or
// .icns (macOS). A part of the build, so that no system needs another program for it.
#include <QBuffer>
#include <QDataStream>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QStringList>
#include <QSvgRenderer>

#include <cstdio>
#include <map>
#include <vector>

namespace {

struct Picture
{
    int size;
    QByteArray png;
};

QByteArray drawn(QSvgRenderer &renderer, int size)
{
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

/// A directory of 16 bytes for each picture, then the pictures; all numbers little endian.
QByteArray ico(const std::vector<Picture> &pictures)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream << quint16(0) << quint16(1) << quint16(pictures.size());
    auto offset = quint32(6 + 16 * pictures.size());
    for (const Picture &picture : pictures) {
        const auto side = quint8(picture.size % 256); // 0 stands for 256
        stream << side << side << quint8(0) << quint8(0) << quint16(1) << quint16(32) << quint32(picture.png.size())
               << offset;
        offset += quint32(picture.png.size());
    }
    for (const Picture &picture : pictures)
        stream.writeRawData(picture.png.constData(), int(picture.png.size()));
    return bytes;
}

/// Each picture behind a type that stands for its size, and a length; all numbers big endian.
QByteArray icns(const std::vector<Picture> &pictures)
{
    static const std::map<int, QByteArray> types{{16, "icp4"},  {32, "icp5"},  {64, "icp6"},  {128, "ic07"},
                                                 {256, "ic08"}, {512, "ic09"}, {1024, "ic10"}};
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    for (const Picture &picture : pictures) {
        stream.writeRawData(types.at(picture.size).constData(), 4);
        stream << quint32(8 + picture.png.size());
        stream.writeRawData(picture.png.constData(), int(picture.png.size()));
    }
    QByteArray bytes;
    QDataStream head(&bytes, QIODevice::WriteOnly);
    head.writeRawData("icns", 4);
    head << quint32(8 + body.size());
    return bytes + body;
}

} // namespace

int main(int argc, char *argv[])
{
    const QStringList arguments = [&] {
        QStringList all;
        for (int i = 1; i < argc; ++i)
            all << QFile::decodeName(argv[i]);
        return all;
    }();
    QSvgRenderer renderer;
    if (arguments.size() < 3 || !renderer.load(arguments[0])) {
        std::fputs("usage: drawicon PICTURE.svg RESULT.png|RESULT.ico|RESULT.icns SIZE...\n", stderr);
        return 2;
    }
    std::vector<Picture> pictures;
    for (const QString &size : arguments.mid(2))
        pictures.push_back({size.toInt(), drawn(renderer, size.toInt())});
    const QString &result = arguments[1];
    const QByteArray bytes = result.endsWith(u".ico")    ? ico(pictures)
                             : result.endsWith(u".icns") ? icns(pictures)
                                                         : pictures.front().png;
    QFile file(result);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() ? 0 : 1;
}
