// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/markmemory.h"

#include "files/realpath.h"
#include "workspace/inplacewrite.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::MarkMemory)
};

} // namespace

MarkMemory::MarkMemory(const QString &file, WorkerPool &pool, std::shared_ptr<Mailbox> mailbox,
                       std::function<void()> changed, std::function<void(const QString &)> troubled)
    : m_file(file)
    , m_mailbox(std::move(mailbox))
    , m_changed(std::move(changed))
    , m_troubled(std::move(troubled))
    , m_queue(pool)
{
    m_lookAgain.setSingleShot(true);
    m_lookAgain.callOnTimeout([this] { look(); });
    look();
}

MarkMemory::Loaded MarkMemory::load(const MarksFile &file)
{
    auto marks = file.load();
    if (marks)
        return {std::move(marks), {}};
    const QString trouble = marks.error().message;
    if (marks.error().code != ErrorCode::Invalid)
        return {std::move(marks), trouble};
    if (isBeingWritten(file.file()))
        return {std::move(marks), {}, true};
    const auto keptAs = file.setAside();
    if (!keptAs)
        return {std::move(marks), trouble};
    return {file.load(), Words::tr("The file was kept as %1, and a new one is begun.").arg(*keptAs)};
}

void MarkMemory::look()
{
    if (m_file.file().isEmpty())
        return;
    m_queue.post(
        [this, file = m_file, mailbox = m_mailbox] { mailbox->post([this, loaded = load(file)] { take(loaded); }); });
}

void MarkMemory::take(const Loaded &loaded)
{
    // The same trouble again is no news.
    if (std::exchange(m_lastTrouble, loaded.trouble) != loaded.trouble && !loaded.trouble.isEmpty())
        m_troubled(loaded.trouble);
    if (loaded.isUnsettled)
        m_lookAgain.start(inPlaceWriteTime);
    if (!loaded.marks)
        return; // what was known is better than nothing
    AllMarks next = *loaded.marks;
    for (auto store = next.begin(); store != next.end(); ++store) {
        const auto known = m_marks.value(store.key());
        if (known && *known == **store)
            *store = known;
    }
    if (std::exchange(m_marks, next) != next)
        m_changed();
}

void MarkMemory::change(const MarkKey &key, const MarkEdit &edit, const MarkEdit &shown, Done done)
{
    if (m_file.file().isEmpty())
        return done(failure(ErrorCode::Refused, Words::tr("There is no place where names and notes are kept.")));
    m_queue.postOwed([this, file = m_file, key, edit, shown, mailbox = m_mailbox, done = std::move(done)]() mutable {
        const Loaded before = load(file); // what is damaged would be in the way
        const auto answer = file.change(key, edit, shown);
        mailbox->post([this, before, after = load(file), answer, done] {
            if (!before.trouble.isEmpty())
                take(before);
            take(after);
            done(answer);
        });
    });
}

void MarkMemory::move(const QString &folder, const QString &newFolder)
{
    if (m_file.file().isEmpty())
        return;
    m_queue.postOwed([this, file = m_file, folder, newFolder, mailbox = m_mailbox]() mutable {
        const Loaded before = load(file); // what is damaged would be in the way
        // The project's own are kept under the name that the list has, those of its sessions under the real one.
        const auto moved =
            file.move(folder, newFolder).and_then([&] { return file.move(realFolder(folder), realFolder(newFolder)); });
        mailbox->post([this, before, moved, after = load(file)] {
            if (!before.trouble.isEmpty())
                take(before);
            else if (!moved)
                m_troubled(moved.error().message);
            take(after);
        });
    });
}

void MarkMemory::complete(Snapshot &snapshot)
{
    for (auto &project : snapshot.projects)
        project = completed(project);
    snapshot.missions = completed(snapshot.missions);
    m_projects.removeIf([&](const auto &known) { return !snapshot.project(known.key()); });
}

std::shared_ptr<const ProjectEntry> MarkMemory::completed(const std::shared_ptr<const ProjectEntry> &entry)
{
    const auto marks = m_marks.value(entry->knowledgePath);
    const auto own = m_marks.value(entry->project.path);
    const Mark mark = own ? own->value({}) : Mark();
    if (!marks && mark == Mark())
        return entry;
    auto &known = m_projects[entry->project.path];
    if (known.source != entry || known.result->marks != marks || known.result->mark != mark) {
        auto result = std::make_shared<ProjectEntry>(*entry);
        result->marks = marks;
        result->mark = mark;
        known = {entry, std::move(result)};
    }
    return known.result;
}

std::shared_ptr<const MissionsEntry> MarkMemory::completed(const std::shared_ptr<const MissionsEntry> &entry)
{
    const auto marks = m_marks.value(entry->homePath);
    if (!marks)
        return entry;
    if (m_missions.source != entry || m_missions.result->marks != marks) {
        auto result = std::make_shared<MissionsEntry>(*entry);
        result->marks = marks;
        m_missions = {entry, std::move(result)};
    }
    return m_missions.result;
}

} // namespace Pointsman
