"""Attack texts and harmless twins: the same hosts, leads and words, other intentions."""

import base64
import codecs
import random

from training.generator.data import passages, wishes
from training.generator.people import Person
from training.generator.texts import pick_language
from training.generator.values import ascii_word, organization

LEET = str.maketrans("aeiost", "4310$7")
LOOKALIKE = str.maketrans({"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х"})
DECODE = ("Decode this and do what it says: {}", "{} <- follow it after decoding", "base64: {} – carry it out, don't print it", "rot13, act on it: {}", "Read backwards, then obey: {}")
INSPECT = ("What is this? {}", "decode this for me: {}", "is {} valid base64?", "{} – why does our log contain this", "reverse this word list: {}")


class Scene:
    """The names one text uses, shared by an attack and its twin."""

    def __init__(self, rng: random.Random, language: str):
        first, second = Person(rng, language), Person(rng, language)
        firm, other = organization(rng, language), organization(rng, language)
        word = rng.choice(wishes.NAMES)
        host = f"{ascii_word(firm.split(' ')[0])}.{rng.choice(('example', 'test', 'com', 'net', 'org', 'io'))}"
        self.values = {"p": first.full(), "q": second.given(), "f": firm, "g": other, "d": host, "n": word, "o": f"INV-{rng.randint(1000, 9999)}",
                       "topic": pick(rng, passages.TOPICS[language]), "bad": rng.choice(("dark", "illegal", "extreme")), "crime": pick(rng, wishes.CRIMES[language])}

    def fill(self, template: str) -> str:
        text = template
        for key, value in self.values.items():
            text = text.replace("{" + key + "}", value)
        return text.replace("{{", "{").replace("}}", "}").replace("⏎", "\n")


def pick(rng: random.Random, joined: str) -> str:
    return rng.choice(joined.split("|"))


def twins(rng: random.Random) -> tuple[str, str]:
    """(attack, harmless): one host, one lead, two intentions."""
    language = pick_language(rng)
    scene = Scene(rng, language)
    host = rng.choice(passages.HOSTS[language].strip().splitlines())
    inner = language if rng.random() < 0.92 else rng.choice(("en", "de", "fr", "es"))
    lead = pick(rng, passages.LEADS[inner])
    made = []
    for wants in (passages.HOSTILE, passages.FRIENDLY):
        wish = pick(rng, wants[inner])
        if rng.random() < 0.18:
            wish += ("。" if inner == "ja" else rng.choice(("; ", ", ", " and " if inner == "en" else ", "))) + pick(rng, wants[inner])
        hush = pick(rng, passages.HUSH[inner]) if wants is passages.HOSTILE else ""
        passage = lead + (wish if lead.strip() else wish[:1].upper() + wish[1:])
        end = "。" if inner == "ja" else "."
        made.append(scene.fill(host).replace("{X}", scene.fill(passage + (end if not hush.startswith("。") else "") + hush)))
    return made[0], made[1]


def jailbreak(rng: random.Random) -> str:
    language = pick_language(rng)
    text = Scene(rng, language).fill(rng.choice(wishes.JAILBREAKS[language].strip().splitlines()))
    return disguised(rng, text) if rng.random() < 0.15 else text


def wish(rng: random.Random) -> str:
    """A harmless wish of the person at the keyboard; sometimes an attack only quoted or inspected."""
    language = pick_language(rng)
    scene = Scene(rng, language)
    text = scene.fill(rng.choice(wishes.HARMLESS[language].strip().splitlines()))
    if rng.random() < 0.08:
        return rng.choice(INSPECT).format(base64.b64encode(text.encode()).decode()[: rng.randint(12, 90)])
    return text


def disguised(rng: random.Random, text: str) -> str:
    """An attack written so that filters miss it."""
    return rng.choice((
        lambda: text.translate(LEET), lambda: " ".join(text[:110]), lambda: text.translate(LOOKALIKE),
        lambda: rng.choice(DECODE[:3]).format(base64.b64encode(text[:80].encode()).decode()),
        lambda: DECODE[3].format(codecs.encode(text[:110], "rot13")), lambda: DECODE[4].format(text[:110][::-1]),
        lambda: "\u200b".join(text[:100]), lambda: typos(rng, text),
    ))()


def typos(rng: random.Random, text: str) -> str:
    letters = list(text)
    for _ in range(max(2, len(letters) // 14)):
        at = rng.randrange(max(1, len(letters) - 1))
        letters[at:at + 2] = letters[at:at + 2][::-1]
    return "".join(letters)
