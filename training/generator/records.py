"""Structured texts: forms, tables, JSON, YAML, .env, INI, SQL, XML, code and log lines with personal data."""

import random

from training.generator import fillers
from training.generator.data.fields import FIELDS, KEYS
from training.generator.people import Person
from training.generator.template import Text
from training.generator.values import value
from training.labels import NUMBER

COLUMN_TYPES = ("PERSON", "EMAIL", "PHONE", "STREET_ADDRESS", "LOCATION", "ORGANIZATION", "DATE_OF_BIRTH", "AGE", "NATIONAL_ID", "TAX_ID",
                "CREDIT_CARD", "IBAN", "BANK_ACCOUNT", "MEDICAL_CONDITION", "MEDICAL_RECORD", "SALARY", "EMPLOYEE_ID", "CUSTOMER_ID",
                "USERNAME", "PASSWORD", "API_KEY", "IP_ADDRESS", "VEHICLE_ID", "PASSPORT", "DRIVER_LICENSE")
COLUMN_WEIGHTS = (9, 3, 3, 3, 2.5, 3, 2, 3, 2, 1.5, 1, 1.2, 1.2, 4, 1.5, 4, 3, 3, 3, 3, 2, 2, 2, 1, 1)
NEUTRAL = {"status": ("open", "closed", "ok", "pending", "active", "paid", "offen", "NEW", "x", "-", "ja", "nee", "n/a"),
           "order": "order", "date": "date", "amount": "money", "sku": "sku", "qty": "num", "ref": "order", "id": "uuid", "version": "version",
           "updated": "time", "item": "long", "hash": "hash", "created_at": "date", "tool": "tool", "note": ("", "urgent", "2nd try", "call back", "s. o.", "à vérifier", "ok", "wartet", "VIP", "left msg")}
GENERATED_FORMS = ("form", "table", "json", "yaml", "env", "sql", "xml", "code", "log")
FORM_WEIGHTS = (30, 26, 10, 8, 6, 6, 4, 8, 6)


def record(rng: random.Random, language: str) -> Text:
    """One structured text in a random format."""
    makers = {"form": form, "table": table, "json": as_json, "yaml": as_yaml, "env": as_env, "sql": as_sql, "xml": as_xml, "code": as_code, "log": as_log}
    return makers[rng.choices(GENERATED_FORMS, FORM_WEIGHTS)[0]](rng, language)


def kinds(rng: random.Random, count: int, usable=COLUMN_TYPES) -> list[str]:
    """Distinct types, people first of all."""
    weights = dict(zip(COLUMN_TYPES, COLUMN_WEIGHTS))
    chosen: list[str] = []
    while len(chosen) < count:
        name = rng.choices(usable, [weights[kind] for kind in usable])[0]
        if name not in chosen:
            chosen.append(name)
    return chosen


def flat(text: str) -> str:
    return text.replace("\n", ", ")


def neutral(rng: random.Random, key: str, language: str) -> str:
    source = NEUTRAL[key]
    return rng.choice(source) if isinstance(source, tuple) else fillers.filler(rng, source, language)


def form(rng: random.Random, language: str) -> Text:
    """Field name, separator, value; one a line or run together."""
    person, out = Person(rng, language), Text()
    fields = FIELDS[language]
    picks = [name for name in kinds(rng, rng.randint(2, 8)) if name in fields]
    if rng.random() < 0.7 and "PERSON" in picks:
        picks.remove("PERSON")
        picks.insert(0, "PERSON")
    colon = rng.choice((": ", ": ", ":", " - ", " ", "\t", " = ", ":  "))
    line = rng.choice(("\n", "\n", "\n", ", ", " | ", "; ", " · ", "\n- ", " / ", "\n\n"))
    bare = rng.random() < 0.12
    for at, name in enumerate(picks):
        out.add(line if at else "")
        if rng.random() < 0.14:
            key = rng.choice(list(NEUTRAL))
            out.add(f"{key}{colon}{neutral(rng, key, language)}{line}")
        label = rng.choice(fields[name])
        if not bare or name not in ("PERSON", "PHONE", "EMAIL", "STREET_ADDRESS", "AGE", "MEDICAL_CONDITION"):
            out.add(vary(rng, label) + colon)
        out.add(value(rng, name, language, person), name)
        if name == "MEDICAL_CONDITION" and rng.random() < 0.4:
            out.add(rng.choice((", ", "; ", " + "))).add(value(rng, name, language, person), name)
    return out


def vary(rng: random.Random, label: str) -> str:
    roll = rng.random()
    return label.lower() if roll < 0.15 else label.upper() if roll < 0.22 else f"**{label}**" if roll < 0.26 else label


