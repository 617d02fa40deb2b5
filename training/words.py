"""Text to pieces with offsets, word by word, and cutting piece sequences into windows.

A text is split at the white space that JavaScript's \\s matches and every word is encoded
alone, which lets the browser cache words. For this tokenizer that gives the pieces of the whole
text but for single "▁" pieces at repeated, trailing or exotic white space (training/check_words.py
measures it); training reads texts the same way. Offsets are code points of the original text.
"""

import re
from pathlib import Path

from tokenizers import Tokenizer

WORD = re.compile("[^\\t\\n\\v\\f\\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")
BOS, PAD, EOS, UNK = 0, 1, 2, 3
MAX_TOKENS = 256
CONTENT = MAX_TOKENS - 2
OVERLAP = 64
CACHE_LIMIT = 400_000


class Words:
    """Encoder with a cache of words."""

    def __init__(self, path: Path):
        self.tokenizer = Tokenizer.from_file(str(path))
        self.cache: dict[str, tuple[list[int], list[tuple[int, int]]]] = {}

    def word(self, word: str) -> tuple[list[int], list[tuple[int, int]]]:
        known = self.cache.get(word)
        if known is None:
            if len(self.cache) > CACHE_LIMIT:
                self.cache.clear()
            encoding = self.tokenizer.encode(word, add_special_tokens=False)
            known = self.cache[word] = (encoding.ids, encoding.offsets)
        return known

    def encode(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        """Piece ids and their [start, end) in the text."""
        ids: list[int] = []
        offsets: list[tuple[int, int]] = []
        for match in WORD.finditer(text):
            pieces, places = self.word(match.group())
            base = match.start()
            ids.extend(pieces)
            offsets.extend((base + start, base + end) for start, end in places)
        return ids, offsets


def window_starts(pieces: int) -> list[int]:
    """First content piece of each inference window: 254 pieces wide, 64 shared with the next."""
    starts = [0]
    while starts[-1] + CONTENT < pieces:
        starts.append(starts[-1] + CONTENT - OVERLAP)
    return starts
