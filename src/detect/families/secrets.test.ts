/** Every kind of secret of the tables: found as it is pasted, silent where it only looks like it. */
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createRuleScanner } from "../rule-scanner";
import { sampleOf } from "../testing/sample";
import { provesGrafanaCrc } from "../token-checksum";
import { AI } from "./data/secrets-ai";
import { CLOUD } from "./data/secrets-cloud";
import { CODE } from "./data/secrets-code";
import { PAY } from "./data/secrets-pay";
import { TALK } from "./data/secrets-talk";
import { WATCH } from "./data/secrets-watch";
import { secretFamily, type SecretKind } from "./secret";
import { compileShape, type Shape } from "./shape";

const TABLES = { AI, CLOUD, CODE, PAY, TALK, WATCH };
const KINDS = Object.values(TABLES).flat();

/** Ways in which a key reaches a prompt; `«»` encloses it. */
const FINDS: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `${name.toUpperCase().replaceAll(" ", "_")}_SECRET_KEY=«${value}»`,
  (name, value) => `  "${name.replaceAll(" ", "_")}_api_token": "«${value}»",`,
  (name, value) => `${name} secret: «${value}»\nregion: eu`,
  (name, value) => `const ${name.replaceAll(" ", "")}Token = '«${value}»';`,
  (name, value) => `Use the ${name} api key = \`«${value}»\` until Friday.`,
];

/** Why a text that has a kind's prefix or name holds no secret. */
const IGNORES: readonly (readonly [
  make: (name: string, value: string) => string,
  reason: string,
])[] = [
  [(name) => `${name}_SECRET_KEY=\${VAULT_VALUE}`, "a variable"],
  [(name) => `${name} api key: <YOUR_KEY>`, "a template slot"],
  [(name, value) => `${name} key: ${value.replace(/[\dA-Za-z]/gu, "x")}`, "asterisks in letters"],
  [(name, value) => `${name}_token=${value.slice(0, Math.ceil(value.length / 3))}`, "a stump"],
  [(name) => `${name}.token = await client.getToken(settings.${name})`, "a call"],
];

describe.each(Object.entries(TABLES))("table %s", (_, kinds) => {
  it("finds each kind in five surroundings", () => {
    const missed = kinds.flatMap((kind) => kind.shapes.flatMap((shape) => missing(kind, shape)));
    expect(missed).toEqual([]);
  });

  it("ignores what has the name of a kind and not its form", () => {
    const scanner = createRuleScanner(secretFamily("t", "", kinds).detectors, {});
    const loud = kinds.flatMap((kind) =>
      IGNORES.flatMap(([make, reason]) => {
        const text = make(nameOf(kind), sampleOf(kind.shapes[0] ?? "", 3));
        return scanner.scan(text).findings.map(({ subtype }) => ({ subtype, reason, text }));
      }),
    );
    expect(loud).toEqual([]);
  });
});

/** Look-alikes of one very shape: what a kind of its own wrong length, prefix or body looks like. */
const LOOK_ALIKES: readonly (readonly [
  make: (shape: Shape, seed: number) => string | null,
  reason: string,
])[] = [
  [(shape, seed) => ofLength(shape, seed, ({ least }) => least - 1), "a character short"],
  [(shape, seed) => ofLength(shape, seed, ({ most }) => most + 1), "a character long"],
  [
    ({ parts }, seed) => {
      const [first] = parts;
      if (!first || !("literal" in first)) return null;
      const other = /^[A-Za-z]/u.test(first.literal) ? "qQ" : "";
      const letter = [...other].find(
        (one) => one.toLowerCase() !== first.literal[0]?.toLowerCase(),
      );
      return letter === undefined ? null : letter + templateOf(parts, seed).slice(1);
    },
    "another prefix",
  ],
  [
    ({ parts }) =>
      parts.map((part) => ("literal" in part ? part.literal : "0".repeat(part.least))).join(""),
    "a body of one character",
  ],
];

describe.each(Object.entries(TABLES))("look-alikes of table %s", (_, kinds) => {
  it("are ignored by the kind that they look like", () => {
    const loud = kinds.flatMap((kind) => {
      const scanner = createRuleScanner(secretFamily("t", "", [kind]).detectors, {});
      const shapes = kind.shapes.map(compileShape);
      return shapes.flatMap((shape, seed) =>
        LOOK_ALIKES.flatMap(([make, reason]) => {
          const value = make(shape, seed + 3);
          // What is too short for one form may be another of the same kind.
          if (
            value === null ||
            shapes.some((one) => new RegExp(`^${one.source}$`, "u").test(value))
          )
            if (reason !== "a body of one character") return [];
          const text = `${nameOf(kind)} api key = ${value ?? ""} until Friday`;
          return scanner.scan(text).findings.map(() => `${kind.subtype}: ${reason}: ${text}`);
        }),
      );
    });
    expect(loud.filter((row) => !row.startsWith(PADDED))).toEqual([]);
  });
});

