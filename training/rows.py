"""Training rows: a window of pieces with its targets, and the files that hold them."""

import os
import pickle
import random
from pathlib import Path
from typing import NamedTuple

from training.labels import IGNORE, NUMBER, begin
from training.words import BOS, CONTENT, EOS, Words

BENIGN, EITHER, INJECTION, JAILBREAK = range(4)  # EITHER: an attack of a kind that its source does not name
ATTACKS = {"injection": INJECTION, "jailbreak": JAILBREAK}
MASKED = "MASKED"  # a span type: the characters carry no token loss


class Row(NamedTuple):
    ids: list[int]  # with <s> and </s>, at most 256
    labels: list[int] | None  # class a piece, IGNORE where none; None: no token loss at all
    free: tuple[int, ...]  # types this source leaves unlabelled: "O" there may be any of them
    attack: int  # BENIGN, EITHER, INJECTION, JAILBREAK, or -1 unknown
    source: str


def piece_labels(text: str, offsets: list[tuple[int, int]], spans: list) -> list[int]:
    """BIO class of each piece; a piece belongs to a span that covers half of its characters."""
    owner = [-1] * len(text)
    for number, (start, end, _name) in enumerate(spans):
        for at in range(max(0, start), min(end, len(text))):
            owner[at] = number
    labels = []
    previous = -1
    for start, end in offsets:
        while start < end and text[start].isspace():
            start += 1
        inside = [owner[at] for at in range(start, end) if owner[at] >= 0]
        if not inside or 2 * len(inside) < end - start:
            labels.append(0)
            previous = -1
            continue
        number = inside[0]
        name = spans[number][2]
        if name == MASKED:
            labels.append(IGNORE)
        else:
            labels.append(begin(name) + (1 if number == previous else 0))
        previous = number
    return labels


def windows(words: Words, text: str, spans: list | None, free=(), attack=-1, source="", most=99,
            rng: random.Random | None = None) -> list[Row]:
    """Rows for one text; long texts are cut at random places into at most `most` windows."""
    rng = rng or random.Random(0)
    ids, offsets = words.encode(text)
    if not ids:
        return []
    labels = piece_labels(text, offsets, spans) if spans is not None else None
    numbers = tuple(sorted(NUMBER[name] for name in free))

    def row(start: int, end: int) -> Row:
        part = None if labels is None else [IGNORE] + labels[start:end] + [IGNORE]
        return Row([BOS] + ids[start:end] + [EOS], part, numbers, attack, source)

    if len(ids) <= CONTENT:
        return [row(0, len(ids))]
    rows = []
    for start in range(rng.randint(-60, 0), len(ids), CONTENT):
        first, last = max(0, start), min(len(ids), start + CONTENT)
        if last - first >= 24:
            rows.append(row(first, last))
    rng.shuffle(rows)
    return rows[:most]


def save(path: Path, rows: list[Row]) -> None:
    """Write rows so that a reader never sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".part")
    with partial.open("wb") as file:
        pickle.dump([tuple(row) for row in rows], file, protocol=5)
    os.replace(partial, path)


def load(path: Path) -> list[Row]:
    with path.open("rb") as file:
        return [Row(*fields) for fields in pickle.load(file)]
