#!/usr/bin/env python3
"""Checks saved history proofs against saved anchors, without Sahut and without a network.

    python3 verify.py anchors-1.json anchors-2.json proof-1.json proof-2.json ...

Files in any order: pages of GET /v1/public/anchors, answers of GET /v1/cases/{case_id}/history-proof. Copies of different
days may be mixed: what was once published or proved must still be there. Prints what is broken, and exits with 1 if
anything is. docs/history-proof.md says what this proves and what not.
"""
import hashlib, json, sys

broken = []


def fail(message):
    broken.append(message)
    print("BROKEN", message)


def sha256(data):
    return hashlib.sha256(data).digest()


def canonical(fields):
    """RFC 8785, for strings and integers."""
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def root_from(leaf, position, size, path):
    """The root that an audit path leads to (RFC 9162, 2.1.3.2); None if the path is too long or too short."""
    node, at, last = sha256(b"\0" + leaf), position, size - 1
    for sibling in map(bytes.fromhex, path):
        if last == 0:
            return None
        if at % 2 or at == last:
            node = sha256(b"\1" + sibling + node)
            while at % 2 == 0 and at:
                at, last = at // 2, last // 2
        else:
            node = sha256(b"\1" + node + sibling)
        at, last = at // 2, last // 2
    return node.hex() if last == 0 else None


def instant(text):
    """Instants of different lengths, made comparable: ...:09Z, ...:09.120Z."""
    return (text[:-1] + ("" if "." in text else ".")).ljust(26, "0")


def check_anchors(items):
    anchors = {}
    for anchor in items:
        day = anchor["day"]
        if anchors.setdefault(day, anchor) != anchor:
            fail(f"anchor of {day}: two copies differ")
        fields = {name: value for name, value in anchor.items() if name != "hash"}
        if sha256(canonical(fields)).hex() != anchor["hash"]:
            fail(f"anchor of {day}: its hash is not that of its fields")
    days = sorted(anchors)
    for before, day in zip(days, days[1:]):
        if anchors[day].get("previous") != anchors[before]["hash"]:
            fail(f"anchor of {day}: does not follow that of {before} (or days between are not in the files)")
    return anchors


def what_is_wrong(entry, expected, previous, anchors):
    content, inclusion = entry["content"], entry.get("anchor")
    if content["sequence"] != expected:
        return "is missing"
    if sha256(canonical(content)).hex() != entry["hash"]:
        return "its hash is not that of its fields"
    if content.get("previous_hash") != previous:
        return "does not hold the hash of the entry before"
    at = instant(content["at"])
    covering = [a for a in anchors.values() if instant(a["starts_at"]) <= at < instant(a["ends_at"])]
    if not inclusion:
        return "is not in the anchor of its day" if covering else None
    if inclusion["day"] not in anchors:
        return None
    anchor = anchors[inclusion["day"]]
    found = root_from(bytes.fromhex(entry["hash"]), inclusion["position"], anchor["entries"], inclusion["path"])
    if covering != [anchor] or found != anchor["root"]:
        return f"is not the one in the anchor of {inclusion['day']}"


def check_proof(proof, anchors, seen):
    case, previous, expected, anchored = proof["case_id"], None, 1, 0
    for entry in proof["entries"]:
        wrong = what_is_wrong(entry, expected, previous, anchors)
        if entry["content"]["case_id"] != case:
            wrong = "is of another case"
        if seen.get(expected, entry["hash"]) != entry["hash"]:
            wrong = wrong or "is not the one of an earlier copy"
        if wrong:
            return fail(f"case {case}, entry {expected}: {wrong}")
        seen[expected] = previous = entry["hash"]
        anchored += entry.get("anchor", {}).get("day") in anchors
        expected += 1
    if (proof["last_sequence"], proof["last_hash"]) != (expected - 1, previous):
        return fail(f"case {case}, entry {expected}: the case ends otherwise")
    if expected in seen:
        return fail(f"case {case}, entry {expected}: is missing, an earlier copy has it")
    if not proof["intact"]:
        at = proof["broken_at"]
        return fail(f"case {case}, entry {at['sequence']}: so says the server: {at['fault']}, {at['text']}")
    print(f"whole  case {case}: {expected - 1} entries, {anchored} of them in the anchors given")


def read(name):
    try:
        with open(name, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError) as problem:
        sys.exit(f"{name} cannot be read: {problem}")


if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
    sys.exit(__doc__)
documents = [read(name) for name in sys.argv[1:]]
anchors = check_anchors([item for document in documents for item in document.get("items", [])])
print(f"{len(anchors)} anchors" + (f", {min(anchors)} to {max(anchors)}" if anchors else ""))
seen = {}
for proof in sorted((d for d in documents if "case_id" in d), key=lambda proof: instant(proof["checked_at"])):
    check_proof(proof, anchors, seen.setdefault(proof["case_id"], {}))
sys.exit(1 if broken else 0)
