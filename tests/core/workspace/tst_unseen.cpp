// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingworld.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

constexpr uid_t anybody = 65534;

/// As long as it lives, the process has no more rights than any user, whom everything below a folder belongs to.
class WithoutRootsRights
{
    Q_DISABLE_COPY_MOVE(WithoutRootsRights)
public:
    explicit WithoutRootsRights(const QString &folder)
    {
        if (!m_isRoot)
            return;
        give(folder);
        QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext())
            give(entries.next());
        m_isLess = ::setresuid(anybody, anybody, 0) == 0;
    }
    ~WithoutRootsRights()
    {
        if (m_isLess)
            (void)!::setresuid(0, 0, 0);
    }

    [[nodiscard]] bool isWithout() const { return !m_isRoot || m_isLess; }

private:
    static void give(const QString &path) { (void)!::lchown(QFile::encodeName(path).constData(), anybody, anybody); }

    bool m_isRoot = ::geteuid() == 0;
    bool m_isLess = false;
};

QStringList codesIn(const Issues &issues)
{
    QStringList codes;
    for (const Issue &issue : issues)
        codes << issue.code + QStringLiteral(" of ") + issue.path.section(u'/', -1);
    return codes;
}

} // namespace

/// What may not be looked into is one finding, and nothing is concluded from it.
class UnseenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderThatMayNotBeReadIsTheOnlyFinding_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char *folder, int mode) {
            QTest::addRow("%s %o", folder, static_cast<unsigned>(mode))
                << QString::fromLatin1(folder) << mode
                << QStringLiteral("folder-unreadable of ") + QString::fromLatin1(folder).section(u'/', -1);
        };
        for (const int mode : {0000, 0400}) {
            row("home/missions/mission-a", mode);
            row("home/missions", mode);
            row("home", mode);
            row("knowledge/topics", mode);
            row("knowledge/archive", mode);
            row("knowledge/archive/topics", mode);
            row("knowledge/sessions", mode);
            row("knowledge", mode);
        }
        // Its files can be read by their names.
        row("home/missions/mission-a", 0300);
        QTest::newRow("a topic's folder") << QStringLiteral("knowledge/archive/topics/plan-c") << 0 << QString();
    }
    void aFolderThatMayNotBeReadIsTheOnlyFinding()
    {
        QFETCH(QString, folder);
        QFETCH(int, mode);
        QFETCH(QString, finding);
        const FindingWorld world;
        const QByteArray path = QFile::encodeName(world.tree().path(folder));
        const WithoutRootsRights rights(world.tree().path());
        if (!rights.isWithout())
            QSKIP("root's rights cannot be given up here");
        QCOMPARE(codesIn(world.inspect()), QStringList());
        QCOMPARE(::chmod(path.constData(), static_cast<mode_t>(mode)), 0);
        const QStringList found = codesIn(world.inspect());
        QCOMPARE(::chmod(path.constData(), 0700), 0);
        QCOMPARE(found, finding.isEmpty() ? QStringList() : QStringList(finding));
        QCOMPARE(codesIn(world.inspect()), QStringList());
    }
};

QTEST_GUILESS_MAIN(UnseenTest)
#include "tst_unseen.moc"
