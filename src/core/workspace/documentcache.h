// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/readfile.h"
#include "files/youngstamp.h"

#include <QHash>
#include <QString>

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>

namespace Pointsman {

/// What was read from documents, each by its path: one whose stamp has not moved is not read again. Between beginLook()
/// and endLook() all are asked for that are needed; the others are forgotten.
template <typename Value>
class DocumentCache
{
public:
    using Read = std::function<Value(const QString &text, const QString &path)>;

    DocumentCache(qint64 limit, Read read) : m_limit(limit), m_read(std::move(read)) {}

    void beginLook()
    {
        ++m_look;
        m_isAnyYoung = false;
    }

    /// What the document says; null where it is missing, too large or cannot be read.
    const Value *look(const QString &path)
    {
        const auto stamp = stampOf(path);
        if (!stamp)
            return nullptr;
        Known &known = m_known[path];
        known.look = m_look;
        if (known.isYoung || known.stamp != *stamp) {
            waitWhileYoung(*stamp, path);
            const ClockReading begun = readClocks();
            const auto content = readFile(path, m_limit);
            ++m_filesRead;
            known.stamp = content ? content->stamp : *stamp;
            known.value = content ? std::optional(m_read(QString::fromUtf8(content->bytes), path)) : std::nullopt;
            known.isYoung = Pointsman::isYoung(known.stamp, path, begun);
        }
        m_isAnyYoung = m_isAnyYoung || known.isYoung;
        return known.value ? &*known.value : nullptr;
    }

    void endLook()
    {
        m_known.removeIf([this](const auto &known) { return known.value().look != m_look; });
    }

    /// Whether a document is as the last look found it, be it that there was none.
    [[nodiscard]] bool isAsBefore(const QString &path) const
    {
        const auto known = m_known.constFind(path);
        return stampOf(path) == (known == m_known.cend() ? std::nullopt : std::optional(known->stamp));
    }
    /// Whether all documents that there were are.
    [[nodiscard]] bool areAsBefore() const
    {
        return std::all_of(m_known.keyBegin(), m_known.keyEnd(),
                           [this](const QString &path) { return isAsBefore(path); });
    }

    [[nodiscard]] int filesRead() const { return m_filesRead; }
    /// A document was so young that it may have changed without another stamp: it is read again at the next look.
    [[nodiscard]] bool isAnyYoung() const { return m_isAnyYoung; }

private:
    struct Known
    {
        FileStamp stamp;
        std::optional<Value> value;
        bool isYoung = false;
        int look = 0;
    };

    qint64 m_limit;
    Read m_read;
    QHash<QString, Known> m_known;
    int m_look = 0;
    int m_filesRead = 0;
    bool m_isAnyYoung = false;
};

} // namespace Pointsman
