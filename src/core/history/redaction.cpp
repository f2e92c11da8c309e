// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/redaction.h"

#include "compare/documentsentence.h"
#include "history/documentsecrets.h"
#include "json/byteordermark.h"
#include "json/jsonreader.h"
#include "json/jsonwriter.h"
#include "json/secrets.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace Pointsman {

namespace {

/// Where the value of a secret key stands in a document.
struct SecretSpan
{
    QByteArray place; ///< keys and indices from the outside in; the same in two versions of a document
    QString key;
    qsizetype begin;
    qsizetype end;
};

/// Finds the secret values of a valid JSON document by their bytes, which a parsed value no longer knows.
class SecretScanner
{
public:
    explicit SecretScanner(const QByteArray &json) : m_json(json) { skipValue({}); }

    [[nodiscard]] const std::vector<SecretSpan> &spans() const { return m_spans; }

private:
    void skipBlanks()
    {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json.at(m_at)))
            ++m_at;
    }

    [[nodiscard]] char here() const { return m_at < m_json.size() ? m_json.at(m_at) : '\0'; }

    QByteArray takeString()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_json.size() && here() != '"')
            m_at += here() == '\\' ? 2 : 1;
        ++m_at;
        return m_json.mid(begin, m_at - begin);
    }

    void skipValue(const QByteArray &place)
    {
        skipBlanks();
        if (here() == '{') {
            skipMembers(place);
        } else if (here() == '[') {
            skipItems(place);
        } else if (here() == '"') {
            (void)takeString();
        } else {
            while (m_at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(here()))
                ++m_at;
        }
        skipBlanks();
    }

    void skipMembers(const QByteArray &place)
    {
        ++m_at;
        skipBlanks();
        while (m_at < m_json.size() && here() != '}') {
            skipMember(place);
            if (here() == ',')
                ++m_at;
            skipBlanks();
        }
        ++m_at;
    }

    void skipMember(const QByteArray &place)
    {
        const QByteArray token = takeString();
        const auto key = readJson(token);
        const std::string name = key && key->value.string() ? *key->value.string() : std::string();
        skipBlanks();
        ++m_at; // the colon
        skipBlanks();
        const qsizetype begin = m_at;
        const QByteArray below = place + '/' + QByteArray::number(qsizetype(name.size())) + ':' + name.c_str();
        const bool isNumber = here() == '-' || (here() >= '0' && here() <= '9');
        if (!isSecretKey(name) || (isNumber && canCountTokens(name))) {
            skipValue(below);
            return;
        }
        const auto known = m_spans.size();
        skipValue(below);
        m_spans.resize(known); // a secret in a secret goes with it
        qsizetype end = m_at;
        while (end > begin && QByteArrayView(" \t\r\n").contains(m_json.at(end - 1)))
            --end;
        m_spans.push_back({unused(below), QString::fromStdString(name), begin, end});
    }

    void skipItems(const QByteArray &place)
    {
        ++m_at;
        skipBlanks();
        for (int i = 0; m_at < m_json.size() && here() != ']'; ++i) {
            skipValue(place + '#' + QByteArray::number(i));
            if (here() == ',')
                ++m_at;
            skipBlanks();
        }
        ++m_at;
    }

    /// A key may stand in an object twice.
    [[nodiscard]] QByteArray unused(QByteArray place) const
    {
        while (std::any_of(m_spans.begin(), m_spans.end(), [&](const auto &span) { return span.place == place; }))
            place += '+';
        return place;
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    std::vector<SecretSpan> m_spans;
};

std::vector<SecretSpan> secretsIn(const QByteArray &json)
{
    return SecretScanner(json).spans();
}

/// Each span of `bytes` replaced by what `valueOf` gives for it.
template <typename ValueOf>
QByteArray replaced(const QByteArray &bytes, const std::vector<SecretSpan> &spans, ValueOf valueOf)
{
    QByteArray result;
    qsizetype done = 0;
    for (const SecretSpan &span : spans) {
        result += bytes.mid(done, span.begin - done) + valueOf(span);
        done = span.end;
    }
    return result + bytes.mid(done);
}

