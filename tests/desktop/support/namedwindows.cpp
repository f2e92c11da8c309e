// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/support/namedwindows.h"

#include <QAccessible>
#include <QAction>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDirIterator>
#include <QEventLoop>
#include <QFile>
#include <QHash>
#include <QMenu>
#include <QRegularExpression>
#include <QThread>
#include <QWidget>

namespace Pointsman::Test {

namespace {

constexpr int patience = 20'000; // milliseconds; a loaded machine takes its time

/// Bases of what is no widget; a class of any other base is taken for one.
const QRegularExpression
    noWidget(QStringLiteral("^(QObject|QStyledItemDelegate|QCompleter|QLayout|QProxyStyle|QIconEngine|"
                            "QDBus\\w+|QAbstract\\w+Model|QSortFilterProxyModel|QAccessible\\w+|"
                            "QAbstractNativeEventFilter|QSyntaxHighlighter|QTextDocument)$"));

QString withoutNamespace(const char *className)
{
    return QString::fromLatin1(className).section(QStringLiteral("::"), -1);
}

/// Of the headers: classes by their first base.
void readBases(const QString &text, QHash<QString, QString> &bases)
{
    static const QRegularExpression declaration(QStringLiteral(R"(\nclass (\w+)(?: final)? : public (\w+))"));
    for (const auto &match : declaration.globalMatch(text))
        bases.insert(match.captured(1), match.captured(2));
}

/// What windows of Qt's own classes are called in the sources; where one has no name, what is there in its place.
QStringList windowsOfQt(const QString &text)
{
    static const QRegularExpression made(QStringLiteral(
        R"re(new Q(?:Dialog|MessageBox|FileDialog|Menu)\b[^\n]*(?:\n\s*\w+->setObjectName\(QStringLiteral\("(\w+)"\)\))?)re"));
    QStringList windows;
    for (const auto &match : made.globalMatch(text))
        windows << (match.captured(1).isEmpty() ? match.captured() : match.captured(1));
    return windows;
}

/// Whether the class is a widget, whose first base of Qt's decides.
bool isWidget(const QHash<QString, QString> &bases, QString name)
{
    while (bases.contains(name))
        name = bases.value(name);
    return name.startsWith(u'Q') && !noWidget.match(name).hasMatch();
}

} // namespace

void NamedWindows::look(const QString &where, QWidget &window)
{
    // Menus that pop up are not among the windows of a program; each has a number all the same.
    const uint number = QAccessible::uniqueId(QAccessible::queryAccessibleInterface(&window));
    NamesSeen seen;
    const std::unique_ptr<QThread> reading(QThread::create([&] {
        AccessibleNode node;
        for (QDeadlineTimer left(patience); !node.isValid() && !left.hasExpired();)
            node = m_reader.node(QCoreApplication::applicationName(), number); // it may have just been started
        // What came and went while it was read has no name either: it is read once more.
        for (int round = 0; node.isValid() && (round == 0 || (round == 1 && !seen.unnamed.isEmpty())); ++round) {
            seen = {};
            visitShown(node, [&](const AccessibleNode &each, const QStringList &way) { seen.look(each, way); });
        }
    }));
    QEventLoop answering;
    QObject::connect(reading.get(), &QThread::finished, &answering, &QEventLoop::quit);
    reading->start();
    answering.exec();
    reading->wait();
    if (seen.named == 0)
        m_unnamed << where + QStringLiteral(": nothing was seen");
    m_named += seen.named;
    for (const QString &each : std::as_const(seen.unnamed)) {
        if (m_unnamed.filter(each).isEmpty())
            m_unnamed << where + QStringLiteral(": ") + each;
    }
    noteWidgets(window);
}

void NamedWindows::noteWidgets(const QWidget &window)
{
    const auto note = [this](const QWidget &widget) {
        m_seen.insert(widget.objectName());
        for (const QMetaObject *each = widget.metaObject(); each; each = each->superClass())
            m_seen.insert(withoutNamespace(each->className()));
    };
    note(window);
    for (const QAction *action : window.actions()) {
        if (const QWidget *menu = action->menu<QMenu *>()) // comes out of this one
            note(*menu);
    }
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible())
            note(*widget);
    }
}

QStringList NamedWindows::neverSeen(const QString &folder) const
{
    QHash<QString, QString> bases;
    QStringList wanted;
    QDirIterator files(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return {file.fileName()};
        const QString text = QString::fromUtf8(file.readAll());
        if (file.fileName().endsWith(u".h"))
            readBases(text, bases);
        wanted << windowsOfQt(text);
    }
    for (auto each = bases.cbegin(); each != bases.cend(); ++each) {
        if (isWidget(bases, each.key()))
            wanted << each.key();
    }
    wanted.removeIf([this](const QString &each) { return m_seen.contains(each); });
    wanted.sort();
    return wanted;
}

} // namespace Pointsman::Test
