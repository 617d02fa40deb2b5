"""Trim the 250,037-piece vocabulary to the pieces that ten languages use most.

`python -m training.trim --work DIR` writes DIR/tokenizer.json (compact, Hugging Face format)
and DIR/keep.npy (int64 [48000]: old id of each new id). Old order is kept, so the special
pieces stay <s>=0, <pad>=1, </s>=2, <unk>=3.
"""

import argparse
import collections
import copy
import json
import unicodedata
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer
from wordfreq import get_frequency_dict

from training.backbone import package_file

SIZE = 48_000
WORDS_A_LANGUAGE = 60_000
WEIGHTS = {"en": 3, "de": 1.5, "fr": 1.5, "es": 1.5, "it": 1.2, "pt": 1.2, "nl": 1.2, "pl": 1.2,
           "ja": 0.6, "zh": 0.6}
UNCASED = ("ja", "zh")
CAPITALISED_SHARE = 0.3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    work = parser.parse_args().work
    work.mkdir(parents=True, exist_ok=True)
    source = package_file("semantra_multilingual", "assets/multilingual-e5-small/tokenizer.json")
    full = json.loads(source.read_text(encoding="utf-8"))
    keep = choose(full["model"]["vocab"], source)
    (work / "tokenizer.json").write_text(trimmed(full, keep), encoding="utf-8")
    np.save(work / "keep.npy", np.array(keep))
    print(f"{len(keep)} pieces, {(work / 'tokenizer.json').stat().st_size / 1e6:.2f} MB")


def choose(vocabulary: list, source: Path) -> list[int]:
    """Old ids to keep, ascending: specials, single characters, short ASCII, then by use."""
    keep = {0, 1, 2, 3, len(vocabulary) - 1}
    for index, (piece, _score) in enumerate(vocabulary):
        if basic(piece.replace("▁", "")):
            keep.add(index)
    for index, _count in usage(source).most_common():
        if len(keep) >= SIZE:
            break
        keep.add(index)
    return sorted(keep)


def basic(piece: str) -> bool:
    """Pieces kept whatever their use: without them names, numbers and code fall apart."""
    if len(piece) <= 1:
        character = piece or " "
        name = unicodedata.name(character, "")
        symbol = unicodedata.category(character)[0] in "PSN" and ord(character) < 0x3100
        kana = "HIRAGANA" in name or "KATAKANA" in name
        return character.isascii() or name.startswith("LATIN") or kana or symbol
    return piece.isascii() and (len(piece) <= 2 or (piece.isdigit() and len(piece) == 3))


def usage(source: Path) -> collections.Counter:
    """How often each piece is used, words weighted by frequency and language."""
    full = Tokenizer.from_file(str(source))
    full.no_padding()
    full.no_truncation()
    count: collections.Counter = collections.Counter()
    for language, weight in WEIGHTS.items():
        frequencies = get_frequency_dict(language, wordlist="best")
        ranked = sorted(frequencies.items(), key=lambda item: -item[1])[:WORDS_A_LANGUAGE]
        variants = [([word for word, _ in ranked], weight)]
        if language not in UNCASED:
            variants.append(([word.capitalize() for word, _ in ranked], weight * CAPITALISED_SHARE))
        for words, share in variants:
            encoded = full.encode_batch(words, add_special_tokens=False)
            for encoding, (_, frequency) in zip(encoded, ranked):
                for index in encoding.ids:
                    count[index] += share * frequency
    return count


def trimmed(full: dict, keep: list[int]) -> str:
    """The tokenizer file with only the kept pieces, ids renumbered."""
    renumber = {old: new for new, old in enumerate(keep)}
    small = copy.deepcopy(full)
    small["model"]["vocab"] = [full["model"]["vocab"][old] for old in keep]
    small["model"]["unk_id"] = renumber[3]
    small["added_tokens"] = [
        {**token, "id": renumber[token["id"]]} for token in full["added_tokens"] if token["id"] in renumber
    ]
    for token in small["post_processor"].get("special_tokens", {}).values():
        token["ids"] = [renumber[old] for old in token["ids"]]
    small["truncation"] = None
    small["padding"] = None
    return json.dumps(small, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
