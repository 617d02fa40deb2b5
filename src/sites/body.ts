/** Text out of a request body, and changed text back into it. Pure: decoding is the caller's. */
import { fail, ok, type Result } from "../lib/result";
import type { BodyPath, Endpoint, TextRule } from "./types";

export const MAX_DEPTH = 64;
export const MAX_NODES = 200_000;
/** UTF-16 code units of all text parts together. */
export const MAX_TEXT = 8_000_000;
export const MAX_PARTS = 5_000;
const DEFAULT_PROSE = 40;

export type DecodedBody =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "fields"; readonly fields: readonly BodyField[] }
  | { readonly kind: "text"; readonly text: string };

/** A form field; `value` is a string, or what a string that was JSON means. */
export interface BodyField {
  readonly name: string;
  readonly value: unknown;
  /** Keeps strings that were JSON apart from those that were not. */
  readonly json: boolean;
}

export type PartRole = TextRule["role"];

export interface FoundPart {
  readonly text: string;
  readonly role: PartRole;
  /** Field index first for form bodies; empty for a plain text. */
  readonly at: readonly (string | number)[];
}

export type ExtractFailure = { reason: "no-text-found" | "too-deep" | "too-large" };
export type PlaceFailure = { reason: "count-differs" | "path-lost" };

interface Leaf {
  readonly at: readonly (string | number)[];
  readonly text: string;
}

/**
 * Every text part of a body, in body order. A body that parses but has a shape this endpoint is not known to
 * have, and so hides its text, fails with `no-text-found`.
 */
export function extract(
  body: DecodedBody,
  endpoint: Endpoint,
): Result<FoundPart[], ExtractFailure> {
  const usual: PartRole = endpoint.channel === "draft" ? "draft" : "prompt";
  if (body.kind === "text")
    return within(body.text === "" ? [] : [{ text: body.text, role: usual, at: [] }]);
  if (body.kind === "json") {
    const found = fromJson(body.value, endpoint, [], usual);
    if (!found.ok) return found;
    const empty = found.value.length === 0;
    if (empty && !endpoint.loose && endpoint.channel !== "draft" && !hasShape(body.value, endpoint))
      return fail({ reason: "no-text-found" });
    return within(found.value);
  }
  const parts: FoundPart[] = [];
  for (const [index, field] of body.fields.entries()) {
    if (field.json) {
      const found = fromJson(field.value, endpoint, [index], usual);
      if (!found.ok) return found;
      parts.push(...found.value);
    } else if (typeof field.value === "string" && field.value !== "") {
      parts.push({ text: field.value, role: usual, at: [index] });
    }
  }
  return within(parts);
}

/** The body with each part's text replaced, same order as `found`. The given body stays as it is. */
export function place(
  body: DecodedBody,
  found: readonly FoundPart[],
  texts: readonly string[],
): Result<DecodedBody, PlaceFailure> {
  if (found.length !== texts.length) return fail({ reason: "count-differs" });
  if (body.kind === "text") {
    const text = texts[0];
    return text === undefined ? ok(body) : ok({ kind: "text", text });
  }
  let value: unknown = body.kind === "json" ? body.value : body.fields;
  for (const [index, part] of found.entries()) {
    const [field, ...rest] = part.at;
    const at = body.kind === "fields" && field !== undefined ? [field, "value", ...rest] : part.at;
    const replaced = replaceAt(value, at, 0, texts[index] ?? "");
    if (!replaced.ok) return replaced;
    value = replaced.value;
  }
  return body.kind === "json"
    ? ok({ kind: "json", value })
    : ok({ kind: "fields", fields: Array.isArray(value) ? (value as BodyField[]) : [] });
}

/** String at a path of the body, such as its conversation id; null when there is none of a sane length. */
export function stringAt(body: DecodedBody, path: BodyPath | undefined): string | null {
  if (body.kind !== "json" || !path) return null;
  let value = body.value;
  for (const key of path) value = child(value, key);
  return typeof value === "string" && value.length > 0 && value.length <= 128 ? value : null;
}

function within(parts: FoundPart[]): Result<FoundPart[], ExtractFailure> {
  const total = parts.reduce((sum, part) => sum + part.text.length, 0);
  return total > MAX_TEXT || parts.length > MAX_PARTS ? fail({ reason: "too-large" }) : ok(parts);
}