def table(rng: random.Random, language: str) -> Text:
    """CSV, TSV, Markdown or aligned columns, with or without a header."""
    columns: list[str] = kinds(rng, rng.randint(1, 5))
    if "PERSON" not in columns and rng.random() < 0.6:
        columns.insert(0, "PERSON")
    for _ in range(rng.choice((0, 1, 1, 2, 3))):
        columns.insert(rng.randint(0, len(columns)), rng.choice(list(NEUTRAL)))
    style = rng.choice((",", ",", ";", "\t", " | ", "markdown", "markdown", "  "))
    split = {"markdown": " | "}.get(style, style)
    edge = ("| ", " |") if style == "markdown" else ("", "")
    forms = {name: rng.choice(("full", "first", "initials")) if name == "PERSON" else "" for name in columns}
    out = Text()
    if rng.random() < 0.8:
        out.add(edge[0] + split.join(header(rng, name, language) for name in columns) + edge[1] + "\n")
        if style == "markdown":
            out.add("|" + "|".join("---" for _ in columns) + "|\n")
    for line in range(rng.randint(2, 6)):
        person = Person(rng, language)
        out.add(("\n" if line else "") + edge[0])
        for at, name in enumerate(columns):
            out.add(split if at else "")
            if name in NUMBER:
                if rng.random() < 0.06:
                    out.add(rng.choice(("", "-", "n/a", "–")))
                    continue
                text = cell(rng, name, language, person, forms[name])
                quoted = split.strip() in (",", ";") and split.strip() in text and split.strip() != ""
                out.add('"' if quoted else "").add(text, name).add('"' if quoted else "")
            else:
                out.add(neutral(rng, name, language))
        out.add(edge[1])
    return out


def cell(rng: random.Random, name: str, language: str, person: Person, mode: str) -> str:
    if name == "PERSON":
        return {"full": person.full, "first": person.given, "initials": person.initials}[mode]()
    return flat(value(rng, name, language, person))


def header(rng: random.Random, name: str, language: str) -> str:
    if name not in NUMBER:
        return name
    return rng.choice(FIELDS[language].get(name) or KEYS[name]) if rng.random() < 0.55 else rng.choice(KEYS[name])


def pairs(rng: random.Random, language: str, low: int = 2, high: int = 6) -> list[tuple[str, str | None, str]]:
    """(key, type or None, value) of one machine record, neutral keys mixed in."""
    person, out = Person(rng, language), []
    for name in kinds(rng, rng.randint(low, high)):
        key = rng.choice(KEYS[name])
        text = value(rng, name, language, person)
        if key in ("firstName", "first_name", "vorname", "nombre"):
            text = person.given()
        elif key in ("lastName", "last_name", "nachname"):
            text = person.family()
        out.append((key, name, flat(text)))
    for _ in range(rng.choice((0, 1, 1, 2))):
        key = rng.choice(list(NEUTRAL))
        out.insert(rng.randint(0, len(out)), (key, None, neutral(rng, key, language)))
    if rng.random() < 0.25:
        key = rng.choice(KEYS[rng.choice(("PASSWORD", "API_KEY", "EMAIL", "PERSON"))])
        out.append((key, None, rng.choice(fillers.PLACEHOLDERS)))
    return out


def as_json(rng: random.Random, language: str) -> Text:
    gap = rng.choice(("\n  ", " ", "\n    ", ""))
    out = Text().add(rng.choice(("{", "[{", '"user": {', '{"data": {')) + gap)
    for at, (key, name, text) in enumerate(pairs(rng, language)):
        number = name in ("AGE", "SALARY") and text.isdigit()
        out.add((f",{gap}" if at else "") + f'"{key}": ' + ("" if number else '"')).add(text.replace('"', ""), name).add("" if number else '"')
    return out.add(gap.rstrip(" ") + "}")


def as_yaml(rng: random.Random, language: str) -> Text:
    indent = rng.choice(("", "  ", "    "))
    out = Text().add(rng.choice(("", "user:\n", "- ", "patient:\n", "auth:\n", "smtp:\n", "all:\n")) if indent else "")
    quote = rng.choice(("", "", '"', "'"))
    for at, (key, name, text) in enumerate(pairs(rng, language)):
        out.add(("\n" if at else "") + indent + key + ": " + quote).add(text.replace('"', ""), name).add(quote)
    return out


