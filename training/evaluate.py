"""Measure a model file on the development sets.

`python -m training.evaluate --data DATA --model FOLDER [--out FILE]` prints tables and, with
--out, writes the figures as JSON. A labelled span counts as caught when findings cover half of
its characters, whatever their type; a finding counts as right when labelled spans cover half of
its characters. Sets that label only some types are judged on recall of those alone.
"""

import argparse
import collections
import json
from pathlib import Path

import numpy as np

from training.decode import Found, Reading, Runner, spans
from training.labels import NUMBER, TYPES, same_family
from training.prepare_public import MEDDOCAN
from training.rows import MASKED
from training.sources import carriers, pairs, read

RULES_ONLY = {"MAC_ADDRESS", "CONNECTION_STRING", "SWIFT_BIC", "URL_WITH_TOKEN", "CRYPTO_WALLET"}
ATTACK_SETS = ("deepset_test", "llm_warden_test", "jailbreakbench_artifacts", "wildguard_benign")


def covered(start: int, end: int, others: list[tuple[int, int]]) -> float:
    """Share of [start, end) that lies in one of the others."""
    hit = set()
    for first, last in others:
        hit.update(range(max(start, first), min(end, last)))
    return len(hit) / max(1, end - start)


class Tally:
    """Counts of labelled spans and findings, in all and by type."""

    def __init__(self):
        self.caught, self.wanted = collections.Counter(), collections.Counter()
        self.right, self.found, self.kin = collections.Counter(), collections.Counter(), collections.Counter()
        self.clean = self.flagged = 0

    def add(self, wanted: list, found: list[Found], free: list[tuple[int, int]] = ()) -> None:
        """`free`: places where a finding is neither right nor wrong."""
        places = [(item.start, item.end) for item in found]
        for start, end, name in wanted:
            self.wanted[name] += 1
            hit = covered(start, end, places) >= 0.5
            self.caught[name] += hit
            if hit:
                names = [item.name for item in found if item.start < end and item.end > start]
                self.kin[name] += any(same_family(name, other) for other in names)
        labelled = [(start, end) for start, end, _ in wanted]
        for item in found:
            if covered(item.start, item.end, list(free)) >= 0.5:
                continue
            self.found[item.name] += 1
            self.right[item.name] += covered(item.start, item.end, labelled) >= 0.5
        if not wanted and not free:
            self.clean += 1
            self.flagged += bool(found)

    def figures(self) -> dict:
        wanted, found = sum(self.wanted.values()), sum(self.found.values())
        recall, precision = sum(self.caught.values()) / max(1, wanted), sum(self.right.values()) / max(1, found)
        by_type = {
            name: {"spans": self.wanted[name], "recall": share(self.caught[name], self.wanted[name]),
                   "rightType": share(self.kin[name], self.caught[name]), "precision": share(self.right[name], self.found[name])}
            for name in TYPES if self.wanted[name] or self.found[name]
        }
        return {"recall": round(recall, 3), "precision": round(precision, 3),
                "f1": round(2 * recall * precision / max(1e-9, recall + precision), 3),
                "cleanFlagged": self.flagged, "clean": self.clean, "byType": by_type}


def share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def on_carriers(rows: list[dict], readings: list[Reading], thresholds: dict[str, float]) -> dict:
    tally = Tally()
    for row, reading in zip(rows, readings):
        wanted = [span for span in row["spans"] if span[2] in NUMBER]
        free = [(start, end) for start, end, name in row["spans"] if name in RULES_ONLY]
        tally.add(wanted, spans(row["text"], reading, thresholds), free)
    return tally.figures()


def on_partial(runner: Runner, rows: list[dict], names: dict[str, str], thresholds: dict[str, float], judged: set[str]) -> dict:
    """A set that labels only some types: findings of other types are left out of the count."""
    tally = Tally()
    for row, reading in zip(rows, runner.read([row["text"] for row in rows])):
        labelled = [(start, end, names.get(label)) for start, end, label in row["spans"]]
        wanted = [span for span in labelled if span[2] in NUMBER]
        free = [(start, end) for start, end, name in labelled if name == MASKED]
        found = [item for item in spans(row["text"], reading, thresholds)
                 if item.name in judged or any(item.start < end and item.end > start for start, end, _ in wanted)]
        tally.add(wanted, found, free)
    return tally.figures()