/** Its padding may stand anywhere in the last class, so that one character more is another such token. */
const PADDED = "GRAFANA_LEGACY_KEY: a character long";

/** A sample whose last part of a class has another length; null where it is too short to be cut. */
function ofLength(
  { parts }: Shape,
  seed: number,
  length: (part: { readonly least: number; readonly most: number }) => number,
): string | null {
  const at = parts.findLastIndex((part) => "of" in part);
  const part = parts[at];
  if (!part || "literal" in part || length(part) < 1) return null;
  const size = length(part);
  return templateOf(parts.with(at, { ...part, least: size, most: size }), seed);
}

function templateOf(parts: Shape["parts"], seed: number): string {
  return sampleOf(
    parts
      .map((part) => ("literal" in part ? part.literal : `{${part.of}:${part.least},${part.most}}`))
      .join(""),
    seed,
  );
}

describe("kinds of secrets", () => {
  it("are at least three hundred, each named once", () => {
    expect(KINDS.length).toBeGreaterThanOrEqual(300);
    expect(new Set(KINDS.map(({ subtype }) => subtype)).size).toBe(KINDS.length);
  });

  it("have a literal or a name that the keyword index can look for", () => {
    const blind = KINDS.filter(({ names, shapes }) =>
      names
        ? names.some((name) => name.length < 3)
        : shapes.some((shape) => compileShape(shape).keyword.length < 2),
    );
    expect(blind.map(({ subtype }) => subtype)).toEqual([]);
  });

  it("stay silent when a longer run merely contains them", () => {
    const scanner = createRuleScanner(secretFamily("t", "", KINDS).detectors, {});
    const loud = KINDS.filter(({ names }) => !names).filter(({ subtype, shapes }) => {
      const text = `id a${sampleOf(shapes[0] ?? "", 5)}`;
      return scanner.scan(text).findings.some((found) => found.subtype === subtype);
    });
    expect(loud.map(({ subtype }) => subtype).filter((name) => !STARTS_ANYHOW.has(name))).toEqual(
      [],
    );
  });

  it("prove the checksum of npm and let an invented one pass as a shape", () => {
    const scanner = createRuleScanner(secretFamily("t", "", CODE).detectors, {});
    const steps = (token: string) =>
      scanner.scan(`t = ${token}`).findings[0]?.reasons.map(({ step }) => step);
    expect(steps("npm_" + "kT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0" + "00636H")).toEqual([
      "pattern",
      "placeholder",
    ]);
    expect(steps(sampleOf("npm_{an:36}", 9))).toEqual(["pattern", "placeholder"]);
  });
});

it("the checksum of Grafana is proved", () => {
  const scanner = createRuleScanner(secretFamily("t", "", WATCH).detectors, {});
  const body = "glsa_" + "kT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0aP";
  const crc = crc32(body).toString(16).padStart(8, "0");
  const lowestFirst = crc.replace(/(..)(..)(..)(..)/u, "$4$3$2$1");
  const steps = (token: string) =>
    scanner.scan(`t = ${token}`).findings[0]?.reasons.map(({ step }) => step);
  expect(scanner.scan(`t = ${body}_${lowestFirst}`).findings[0]?.score).toBe(0.95);
  expect(provesGrafanaCrc(`${body}_${lowestFirst}`)).toBe(true);
  expect(provesGrafanaCrc(`${body}_${crc}`)).toBe(crc === lowestFirst);
  expect(steps(`${body}_${crc}`)).toEqual(["pattern", "placeholder"]);
});

/** Their first characters are of any kind, so a letter before them makes another token of the same form. */
const STARTS_ANYHOW: ReadonlySet<string> = new Set([]);

function nameOf({ names, provider }: SecretKind): string {
  return names?.[0] ?? provider.toLowerCase();
}

function missing(kind: SecretKind, shape: string): string[] {
  const scanner = createRuleScanner(secretFamily("t", "", [kind]).detectors, {});
  return FINDS.flatMap((make, seed) => {
    const value = sampleOf(shape, seed + 11);
    const marked = make(nameOf(kind), value);
    const text = marked.replace(/[«»]/gu, "");
    const start = marked.indexOf("«");
    const found = scanner
      .scan(text)
      .findings.some((one) => one.start === start && one.end === start + value.length);
    return found ? [] : [`${kind.subtype} ${shape}: ${marked}`];
  });
}
