"""Numbers, addresses and e-mail addresses as they are spoken or transcribed."""

import random

from training.generator import numbers
from training.generator.people import Person
from training.generator.template import Text
from training.generator.values import ascii_word, organization, town

DIGITS = {
    "en": "oh one two three four five six seven eight nine", "de": "null eins zwo drei vier fünf sechs sieben acht neun",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf", "es": "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "it": "zero uno due tre quattro cinque sei sette otto nove", "nl": "nul een twee drie vier vijf zes zeven acht negen",
    "pt": "zero um dois três quatro cinco seis sete oito nove", "pl": "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć",
}
DOUBLE = {"en": "double ", "es": "doble ", "nl": "dubbel ", "it": "doppio ", "de": "doppel ", "fr": "double ", "pt": "duplo ", "pl": ""}
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
TEMPLATES = {
    "en": """uh hi it's {person} again, you can get me on {PHONE} after five|my number is {PHONE} and I'm at {ADDRESS}|policy number is {CUSTOMER_ID} and my date of birth {BIRTH}|yeah the card is {CREDIT_CARD} expiry oh four twenty eight|the pin is {PASSWORD} don't tell {person}|account {BANK_ACCOUNT}, name's {person}|email is {EMAIL}, that's {person}|my social is {NATIONAL_ID} i think|I'm {AGE} and I live in {town} since the accident|agent: user name? caller: {USERNAME}|the door code is {PASSWORD} then hash|ring {person} on {PHONE} and {person} on {PHONE}|reference {order} (no that's the order number), customer number {CUSTOMER_ID}""",
    "de": """hier ist {person}, meine Nummer ist die {PHONE}|Kundennummer {CUSTOMER_ID}, und ich wohne {ADDRESS}|ja die Karte ist {CREDIT_CARD}|die PIN ist {PASSWORD}|Konto {BANK_ACCOUNT} auf {person}|Mail ist {EMAIL}|Versicherungsnummer {CUSTOMER_ID} und Rückruf bitte auf {PHONE}, {person}""",
    "fr": """bonjour c'est {person}, mon numéro c'est le {PHONE}|numéro client {CUSTOMER_ID}|la carte c'est {CREDIT_CARD}|le code c'est {PASSWORD}|mon mail c'est {EMAIL}|le compte {BANK_ACCOUNT} au nom de {person}""",
    "es": """soy {person}, mi número es el {PHONE}|número de cliente {CUSTOMER_ID}|la tarjeta es {CREDIT_CARD}|la clave es {PASSWORD}|mi correo es {EMAIL}|cuenta {BANK_ACCOUNT} a nombre de {person}""",
    "it": """sono {person}, il mio numero è {PHONE}|codice cliente {CUSTOMER_ID}|la carta è {CREDIT_CARD}|il pin è {PASSWORD}|la mail è {EMAIL}|conto {BANK_ACCOUNT} di {person}""",
    "nl": """met {person}, mijn nummer is {PHONE}|klantnummer {CUSTOMER_ID}|de kaart is {CREDIT_CARD}|de pincode is {PASSWORD}|mijn mail is {EMAIL}|rekening {BANK_ACCOUNT} van {person}""",
    "pt": """aqui é {person}, meu número é {PHONE}|número de cliente {CUSTOMER_ID}|o cartão é {CREDIT_CARD}|a senha é {PASSWORD}|o e-mail é {EMAIL}|conta {BANK_ACCOUNT} de {person}""",
    "pl": """mówi {person}, mój numer to {PHONE}|numer klienta {CUSTOMER_ID}|karta {CREDIT_CARD}|pin to {PASSWORD}|mój mail to {EMAIL}|konto {BANK_ACCOUNT} na {person}""",
}
LENGTHS = {"PHONE": (7, 11), "CUSTOMER_ID": (5, 9), "CREDIT_CARD": (16, 16), "PASSWORD": (4, 6), "BANK_ACCOUNT": (6, 10), "NATIONAL_ID": (9, 11), "order": (4, 7)}
JOINED = {"dot": {"en": " dot ", "de": " Punkt ", "fr": " point ", "es": " punto ", "it": " punto ", "nl": " punt ", "pt": " ponto ", "pl": " kropka "},
          "at": {"en": " at ", "de": " ät ", "fr": " arobase ", "es": " arroba ", "it": " chiocciola ", "nl": " apenstaartje ", "pt": " arroba ", "pl": " małpa "}}


