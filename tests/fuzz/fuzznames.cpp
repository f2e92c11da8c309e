// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztargets.h"

#include "base/ids.h"
#include "base/moment.h"
#include "files/namerules.h"
#include "files/stagename.h"
#include "missions/mission.h"
#include "json/secrets.h"

#include <QDir>

namespace Pointsman::Fuzz {

namespace {

/// One part of a path, which never leads out of its folder.
void checkPart(const QString &part)
{
    promise(!part.isEmpty() && part != u"." && part != u".." && !part.contains(u'/') && !part.contains(QChar(0)));
    promise(QDir::cleanPath(QStringLiteral("/store/") + part) == QStringLiteral("/store/") + part);
}

void checkIds(const QString &text)
{
    if (const auto id = TopicId::parse(text))
        checkPart(id->text());
    if (const auto id = MissionId::parse(text))
        checkPart(id->text());
    if (const auto id = SessionId::parse(text)) {
        checkPart(id->fileName());
        promise(id->text() == text);
        promise(SessionId::parse(id->text()) == *id);
    }
    (void)isParticipantId(text);
    (void)hasFocusTarget(text);
}

void checkTimes(const QString &text)
{
    if (const auto time = UtcTime::parse(text)) {
        promise(time->text() == text);
        promise(UtcTime::parseFileNameForm(time->fileNameForm()) == *time);
    }
    if (const auto time = UtcTime::parseFileNameForm(text))
        promise(time->fileNameForm() == text);
    if (const auto time = PythonTime::parse(text)) {
        const auto again = PythonTime::parse(time->text());
        promise(again && again->text() == time->text() && again->isNaive() == time->isNaive());
        (void)time->moment();
    }
}

void checkShown(const QString &text)
{
    const QString shown = printable(text);
    for (const QChar c : shown)
        promise(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
}

} // namespace

void names(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    checkIds(text);
    checkTimes(text);
    checkShown(text);
    (void)isSecretKey(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (const auto copy = copyNameIn(bytes))
        promise(copy->original.size() < bytes.size() && !copy->original.isEmpty());
    if (const auto stage = StageName::parse(text))
        promise(!stage->target.contains(u'/') && !stage->owner.isEmpty());
}

} // namespace Pointsman::Fuzz
