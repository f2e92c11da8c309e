#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A peer as the originals are: reads a JSON document, thinks, writes a temporary file beside it and renames that over
the document, with no look at what is there by then (_atomic_write_json of ticketflow).

peer.py FILE COUNT SEED OTHERS: adds COUNT items to the list "spikes": "peer-0", "peer-1", ... The other program is to
write OTHERS times meanwhile and says each in a byte on standard input: no one gets far ahead, until that input ends.
"""
import json
import os
import random
import sys
import tempfile
import time


def write(path, document):
    descriptor, name = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".peer.", suffix=".tmp")
    with os.fdopen(descriptor, "w") as file:
        json.dump(document, file, indent=2)
        file.write("\n")
    os.rename(name, path)


class Pace:
    """Of two that are to end at the same time."""

    LEAD = 10

    def __init__(self, count, others):
        self.count = count
        self.others = others
        self.heard = 0
        self.has_ended = False

    def wait(self, number):
        while not self.has_ended and number * self.others > (self.heard + self.LEAD) * self.count:
            said = os.read(sys.stdin.fileno(), 4096)
            self.heard += len(said)
            self.has_ended = not said


def main(path, count, seed, others):
    dice = random.Random(seed)
    pace = Pace(count, others)
    for number in range(count):
        pace.wait(number)
        with open(path) as file:
            document = json.load(file)
        time.sleep(dice.uniform(0.0002, 0.001))
        document["spikes"].append(f"peer-{number}")
        write(path, document)
        time.sleep(dice.uniform(0.004, 0.012))


main(sys.argv[1], *(int(argument) for argument in sys.argv[2:]))
