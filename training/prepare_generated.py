"""Generated texts to training rows.

`python -m training.prepare_generated --work DIR --personal 26000 --harmless 12000` writes
DIR/rows/generated.pkl and DIR/rows/lookalikes.pkl. The look-alikes include real code (the
installed Python packages), so that harmless code is not only what templates imagine.
"""

import argparse
import random
import re
import sysconfig
from pathlib import Path

from training.generator.texts import harmless, personal
from training.refill import vary_case
from training.rows import Row, save, windows
from training.words import Words

SIGNED = re.compile(r"@|copyright|author|maintain|thanks to|written by|©|\d{3}[-. ]\d{4}", re.I)
CODE_WINDOWS = 1800


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--personal", type=int, default=26_000)
    parser.add_argument("--harmless", type=int, default=12_000)
    parser.add_argument("--seed", type=int, default=23)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    words = Words(arguments.work / "tokenizer.json")
    rows: list[Row] = []
    for _ in range(arguments.personal):
        made = personal(rng)
        rows += windows(words, vary_case(rng, made.text), made.spans, attack=0, source="generated", most=1, rng=rng)
    save(arguments.work / "rows" / "generated.pkl", rows)
    print(f"generated: {len(rows)} rows", flush=True)
    rows = []
    for _ in range(arguments.harmless):
        made = harmless(rng)
        rows += windows(words, vary_case(rng, made.text), made.spans, attack=0, source="lookalikes", most=1, rng=rng)
    rows += code(rng, words)
    rng.shuffle(rows)
    save(arguments.work / "rows" / "lookalikes.pkl", rows)
    print(f"look-alikes: {len(rows)} rows", flush=True)


def code(rng: random.Random, words: Words) -> list[Row]:
    """Windows of installed Python sources in which nobody is named."""
    rows: list[Row] = []
    files = sorted(Path(sysconfig.get_paths()["purelib"]).glob("**/*.py"))
    rng.shuffle(files)
    for file in files:
        text = file.read_text(encoding="utf-8", errors="ignore")
        if len(text) < 300 or "faker" in file.parts:
            continue
        start = rng.randint(0, max(0, len(text) - 1200))
        part = text[start:start + rng.randint(200, 1200)]
        if not SIGNED.search(part):
            rows += windows(words, part, [], attack=0, source="lookalikes", most=1, rng=rng)
        if len(rows) >= CODE_WINDOWS:
            break
    return rows


if __name__ == "__main__":
    main()
