"""Replace the names in labelled texts, so that a source's few names are not learned by heart."""

import random
import re

from training.generator.people import names


def refill(rng: random.Random, text: str, spans: list, language: str) -> tuple[str, list]:
    """Text with every word of its PERSON spans exchanged; equal words get equal names.

    Spans are [start, end, type], code points; overlapping ones are dropped.
    """
    chosen: dict[str, str] = {}
    out = ""
    moved = []
    last = 0
    for start, end, name in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < last:
            continue
        out += text[last:start]
        value = text[start:end]
        if name == "PERSON" and value.isascii() | (language != "ja"):
            value = " ".join(fresh(rng, word, position, chosen, language) for position, word in enumerate(value.split(" ")))
        moved.append((len(out), len(out) + len(value), name))
        out += value
        last = end
    return out + text[last:], moved


def fresh(rng: random.Random, word: str, position: int, chosen: dict[str, str], language: str) -> str:
    """The new word for one word of a name; initials, particles and non-words stay."""
    core = word.strip(".,\"'()")
    if len(core) < 3 or not core.isalpha() or (core.islower() and len(core) < 4):
        return word
    key = core.lower()
    if key not in chosen:
        first, last = names(rng, language if language != "ja" else "xx")
        chosen[key] = (first if position == 0 else last).split(" ")[0]
    new = chosen[key]
    if core.isupper():
        new = new.upper()
    elif core.islower():
        new = new.lower()
    return word.replace(core, new)


def vary_case(rng: random.Random, text: str, lower: float = 0.1, upper: float = 0.04) -> str:
    """Sometimes the whole text in lower or upper case, if that keeps its length."""
    roll = rng.random()
    changed = text.lower() if roll < lower else text.upper() if roll < lower + upper else text
    return changed if len(changed) == len(text) else text


LONG_NUMBER = re.compile(r"[0-9]{3,}")
YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def scramble_digits(rng: random.Random, text: str) -> str:
    """Other digits in every run of three or more, personal or not, so that no number is learned by heart; years stay."""
    def other(run: re.Match) -> str:
        if YEAR.fullmatch(run.group()):
            return run.group()
        return run.group()[0] + "".join(rng.choice("0123456789") for _ in run.group()[1:])
    return LONG_NUMBER.sub(other, text)
