// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/newerrors.h"
#include "support/snapshotbuilder.h"

#include <QTest>

using namespace Pointsman;
using namespace std::chrono_literals;

namespace {

const QString sound = QStringLiteral("project web\nactive seed-a@2026-02-26T23-11-00Z\nmission m-1 active\n");
const QString broken = QStringLiteral("project web\nactive seed-a@2026-02-26T23-11-00Z error=not-json\n"
                                      "mission m-1 active\n");
/// Something to be told surely, so that what was not told before it never will be.
const QString brokenMission = QStringLiteral("\nmission m-1 active error=pointer-dangling\n");

} // namespace

/// Which errors are news.
class NewErrorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anErrorThatLastsIsToldOnce();
    void whatWasThereAtTheFirstLookIsNoNews();
    void whatPassesByItselfIsNotTold();
    void aWarningIsNoError();
    void whatComesAgainIsTold();
    void aProjectThatWasAddedTellsNothing();
    void aProjectThatComesBackTellsNothing();
    void aProjectThatIsStillReadTellsNothing();

private:
    void take(const QString &text);
    [[nodiscard]] QString told() { return std::exchange(m_told, {}).join(u','); }

    SnapshotBuilder m_builder;
    std::unique_ptr<NewErrors> m_errors;
    QStringList m_told;
};

void NewErrorsTest::init()
{
    m_told.clear();
    m_builder = {};
    m_errors = std::make_unique<NewErrors>(60ms);
    connect(m_errors.get(), &NewErrors::found, this, [this](const std::vector<PlacedIssue> &errors) {
        for (const PlacedIssue &each : errors)
            m_told << each.issue.code;
    });
}

void NewErrorsTest::take(const QString &text)
{
    const auto snapshot = std::make_shared<Snapshot>(*m_builder.build(text));
    const auto missions = std::make_shared<MissionsEntry>(*snapshot->missions);
    missions->homePath = QStringLiteral("/home/.spec-kitty"); // it has been read
    snapshot->missions = missions;
    m_errors->take(snapshot);
}

void NewErrorsTest::anErrorThatLastsIsToldOnce()
{
    take(sound);
    take(broken);
    take(broken);
    QVERIFY(m_told.isEmpty());
    QTRY_VERIFY(!m_told.isEmpty());
    QCOMPARE(told(), QStringLiteral("not-json"));
    take(broken + QStringLiteral("mission m-2 error=not-json\n"));
    QTRY_VERIFY(!m_told.isEmpty());
    QCOMPARE(told(), QStringLiteral("not-json")); // that of the mission
    QVERIFY(m_told.isEmpty());
}

void NewErrorsTest::whatWasThereAtTheFirstLookIsNoNews()
{
    take(QStringLiteral("project web loading\n"));
    take(broken);
    take(broken.section(u'\n', 0, 1) + brokenMission);
    QTRY_VERIFY(!m_told.isEmpty());
    QCOMPARE(told(), QStringLiteral("pointer-dangling"));
}

void NewErrorsTest::whatPassesByItselfIsNotTold()
{
    take(sound);
    take(broken);
    take(sound);
    take(sound.section(u'\n', 0, 1) + brokenMission);
    QTRY_VERIFY(!m_told.isEmpty());
    QCOMPARE(told(), QStringLiteral("pointer-dangling"));
}

void NewErrorsTest::aWarningIsNoError()
{
    take(sound);
    take(QString(broken).replace(QStringLiteral("error=not-json"), QStringLiteral("warning=plan-missing")));
    take(sound.section(u'\n', 0, 1) + brokenMission);
    QTRY_VERIFY(!m_told.isEmpty());
    QCOMPARE(told(), QStringLiteral("pointer-dangling"));
}

void NewErrorsTest::whatComesAgainIsTold()
{
    take(broken);
    take(sound);
    take(broken);
    QTRY_VERIFY(!m_told.isEmpty());
    QCOMPARE(told(), QStringLiteral("not-json"));
}

void NewErrorsTest::aProjectThatWasAddedTellsNothing()
{
    take(QStringLiteral("mission m-1 active\n"));
    take(QStringLiteral("project web loading\nmission m-1 active\n"));
    take(broken.section(u'\n', 0, 1) + brokenMission);
    QTRY_VERIFY(!m_told.isEmpty());
    QCOMPARE(told(), QStringLiteral("pointer-dangling"));
}

void NewErrorsTest::aProjectThatComesBackTellsNothing()
{
    take(broken);
    take(QStringLiteral("project web gone\nmission m-1 active\n"));
    take(broken.section(u'\n', 0, 1) + brokenMission);
    QTRY_VERIFY(!m_told.isEmpty());
    QCOMPARE(told(), QStringLiteral("pointer-dangling"));
}

void NewErrorsTest::aProjectThatIsStillReadTellsNothing()
{
    take(sound);
    take(broken);
    take(QStringLiteral("project web loading\nmission m-1 active\n"));
    take(sound.section(u'\n', 0, 1) + brokenMission);
    QTRY_VERIFY(!m_told.isEmpty());
    QCOMPARE(told(), QStringLiteral("pointer-dangling"));
}

QTEST_GUILESS_MAIN(NewErrorsTest)
#include "tst_newerrors.moc"
