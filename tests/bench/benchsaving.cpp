// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a change of the active session takes until it is safe on the disk, with all that reliability.md promises,
// against the least that makes the same bytes safe: write, fsync, rename, fsync of the folder.
#include "bench/benchtable.h"
#include "support/documents.h"
#include "support/temporarytree.h"

#include "planning/planningstore.h"

#include <QCoreApplication>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

constexpr int runs = 201;

void check(bool isDone)
{
    if (!isDone)
        std::abort();
}

void saveByHand(const QByteArray &folder, const QByteArray &bytes)
{
    const QByteArray file = folder + "/by-hand.json";
    const QByteArray staged = file + ".tmp";
    const int descriptor = open(staged.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    check(write(descriptor, bytes.constData(), size_t(bytes.size())) == bytes.size());
    check(fsync(descriptor) == 0 && close(descriptor) == 0);
    check(rename(staged.constData(), file.constData()) == 0);
    const int directory = open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    check(fsync(directory) == 0 && close(directory) == 0);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const TemporaryTree tree;
    const QByteArray document = sessionDocument(QStringLiteral("seed-a@2026-02-01T08-00-00Z"));
    tree.write(QStringLiteral("knowledge/.active-planning.json"), document);
    PlanningStore store(KnowledgeDirectory(tree.path(QStringLiteral("knowledge"))), systemClock());
    const QByteArray folder = tree.path(QStringLiteral("knowledge")).toUtf8();
    int plan = 0;
    printHead("by hand");
    compareWork(
        "plan set, safe on the disk", runs,
        [&] { check(store.setPlan(*TopicId::parse(QStringLiteral("plan-%1").arg(++plan))).has_value()); },
        [&] { saveByHand(folder, document); });
}
