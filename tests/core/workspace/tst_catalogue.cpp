// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/catalogue.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Pointsman;

/// Catalogue, explanations and packaging/doc/findings.md say the same.
class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleSaysAllThatAFindingNeeds()
    {
        const QRegularExpression kebabCase(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
        for (const RuleGroup &group : catalogue()) {
            for (const IssueRule *rule : group.rules) {
                QVERIFY2(kebabCase.match(rule->code).hasMatch(), rule->code.data());
                for (const char *text : {rule->words, rule->meaning, rule->consequence, rule->byHand})
                    QVERIFY2(text && *text, rule->code.data());
                QCOMPARE(ruleOfCode(rule->code), rule);
                for (const char *text : {rule->meaning, rule->consequence, rule->byHand})
                    QVERIFY2(explanation(*rule).contains(QString::fromUtf8(text)), rule->code.data());
            }
        }
        QVERIFY(!ruleOfCode(QStringLiteral("no-such-code")));
    }

    void aRuleHasEitherARepairOrAReasonWhyThereIsNone()
    {
        for (const RuleGroup &group : catalogue()) {
            for (const IssueRule *rule : group.rules) {
                const bool isMendable = rule->repair != RepairKind::None;
                QVERIFY2(isMendable == !rule->whyNone, rule->code.data());
                QVERIFY2(isMendable || qstrlen(rule->whyNone) > 0, rule->code.data());
                QVERIFY2(isMendable || explanation(*rule).contains(QString::fromUtf8(rule->whyNone)),
                         rule->code.data());
            }
        }
    }

    void thePageIsTheCataloguesOwn()
    {
        QFile page(QStringLiteral(FINDINGS_PAGE));
        if (qEnvironmentVariableIsSet("POINTSMAN_WRITE_FINDINGS_PAGE")) {
            QVERIFY(page.open(QIODevice::WriteOnly));
            QCOMPARE(page.write(findingsPage()), findingsPage().size());
            return;
        }
        QVERIFY2(page.open(QIODevice::ReadOnly), FINDINGS_PAGE);
        QVERIFY2(page.readAll() == findingsPage(),
                 "The page is not what the catalogue says. Write it anew: "
                 "POINTSMAN_WRITE_FINDINGS_PAGE=1 ctest --preset dev -R tst_catalogue");
    }
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
