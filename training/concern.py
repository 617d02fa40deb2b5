"""Words that tell texts about private matters from harmless ones.

`python -m training.concern --data DATA` writes `src/detect/weigh/data/concern-words.ts`: a linear model over the words
of a text, learned from the training nine tenths of the hand-written carriers (does a text hold a value?) and, with little
weight, from ordinary prompts as harmless ones. The held-out tenth is only measured. `detect/weigh/concern.ts` reads a
text in the same way. Needs numpy and nothing else; a minute on one core.
"""

import argparse
import collections
import json
import math
import re
import unicodedata
from pathlib import Path

import numpy as np

from training.generator.data.given import EXTRA_FIRST, EXTRA_LAST
from training.sources import carriers, read

OUT = Path(__file__).parent.parent / "src" / "detect" / "weigh" / "data" / "concern-words.ts"
HEAD = """/**
 * Made by `python -m training.concern`; do not edit. How much a word, the beginning of a long word (`~`), two words in
 * a row or up to three Japanese characters say that a text is about somebody's private matters.
 */
"""
ORDINARY_WEIGHT = 0.1
LONGEST = 4_000  # of ordinary prompts
CUT_WEIGHT = 0.3  # of pieces out of the middle of carriers
FEWEST = 2  # texts a feature must occur in
KEPT = 6_000
RATE = 0.3
DECAY = 2e-4
SCALE = 32  # of the whole numbers that are written


def kind(letter: str) -> str:
    """L letter, J Japanese or Chinese letter, N number, P other sign, or a blank."""
    category = unicodedata.category(letter)[0]
    if category in "LM":
        code = ord(letter)
        return "J" if 0x3040 <= code <= 0x30FF or 0x3400 <= code <= 0x9FFF else "L"
    if category == "N":
        return "N"
    return " " if letter.isspace() else "P"


def runs(text: str) -> list[tuple[str, str]]:
    """Words, numbers and single signs of a text in lower case, with their kinds."""
    out: list[tuple[str, str]] = []
    word, of = "", ""
    for letter in text.lower():
        here = kind(letter)
        if here == of and here in "LNJ":
            word += letter
            continue
        if word:
            out.append((of, word))
        word, of = ("", "") if here == " " else (letter, here)
    return out + [(of, word)] if word else out


def features(text: str) -> set[str]:
    found: set[str] = set()
    last = ""
    for of, word in runs(text):
        if of == "J":
            found.update(word[at:at + size] for size in (1, 2, 3) for at in range(len(word) - size + 1))
            last = ""
            continue
        if of == "N":
            word = "0" * min(len(word), 6)
        found.add(word)
        if len(word) > 6:
            found.add(word[:5] + "~")
        if last:
            found.add(f"{last} {word}")
        last = word
    return found


MARKED_SHARE = 0.1  # of a word's places in which it is marked as a name
TITLE_SHARE = 0.8  # of its places inside of sentences in which it is written like a name
TITLES = frozenset("mr mrs ms miss dr prof herr frau mme mlle sr sra don doña dott sig dhr mevr mw pan pani".split())
INSIDE = re.compile(r"(?<=[^\W\d_] )[^\W\d_]+|(?<=, )[^\W\d_]+")


def names_in(rows: list[dict]) -> frozenset[str]:
    """Names of people, places and firms: whose name it is must not say whether a text is private."""
    marked, total, title, inside = (collections.Counter() for _ in range(4))
    for row in rows:
        total.update(word for of, word in runs(row["text"]) if of == "L")
        for start, end, name in row["spans"]:
            if name in ("PERSON", "LOCATION"):
                marked.update(word for of, word in runs(row["text"][start:end]) if of == "L")
        if row["lang"] in ("de", "ja"):
            continue  # nouns are written like names, or names like nouns
        for word in INSIDE.findall(row["text"]):
            inside[word.lower()] += 1
            title[word.lower()] += word.istitle() and len(word) > 1
    found = {word for word in marked if marked[word] > MARKED_SHARE * total[word]}
    found.update(word for word in title if title[word] >= TITLE_SHARE * inside[word])
    found.update(name.lower() for name in EXTRA_FIRST + EXTRA_LAST if total[name.lower()] == title[name.lower()])
    return frozenset(found - TITLES)


def holds_name(entry: str, names: frozenset[str]) -> bool:
    """A word or two of which one is a name."""
    return any(part in names for part in entry.split(" "))


