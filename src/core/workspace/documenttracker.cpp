// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/documenttracker.h"

#include "files/readfile.h"
#include "planning/documents.h"

#include <algorithm>

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

/// Who has written this moment may not be through.
constexpr auto settling = 1s;

qint64 nanoseconds(Moment time)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
}

bool isText(const QByteArray &bytes)
{
    const QByteArray byteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF"); // is lost on the way, and no harm
    const QByteArray text = bytes.startsWith(byteOrderMark) ? bytes.mid(byteOrderMark.size()) : bytes;
    return !bytes.contains('\0') && QString::fromUtf8(text).toUtf8() == text;
}

} // namespace

DocumentTracker::DocumentTracker(KnowledgeDirectory directory, Clock clock)
    : m_directory(std::move(directory)), m_clock(std::move(clock))
{
}

std::vector<SeenFiles> DocumentTracker::look(const QStringList &topics)
{
    if (isAsBefore(topics))
        return {};
    m_topics = topics;
    m_folders.clear();
    for (const QString &folder : foldersOf(topics))
        m_folders.takeFolder(folder);
    m_now = m_clock();
    m_isAnyYoung = false;
    m_changedSince = m_lastLook.value_or(m_now);
    for (const QString &topic : topics) {
        QStringList present;
        for (const Document &document : documentsOfTopic(m_directory, topic)) {
            present << document.path;
            lookAt(topic, document.path);
        }
        tellOfMissing(topic, present);
        m_looks.insert(topic, m_now);
    }
    const QString &store = m_directory.path();
    const bool isFirstLook = !m_hasBegun;
    m_hasBegun = m_hasBegun || !m_isAnyYoung;
    const bool isBeginning = isFirstLook && m_hasBegun;
    const QString watch = m_directory.topics();
    std::vector<SeenFiles> seen{
        {store,
         m_now,
         {},
         std::exchange(m_first, {}),
         watch,
         isFirstLook,
         isBeginning,
         m_hasBegun,
         foldersOf(m_looks.keys())},
        {store, m_now, m_changedSince, std::exchange(m_changed, {}), watch, false, false, m_hasBegun}};
    m_lastLook = m_now;
    return seen;
}

/// Whether the stamps of all say so.
bool DocumentTracker::isAsBefore(const QStringList &topics) const
{
    const auto areAsBefore = [this](const QString &topic) {
        const auto documents = m_known.value(topic).asKeyValueRange();
        return std::all_of(documents.begin(), documents.end(), [](const auto &document) {
            const auto &[path, known] = document;
            return !known.isMissed && stampOf(path) == known.stamp;
        });
    };
    return m_hasBegun && !m_isAnyYoung && topics == m_topics && m_folders.hold() &&
           std::all_of(topics.begin(), topics.end(), areAsBefore);
}

/// Where the documents of topics may lie.
QStringList DocumentTracker::foldersOf(const QStringList &topics) const
{
    QStringList folders;
    for (const QString &topic : topics) {
        for (const QString &parent : {m_directory.topics(), m_directory.archivedTopics()})
            folders << parent + u'/' + topic;
    }
    return folders;
}

void DocumentTracker::lookAt(const QString &topic, const QString &path)
{
    auto &known = m_known[topic];
    const auto stamp = stampOf(path);
    const auto found = known.find(path);
    if (found != known.end())
        found->isMissed = false;
    if (!stamp || (found != known.end() && found->stamp == *stamp))
        return;
    const qint64 age = nanoseconds(m_now) - stamp->changedNs;
    if (age >= 0 && age < nanoseconds(Moment(settling))) {
        m_isAnyYoung = true;
        return;
    }
    const auto content = readFile(path, maximumKeptDocument);
    // One that was there before its topic was linked, or before this run, is no change of now. Not every look is at all
    // topics.
    const auto before = m_looks.constFind(topic);
    const auto since = before == m_looks.cend() ? m_lastLook : std::optional(*before);
    const bool isOld = found == known.end() && (!since || stamp->changedNs < nanoseconds(*since));
    known.insert(path, {content ? content->stamp : *stamp});
    if (!content || !isText(content->bytes))
        return;
    if (!isOld)
        m_changedSince = std::min(m_changedSince, since.value_or(m_changedSince));
    (isOld ? m_first : m_changed)
        .push_back({path, content->bytes, content->stamp.modifiedNs, content->stamp.changedNs});
}

void DocumentTracker::tellOfMissing(const QString &topic, const QStringList &present)
{
    auto &known = m_known[topic];
    known.removeIf([&](const auto &document) {
        const bool isMissing = !present.contains(document.key());
        const bool isGone = std::exchange(document.value().isMissed, isMissing) && isMissing;
        if (isGone)
            m_changed.push_back({document.key(), {}});
        return isGone;
    });
}

} // namespace Pointsman
