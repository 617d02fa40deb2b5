"""Fill templates: capital slots become labelled spans, the rest plain text.

`Text` collects pieces with their spans; offsets are code points, so they stay right whatever
is appended.
"""

import random
import re

from training.generator import fillers
from training.generator.people import Person
from training.generator.values import value
from training.labels import NUMBER

CHOICE = re.compile(r"\[\[(.*?)\]\]")
SLOT = re.compile(r"\{([A-Za-z_]+)(\d?)\}")
MENTIONS = {"first": "given", "last": "family", "initials": "initials"}


class Text:
    """A text under construction and its spans [start, end, type]."""

    def __init__(self):
        self.text, self.spans = "", []

    def add(self, part: str, name: str | None = None) -> "Text":
        if name and part:
            self.spans.append((len(self.text), len(self.text) + len(part), name))
        self.text += part
        return self

    def join(self, other: "Text") -> "Text":
        shift = len(self.text)
        self.spans += [(start + shift, end + shift, name) for start, end, name in other.spans]
        self.text += other.text
        return self


class Cast:
    """The persons of one text, by number."""

    def __init__(self, rng: random.Random, language: str):
        self.rng, self.language, self.people = rng, language, {}

    def person(self, number: str) -> Person:
        return self.people.setdefault(number or "1", Person(self.rng, self.language))


def choose(rng: random.Random, template: str) -> str:
    """Resolve choices and line breaks."""
    return CHOICE.sub(lambda match: rng.choice(match.group(1).split("|")), template).replace("⏎", "\n")


def render(rng: random.Random, language: str, template: str, cast: Cast | None = None) -> Text:
    """Fill one template."""
    cast = cast or Cast(rng, language)
    template = choose(rng, template)
    out, last = Text(), 0
    for match in SLOT.finditer(template):
        out.add(template[last:match.start()])
        last = match.end()
        slot, number = match.groups()
        person = cast.person(number)
        if slot in MENTIONS:
            out.add(getattr(person, MENTIONS[slot])(), "PERSON")
        elif slot in NUMBER:
            out.add(value(rng, slot, language, person), slot)
        elif slot == "BARE_PAY":  # pay without a currency sign, clear from its context only
            out.add(bare_pay(rng), "SALARY")
        elif slot in fillers.NAMES:
            out.add(fillers.filler(rng, slot, language))
        else:
            out.add(match.group())
    return out.add(template[last:])


def bare_pay(rng: random.Random) -> str:
    thousands = rng.randint(24, 190)
    return rng.choice((f"{thousands}", f"{thousands}k", f"{thousands},{rng.randint(1, 9)}", f"{thousands}.{rng.randint(1, 9)}k",
                       f"{thousands},{rng.randint(0, 9)}00", f"{thousands} 000", f"{thousands * 1000}"))
