// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztargets.h"

#include "history/redaction.h"
#include "missions/mission.h"
#include "planning/planningsession.h"
#include "json/byteordermark.h"
#include "json/jsonreader.h"
#include "json/jsonwriter.h"
#include "json/secrets.h"

namespace Pointsman::Fuzz {

namespace {

/// Whatever is written is read again as the same value.
void checkWriters(const JsonValue &value)
{
    for (const QByteArray &written : {pythonJson(value), readableJson(value), compactJson(value)}) {
        const auto again = readJson(written);
        promise(again && again->value == value && again->duplicateKeys.isEmpty());
    }
}

void checkSecrets(const JsonValue &value)
{
    const JsonValue shown = withoutSecrets(value);
    promise(withoutSecrets(shown) == shown);
    promise(withSecretsOf(value, value) == value);
}

/// What the history keeps and gives back.
void checkKeeping(const QString &path, const QByteArray &bytes)
{
    const auto kept = withoutSecretValues(path, bytes);
    if (!kept)
        return;
    promise(withoutSecretValues(path, *kept).has_value());
    (void)withPresentSecrets(*kept, bytes);
}

} // namespace

void document(const QByteArray &bytes)
{
    (void)byteOrderMarksIn(bytes);
    (void)namesSecret(bytes);
    checkKeeping(QStringLiteral("/k/.active-planning.json"), bytes);
    checkKeeping(QStringLiteral("/h/missions/m/session.json"), bytes);
    const auto reading = readJson(bytes);
    if (!reading) {
        promise(!reading.error().detail.isEmpty());
        return;
    }
    checkWriters(reading->value);
    checkSecrets(reading->value);
    if (const JsonObject *object = reading->value.object()) {
        (void)PlanningSession::fromJson(*object);
        (void)Mission::fromJson(*object);
        if (misunderstood(*object).empty())
            (void)integrityErrors(*object);
    }
}

} // namespace Pointsman::Fuzz