def as_env(rng: random.Random, language: str) -> Text:
    out, upper = Text(), rng.random() < 0.75
    equals = rng.choice(("=", "=", " = ", ": "))
    out.add(rng.choice(("", "# .env\n", "[database]\n", "; settings\n", "[client]\n")))
    usable = ("USERNAME", "PASSWORD", "API_KEY", "IP_ADDRESS", "EMAIL")
    for at, name in enumerate(rng.sample(usable, rng.randint(2, 4))):
        key = rng.choice(("DB_", "SMTP_", "APP_", "", "ADMIN_", "LDAP_")) + rng.choice(KEYS[name])
        out.add(("\n" if at else "") + (key.upper() if upper else key) + equals).add(value(rng, name, language, Person(rng, language)), name)
        if rng.random() < 0.4:
            out.add("\n" + rng.choice(("PORT=5432", "LOG_LEVEL=info", "DEBUG=false", "TZ=Europe/Berlin", f"SECRET={rng.choice(fillers.PLACEHOLDERS)}", f"BUILD={fillers.filler(rng, 'hash', language)}")))
    return out


def as_sql(rng: random.Random, language: str) -> Text:
    rows = pairs(rng, language)
    out = Text()
    if rng.random() < 0.6:
        out.add(f"INSERT INTO {rng.choice(('users', 'patients', 'staff', 'kunden', 'clients', 'accounts'))} ({', '.join(key for key, _, _ in rows)}) VALUES (")
        for at, (_, name, text) in enumerate(rows):
            out.add((", " if at else "") + "'").add(text.replace("'", ""), name).add("'")
        return out.add(");")
    out.add(f"{rng.choice(('SELECT * FROM', 'DELETE FROM', 'UPDATE'))} {rng.choice(('users', 'crm.contact', 'staff'))} WHERE ")
    for at, (key, name, text) in enumerate(rows[:3]):
        out.add((" AND " if at else "") + key + rng.choice((" = '", "='", " LIKE '"))).add(text.replace("'", ""), name).add("'")
    return out.add(";")


def as_xml(rng: random.Random, language: str) -> Text:
    out = Text().add("<record>\n")
    for key, name, text in pairs(rng, language):
        out.add(f"  <{key}>").add(text.replace("<", ""), name).add(f"</{key}>\n")
    return out.add("</record>")


def as_code(rng: random.Random, language: str) -> Text:
    """Constructor calls, dictionaries, assignments and test fixtures."""
    style = rng.choice(("call", "dict", "assign", "assert"))
    rows = pairs(rng, language, 1, 4)
    quote = rng.choice(('"', "'"))
    out = Text().add(rng.choice(("", "def test_import():\n    ", "# copied from prod, anonymise\n", "// fixture\n")))
    opening, joint, closing = {
        "call": (rng.choice(("Patient(", "user = User(", "create_account(", "Employee.objects.create(", "new Contact(")), ", ", ")"),
        "dict": ("row = {", ", ", "}"), "assign": ("", "\n", ""), "assert": ("assert parse(raw) == (", ", ", ")"),
    }[style]
    out.add(opening)
    for at, (key, name, text) in enumerate(rows):
        lead = {"call": f"{key}=", "dict": f'"{key}": ', "assign": f"{rng.choice(('const ', 'let ', '', '$'))}{key} = ", "assert": ""}[style]
        out.add((joint if at else "") + lead + quote).add(text.replace(quote, ""), name).add(quote)
    return out.add(closing)


def as_log(rng: random.Random, language: str) -> Text:
    """A few log lines, some with a user, an address or an e-mail, some clean."""
    out = Text()
    for at in range(rng.randint(2, 5)):
        stamp = f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}{rng.choice('T ')}{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}{rng.choice(('Z', '', '.118'))}"
        out.add(("\n" if at else "") + stamp + " " + rng.choice(("INFO", "WARN", "ERROR", "[auth]", "sshd[1992]:", "nginx:")) + " ")
        if rng.random() < 0.6:
            name = rng.choice(("USERNAME", "IP_ADDRESS", "EMAIL", "USERNAME", "PERSON", "CUSTOMER_ID"))
            lead = {"USERNAME": ("user=", "login failed for ", "Accepted password for ", "session opened for user ", "uid="), "IP_ADDRESS": ("from ", "src=", "client ", "remote="),
                    "EMAIL": ("mail to ", "rcpt=", "bounce "), "PERSON": ("display=", "created contact ", "assigned to "), "CUSTOMER_ID": ("customer=", "cust ")}[name]
            out.add(rng.choice(lead)).add(value(rng, name, language, Person(rng, language)), name)
            out.add(rng.choice(("", " ok", " rc=0", f" req={fillers.filler(rng, 'uuid', language)}")))
        else:
            out.add(f"job={rng.choice(('sync', 'export', 'nightly'))} run={fillers.filler(rng, 'uuid', language)} build={fillers.filler(rng, 'hash', language)} took {rng.randint(2, 9000)} ms")
    return out
