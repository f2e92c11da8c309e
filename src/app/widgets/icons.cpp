// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Pointsman {

namespace {

QLatin1StringView fileName(Icon name)
{
    using namespace Qt::StringLiterals;
    switch (name) {
    case Icon::Now:
        return "now"_L1;
    case Icon::Folder:
        return "folder"_L1;
    case Icon::FolderGone:
        return "folder-gone"_L1;
    case Icon::Missions:
        return "missions"_L1;
    case Icon::History:
        return "history"_L1;
    case Icon::Active:
        return "active"_L1;
    case Icon::Completed:
        return "completed"_L1;
    case Icon::Archived:
        return "archived"_L1;
    case Icon::Broken:
        return "broken"_L1;
    case Icon::Unknown:
        return "unknown"_L1;
    case Icon::Error:
        return "error"_L1;
    case Icon::Warning:
        return "warning"_L1;
    case Icon::Note:
        return "note"_L1;
    case Icon::Good:
        return "good"_L1;
    case Icon::Add:
        return "add"_L1;
    case Icon::Start:
        return "start"_L1;
    case Icon::Switch:
        return "switch"_L1;
    case Icon::Archive:
        return "archive"_L1;
    case Icon::Spike:
        return "spike"_L1;
    case Icon::Plan:
        return "plan"_L1;
    case Icon::Backlog:
        return "backlog"_L1;
    case Icon::Move:
        return "move"_L1;
    case Icon::Remove:
        return "remove"_L1;
    case Icon::Terminal:
        return "terminal"_L1;
    case Icon::FolderOpen:
        return "folder-open"_L1;
    case Icon::Editor:
        return "editor"_L1;
    case Icon::Copy:
        return "copy"_L1;
    case Icon::Undo:
        return "undo"_L1;
    case Icon::Redo:
        return "redo"_L1;
    case Icon::Refresh:
        return "refresh"_L1;
    case Icon::Search:
        return "search"_L1;
    case Icon::Join:
        return "join"_L1;
    case Icon::Focus:
        return "focus"_L1;
    case Icon::Drive:
        return "drive"_L1;
    case Icon::Fix:
        return "fix"_L1;
    case Icon::Close:
        return "close"_L1;
    case Icon::Import:
        return "import"_L1;
    case Icon::Settings:
        return "settings"_L1;
    case Icon::Waits:
        return "waits"_L1;
    case Icon::Unseen:
        return "unseen"_L1;
    case Icon::Pin:
        return "pin"_L1;
    case Icon::More:
        return "more"_L1;
    case Icon::Jotting:
        return "jotting"_L1;
    }
    Q_UNREACHABLE();
}

/// Whether the picture points to where lines begin or end, which is the other side from right to left.
bool pointsAlong(Icon name)
{
    return name == Icon::More || name == Icon::Undo || name == Icon::Redo;
}

/// Draws one of our single-tone pictures in the colour that the program's palette has for it at this moment.
class ToneEngine final : public QIconEngine
{
public:
    ToneEngine(Icon name, Tone tone) : m_name(name), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        QPixmap pixels = scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio);
        pixels.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, pixels);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor color = colorFor(mode);
        const bool isMirrored = pointsAlong(m_name) && QGuiApplication::isRightToLeft();
        const QString key = QStringView(isMirrored ? u"mirrored|" : u"") % fileName(m_name) % QChar(u'|') %
                            color.name() % QChar(u'|') % QString::number(size.width()) % QChar(u'x') %
                            QString::number(size.height());
        QPixmap pixels;
        if (QPixmapCache::find(key, &pixels))
            return pixels;
        pixels = QPixmap(size);
        pixels.fill(Qt::transparent);
        QPainter painter(&pixels);
        QSvgRenderer renderer(source(color));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter);
        painter.end();
        if (isMirrored)
            pixels = QPixmap::fromImage(pixels.toImage().mirrored(true, false));
        QPixmapCache::insert(key, pixels);
        return pixels;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ToneEngine(m_name, m_tone); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        return mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::WindowText)
                                       : toneColor(palette, m_tone);
    }

    [[nodiscard]] QByteArray source(const QColor &color) const
    {
        QFile file(QLatin1StringView(":/icons/") % fileName(m_name) % QLatin1StringView(".svg"));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        return opened ? file.readAll().replace("currentColor", color.name().toLatin1()) : QByteArray();
    }

    Icon m_name;
    Tone m_tone;
};

} // namespace

QIcon icon(Icon name, Tone tone)
{
    return QIcon(new ToneEngine(name, tone));
}

QIcon programIcon()
{
    return QIcon(QStringLiteral(":/icons/pointsman.svg"));
}

Icon stateIcon(SessionState state, bool isBroken)
{
    if (isBroken)
        return Icon::Broken;
    switch (state) {
    case SessionState::Active:
        return Icon::Active;
    case SessionState::Completed:
        return Icon::Completed;
    case SessionState::Archived:
        return Icon::Archived;
    case SessionState::Unknown:
        return Icon::Unknown;
    }
    Q_UNREACHABLE();
}

Tone stateTone(SessionState state, bool isBroken)
{
    if (isBroken)
        return Tone::Error;
    switch (state) {
    case SessionState::Active:
        return Tone::Accent;
    case SessionState::Completed:
        return Tone::Ok;
    case SessionState::Archived:
        return Tone::Muted;
    case SessionState::Unknown:
        return Tone::Warning;
    }
    Q_UNREACHABLE();
}

Icon severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Icon::Error;
    case Severity::Warning:
        return Icon::Warning;
    case Severity::Note:
        return Icon::Note;
    }
    Q_UNREACHABLE();
}

Tone severityTone(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Tone::Error;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Note:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
