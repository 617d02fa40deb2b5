"""The generator's entry: a stream of labelled or harmless texts in nine languages."""

import random

from training.generator.data import clean, prose_de, prose_en, prose_es, prose_fr, prose_more, prose_terse
from training.generator.records import record
from training.generator.spoken import spoken
from training.generator.template import Text, render

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl", "ja")
WEIGHTS = (32, 14, 10, 10, 7, 8, 7, 8, 9)
PROSE = {"en": prose_en.TEMPLATES, "de": prose_de.TEMPLATES, "fr": prose_fr.TEMPLATES, "es": prose_es.TEMPLATES, **prose_more.TEMPLATES}
PROSE = {language: tuple((text.strip() + prose_terse.TEMPLATES[language].rstrip()).splitlines()) for language, text in PROSE.items()}
CLEAN = {language: tuple((text.strip() + prose_terse.CLEAN[language].rstrip()).splitlines()) for language, text in clean.TEMPLATES.items()}
CLOSINGS = {"en": prose_en.CLOSINGS, "de": prose_de.CLOSINGS, "fr": prose_fr.CLOSINGS, "es": prose_es.CLOSINGS, **prose_more.CLOSINGS}
CLOSINGS = {language: tuple(text.split("|")) for language, text in CLOSINGS.items()}
JOINTS = ("\n", "\n\n", "\n---\n", " ", "\n\n> ")


def pick_language(rng: random.Random) -> str:
    return rng.choices(LANGUAGES, WEIGHTS)[0]


def harmless(rng: random.Random, language: str | None = None) -> Text:
    """One or several look-alike texts."""
    language = language or pick_language(rng)
    out = render(rng, language, rng.choice(CLEAN[language]))
    while rng.random() < 0.3:
        out.add(rng.choice(JOINTS)).join(render(rng, language, rng.choice(CLEAN[language])))
    return wrapped(rng, language, out)


def personal(rng: random.Random) -> Text:
    """A text with personal data, sometimes beside harmless lines or a second such text."""
    language = pick_language(rng)
    out = one(rng, language)
    roll = rng.random()
    if roll < 0.22:
        out.add(rng.choice(JOINTS)).join(one(rng, language))
    elif roll < 0.36:
        out.add(rng.choice(JOINTS)).join(render(rng, language, rng.choice(CLEAN[language])))
    elif roll < 0.44:
        out = render(rng, language, rng.choice(CLEAN[language])).add(rng.choice(JOINTS)).join(out)
    return wrapped(rng, language, out)


def one(rng: random.Random, language: str) -> Text:
    roll = rng.random()
    if roll < 0.50:
        return render(rng, language, rng.choice(PROSE[language]))
    if roll < 0.94:
        return record(rng, language)
    return spoken(rng, language)


def wrapped(rng: random.Random, language: str, text: Text) -> Text:
    """An instruction before or behind, as in a chat."""
    if rng.random() < 0.35:
        wish = rng.choice(CLOSINGS[language])
        if wish and rng.random() < 0.4:
            return Text().add(wish + rng.choice((":\n", ": ", "\n\n"))).join(text)
        if wish:
            return text.add(rng.choice(("\n\n", "\n", " ", " - ")) + wish)
    return text
