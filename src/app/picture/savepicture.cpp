// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/savepicture.h"

#include "app/actions/actionhelpers.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "base/ids.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSvgGenerator>

namespace Pointsman {

namespace {

constexpr int fineness = 2;
constexpr int longestSide = 32'000; // a painter of images can do no more

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::SavePicture)
};

void paintOn(QPaintDevice &device, const Picture &picture)
{
    QFont font = picture.font;
    font.setPixelSize(QFontInfo(font).pixelSize()); // as large as on the screen, however fine the device is
    QPainter painter(&device);
    painter.setFont(font);
    painter.fillRect(QRectF(QPointF(), picture.size), QApplication::palette().color(QPalette::Base));
    picture.paint(painter);
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorCode::System, Words::tr("%1 could not be written: %2").arg(printable(path), file.errorString()),
                   path);
}

/// A name without what leads elsewhere or cannot be in a file's name.
QString fileName(QString name)
{
    for (QChar &letter : name) {
        if (letter == u'/' || letter == u'\\' || letter == u':' || !letter.isPrint())
            letter = u'_';
    }
    return name.left(120);
}

void saveAs(const Services &services, QWidget *window, const QString &path, const Picture &picture)
{
    const QString label = Words::tr("Save Picture");
    const bool isPng = path.endsWith(QLatin1StringView(".png"), Qt::CaseInsensitive);
    if (!isPng && !path.endsWith(QLatin1StringView(".svg"), Qt::CaseInsensitive)) {
        services.notices.postFailure(
            label,
            {ErrorCode::Refused,
             Words::tr("A picture is saved as .svg or .png; %1 is neither.").arg(quoted(QFileInfo(path).fileName())),
             path});
        return;
    }
    const Result<QByteArray> bytes = isPng ? pngOf(picture) : Result<QByteArray>(svgOf(picture));
    if (!bytes)
        return services.notices.postFailure(label, bytes.error());
    services.workspace.readInBackground(
        window, [path, bytes = *bytes] { return write(path, bytes); },
        [services, label, path](const Result<void> &result) {
            if (!result)
                return services.notices.postFailure(label, result.error());
            services.notices.post(
                {MessageKind::Success,
                 Words::tr("The picture is saved:"),
                 printable(path),
                 {{Words::tr("Show Folder"), [services, path] { services.launcher.showInFileManager(path); }}}});
        });
}

} // namespace

QByteArray svgOf(const Picture &picture)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size));
    // It writes both as they are, without escaping them.
    generator.setTitle(picture.title.toHtmlEscaped());
    generator.setDescription(picture.words.toHtmlEscaped());
    // The name of a font that exists, and what takes its place where it does not: another program may not know what
    // "Sans Serif" means here, and take letters that do not fit.
    Picture named = picture;
    named.font.setFamily(QFontInfo(picture.font).family());
    paintOn(generator, named);
    const QByteArray family = named.font.family().toUtf8();
    const QByteArray alone = "font-family=\"" + family + '"';
    const QByteArray withOther = "font-family=\"'" + family + "', sans-serif\"";
    return QByteArray(buffer.data()).replace(alone, withOther);
}

Result<QByteArray> pngOf(const Picture &picture)
{
    const QSize size = (picture.size * fineness).toSize();
    if (size.width() > longestSide || size.height() > longestSide)
        return failure(ErrorCode::Refused,
                       Words::tr("The picture is too large for PNG. Save it as .svg, or filter what it shows."));
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return failure(
            ErrorCode::System,
            Words::tr("There is not enough memory for the picture. Save it as .svg, or filter what it shows."));
    image.setDevicePixelRatio(fineness);
    paintOn(image, picture);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return failure(ErrorCode::System, Words::tr("The picture could not be made into a PNG."));
    return bytes;
}

void savePicture(const Services &services, QWidget *window, const QString &name, const Picture &picture)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    services.prompts.askSaveFile(
        window, Words::tr("Save Picture"), folder.filePath(fileName(name)),
        {{QStringLiteral("svg"), Words::tr("Drawing, sharp at any size (*.svg)")},
         {QStringLiteral("png"), Words::tr("Image (*.png)")}},
        [services, window, picture](const QString &path) { saveAs(services, window, path, picture); });
}

} // namespace Pointsman