function fromJson(
  value: unknown,
  endpoint: Endpoint,
  prefix: readonly (string | number)[],
  usual: PartRole,
): Result<FoundPart[], ExtractFailure> {
  const leaves = stringLeaves(value);
  if (!leaves.ok) return leaves;
  const prose = endpoint.prose ?? DEFAULT_PROSE;
  const lastTurns = new Map<string, number>();
  const parts = leaves.value.flatMap(({ at, text }): FoundPart[] => {
    const rule = endpoint.texts.find(({ path }) => leadsTo(path, at));
    if (rule) {
      const role = endpoint.lastTurn ? roleInTurns(value, rule, at, lastTurns) : rule.role;
      return [{ text, role, at: [...prefix, ...at] }];
    }
    const alone = at.length === 0 && text !== "";
    return alone || readsAsProse(text, prose)
      ? [{ text, role: usual, at: [...prefix, ...at] }]
      : [];
  });
  return ok(parts);
}

/** Strings of a JSON value with their paths, depth first, without recursion. */
function stringLeaves(root: unknown): Result<Leaf[], ExtractFailure> {
  const leaves: Leaf[] = [];
  const open: { value: unknown; at: readonly (string | number)[] }[] = [{ value: root, at: [] }];
  let nodes = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, at } = next;
    if (++nodes > MAX_NODES) return fail({ reason: "too-large" });
    if (typeof value === "string") {
      if (value !== "") leaves.push({ at, text: value });
    } else if (typeof value === "object" && value !== null) {
      if (at.length >= MAX_DEPTH) return fail({ reason: "too-deep" });
      const entries: [string | number, unknown][] = Array.isArray(value)
        ? value.map((item: unknown, index) => [index, item])
        : Object.entries(value);
      for (const [key, inner] of entries.reverse()) open.push({ value: inner, at: [...at, key] });
    }
  }
  return ok(leaves);
}

/** Does a rule's path lead to this string, or to an object whose `text` it is? */
function leadsTo(path: BodyPath, at: readonly (string | number)[]): boolean {
  const open = path.at(-1) === "**";
  const fixed = open ? path.slice(0, -1) : path;
  const matches = fixed.every((step, index) =>
    step === "*" ? at[index] !== undefined : at[index] === step,
  );
  if (!matches) return false;
  if (open) return at.length > fixed.length;
  return (
    at.length === fixed.length || (at.length === fixed.length + 1 && at[fixed.length] === "text")
  );
}

/** Only the last turn of the user is new; what came before was judged when it was sent. */
function roleInTurns(
  value: unknown,
  rule: TextRule,
  at: readonly (string | number)[],
  lastTurns: Map<string, number>,
): PartRole {
  const star = rule.path.indexOf("*");
  const turn = at[star];
  if (star < 0 || typeof turn !== "number" || rule.role !== "prompt") return rule.role;
  const key = rule.path.slice(0, star).join("/");
  let last = lastTurns.get(key);
  if (last === undefined) {
    last = lastUserTurn(rule.path.slice(0, star).reduce(child, value));
    lastTurns.set(key, last);
  }
  return turn === last ? "prompt" : "history";
}

function lastUserTurn(turns: unknown): number {
  if (!Array.isArray(turns)) return -1;
  for (let index = turns.length - 1; index >= 0; index--) {
    const role = child(turns[index], "role") ?? child(child(turns[index], "author"), "role");
    if (role === "user") return index;
  }
  return turns.length - 1;
}

/** Some container that a rule walks through is there, so the shape is the known one, only without words. */
function hasShape(value: unknown, endpoint: Endpoint): boolean {
  return endpoint.texts.some(({ path }) => {
    const star = path.findIndex((step) => step === "*" || step === "**");
    const fixed = star < 0 ? path : path.slice(0, star);
    return fixed.reduce(child, value) !== undefined;
  });
}

function readsAsProse(text: string, atLeast: number): boolean {
  if (text.length < atLeast) return false;
  const gaps = text.match(/\s+/gu)?.length ?? 0;
  return gaps >= 3 && gaps >= text.length / 80;
}

function child(value: unknown, key: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

function replaceAt(
  value: unknown,
  at: readonly (string | number)[],
  depth: number,
  text: string,
): Result<unknown, PlaceFailure> {
  if (depth === at.length)
    return typeof value === "string" ? ok(text) : fail({ reason: "path-lost" });
  const key = at[depth];
  if (
    key === undefined ||
    typeof value !== "object" ||
    value === null ||
    !Object.hasOwn(value, key)
  )
    return fail({ reason: "path-lost" });
  const inner = replaceAt(Reflect.get(value, key), at, depth + 1, text);
  if (!inner.ok) return inner;
  if (Array.isArray(value))
    return ok(value.map((item: unknown, i) => (i === key ? inner.value : item)));
  return ok(
    Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, name === key ? inner.value : item]),
    ),
  );
}
