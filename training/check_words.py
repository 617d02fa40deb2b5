"""Assert that encoding word by word gives the pieces of the whole text, lone "▁" aside.

`python -m training.check_words --data DATA --work DIR` compares both on real prompts.
"""

import argparse
from pathlib import Path

from training.golden import TEXTS
from training.sources import read
from training.words import Words

SETS = ("pii/train/carriers", "injection/train/pairs", "pii/train/ordinary_prompts", "injection/train/unicode_smuggling")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    arguments = parser.parse_args()
    words = Words(arguments.work / "tokenizer.json")
    blank = words.tokenizer.token_to_id("▁")
    different = total = pieces = 0
    for text in [row["text"] for name in SETS for row in read(arguments.data, name)] + list(TEXTS):
        whole = words.tokenizer.encode(text, add_special_tokens=False).ids
        parts = words.encode(text)[0]
        total, pieces = total + 1, pieces + len(whole)
        different += [piece for piece in whole if piece != blank] != [piece for piece in parts if piece != blank]
    print(f"{total} texts, {pieces} pieces: {different} texts differ")
    assert different == 0


if __name__ == "__main__":
    main()