def public(data: Path, runner: Runner, thresholds: dict[str, float]) -> dict:
    """The public sets' tests: Spanish clinical reports, English social media."""
    clinical = {**MEDDOCAN, "FECHAS": MASKED, "PAIS": MASKED, "SEXO_SUJETO_ASISTENCIA": MASKED, "OTROS_SUJETO_ASISTENCIA": MASKED}
    social = {"person": "PERSON", "PER": "PERSON", "LOC": MASKED, "ORG": MASKED, "location": MASKED, "group": MASKED,
              "corporation": MASKED, "product": MASKED, "creative-work": MASKED}
    result = {"meddocan_test": on_partial(runner, read(data, "pii/dev/meddocan_test"), clinical, thresholds,
                                          {name for name in clinical.values() if name in NUMBER})}
    for name in ("wnut17_test", "broad_twitter_fh"):
        rows = read(data, f"pii/dev/{name}")
        for row in rows:  # handles are user names in our vocabulary
            row["spans"] = [[start, end, "HANDLE" if row["text"][max(0, start - 2):end].lstrip().startswith("@") else label]
                            for start, end, label in row["spans"]]
        result[name] = on_partial(runner, rows, {**social, "HANDLE": MASKED}, thresholds, {"PERSON"})
    return result


def area(attacks: np.ndarray, benign: np.ndarray) -> float:
    """AUC: the chance that an attack scores above a harmless text."""
    both = np.concatenate([attacks, benign])
    order = both.argsort()
    ranks = np.empty(len(both))
    values = both[order]
    ranks[order] = (np.searchsorted(values, values, "left") + np.searchsorted(values, values, "right") + 1) / 2
    return float((ranks[: len(attacks)].sum() - len(attacks) * (len(attacks) + 1) / 2) / (len(attacks) * len(benign)))


def at_rate(attacks: np.ndarray, benign: np.ndarray, rate: float) -> float:
    """Recall where at most `rate` of the harmless texts score as high."""
    allowed = np.sort(benign)[::-1][int(rate * len(benign))]
    return float((attacks > allowed).mean())


def attack_scores(data: Path, runner: Runner) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """(scores, labels) of each attack set."""
    sets = {"pairs_held_out": pairs(data, dev=True), **{name: read(data, f"injection/dev/{name}") for name in ATTACK_SETS}}
    return {name: (np.array([reading.attack for reading in runner.read([row["text"] for row in rows])]),
                   np.array([row["label"] for row in rows])) for name, rows in sets.items()}


def attack_figures(scores: dict, threshold: float) -> dict:
    result = {}
    for name, (values, labels) in scores.items():
        attacks, benign = values[labels == 1], values[labels == 0]
        entry: dict = {"attacks": len(attacks), "benign": len(benign)}
        if len(attacks):
            entry["recall"] = round(float((attacks >= threshold).mean()), 3)
        if len(benign):
            entry["falsePositiveRate"] = round(float((benign >= threshold).mean()), 3)
        if len(attacks) and len(benign):
            entry.update(auc=round(area(attacks, benign), 3), recallAt1=round(at_rate(attacks, benign, 0.01), 3),
                         recallAt5=round(at_rate(attacks, benign, 0.05), 3))
        result[name] = entry
    return result


def show(figures: dict) -> None:
    for name, entry in figures["pii"].items():
        print(f"{name:20} recall {entry['recall']:.3f} precision {entry['precision']:.3f} F1 {entry['f1']:.3f} "
              f"clean flagged {entry['cleanFlagged']}/{entry['clean']}")
        for kind, values in entry["byType"].items():
            print(f"    {kind:18} {values['spans']:5} spans, recall {values['recall']}, right type {values['rightType']}, precision {values['precision']}")
    for name, entry in figures["attack"].items():
        print(f"{name:26} " + ", ".join(f"{key} {value}" for key, value in entry.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--quick", action="store_true", help="held-out carriers and pairs only")
    arguments = parser.parse_args()
    manifest = json.loads((arguments.model / "manifest.json").read_text(encoding="utf-8"))
    balanced = 1  # place of that preset among the marks
    thresholds, runner = {name: marks[balanced] for name, marks in manifest["marks"].items()}, Runner(arguments.model)
    rows = carriers(arguments.data, dev=True)
    figures = {"pii": {"carriers_held_out": on_carriers(rows, runner.read([row["text"] for row in rows]), thresholds)}}
    if arguments.quick:
        held = pairs(arguments.data, dev=True)
        values = np.array([reading.attack for reading in runner.read([row["text"] for row in held])])
        scores = {"pairs_held_out": (values, np.array([row["label"] for row in held]))}
    else:
        figures["pii"].update(public(arguments.data, runner, thresholds))
        scores = attack_scores(arguments.data, runner)
    figures["attack"] = attack_figures(scores, manifest["attackMarks"][balanced])
    show(figures)
    if arguments.out:
        arguments.out.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
