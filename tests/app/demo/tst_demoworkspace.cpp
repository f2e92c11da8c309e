// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoworkspace.h"

#include "planning/knowledgedirectory.h"
#include "support/temporarytree.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

/// The demonstration is written as the originals would, and broken exactly where it says so.
class DemoWorkspaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyStateIsThere();
    void onlyTheIntendedFilesAreBroken();
    void documentsExistBarTheOneMissingPlan();
    void missionsHaveTheirModes();
    void timesCountBackFromNow();
    void aFolderInUseIsRefused();

private:
    [[nodiscard]] QMap<QString, QJsonObject> sessions() const;

    std::unique_ptr<TemporaryTree> m_tree;
    QStringList m_notJson;
};

void DemoWorkspaceTest::initTestCase()
{
    m_tree = std::make_unique<TemporaryTree>();
    const auto workspace = createDemoWorkspace(m_tree->path(), clockAt(QStringLiteral("2026-03-10T12:03:00Z")));
    QVERIFY(workspace.has_value());
    QCOMPARE(workspace->projects.size(), size_t(3));
    const auto files = m_tree->files();
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        if (file.key().endsWith(u".json") && QJsonDocument::fromJson(file.value()).isNull())
            m_notJson << file.key();
}

QMap<QString, QJsonObject> DemoWorkspaceTest::sessions() const
{
    QMap<QString, QJsonObject> result;
    const auto files = m_tree->files();
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        if (file.key().endsWith(u".active-planning.json") || file.key().contains(u"/sessions/"))
            result.insert(file.key(), QJsonDocument::fromJson(file.value()).object());
    return result;
}

void DemoWorkspaceTest::everyStateIsThere()
{
    QMap<QString, int> states;
    for (const QJsonObject &session : sessions())
        ++states[session.value(u"state").toString()];
    QCOMPARE(states.value(QStringLiteral("active")), 2);
    QVERIFY(states.value(QStringLiteral("completed")) > 15);
    QVERIFY(states.value(QStringLiteral("archived")) > 15);
}

void DemoWorkspaceTest::onlyTheIntendedFilesAreBroken()
{
    QCOMPARE(m_notJson, QStringList{QStringLiteral("billing-export/.tf/knowledge/.active-planning.json")});
    QStringList otherSchema;
    QStringList sharedIds;
    QStringList seen;
    const auto all = sessions();
    for (auto session = all.cbegin(); session != all.cend(); ++session) {
        if (m_notJson.contains(session.key()))
            continue;
        if (session->value(u"schema_version").toInt() != 1)
            otherSchema << session.key();
        const QString id = session->value(u"session_id").toString();
        QVERIFY2(SessionId::parse(id).has_value(), qPrintable(id));
        if (seen.contains(id))
            sharedIds << id;
        seen << id;
    }
    QCOMPARE(otherSchema.size(), 1);
    QCOMPARE(sharedIds.size(), 1);
}

void DemoWorkspaceTest::documentsExistBarTheOneMissingPlan()
{
    QStringList missing;
    const auto all = sessions();
    for (auto session = all.cbegin(); session != all.cend(); ++session) {
        const QString topics =
            session.key().section(QStringLiteral("/.tf/knowledge/"), 0, 0) + QStringLiteral("/.tf/knowledge/topics/");
        QStringList named{session->value(u"root_seed").toString(), session->value(u"plan").toString()};
        for (const QJsonValue spike : session->value(u"spikes").toArray())
            named << spike.toString();
        for (const QString &topic : named)
            if (!topic.isEmpty() && !m_tree->exists(topics + topic))
                missing << topic;
    }
    QCOMPARE(missing, QStringList{QStringLiteral("plan-kb-cli")});
}

void DemoWorkspaceTest::missionsHaveTheirModes()
{
    const QString missions = QStringLiteral("home/.spec-kitty/missions/%1/session.json");
    QCOMPARE(m_tree->mode(missions.arg(u"auth-hardening-033")), 0644);
    QCOMPARE(m_tree->mode(missions.arg(u"checkout-redesign-042")), 0600);
    QVERIFY(!m_tree->read(missions.arg(u"checkout-redesign-042")).endsWith('\n'));
    QCOMPARE(QDir(m_tree->path(QStringLiteral("home/.spec-kitty/missions"))).count(), 5U + 2U);
}

void DemoWorkspaceTest::timesCountBackFromNow()
{
    const QByteArray active = m_tree->read(QStringLiteral("checkout-web/.tf/knowledge/.active-planning.json"));
    QVERIFY(active.contains("\"updated\": \"2026-03-10T12:00:00Z\""));
}

void DemoWorkspaceTest::aFolderInUseIsRefused()
{
    const auto before = m_tree->files();
    const auto again = createDemoWorkspace(m_tree->path());
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Refused);
    QCOMPARE(m_tree->files(), before);
}

QTEST_GUILESS_MAIN(DemoWorkspaceTest)
#include "tst_demoworkspace.moc"
