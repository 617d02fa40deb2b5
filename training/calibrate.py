"""Choose the marks of each score on development data, from what the shipped file answers.

`python -m training.calibrate --data DATA --model FOLDER --out FILE` writes {"marks": {type: [strict,
balanced, quiet]}, "attackMarks": [...]}: raw scores at which a finding is worth showing for each
preset. The browser maps them to 0.5, 0.8 and 0.9, so that a policy's number means the same for
every type and every version of the model.

A type's mark is the lowest of the grid at which few harmless prompts are flagged with it and
findings in held-out carriers are right often enough, unless that costs too much of its recall.
The attack marks allow 5, 2 and 0.5 in a hundred false alarms on harmless prompts, the harmless
twins of held-out attacks among them; prompts made to look like jailbreaks are reported, not
calibrated on.
"""

import argparse
import collections
import json
import random
from pathlib import Path
from typing import NamedTuple

import numpy as np

from training.decode import Found, Runner, spans
from training.evaluate import covered
from training.generator.texts import personal
from training.labels import NUMBER, TYPES
from training.sources import carriers, pairs, read

GRID = np.round(np.arange(0.30, 0.991, 0.03), 2)


class Preset(NamedTuple):
    alarms: float  # share of harmless prompts flagged with a type, at most
    certain: float  # precision on held-out carriers to reach
    loss: float  # recall it may cost, against the lowest of the grid
    attack_alarms: float
    least: float  # few spans of a type on the development data say little about low scores


PRESETS = {
    "strict": Preset(0.008, 0.85, 0.02, 0.05, 0.36),
    "balanced": Preset(0.0025, 0.93, 0.07, 0.02, 0.51),
    "quiet": Preset(0.0008, 0.97, 0.20, 0.005, 0.66),
}
APART = 0.005  # marks rise by at least this
GENERATED = 1_200
SEED = 4_711  # not the seed of the training texts


class Evidence:
    """Per type: scores of right and wrong findings, labelled spans, and alarms on harmless prompts."""

    def __init__(self):
        self.wrong, self.alarms = collections.defaultdict(list), collections.defaultdict(list)
        self.hits = collections.defaultdict(list)  # best score of a finding that covers a labelled span
        self.right = collections.defaultdict(list)
        self.harmless = 0

    def labelled(self, wanted: list, found: list[Found], count_wrong: bool) -> None:
        places = [(start, end) for start, end, _ in wanted]
        for item in found:
            good = covered(item.start, item.end, places) >= 0.5
            if count_wrong:
                (self.right if good else self.wrong)[item.name].append(item.score)
        for start, end, name in wanted:
            scores = [item.score for item in found if item.name == name and covered(start, end, [(item.start, item.end)]) >= 0.3]
            self.hits[name].append(max(scores, default=0.0))

    def clean(self, found: list[Found]) -> None:
        self.harmless += 1
        best: dict[str, float] = {}
        for item in found:
            best[item.name] = max(best.get(item.name, 0.0), item.score)
        for name, score in best.items():
            self.alarms[name].append(score)

    def mark(self, name: str, preset: Preset) -> float:
        hits, wrong, right = (np.array(part[name]) for part in (self.hits, self.wrong, self.right))
        alarms = np.array(self.alarms[name])
        base = max(1, int((hits >= GRID[0]).sum()))
        grid = GRID[GRID >= preset.least]
        chosen = grid[0]
        for step in grid:
            if (hits >= step).sum() < (1 - preset.loss) * base:
                break
            chosen = step
            good, bad = int((right >= step).sum()), int((wrong >= step).sum())
            if (alarms >= step).sum() <= preset.alarms * self.harmless and good >= preset.certain * (good + bad):
                break
        return float(chosen)


def rising(marks: list[float]) -> list[float]:
    """Each mark at least APART over the one before, all inside (0, 1)."""
    out: list[float] = []
    for mark in marks:
        out.append(round(min(0.999 - APART * (len(marks) - len(out) - 1), max(mark, out[-1] + APART if out else 0.01)), 4))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    runner, evidence = Runner(arguments.model), Evidence()

    rows = carriers(arguments.data, dev=True)
    for row, reading in zip(rows, runner.read([row["text"] for row in rows])):
        found = [item for item in spans(row["text"], reading, {}, GRID[0])]
        wanted = [span for span in row["spans"] if span[2] in NUMBER]
        evidence.labelled(wanted, found, True)
        if not row["spans"]:
            evidence.clean(found)
    rng = random.Random(SEED)
    made = [personal(rng) for _ in range(GENERATED)]
    for item, reading in zip(made, runner.read([item.text for item in made])):
        evidence.labelled(item.spans, spans(item.text, reading, {}, GRID[0]), False)

    harmless = [row for name in ("wildguard_benign", "deepset_test", "llm_warden_test")
                for row in read(arguments.data, f"injection/dev/{name}") if row["label"] == 0]
    attack = []
    for row, reading in zip(harmless, runner.read([row["text"] for row in harmless])):
        evidence.clean(spans(row["text"], reading, {}, GRID[0]))
        if row["kind"] != "wildguard_benign":
            attack.append(reading.attack)
    attack += [reading.attack for reading in
               runner.read([row["text"] for row in pairs(arguments.data, dev=True) if row["label"] == 0])]
    marks = {name: rising([evidence.mark(name, preset) for preset in PRESETS.values()]) for name in TYPES}
    ranked = np.sort(attack)[::-1]
    attack_marks = rising([float(ranked[int(preset.attack_alarms * len(ranked))]) + 0.001 for preset in PRESETS.values()])
    arguments.out.write_text(json.dumps({"marks": marks, "attackMarks": attack_marks}, indent=1) + "\n", encoding="utf-8")
    for name in TYPES:
        alarms = [sum(score >= mark for score in evidence.alarms[name]) for mark in marks[name]]
        hits = [sum(score >= mark for score in evidence.hits[name]) / max(1, len(evidence.hits[name])) for mark in marks[name]]
        print(f"{name:18} {marks[name]}  alarms {alarms} of {evidence.harmless}, recall {[round(value, 2) for value in hits]}")
    print("attack", attack_marks, f"on {len(ranked)} harmless texts")


if __name__ == "__main__":
    main()
