// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badfiles.h"

#include <QCryptographicHash>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace Pointsman::Test {

namespace {

constexpr qint64 largestCompared = 4LL * 1024 * 1024; // above, its times must do

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("test set-up failed: %s", qPrintable(path));
}

BadFile bytes(const QByteArray &name, const QByteArray &content)
{
    return {name, [content](const QString &path) { writeBytes(path, content); }};
}

QByteArray utf16(const QByteArray &text, bool isBigEndian)
{
    QByteArray result = isBigEndian ? "\xfe\xff" : "\xff\xfe";
    for (const char c : text)
        result += isBigEndian ? QByteArray(1, '\0') + c : QByteArray(1, c) + '\0';
    return result;
}

void appendTruncations(std::vector<BadFile> &files, const QByteArray &good)
{
    const QByteArray document = good.trimmed();
    for (int eighth = 1; eighth < 8; ++eighth)
        files.push_back(
            bytes("cut off at " + QByteArray::number(eighth) + "/8", document.left(document.size() * eighth / 8)));
    files.push_back(bytes("cut off after a byte", document.left(1)));
    files.push_back(bytes("cut off before the last byte", document.chopped(1)));
}

void appendEncodings(std::vector<BadFile> &files, const QByteArray &good)
{
    const auto inString = [&](const QByteArray &raw) {
        return QByteArray(good).replace("\"20", QByteArray('"' + raw + "20"));
    };
    files.push_back(bytes("UTF-8 with a byte order mark", "\xef\xbb\xbf" + good));
    files.push_back(bytes("UTF-16, little end first", utf16(good, false)));
    files.push_back(bytes("UTF-16, big end first", utf16(good, true)));
    files.push_back(bytes("Latin 1", inString("gr\xf6\xdf"
                                              "e")));
    files.push_back(bytes("an overlong sequence", inString("\xc0\xaf")));
    files.push_back(bytes("a surrogate as UTF-8", inString("\xed\xa0\x80")));
    files.push_back(bytes("a NUL in a string", inString(QByteArray(1, '\0'))));
    files.push_back(bytes("a line end in a string", inString("\n")));
    files.push_back(bytes("an escape that is none", inString("\\x41")));
    files.push_back(bytes("half an escape", inString("\\u1g")));
    files.push_back(bytes("a NUL behind it", good + QByteArray(1, '\0')));
    files.push_back(bytes("only NULs", QByteArray(4096, '\0')));
    files.push_back(bytes("NULs as long as the file was", QByteArray(good.size(), '\0')));
}

void appendSyntax(std::vector<BadFile> &files, const QByteArray &good)
{
    const QByteArray body = good.trimmed().sliced(1).chopped(1);
    files.push_back(bytes("a comma at the end", "{" + body + ",}"));
    files.push_back(bytes("no comma", QByteArray(good).replace(",\n", "\n")));
    files.push_back(bytes("no colons", QByteArray(good).replace("\": ", "\" ")));
    files.push_back(bytes("a brace too many", good + "}"));
    files.push_back(bytes("text behind it", good + "done\n"));
    files.push_back(bytes("twice", good + good));
    files.push_back(bytes("single quotes", QByteArray(good).replace('"', '\'')));
    files.push_back(bytes("no quotes", QByteArray(good).replace('"', "")));
    files.push_back(bytes("a comment", "// state\n" + good));
    files.push_back(bytes("Python's words", R"({"a": None, "b": True,)" + body + "}"));
    files.push_back(bytes("a leading zero", "{\"a\": 01," + body + "}"));
    files.push_back(bytes("a hexadecimal number", "{\"a\": 0x1f," + body + "}"));
    files.push_back(bytes("a lone minus", "{\"a\": -," + body + "}"));
    files.push_back(bytes("a conflict of git", "<<<<<<< HEAD\n" + good + "=======\n" + good + ">>>>>>> other\n"));
    files.push_back(bytes("a conflict in the middle",
                          "{\n<<<<<<< ours\n  \"a\": 1,\n=======\n  \"a\": 2,\n>>>>>>> theirs\n" + body + "}"));
    files.push_back(
        bytes("a conflict of three", "<<<<<<< HEAD\n" + good + "||||||| base\n{}\n=======\n" + good + ">>>>>>> x\n"));
}

