// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/markdowntext.h"

#include "base/ids.h"
#include "files/platform.h"
#include "files/readfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QRegularExpression>
#include <QUrl>

namespace Pointsman {

namespace {

constexpr int maximumImages = 32;
constexpr qint64 maximumImageFile = qint64{4} * 1024 * 1024;
constexpr int maximumImageSide = 4096;
constexpr int shownImageWidth = 640;

/// `path` with all links on the way resolved, if that is below `folder`; else nothing.
std::optional<QString> resolvedInside(const QString &path, const QString &folder)
{
    const QString resolved = QFileInfo(path).canonicalFilePath();
    const QString root = QFileInfo(folder).canonicalFilePath();
    const bool isInside = !root.isEmpty() && resolved.startsWith(root + u'/');
    return isInside ? std::optional(resolved) : std::nullopt;
}

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::MarkdownText)
};

MarkdownImage readImage(const QString &path)
{
    const auto content = readFile(path, maximumImageFile);
    if (!content)
        return {{},
                content.error().kind == ReadProblem::Kind::TooLarge ? Words::tr("too large") : Words::tr("unreadable")};
    QBuffer buffer;
    buffer.setData(content->bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.isValid() && qMax(size.width(), size.height()) > maximumImageSide)
        return {{}, Words::tr("too large")};
    const QImage image = size.isValid() ? reader.read() : QImage();
    if (image.isNull())
        return {{}, Words::tr("no picture")};
    return {image.width() > shownImageWidth ? image.scaledToWidth(shownImageWidth, Qt::SmoothTransformation) : image};
}

/// An address without a network: a path from the document's folder, or an absolute one, of which only what lies in the
/// knowledge directory is looked at.
MarkdownImage imageAt(const QUrl &url, const QString &folder, const QString &knowledgePath)
{
    const bool isAbsolute = QDir::isAbsolutePath(url.path());
    const QString path = QDir::cleanPath(isAbsolute ? url.path() : folder + u'/' + url.path());
    if (isAbsolute && !path.startsWith(knowledgePath + u'/'))
        return {{}, Words::tr("outside the knowledge directory")};
    if (!QFileInfo::exists(path))
        return {{}, Words::tr("not there")};
    const auto inside = resolvedInside(path, knowledgePath);
    return inside ? readImage(*inside) : MarkdownImage{{}, Words::tr("outside the knowledge directory")};
}

QHash<QString, MarkdownImage> readImages(const QString &markdown, const QString &folder, const QString &knowledgePath)
{
    static const QRegularExpression picture(QStringLiteral("!\\[[^\\]\\n]*\\]\\(\\s*(?|<([^>\\n]+)>|([^)\\s]+))"));
    QHash<QString, MarkdownImage> images;
    auto matches = picture.globalMatch(markdown);
    while (matches.hasNext()) {
        const QString address = matches.next().captured(1);
        const QUrl url(address);
        if (images.contains(address))
            continue;
        if (url.isRelative() || url.isLocalFile())
            images.insert(address, images.size() < maximumImages ? imageAt(url, folder, knowledgePath)
                                                                 : MarkdownImage{{}, Words::tr("one of too many")});
    }
    return images;
}

