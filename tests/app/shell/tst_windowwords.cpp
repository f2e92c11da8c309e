// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/cutwords.h"
#include "app/support/pseudotranslator.h"
#include "app/support/samples.h"
#include "app/support/shownwords.h"
#include "app/support/windowsituations.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QRegularExpression>
#include <QStyle>
#include <QTableView>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");

constexpr QSize smallScreen(1024, 768 - 28); // below the frame that a window manager adds

/// A layout is made anew when the loop comes to it, and makes the ones in it necessary: as many as lie in each other.
void settle()
{
    constexpr int deepest = 12;
    for (int round = 0; round < deepest; ++round)
        QCoreApplication::sendPostedEvents();
}

/// What files, people and clocks have said and what stands on keys, which is in no language of ours.
QString withoutForeign(QString text, const QString &folder)
{
    for (const QString &each : {folder, QDir::homePath()})
        text.remove(QRegularExpression(QRegularExpression::escape(each) + QStringLiteral(R"([^\s,“”]*)")));
    static const QList<QRegularExpression> foreign{
        QRegularExpression(QStringLiteral(R"(</?\w+>|&\w+;)")), // of tool tips
        QRegularExpression(QStringLiteral(R"(\b(seed|spike|plan|pt)-[\w-]*(@[\dTZ:-]+)?)")),
        QRegularExpression(QStringLiteral(R"(\b01[0-9A-Z]{24}\b|\bhttps:\S+)")), // ids and addresses of a service
        QRegularExpression(QStringLiteral(R"((~|\.tf|\btopics)/[^\s,“”]*)")),
        QRegularExpression(QStringLiteral(R"(/tf-seed --resume\b)")), // a command
        QRegularExpression(QStringLiteral(R"([\w.@-]+\.(json|md|sqlite|ini|desktop)\b)")),
        QRegularExpression(
            QStringLiteral(R"(\b(Alpha|Beta|Gamma|Delta|Look at it|Measure|(A better|The|Old) plan)\b)")),
        QRegularExpression(
            QStringLiteral(R"(\b(p|q|checkout|search|given|elsewhere|wp:WP0[39]|developer|not-json)\b)")),
        QRegularExpression(QStringLiteral(R"(\b\d{4}-\d\d-\d\dT[\d:.]+Z?|\b\d{1,2} (Feb|Nov)\b)")),
        QRegularExpression(QStringLiteral(R"(\b((Ctrl|Shift|Alt)\+)+(\w+|.)|\bF\d\d?\b|\bEsc\b)")),
    };
    for (const QRegularExpression &each : foreign)
        text.remove(each);
    return text;
}

} // namespace

/// Every text of the window is marked for translation, and there is room for one that is longer by a third, at each
/// scale and from right to left as well: the same program is run for each of these.
class WindowWordsTest final : public WindowSituations
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(QCoreApplication::installTranslator(&m_pseudo)); }
    void aWindowAsSmallAsItGets();

private:
    void look(const QString &where, QWidget &window) override;
    [[nodiscard]] QStringList takeAmiss() override { return std::exchange(m_amiss, {}); }
    /// Tells each thing only of the first place in which it is seen.
    void fail(const QString &where, const QString &what)
    {
        if (!m_told.contains(what))
            m_amiss << where + QStringLiteral(": ") + what;
        m_told.insert(what);
    }

    PseudoTranslator m_pseudo;
    QSet<QString> m_told;
    QStringList m_amiss;
};

void WindowWordsTest::look(const QString &where, QWidget &window)
{
    settle();
    for (const ShownWords &words : shownWords(window)) {
        const QString rest = withoutForeign(PseudoTranslator::outside(words.text), tree().path());
        if (std::any_of(rest.begin(), rest.end(), [](QChar each) { return each.isLetter(); }))
            fail(where, QStringLiteral("not marked: %1 “%2”").arg(words.where, words.text));
    }
    if (window.inherits("QFileDialog"))
        return; // Qt lays it out
    const bool isMain = window.inherits("QMainWindow");
    const QSize needed = isMain ? window.minimumSizeHint() : window.size();
    if (needed.boundedTo(smallScreen) != needed)
        fail(where, QStringLiteral("takes more than a small screen: %1 × %2").arg(needed.width()).arg(needed.height()));
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        const bool hasRest = label->sizeHint().width() + label->fontMetrics().averageCharWidth() < label->width();
        const bool isAtTheSide = QStyle::visualAlignment(Qt::LeftToRight, label->alignment()).testFlag(Qt::AlignLeft);
        if (label->isVisible() && label->isRightToLeft() && isAtTheSide && hasRest &&
            !label->inherits("Pointsman::ClampedLabel") &&
            !label->inherits("Pointsman::ElidedLabel")) // these paint themselves
            fail(where, QStringLiteral("stands far from where it begins: ") + label->text());
    }
    for (const QString &cut : cutWords(window))
        fail(where, QStringLiteral("does not fit: ") + cut);
}

void WindowWordsTest::aWindowAsSmallAsItGets()
{
    test().window().resize(1, 1);
    for (const Page page : {Page::Now, Page::Missions, Page::Warnings, Page::History}) {
        test().window().showPage(page);
        QCoreApplication::processEvents();
        look(QStringLiteral("smallest, %1").arg(static_cast<int>(page)), test().window());
    }
}

QTEST_MAIN(WindowWordsTest)
#include "tst_windowwords.moc"
