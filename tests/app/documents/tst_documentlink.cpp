// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/documentlink.h"

#include "support/temporarytree.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QUrl>

using namespace Pointsman;
using Kind = LinkTarget::Kind;
using Test::TemporaryTree;

/// Where links in a plan lead, as agents and people write them.
class DocumentLinkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void linksLeadSomewhere_data();
    void linksLeadSomewhere();
    void aTopicThatCameBackIsFound();
    void whatADesktopMayRunIsAProgram_data();
    void whatADesktopMayRunIsAProgram();

private:
    [[nodiscard]] QString inKnowledge(const QString &path) const { return m_tree->path(QStringLiteral("p/k/") + path); }

    std::unique_ptr<TemporaryTree> m_tree;
};

void DocumentLinkTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    for (const char *path : {"p/k/topics/plan-x/plan.md", "p/k/topics/plan-x/a b.md", "p/k/topics/plan-x/picture.png",
                             "p/k/topics/seed-x/seed.md", "p/k/topics/seed-x/overview.md",
                             "p/k/archive/topics/seed-old/seed.md", "p/k/index.json", "p/outside.md", "away/x.md"})
        m_tree->write(QString::fromUtf8(path), "x");
    m_tree->makeFolder(QStringLiteral("p/k/topics/seed-empty"));
    m_tree->makeFolder(QStringLiteral("p/src"));
    QVERIFY(QFile::link(m_tree->path(QStringLiteral("away")), m_tree->path(QStringLiteral("p/away"))));
    QVERIFY(
        QFile::link(m_tree->path(QStringLiteral("p/outside.md")), inKnowledge(QStringLiteral("topics/plan-x/out.md"))));
}

void DocumentLinkTest::linksLeadSomewhere_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("path"); // in the knowledge directory
    const auto row = [](const char *name, const char *link, Kind kind, const char *path) {
        QTest::newRow(name) << QString::fromUtf8(link) << kind << QString::fromUtf8(path);
    };
    row("beside", "plan.md", Kind::Document, "topics/plan-x/plan.md");
    row("a blank", "a%20b.md", Kind::Document, "topics/plan-x/a b.md");
    row("with a heading", "plan.md#risks", Kind::Document, "topics/plan-x/plan.md");
    row("another topic", "../seed-x/overview.md", Kind::Document, "topics/seed-x/overview.md");
    row("from the knowledge directory", "topics/seed-x/seed.md", Kind::Document, "topics/seed-x/seed.md");
    row("a topic", "../seed-x", Kind::Document, "topics/seed-x/seed.md");
    row("a topic with a slash", "topics/seed-x/", Kind::Document, "topics/seed-x/seed.md");
    row("archived since", "../seed-old/seed.md", Kind::Document, "archive/topics/seed-old/seed.md");
    row("archived since, from above", "topics/seed-old", Kind::Document, "archive/topics/seed-old/seed.md");
    row("a picture", "picture.png", Kind::File, "topics/plan-x/picture.png");
    row("no document", "index.json", Kind::File, "index.json");
    row("nothing", "../seed-none/seed.md", Kind::Missing, "topics/seed-none/seed.md");
    row("an empty topic", "../seed-empty", Kind::Folder, "topics/seed-empty");
    row("the folder of all topics", "..", Kind::Folder, "topics");
    row("a folder of the project", "../../../src", Kind::Folder, "../src");
    row("a folder from the project", "src/", Kind::Folder, "../src");
    row("the project", "../../..", Kind::Folder, "..");
    row("a folder above the project", "../../../..", Kind::Outside, "");
    row("a linked folder", "../../../away", Kind::Outside, "");
    row("above", "../../../outside.md", Kind::Outside, "");
    row("hidden way above", "%2E%2E/../../outside.md", Kind::Outside, "");
    row("through a link", "out.md", Kind::Outside, "topics/plan-x/out.md");
}

void DocumentLinkTest::linksLeadSomewhere()
{
    QFETCH(QString, link);
    QFETCH(Kind, kind);
    QFETCH(QString, path);
    const LinkTarget target =
        targetOfLink(inKnowledge(QStringLiteral("topics/plan-x/plan.md")),
                     {m_tree->path(QStringLiteral("p/k")), m_tree->path(QStringLiteral("p"))}, QUrl(link));
    QCOMPARE(target.kind, kind);
    QCOMPARE(target.path, path.isEmpty() ? QString() : QDir::cleanPath(inKnowledge(path)));
}

void DocumentLinkTest::aTopicThatCameBackIsFound()
{
    m_tree->write(QStringLiteral("p/k/archive/topics/plan-old/plan.md"), "x");
    const LinkTarget target = targetOfLink(inKnowledge(QStringLiteral("archive/topics/plan-old/plan.md")),
                                           {m_tree->path(QStringLiteral("p/k")), m_tree->path(QStringLiteral("p"))},
                                           QUrl(QStringLiteral("../seed-x/seed.md")));
    QCOMPARE(target.kind, Kind::Document);
    QCOMPARE(target.path, inKnowledge(QStringLiteral("topics/seed-x/seed.md")));
}

void DocumentLinkTest::whatADesktopMayRunIsAProgram_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("mode");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("isText");
    const auto row = [](const char *name, const QByteArray &bytes, int mode, Kind kind, bool isText) {
        QTest::newRow(name) << QString::fromUtf8(name) << bytes << mode << kind << isText;
    };
    row("notes.desktop", "[Desktop Entry]\nType=Application\nExec=true\n", 0644, Kind::Program, true);
    row("run.sh", "echo x\n", 0644, Kind::Program, true);
    row("run.py", "print(1)\n", 0644, Kind::Program, true);
    row("script", "#!/usr/bin/env unheard-of\n", 0644, Kind::Program, true);
    row("marked.txt", "x\n", 0755, Kind::Program, true);
    row("setup.exe", QByteArray("MZ\0\0", 4), 0644, Kind::Program, false);
    row("page.html", "<!DOCTYPE html><p>x", 0644, Kind::File, true);
    row("notes.txt", "x\n", 0644, Kind::File, true);
    row("data.json", "{}\n", 0644, Kind::File, true);
    row("picture.png", "\x89PNG\r\n\x1a\n", 0644, Kind::File, false);
}

void DocumentLinkTest::whatADesktopMayRunIsAProgram()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(int, mode);
    m_tree->write(QStringLiteral("p/k/topics/plan-x/") + name, bytes, mode);
    const auto targetOf = [this](const QString &link) {
        return targetOfLink(inKnowledge(QStringLiteral("topics/plan-x/plan.md")),
                            {m_tree->path(QStringLiteral("p/k")), m_tree->path(QStringLiteral("p"))}, QUrl(link));
    };
    const LinkTarget target = targetOf(name);
    QTEST(target.kind, "kind");
    QTEST(target.isText, "isText");
    // Under a harmless name as well.
    QVERIFY(QFile::link(inKnowledge(QStringLiteral("topics/plan-x/") + name),
                        inKnowledge(QStringLiteral("topics/plan-x/harmless.txt"))));
    QTEST(targetOf(QStringLiteral("harmless.txt")).kind, "kind");
}

QTEST_MAIN(DocumentLinkTest)
#include "tst_documentlink.moc"
