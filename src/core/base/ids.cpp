// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"

#include "base/idproblem.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

// A valid id is shown whole.
constexpr qsizetype longestId = 200;
// "YYYY-MM-DDTHH-MM-SSZ"
constexpr qsizetype timeLength = 20;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Id)
};

} // namespace

Result<QString> checkedId(const QString &text, QLatin1StringView what)
{
    const QString problem = idProblem(text);
    if (problem.isEmpty())
        return text;
    return failure(
        ErrorCode::Refused,
        Words::tr("Refused %1 \"%2\": %3").arg(QString(what), printable(shortened(text, longestId)), problem));
}

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const char32_t code = isPair ? QChar::surrogateToUcs4(c, text.at(i + 1)) : c.unicode();
        switch (QChar::category(code)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            result += QStringLiteral("\\u{%1}").arg(QString::number(code, 16).toUpper());
            break;
        default:
            result += c;
            if (isPair)
                result += text.at(i + 1);
        }
        i += isPair ? 1 : 0;
    }
    return result;
}

SessionId::SessionId(TopicId seed, UtcTime created) : m_seed(std::move(seed)), m_created(created) {}

Result<SessionId> SessionId::parse(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    if (at <= 0) {
        return failure(ErrorCode::Refused,
                       Words::tr("Invalid session_id format: %1. Expected {seed_id}@{YYYY-MM-DDTHH-MM-SSZ}.")
                           .arg(printable(shortened(text, longestId))));
    }
    const auto created = UtcTime::parseFileNameForm(QStringView(text).mid(at + 1));
    if (!created || text.size() - at - 1 != timeLength) {
        return failure(ErrorCode::Refused,
                       Words::tr("Invalid timestamp in session_id: %1. Expected {seed_id}@{YYYY-MM-DDTHH-MM-SSZ}.")
                           .arg(printable(shortened(text, longestId))));
    }
    return checkedId(text, QLatin1StringView("session id")).and_then([&](const QString &) {
        return TopicId::parse(text.left(at)).map([&](const TopicId &seed) { return SessionId(seed, *created); });
    });
}

QString SessionId::text() const
{
    return m_seed.text() + u'@' + m_created.fileNameForm();
}

QString SessionId::fileName() const
{
    return text() + QLatin1StringView(".json");
}

} // namespace Pointsman
