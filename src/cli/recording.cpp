// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording.h"

#include "base/ids.h"
#include "files/intent.h"
#include "files/readfile.h"
#include "files/realpath.h"
#include "history/interruption.h"
#include "history/keepfirst.h"
#include "history/notes.h"
#include "json/secrets.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr qsizetype longestWords = 500;
// Of a damaged history as much is taken over as nobody minds waiting for; the next command goes on with it.
constexpr auto patienceForSalvage = std::chrono::seconds(2);
constexpr int versionsAtATime = 200;
constexpr std::chrono::seconds patienceOfUndo{2};
int argumentCount = 0;

/// `--set token=x` and `--token=x` without the x.
QString withoutSecret(const std::string &argument)
{
    const std::size_t equals = argument.find('=');
    if (equals != std::string::npos && isSecretKey(argument.substr(0, equals)))
        return QString::fromStdString(argument.substr(0, equals + 1)) + u'…';
    return QString::fromStdString(argument);
}

QString commandWords(const std::vector<std::string> &arguments)
{
    QStringList words;
    bool isValueOfPlace = false;
    for (const std::string &argument : arguments) {
        const bool isPlace = argument == "--knowledge-dir" || argument == "--spec-kitty-home";
        const bool isPlaceWithValue =
            argument.starts_with("--knowledge-dir=") || argument.starts_with("--spec-kitty-home=");
        if (!std::exchange(isValueOfPlace, isPlace) && !isPlace && !isPlaceWithValue && argument != "--json")
            words << printable(withoutSecret(argument));
    }
    return words.join(u' ').left(longestWords);
}

/// What there is to tell of the history, once of a damaged one all is taken over that there is time for.
QStringList salvaged(Journal &journal)
{
    QStringList notices;
    if (!journal.notice().isEmpty())
        notices << journal.notice();
    const auto begin = std::chrono::steady_clock::now();
    std::vector<Salvage> files; // what was taken over of each so far: an older one follows
    while (std::chrono::steady_clock::now() - begin < patienceForSalvage) {
        const auto piece = journal.salvage(versionsAtATime);
        if (!piece || piece->file.isEmpty())
            break;
        if (files.empty() || files.back().file != piece->file)
            files.emplace_back();
        files.back() = *piece;
    }
    for (const Salvage &each : files) {
        if (each.versions > 0) {
            notices << QStringLiteral("Of the damaged history, which stays as %1, versions were taken over (%2): what "
                                      "was done then can be restored from them, and no longer undone.")
                           .arg(printable(each.file))
                           .arg(each.versions);
        }
    }
    return notices;
}

} // namespace

Error withStatus(Error error)
{
    if (error.code == ErrorCode::Conflict && error.path == Journal::defaultFile())
        error.code = ErrorCode::System;
    return error;
}

Recording::Recording(const std::vector<std::string> &arguments) : m_words(commandWords(arguments)) {}

Recording::~Recording() = default;

Origin Recording::origin() const
{
    return {Origin::Kind::CommandLine, QStringLiteral("pointsman-cli ") + m_words};
}

QStringList Recording::clearUp(const QStringList &stores)
{
    needApplication();
    const Interruption what =
        Pointsman::clearUp({Intent::defaultFolder(), Journal::defaultFile()}, stores, systemClock()());
    QStringList notices;
    if (!what.takenBack.isEmpty()) {
        notices << QStringLiteral(
                       "An operation that was interrupted has been taken back. These files are again as they "
                       "were before it: %1")
                       .arg(printable(what.takenBack.join(u", ")));
    }
    if (!what.left.isEmpty()) {
        notices << QStringLiteral("An operation was interrupted half way, and what its files are to be is not certain: "
                                  "another program has changed one of them since, or one held a secret. Nothing was "
                                  "taken back. Look at these: %1")
                       .arg(printable(what.left.join(u", ")));
    }
    if (what.canBeUndone)
        notices << QStringLiteral(
            "That half is in the history as an operation of its own: pointsman-cli undo comes to it "
            "behind what is done now.");
    return notices;
}

