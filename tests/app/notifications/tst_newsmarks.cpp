// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/news.h"
#include "app/notifications/projectnews.h"
#include "support/snapshotbuilder.h"
#include "support/temporarytree.h"

#include <QTest>

using namespace Pointsman;

namespace {

const QString idA = QStringLiteral("seed-a@2026-02-26T10-00-00Z");
const QString idB = QStringLiteral("seed-b@2026-02-25T10-00-00Z");

OutsideChange changeOf(StateKind kind, const QString &store, const QString &path, const QString &subject)
{
    OutsideChange change;
    change.kind = kind;
    change.store = store;
    change.path = path;
    change.subject = subject;
    change.words = QStringLiteral("something happened");
    change.run.origins = {Origin::Kind::OtherProgram};
    return change;
}

} // namespace

/// Notifications call sessions and missions as the user does.
class NewsMarksTest final : public QObject
{
    Q_OBJECT

private:
    Test::TemporaryTree m_tree;
    AppSettings m_settings{m_tree.path(QStringLiteral("settings.ini"))};
    SnapshotBuilder m_builder;

    [[nodiscard]] QString lineOf(const OutsideChange &change, const QString &text)
    {
        const auto news = newsOf({change}, *m_builder.build(text), m_settings);
        return news.empty() ? QString() : news.front().line;
    }

private Q_SLOTS:
    void aSessionIsNamed()
    {
        const QString web = QStringLiteral("project web\n topic seed-a Alpha\n active %1\n mark %1 name=%2\n").arg(idA);
        const auto change = changeOf(StateKind::ActiveSession, QStringLiteral("/code/web/.tf/knowledge"),
                                     QStringLiteral("/code/web/.tf/knowledge/.active-planning.json"), idA);
        QCOMPARE(lineOf(change, web.arg(QString())), QStringLiteral("Alpha: something happened"));
        QCOMPARE(lineOf(change, web.arg(QStringLiteral("My_work"))), QStringLiteral("My work: something happened"));
    }

    void aMissionIsNamedAndStillLedTo()
    {
        const auto change =
            changeOf(StateKind::Mission, QStringLiteral("/home/.spec-kitty"),
                     QStringLiteral("/home/.spec-kitty/missions/auth-033/session.json"), QStringLiteral("auth-033"));
        const QString text = QStringLiteral("mission auth-033 active\n mark name=The_door\n");
        QCOMPARE(lineOf(change, text), QStringLiteral("The door: something happened"));
        QCOMPARE(newsOf({change}, *m_builder.build(text), m_settings).front().target.item, QStringLiteral("auth-033"));
    }
};

QTEST_GUILESS_MAIN(NewsMarksTest)
#include "tst_newsmarks.moc"
