// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/jsonvalue.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Pointsman {

/// Whether a key's value is a secret: one of its lower-case words (split at `_`, `-` and case changes) is or includes
/// token, secret or password, or its last word is key, as in `api_key` (formats.md 3.7).
[[nodiscard]] bool isSecretKey(std::string_view key);

/// Whether the member of an object is a secret: its key is one, except that a number of `tokens` is a count.
[[nodiscard]] bool isSecret(std::string_view key, const JsonValue &value);
/// Whether the key counts tokens where its value is a number: the word `tokens`, and nothing else in it tells of a
/// secret.
[[nodiscard]] bool canCountTokens(std::string_view key);

/// Whether a word of text that is no document could be a secret's key: nothing of such a text may be quoted.
[[nodiscard]] bool namesSecret(QByteArrayView text);

/// `value` without its secrets, at any depth.
[[nodiscard]] JsonValue withoutSecrets(JsonValue value);

/// `document` with those secrets of `present` put back that it lacks, at any depth: saving a state that was shown
/// without its secrets keeps the file's own (formats.md 3.7).
[[nodiscard]] JsonValue withSecretsOf(JsonValue document, const JsonValue &present);

} // namespace Pointsman
