// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowsync.h"
#include "support/modelspy.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QTest>

using namespace Pointsman;

namespace {

/// Rows of text: "b2" is the row with key b in its second version.
class TextModel final : public RowSync<QAbstractListModel>
{
public:
    void set(const QStringList &texts)
    {
        syncRows(
            m_rows, std::vector<QString>(texts.begin(), texts.end()), [](const QString &row) { return row.left(1); },
            std::equal_to<>());
    }
    void setNumbers(const std::vector<int> &numbers)
    {
        std::vector<QString> rows;
        rows.reserve(numbers.size());
        for (const int number : numbers)
            rows.push_back(QString::number(number));
        syncRows(
            m_rows, rows, [](const QString &row) { return row; }, std::equal_to<>());
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? m_rows[index.row()] : QVariant();
    }

private:
    std::vector<QString> m_rows;
};

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestRowSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDifferenceIsAnnouncedExactly_data();
    void everyDifferenceIsAnnouncedExactly();
    void selectionFollowsItsRows();
    void manyScatteredRowsCostFewSignals();
    void ofManyRowsAFewHundredChangesAreToldEach();
    void anyTwoListsMerge();
};

void TestRowSync::everyDifferenceIsAnnouncedExactly_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("signalled");
    const auto row = [](const char *name, const char *before, const char *after, const char *signalled) {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(after)
                            << QString::fromLatin1(signalled);
    };
    row("nothing", "a b c", "a b c", "");
    row("first rows", "", "a b", "insert 0-1");
    row("last rows go", "a b", "", "remove 0-1");
    row("one comes", "a c", "a b c", "insert 1-1");
    row("two places", "b d", "a b c d", "insert 0-0, insert 2-2");
    row("one goes", "a b c", "a c", "remove 1-1");
    row("two ranges go, the lower first", "a b c d e", "b e", "remove 2-3, remove 0-0");
    row("one changes", "a b1 c", "a b2 c", "change 1-1");
    row("neighbours change", "a1 b1 c1 d", "a2 b2 c1 d", "change 0-1");
    row("one moves up", "a b c d", "d a b c", "move 3-3 to 0");
    row("one moves down", "a b c d", "b c d a", "move 0-0 to 4");
    row("two swap", "a b", "b a", "move 0-0 to 2");
    row("replaced", "a", "b", "remove 0-0, insert 0-0");
    row("all at once", "a b1 c d", "d b2 e c", "remove 0-0, move 2-2 to 0, insert 2-2, change 1-1");
    row("turned round", "a b c d e f g", "g f e d c b a", "layout");
}

void TestRowSync::everyDifferenceIsAnnouncedExactly()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    TextModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.set(words(before));
    ModelSpy spy(model);
    model.set(words(after));
    QCOMPARE(words(columnText(model, 0).replace(u'|', u' ')), words(after));
    QTEST(spy.take(), "signalled");
}

void TestRowSync::selectionFollowsItsRows()
{
    TextModel model;
    model.set(words(QStringLiteral("a b1 c d e f g")));
    QItemSelectionModel selection(&model);
    selection.select(model.index(1), QItemSelectionModel::Select);
    selection.select(model.index(4), QItemSelectionModel::Select);
    selection.setCurrentIndex(model.index(4), QItemSelectionModel::NoUpdate);

    model.set(words(QStringLiteral("g f x e d c b2"))); // a layout change, an insertion and a change
    QStringList selected;
    for (const QModelIndex &index : selection.selectedIndexes())
        selected << index.data().toString();
    selected.sort();
    QCOMPARE(selected, words(QStringLiteral("b2 e")));
    QCOMPARE(selection.currentIndex().data().toString(), QStringLiteral("e"));
}

void TestRowSync::manyScatteredRowsCostFewSignals()
{
    std::vector<int> all(10000);
    std::iota(all.begin(), all.end(), 0);
    std::vector<int> even;
    std::copy_if(all.begin(), all.end(), std::back_inserter(even), [](int number) { return number % 2 == 0; });

    TextModel model;
    model.setNumbers(all);
    const QPersistentModelIndex kept = model.index(5000);
    ModelSpy spy(model);
    model.setNumbers(even);
    QCOMPARE(spy.take(), QStringLiteral("layout, remove 5000-9999"));
    QCOMPARE(kept.row(), 2500);
    model.setNumbers(all);
    QCOMPARE(spy.take(), QStringLiteral("insert 5000-9999, layout"));
    QCOMPARE(kept.row(), 5000);
    QCOMPARE(kept.data().toString(), QStringLiteral("5000"));

    QStringList texts;
    for (char16_t key = 0x100; key < 0x300; ++key)
        texts << QString(QChar(key));
    model.set(texts);
    for (qsizetype i = 1; i < texts.size(); i += 2)
        texts[i] += u'2';
    (void)spy.take();
    model.set(texts);
    QCOMPARE(spy.take(), QStringLiteral("change 1-511"));
}

/// Who has made something of each row makes it again for those that changed, and not for all.
void TestRowSync::ofManyRowsAFewHundredChangesAreToldEach()
{
    constexpr int rows = 40'000;
    constexpr int changes = 200;
    QStringList texts;
    for (int row = 0; row < rows; ++row)
        texts << QString(QChar(char16_t(0x1000 + row)));
    TextModel model;
    model.set(texts);
    int told = 0;
    int signalled = 0;
    connect(&model, &QAbstractItemModel::dataChanged, this, [&](const QModelIndex &first, const QModelIndex &last) {
        ++signalled;
        told += last.row() - first.row() + 1;
    });
    for (int change = 0; change < changes; ++change)
        texts[change * (rows / changes)] += u'2';
    model.set(texts);
    QCOMPARE(told, changes);
    QCOMPARE(signalled, changes);
}

void TestRowSync::anyTwoListsMerge()
{
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    TextModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int round = 0; round < 300; ++round) {
        std::vector<int> next;
        for (int i = 0; i < 40; ++i) {
            if (random.bounded(3) > 0)
                next.push_back(i);
        }
        for (int swaps = random.bounded(4); swaps > 0 && !next.empty(); --swaps)
            std::swap(next[random.bounded(int(next.size()))], next[random.bounded(int(next.size()))]);
        QList<std::pair<QPersistentModelIndex, QString>> held;
        for (int row = 0; row < model.rowCount({}); row += 3)
            held.append({model.index(row), model.index(row).data().toString()});

        model.setNumbers(next);
        QStringList expected;
        for (const int number : next)
            expected << QString::number(number);
        QCOMPARE(columnText(model, 0), expected.join(u'|'));
        for (const auto &[index, text] : held) {
            QCOMPARE(index.isValid(), expected.contains(text));
            QCOMPARE(index.data().toString(), index.isValid() ? text : QString());
        }
    }
}

QTEST_GUILESS_MAIN(TestRowSync)
#include "tst_rowsync.moc"
