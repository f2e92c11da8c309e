// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/headarea.h"

#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace Pointsman;
using namespace Qt::StringLiterals;

/// Words that wrap above something to read.
class HeadAreaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *content = new QWidget;
        m_words = new QLabel(u"Words that are so many that they wrap. "_s.repeated(14), content);
        m_words->setWordWrap(true);
        (new QVBoxLayout(content))->addWidget(m_words);
        m_head = new HeadArea(content, m_window.get());
        m_text = new QWidget(m_window.get());
        m_text->setMinimumHeight(200);
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_head);
        layout->addWidget(m_text, 1);
        m_window->resize(400, 600);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void withRoomItIsAsHighAsItsContent()
    {
        QTRY_COMPARE(m_head->height(), m_head->widget()->heightForWidth(m_head->width()));
        QVERIFY(!m_head->verticalScrollBar()->isVisible());
        QCOMPARE(m_head->focusPolicy(), Qt::NoFocus);
        const int before = m_head->height();
        m_words->setText(u"Few words."_s);
        QTRY_VERIFY(m_head->height() < before);
        QTRY_COMPARE(m_head->height(), m_head->widget()->heightForWidth(m_head->width()));
        m_window->resize(400, 900); // what is below gets the rest
        QTRY_COMPARE(m_head->height(), m_head->widget()->heightForWidth(m_head->width()));
    }

    void withoutRoomItIsScrolledAndNothingIsCut()
    {
        m_window->resize(400, 340);
        QTRY_VERIFY(m_head->verticalScrollBar()->isVisible());
        QVERIFY(m_text->height() >= 200);
        QVERIFY(m_words->height() >= m_words->heightForWidth(m_words->width()));
        QCOMPARE(m_head->focusPolicy(), Qt::StrongFocus);
        QTest::keyClick(m_head, Qt::Key_Down);
        QVERIFY(m_head->verticalScrollBar()->value() > 0);
        // At each width, as its words may need a line more beside the scroll bar.
        for (int width = 400; width < 500; width += 10) {
            m_window->resize(width, 340);
            QTRY_VERIFY(m_head->verticalScrollBar()->isVisible());
            m_window->resize(width, 900);
            QTRY_COMPARE(m_head->height(), m_head->widget()->heightForWidth(m_head->width()));
            QTRY_VERIFY(!m_head->verticalScrollBar()->isVisible());
        }
    }

private:
    std::unique_ptr<QWidget> m_window;
    QLabel *m_words = nullptr;
    HeadArea *m_head = nullptr;
    QWidget *m_text = nullptr;
};

QTEST_MAIN(HeadAreaTest)
#include "tst_headarea.moc"