class Words:
    """A vocabulary and what its entries weigh."""

    def __init__(self, names: list[str]):
        self.place = {name: at for at, name in enumerate(sorted(names))}
        self.weights = np.zeros(len(names))
        self.bias = 0.0

    def row(self, found: set[str]) -> np.ndarray:
        return np.array(sorted(self.place[name] for name in found if name in self.place), dtype=int)

    def score(self, found: set[str]) -> float:
        row = self.row(found)
        return self.bias + self.weights[row].sum() / math.sqrt(len(row) + 1)

    def learn(self, examples: list[tuple[set[str], int, float]], epochs: int) -> None:
        """Logistic regression by AdaGrad; the later half of the epochs is averaged."""
        rows = [self.row(found) for found, _, _ in examples]
        weights, bias = np.zeros(len(self.place)), 0.0
        seen = np.full(len(self.place), 1e-8)
        total, total_bias, count = np.zeros(len(self.place)), 0.0, 0
        rng = np.random.default_rng(17)
        for epoch in range(epochs):
            for at in rng.permutation(len(rows)):
                row, (_, label, share) = rows[at], examples[at]
                scale = 1 / math.sqrt(len(row) + 1)
                logit = max(-30.0, min(30.0, bias + weights[row].sum() * scale))
                error = (1 / (1 + math.exp(-logit)) - label) * share
                step = error * scale + DECAY * weights[row]
                seen[row] += step * step
                weights[row] -= RATE * step / np.sqrt(seen[row])
                bias -= 0.01 * error
            if 2 * epoch >= epochs:
                total += weights
                total_bias += bias
                count += 1
        self.weights, self.bias = total / count, total_bias / count


def pieces(rows: list[dict]) -> list[tuple[set[str], int, float]]:
    """Parts of longer texts, as windows and half-copied messages are."""
    rng = np.random.default_rng(3)
    out = []
    for row in rows:
        text = row["text"]
        if len(text) < 240:
            continue
        for _ in range(2):
            size = int(rng.integers(100, max(120, len(text) * 2 // 3)))
            start = int(rng.integers(0, len(text) - size + 1))
            held = any(a >= start and b <= start + size for a, b, _ in row["spans"])
            out.append((features(text[start:start + size]), int(held), CUT_WEIGHT))
    return out


def area(scores: np.ndarray, labels: np.ndarray) -> float:
    order = scores.argsort().argsort() + 1
    ones = int(labels.sum())
    return (order[labels == 1].sum() - ones * (ones + 1) / 2) / (ones * (len(labels) - ones))


def written(words: Words) -> str:
    levels = collections.defaultdict(list)
    for name, at in words.place.items():
        level = int(np.clip(round(words.weights[at] * SCALE), -127, 127))
        if level:
            levels[level].append(name)
    rows = "\n".join(
        f"  [{level}, {json.dumps(chr(9).join(sorted(names)), ensure_ascii=False)}]," for level, names in sorted(levels.items())
    )
    return (
        f"{HEAD}export const SCALE = {SCALE};\nexport const BIAS = {words.bias:.4f};\n"
        f"// prettier-ignore\nexport const LEVELS: readonly (readonly [weight: number, entries: string])[] = [\n{rows}\n];\n"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    own = carriers(arguments.data, dev=False)
    examples = [(features(row["text"]), int(bool(row["spans"])), 1.0) for row in own]
    counts = collections.Counter(name for found, _, _ in examples for name in found)
    examples += pieces(own)
    ordinary = [row["text"] for row in read(arguments.data, "pii/train/ordinary_prompts") if len(row["text"]) < LONGEST]
    examples += [(features(text), 0, ORDINARY_WEIGHT) for text in ordinary]
    names = names_in(own)
    begun = {name[:5] + "~" for name in counts if len(name) > 6 and " " not in name and name not in names}
    words = Words([
        name for name, count in counts.items()
        if count >= FEWEST and not holds_name(name, names) and (name[-1] != "~" or len(name) == 1 or name in begun)
    ])
    words.learn(examples, 10)
    kept = sorted(words.place, key=lambda name: -abs(words.weights[words.place[name]]) * math.sqrt(counts[name]))[:KEPT]
    words = Words(kept)
    words.learn(examples, 20)
    arguments.out.write_text(written(words), encoding="utf-8")
    held = carriers(arguments.data, dev=True)
    scores = np.array([words.score(features(row["text"])) for row in held])
    labels = np.array([int(bool(row["spans"])) for row in held])
    print(f"{len(examples)} examples, {len(kept)} entries; held-out carriers: AUC {area(scores, labels):.3f} of {len(held)}")


if __name__ == "__main__":
    main()
