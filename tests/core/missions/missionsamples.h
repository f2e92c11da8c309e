// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/statedocument.h"
#include "missions/missionhome.h"

#include <QByteArray>

namespace Pointsman::Test {

/// What must never be seen outside the file.
inline const QByteArray canary = QByteArrayLiteral("canary-7f3a-never-shown");

/// A mission state as later versions of spec-kitty write it, with a key of nobody's, and `from` replaced by `to`.
inline QByteArray stateText(const QByteArray &from = {}, const QByteArray &to = {})
{
    QByteArray text = R"({
  "mission_id": "mission-a",
  "mission_run_id": "01HXN8K3M9PQRSTVWXYZ123456",
  "participant_id": "01HXN8K3M9PQRSTVWXYZ654321",
  "role": "developer",
  "joined_at": "2026-02-01T09:00:00.000120",
  "last_activity_at": "2026-02-01T09:30:00",
  "drive_intent": "inactive",
  "focus": null,
  "session_token": "canary-7f3a-never-shown",
  "saas_api_url": "https://kitty.example",
  "shade": {
    "a": [],
    "n": 1e+22
  }
})";
    if (!from.isEmpty() && !text.contains(from))
        qFatal("no such text in the sample: %s", from.constData());
    return from.isEmpty() ? text : text.replace(from, to);
}

inline JsonObject stateObject(const QByteArray &from = {}, const QByteArray &to = {})
{
    return *parseObject(stateText(from, to));
}

inline MissionId missionId(const QString &text)
{
    return *MissionId::parse(text);
}

} // namespace Pointsman::Test
