"""One value of each type, in the shapes people type them, for a language and a person."""

import random
import string
from functools import lru_cache

from faker import Faker

from training.generator import numbers
from training.generator.data import conditions, firms
from training.generator.people import LOCALES, Person

ADDRESS_POOL = 300


@lru_cache(maxsize=None)
def addresses(locale: str) -> tuple[tuple[str, str, str], ...]:
    """(street line, postcode, town) triples of a Faker locale."""
    faker = Faker(locale)
    faker.seed_instance(sum(map(ord, locale)) + 1)
    rows = []
    for _ in range(ADDRESS_POOL):
        street = faker.street_address().replace("\n", ", ")
        town = faker.city()
        rows.append((street, faker.postcode(), town))
    return tuple(rows)


def locale_of(rng: random.Random, language: str) -> str:
    group = language if language in LOCALES and rng.random() < 0.85 else rng.choice(("en", "de", "fr", "es", "it"))
    return rng.choice([locale for locale in LOCALES[group] if locale not in ("en_NG", "en_KE", "fr_DZ", "en_PK")])


def street_address(rng: random.Random, language: str) -> str:
    if language == "ja":
        faker_like = addresses("ja_JP")
        _, code, _ = rng.choice(faker_like)
        return rng.choice(("", f"〒{code} ")) + numbers.japanese_address(rng)
    locale = locale_of(rng, language)
    street, code, town = rng.choice(addresses(locale))
    roll = rng.random()
    if roll < 0.22:
        return street
    if roll < 0.36:
        return f"{street}, {town}"
    if roll < 0.40:
        return f"{street} {town}"
    gap = rng.choice((", ", ", ", ", ", "\n", " "))
    back = f"{town} {code}" if locale[:2] == "en" else f"{code} {town}"
    return street + gap + (back if rng.random() < 0.9 else back.replace(" ", ", ", 1))


def town(rng: random.Random, language: str) -> str:
    if language == "ja":
        return rng.choice(numbers.JAPANESE_TOWNS)
    _, code, place = rng.choice(addresses(locale_of(rng, language)))
    return place if rng.random() < 0.82 else code if rng.random() < 0.5 else f"{code} {place}"


def condition(rng: random.Random, language: str) -> str:
    if language in conditions.BODY and rng.random() < 0.22:
        shapes, parts, sides, states, nouns = (conditions.BODY[language] + ((),))[:5]
        if language == "en":
            return rng.choice(shapes).format(part=rng.choice(parts), side=rng.choice(sides), state=rng.choice(states),
                                             noun=rng.choice(nouns))
        return rng.choice(shapes).format(part=rng.choice(parts), side=rng.choice(sides), low=rng.choice(states),
                                         noun=rng.choice(nouns))
    known = conditions.CONDITIONS[language if rng.random() < 0.95 or language == "ja" else "en"]
    return rng.choice(known)


def organization(rng: random.Random, language: str) -> str:
    if language == "ja":
        stem, sector = (rng.choice(part) for part in firms.JA_FIRM)
        return rng.choice(("株式会社{}{}", "{}{}株式会社", "{}{}", "有限会社{}{}", "(株){}{}")).format(stem, sector)
    home = language if language in firms.SECTORS else "en"
    if rng.random() < 0.15:
        home = rng.choice(list(firms.SECTORS))
    coined = "".join(rng.choice(firms.SYLLABLES) for _ in range(rng.choice((1, 2, 2)))) + rng.choice(firms.ENDINGS)
    stem = rng.choice((coined.capitalize(), rng.choice(firms.PLACES).replace("-", " "), Person(rng, language).last,
                       Person(rng, language).last, coined.capitalize()))
    sector = rng.choice(firms.SECTORS[home].split("|"))
    form = rng.choice(firms.FORMS[home].split("|"))
    lead = home in ("fr", "es", "it", "pt") and rng.random() < 0.6
    core = rng.choice((f"{sector} {stem}" if lead else f"{stem} {sector}", f"{stem} {sector}", stem if form else f"{stem} {sector}"))
    return f"{core} {form}".strip()


def user(rng: random.Random, person: Person) -> str:
    first, last = ascii_word(person.first), ascii_word(person.last)
    digits = str(rng.choice((rng.randint(1, 99), rng.randint(1960, 2012), 0, 7, 123)))
    base = rng.choice((f"{first}.{last}", f"{first[:1]}{last}", f"{last}{first[:1]}", f"{first}{digits}", f"{first}_{last}",
                       f"{last}{digits}", f"{first[:1]}.{last}", f"{first}{last[:1]}", f"{first[:3]}{last[:3]}",
                       f"{first}-{last}{digits}", f"x_{first}_{digits}", first, last,
                       rng.choice("night cat sky moto kiwi pixel lucky fisch luna tiger loup gato drone rocket mega".split())
                       + rng.choice((first, digits, last, "_" + first))))
    roll = rng.random()
    if roll < 0.12:
        return "@" + base
    if roll < 0.19:
        return rng.choice(("CORP", "NORD", "AD", "INTRA", "EMEA", "HQ", "ACME")) + "\\" + base
    if roll < 0.29:
        return rng.choice(("svc", "adm", "deploy", "ops", "ext", "a", "backup", "ci", "batch")) + rng.choice("-_.") + rng.choice(
            (last, first, "sql", "eu", "payroll", "erp", "etl", "web", "files"))
    return base.upper() if roll > 0.96 else base


def email(rng: random.Random, person: Person) -> str:
    first, last = ascii_word(person.first), ascii_word(person.last)
    local = rng.choice((f"{first}.{last}", f"{first[:1]}.{last}", f"{first}{last}", f"{first}_{last}", f"{last}.{first}",
                        f"{first}{rng.randint(1, 99)}", f"{first[:1]}{last}", last, "info", "office", "billing"))
    firm = ascii_word(organization(rng, "en").split(" ")[0]) or "firm"
    host = rng.choice(("gmail.com", "gmx.de", "outlook.com", "yahoo.com", "web.de", "orange.fr", "libero.it", "hotmail.es",
                       "icloud.com", "wp.pl", "ziggo.nl", "uol.com.br", "proton.me", "t-online.de", f"{firm}.com", f"{firm}.de",
                       f"{firm}.co.uk", f"{firm}.fr", f"{firm}-group.com", f"{firm}.nl", f"{firm}.io", f"mail.{firm}.org"))
    at, dot = rng.choice((("@", "."),) * 14 + ((" at ", " dot "), (" [at] ", " [dot] "), ("(at)", ".")))
    return local + at + host.replace(".", dot)


def ascii_word(text: str) -> str:
    """Lower-case ASCII letters of a name; a neutral word if none are left."""
    table = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ł": "l", "ø": "o", "ş": "s", "ç": "c", "é": "e",
                           "è": "e", "á": "a", "í": "i", "ó": "o", "ñ": "n", "ã": "a", "ğ": "g", "č": "c", "ž": "z"})
    kept = "".join(letter for letter in text.lower().translate(table) if letter in string.ascii_lowercase)
    return kept or "sakura"


def value(rng: random.Random, name: str, language: str, person: Person) -> str:
    """A value of type `name`."""
    own = {
        "PERSON": person.full, "EMAIL": lambda: email(rng, person), "USERNAME": lambda: user(rng, person),
        "STREET_ADDRESS": lambda: street_address(rng, language), "LOCATION": lambda: town(rng, language),
        "ORGANIZATION": lambda: organization(rng, language), "MEDICAL_CONDITION": lambda: condition(rng, language),
    }
    return own[name]() if name in own else numbers.number(rng, name, language)
