"""Set the passages of hand-written pairs into other hosts.

The sentences that an attack has and its twin lacks are the hostile passage, the other way round
the friendly one. Both go into the same place of the same foreign host, so that neither host nor
place gives the answer away.
"""

import random
import re

SENTENCE = re.compile(r"(?<=[.!?。！？])\s+|\n+")
LONGEST_SHARE = 0.6  # a passage that is most of its text is no passage
PLACES = ("\n", " ", "\n\n", " ", "\n- ", "\n> ", "\n# ", "\n// ", ' "', "\n<!-- ", " (", "\n| ")
CLOSING = {' "': '"', "\n<!-- ": " -->", " (": ")", "\n| ": " |"}


def passage(text: str, twin: str) -> str:
    """Sentences of `text` that `twin` has not; empty if there are none or nearly all."""
    known = {part.strip() for part in SENTENCE.split(twin)}
    own = [part.strip() for part in SENTENCE.split(text)]
    new = " ".join(part for part in own if part and part not in known)
    return new if 12 < len(new) < LONGEST_SHARE * len(text) else ""


def planted(rng: random.Random, host: str, hostile: str, friendly: str) -> tuple[str, str, str]:
    """(host before the place, rest with the hostile passage, rest with the friendly one)."""
    cuts = [match.end() for match in SENTENCE.finditer(host)] + [len(host)]
    cut = rng.choice(cuts)
    gap = rng.choice(PLACES)
    end = CLOSING.get(gap, "") + rng.choice(("\n", " ", "\n"))
    before, after = host[:cut].rstrip(), host[cut:]
    return before, gap + hostile + end + after, gap + friendly + end + after
