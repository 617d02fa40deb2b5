/** Detectors for provider secrets, made from rows of data. */
import { once } from "../../lib/once";
import type { Detector } from "../detector";
import { idOf, type Family } from "./family";
import { compileShape, type Shape } from "./shape";

/** One kind of secret. Values carry their own prefix, or stand beside the provider's name and a word such as key. */
export interface SecretKind {
  readonly subtype: string;
  readonly provider: string;
  readonly shapes: readonly string[];
  /** Names beside which the shape counts; left out: the shape has a prefix that speaks for itself. */
  readonly names?: readonly string[];
  /** Left out: 0.95 with a prefix, 0.9 beside a name. */
  readonly score?: number;
  /** Proves the token's own checksum. False is no proof of the opposite: people shorten and invent tokens. */
  readonly proves?: (value: string) => boolean;
}

/** A value that its own prefix gives away. */
export function prefixed(
  subtype: string,
  provider: string,
  ...shapes: readonly string[]
): SecretKind {
  return { subtype, provider, shapes };
}

/** A value without a prefix of its own: `names` and a word such as key, token or secret must introduce it. */
export function named(
  subtype: string,
  provider: string,
  names: readonly string[],
  ...shapes: readonly string[]
): SecretKind {
  return { subtype, provider, names, shapes };
}

/** Of a kind whose form is another provider's, when its own name stands beside it: the name decides. */
export const NAMED_FIRST = 0.97;
const SCORE = 0.95;
const NAMED_SCORE = 0.9;
/** What stands between a provider's name and its value: `DATADOG_API_KEY = "`, `datadog api key: `. */
const BETWEEN = "[\\w .-]{0,30}[\"'`\\]]{0,2}\\s{0,3}(?::=|=>|=|:)\\s{0,3}[\"'`]{0,2}";
const CREDENTIAL =
  /key|token|secret|password|credential|licen[cs]e|webhook|salt|authorization|(?:api|auth|pat|sas|dsn|pwd|pass)(?![a-z])/iu;
/** `datadog_api_request_id:` introduces something else, however random. */
const OTHER =
  /sha\d*|md5|hash(?![ _-]?salt)|digest|checksum|commit|etag|request|trace|span|public|(?:id|name|url|version|count|file|path)["'`\]\s]*[:=]/iu;

export function secretFamily(id: string, title: string, kinds: readonly SecretKind[]): Family {
  return { id, title, detectors: kinds.map((kind) => detectorOf(id, kind)) };
}

function detectorOf(family: string, kind: SecretKind): Detector {
  const shapes = kind.shapes.map(compileShape).sort((a, b) => b.longest - a.longest);
  const longest = Math.max(...shapes.map((shape) => shape.longest));
  const shared = {
    id: idOf(kind.subtype),
    family,
    type: "API_KEY" as const,
    subtype: kind.subtype,
    about: { owner: kind.provider, evidence: kind.proves ? "form, checksum" : "form" },
  };
  const either = shapes.map(({ source }) => source).join("|");
  if (!kind.names) {
    const pattern = once(() => new RegExp(`(?<![\\w-])(?:${either})(?![\\w-])`, "gu"));
    return {
      ...shared,
      get pattern() {
        return pattern();
      },
      score: kind.score ?? SCORE,
      keywords: [...new Set(shapes.map(({ keyword }) => keyword))],
      ...(shapes.every((shape) => shape.startsWithKeyword)
        ? { anchored: true as const, wholeWords: false }
        : { reach: longest + 8 }),
      validate: (value) => {
        if (!isPlausible(value, shapes)) return false;
        return kind.proves?.(value) === true ? true : undefined;
      },
    };
  }
  const names = kind.names.map(quoted).join("|");
  const pattern = once(
    () => new RegExp(`(?<![a-z])(?:${names})${BETWEEN}(${either})(?![\\w+/=-])`, "giu"),
  );
  return {
    ...shared,
    about: { ...shared.about, evidence: "name, entropy" },
    get pattern() {
      return pattern();
    },
    group: 1,
    score: kind.score ?? NAMED_SCORE,
    keywords: kind.names.flatMap(spellings),
    anchored: true,
    wholeWords: false,
    validate: (value, match) => {
      const introduction = match[0].slice(0, match[0].lastIndexOf(value));
      return CREDENTIAL.test(introduction) && !OTHER.test(introduction) && varied(value)
        ? undefined
        : false;
    },
  };
}

/** Template slots, names of settings and runs of one character have the form of a token and are none. */
function isPlausible(value: string, shapes: readonly Shape[]): boolean {
  const literal = shapes
    .flatMap(({ parts }) => parts.flatMap((part) => ("literal" in part ? [part.literal] : [])))
    .filter((text) => value.startsWith(text))
    .reduce((best, text) => (text.length > best.length ? text : best), "");
  return varied(value.slice(literal.length)) && FEWEST <= new Set(lead(value, shapes)).size;
}

/** What stands before the first literal of a shape that does not start with one; such as the first part of a log-in. */
function lead(value: string, shapes: readonly Shape[]): string {
  for (const { parts } of shapes) {
    const [first, second] = parts;
    if (first && "of" in first && second && "literal" in second) {
      const at = value.indexOf(second.literal);
      if (at >= first.least) return value.slice(0, at);
    }
  }
  return value;
}

/** Characters that are different in any part that a machine made up. */
const FEWEST = 3;

function varied(body: string): boolean {
  if (new Set(body).size < Math.min(8, body.length / 2)) return false;
  if (body.length >= 16 && !/\d/u.test(body) && !/[a-z].*[A-Z]|[A-Z].*[a-z]/u.test(body))
    return false;
  return body.length < 24 || /^[\da-f-]+$/iu.test(body) || !/^[a-z]+(?:[_-][a-z]+)+$/iu.test(body);
}

function quoted(name: string): string {
  return name.replaceAll(" ", "[ _-]?");
}

function spellings(name: string): string[] {
  return name.includes(" ")
    ? ["", " ", "_", "-"].map((joint) => name.replaceAll(" ", joint))
    : [name];
}
