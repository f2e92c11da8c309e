// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ignoredissues.h"

#include "support/temporarytree.h"

#include <QTest>

using namespace Pointsman;
using Test::TemporaryTree;

class IgnoredIssuesTest : public QObject
{
    Q_OBJECT

private:
    static Issue issue(const char *path)
    {
        return {Severity::Note,
                QLatin1StringView("names-alike"),
                SubjectKind::Project,
                {},
                QString::fromLatin1(path),
                {},
                {}};
    }

private Q_SLOTS:
    void oneFindingOrEveryOneOfItsCodeBelowAFolderIsHidden()
    {
        const QString code = QStringLiteral("names-alike");
        const IgnoredIssue one{code, QStringLiteral("/k/sessions/a.json")};
        const IgnoredIssue all{code, QStringLiteral("/k"), true};
        const IgnoredIssue other{QStringLiteral("not-json"), QStringLiteral("/k"), true};
        QVERIFY(one.covers(issue("/k/sessions/a.json")));
        QVERIFY(!one.covers(issue("/k/sessions/b.json")));
        QVERIFY(all.covers(issue("/k/sessions/b.json")));
        QVERIFY(!all.covers(issue("/k2/sessions/b.json")));
        QVERIFY(!other.covers(issue("/k/sessions/b.json")));
        QVERIFY(isIgnored({other, one}, issue("/k/sessions/a.json")));
        QVERIFY(!isIgnored({}, issue("/k/sessions/a.json")));
    }

    void whatWasHiddenIsRememberedAndCanBeTakenBack()
    {
        const TemporaryTree tree;
        const IgnoredIssues store(tree.path(QStringLiteral("config/ignored.json")));
        QVERIFY(store.load()->empty());
        QVERIFY(tree.files().isEmpty());
        const IgnoredIssue one{QStringLiteral("names-alike"), QStringLiteral("/k/sessions/a.json")};
        const IgnoredIssue all{QStringLiteral("not-json"), QStringLiteral("/k"), true};
        IgnoredIssues writer(store.file());
        QVERIFY(writer.add(one) && writer.add(all) && writer.add(one));
        QCOMPARE(store.load()->size(), 2U);
        QCOMPARE(store.load()->back(), all);
        QVERIFY(writer.remove(one));
        QCOMPARE(store.load()->size(), 1U);
        QCOMPARE(store.load()->front(), all);
    }

    void aListThatIsNotUnderstoodIsNeverWrittenOver()
    {
        const TemporaryTree tree;
        tree.write(QStringLiteral("ignored.json"), "{");
        IgnoredIssues store(tree.path(QStringLiteral("ignored.json")));
        QVERIFY(!store.load());
        const auto added = store.add({QStringLiteral("not-json"), QStringLiteral("/k"), true});
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Invalid);
        QVERIFY(!added.error().message.contains(QStringLiteral("doctor"))); // which has no repair for it
        QCOMPARE(tree.read(QStringLiteral("ignored.json")), QByteArray("{"));
    }
};

QTEST_GUILESS_MAIN(IgnoredIssuesTest)
#include "tst_ignoredissues.moc"
