// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/attachmentdoubts.h"
#include "workspace/doubtsfile.h"

#include "support/snapshotbuilder.h"
#include "support/temporarytree.h"

#include <QTest>

using namespace Pointsman;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString onA = QStringLiteral(R"(
    project web
      active seed-a@2026-02-26T23-11-00Z
      archived seed-b@2026-02-25T23-11-00Z)");
const QString onB = QStringLiteral(R"(
    project web
      active seed-b@2026-02-25T23-11-00Z%1
      archived seed-a@2026-02-26T23-11-00Z%2)");

} // namespace

class AttachmentDoubtsTest : public QObject
{
    Q_OBJECT

private:
    SnapshotBuilder m_builder;
    AttachmentDoubts m_doubts;
    Moment m_now = testNow();

    QStringList look(const QString &text, std::chrono::minutes later, bool isOwn = false)
    {
        m_now += later;
        QStringList topics;
        for (const DoubtfulAttachment &doubt : m_doubts.look(*m_builder.build(text)->projects.front(), m_now, isOwn))
            topics << doubt.topic + QStringLiteral(" of ") + doubt.before.section(u'@', 0, 0);
        return topics;
    }

private Q_SLOTS:
    void init()
    {
        m_doubts = AttachmentDoubts();
        look(onA, 0min);
    }

    void whatComesShortlyAfterASwitchIsDoubtful()
    {
        QCOMPARE(look(onB.arg(QString(), QString()), 1min), QStringList());
        QCOMPARE(look(onB.arg(QStringLiteral(" spikes=spike-y"), QString()), 3min),
                 QStringList(u"spike-y of seed-a"_s));
        QCOMPARE(look(onB.arg(QStringLiteral(" spikes=spike-y plan=plan-y"), QString()), 12min),
                 QStringList({u"spike-y of seed-a"_s, u"plan-y of seed-a"_s}));
        QCOMPARE(look(onB.arg(QStringLiteral(" spikes=spike-y,spike-z plan=plan-y"), QString()), 1min).size(), 2);
    }

    void aDoubtEndsAsItIsSettled()
    {
        look(onB.arg(QString(), QString()), 1min);
        const QString attached = onB.arg(QStringLiteral(" spikes=spike-y"), QString());
        QCOMPARE(look(attached, 1min).size(), 1);
        m_doubts.confirm(QStringLiteral("/code/web"), QStringLiteral("spike-y"));
        QCOMPARE(look(attached, 1min), QStringList());
        QCOMPARE(look(onB.arg(QStringLiteral(" spikes=spike-y,spike-z"), QString()), 1min).size(), 1);
        QCOMPARE(look(onB.arg(QStringLiteral(" spikes=spike-y"), QStringLiteral(" spikes=spike-z")), 1min),
                 QStringList());
    }

    void whatTheUserDoesIsNotDoubtful()
    {
        look(onB.arg(QString(), QString()), 1min);
        QCOMPARE(look(onB.arg(QStringLiteral(" spikes=spike-y"), QString()), 1min, true), QStringList());
        QCOMPARE(look(onB.arg(QStringLiteral(" spikes=spike-y"), QString()), 1min), QStringList());
    }

    void aSessionThatWasStartedIsASwitchToo()
    {
        const QString started = QStringLiteral(R"(
            project web
              active seed-c@2026-02-27T12-00-00Z%1
              archived seed-a@2026-02-26T23-11-00Z)");
        look(started.arg(QString()), 1min);
        QCOMPARE(look(started.arg(QStringLiteral(" spikes=spike-y")), 1min), QStringList(u"spike-y of seed-a"_s));
    }

    void afterAFinishedSessionSomethingNewBegins()
    {
        const QString started = QStringLiteral(R"(
            project web
              active seed-c@2026-02-27T12-00-00Z%1
              completed seed-a@2026-02-26T23-11-00Z)");
        look(started.arg(QString()), 1min);
        QCOMPARE(look(started.arg(QStringLiteral(" spikes=spike-y")), 1min), QStringList());
    }

    void theUndoOfAMoveBringsTheQuestionBack()
    {
        const QString attached = onB.arg(QStringLiteral(" spikes=spike-y"), QString());
        look(onB.arg(QString(), QString()), 1min);
        QCOMPARE(look(attached, 1min).size(), 1);
        QCOMPARE(look(onB.arg(QString(), QStringLiteral(" spikes=spike-y")), 20min, true), QStringList()); // moved
        QCOMPARE(look(attached, 1min, true), QStringList(u"spike-y of seed-a"_s));
        QCOMPARE(look(onB.arg(QString(), QString()), 1min), QStringList());
        QCOMPARE(look(attached, 1min), QStringList()); // another program attaches it anew, long after the switch
    }

    void theNextRunAsksAsWell()
    {
        look(onB.arg(QString(), QString()), 1min);
        const QString attached = onB.arg(QStringLiteral(" spikes=spike-y"), QString());
        look(attached, 1min);
        const Test::TemporaryTree tree;
        const QString file = tree.path(QStringLiteral("attachments.json"));
        const auto restart = [&] {
            QVERIFY(writeDoubts(file, m_doubts.places()));
            m_doubts = AttachmentDoubts(readDoubts(file));
        };
        restart();
        QCOMPARE(look(attached, 1min), QStringList(u"spike-y of seed-a"_s));
        const QString more = onB.arg(QStringLiteral(" spikes=spike-y,spike-z"), QString());
        QCOMPARE(look(more, 3min).size(), 2); // the switch is known as well
        m_doubts.confirm(QStringLiteral("/code/web"), QStringLiteral("spike-y"));
        restart();
        QCOMPARE(look(more, 1min), QStringList(u"spike-z of seed-a"_s));
    }

    void aFileThatIsNotUnderstoodIsForgotten()
    {
        const Test::TemporaryTree tree;
        tree.write(QStringLiteral("a.json"),
                   R"({"projects": {"/p": {"known": 3, "doubts": [1, {"topic": "t"}]}, "q": 1}})");
        const DoubtPlaces places = readDoubts(tree.path(QStringLiteral("a.json")));
        QCOMPARE(places.size(), 1);
        QVERIFY(places.value(QStringLiteral("/p")).doubts.empty());
        tree.write(QStringLiteral("b.json"), "{");
        QVERIFY(readDoubts(tree.path(QStringLiteral("b.json"))).isEmpty());
    }

    void whatIsThereAtFirstIsNotDoubtful()
    {
        m_doubts = AttachmentDoubts();
        QCOMPARE(look(onB.arg(QStringLiteral(" spikes=spike-y"), QString()), 1min), QStringList());
        QCOMPARE(look(onB.arg(QStringLiteral(" spikes=spike-y,spike-z"), QString()), 1min), QStringList());
    }
};

QTEST_GUILESS_MAIN(AttachmentDoubtsTest)
#include "tst_attachmentdoubts.moc"
