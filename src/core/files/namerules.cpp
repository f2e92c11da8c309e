// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/namerules.h"

#include "files/leftovers.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <string_view>
#include <vector>

namespace Pointsman {

namespace {

using L1 = QLatin1StringView;

/// One entry and what is like it in its directory.
struct FoundName
{
    const QByteArray &name;
    std::optional<CopyName> copy;
    QByteArray twin; ///< the name that differs in case or normalisation only; empty where there is none
};

void lookForConflictCopy(const FoundName &found, const Report &report)
{
    if (found.copy && found.copy->isConflict)
        report(quotedPath(QFile::decodeName(found.copy->original)));
}

void lookForBackup(const FoundName &found, const Report &report)
{
    if (found.copy && !found.copy->isConflict)
        report(quotedPath(QFile::decodeName(found.copy->original)));
}

void lookForTwin(const FoundName &found, const Report &report)
{
    if (!found.twin.isEmpty())
        report(quotedPath(report.subject().name), quotedPath(QFile::decodeName(found.twin)));
}

bool isText(const QByteArray &name)
{
    return QUtf8StringView(name.constData(), name.size()).isValidUtf8();
}

void lookForBytes(const FoundName &found, const Report &report)
{
    if (!found.copy && found.twin.isEmpty() && !isText(found.name))
        report(quotedPath(report.subject().name));
}

constexpr Rule<FoundName> nameRuleTable[] = {
    {{L1("name-not-utf8"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The name %1 has bytes that are no text."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "A name is not UTF-8."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The originals read what is there; Pointsman cannot open it by its name "
                                            "and shows nothing of it."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Rename it, for example with convmv, to the name that it should have."),
      RepairKind::None, onlyYouKnow},
     lookForBytes},
    {{L1("conflict-copy"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file is another version of %1, made by a synchroniser or by hand."),
      QT_TRANSLATE_NOOP(
          "Pointsman::Rules",
          "Beside a state file lies a copy, as Syncthing, Dropbox, Nextcloud, iCloud, git or a file manager make it "
          "where two computers changed the file."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "The original works with the file and never with the copy; ticketflow lists "
                        "a copy in sessions/ as if it were one more session."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "Compare the two, keep what is newer under the true name and move the other one away."),
      RepairKind::DropCopy},
     lookForConflictCopy},
    {{L1("editor-backup"), Severity::Note,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The file is an editor's backup of %1."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "An editor left its backup or swap file beside a state file, unchanged for "
                                            "ten minutes."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "No program reads it; it shows that the file was changed by hand."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Close the editor and move the backup away."), RepairKind::KeepElsewhere},
     lookForBackup},
    {{L1("names-alike"), Severity::Warning,
      QT_TRANSLATE_NOOP("Pointsman::Rules", "The names %1 and %2 differ only in upper and lower case or in how their "
                                            "letters are encoded."),
      QT_TRANSLATE_NOOP("Pointsman::Rules",
                        "Two names differ only in upper and lower case or in Unicode normalisation."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "They are two here, but one on macOS, Windows and some synchronised "
                                            "folders, where the one overwrites the other."),
      QT_TRANSLATE_NOOP("Pointsman::Rules", "Look which of the two is in use and rename or move away the other."),
      RepairKind::None, onlyYouKnow},
     lookForTwin},
};

/// Costs little, since it is asked for every session at every look: none of the patterns fits a plain id.
bool mayBeCopy(const QByteArray &name)
{
    constexpr std::string_view ending = ".json";
    const std::string_view whole(name.constData(), std::size_t(name.size()));
    if (!whole.ends_with(ending))
        return true;
    const auto stem = whole.substr(0, whole.size() - ending.size());
    return std::any_of(stem.begin(), stem.end(), [](char c) { return c == ' ' || c == '.' || c == '_'; }) ||
           stem.find("TOP-") != stem.npos;
}

struct Pattern
{
    const char *expression; ///< captures what of the original's name is in front and behind
    bool isConflict;
    bool isCertain;
};

constexpr Pattern patterns[] = {
    {R"(^(.+)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?(\.json)$)", true, true}, // Syncthing
    // Dropbox, Nextcloud, Seafile
    {R"(^(.+) \([^()]*(?i:conflicted copy|case conflict|case clash|konflikt|sfconflict)[^()]*\)(\.json)$)", true, true},
    {R"(^(.+)_conflict-\d{8}-\d{6}(\.json)$)", true, true},
    {R"(^(.+)-(?:DESKTOP|LAPTOP)-[A-Z0-9]+(\.json)$)", true, false},                            // OneDrive
    {R"(^(.+?)(?:\.json)?[._](?:BACKUP|BASE|LOCAL|REMOTE)[._]\d+(\.json)$)", true, false},      // git mergetool
    {R"(^(.+) (?:\((?i:copy|another copy|kopie|\d+)(?: \d+)?\)|- Copy(?: \(\d+\))?)(\.json)$)", // file managers
     true, false},
    {R"(^(.+) (?:(?i:copy|kopie)|(?i:copy|kopie) \d+|\d+)(\.json)$)", true, false}, // macOS, iCloud
    {R"(^Copy of (.+)(\.json)$)", true, false},
    {R"(^()(.+\.json)(?:~|\.bak|\.backup|\.orig|\.old|\.rej|\.save|\.~\d+~)$)", false, false},
    {R"(^()(\.active-planning\.json)\.sw[a-p]$)", false, false}, // vim puts no second dot in front
    {R"(^()(\.active-planning\.json)\.un~$)", false, false},
    {R"(^()\.(.+\.json)\.(?:sw[a-p]|un~|kate-swp)$)", false, false},
    {R"(^()#(.+\.json)#$)", false, false},
};

std::optional<CopyName> matched(const QByteArray &name)
{
    static const auto expressions = [] {
        std::vector<QRegularExpression> made;
        for (const Pattern &pattern : patterns)
            made.emplace_back(QString::fromLatin1(pattern.expression));
        return made;
    }();
    const QString text = QFile::decodeName(name);
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        const Pattern &pattern = patterns[i];
        const auto match = expressions[i].match(text);
        if (match.hasMatch())
            return CopyName{QFile::encodeName(match.captured(1) + match.captured(2)), pattern.isConflict,
                            pattern.isCertain};
    }
    return {};
}

QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// A number that is the same for names that are alike; others rarely share one.
quint64 likeness(const QByteArray &name)
{
    quint64 hash = 14695981039346656037U;
    const auto add = [&hash](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U; };
    const bool isAscii = std::all_of(name.begin(), name.end(), [](char c) { return c >= 0; });
    if (isAscii) {
        for (const char c : name)
            add(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
    } else {
        const QByteArray alike = folded(QFile::decodeName(name)).toUtf8();
        std::for_each(alike.begin(), alike.end(), add);
    }
    return hash;
}

/// For each entry that is like an earlier one: its index and the earlier one's.
std::vector<std::pair<std::size_t, std::size_t>> alike(const std::vector<DirectoryEntry> &entries)
{
    std::vector<std::pair<quint64, std::size_t>> hashes;
    hashes.reserve(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        hashes.emplace_back(likeness(entries[i].name), i);
    std::sort(hashes.begin(), hashes.end());
    std::vector<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t i = 1; i < hashes.size(); ++i) {
        if (hashes[i].first == hashes[i - 1].first)
            result.emplace_back(hashes[i].second, hashes[i - 1].second);
    }
    return result;
}

void lookAt(const FoundName &found, const QString &directory, Issues &issues)
{
    const QString text = QFile::decodeName(found.name);
    lookWith(nameRuleTable, found, {SubjectKind::Project, text, directory + u'/' + text}, issues);
}

} // namespace

std::optional<CopyName> copyNameIn(const QByteArray &name)
{
    // Of bytes that are no text the patterns would see another name, which no file has.
    return mayBeCopy(name) && isText(name) ? matched(name) : std::nullopt;
}

std::optional<CopyName> copyAmong(const std::vector<DirectoryEntry> &entries, const QByteArray &name)
{
    auto copy = copyNameIn(name);
    const bool isOne =
        copy && (copy->isCertain ||
                 std::binary_search(entries.begin(), entries.end(), DirectoryEntry{copy->original, {}},
                                    [](const DirectoryEntry &a, const DirectoryEntry &b) { return a.name < b.name; }));
    return isOne ? copy : std::nullopt;
}

bool areNamesAlike(const QString &first, const QString &second)
{
    // The first is asked for thousands of names and costs little.
    return first.compare(second, Qt::CaseInsensitive) == 0 ||
           (!isAscii(first) && !isAscii(second) && folded(first) == folded(second));
}

Issues checkNames(const std::vector<DirectoryEntry> &entries, const QString &directory, Moment now,
                  const QByteArray &stateFile)
{
    Issues issues = checkPlainNames(entries, directory);
    for (const DirectoryEntry &entry : entries) {
        // A copy outlives the one file of its name: that one may have been archived.
        const auto copy = stateFile.isEmpty() ? copyAmong(entries, entry.name) : copyNameIn(entry.name);
        const bool isOfState = copy && (stateFile.isEmpty() || copy->original == stateFile) && !entry.isDirectory();
        if (isOfState && (copy->isConflict || !mayBeUnderWay(entry.stamp, now)))
            lookAt({entry.name, copy, {}}, directory, issues);
    }
    return issues;
}

Issues checkPlainNames(const std::vector<DirectoryEntry> &entries, const QString &directory)
{
    Issues issues;
    for (const DirectoryEntry &entry : entries) {
        if (!isText(entry.name))
            lookAt({entry.name, {}, {}}, directory, issues);
    }
    for (const auto &[later, earlier] : alike(entries))
        lookAt({entries[later].name, {}, entries[earlier].name}, directory, issues);
    return issues;
}

IssueRules nameRules()
{
    return entriesOf(nameRuleTable);
}

} // namespace Pointsman