void Recording::wrote(const QString &store, const FileChanges &files)
{
    if (files.empty())
        return;
    for (const FileChange &change : files)
        m_losses += change.losses;
    const QString real = realFolder(store);
    const FileChanges realFiles = withRealPaths(files);
    const auto known =
        std::find_if(m_written.begin(), m_written.end(), [&](const Written &each) { return each.store == real; });
    if (known == m_written.end())
        m_written.push_back({real, realFiles});
    else
        known->files.insert(known->files.end(), realFiles.begin(), realFiles.end());
}

QStringList Recording::record()
{
    const Result<QStringList> told = m_written.empty() ? QStringList() : recordWritten();
    QStringList notices = m_losses;
    if (!told && told.error().code == ErrorCode::Conflict)
        notices += QStringLiteral("What was done enters the history, and can be undone, when that is free: another "
                                  "program holds it.");
    else if (!told)
        notices +=
            QStringLiteral("What was done is not in the history and cannot be undone: %1").arg(told.error().message);
    else
        notices += *told;
    return notices;
}

/// First of all a note is left: whoever opens the history next knows of it, if it is in use now or this program killed.
Result<QStringList> Recording::recordWritten()
{
    const QString file = Journal::defaultFile();
    std::vector<KeptOperation> unnoted;
    for (const Written &written : m_written) {
        const NewOperation operation{origin(), m_words, written.store, written.files, systemClock()(), {}, 0};
        if (KeptOperation kept(operation); !leaveNote(file, kept))
            unnoted.push_back(std::move(kept));
    }
    needApplication();
    const auto journal = Journal::open(file);
    if (!journal && !unnoted.empty())
        return failure(ErrorCode::System, journal.error().message, file);
    if (!journal && journal.error().code == ErrorCode::System)
        return QStringList{QStringLiteral("What was done enters the history, and can be undone, when that can be "
                                          "written again: %1")
                               .arg(journal.error().message)};
    if (!journal)
        return tl::unexpected(journal.error());
    for (const KeptOperation &operation : unnoted) {
        if (const auto recorded = (*journal)->record(operation); !recorded)
            return failure(ErrorCode::System, recorded.error().message, file); // no note tells of it later
    }
    return salvaged(**journal);
}

Result<void> Recording::keepFirst(const QString &store, const QString &path)
{
    needApplication();
    return Pointsman::keepFirst(Journal::defaultFile(), realFolder(store), realFile(path), systemClock()())
        .map_error(&withStatus);
}

void Recording::keepIfPossible(const QString &store, const QString &path)
{
    const auto content = readFile(path);
    if (!content)
        return;
    needApplication();
    const auto journal = Journal::open(Journal::defaultFile());
    if (!journal)
        return; // recording what is done tells of it
    (void)(*journal)->observe({{realFolder(store), realFile(path), content->bytes, systemClock()(), {}, {}}});
    m_losses += salvaged(**journal);
}

Result<std::unique_ptr<Journal>> Recording::openExisting()
{
    needApplication();
    return Journal::openExisting(Journal::defaultFile());
}

Result<std::unique_ptr<Journal>> Recording::openExistingToWrite()
{
    // It makes none where there is none.
    if (const auto existing = openExisting(); !existing && existing.error().code == ErrorCode::Absent)
        return tl::unexpected(existing.error());
    // Who takes something back takes the notes first, and says that nothing was changed where that fails.
    auto opened = Journal::open(Journal::defaultFile(), patienceOfUndo, Journal::Notes::Leave);
    return std::move(opened).map([&](std::unique_ptr<Journal> journal) {
        m_losses += salvaged(*journal);
        return journal;
    });
}

void Recording::needApplication()
{
    if (m_application || QCoreApplication::instance())
        return;
    // It warns of a locale that is not UTF-8; what is printed here depends on none.
    qputenv("LC_ALL", "C.UTF-8");
    // Of what is damaged Qt has words of its own, and standard error has those of this program alone (cli.md).
    QLoggingCategory::defaultCategory()->setEnabled(QtWarningMsg, false);
    m_application = std::make_unique<QCoreApplication>(argumentCount, nullptr);
}

} // namespace Pointsman
