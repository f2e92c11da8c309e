// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QHash>

#include <memory>

namespace Pointsman {

/// Entries with findings that depend on more than their own file. An entry without such findings stays the object it
/// is, and one whose findings are those of the look before the object it was then.
template <typename Entry>
class AddedIssues
{
public:
    /// Begins a look: entries that do not come again are forgotten.
    void begin() { m_before = std::exchange(m_now, {}); }

    [[nodiscard]] std::shared_ptr<const Entry> with(const std::shared_ptr<const Entry> &entry, Issues more)
    {
        if (more.empty())
            return entry;
        Added added = m_before.value(entry->path);
        if (added.entry != entry || added.issues != more) {
            auto combined = std::make_shared<Entry>(*entry);
            combined->issues.insert(combined->issues.end(), more.begin(), more.end());
            added = {entry, std::move(more), std::move(combined)};
        }
        m_now.insert(entry->path, added);
        return added.combined;
    }

private:
    struct Added
    {
        std::shared_ptr<const Entry> entry;
        Issues issues;
        std::shared_ptr<const Entry> combined;
    };

    QHash<QString, Added> m_before;
    QHash<QString, Added> m_now;
};

} // namespace Pointsman
