"""Hand-written texts of `training/carriers/` and `training/pairs/`, and their checks.

A carrier file holds records: a line `=== LANG | KIND | DOMAIN`, then the text as it would be
typed or pasted, with each value marked as `⟦TYPE:value⟧`. A text without marks is a harmless
look-alike. A pair file holds records: a line `=== LANG | TECHNIQUE | SURFACE`, then blocks that
begin with a line `--- injection`, `--- jailbreak` or `--- benign`; the blocks of one record share
words, hosts and clutter, and differ in who speaks to whom, or to what end.

`python -m training.marked FILE...` reports what is wrong, by file and line, and counts; for pairs
it also says how far a bag of words gets (by record, five folds): over 60 % the twins differ in
the wrong things. It reads pairs in JSON Lines as well, such as the shared ones of the data folder.
"""

import argparse
import collections
import hashlib
import json
import math
import random
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja")
TYPES = frozenset((
    "PERSON", "EMAIL", "PHONE", "STREET_ADDRESS", "LOCATION", "ORGANIZATION", "DATE_OF_BIRTH", "AGE",
    "NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "CREDIT_CARD", "IBAN", "BANK_ACCOUNT", "SWIFT_BIC",
    "MEDICAL_CONDITION", "MEDICAL_RECORD", "SALARY", "EMPLOYEE_ID", "CUSTOMER_ID", "USERNAME", "PASSWORD",
    "API_KEY", "CONNECTION_STRING", "URL_WITH_TOKEN", "IP_ADDRESS", "MAC_ADDRESS", "VEHICLE_ID", "CRYPTO_WALLET",
))
BLOCKS = ("injection", "jailbreak", "benign")
MARK = re.compile(r"⟦([A-Z_]+):([^⟦⟧]+)⟧")
WORD = re.compile(r"\w+")
FOLDS = 5


class Broken(ValueError):
    """A record that cannot be read; the message names file, line and what is wrong."""


def records(path: Path) -> list[tuple[int, list[str], str]]:
    """(line number, header fields, body) of each record."""
    out: list[tuple[int, list[str], list[str]]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("=== "):
            fields = [field.strip() for field in line[4:].split("|")]
            if len(fields) != 3 or fields[0] not in LANGUAGES:
                raise Broken(f"{path.name}:{number}: header is not LANG | … | …")
            out.append((number, fields, []))
        elif out:
            out[-1][2].append(line)
        elif line.strip():
            raise Broken(f"{path.name}:{number}: text before the first header")
    return [(number, fields, "\n".join(body).strip("\n")) for number, fields, body in out]


def unmark(body: str, where: str) -> tuple[str, list[list]]:
    """The text without marks, and its spans as [start, end, type] in code points."""
    text, spans, last = "", [], 0
    for mark in MARK.finditer(body):
        text += body[last:mark.start()]
        name, value = mark.groups()
        if name not in TYPES:
            raise Broken(f"{where}: {name} is no type")
        if value != value.strip():
            raise Broken(f"{where}: a {name} begins or ends with white space")
        spans.append([len(text), len(text) + len(value), name])
        text += value
        last = mark.end()
    text += body[last:]
    if "⟦" in text or "⟧" in text:
        raise Broken(f"{where}: a mark is not closed or nested")
    return text, spans


def read_carriers(folder: Path = HERE / "carriers") -> list[dict]:
    """Rows as in the public sets: id, lang, kind, domain, text, spans."""
    rows = []
    for path in sorted(folder.glob("*.txt")) if folder.is_dir() else [folder]:
        for number, (lang, kind, domain), body in records(path):
            text, spans = unmark(body, f"{path.name}:{number}")
            rows.append({"id": name_of(path, text), "lang": lang, "kind": kind, "domain": domain, "text": text, "spans": spans})
    return rows


def read_pairs(folder: Path = HERE / "pairs") -> list[dict]:
    """Rows as in the public sets: text, label (1 attack), kind, lang, pair, technique, surface."""
    if folder.suffix == ".jsonl":
        return read_json_pairs(folder)
    rows = []
    for path in sorted(folder.glob("*.txt")) if folder.is_dir() else [folder]:
        for number, (lang, technique, surface), body in records(path):
            pair = name_of(path, body)
            parts = re.split(r"^--- (\w+)$", body, flags=re.M)
            if parts[0].strip() or len(parts) < 3:
                raise Broken(f"{path.name}:{number}: text without '--- injection', '--- jailbreak' or '--- benign'")
            for kind, text in zip(parts[1::2], parts[2::2]):
                if kind not in BLOCKS or not text.strip():
                    raise Broken(f"{path.name}:{number}: block '{kind}' is unknown or empty")
                rows.append({"text": text.strip("\n"), "label": int(kind != "benign"), "kind": kind, "lang": lang,
                             "pair": pair, "technique": technique, "surface": surface})
    return rows


def read_json_pairs(path: Path) -> list[dict]:
    """Variants of a pair, told by a letter at the end of its name, are one record."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for number, row in enumerate(rows, 1):
        if row.get("kind") not in BLOCKS or not row.get("pair") or not row.get("text", "").strip():
            raise Broken(f"{path.name}:{number}: row has no pair, no text or an unknown kind")
        row["pair"] = re.sub(r"[a-z]$", "", row["pair"])
    return rows


def name_of(path: Path, text: str) -> str:
    """Stays the same when records are added or moved; ends in a digit, as variants of a pair end in a letter."""
    return f"{path.stem}-{hashlib.sha256(text.encode()).hexdigest()[:10]}-0"


def bag_of_words(rows: list[dict]) -> float:
    """Accuracy of naive Bayes over words on records with both labels, five folds by record."""
    labels = collections.defaultdict(set)
    for row in rows:
        labels[row["pair"]].add(row["label"])
    twins = [row for row in rows if len(labels[row["pair"]]) == 2]
    names = sorted({row["pair"] for row in twins})
    random.Random(1).shuffle(names)
    fold = {name: at % FOLDS for at, name in enumerate(names)}
    right = 0
    for part in range(FOLDS):
        counts = [collections.Counter(), collections.Counter()]
        for row in twins:
            if fold[row["pair"]] != part:
                counts[row["label"]].update(set(WORD.findall(row["text"].lower())))
        totals = [sum(count.values()) + len(counts[0] | counts[1]) for count in counts]
        for row in twins:
            if fold[row["pair"]] == part:
                words = set(WORD.findall(row["text"].lower()))
                score = sum(math.log((counts[1][word] + 1) / totals[1]) - math.log((counts[0][word] + 1) / totals[0]) for word in words)
                right += (score > 0) == row["label"]
    return right / max(1, len(twins))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    failed = False
    for path in parser.parse_args().files:
        try:
            if path.parent.name == "pairs" or path.name.startswith("attack-") or path.suffix == ".jsonl":
                rows = read_pairs(path)
                kinds = collections.Counter(row["kind"] for row in rows)
                print(f"{path.name}: {len({row['pair'] for row in rows})} records, {dict(kinds)}, "
                      f"languages {dict(collections.Counter(row['lang'] for row in rows))}, bag of words {bag_of_words(rows):.1%}")
            else:
                rows = read_carriers(path)
                types = collections.Counter(span[2] for row in rows for span in row["spans"])
                print(f"{path.name}: {len(rows)} texts, {sum(not row['spans'] for row in rows)} harmless, "
                      f"languages {dict(collections.Counter(row['lang'] for row in rows))}, types {dict(types.most_common())}")
        except Broken as broken:
            print(broken)
            failed = True
    sys.exit(failed)


if __name__ == "__main__":
    main()
