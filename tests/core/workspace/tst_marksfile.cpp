// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/marksfile.h"

#include "support/temporarytree.h"

#include <QTest>

#include <thread>

using namespace Pointsman;
using Test::TemporaryTree;

namespace {

const QString name = QStringLiteral("config/marks.json");
const MarkKey session{QStringLiteral("/code/web/.tf/knowledge"), QStringLiteral("seed-a@2026-02-01T09-00-00Z")};
const MarkKey mission{QStringLiteral("/home/u/.spec-kitty"), QStringLiteral("checkout")};
const MarkKey project{QStringLiteral("/code/web"), {}};

MarkEdit named(const QString &text)
{
    return {.name = text};
}

MarkEdit noted(const QString &text)
{
    return {.note = text};
}

MarkEdit pinned(bool isPinned)
{
    return {.isPinned = isPinned};
}

} // namespace

/// The file of names, notes and pins.
class MarksFileTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;

    [[nodiscard]] MarksFile file() const { return MarksFile(m_tree->path(name)); }
    [[nodiscard]] Mark mark(const MarkKey &key) const
    {
        const auto all = file().load();
        const auto store = all ? all->value(key.store) : nullptr;
        return store ? store->value(key.id) : Mark();
    }

private Q_SLOTS:
    void init() { m_tree = std::make_unique<TemporaryTree>(); }

    void whatIsPutDownIsThereAgain()
    {
        QVERIFY(file().load()->isEmpty());
        QVERIFY(m_tree->files().isEmpty());
        QVERIFY(file().change(session, {.name = QStringLiteral("Mein Ding ✓"), .note = QStringLiteral("One\nTwo")}));
        QVERIFY(file().change(mission, {.projectPath = QStringLiteral("/code/web")}));
        QVERIFY(file().change(project, pinned(true)));
        QCOMPARE(mark(session), (Mark{QStringLiteral("Mein Ding ✓"), QStringLiteral("One\nTwo"), false, {}}));
        QCOMPARE(mark(session).noteInShort(), QStringLiteral("One"));
        QCOMPARE(mark(mission), (Mark{{}, {}, false, QStringLiteral("/code/web")}));
        QCOMPARE(mark(project), (Mark{{}, {}, true, {}}));
        QCOMPARE(m_tree->mode(name), 0600);
    }

    void whatSaysNothingAnyMoreIsGone()
    {
        QVERIFY(file().change(session, {.name = QStringLiteral("A"), .isPinned = true}));
        const QByteArray with = m_tree->read(name);
        QVERIFY(file().change(mission, noted(QStringLiteral("B"))));
        QVERIFY(file().change(mission, noted(QStringLiteral("  \n"))));
        QCOMPARE(m_tree->read(name), with);
    }

    void theAnswerTakesTheChangeBack()
    {
        QVERIFY(file().change(session, {.name = QStringLiteral("A"), .note = QStringLiteral("N"), .isPinned = true}));
        const QByteArray before = m_tree->read(name);
        const auto back = file().change(session, {.name = QString(), .note = QString(), .isPinned = true});
        QVERIFY(back);
        QCOMPARE(*back, (MarkEdit{.name = QStringLiteral("A"), .note = QStringLiteral("N")}));
        QVERIFY(mark(session).name.isEmpty());
        QVERIFY(file().change(session, *back, {.name = QString(), .note = QString()}));
        QCOMPARE(mark(session), (Mark{QStringLiteral("A"), QStringLiteral("N"), true, {}}));
        QCOMPARE(m_tree->read(name).size(), before.size());
    }

    void whatIsSoAlreadyIsNotWritten()
    {
        QVERIFY(file().change(session, named(QStringLiteral("A"))));
        const auto before = QFileInfo(m_tree->path(name)).lastModified();
        const QByteArray bytes = m_tree->read(name);
        const auto back = file().change(session, named(QStringLiteral(" A ")));
        QVERIFY(back && back->isEmpty());
        QVERIFY(file().change(mission, named({}))->isEmpty());
        QCOMPARE(m_tree->read(name), bytes);
        QCOMPARE(QFileInfo(m_tree->path(name)).lastModified(), before);
    }

    void whatWasChangedAgainSinceIsNotTakenBack()
    {
        const auto back = file().change(session, named(QStringLiteral("A")));
        QVERIFY(file().change(session, named(QStringLiteral("B"))));
        const auto undone = file().change(session, *back, named(QStringLiteral("A")));
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, ErrorCode::Conflict);
        QCOMPARE(mark(session).name, QStringLiteral("B"));
    }

    /// Each as a program of its own would do it: reads, changes, writes, all at once.
    void severalWritersLoseNothing()
    {
        constexpr int number = 3;
        constexpr int each = 20;
        const auto idOf = [](int writer, int i) { return QStringLiteral("s%1-%2").arg(writer).arg(i); };
        const auto write = [&](int writer) {
            MarksFile own = file();
            for (int i = 0; i < each; ++i) {
                if (!own.change({session.store, idOf(writer, i)}, named(QString::number(i))))
                    qFatal("not written");
            }
            // Of one mark everybody has a field of their own.
            const MarkEdit edits[] = {named(QStringLiteral("n")), noted(QStringLiteral("o")), pinned(true)};
            if (!own.change(mission, edits[writer]))
                qFatal("not written");
        };
        std::vector<std::thread> writers;
        writers.reserve(number);
        for (int writer = 0; writer < number; ++writer)
            writers.emplace_back(write, writer);
        for (std::thread &writer : writers)
            writer.join();
        for (int writer = 0; writer < number; ++writer) {
            for (int i = 0; i < each; ++i)
                QCOMPARE(mark({session.store, idOf(writer, i)}).name, QString::number(i));
        }
        QCOMPARE(mark(mission), (Mark{QStringLiteral("n"), QStringLiteral("o"), true, {}}));
    }

    void longTextsAreCutAndAFullFileIsRefused()
    {
        const QString longText(MarksFile::longestNote + 10, u'x');
        QVERIFY(file().change(session, {.name = longText, .note = longText}));
        QCOMPARE(mark(session).name.size(), MarksFile::longestName);
        QCOMPARE(mark(session).note.size(), MarksFile::longestNote);
        QVERIFY(file().change(session, named(QString(MarksFile::longestName - 1, u'x') + QStringLiteral("🙂"))));
        QVERIFY(!mark(session).name.back().isSurrogate());
        const QByteArray full = "{\"later\": \"" + QByteArray(MarksFile::largestFile, 'x') + "\"}";
        m_tree->write(name, full);
        const auto refused = file().change(session, named(QStringLiteral("A")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(m_tree->read(name), full);
    }

    void textsOfAHandThatAreTooLongAreReadCut()
    {
        const QByteArray note(MarksFile::longestNote + 1, 'x');
        m_tree->write(name, "{\"marks\": [{\"store\": \"/s\", \"id\": \"i\", \"name\": \" a\\n b \", \"note\": \"" +
                                note + "\"}, 7, {\"store\": 3}]}");
        const Mark read = mark({QStringLiteral("/s"), QStringLiteral("i")});
        QCOMPARE(read.name, QStringLiteral("a b"));
        QCOMPARE(read.note.size(), MarksFile::longestNote);
        QCOMPARE(file().load()->size(), 1);
    }

    void whatALaterVersionKeepsStays()
    {
        m_tree->write(name, R"({"version": 9, "later": {"x": 1}, "marks": [7, {"store": "/s", "id": "i", "color": 3,)"
                            R"( "name": "A"}]})");
        const MarkKey key{QStringLiteral("/s"), QStringLiteral("i")};
        QVERIFY(file().change(key, named(QStringLiteral("B"))));
        QVERIFY(file().change(key, named({})));
        QCOMPARE(m_tree->read(name), QByteArray(R"({
  "version": 9,
  "later": {
    "x": 1
  },
  "marks": [
    7,
    {
      "store": "/s",
      "id": "i",
      "color": 3
    }
  ]
}
)"));
    }

    void aDamagedFileIsNotWrittenOver_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not JSON") << QByteArray("{\"marks\": [");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("marks are no list") << QByteArray(R"({"marks": "none"})");
        QTest::newRow("empty") << QByteArray();
    }

    void aDamagedFileIsNotWrittenOver()
    {
        QFETCH(QByteArray, bytes);
        m_tree->write(name, bytes);
        QCOMPARE(file().load().error().code, ErrorCode::Invalid);
        QVERIFY(!file().change(session, named(QStringLiteral("A"))));
        QVERIFY(!file().move(QStringLiteral("/a"), QStringLiteral("/b")));
        QCOMPARE(m_tree->read(name), bytes);
        const auto keptAs = file().setAside();
        QVERIFY(keptAs && !m_tree->exists(name));
        QCOMPARE(m_tree->read(keptAs->mid(m_tree->path().size() + 1)), bytes);
        QVERIFY(file().change(session, named(QStringLiteral("A"))));
    }

    void aFolderThatMovesTakesItsMarksAndLinksAlong()
    {
        QVERIFY(file().change(session, named(QStringLiteral("A"))));
        QVERIFY(file().change(project, noted(QStringLiteral("N"))));
        QVERIFY(file().change(mission, {.projectPath = QStringLiteral("/code/web")}));
        const MarkKey neighbour{QStringLiteral("/code/web2/.tf/knowledge"), QStringLiteral("x")};
        QVERIFY(file().change(neighbour, named(QStringLiteral("B"))));
        const MarkKey there{QStringLiteral("/new/web/.tf/knowledge"), session.id};
        QVERIFY(file().change(there, named(QStringLiteral("of what was there before"))));
        QVERIFY(file().move(QStringLiteral("/code/web"), QStringLiteral("/new/web")));
        QCOMPARE(mark(session), Mark());
        QCOMPARE(mark(there).name, QStringLiteral("A"));
        QCOMPARE(mark({QStringLiteral("/new/web"), {}}).note, QStringLiteral("N"));
        QCOMPARE(mark(mission).projectPath, QStringLiteral("/new/web"));
        QCOMPARE(mark(neighbour).name, QStringLiteral("B"));
        QVERIFY(file().move(QStringLiteral("/new/web"), QStringLiteral("/code/web")));
        QCOMPARE(mark(session).name, QStringLiteral("A"));
    }

    void movingWhatHasNoMarksMakesNoFile()
    {
        QVERIFY(file().move(QStringLiteral("/a"), QStringLiteral("/b")));
        QVERIFY(m_tree->files().isEmpty());
    }
};

QTEST_GUILESS_MAIN(MarksFileTest)
#include "tst_marksfile.moc"