void appendOtherValues(std::vector<BadFile> &files, const QByteArray &good)
{
    for (const char *value :
         {"[]", "null", "true", "false", "0", "-1", "1e400", "NaN", "Infinity", "-Infinity", "\"text\"", "\"\""})
        files.push_back(bytes(QByteArray("the value ") + value, value));
    files.push_back(bytes("an array around it", "[" + good + "]"));
    files.push_back(bytes("a number of a million digits", QByteArray(1'000'000, '9')));
    files.push_back(bytes("arrays 100,000 deep, open", QByteArray(100'000, '[')));
    files.push_back(bytes("arrays 100,000 deep", QByteArray(100'000, '[') + QByteArray(100'000, ']')));
    files.push_back(
        bytes("objects 100,000 deep", QByteArray("{\"a\":").repeated(100'000) + '1' + QByteArray(100'000, '}')));
}

void appendOtherFormats(std::vector<BadFile> &files, const QByteArray &good)
{
    files.push_back(bytes("empty", {}));
    files.push_back(bytes("a blank", " "));
    files.push_back(bytes("a line end", "\n"));
    files.push_back(bytes("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)));
    files.push_back(bytes("a program", QByteArray("\x7f"
                                                  "ELF\2\1\1\0\0",
                                                  9)));
    files.push_back(bytes("compressed", QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8)));
    files.push_back(bytes("a database", QByteArray("SQLite format 3\0", 16)));
    files.push_back(bytes("a page", "<!DOCTYPE html><html><body>502</body></html>"));
    files.push_back(bytes("YAML", "state: active\nspikes:\n  - a\n"));
    files.push_back(
        bytes("a pointer of git-lfs", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"));
    files.push_back({"17 MiB", [good](const QString &path) {
                         writeBytes(path, good);
                         if (!QFile::resize(path, 17LL * 1024 * 1024)) // sparse: quickly made
                             qFatal("test set-up failed: %s", qPrintable(path));
                     }});
}

void appendOtherEntries(std::vector<BadFile> &files, const QByteArray &good)
{
    const auto native = [](const QString &path) { return QFile::encodeName(path); };
    files.push_back({"a FIFO", [native](const QString &path) { ::mkfifo(native(path).constData(), 0600); }});
    files.push_back({"a folder", [native](const QString &path) { ::mkdir(native(path).constData(), 0700); }});
    files.push_back({"a link to a good file", [native, good](const QString &path) {
                         writeBytes(path + QStringLiteral("-target"), good);
                         (void)::symlink(native(path + QStringLiteral("-target")).constData(),
                                         native(path).constData());
                     }});
    files.push_back({"a link to nothing", [native](const QString &path) {
                         (void)::symlink("/nonexistent/nowhere", native(path).constData());
                     }});
    files.push_back({"a link to itself", [native](const QString &path) {
                         (void)::symlink(native(path).constData(), native(path).constData());
                     }});
    files.push_back({"a link to a device",
                     [native](const QString &path) { (void)::symlink("/dev/zero", native(path).constData()); }});
    if (::geteuid() != 0) { // who may do everything may read it
        files.push_back({"not for us", [native, good](const QString &path) {
                             writeBytes(path, good);
                             ::chmod(native(path).constData(), 0);
                         }});
    }
}

} // namespace

std::vector<BadFile> badFiles(const QByteArray &good)
{
    std::vector<BadFile> files;
    appendTruncations(files, good);
    appendEncodings(files, good);
    appendSyntax(files, good);
    appendOtherValues(files, good);
    appendOtherFormats(files, good);
    appendOtherEntries(files, good);
    return files;
}

std::vector<BadFile> badSessions(const QByteArray &good)
{
    std::vector<BadFile> files;
    const QByteArray schema = "\"schema_version\": 1";
    for (const char *version : {"0", "2", "-1", "1.5", "1e400", "99999999999999999999", "\"1\"", "null", "[1]", "{}"}) {
        files.push_back(
            bytes(QByteArray("schema ") + version,
                  QByteArray(good).replace(schema, QByteArray(QByteArray("\"schema_version\": ") + version))));
    }
    files.push_back(bytes("no schema", QByteArray(good).replace(schema, "\"x\": 1")));
    files.push_back(
        bytes("two schemas", QByteArray(good).replace(schema, R"("schema_version": 1, "schema_version": 2)")));
    files.push_back(bytes("nothing in it", "{}"));
    return files;
}

QByteArray fingerprint(const QString &path)
{
    struct stat status = {};
    const QByteArray name = QFile::encodeName(path);
    if (::lstat(name.constData(), &status) != 0)
        return "nothing";
    QByteArray result = QByteArray::number(status.st_mode, 8) + ' ' + QByteArray::number(quint64(status.st_ino)) + ' ' +
                        QByteArray::number(qint64(status.st_size));
    if (status.st_size > largestCompared)
        return result + ' ' + QByteArray::number(qint64(status.st_mtim.tv_sec)) + '.' +
               QByteArray::number(qint64(status.st_mtim.tv_nsec));
    if (S_ISLNK(status.st_mode)) {
        QByteArray target(4096, 0);
        target.resize(std::max<ssize_t>(::readlink(name.constData(), target.data(), size_t(target.size())), 0));
        return result + ' ' + target;
    }
    QFile file(path);
    if (S_ISREG(status.st_mode) && file.open(QIODevice::ReadOnly)) {
        QCryptographicHash hash(QCryptographicHash::Sha1);
        hash.addData(&file);
        result += ' ' + hash.result().toHex();
    }
    return result;
}

} // namespace Pointsman::Test
