"""Choose thresholds on development data, from what the shipped file answers.

`python -m training.calibrate --data DATA --model FOLDER --out FILE` writes {"thresholds",
"attackThreshold"}. A type's threshold is the lowest of the grid at which few harmless prompts
are flagged with it and the held-out carriers and generated texts keep most of its recall;
false alarms weigh more than misses, because people switch off what cries wolf. The attack
threshold allows three in a hundred false alarms on harmless prompts, held-out twins of attacks
among them; prompts that were made to look like jailbreaks are reported, not calibrated on.
"""

import argparse
import collections
import json
import random
from pathlib import Path

import numpy as np

from training.decode import Found, Runner, spans
from training.evaluate import covered
from training.generator.texts import personal
from training.labels import NUMBER, TYPES
from training.sources import carriers, pairs, read

GRID = np.round(np.arange(0.50, 0.951, 0.05), 2)
ALARMS = 0.0025  # harmless prompts flagged with a type, at most
LOSS = 0.06  # recall that a higher threshold may cost, against the lowest of the grid
CERTAIN = 0.93  # precision on held-out carriers to aim for
ATTACK_ALARMS = 0.03
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

    def threshold(self, name: str) -> float:
        hits, wrong, right = (np.array(part[name]) for part in (self.hits, self.wrong, self.right))
        alarms = np.array(self.alarms[name])
        base = max(1, int((hits >= GRID[0]).sum()))
        chosen = GRID[0]
        for step in GRID:
            if (hits >= step).sum() < (1 - LOSS) * base:
                break
            chosen = step
            good, bad = int((right >= step).sum()), int((wrong >= step).sum())
            if (alarms >= step).sum() <= ALARMS * self.harmless and good >= CERTAIN * (good + bad):
                break
        return float(chosen)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    runner, evidence = Runner(arguments.model), Evidence()

    rows = carriers(arguments.data, dev=True)
    for row, reading in zip(rows, runner.read([row["text"] for row in rows])):
        found = spans(row["text"], reading, {})
        wanted = [span for span in row["spans"] if span[2] in NUMBER]
        evidence.labelled(wanted, [item for item in found if item.score >= GRID[0]], True)
        if not row["spans"]:
            evidence.clean(found)
    rng = random.Random(SEED)
    made = [personal(rng) for _ in range(GENERATED)]
    for item, reading in zip(made, runner.read([item.text for item in made])):
        evidence.labelled(item.spans, spans(item.text, reading, {}), False)

    harmless = [row for name in ("wildguard_benign", "deepset_test", "llm_warden_test")
                for row in read(arguments.data, f"injection/dev/{name}") if row["label"] == 0]
    attack = []
    for row, reading in zip(harmless, runner.read([row["text"] for row in harmless])):
        evidence.clean(spans(row["text"], reading, {}))
        if row["kind"] != "wildguard_benign":
            attack.append(reading.attack)
    attack += [reading.attack for reading in
               runner.read([row["text"] for row in pairs(arguments.data, dev=True) if row["label"] == 0])]
    thresholds = {name: evidence.threshold(name) for name in TYPES}
    allowed = float(np.sort(attack)[::-1][int(ATTACK_ALARMS * len(attack))])
    result = {"thresholds": thresholds, "attackThreshold": round(min(0.99, allowed + 0.001), 3)}
    arguments.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    for name in TYPES:
        alarms = sum(score >= thresholds[name] for score in evidence.alarms[name])
        print(f"{name:18} {thresholds[name]:.2f}  alarms {alarms}/{evidence.harmless}")
    print("attack", result["attackThreshold"])


if __name__ == "__main__":
    main()
