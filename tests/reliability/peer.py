#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A peer as the originals are: reads a JSON document, thinks, writes a temporary file beside it and renames that over
the document, with no look at what is there by then (_atomic_write_json of ticketflow).

peer.py FILE COUNT SEED: adds "peer-0", "peer-1", ... to the list "spikes".
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


def main(path, count, seed):
    dice = random.Random(seed)
    for number in range(count):
        with open(path) as file:
            document = json.load(file)
        time.sleep(dice.uniform(0.0002, 0.001))
        document["spikes"].append(f"peer-{number}")
        write(path, document)
        time.sleep(dice.uniform(0.004, 0.012))


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
