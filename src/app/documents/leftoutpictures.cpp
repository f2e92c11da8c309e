// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/leftoutpictures.h"

#include "app/widgets/labels.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

#include <array>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::MarkdownView)
};

constexpr QChar unseenName(0x200b);
constexpr QChar fixedBlank(0x00a0);

struct Picture
{
    int from = 0;
    int to = 0;
    QTextImageFormat format;
    QString alternative;
};

/// In the order of the document. QTextDocument makes a picture of each part of an alternative text ("a *b* c"), one
/// behind the other.
std::vector<Picture> picturesOf(const QTextDocument &document)
{
    std::vector<Picture> pictures;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); part != block.end(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (!fragment.charFormat().isImageFormat())
                continue;
            const QTextImageFormat format = fragment.charFormat().toImageFormat();
            const QString words = format.stringProperty(QTextFormat::ImageAltText).remove(unseenName);
            const int from = fragment.position();
            if (!pictures.empty() && pictures.back().to == from && pictures.back().format.name() == format.name()) {
                pictures.back().to += fragment.length();
                pictures.back().alternative += words;
            } else {
                pictures.push_back({from, from + fragment.length(), format, words});
            }
        }
    }
    return pictures;
}

QString wordsFor(const Picture &picture, const QString &whyNot)
{
    const QString address = printableShort(picture.format.name());
    const QString alternative = printableShort(picture.alternative.simplified());
    const QString what = alternative.isEmpty() ? address
                         : address.isEmpty()
                             ? alternative
                             : Words::tr("%1 (%2)", "a picture's text, its address").arg(alternative, address);
    if (QUrl(picture.format.name()).scheme().startsWith(u"http"))
        return Words::tr("Picture in the network, not loaded: %1").arg(what);
    if (QUrl(picture.format.name()).scheme() == u"data")
        return Words::tr("Picture not shown, part of the text itself: %1").arg(what);
    return whyNot.isEmpty() ? Words::tr("Picture not shown: %1").arg(what)
                            : Words::tr("Picture not shown, %1: %2").arg(whyNot, what);
}

/// An alternative text in one piece: QTextDocument would cut it at an entity, and put the sign beside the picture.
QString wholeName(const QString &alternative)
{
    using Entity = std::pair<const char *, QChar>;
    static constexpr std::array entities{Entity{"&quot;", u'"'}, Entity{"&lt;", u'<'}, Entity{"&gt;", u'>'},
                                         Entity{"&nbsp;", fixedBlank}, Entity{"&amp;", u'&'}};
    QString name = alternative.trimmed();
    for (const auto &[entity, sign] : entities)
        name.replace(QLatin1StringView(entity), QString(sign));
    name.replace(u'&', QString(u'&') + unseenName); // what is left of them is no entity
    return name.isEmpty() ? QString(unseenName) : name;
}

} // namespace

QString withNamedPictures(const QString &markdown)
{
    // A fence to its end, code in a line, or a picture.
    static const QRegularExpression form(
        QStringLiteral("^ {0,3}(```+|~~~+)[^\\n]*\\n.*?(?:^ "
                       "{0,3}\\1|\\z)|(`+)(?!`)[^\\n]*?[^`\\n]\\2(?!`)|!\\[([^\\]\\n]*)\\](?=[(\\[])"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QString named;
    qsizetype copied = 0;
    for (auto matches = form.globalMatch(markdown); matches.hasNext();) {
        const auto match = matches.next();
        if (!match.capturedView().startsWith(u'!'))
            continue;
        named += QStringView(markdown).mid(copied, match.capturedStart() - copied);
        named += QStringLiteral("![%1]").arg(wholeName(match.captured(3)));
        copied = match.capturedEnd();
    }
    return named + QStringView(markdown).mid(copied);
}

void tellLeftOutPictures(QTextDocument &document, const QHash<QString, MarkdownImage> &images, const QPalette &palette)
{
    QTextCharFormat quiet;
    quiet.setForeground(toneColor(palette, Tone::Muted));
    const QBrush ground = toneGround(palette, Tone::Muted);
    const std::vector<Picture> pictures = picturesOf(document);
    QSet<int> withShown; // paragraphs in which a picture makes a line high: a ground would fill all of it
    for (const Picture &picture : pictures) {
        if (!images.value(picture.format.name()).image.isNull())
            withShown << document.findBlock(picture.from).blockNumber();
    }
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (auto each = pictures.rbegin(); each != pictures.rend(); ++each) { // places before it stay what they are
        const Picture &picture = *each;
        const auto [image, whyNot] = images.value(picture.format.name());
        cursor.setPosition(image.isNull() ? picture.from : picture.from + 1);
        cursor.setPosition(picture.to, QTextCursor::KeepAnchor);
        QTextCharFormat format = quiet;
        if (!withShown.contains(cursor.blockNumber()))
            format.setBackground(ground);
        if (picture.format.isAnchor()) {
            format.setAnchor(true);
            format.setAnchorHref(picture.format.anchorHref());
        }
        if (image.isNull())
            cursor.insertText(fixedBlank + wordsFor(picture, whyNot) + fixedBlank, format);
        else
            cursor.removeSelectedText();
    }
    cursor.endEditBlock();
}

} // namespace Pointsman
