"""Names of private persons: pools drawn once from Faker in many locales, plus own lists.

A person has a first and a last name; `mention` renders one of the many ways in which people
write names in chats: full, first only, initial and last, last-comma-first, lower case.
"""

import random
from functools import lru_cache

from faker import Faker

from training.generator.data.given import EXTRA_FIRST, EXTRA_LAST

LOCALES = {
    "en": ("en_US", "en_GB", "en_IN", "en_NG", "en_KE", "en_NZ", "en_IE", "en_PH", "en_PK"),
    "de": ("de_DE", "de_AT", "de_CH"),
    "fr": ("fr_FR", "fr_CA", "fr_BE", "fr_DZ"),
    "es": ("es_ES", "es_MX", "es_AR", "es_CO", "es_CL"),
    "it": ("it_IT", "it_CH"),
    "nl": ("nl_NL", "nl_BE"),
    "pt": ("pt_PT", "pt_BR"),
    "pl": ("pl_PL",),
    "ja": ("ja_JP",),
    "xx": ("cs_CZ", "tr_TR", "sv_SE", "da_DK", "fi_FI", "hu_HU", "ro_RO", "hr_HR", "sk_SK", "sl_SI",
           "lt_LT", "et_EE", "vi_VN", "id_ID", "yo_NG", "ig_NG", "ha_NG", "tw_GH", "zu_ZA", "sw",
           "sq_AL", "is_IS", "uz_UZ", "no_NO"),
}
POOL = 350
HOME_SHARE = 0.62  # how often a name fits the language of the text


@lru_cache(maxsize=None)
def pool(locale: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Distinct first and last names of a Faker locale."""
    faker = Faker(locale)
    faker.seed_instance(sum(map(ord, locale)))
    first = {faker.first_name() for _ in range(POOL)}
    last = {faker.last_name() for _ in range(POOL)}
    return tuple(sorted(first)), tuple(sorted(last))


def names(rng: random.Random, language: str) -> tuple[str, str]:
    """(first, last) for a text in `language`; foreign names are frequent on purpose."""
    if language == "ja":
        if rng.random() < 0.85:
            first, last = pool("ja_JP")
            return rng.choice(first), rng.choice(last)
        return rng.choice(EXTRA_FIRST), rng.choice(EXTRA_LAST)
    if rng.random() < 0.2:
        return rng.choice(EXTRA_FIRST), rng.choice(EXTRA_LAST)
    home = rng.random() < HOME_SHARE
    group = language if home and language in LOCALES else rng.choice([key for key in LOCALES if key != "ja"])
    first, last = pool(rng.choice(LOCALES[group]))
    return rng.choice(first), rng.choice(last)


class Person:
    """One person of a text, with the forms in which the text may mention them."""

    def __init__(self, rng: random.Random, language: str):
        self.rng = rng
        self.language = language
        self.first, self.last = names(rng, language)
        if language != "ja" and rng.random() < 0.07:
            self.last += "-" + names(rng, language)[1]
        if language != "ja" and rng.random() < 0.05:
            self.first += " " + names(rng, language)[0]

    def full(self) -> str:
        if self.language == "ja":
            return self.last + self.rng.choice((" ", "", " ", "")) + self.first
        roll = self.rng.random()
        if roll < 0.76:
            return f"{self.first} {self.last}"
        if roll < 0.84:
            return f"{self.first[0]}. {self.last}"
        if roll < 0.90:
            return f"{self.last}, {self.first}"
        if roll < 0.94:
            return f"{self.first} {self.rng.choice('ABCDEFGHJKLMNPRSTW')}. {self.last}"
        if roll < 0.97:
            return f"{self.last} {self.first}"
        return f"{self.first} {self.last[0]}."

    def given(self) -> str:
        return self.last if self.language == "ja" and self.rng.random() < 0.6 else self.first

    def family(self) -> str:
        return self.last

    def initials(self) -> str:
        if self.language == "ja":
            return self.last
        return self.rng.choice((f"{self.first[0]}. {self.last[0]}.", f"{self.first[0]}.{self.last[0]}.",
                                f"{self.first[0]}. {self.last}", f"{self.first} {self.last[0]}"))

    def any(self) -> str:
        return self.rng.choice((self.full, self.full, self.given, self.given, self.family))()
