#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A peer as the originals are: reads a JSON document, thinks, writes a temporary file beside it and renames that over
the document, with no look at what is there by then (_atomic_write_json of ticketflow).

peer.py FILE COUNT SEED: adds "peer-0", "peer-1", ... to the list "spikes", COUNT of them and more until its standard
input ends; then it says how many.
"""
import json
import os
import random
import select
import sys
import tempfile
import time


def write(path, document):
    descriptor, name = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".peer.", suffix=".tmp")
    with os.fdopen(descriptor, "w") as file:
        json.dump(document, file, indent=2)
        file.write("\n")
    os.rename(name, path)


def has_ended(stream):
    return bool(select.select([stream], [], [], 0)[0]) and not stream.read(1)


def main(path, count, seed):
    dice = random.Random(seed)
    number = 0
    while number < count or not has_ended(sys.stdin):
        with open(path) as file:
            document = json.load(file)
        time.sleep(dice.uniform(0.0002, 0.001))
        document["spikes"].append(f"peer-{number}")
        write(path, document)
        number += 1
        time.sleep(dice.uniform(0.004, 0.012))
    print(number)


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
