// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

/// Every file below `folder` of the sources with this ending, with its text.
QMap<QString, QString> sources(const QString &folder, const QString &ending)
{
    QMap<QString, QString> texts;
    const QString root = QStringLiteral(QT_TESTCASE_SOURCEDIR "/../../../");
    QDirIterator each(root + folder, {u'*' + ending}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            texts.insert(file.fileName().mid(root.size()), QString::fromUtf8(file.readAll()));
    }
    return texts;
}

/// Every statement of the sources that matches `pattern` but none of `allowed`, from the match to its end.
QStringList statements(const QString &pattern, const QString &allowed)
{
    const QRegularExpression wanted(pattern + QStringLiteral(".*?[;{]$"),
                                    QRegularExpression::DotMatchesEverythingOption |
                                        QRegularExpression::MultilineOption);
    const QRegularExpression harmless(allowed);
    QStringList found;
    const auto texts = sources(QStringLiteral("src/app"), QStringLiteral(".cpp"));
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        for (const QRegularExpressionMatch &match : wanted.globalMatch(*text)) {
            if (!harmless.match(match.captured()).hasMatch() && !harmless.match(text.key()).hasMatch())
                found << text.key() + QStringLiteral(": ") + match.captured().simplified();
        }
    }
    return found;
}

} // namespace

/// P15, the gate: what shows text shows plain text, or text that went through the helpers that make it so.
class PlainTextGateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGateSeesTheSources() // NOLINT(readability-convert-member-functions-to-static)
    {
        QVERIFY(statements(QStringLiteral("setToolTip\\("), QStringLiteral("^$")).size() > 10);
        QVERIFY(sources(QStringLiteral("ui"), QStringLiteral(".ui")).size() > 5);
    }

    void labelsAreMadeByTheHelpersAlone() // NOLINT(readability-convert-member-functions-to-static)
    {
        const QStringList found =
            statements(QStringLiteral("new QLabel\\b"), QStringLiteral("^src/app/widgets/labels\\.cpp$"));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void questionsAreAskedByThePromptsAlone() // NOLINT(readability-convert-member-functions-to-static)
    {
        const QStringList found =
            statements(QStringLiteral("QMessageBox\\b"), QStringLiteral("^src/app/shell/(prompts|help)\\.cpp$"));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    /// Our own words without anything put into them, or the helper's answer, or a tool tip that is one already.
    void toolTipsArePlain() // NOLINT(readability-convert-member-functions-to-static)
    {
        const QStringList found =
            statements(QStringLiteral("(setToolTip|setWhatsThis|QToolTip::showText)\\("),
                       QStringLiteral("(plainToolTip|joinedToolTips)\\(|->toolTip\\(\\)|\\(tr\\(\"[^%]*\"\\)\\);$"));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void labelsOfTheFormsArePlain() // NOLINT(readability-convert-member-functions-to-static)
    {
        const QRegularExpression label(QStringLiteral("<widget class=\"\\w*Label\" name=\"(\\w+)\">(.*?)</widget>"),
                                       QRegularExpression::DotMatchesEverythingOption);
        QStringList found;
        const auto forms = sources(QStringLiteral("ui"), QStringLiteral(".ui"));
        for (auto form = forms.cbegin(); form != forms.cend(); ++form) {
            for (const QRegularExpressionMatch &match : label.globalMatch(*form)) {
                if (!match.captured(2).contains(u"Qt::PlainText"))
                    found << form.key() + QStringLiteral(": ") + match.captured(1);
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(PlainTextGateTest)
#include "tst_plaintextgate.moc"
