// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/trayentries.h"
#include "app/tray/traysummary.h"
#include "support/snapshotbuilder.h"

#include <QTest>

using namespace Pointsman;
using Kind = TrayEntry::Kind;

namespace {

QString textsOf(const std::vector<TrayEntry> &entries, Kind kind)
{
    QStringList texts;
    for (const TrayEntry &entry : entries) {
        if (entry.kind == kind)
            texts << entry.text;
    }
    return texts.join(u'|');
}

const QString idA = QStringLiteral("seed-a@2026-02-26T10-00-00Z");

/// A session a day, each older than the one before.
QString sessions(int count)
{
    QString text;
    for (int day = 0; day < count; ++day)
        text += QStringLiteral(" archived seed-%1@2026-02-%2T10-00-00Z\n").arg(day).arg(24 - day);
    return text;
}

} // namespace

/// What the tray says of names and pins of the user's own.
class TrayMarksTest final : public QObject
{
    Q_OBJECT

private:
    SnapshotBuilder m_builder;

    [[nodiscard]] std::vector<TrayEntry> entries(const QString &text) { return trayEntries(*m_builder.build(text)); }

private Q_SLOTS:
    void whatIsPinnedComesFirst()
    {
        const auto all = entries(QStringLiteral("project api\n"
                                                "project web\n mark pinned\n"
                                                "project waits\n call message=May_I?\n"
                                                "mission auth-033 active\n"
                                                "mission checkout-042\n mark pinned\n"));
        QCOMPARE(textsOf(all, Kind::Mission), QStringLiteral("checkout-042|auth-033"));
        QCOMPARE(textsOf(all, Kind::Project),
                 QStringLiteral("waits: an agent waits for you|web: no active session|api: no active session"));
    }

    void ownNamesStandInPlaceOfTitles()
    {
        const auto all = entries(QStringLiteral("project web\n topic seed-a Alpha\n active %1\n mark %1 name=My_work\n"
                                                "mission auth-033 active\n mark name=The_door\n")
                                     .arg(idA));
        QCOMPARE(textsOf(all, Kind::Mission), QStringLiteral("The door"));
        QCOMPARE(textsOf(all, Kind::Project), QStringLiteral("web: My work"));
        for (const TrayEntry &entry : all) {
            if (entry.kind == Kind::Mission)
                QCOMPARE(entry.target, QStringLiteral("auth-033"));
            if (entry.kind == Kind::Project)
                QCOMPARE(textsOf(entry.entries, Kind::Session), QStringLiteral("My work"));
        }
    }

    /// Six sessions are offered, the pinned one among them however old it is.
    void aPinnedSessionIsAmongTheLatest()
    {
        const QString ten = QStringLiteral("project web\n") + sessions(10);
        const auto shown = [&](const QString &text) {
            for (const TrayEntry &entry : entries(text)) {
                if (entry.kind == Kind::Project)
                    return textsOf(entry.entries, Kind::Session);
            }
            return QString();
        };
        QCOMPARE(shown(ten), QStringLiteral("seed-0|seed-1|seed-2|seed-3|seed-4|seed-5"));
        QCOMPARE(shown(ten + QStringLiteral(" mark seed-9@2026-02-15T10-00-00Z pinned\n")),
                 QStringLiteral("seed-9|seed-0|seed-1|seed-2|seed-3|seed-4"));
    }

    /// Of many projects some are left out, but not those that are pinned.
    void aPinnedProjectIsSeenInAMenuThatIsCut()
    {
        QString text;
        for (int i = 10; i < 30; ++i)
            text += QStringLiteral("project p%1\n active seed-a@2026-02-26T10-00-%1Z updated=2026-02-26T10:00:%1Z\n")
                        .arg(i);
        QVERIFY(!textsOf(entries(text), Kind::Project).contains(u"old"));
        const QString old = QStringLiteral("project old\n active seed-o@2025-01-01T10-00-00Z\n");
        QVERIFY(!textsOf(entries(text + old), Kind::Project).contains(u"old"));
        QVERIFY(textsOf(entries(text + old + QStringLiteral(" mark pinned\n")), Kind::Project)
                    .startsWith(QStringLiteral("old: ")));
    }

    void theToolTipNamesTheActiveMission()
    {
        const auto summary =
            TraySummary::of(*m_builder.build(QStringLiteral("mission auth-033 active\n mark name=The_door\n")));
        QVERIFY2(summary.words.startsWith(QStringLiteral("Mission The door, ")), qPrintable(summary.words));
    }
};

QTEST_GUILESS_MAIN(TrayMarksTest)
#include "tst_traymarks.moc"
