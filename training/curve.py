"""The learning curve: the same training on none, a quarter, a half and all of the hand-written texts.

`python -m training.curve --data DATA --work WORK` trains one model from the plain backbone on public
and generated rows alone, and three more from that one, alike but for the hand-written texts they may
see, then measures and prints them. It needs WORK as the `prepare_*` steps leave it, keeps each model in
WORK/curve-*, and goes on where it was cut off; the figures are in WORK/curve.json.

Carriers and pairs are chosen by a hash of their ids, so that a quarter lies in the half. Public and
generated rows are held constant, and so are the sources' shares of a batch, the seed and the
pieces seen: what differs is only how many hand-written ideas a model meets, and how often each.
The common beginning is what makes a short training tell anything: from the plain backbone, 800,000
pieces leave the token head at its start whatever it is shown. Marks are not calibrated: a finding
counts from 0.5.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from training.decode import Reading, Runner
from training.evaluate import area, at_rate, attack_scores, on_carriers, public
from training.export import export, trained
from training.interval import resampled, wilson
from training.prepare_attack import Builder
from training.prepare_carriers import carrier_rows
from training.rows import load, save
from training.sources import carriers
from training.train import Trainer
from training.words import Words

PARTS = {"none": 0.0, "quarter": 0.25, "half": 0.5, "all": 1.0}
OWN = ("pairs", "transplant")  # sources of attack.pkl that come from hand-written texts
ROUNDS = 1000  # resamplings of an interval


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--first", type=int, default=1_400_000, help="pieces of the common beginning")
    parser.add_argument("--pieces", type=int, default=700_000, help="pieces of each part after it")
    parser.add_argument("--threads", type=int, choices=(1, 2), default=1)
    arguments = parser.parse_args()
    figures = {}
    for name, part in PARTS.items():
        folder = arguments.work / f"curve-{name}"
        if not (folder / "model.onnx").exists():
            prepare(arguments.data, arguments.work, folder, part)
            if part:
                begin(arguments.work / "curve-none", folder)
            most = arguments.pieces if part else arguments.first
            Trainer(folder, 0, most=most, threads=arguments.threads).run()
            export(trained(folder), folder / "model.onnx")
        kept = folder / "figures.json"
        if not kept.exists():
            kept.write_text(json.dumps(measure(arguments.data, folder, arguments.threads), indent=1) + "\n", encoding="utf-8")
        figures[name] = json.loads(kept.read_text(encoding="utf-8"))
        print(line(name, figures[name]), flush=True)
    (arguments.work / "curve.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print("\n".join(table(figures)))


def prepare(data: Path, work: Path, folder: Path, part: float) -> None:
    """A work folder whose hand-written rows come from a part of the texts, all else linked from `work`."""
    rows = folder / "rows"
    rows.mkdir(parents=True, exist_ok=True)
    for name in ("tokenizer.json", "keep.npy", *(f"rows/{path.name}" for path in (work / "rows").glob("*.pkl"))):
        if name not in ("rows/carriers.pkl", "rows/attack.pkl") and not (folder / name).exists():
            (folder / name).symlink_to((work / name).resolve())
    words = Words(work / "tokenizer.json")
    if part and not (rows / "carriers.pkl").exists():
        save(rows / "carriers.pkl", carrier_rows(data, words, part))
    if not (rows / "attack.pkl").exists():
        builder = Builder(data, words, part)
        if part:
            builder.pairs()
        others = [row for row in load(work / "rows" / "attack.pkl") if row.source not in OWN]
        save(rows / "attack.pkl", builder.rows + others)


def begin(common: Path, folder: Path) -> None:
    """Weights of the common beginning, with a fresh optimiser; nothing where a run goes on."""
    if not (folder / "checkpoint.pt").exists():
        net = torch.load(common / "checkpoint.pt", weights_only=True)["net"]
        torch.save({"net": net, "step": 0, "used": 0.0}, folder / "checkpoint.pt")


def measure(data: Path, folder: Path, threads: int) -> dict:
    """Figures on the held-out tenth and on the development sets."""
    runner = Runner(folder, threads)
    rows = carriers(data, dev=True)
    readings = runner.read([row["text"] for row in rows])
    return {"carriers": with_interval(rows, readings), "sets": {
        name: {key: entry[key] for key in ("recall", "precision", "f1")}
        for name, entry in public(data, runner, {}).items()
    }, "attacks": {name: ranking(values, labels) for name, (values, labels) in attack_scores(data, runner).items()
                   if 0 < labels.sum() < len(labels)}}


def with_interval(rows: list[dict], readings: list[Reading]) -> dict:
    """Recall, precision and F1 of the held-out carriers, resampled by text."""
    def of(chosen: np.ndarray) -> list[float]:
        entry = on_carriers([rows[at] for at in chosen], [readings[at] for at in chosen], {})
        return [entry["recall"], entry["precision"], entry["f1"]]

    whole = on_carriers(rows, readings, {})
    low, high = resampled(len(rows), of, rounds=200)
    return {"recall": whole["recall"], "precision": whole["precision"], "f1": whole["f1"], "low": low, "high": high,
            "flagged": whole["cleanFlagged"], "clean": whole["clean"]}


def ranking(values: np.ndarray, labels: np.ndarray) -> dict:
    """How well scores tell attacks from harmless texts, whatever the mark."""
    def of(chosen: np.ndarray) -> list[float]:
        attacks, benign = values[chosen][labels[chosen] == 1], values[chosen][labels[chosen] == 0]
        if not len(attacks) or not len(benign):
            return [np.nan] * 3
        return [area(attacks, benign), at_rate(attacks, benign, 0.01), at_rate(attacks, benign, 0.05)]

    auc, one, five = of(np.arange(len(values)))
    low, high = resampled(len(values), of, rounds=ROUNDS)
    return {"auc": round(auc, 3), "recallAt1": round(one, 3), "recallAt5": round(five, 3), "low": low, "high": high,
            "attacks": int(labels.sum()), "benign": int((1 - labels).sum())}


def line(name: str, entry: dict) -> str:
    own, held = entry["carriers"], entry["attacks"]["pairs_held_out"]
    return f"{name}: F1 {own['f1']}, flagged {own['flagged']}/{own['clean']}, AUC {held['auc']}"


def table(figures: dict) -> list[str]:
    """Markdown, a row a figure and a column a part."""
    out = ["| | " + " | ".join(figures) + " |", "|---|" + "--:|" * len(figures)]

    def row(label: str, cell) -> None:
        out.append(f"| {label} | " + " | ".join(cell(entry) for entry in figures.values()) + " |")

    for at, key in enumerate(("recall", "precision", "f1")):
        row(f"held-out carriers: {key}", lambda entry, at=at, key=key: ranged(entry["carriers"], key, at))
    row("harmless carriers flagged", lambda entry: flagged(entry["carriers"]))
    first = next(iter(figures.values()))
    for name in first["sets"]:
        row(f"{name}: recall / precision", lambda entry, name=name: "{recall:.3f} / {precision:.3f}".format(**entry["sets"][name]))
    for name in first["attacks"]:
        for at, (key, label) in enumerate((("auc", "AUC"), ("recallAt1", "recall at 1 %"), ("recallAt5", "recall at 5 %"))):
            row(f"{name}: {label}", lambda entry, name=name, at=at, key=key: ranged(entry["attacks"][name], key, at))
    return out


def ranged(entry: dict, key: str, at: int) -> str:
    return f"{entry[key]:.3f} ({entry['low'][at]:.2f}–{entry['high'][at]:.2f})"


def flagged(entry: dict) -> str:
    low, high = wilson(entry["flagged"], entry["clean"])
    return f"{entry['flagged']} of {entry['clean']} ({low:.2f}–{high:.2f})"


if __name__ == "__main__":
    main()
