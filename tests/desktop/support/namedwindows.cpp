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
#include <QMenuBar>
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

/// Classes by their first base.
void readBases(const QString &text, QHash<QString, QString> &bases)
{
    static const QRegularExpression declaration(
        QStringLiteral(R"(\n\s*(?:class|struct) (\w+)(?: final)? : (?:public )?(\w+))"));
    for (const auto &match : declaration.globalMatch(text))
        bases.insert(match.captured(1), match.captured(2));
}

/// What windows of Qt's own classes are called in the sources: by their names, menus also by their titles; where one
/// has neither, what is there in its place.
QStringList windowsOfQt(const QString &text)
{
    static const QRegularExpression titled(QStringLiteral(R"re(addMenu\((?:\w+::)?tr\("([^"]+)"\))re"));
    static const QRegularExpression made(
        QStringLiteral(
            R"re((?:(?:new |make_unique<)%1\b|\b%1 \w+[;({]|\b%1::(?:get|save|about|cri|inf|que|war)\w+\(|addMenu\((?!(?:\w+::)?tr\()))re"
            R"re([^\n]*(?:\n\s*\w+(?:->|\.)setObjectName\(QStringLiteral\("(\w+)"\)\))?)re")
            .arg(QStringLiteral("Q(?:\\w*Dialog|MessageBox|Wizard|Menu)")));
    QStringList windows;
    for (const auto &match : titled.globalMatch(text))
        windows << match.captured(1);
    for (const auto &match : made.globalMatch(text))
        windows << (match.captured(1).isEmpty() ? match.captured() : match.captured(1));
    return windows;
}

/// The first base of Qt's, which decides what a class is.
QString baseOfQt(const QHash<QString, QString> &bases, QString name)
{
    while (bases.contains(name))
        name = bases.value(name);
    return name;
}

bool isWidget(const QString &base)
{
    return base.startsWith(u'Q') && !noWidget.match(base).hasMatch();
}

bool isWindow(const QString &base)
{
    static const QRegularExpression windows(QStringLiteral("^Q(\\w*Dialog|MessageBox|Wizard|Menu|MainWindow)$"));
    return windows.match(base).hasMatch();
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
        if (const auto *menu = qobject_cast<const QMenu *>(&widget))
            m_seen.insert(menu->title());
        for (const QMetaObject *each = widget.metaObject(); each; each = each->superClass())
            m_seen.insert(withoutNamespace(each->className()));
    };
    note(window);
    const auto *bar = window.findChild<QMenuBar *>();
    for (const QAction *action : window.actions() + (bar ? bar->actions() : QList<QAction *>())) {
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
    QSet<QString> local; // of one source: the parts of a window have no names of their own
    QStringList wanted;
    QDirIterator files(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return {file.fileName()};
        const QString text = QString::fromUtf8(file.readAll());
        QHash<QString, QString> here;
        readBases(text, here);
        if (!file.fileName().endsWith(u".h"))
            local.unite({here.keyBegin(), here.keyEnd()});
        bases.insert(here);
        wanted << windowsOfQt(text);
    }
    for (auto each = bases.cbegin(); each != bases.cend(); ++each) {
        const QString base = baseOfQt(bases, each.value());
        if (local.contains(each.key()) ? isWindow(base) : isWidget(base))
            wanted << each.key();
    }
    wanted.removeIf([this](const QString &each) { return m_seen.contains(each); });
    wanted.sort();
    return wanted;
}

} // namespace Pointsman::Test
