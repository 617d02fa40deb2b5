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


def carriers(data: Path, dev: bool) -> list[dict]:
    """The hand-written prompts of the data folder and of `training/carriers/`."""
    return [row for row in read(data, "pii/train/carriers") + read_carriers() if held_out(row["id"]) == dev]


def pairs(data: Path, dev: bool) -> list[dict]:
    """Split by pair; variants of one pair ("w6-124", "w6-124b") stay together."""
    rows = read(data, "injection/train/pairs") + read_pairs()
    return [row for row in rows if held_out(re.sub(r"[a-z]$", "", row["pair"])) == dev]
