// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/stagename.h"

#include "files/listdirectory.h"
#include "files/platform.h"
#include "files/processmark.h"
#include "files/readfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr QLatin1StringView temporarySuffix{".tmp"};
constexpr QLatin1StringView displacedSuffix{".displaced"};
constexpr qsizetype markLength = 16;
constexpr qsizetype longestName = 255;  // bytes, on every file system in use
constexpr qsizetype longestSuffix = 24; // of ours and of QSaveFile

/// Whether the folder keeps the same content as a displaced version already.
bool isKeptBeside(const QString &path)
{
    const auto content = readFile(path);
    const QFileInfo info(path);
    const auto entries = content ? listDirectory(info.path()) : std::vector<DirectoryEntry>();
    return std::any_of(entries.begin(), entries.end(), [&](const DirectoryEntry &entry) {
        const QString name = QFile::decodeName(entry.name);
        if (!name.startsWith(u".pm-") || !name.endsWith(displacedSuffix) || name == info.fileName() ||
            entry.stamp.size != content->bytes.size())
            return false;
        const auto other = readFile(info.path() + u'/' + name);
        return other && other->bytes == content->bytes;
    });
}

} // namespace

std::optional<StageName> StageName::parse(const QString &fileName)
{
    static const QRegularExpression form(QStringLiteral("^\\.pm-([0-9]{1,9}(?:\\.[0-9]+\\.[0-9]+\\.[0-9a-f]{8})?)-([0-"
                                                        "9a-f]{16}|none)-([0-9a-f]{16}|none)-[0-9a-f]{8}"
                                                        "(?:-([^/]+))?\\.(?:(displaced)|tmp(\\.[A-Za-z]{6})?)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    return StageName{match.captured(1),
                     match.captured(2),
                     match.captured(3),
                     match.captured(4),
                     match.hasCaptured(5) && !match.captured(5).isEmpty(),
                     !match.captured(6).isEmpty()};
}

QString contentMark(const std::optional<QByteArray> &bytes)
{
    if (!bytes)
        return QStringLiteral("none");
    return QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex().left(markLength));
}

QString temporaryNameBeside(const QString &target, const std::optional<QByteArray> &before,
                            const std::optional<QByteArray> &after)
{
    const QFileInfo info(target);
    QString name = QStringLiteral(".pm-%1-%2-%3-%4")
                       .arg(ownProcessName(), contentMark(before), contentMark(after))
                       .arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
    if (QFile::encodeName(name + info.fileName()).size() + longestSuffix < longestName)
        name += u'-' + info.fileName();
    return info.path() + u'/' + name + temporarySuffix;
}

std::optional<QString> targetOfDisplaced(const QString &path)
{
    const QFileInfo info(path);
    const auto name = StageName::parse(info.fileName());
    if (!name || !name->isDisplaced || name->target.isEmpty() || name->target == u"." || name->target == u"..")
        return std::nullopt;
    return info.path() + u'/' + name->target;
}

void keepAsDisplaced(const QString &temporaryName)
{
    if (isKeptBeside(temporaryName)) {
        Platform::unlink(temporaryName);
        return;
    }
    const QString kept = temporaryName.chopped(temporarySuffix.size()) + displacedSuffix;
    // Where this fails the file keeps its temporary name: that is not its content's loss.
    if (Platform::renameToFreeName(temporaryName, kept) != 0)
        (void)Platform::renameOver(temporaryName, kept);
}

} // namespace Pointsman
