"""Public labelled sets to training rows, names exchanged.

`python -m training.prepare_public --data DATA --work DIR` writes DIR/rows/public.pkl. Each
source maps its labels to ours; what it leaves unlabelled is listed so that the loss treats
"no label" there as "nothing or one of these".
"""

import argparse
import collections
import random
import re
from pathlib import Path

from training.refill import refill, vary_case
from training.rows import MASKED, Row, save, windows
from training.sources import read
from training.words import Words

BIRTH = re.compile(r"(birth|\bdob\b|born|nacim|nacid|naiss|né\(?e?\)? le|geb)", re.I)
ROLE = re.compile(r"lender|borrower|agent|bank|company|party|tenant|landlord|employee|executive|holder|guarantor|"
                  r"issuer|trustee|buyer|seller|lessee|lessor", re.I)
TITLE = re.compile(r"(Dr|Mr|Mrs|Ms|Prof|Miss|Sra?|M|Mme|Herr|Frau)\.? ")
PERSONAL = re.compile(r"@\w|\d{3}[-. ]\d{3,4}|\bMr\.|\bMrs\.|\bDr\. [A-Z]")
SOFT = ("MEDICAL_CONDITION", "SALARY", "AGE")
IDS = ("CUSTOMER_ID", "EMPLOYEE_ID", "BANK_ACCOUNT", "NATIONAL_ID", "TAX_ID", "MEDICAL_RECORD")
CONTEXT = {
    "NAME": "PERSON", "CLIENT_NAME": "PERSON", "DOCTOR": "PERSON", "EMAIL": "EMAIL", "PHONE": "PHONE",
    "ADDRESS": "STREET_ADDRESS", "USERNAME": "USERNAME", "ACCOUNT": MASKED, "POLICY_NUMBER": "CUSTOMER_ID",
    "PESEL": "NATIONAL_ID", "NIP": "TAX_ID", "COMPANY": MASKED, "DIAGNOSIS": "MEDICAL_CONDITION",
    "LOCATION": MASKED, "CITY": MASKED, "AGE": "AGE", "CURRENCY": MASKED, "CLAIM_ID": MASKED,
    "CASE_NUMBER": MASKED, "CASE_ID": MASKED, "STATE": MASKED, "ZIP": MASKED, "NUMBER": MASKED,
    "MENTION": MASKED, "UNIVERSITY": MASKED, "SCHOOL": MASKED,
}
MEDDOCAN = {
    "TERRITORIO": "LOCATION", "EDAD_SUJETO_ASISTENCIA": "AGE", "NOMBRE_SUJETO_ASISTENCIA": "PERSON",
    "NOMBRE_PERSONAL_SANITARIO": "PERSON", "CALLE": "STREET_ADDRESS", "CORREO_ELECTRONICO": "EMAIL",
    "NUMERO_TELEFONO": "PHONE", "NUMERO_FAX": "PHONE", "ID_SUJETO_ASISTENCIA": "MEDICAL_RECORD",
    "ID_ASEGURAMIENTO": "NATIONAL_ID", "ID_TITULACION_PERSONAL_SANITARIO": "EMPLOYEE_ID",
    "ID_CONTACTO_ASISTENCIAL": "MEDICAL_RECORD", "ID_EMPLEO_PERSONAL_SANITARIO": "EMPLOYEE_ID",
    "FAMILIARES_SUJETO_ASISTENCIA": MASKED, "HOSPITAL": MASKED, "INSTITUCION": MASKED, "CENTRO_SALUD": MASKED,
    "PROFESION": MASKED,
}
EDS = {
    "NOM": "PERSON", "PRENOM": "PERSON", "TEL": "PHONE", "VILLE": "LOCATION", "ZIP": "LOCATION",
    "DATE_NAISSANCE": "DATE_OF_BIRTH", "ADRESSE": "STREET_ADDRESS", "ADDRESSE": "STREET_ADDRESS", "MAIL": "EMAIL",
    "SECU": "NATIONAL_ID", "IPP": "MEDICAL_RECORD", "NDA": "MEDICAL_RECORD", "HOPITAL": MASKED,
}