def spell(rng: random.Random, language: str, kind: str) -> str:
    """A number said aloud, digit by digit or in pairs, with pauses."""
    words = DIGITS[language].split()
    digits = [rng.randint(0, 9) for _ in range(rng.randint(*LENGTHS[kind]))]
    gap, pause = rng.choice((" ", " ", " ", ", ", "-")), rng.choice((" ", ", ", " ", "... ", " - "))
    group = rng.choice((2, 3, 4))
    parts, at = [], 0
    while at < len(digits):
        if at + 1 < len(digits) and digits[at] == digits[at + 1] and DOUBLE[language] and rng.random() < 0.6:
            parts.append(DOUBLE[language] + words[digits[at]])
            at += 2
        elif language == "en" and at + 1 < len(digits) and digits[at] > 1 and digits[at + 1] and rng.random() < 0.12:
            parts.append(f"{TENS[digits[at] - 2]}-{words[digits[at + 1]]}")
            at += 2
        else:
            parts.append(words[digits[at]])
            at += 1
    lead = ""
    if kind == "CUSTOMER_ID" and rng.random() < 0.4:
        lead = " ".join(rng.choice("ABCDEFGHKLMPRST") for _ in range(rng.randint(1, 3))) + gap
    groups = [gap.join(parts[start:start + group]) for start in range(0, len(parts), group)]
    return lead + pause.join(groups)


def spoken(rng: random.Random, language: str) -> Text:
    """One transcribed utterance."""
    language = language if language in TEMPLATES else "en"
    out = Text()
    if rng.random() < 0.3:
        out.add(rng.choice(("Caller: ", "[voicemail] ", "transcript: ", '"', "Agent: ok. Caller: ", "00:14 ")))
    rest = rng.choice(TEMPLATES[language].split("|"))
    while "{" in rest:
        before, _, rest = rest.partition("{")
        slot, _, rest = rest.partition("}")
        out.add(before)
        person = Person(rng, language)
        if slot in LENGTHS:
            text = spell(rng, language, slot)
            out.add(text, None if slot == "order" else slot)
        else:
            text, name = other(rng, language, slot, person)
            out.add(text, name)
    return out.add(rest)


def other(rng: random.Random, language: str, slot: str, person: Person) -> tuple[str, str]:
    if slot == "person":
        return rng.choice((person.full, person.given))(), "PERSON"
    if slot == "EMAIL":
        host = ascii_word(organization(rng, "en").split(" ")[0])
        dot, at = JOINED["dot"][language], JOINED["at"][language]
        return f"{ascii_word(person.first)}{dot}{ascii_word(person.last)}{at}{host}{dot}{rng.choice(('com', 'de', 'net', 'org'))}", "EMAIL"
    if slot == "ADDRESS":
        number = rng.choice(("fourteen", "twenty two", "number seven", "one oh nine", "three", "eighty")) if language == "en" else str(rng.randint(1, 99))
        street = person.last + (rng.choice((" Road", " Street", " Terrace", " Lane")) if language == "en" else "straße")
        place = f"{town(rng, language)}"
        return (f"{number} {street} {place}" if language == "en" else f"{street} {number} in {place}"), "STREET_ADDRESS"
    if slot == "AGE":
        return rng.choice(TENS) + rng.choice(("", " one", " four", "-six", " seven")), "AGE"
    if slot == "BIRTH":
        month = rng.choice(numbers.MONTHS["en"].split()[:12])
        return f"the {rng.choice(('third', 'fifth', 'twelfth', 'twenty first', 'ninth'))} of {month} nineteen {rng.choice(TENS)} {rng.choice(('one', 'two', 'eight', 'six'))}", "DATE_OF_BIRTH"
    if slot == "USERNAME":
        return f"{rng.choice('abcdefgjklmrst')} {person.last.lower()} {rng.choice(('zero four', 'one', 'double two', 'nine'))}", "USERNAME"
    return town(rng, language), "LOCATION"