/// Front matter as a block of its own: Markdown would take it for a heading.
QString withFrontMatterAsCode(const QString &markdown)
{
    static const QRegularExpression form(QStringLiteral("\\A---\\r?\\n(.{0,4096}?)\\r?\\n---[ \\t]*(\\r?\\n|\\z)"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(markdown);
    if (!match.hasMatch())
        return markdown;
    return QStringLiteral("```\n%1\n```\n\n").arg(match.captured(1).remove(u'`')) +
           markdown.mid(match.capturedLength());
}

/// How much of a text is shown: a paragraph is laid out as a whole, and a very long one keeps the window waiting. Lines
/// that begin a block of their own (items, rows, headings, code) are none of the paragraph before.
qsizetype shownSize(const QByteArray &markdown)
{
    bool isCode = false;
    qsizetype paragraph = 0;
    for (qsizetype begin = 0; begin < markdown.size();) {
        const qsizetype newline = markdown.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? markdown.size() : newline + 1;
        const QByteArray start = markdown.mid(begin, std::min<qsizetype>(end - begin, 16)).trimmed();
        const bool isFence = start.startsWith("```") || start.startsWith("~~~");
        isCode = isCode != isFence;
        const bool beginsBlock = isCode || isFence || start.isEmpty() || QByteArrayView("-*+>#|").contains(start[0]);
        if (beginsBlock)
            paragraph = begin;
        if (end - paragraph > maximumShownParagraph)
            return paragraph + maximumShownParagraph;
        begin = end;
    }
    return markdown.size();
}

struct Content
{
    QByteArray bytes;
    bool isWhole = true;
};

/// Of a file that is larger than any that is kept as a whole only what can be shown, and so much more that it is seen
/// to be cut.
tl::expected<Content, ReadProblem> readDocument(const QString &path)
{
    const auto whole = readFile(path);
    if (whole)
        return Content{whole->bytes};
    if (whole.error().kind != ReadProblem::Kind::TooLarge)
        return tl::unexpected(whole.error());
    const auto file = Platform::openForReading(path);
    if (!file)
        return tl::unexpected(whole.error());
    QByteArray bytes(maximumShownMarkdown + 1, Qt::Uninitialized);
    const auto got = Platform::read(*file, bytes.data(), bytes.size());
    if (!got)
        return tl::unexpected(whole.error());
    bytes.truncate(*got);
    return Content{bytes, false};
}

/// A picture that stands in the text itself, as thousands of letters that nobody can read: only its kind stays.
QByteArray withoutPicturesInText(const QByteArray &markdown)
{
    if (!markdown.contains("data:"))
        return markdown;
    static const QRegularExpression form(
        QStringLiteral("((?:!\\[[^\\]\\n]*\\]\\(\\s*|^ {0,3}\\[[^\\]\\n]+\\]:\\s*)<?|\\bsrc=[\"'])"
                       "(data:[\\w.+-]*/?[\\w.+-]*)[^)\\s>\"']{200,}"),
        QRegularExpression::MultilineOption);
    return QString::fromUtf8(markdown).replace(form, QStringLiteral("\\1\\2\u2026")).toUtf8();
}

} // namespace

Result<MarkdownText> readMarkdown(const QString &path, const QString &knowledgePath)
{
    const auto inside = resolvedInside(path, knowledgePath);
    if (!inside && QFileInfo::exists(path)) {
        return failure(ErrorCode::Refused,
                       QCoreApplication::translate("Pointsman::MarkdownText",
                                                   "%1 leads out of the knowledge directory, so it is not "
                                                   "shown here. Open it in your editor.")
                           .arg(printable(path)),
                       path);
    }
    const auto content = readDocument(path);
    if (!content)
        return tl::unexpected(toError(content.error(), path));
    if (content->bytes.contains('\0')) {
        return failure(ErrorCode::Refused,
                       QCoreApplication::translate("Pointsman::MarkdownText",
                                                   "%1 is no text, so it is not shown here. Open it with "
                                                   "the program that wrote it.")
                           .arg(printable(path)),
                       path);
    }
    MarkdownText text{path, knowledgePath, {}, content->bytes.size() > maximumShownMarkdown, {}};
    text.isWhole = content->isWhole;
    if (text.isWhole)
        text.bytes = content->bytes;
    QByteArray bytes = content->bytes.left(maximumShownMarkdown);
    if (text.isCut)
        bytes.truncate(qMax(bytes.lastIndexOf('\n'), maximumShownMarkdown / 2));
    bytes = withoutPicturesInText(bytes);
    if (const qsizetype shown = shownSize(bytes); shown < bytes.size()) {
        text.isCut = true;
        bytes.truncate(shown);
    }
    text.markdown = withFrontMatterAsCode(QString::fromUtf8(bytes));
    text.images = readImages(text.markdown, QFileInfo(path).path(), knowledgePath);
    return text;
}

} // namespace Pointsman
