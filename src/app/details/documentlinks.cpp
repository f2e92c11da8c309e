// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where links in the documents lead, and the way back.
#include "app/details/documentbar.h"
#include "app/details/documentstab.h"
#include "app/shell/appsettings.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "app/widgets/labels.h"
#include "workspace/workspace.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeySequence>
#include <QUrl>

namespace Pointsman {

namespace {

/// Nobody goes back further.
constexpr std::size_t mostPlaces = 100;

} // namespace

void DocumentsTab::followLink(const QUrl &link)
{
    m_services.workspace.readInBackground(
        this,
        [path = currentPath(), bounds = LinkBounds{m_knowledgePath, m_projectPath}, link] {
            return targetOfLink(path, bounds, link);
        },
        [this, path = currentPath(), link](const LinkTarget &target) {
            if (path == currentPath())
                takeTarget(target, link);
        });
}

void DocumentsTab::takeTarget(const LinkTarget &target, const QUrl &link)
{
    switch (target.kind) {
    case LinkTarget::Kind::Document:
        return goTo({target.path, {}, link.fragment(QUrl::FullyDecoded)});
    case LinkTarget::Kind::File:
    case LinkTarget::Kind::Program:
        return confirmFile(target);
    case LinkTarget::Kind::Folder:
        return m_services.launcher.openFolder(target.path);
    case LinkTarget::Kind::Missing:
        return tellMissing(target.path);
    case LinkTarget::Kind::Outside:
        return refuse(link, tr("%1 leads out of the knowledge directory, so it is not followed.")
                                .arg(printableShort(target.path.isEmpty() ? link.toString() : target.path)));
    }
}

/// Documents come with a repository, from anyone: what is no text of the knowledge directory is not opened unasked, and
/// what could run is never handed to the desktop.
void DocumentsTab::confirmFile(const LinkTarget &target)
{
    const bool hasEditor = !m_services.settings.editorCommand().isEmpty();
    const bool isProgram = target.kind == LinkTarget::Kind::Program;
    const bool canOpen = !isProgram || (hasEditor && target.isText);
    const QString where = !canOpen    ? tr("It can be run as a program, so that it is not opened from here.")
                          : hasEditor ? tr("It opens in your editor.")
                                      : tr("It opens in the program that your desktop has for such files.");
    QStringList answers{tr("Show &Folder"), tr("Cancel")};
    if (canOpen)
        answers.prepend(tr("&Open"));
    else
        answers.insert(1, tr("Copy &Path"));
    const Question question{tr("Open Link"), canOpen ? tr("Open this file?") : tr("This file is not opened."),
                            printable(target.path) + u'\n' + where, answers};
    m_services.prompts.ask(window(), question, [services = m_services, path = target.path, canOpen](int answer) {
        const int showFolder = canOpen ? 1 : 0;
        if (answer == showFolder)
            services.launcher.showInFileManager(path);
        else if (canOpen && answer == 0)
            services.launcher.openInEditor(path);
        else if (!canOpen && answer == 1)
            QGuiApplication::clipboard()->setText(path);
    });
}

/// Says why a link is not followed, and lets the user have its address.
void DocumentsTab::refuse(const QUrl &link, const QString &why)
{
    m_services.notices.post({MessageKind::Warning,
                             tr("The link was not opened."),
                             why + u' ' + tr("Copy its address to open it yourself."),
                             {{tr("Copy Address"), [link] { QGuiApplication::clipboard()->setText(link.toString()); }}},
                             true});
}

/// The link is to be corrected where it is written.
void DocumentsTab::tellMissing(const QString &path)
{
    m_services.notices.post({MessageKind::Warning,
                             tr("The link was not opened."),
                             tr("There is no document %1. It may have been renamed, or is not written yet; the link "
                                "can be corrected in %2.")
                                 .arg(printable(path), printable(QFileInfo(currentPath()).fileName())),
                             {{tr("Open in Editor"), [services = m_services,
                                                      file = currentPath()] { services.launcher.openInEditor(file); }}},
                             true});
}

void DocumentsTab::jumpTo(const QString &heading)
{
    goTo({currentPath(), {}, heading});
}

/// Remembers where in `path` the user is, which is still the document on screen.
void DocumentsTab::leave(const QString &path)
{
    if (path.isEmpty() || m_goingTo) // the way back is no place to go back to
        return;
    m_left.push_back({path, m_view->place()});
    if (m_left.size() > mostPlaces)
        m_left.erase(m_left.begin());
    m_bar->setBackOffered(true);
}

void DocumentsTab::goTo(const Place &place)
{
    leave(currentPath());
    travel(place);
}

void DocumentsTab::goBack()
{
    if (m_left.empty())
        return;
    const Place place = m_left.back();
    m_left.pop_back();
    m_bar->setBackOffered(!m_left.empty());
    travel(place);
}

/// To a place whose document may be none of the session's.
void DocumentsTab::travel(const Place &place)
{
    m_goingTo = place;
    if (place.path == currentPath())
        return arrive();
    if (m_bar->choose(place.path))
        return;
    DocumentList shown = m_list;
    shown.push_back(documentAt(place.path, *m_topics));
    m_bar->setDocuments(shown);
    (void)m_bar->choose(place.path);
}

/// The document of the place that was gone to is on screen.
void DocumentsTab::arrive()
{
    if (!m_goingTo || m_goingTo->path != currentPath())
        return;
    const Place place = *std::exchange(m_goingTo, {});
    if (place.heading.isEmpty())
        return m_view->setPlace(place.reading);
    if (!m_view->showHeading(place.heading)) {
        m_services.notices.postFailure(
            tr("Open Link"), {ErrorCode::Absent,
                              tr("There is no heading #%1 in %2. It may have been renamed; %3 finds words.")
                                  .arg(printableShort(place.heading), printable(QFileInfo(place.path).fileName()),
                                       QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)),
                              place.path});
    }
}

void DocumentsTab::confirmWebLink(const QUrl &url)
{
    const Question question{tr("Open Link"),
                            tr("Open this address in the browser?"),
                            printableShort(url.toString()),
                            {tr("&Open"), tr("Copy &Address"), tr("Cancel")}};
    m_services.prompts.ask(window(), question, [url](int answer) {
        if (answer == 0)
            QDesktopServices::openUrl(url);
        else if (answer == 1)
            QGuiApplication::clipboard()->setText(url.toString());
    });
}

} // namespace Pointsman
