// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultworld.h"
#include "history/journal.h"

#include <QTest>

#include <algorithm>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

/// Whether a content that was there is in its file, in a newer version of the same session, or in the history (P6).
bool isKept(const World &world, const QString &file, const QByteArray &bytes, bool isReplaced)
{
    const auto idIn = [](const QByteArray &document) {
        return QJsonDocument::fromJson(document).object()[u"session_id"].toString();
    };
    const Files files = world.stateFiles();
    const auto hasIt = [&](const QByteArray &other) {
        return other == bytes || (!isReplaced && !idIn(bytes).isEmpty() && idIn(other) == idIn(bytes));
    };
    if (std::any_of(files.begin(), files.end(), hasIt))
        return true;
    const auto journal = Journal::openExisting(world.cli().stateFolder() + QStringLiteral("/pointsman/history.sqlite"));
    return journal && (*journal)->holds(world.cli().tree().path(file), bytes).value_or(false);
}

} // namespace

/// P1 and P6 of the promises: each operation is killed at each of its calls that concern files, and then goes on what
/// is called for next.
class FaultAtEveryCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char *why = prepareFaults())
            QSKIP(why);
    }

    void cleanupTestCase() { qInfo("killed at %d calls, which left %d different states", m_kills, m_states); }

    void aKillLeavesWholeFilesAndEverySession_data() { addOperations(); }

    void aKillLeavesWholeFilesAndEverySession()
    {
        QFETCH(Operation, operation);
        World world(operation);
        const Explanation known(world, operation);
        QSet<QByteArray> seen;
        bool isTold = false; // to the history, from some call on
        int at = 1;
        for (bool wasStruck = true; wasStruck; ++at) {
            world.putBack(QStringLiteral("before"));
            wasStruck = world.strike(operation.line, {at});
            const QString told = QStringLiteral("call %1: ").arg(at);
            const QString torn = known.torn(world.stateFiles());
            QVERIFY2(torn.isEmpty(), qPrintable(told + torn));
            isTold = isTold || world.hasNote() || !wasStruck;
            ++m_kills;
            if (const QByteArray look = world.look(); !seen.contains(look)) {
                seen.insert(look);
                continueFrom(world, known, operation, isTold, told);
            }
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(at > 2, "nothing was struck");
    }

private:
    /// Whatever comes next works, and takes back or finishes what was left half done.
    void continueFrom(World &world, const Explanation &known, const Operation &operation, bool isTold,
                      const QString &told)
    {
        ++m_states;
        const QString struck = QStringLiteral("struck");
        world.keepAs(struck);
        for (const QString &next : operation.nextLines()) {
            world.putBack(struck);
            const QString wrong = known.wrongAfter(next, world, !isTold);
            QVERIFY2(wrong.isEmpty(), qPrintable(told + wrong));
            const bool isReplaced = operation.line.contains(u"save") || operation.line.contains(u"clear");
            for (auto file = known.before().begin(); file != known.before().end(); ++file)
                QVERIFY2(isKept(world, file.key(), *file, isReplaced), qPrintable(told + next + u' ' + file.key()));
        }
    }

    int m_kills = 0;
    int m_states = 0;
};

QTEST_GUILESS_MAIN(FaultAtEveryCallTest)
#include "tst_faultateverycall.moc"
