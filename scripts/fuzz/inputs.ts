/** The texts that are tried: stretches of real text, shreds of tables and code, keywords beside values, plain noise. */
import fc from "fast-check";
import { applyFuzzEdits, fuzzEdit, LONGEST } from "./edits";
import type { Material } from "./material";

const HEADERS =
  "id,name,first name,email,dob,phone,iban,account,password,salary,city,plate,nhs,kundennr,氏名,電話".split(
    ",",
  );
const STARTS = [
  "-----BEGIN RSA PRIVATE KEY-----\n",
  "-----END PRIVATE KEY-----",
  "Bearer ",
  "password=",
  "://",
  "@",
  "AKIA",
  "DE89",
  "sk-",
  "ghp_",
  "eyJ",
  "+49 ",
  "insert into t (name, email, iban) values (",
  "=C3=A4=",
  "&#",
  "\\u00",
  "%4",
];
const VALUE_SIGNS = [..."0123456789abcdefABCDEFxyzXYZ+/=-_. :,;|'\"@#$&%\\\n"];

/** Inputs of at most `LONGEST` code units. */
export function fuzzText(material: Material): fc.Arbitrary<string> {
  const real = sliceOf(material.texts);
  const noise = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      maxLength: 60,
    }),
  );
  const value = fc.string({ unit: fc.constantFrom(...VALUE_SIGNS), maxLength: 80 });
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 24 });
  const word = fc.oneof(
    fc.constantFrom(...material.keywords),
    fc.constantFrom(...STARTS),
    digits,
    value,
  );
  const spoken = fc
    .array(fc.tuple(word, fc.constantFrom(" ", ": ", "=", "\n", "", ", ", "\t")), { maxLength: 12 })
    .map((words) => words.map(([said, after]) => said + after).join(""));
  const cell = fc.oneof(digits, value, sliceOf(material.texts, 24), noise);
  const table = fc
    .tuple(
      fc.constantFrom(",", ";", "\t", "|", " | ", "  "),
      fc.array(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }),
    )
    .map(([separator, ...[head, rows]]) =>
      [head, ...rows].map((row) => row.join(separator)).join("\n"),
    );
  const json = fc
    .dictionary(fc.oneof(fc.constantFrom(...HEADERS), word), fc.jsonValue({ maxDepth: 2 }), {
      maxKeys: 6,
    })
    .map((value) => JSON.stringify(value));
  const part = fc.oneof(
    { weight: 6, arbitrary: real },
    { weight: 3, arbitrary: spoken },
    { weight: 2, arbitrary: table },
    { weight: 1, arbitrary: json },
    { weight: 1, arbitrary: noise },
    { weight: 1, arbitrary: value },
  );
  return fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.array(fuzzEdit, { maxLength: 5 }))
    .map(([parts, edits]) => applyFuzzEdits(parts.join("\n").slice(0, LONGEST), edits));
}

/** A stretch of one of the texts; short ones are likelier. */
function sliceOf(texts: readonly string[], most?: number): fc.Arbitrary<string> {
  const length =
    most === undefined
      ? fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: 1, max: 160 }) },
          { weight: 1, arbitrary: fc.integer({ min: 1, max: 1_500 }) },
        )
      : fc.integer({ min: 1, max: most });
  return fc
    .tuple(fc.nat({ max: texts.length - 1 }), fc.nat({ max: 9_999 }), length)
    .map(([which, at, size]) => {
      const text = texts[which] ?? "";
      const from = Math.floor((text.length * at) / 10_000);
      return text.slice(from, from + size);
    });
}
