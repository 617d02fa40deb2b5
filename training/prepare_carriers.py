"""Hand-written carriers to training rows.

`python -m training.prepare_carriers --data DATA --work DIR` writes DIR/rows/carriers.pkl:
several variants of each prompt of the training nine tenths: as written, names exchanged,
case changed, two prompts behind one another.
"""

import argparse
import random
from pathlib import Path

from training.labels import NUMBER
from training.refill import refill, scramble_digits, vary_case
from training.rows import MASKED, Row, save, windows
from training.sources import carriers
from training.words import Words

COPIES = 8
JOIN_SHARE = 0.2


def known(spans: list) -> list:
    """Spans with types that the token head lacks turned into masked ones."""
    return [(start, end, name if name in NUMBER else MASKED) for start, end, name in spans]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    arguments = parser.parse_args()
    rows = carrier_rows(arguments.data, Words(arguments.work / "tokenizer.json"))
    save(arguments.work / "rows" / "carriers.pkl", rows)
    print(f"{len(rows)} rows, {sum(len(row.ids) for row in rows)} pieces")


def carrier_rows(data: Path, words: Words, part: float = 1.0) -> list[Row]:
    """Shuffled rows of the training texts, or of a part of them (see `sources.within`)."""
    rng = random.Random(17)
    source = carriers(data, dev=False, part=part)
    rows: list[Row] = []
    for copy in range(COPIES):
        for item in source:
            text, spans = item["text"], known(item["spans"])
            if copy % 2 and item["spans"]:
                text, spans = refill(rng, text, spans, item["lang"])
            if rng.random() < JOIN_SHARE:
                other = rng.choice(source)
                gap = rng.choice(("\n", "\n\n", "\n---\n"))
                shift = len(text) + len(gap)
                spans = spans + [(start + shift, end + shift, name) for start, end, name in known(other["spans"])]
                text = text + gap + other["text"]
            if copy > 2:
                text = scramble_digits(rng, text)
            if copy > 1:
                text = vary_case(rng, text)
            rows += windows(words, text, spans, attack=0, source="carriers", rng=rng)
    rng.shuffle(rows)
    return rows


if __name__ == "__main__":
    main()
