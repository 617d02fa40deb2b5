/**
 * Rebuilds a site pack field by field, where no library is at hand. It has been judged before: what is not as
 * expected here is dropped whole, without a word. Pure.
 */
import * as forms from "./pack-forms";
import type { PagePack } from "./pack";
import { isPathPattern } from "./path-pattern";
import type { BodyPath, Endpoint, Frames, Mark, OwnAnswer, TextRule, Turns, Upload } from "./types";

/** Undefined: not of this form. */
type Read<T> = (value: unknown) => T | undefined;
type Fields<T> = { readonly [K in keyof Required<T>]: Read<Required<T>[K]> };

/** The pack, or null. Never throws, also for hostile values. */
export function parseSitePack(value: unknown): PagePack | null {
  try {
    return readPack(value) ?? null;
  } catch {
    return null; // a getter of a hostile value
  }
}

function where<T>(fits: (value: never) => boolean, typeName: "string" | "number"): Read<T> {
  return (value) =>
    typeof value === typeName && fits(value as never) ? (value as unknown as T) : undefined;
}

const form = (pattern: RegExp) => where<string>((text: string) => pattern.test(text), "string");
const short = where<string>(({ length }: string) => length <= forms.LONGEST, "string");
const whole = (least: number, most: number) =>
  where<number>((n: number) => Number.isSafeInteger(n) && n >= least && n <= most, "number");
const path = where<string>((text: string) => isPathPattern(text), "string");
const namedPath = where<string>((text: string) => isPathPattern(text, true), "string");

function oneOf<T extends string>(allowed: readonly T[]): Read<T> {
  return (value) => allowed.find((one) => one === value);
}

function listOf<T>(entry: Read<T>): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > forms.MOST_ENTRIES) return undefined;
    const read: T[] = [];
    for (const item of value as unknown[]) {
      const one = entry(item);
      if (one === undefined) return undefined;
      read.push(one);
    }
    return read;
  };
}

function record<T>(fields: Fields<T>, ...needed: (keyof T & string)[]): Read<T> {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    // No prototype: a page may have put setters on Object's.
    const read = { __proto__: null } as unknown as Record<string, unknown>;
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key)) return undefined;
      const one = fields[key as keyof T]((value as Record<string, unknown>)[key]);
      if (one === undefined) return undefined;
      read[key] = one;
    }
    return needed.every((key) => read[key] !== undefined) ? (read as T) : undefined;
  };
}

const bodyPath: Read<BodyPath> = (value) => {
  const steps = listOf<string | number>((step) => short(step) ?? whole(0, 1_000)(step))(value);
  return steps && forms.isBodyPath(steps) ? steps : undefined;
};

const truth: Read<true> = (value) => (value === true ? true : undefined);
const flag: Read<boolean> = (value) => (typeof value === "boolean" ? value : undefined);

const textRule = record<TextRule>(
  { path: bodyPath, role: oneOf(forms.ROLES), echo: truth },
  "path",
  "role",
);
const turns = record<Turns>(
  { list: bodyPath, role: bodyPath, user: short },
  "list",
  "role",
  "user",
);
const mark = record<Mark>(
  { path: bodyPath, is: (value) => short(value) ?? whole(-1e9, 1e9)(value) ?? flag(value) },
  "path",
  "is",
);
const frames = record<Frames>({ payload: short, text: listOf(whole(1, 1_000)) }, "payload", "text");
const answer = (status: Read<number>) =>
  record<OwnAnswer>(
    { status, contentType: oneOf(forms.CONTENT_TYPES), body: short },
    "status",
    "contentType",
    "body",
  );
const { stream, least, most } = forms.BLOCKED_STATUS;
const blocked: Read<number> = (value) => (value === stream ? stream : whole(least, most)(value));

const endpoint = record<Omit<Endpoint, "skim" | "typed">>(
  {
    methods: listOf(oneOf(forms.METHODS)),
    paths: listOf(path),
    channel: oneOf(forms.PACK_CHANNELS),
    texts: listOf(textRule),
    fields: listOf(short),
    separator: short,
    frames,
    turns: listOf(turns),
    carries: mark,
    empty: listOf(mark),
    emptyAnswer: answer(whole(200, 299)),
    refusal: listOf(short),
    blockedAnswer: answer(blocked),
    conversation: bodyPath,
    prose: whole(forms.PROSE.least, forms.PROSE.most),
    loose: flag,
  },
  "methods",
  "paths",
  "channel",
  "texts",
);

const readPack = record<PagePack>(
  {
    id: form(forms.ID),
    hosts: listOf(form(forms.HOST)),
    requestHosts: listOf(form(forms.HOST)),
    imageHosts: listOf(form(forms.HOST)),
    endpoints: listOf(endpoint),
    uploads: listOf(record<Upload>({ host: form(forms.HOST), path }, "path")),
    conversationInPath: listOf(namedPath),
  },
  "id",
  "hosts",
  "endpoints",
);
