"""Which rows the trainer sees: sources drawn by share, batches of similar length.

The row files are watched: a file that appears or changes while training runs is picked up.
"""

import collections
import random
from pathlib import Path

import torch

from training.labels import IGNORE
from training.rows import Row, load
from training.words import PAD

# Shares of the two kinds of batches. Absent sources are skipped and the rest scaled up.
TOKEN_SHARES = {
    "carriers": 0.62, "generated": 0.12, "lookalikes": 0.05,
    "context": 0.04, "lifebench": 0.02, "meddocan": 0.025, "eds": 0.01, "courts": 0.015, "wnut17": 0.02,
    "broad_twitter": 0.025, "filings": 0.005, "ordinary": 0.05,
}
ATTACK_SHARES = {  # (share among attacks, share among benign)
    "pairs": (0.55, 0.52), "transplant": (0.20, 0.18), "generated_attack": (0.08, 0.06), "embedded": (0.05, 0.03), "neuralchemy": (0.03, 0.01),
    "deepset": (0.02, 0.02), "warden": (0.08, 0.06), "garak": (0.005, 0), "giskard": (0.005, 0), "unicode": (0.02, 0.005),
    "personas": (0, 0.035), "system_prompts": (0, 0.02), "security_docs": (0, 0.02), "tools": (0, 0.005),
    "ordinary": (0, 0.04), "code": (0, 0.015),
}


class Draw:
    """Draws from a source without replacement, reshuffling when it is used up."""

    def __init__(self, rng: random.Random, rows: list[Row]):
        self.rng, self.rows, self.left = rng, rows, []

    def next(self) -> Row:
        if not self.left:
            self.left = list(range(len(self.rows)))
            self.rng.shuffle(self.left)
        return self.rows[self.left.pop()]


class Supply:
    """All rows of a folder, grouped by use."""

    def __init__(self, folder: Path, seed: int):
        self.folder, self.rng = folder, random.Random(seed)
        self.seen: dict[str, float] = {}
        self.files: dict[str, list[Row]] = {}
        self.token: dict[str, Draw] = {}
        self.attack: dict[tuple[str, int], Draw] = {}

    def refresh(self) -> None:
        changed = False
        for path in sorted(self.folder.glob("*.pkl")):
            stamp = path.stat().st_mtime
            if self.seen.get(path.name) != stamp:
                self.files[path.name], self.seen[path.name], changed = load(path), stamp, True
                print(f"rows {path.name}: {len(self.files[path.name])}", flush=True)
        if changed:
            token, attack = collections.defaultdict(list), collections.defaultdict(list)
            for row in (row for rows in self.files.values() for row in rows):
                if row.labels is not None:
                    token[row.source].append(row)
                else:
                    attack[row.source, int(row.attack > 0)].append(row)
            self.token = {source: Draw(self.rng, rows) for source, rows in token.items()}
            self.attack = {key: Draw(self.rng, rows) for key, rows in attack.items()}

    def token_rows(self, count: int) -> list[Row]:
        known = [source for source in TOKEN_SHARES if source in self.token]
        picks = self.rng.choices(known, [TOKEN_SHARES[source] for source in known], k=count)
        return [self.token[source].next() for source in picks]

    def attack_rows(self, count: int) -> list[Row]:
        rows = []
        for label, share in ((1, 0), (0, 1)):
            known = [source for source in ATTACK_SHARES if (source, label) in self.attack]
            weights = [ATTACK_SHARES[source][share] for source in known]
            picks = self.rng.choices(known, weights, k=count // 2)
            rows += [self.attack[source, label].next() for source in picks]
        return rows

    def batches(self, rows: list[Row], pieces: int) -> list[list[Row]]:
        """Rows sorted by length and cut so that padded size stays within `pieces`."""
        ordered = sorted(rows, key=lambda row: len(row.ids) + self.rng.random())
        out: list[list[Row]] = []
        batch: list[Row] = []
        for row in ordered:
            if batch and len(row.ids) * (len(batch) + 1) > pieces:
                out.append(batch)
                batch = []
            batch.append(row)
        out.append(batch)
        self.rng.shuffle(out)
        return out


def pad(rows: list[Row]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """ids, mask and token labels, each int64 [rows, longest]."""
    longest = max(len(row.ids) for row in rows)
    ids = torch.full((len(rows), longest), PAD)
    mask = torch.zeros_like(ids)
    labels = torch.full_like(ids, IGNORE)
    for at, row in enumerate(rows):
        length = len(row.ids)
        ids[at, :length] = torch.tensor(row.ids)
        mask[at, :length] = 1
        if row.labels is not None:
            labels[at, :length] = torch.tensor(row.labels)
    return ids, mask, labels