class Builder:
    """Collects rows and counts them by source."""

    def __init__(self, data: Path, words: Words):
        self.data, self.words = data, words
        self.rng = random.Random(7)
        self.rows: list[Row] = []

    def add(self, source: str, text: str, spans: list, free=(), most=99, language="en", new_names=0.0) -> None:
        if spans and self.rng.random() < new_names:
            text, spans = refill(self.rng, text, spans, language)
        text = vary_case(self.rng, text)
        self.rows += windows(self.words, text, spans, free, -1, source, most, self.rng)

    def context(self) -> None:
        for row in read(self.data, "pii/train/contextual_anonymizer"):
            text, spans = row["text"], []
            for start, end, label in row["spans"]:
                name = CONTEXT.get(label)
                if label == "DATE" and BIRTH.search(text[max(0, start - 28):start]):
                    name = "DATE_OF_BIRTH"
                title = TITLE.match(text[start:end]) if name == "PERSON" else None
                if name:
                    spans.append((start + (title.end() if title else 0), end, name))
            for _ in range(2):
                self.add("context", text, spans, ("ORGANIZATION", "SALARY", "LOCATION", *IDS), 2, "en", 0.92)

    def lifebench(self) -> None:
        names = {"PERSON": "PERSON", "PHONE": "PHONE", "ID": MASKED, "EMAIL": "EMAIL", "ORG": MASKED, "LOCATION": MASKED}
        for row in read(self.data, "pii/train/lifebench"):
            spans = [(start, end, names[label]) for start, end, label in row["spans"]]
            self.add("lifebench", row["text"], spans, SOFT, 2, "xx", 0.5)

    def clinical(self) -> None:
        for row in read(self.data, "pii/train/meddocan"):
            text, spans = row["text"], []
            for start, end, label in row["spans"]:
                birth = label == "FECHAS" and BIRTH.search(text[max(0, start - 30):start])
                name = "DATE_OF_BIRTH" if birth else MEDDOCAN.get(label)
                if name:
                    spans.append((start, end, name))
            self.add("meddocan", text, spans, ("MEDICAL_CONDITION",), 4, "es", 0.4)
        for row in read(self.data, "pii/train/eds_pseudo_templates_fr"):
            spans = [(start, end, EDS[label]) for start, end, label in row["spans"] if label in EDS]
            for _ in range(3):
                self.add("eds", row["text"], spans, ("MEDICAL_CONDITION", "AGE"), 6, "fr", 0.9)

    def courts(self) -> None:
        names = {"PER": "PERSON", "RR": "PERSON", "AN": "PERSON", "ST": MASKED, "LDS": MASKED, "STR": MASKED,
                 "UN": MASKED, "ORG": MASKED, "INN": MASKED}
        empty = 0
        for row in read(self.data, "pii/train/german_ler"):
            spans = [(start, end, names[label]) for start, end, label in row["spans"] if label in names]
            person = any(name == "PERSON" for *_, name in spans)
            empty += not person
            if person or empty < 700:
                self.add("courts", row["text"], spans, (), 2, "de", 0.4)

    def social(self) -> None:
        for source in ("wnut17", "broad_twitter"):
            empty = 0
            for row in read(self.data, f"pii/train/{source}"):
                text, spans = row["text"], []
                for start, end, label in row["spans"]:
                    if label.upper() in ("PER", "PERSON"):
                        spans.append((start, end, "USERNAME" if text[start] == "@" else "PERSON"))
                    elif label.upper() in ("LOC", "ORG", "LOCATION", "GROUP", "CORPORATION"):
                        spans.append((start, end, MASKED))
                person = any(name == "PERSON" for *_, name in spans)
                empty += not person
                if person or empty < 900:
                    self.add(source, text, spans, ("USERNAME",), 99, "en", 0.25)

    def filings(self) -> None:
        empty = 0
        for row in read(self.data, "pii/train/sec_filings"):
            text, spans = row["text"], []
            for start, end, label in row["spans"]:
                value = text[start:end]
                if label == "PER" and not ROLE.search(value):
                    spans.append((start, end, "PERSON" if len(value.split()) > 1 else MASKED))
                elif label in ("ORG", "LOC"):
                    spans.append((start, end, MASKED))
            empty += not any(name == "PERSON" for *_, name in spans)
            if empty < 300 or any(name == "PERSON" for *_, name in spans):
                self.add("filings", text, spans, (), 99, "en", 0.5)

    def ordinary(self) -> None:
        """Real prompts without labels: clean, but for rows that look personal."""
        for row in read(self.data, "pii/train/ordinary_prompts"):
            text = row["text"][:3000]
            if row["split"].startswith("arena") or PERSONAL.search(text):
                continue
            self.add("ordinary", text, [], (), 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    arguments = parser.parse_args()
    builder = Builder(arguments.data, Words(arguments.work / "tokenizer.json"))
    for part in (builder.context, builder.lifebench, builder.clinical, builder.courts, builder.social,
                 builder.filings, builder.ordinary):
        part()
    builder.rng.shuffle(builder.rows)
    save(arguments.work / "rows" / "public.pkl", builder.rows)
    print(collections.Counter(row.source for row in builder.rows))


if __name__ == "__main__":
    main()
