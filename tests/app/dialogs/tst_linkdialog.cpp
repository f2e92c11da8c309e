// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/linkdialog.h"

#include "dialogsupport.h"
#include "support/snapshotbuilder.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

/// The dialog that says which project a mission is worked on in.
class TestLinkDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_chosen.clear(); }
    void cleanup() { delete m_dialog; }

    void aProjectIsChosenByKeys()
    {
        openWith(two());
        QVERIFY(projects()->hasFocus());
        QCOMPARE(projects()->currentText(), QStringLiteral("No project"));
        QTest::keyClick(projects(), Qt::Key_Down);
        QTest::keyClick(projects(), Qt::Key_Down);
        QCOMPARE(Test::note(m_dialog, "preview"), QStringLiteral("Terminals open in /code/web."));
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QCOMPARE(m_chosen, QStringList(QStringLiteral("/code/web")));
        QTRY_VERIFY(!m_dialog);
    }

    void theLinkIsShownAndCanBeTakenAway()
    {
        openWith(two(QStringLiteral("/code/web")));
        QCOMPARE(projects()->currentText(), QStringLiteral("web"));
        projects()->setCurrentIndex(0);
        m_dialog->verbButton()->click();
        QCOMPARE(m_chosen, QStringList(QString()));
    }

    void theSameProjectChangesNothing()
    {
        openWith(two(QStringLiteral("/code/web")));
        m_dialog->verbButton()->click();
        QTRY_VERIFY(!m_dialog);
        QVERIFY(m_chosen.isEmpty());
    }

    void theListFollowsTheProjects()
    {
        openWith(two());
        projects()->setCurrentIndex(2);
        m_dialog->setSnapshot(*m_builder.build(QStringLiteral("project new\n") + two()));
        QCOMPARE(projects()->count(), 4);
        QCOMPARE(projects()->currentText(), QStringLiteral("web"));
        m_dialog->setSnapshot(*m_builder.build(QStringLiteral("project new\n") + mission({})));
        QVERIFY(!m_dialog->verbButton()->isEnabled());
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QVERIFY(m_dialog && m_chosen.isEmpty());
        projects()->setCurrentIndex(1);
        QVERIFY(m_dialog->verbButton()->isEnabled());
    }

    void whatIsLinkedElsewhereMeanwhileIsShown()
    {
        openWith(two());
        m_dialog->setSnapshot(*m_builder.build(two(QStringLiteral("/code/api"))));
        QCOMPARE(projects()->currentText(), QStringLiteral("api"));
    }

    void allPartsHaveNames()
    {
        openWith(two());
        QCOMPARE(unnamedParts(m_dialog), QStringList());
    }

private:
    static QString mission(const QString &link)
    {
        return QStringLiteral("mission auth-033\n mark link=%1\n").arg(link);
    }
    static QString two(const QString &link = {})
    {
        return QStringLiteral("project api\nproject web\n") + mission(link);
    }

    void openWith(const QString &text)
    {
        m_dialog = new LinkDialog(*m_builder.build(text), QStringLiteral("auth-033"), nullptr);
        connect(m_dialog, &LinkDialog::chosen, this, [this](const QString &path) { m_chosen << path; });
        QVERIFY(Test::open(m_dialog));
    }
    [[nodiscard]] QComboBox *projects() { return child<QComboBox>(m_dialog, "projectCombo"); }

    SnapshotBuilder m_builder;
    QPointer<LinkDialog> m_dialog;
    QStringList m_chosen;
};

QTEST_MAIN(TestLinkDialog)
#include "tst_linkdialog.moc"
