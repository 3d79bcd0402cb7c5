#!/usr/bin/env python3
"""Checks a project file against docs/format.md with nothing of OsmoseIt: verify_journal.py FILE...

verify_journal.py --id tells the id of an entry given on standard input. Ids of entries and cards, clocks and canonical order, chains of devices, what an entry may name. Prints one line a file; the status is 1
where something is wrong. Signatures are checked in verify.test.mjs, as Python's library has no Ed25519.
"""
import hashlib
import json
import sys


def blake2b(tag, body):
    return hashlib.blake2b(b"osmoseit/1/" + tag + b"\n" + body, digest_size=32).hexdigest()


def canonical(value):
    # RFC 8785 for what the format allows: ASCII keys, whole numbers, texts. Python escapes the same characters as RFC 8785 does.
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def without_id(value):
    return {key: value[key] for key in value if key != "id"}


def problems(project):
    clocks, known, newest = {}, set(), {}
    previous = None
    for entry in project["entries"]:
        where = f'entry {entry["id"][:12]}'
        if blake2b(b"entry", canonical(without_id(entry))) != entry["id"]:
            yield f"{where}: its id is not its hash"
        if entry["seen"] != sorted(set(entry["seen"])):
            yield f"{where}: what it had seen is not in order"
        if any(seen not in known for seen in entry["seen"]):
            yield f"{where}: it names an entry that does not come before it"
            continue
        clock = 1 + max((clocks[seen] for seen in entry["seen"]), default=0)
        place = (clock, bytes.fromhex(entry["device"]), entry["number"], bytes.fromhex(entry["id"]))
        if previous is not None and place <= previous:
            yield f"{where}: not in canonical order"
        if not entry["seen"] and entry["action"] != "project.found":
            yield f"{where}: only a founding has seen nothing"
        if newest.get(entry["device"], 0) >= entry["number"]:
            yield f"{where}: a fork of its device"
        previous, newest[entry["device"]] = place, entry["number"]
        clocks[entry["id"]] = clock
        known.add(entry["id"])
    if project["project"] != project["entries"][0]["id"]:
        yield "the project is not named by its founding"
    for card in project["cards"]:
        if blake2b(b"card", canonical(without_id(card))) != card["id"]:
            yield f'card {card["id"][:12]}: its id is not its hash'
    for signature in project["signatures"]:
        if signature["head"] not in known:
            yield f'a signature of {signature["head"][:12]}, which is not here'


def main(files):
    wrong = False
    for file in files:
        with open(file, encoding="utf-8") as text:
            project = json.load(text)
        found = list(problems(project))
        wrong = wrong or bool(found)
        print(f"{file}: " + ("; ".join(found) if found else f'{len(project["entries"])} entries, {len(project["cards"])} cards, all as they should be'))
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--id"]:
        print(blake2b(b"entry", canonical(without_id(json.load(sys.stdin)))))
    else:
        sys.exit(main(sys.argv[1:]))
