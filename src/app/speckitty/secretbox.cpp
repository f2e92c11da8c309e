// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/secretbox.h"

#include <QProcessEnvironment>
#include <QSet>

#include <cstring>

namespace Pointsman {

namespace {

/// Pieces of a secret that are at least as long are hidden as well.
constexpr qsizetype pieceLength = 8;

void overwrite(std::string &secret)
{
    ::explicit_bzero(secret.data(), secret.size());
    secret.clear();
}

QSet<QStringView> piecesOf(const QString &secret)
{
    QSet<QStringView> pieces;
    const qsizetype length = qMin(pieceLength, secret.size());
    for (qsizetype at = 0; at + length <= secret.size(); ++at)
        pieces.insert(QStringView(secret).mid(at, length));
    return pieces;
}

QString maskedBy(const QString &text, const QString &secret)
{
    const QSet<QStringView> pieces = piecesOf(secret);
    const qsizetype length = qMin(pieceLength, secret.size());
    QString result;
    qsizetype shownTo = 0;
    qsizetype hiddenTo = 0;
    for (qsizetype at = 0; at + length <= text.size(); ++at) {
        if (!pieces.contains(QStringView(text).mid(at, length)))
            continue;
        if (at >= hiddenTo) {
            result += QStringView(text).mid(shownTo, at - shownTo) % QStringLiteral("•••");
        }
        hiddenTo = at + length;
        shownTo = hiddenTo;
    }
    return result + QStringView(text).mid(shownTo);
}

} // namespace

SecretBox::~SecretBox()
{
    for (auto &[variable, secret] : m_secrets)
        overwrite(secret);
}

void SecretBox::keep(const QString &variable, QByteArray &&secret)
{
    forget(variable);
    const QByteArrayView trimmed = QByteArrayView(secret).trimmed();
    if (!trimmed.isEmpty())
        m_secrets.emplace(variable, std::string(trimmed.data(), static_cast<size_t>(trimmed.size())));
    secret.fill('\0');
    secret.clear();
}

void SecretBox::forget(const QString &variable)
{
    if (const auto found = m_secrets.find(variable); found != m_secrets.end()) {
        overwrite(found->second);
        m_secrets.erase(found);
    }
}

void SecretBox::moveTo(SecretBox &other, const QString &variable)
{
    if (auto node = m_secrets.extract(variable)) {
        other.forget(variable);
        other.m_secrets.insert(std::move(node));
    }
}

void SecretBox::addTo(QProcessEnvironment &environment) const
{
    for (const auto &[variable, secret] : m_secrets)
        environment.insert(variable, QString::fromStdString(secret));
}

QString SecretBox::masked(const QString &text) const
{
    QString result = text;
    for (const auto &[variable, secret] : m_secrets)
        result = maskedBy(result, QString::fromStdString(secret));
    return result;
}

qsizetype SecretBox::unfinishedTail(const QString &text) const
{
    qsizetype longest = 0;
    for (const auto &[variable, bytes] : m_secrets) {
        const QString secret = QString::fromStdString(bytes);
        for (qsizetype length = qMin(secret.size() - 1, text.size()); length > longest; --length) {
            if (text.endsWith(QStringView(secret).left(length)))
                longest = length;
        }
    }
    return longest;
}

} // namespace Pointsman
