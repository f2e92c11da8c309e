// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/filetab.h"

#include "app/widgets/elidedlabel.h"
#include "app/widgets/labels.h"
#include "files/statedocument.h"
#include "history/redaction.h"
#include "workspace/bounded.h"
#include "workspace/workspace.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace Pointsman {

namespace {

// Enough for any real state file; a larger one is for an editor.
constexpr qsizetype charactersShown = qsizetype{256} * 1024;

/// What is shown of it: a line of many kilobytes would take long to lay out.
QString shownOf(const QString &text)
{
    QStringList lines = text.left(charactersShown).split(u'\n');
    for (QString &line : lines)
        line = bounded(line);
    return lines.join(u'\n');
}

/// The file as it is, so that what is wrong in it can be seen, but for its secrets.
QString textOf(const QString &path)
{
    const StateDocument document = readStateDocument(path);
    if (document.isMissing())
        return FileTab::tr("The file is gone.");
    if (!document.bytes)
        return document.problem->words;
    if (const auto text = withoutSecretValues(path, *document.bytes, FileTab::tr("(a secret, not shown)")))
        return QString::fromUtf8(*text);
    return FileTab::tr("%1 bytes, not understood: %2").arg(document.size).arg(document.problem->words);
}

} // namespace

FileTab::FileTab(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_place(new ElidedLabel(Tone::Muted, this))
    , m_text(new QPlainTextEdit(this))
{
    m_text->setReadOnly(true);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("The file"));
    m_text->setTabChangesFocus(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_place);
    layout->addWidget(m_text);
}

void FileTab::showFile(const QString &path, std::optional<Moment> modified)
{
    if (path == m_path && modified == m_modified)
        return;
    m_path = path;
    m_modified = modified;
    m_isStale = true;
    if (isVisible())
        read();
}

void FileTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        read();
}

void FileTab::read()
{
    m_isStale = false;
    setPlain(m_place, m_path);
    m_services.workspace.readInBackground(
        this, [path = m_path] { return shownOf(textOf(path)); },
        [this, path = m_path](const QString &text) {
            if (path == m_path && m_text->toPlainText() != text)
                m_text->setPlainText(text);
        });
}

} // namespace Pointsman
