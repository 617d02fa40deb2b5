"""Generated attacks and twins to training rows.

`python -m training.prepare_attack_generated --work DIR --count 9000` writes
DIR/rows/generated_attack.pkl: twins, jailbreaks and harmless wishes; some windows are filled up
with harmless text around the passage, as in real pages.
"""

import argparse
import random
from pathlib import Path

from training.generator.attacks import jailbreak, twins, wish
from training.generator.texts import harmless
from training.rows import INJECTION, JAILBREAK, Row, save
from training.words import BOS, CONTENT, EOS, Words


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--count", type=int, default=9_000)
    arguments = parser.parse_args()
    rng = random.Random(31)
    words = Words(arguments.work / "tokenizer.json")
    rows: list[Row] = []

    def put(text: str, attack: int) -> None:
        ids = words.encode(text)[0][:CONTENT]
        room = rng.choice((126, CONTENT)) - len(ids)
        if rng.random() < 0.3 and room > 20:
            around = words.encode(harmless(rng).text)[0]
            cut = rng.randint(0, min(len(around), room))
            ids = around[:cut] + ids if rng.random() < 0.5 else ids + around[:cut]
        rows.append(Row([BOS] + ids + [EOS], None, (), attack, "generated_attack"))

    for _ in range(arguments.count):
        attack, twin = twins(rng)
        put(attack, INJECTION)
        put(twin, 0)
        if rng.random() < 0.4:
            put(jailbreak(rng), JAILBREAK)
            put(wish(rng), 0)
        if rng.random() < 0.25:
            put(harmless(rng).text, 0)
    rng.shuffle(rows)
    save(arguments.work / "rows" / "generated_attack.pkl", rows)
    print(f"{len(rows)} rows, {sum(row.attack > 0 for row in rows)} attacks")


if __name__ == "__main__":
    main()
