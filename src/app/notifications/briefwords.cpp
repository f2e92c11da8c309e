// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/briefwords.h"

#include "base/ids.h"
#include "files/statedocument.h"
#include "json/jsonwriter.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr qsizetype longestWords = 100;
constexpr qsizetype longestName = 50;
constexpr qsizetype mostNamed = 2;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::BriefWords)
};

QString attached(const QString &names, int others)
{
    return others > 0 ? Words::tr("%1 and %n more attached", nullptr, others).arg(names)
                      : Words::tr("%1 attached").arg(names);
}

QString detached(const QString &names, int others)
{
    return others > 0 ? Words::tr("%1 and %n more detached", nullptr, others).arg(names)
                      : Words::tr("%1 detached").arg(names);
}

/// What is added to a list comes last in it.
void addItems(QStringList &words, const QStringList &items, QString (*sentence)(const QString &, int))
{
    if (items.isEmpty())
        return;
    const qsizetype others = std::max<qsizetype>(items.size() - mostNamed, 0);
    QStringList names;
    for (const QString &item : items.mid(others)) {
        const QString name = printable(item);
        names << (name.size() > longestName ? name.left(longestName - 1) + u'…' : name);
    }
    words << sentence(names.join(QStringLiteral(", ")), static_cast<int>(others));
}

std::optional<JsonObject> documentIn(const std::optional<QByteArray> &bytes)
{
    auto object = bytes ? parseObject(*bytes) : tl::unexpected(DocumentProblem());
    return object ? std::optional(std::move(*object)) : std::nullopt;
}

} // namespace

StateSentence describeBriefly(const QString &path, const std::optional<QByteArray> &before,
                              const std::optional<QByteArray> &after)
{
    StateSentence sentence = describeState(path, before, after);
    if (sentence.words.size() <= longestWords) // so is that of another session
        return sentence;
    auto was = documentIn(before);
    const auto is = documentIn(after);
    if (!was || !is)
        return sentence;
    const Differences differences = differencesBetween(*was, *is);
    const auto spikes = std::find_if(differences.begin(), differences.end(), [](const Difference &each) {
        return each.isSet && each.path == FieldPath{QStringLiteral("spikes")};
    });
    if (spikes == differences.end())
        return sentence;
    QStringList words;
    addItems(words, spikes->addedItems, attached);
    addItems(words, spikes->removedItems, detached);
    const bool hasMore = std::any_of(differences.begin(), differences.end(), [&](const Difference &each) {
        return each.path != spikes->path && isWorthWords(each);
    });
    if (hasMore) { // what is told beside the spikes
        was->set("spikes", *spikes->after);
        words << describeState(path, pythonJson(*was), after).words;
    }
    sentence.words = words.join(QStringLiteral(", "));
    return sentence;
}

} // namespace Pointsman
