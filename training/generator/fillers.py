"""Values that look like personal data and are none: order numbers, hashes, public names, places to visit."""

import random

from training.generator import numbers
from training.generator.data import conditions, firms
from training.generator.data.clean import GREEK

DAYS = {"en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Fri", "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag", "fr": "lundi mardi mercredi jeudi vendredi samedi",
        "es": "lunes martes miércoles jueves viernes sábado", "it": "lunedì martedì mercoledì giovedì venerdì sabato", "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag",
        "pt": "segunda terça quarta quinta sexta sábado", "pl": "poniedziałek wtorek środę czwartek piątek sobotę", "ja": "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日"}
DRUGS = "ibuprofen metformin ramipril amoxicillin sertraline paracetamol pantoprazole bisoprolol salbutamol prednisolone warfarin apixaban levothyroxine fluoxetine diazepam insulin methylphenidate citalopram simvastatin Novalgin Ibu L-Thyroxin".split()
TRAVEL = "Lisbon Porto Barcelona Madrid Rome Florence Venice Naples Paris Lyon Nice Berlin Hamburg München Köln Wien Salzburg Zürich Prague Budapest Kraków Gdańsk Warsaw Amsterdam Utrecht Antwerp Brussels London Manchester Dublin Edinburgh Oslo Stockholm Copenhagen Helsinki Athens Istanbul Cairo Marrakesh Nairobi Dubai Mumbai Delhi Bangkok Singapore Tokyo Kyoto Osaka Seoul Sydney Auckland Toronto Boston Chicago Austin Denver Seattle Lima Bogotá Quito Santiago Sevilla Valencia Catania Siracusa Maastricht Coimbra Recife".split()
TRAVEL_JA = "京都 大阪 箱根 沖縄 札幌 金沢 奈良 広島 鎌倉 軽井沢 福岡 ソウル 台北 パリ ロンドン".split()
PLACEHOLDERS = "<YOUR_KEY>|YOUR_API_KEY|changeme|xxxxxxxx|${PASSWORD}|{{ token }}|<password>|********|REPLACE_ME|your-password-here|sk_test_xxxxxxxxxxxx|os.environ[\"TOKEN\"]|<redacted>|[NAME]|%s|$DB_PASS|...|null|None|\"\"|<your-user>|process.env.SECRET|vault:secret/data/app|!Ref DbPassword|XXXX-XXXX|***".split("|")
NAMES = ("order", "uuid", "hash", "version", "date", "time", "money", "drug", "tool", "bank", "body", "figure", "fiction", "travel",
         "num", "day", "month", "placeholder", "year", "percent", "sku", "private_ip", "long", "cond", "pay", "greek")


def filler(rng: random.Random, slot: str, language: str) -> str:
    hexa = lambda size: "".join(rng.choice("0123456789abcdef") for _ in range(size))  # noqa: E731
    makers = {
        "order": lambda: numbers.fill(rng, rng.choice("SO-######|INV-2026-####|PO ########|#-#####|RMA ####|WO######|CAS-#####|JIRA-####|#########|4471-####-####|T-####|REQ######|TCK-@@####|RE-2025-#####|PR-####|EXP/##/####|1Z@@#######|BK%%%%%%".split("|"))),
        "uuid": lambda: f"{hexa(8)}-{hexa(4)}-4{hexa(3)}-a{hexa(3)}-{hexa(12)}",
        "hash": lambda: rng.choice((hexa(40), hexa(64), hexa(32), hexa(7), "sha256:" + hexa(64), hexa(12))),
        "version": lambda: rng.choice(("v{}.{}.{}", "{}.{}.{}", "{}.{}", "{}.{}.{}-rc1", "{}.{}.{}.{}", "{}.{}.{}-alpine")).format(*(rng.randint(0, 30) for _ in range(4))),
        "date": lambda: numbers.date(rng, language, rng.randint(2022, 2027)),
        "time": lambda: rng.choice((f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}", f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}")),
        "money": lambda: money(rng, language),
        "drug": lambda: rng.choice(DRUGS) + rng.choice(("", " 20 mg", " 500 mg", " 1-0-1")),
        "tool": lambda: rng.choice(firms.TOOLS), "bank": lambda: rng.choice(firms.BANKS), "body": lambda: rng.choice(firms.PUBLIC_BODIES),
        "figure": lambda: rng.choice(firms.FIGURES), "fiction": lambda: rng.choice(firms.FICTION),
        "travel": lambda: rng.choice(TRAVEL_JA if language == "ja" else TRAVEL),
        "num": lambda: str(rng.choice((rng.randint(2, 99), rng.randint(100, 9999), rng.randint(1, 12)))),
        "day": lambda: rng.choice(DAYS[language].split()), "placeholder": lambda: rng.choice(PLACEHOLDERS),
        "month": lambda: rng.choice(numbers.MONTHS[language].split()[:12]) if language != "ja" else f"{rng.randint(1, 12)}月",
        "year": lambda: str(rng.randint(1789, 2027)), "percent": lambda: f"{rng.randint(1, 99)}{rng.choice(('%', ' %', '.5%', ',4 %'))}",
        "sku": lambda: numbers.fill(rng, rng.choice(("@@-####", "###-@@-##", "40063813339##", "A-##-##", "L####-##", "@@@####@", "978-#-##-######-#"))),
        "private_ip": lambda: rng.choice(("127.0.0.1", "0.0.0.0", "192.0.2." + str(rng.randint(1, 254)), "198.51.100.7", "203.0.113.9", "localhost", "::1", "255.255.255.0", "8.8.8.8")),
        "cond": lambda: rng.choice(conditions.CONDITIONS[language]), "pay": lambda: numbers.salary(rng, language), "greek": lambda: rng.choice(GREEK),
        "long": lambda: numbers.fill(rng, "#" * rng.choice((8, 9, 10, 11, 12, 13, 16))),
    }
    return makers[slot]()


def money(rng: random.Random, language: str) -> str:
    amount = numbers.grouped(rng, rng.choice((rng.randint(5, 999), rng.randint(1000, 90000))), language)
    if language == "ja":
        return f"{rng.randint(1, 900) * 1000:,}円"
    sign = rng.choice(numbers.CURRENCY[language])
    return f"{sign}{amount}" if language == "en" else f"{amount} {sign}"
