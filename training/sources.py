"""Read the public and hand-written sets, and split the hand-written ones into train and dev."""

import hashlib
import json
import re
from pathlib import Path

from training.marked import read_carriers, read_pairs

DEV_SHARE = 10  # one row in ten


def read(data: Path, name: str) -> list[dict]:
    """Rows of DATA/<name>.jsonl, e.g. read(data, "pii/train/carriers")."""
    with (data / f"{name}.jsonl").open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def held_out(key: str) -> bool:
    """Stable choice of the dev tenth."""
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % DEV_SHARE == 0


def within(key: str, part: float) -> bool:
    """Stable choice of a part of the texts; a smaller part lies in every larger one. Independent of `held_out`."""
    return int(hashlib.sha256(f"part {key}".encode()).hexdigest(), 16) < part * 2**256


def carriers(data: Path, dev: bool, part: float = 1.0) -> list[dict]:
    """The hand-written prompts of the data folder and of `training/carriers/`, or a part of them."""
    rows = [row for row in read(data, "pii/train/carriers") + read_carriers() if held_out(row["id"]) == dev]
    return [row for row in rows if within(row["id"], part)]


def pairs(data: Path, dev: bool, part: float = 1.0) -> list[dict]:
    """Split by pair; variants of one pair ("w6-124", "w6-124b") stay together."""
    named = [(re.sub(r"[a-z]$", "", row["pair"]), row) for row in read(data, "injection/train/pairs") + read_pairs()]
    return [row for name, row in named if held_out(name) == dev and within(name, part)]
