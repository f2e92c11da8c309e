// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingworld.h"
#include "originalsmodel.h"

#include "json/jsonreader.h"
#include "json/jsonwriter.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

/// Breaks sound files in random ways.
class Breaker
{
public:
    explicit Breaker(quint32 seed) : m_random(seed) {}

    /// With `most` breaks at the most; one that nobody minds must not be able to hide another.
    [[nodiscard]] QByteArray broken(const QByteArray &bytes, std::size_t most)
    {
        if (below(3) == 0)
            return withOtherBytes(bytes);
        JsonObject document = *readJson(bytes)->value.object();
        for (int i = below(most); i >= 0; --i)
            breakDocument(document);
        return pythonJson(document) + (bytes.endsWith('\n') ? "\n" : "");
    }

private:
    [[nodiscard]] int below(std::size_t end) { return static_cast<int>(m_random.bounded(static_cast<quint32>(end))); }

    QByteArray withOtherBytes(QByteArray bytes)
    {
        const int place = below(static_cast<std::size_t>(bytes.size()));
        switch (below(4)) {
        case 0:
            bytes[place] = static_cast<char>(bytes[place] ^ (1 << below(8)));
            break;
        case 1:
            bytes.truncate(place);
            break;
        case 2:
            bytes.insert(place, static_cast<char>(below(256)));
            break;
        default:
            bytes.remove(place, 1 + below(20));
        }
        return bytes;
    }

    void breakDocument(JsonObject &document)
    {
        auto &members = document.members();
        if (members.empty())
            return;
        const auto index = static_cast<std::size_t>(below(members.size()));
        const auto other = static_cast<std::size_t>(below(members.size()));
        switch (below(4)) {
        case 0:
            members.erase(members.begin() + static_cast<std::ptrdiff_t>(index));
            break;
        case 1:
            members[index].second = otherValue();
            break;
        case 2:
            std::swap(members[index].second, members[other].second);
            break;
        default:
            if (JsonObject *inner = members[index].second.object())
                breakDocument(*inner);
            else
                members[index].first += 'x';
        }
    }

    JsonValue otherValue()
    {
        const JsonValue values[] = {{},
                                    true,
                                    0,
                                    1,
                                    "",
                                    "x",
                                    "2026-13-01T00:00:00Z",
                                    JsonArray{},
                                    JsonArray{"a", "a"},
                                    JsonArray{1},
                                    JsonObject{},
                                    JsonObject{{"topic", 1}}};
        return values[below(std::size(values))];
    }

    QRandomGenerator m_random;
};

/// A note does not say that an original refuses or misreads the file.
bool hasFindingAt(const Issues &issues, const QString &path)
{
    return std::any_of(issues.begin(), issues.end(),
                       [&](const Issue &issue) { return issue.path == path && issue.severity != Severity::Note; });
}

} // namespace

class FindingsBreakerTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int m_rounds = 150;

    /// Breaks one file again and again, in one place and in several; what the model objects to must have a finding.
    template <typename Wrong>
    static void breakAgainAndAgain(const QString &file, const Wrong &wrong)
    {
        constexpr std::size_t several = 3;
        breakWith(1, file, wrong);
        breakWith(several, file, wrong);
    }

    template <typename Wrong>
    static void breakWith(std::size_t most, const QString &file, const Wrong &wrong)
    {
        bool isGiven = false;
        const uint given = qEnvironmentVariable("POINTSMAN_SEED").toUInt(&isGiven);
        const quint32 seed = isGiven ? given : QRandomGenerator::global()->generate();
        qInfo("POINTSMAN_SEED=%u", seed);
        Breaker breaker(seed);
        const FindingWorld world;
        const QByteArray sound = world.tree().read(file);
        QVERIFY2(wrong(sound).isEmpty(), qPrintable(wrong(sound)));
        int refused = 0;
        for (int i = 0; i < m_rounds; ++i) {
            const QByteArray bytes = breaker.broken(sound, most);
            world.tree().write(file, bytes);
            const QString reason = wrong(bytes);
            if (reason.isEmpty())
                continue;
            ++refused;
            const Issues issues = world.inspect();
            const QString said =
                QStringLiteral("seed %1, round %2: %3\n%4").arg(seed).arg(i).arg(reason, QString::fromUtf8(bytes));
            QVERIFY2(hasFindingAt(issues, world.tree().path(file)), qPrintable(said));
        }
        QVERIFY(refused > m_rounds / 5);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
            qputenv("TMPDIR", "/dev/shm");
    }

    void whatTicketflowRefusesOfTheActiveFileIsFound()
    {
        breakAgainAndAgain(World::active, [](const QByteArray &bytes) {
            return wrongForTicketflow(bytes, {QStringLiteral("active")}, {});
        });
    }

    void whatTicketflowRefusesOfASnapshotIsFound()
    {
        for (const QString &file : {World::archived, World::completed}) {
            breakAgainAndAgain(file, [&](const QByteArray &bytes) {
                return wrongForTicketflow(bytes, {QStringLiteral("archived"), QStringLiteral("completed")},
                                          QFileInfo(file).fileName());
            });
        }
    }

    void whatSpecKittyRefusesOfAMissionIsFound()
    {
        breakAgainAndAgain(World::mission, [](const QByteArray &bytes) {
            return wrongForSpecKitty(bytes, QStringLiteral("mission-a"));
        });
    }

    void whatSpecKittyRefusesOfThePointerIsFound()
    {
        breakAgainAndAgain(World::pointer,
                           [](const QByteArray &bytes) { return wrongAsPointer(bytes, QStringLiteral("mission-a")); });
    }
};

QTEST_GUILESS_MAIN(FindingsBreakerTest)
#include "tst_findingsbreaker.moc"