/// Whether text that is no JSON looks as if it gave a secret key a value.
bool seemsToHoldSecret(const QByteArray &bytes)
{
    static const QRegularExpression key(QStringLiteral("([\\w\\\\-]+)[\"']?\\s*[:=]"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    if (bytes.contains('\0'))
        return true;
    const QString text = QString::fromUtf8(bytes);
    for (const auto &match : key.globalMatch(text)) {
        const QString name = match.captured(1);
        if (name.contains(u'\\') || isSecretKey(name.toStdString()))
            return true;
    }
    return false;
}

/// The document without the placeholders of `places`, and with the secrets that only `present` has.
QByteArray laidOutAnew(const QByteArray &kept, const JsonValue &present)
{
    auto reading = readJson(kept);
    if (!reading)
        return kept;
    const QByteArray bytes = pythonJson(withSecretsOf(withoutSecrets(std::move(reading->value)), present));
    return kept.endsWith('\n') ? bytes + '\n' : bytes;
}

QByteArray withoutMarks(const QByteArray &bytes)
{
    return bytes.mid(byteOrderMarksIn(bytes));
}

/// Takes the secrets out whose value is still the placeholder.
void removePlaceholders(JsonValue &value)
{
    static const JsonValue placeholder{QString(keptInPlaceOfSecret)};
    if (JsonArray *items = value.array()) {
        for (JsonValue &item : *items)
            removePlaceholders(item);
    }
    if (JsonObject *object = value.object()) {
        std::erase_if(object->members(), [](const JsonObject::Member &member) {
            return isSecretKey(member.first) && member.second == placeholder;
        });
        for (auto &[key, member] : object->members())
            removePlaceholders(member);
    }
}

QByteArray withoutPlaceholders(const QByteArray &json)
{
    auto reading = readJson(json);
    if (!reading)
        return json;
    removePlaceholders(reading->value);
    const QByteArray bytes = pythonJson(reading->value);
    return json.endsWith('\n') ? bytes + '\n' : bytes;
}

/// The secrets of a JSON document as they are written in it, by their places; none where it is no such document.
std::vector<std::pair<QByteArray, QByteArray>> secretValuesIn(const QByteArray &source)
{
    std::vector<std::pair<QByteArray, QByteArray>> values;
    const QByteArray document = withoutMarks(source);
    if (!readJson(document))
        return values;
    for (const SecretSpan &span : secretsIn(document))
        values.emplace_back(span.place, document.mid(span.begin, span.end - span.begin));
    return values;
}

RestoredContent documentWithSecretsFrom(const QByteArray &kept, const std::vector<QByteArray> &sources)
{
    RestoredContent result{kept, {}};
    if (!readJson(kept))
        return result;
    std::vector<std::pair<QByteArray, QByteArray>> values;
    for (const QByteArray &source : sources) {
        for (auto &value : secretValuesIn(source))
            values.push_back(std::move(value));
    }
    result.bytes = replaced(kept, secretsIn(kept), [&](const SecretSpan &span) {
        const auto found =
            std::find_if(values.begin(), values.end(), [&](const auto &value) { return value.first == span.place; });
        if (found != values.end())
            return found->second;
        result.lostSecrets << span.key;
        return kept.mid(span.begin, span.end - span.begin);
    });
    if (!result.lostSecrets.isEmpty())
        result.bytes = withoutPlaceholders(result.bytes);
    return result;
}

RestoredContent documentWithPresentSecrets(const QByteArray &kept, const std::optional<QByteArray> &present)
{
    const bool isJson = readJson(kept).has_value();
    const auto presentJson = present ? readJson(*present) : tl::unexpected(JsonProblem());
    const auto wanted = isJson ? secretsIn(kept) : std::vector<SecretSpan>();
    const auto there = presentJson ? secretsIn(*present) : std::vector<SecretSpan>();
    const auto has = [](const std::vector<SecretSpan> &spans, const SecretSpan &wantedSpan) {
        return std::find_if(spans.begin(), spans.end(),
                            [&](const SecretSpan &span) { return span.place == wantedSpan.place; });
    };
    RestoredContent result;
    for (const SecretSpan &span : wanted) {
        if (has(there, span) == there.end())
            result.lostSecrets << span.key;
    }
    const bool isOnlyInPresent = isJson && std::any_of(there.begin(), there.end(), [&](const SecretSpan &span) {
                                     return has(wanted, span) == wanted.end();
                                 });
    if (!result.lostSecrets.isEmpty() || isOnlyInPresent)
        result.bytes = laidOutAnew(kept, presentJson ? presentJson->value : JsonValue());
    else {
        result.bytes = replaced(kept, wanted, [&](const SecretSpan &span) {
            const auto found = has(there, span);
            return present->mid(found->begin, found->end - found->begin);
        });
    }
    return result;
}

} // namespace

std::optional<QByteArray> withoutSecretValues(const QString &path, const QByteArray &bytes,
                                              const QString &inPlaceOfEach)
{
    // A mark in front hides nothing of what is secret behind it.
    const qsizetype marks = byteOrderMarksIn(bytes);
    const QByteArray document = bytes.mid(marks);
    if (!readJson(document)) {
        const StateKind kind = stateKindOf(path);
        const bool isOfMission = kind == StateKind::Mission || kind == StateKind::MissionPointer;
        const bool isSuspect = isDocument(path) ? documentSeemsToHoldSecret(bytes) : seemsToHoldSecret(bytes);
        return isOfMission || isSuspect ? std::nullopt : std::optional(bytes);
    }
    const QByteArray placeholder = '"' + inPlaceOfEach.toUtf8() + '"';
    return bytes.left(marks) + replaced(document, secretsIn(document), [&](const SecretSpan &) { return placeholder; });
}

RestoredContent withPresentSecrets(const QByteArray &kept, const std::optional<QByteArray> &present)
{
    const qsizetype marks = byteOrderMarksIn(kept);
    RestoredContent result = documentWithPresentSecrets(kept.mid(marks), present ? withoutMarks(*present) : present);
    result.bytes.prepend(kept.left(marks));
    return result;
}

RestoredContent withSecretsFrom(const QByteArray &kept, const std::vector<QByteArray> &sources)
{
    const qsizetype marks = byteOrderMarksIn(kept);
    RestoredContent result = documentWithSecretsFrom(kept.mid(marks), sources);
    result.bytes.prepend(kept.left(marks));
    return result;
}

} // namespace Pointsman
