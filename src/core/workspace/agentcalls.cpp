// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/agentcalls.h"

#include "files/guardedfile.h"
#include "files/listdirectory.h"
#include "files/readfile.h"
#include "files/statefolder.h"
#include "json/jsonreader.h"
#include "json/jsonwriter.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr qint64 largestFile = 16'384;
constexpr std::size_t mostEntries = 1000;

JsonValue terminalValue(const std::optional<ProcessMark> &mark)
{
    if (!mark)
        return {};
    return JsonObject{{"pid", QString::number(mark->pid)},
                      {"start", QString::number(mark->start)},
                      {"boot", mark->boot},
                      {"space", mark->space}};
}

std::optional<ProcessMark> terminalIn(const JsonObject &call)
{
    const JsonValue *value = call.find("terminal");
    if (!value || !value->object())
        return {};
    const JsonObject &terminal = *value->object();
    const auto number = [&terminal](const char *key) -> qint64 { return stringAt(terminal, key).toLongLong(); };
    return ProcessMark{number("pid"), number("start"), stringAt(terminal, "boot"), stringAt(terminal, "space")};
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    for (const DirectoryEntry &entry : listDirectory(folder)) {
        const bool isCall = entry.name.endsWith(".json") && !entry.name.startsWith('.');
        if (isCall && static_cast<std::size_t>(files.size()) < mostEntries)
            files << folder + u'/' + QFile::decodeName(entry.name);
    }
    return files;
}

} // namespace

std::optional<AgentCall> agentCallIn(const QString &document, const QString &file)
{
    const auto reading = readJson(document.toUtf8());
    const JsonObject *object = reading ? reading->value.object() : nullptr;
    const auto time = object ? UtcTime::parse(stringAt(*object, "time")) : std::nullopt;
    const QString folder = object ? stringAt(*object, "folder") : QString();
    if (!time || !folder.startsWith(u'/'))
        return {};
    // It is shown in lines of one row each.
    const QString message = stringAt(*object, "message").simplified().left(AgentCalls::longestMessage);
    return AgentCall{file, folder, message, time->moment(), terminalIn(*object)};
}

QString AgentCalls::defaultFolder()
{
    return stateFolder() + QLatin1StringView("/waiting");
}

QString AgentCalls::fileOf(const QString &folder, const std::optional<ProcessMark> &terminal) const
{
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
    if (!terminal)
        return QStringLiteral("%1/%2.json").arg(m_folder, hash);
    return QStringLiteral("%1/%2-%3-%4.json").arg(m_folder).arg(terminal->pid).arg(terminal->start).arg(hash);
}

Result<void> AgentCalls::add(const AgentCall &call) const
{
    return write(call, Earlier::Replaced).and_then([this] { return tidy(); });
}

Result<void> AgentCalls::putBack(const std::vector<AgentCall> &calls) const
{
    for (const AgentCall &call : calls) {
        if (auto written = write(call, Earlier::Kept); !written)
            return written;
    }
    return tidy();
}

Result<void> AgentCalls::write(const AgentCall &call, Earlier earlier) const
{
    const QByteArray bytes = pythonJson(JsonObject{{"version", 1},
                                                   {"folder", call.folder},
                                                   {"message", call.message.left(longestMessage)},
                                                   {"time", UtcTime(call.time).text()},
                                                   {"terminal", terminalValue(call.terminal)}}) +
                             '\n';
    (void)makePrivateFolders(m_folder); // where it cannot be made, the write says why
    return editFile(fileOf(call.folder, call.terminal), FileMode::KeepOrPrivate,
                    [&bytes, earlier](const auto &there) -> Result<std::optional<QByteArray>> {
                        const bool isKept = there && earlier == Earlier::Kept;
                        return isKept ? std::nullopt : std::optional(bytes);
                    })
        .map([](const auto &) {});
}

Result<bool> AgentCalls::takeBack(const QString &folder, const std::optional<ProcessMark> &terminal) const
{
    QStringList files{fileOf(folder, {})};
    if (terminal)
        files << fileOf(folder, terminal);
    files.removeIf([](const QString &file) { return !QFileInfo::exists(file); });
    return remove(files).map([&] { return !files.isEmpty(); });
}

Result<void> AgentCalls::remove(const QStringList &files) const
{
    for (const QString &file : files) {
        const auto removed = removeFile(file, [](const QByteArray &) { return Result<void>(); });
        if (!removed)
            return tl::unexpected(removed.error());
    }
    return {};
}

Result<void> AgentCalls::tidy() const
{
    const auto calls = load();
    QStringList keep;
    for (const AgentCall &call : calls) {
        if (keep.size() < mostCalls)
            keep << call.file;
    }
    QStringList old = filesIn(m_folder);
    old.removeIf([&keep](const QString &file) { return keep.contains(file); });
    return remove(old);
}

std::vector<AgentCall> AgentCalls::load() const
{
    std::vector<AgentCall> calls;
    for (const QString &file : filesIn(m_folder)) {
        const auto content = readFile(file, largestFile);
        auto call = content ? agentCallIn(QString::fromUtf8(content->bytes), file) : std::nullopt;
        if (call && (!call->terminal || mayBeRunning(*call->terminal)))
            calls.push_back(std::move(*call));
    }
    std::stable_sort(calls.begin(), calls.end(),
                     [](const AgentCall &a, const AgentCall &b) { return a.time > b.time; });
    return calls;
}

} // namespace Pointsman
