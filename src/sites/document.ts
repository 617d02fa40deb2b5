/** The strings of one JSON text, or of several with a separator, that an endpoint's rules call text. Pure. */
import { fail, ok, type Result } from "../lib/result";
import { createNumberReader } from "./disguise";
import { decodeString, walkJson, type Step, type WalkEnd } from "./json-text";
import type { BodyPath, Endpoint, Mark, TextRule, Turns } from "./types";
import { isTextName, roleOf, type PartRole } from "./words";

export const MAX_NODES = 200_000;
const INSIDE = "{}";

/** Start and end of a string literal, quotes included. */
export type Span = readonly [start: number, end: number];

export interface Leaf {
  readonly text: string;
  readonly role: PartRole;
  readonly at: readonly Step[];
  readonly spans: readonly Span[];
  readonly echo: boolean;
}

export interface DocumentText {
  readonly leaves: readonly Leaf[];
  /** Each JSON text has a shape that the rules know, or carries no text at all by what it says of itself. */
  readonly known: boolean;
}

export type DocumentFailure = {
  reason: "not-json" | "too-deep" | "too-large" | "words-in-names" | "in-numbers";
};

/** Reads `text`; `usual` is the role of strings that read as prose where no rule leads. */
export function readDocument(
  text: string,
  endpoint: Endpoint,
  usual: TextRule["role"],
): Result<DocumentText, DocumentFailure> {
  const leaves: Leaf[] = [];
  let known = true;
  for (const [from, to] of segments(text, endpoint.separator)) {
    const reader = createReader(endpoint, usual);
    const end = reader.read(text, from, to, [], []);
    const smuggled = reader.smuggled();
    if (smuggled) return fail({ reason: smuggled });
    if (end !== "done") return fail({ reason: FAILURES[end] });
    const found = reader.leaves();
    leaves.push(...found);
    known &&= found.some(({ role }) => role !== "beside") || reader.known();
  }
  return ok({ leaves, known });
}

/** Several words, as no name of a field has them. */
export function readsAsWords(name: string): boolean {
  return name.length >= 12 && (name.match(/\s+/gu)?.length ?? 0) >= 3;
}

const FAILURES: Readonly<Record<Exclude<WalkEnd, "done">, DocumentFailure["reason"]>> = {
  malformed: "not-json",
  "too-deep": "too-deep",
  stopped: "too-large",
};

function createReader(endpoint: Endpoint, usual: TextRule["role"]) {
  const { texts, carries, empty = [], prose } = endpoint;
  const shapes = texts.map(({ path }) => fixedPart(path));
  const turns = (endpoint.turns ?? []).map((spec) => ({ spec, last: -1, lastOfUser: -1 }));
  const leaves: Leaf[] = [];
  let nodes = 0;
  let shaped = false;
  let carried = carries === undefined;
  let exempt = false;
  let smuggled: "words-in-names" | "in-numbers" | null = null;
  const numbers = createNumberReader();

  function read(
    source: string,
    from: number,
    to: number,
    base: readonly Step[],
    spans: readonly Span[],
  ): WalkEnd {
    const nested: { end: WalkEnd } = { end: "done" };
    const end = walkJson(source, from, to, (path, kind, start, stop) => {
      if (++nodes > MAX_NODES) return false;
      const at = base.length === 0 ? path : [...base, ...path];
      const step = path.at(-1);
      if (typeof step === "string" && readsAsWords(step)) smuggled = "words-in-names";
      if (kind === "scalar" && numbers.isText(path, source, start, stop)) smuggled = "in-numbers";
      if (smuggled) return false;
      shaped ||= shapes.some((shape) => shape.length === at.length && fits(shape, at));
      if (kind === "container") return true;
      for (const turn of turns) note(turn, at, source, start, stop);
      if (carries) carried ||= holds(carries, at, source, start, stop);
      exempt ||= empty.some((mark) => holds(mark, at, source, start, stop));
      if (kind !== "string") return true;
      const outer: Span[] = [...spans, [start, stop]];
      if (
        texts.some(
          ({ path: rule }) => rule[at.length] === INSIDE && fits(rule.slice(0, at.length), at),
        )
      ) {
        const inner = decodeString(source, start, stop);
        const kept = leaves.length;
        nested.end = read(inner, 0, inner.length, [...at, INSIDE], outer);
        if (nested.end === "done") return true;
        leaves.length = kept;
        if (nested.end !== "malformed") return false;
        nested.end = "done"; // not JSON after all: a string like any other
      }
      take(source, start, stop, at, outer);
      return true;
    });
    return nested.end === "done" ? end : nested.end;
  }

  function take(source: string, start: number, stop: number, at: readonly Step[], spans: Span[]) {
    const rule = texts.find(({ path }) => leadsTo(path, at));
    if (!rule && prose === Number.POSITIVE_INFINITY) return; // nothing but what rules lead to is looked for
    const text = decodeString(source, start, stop);
    const named = isTextName(at.length === 0 ? "text" : nameOf(at), text, endpoint);
    const role = rule?.role ?? (named ? usual : roleOf(text, usual, prose));
    if (text === "" || role === null) return;
    leaves.push({ text, role, at: [...at], spans, echo: rule?.echo ?? false });
  }

  return {
    read,
    smuggled: () => smuggled,
    /** Roles are known only now: which turn is the user's last stands behind the earlier ones. */
    leaves: (): Leaf[] =>
      leaves.map((leaf) => {
        const turn = turns.find(({ spec }) => isInTurn(spec, leaf.at));
        if (!turn || leaf.role !== "prompt") return leaf;
        const last = turn.lastOfUser < 0 ? turn.last : turn.lastOfUser;
        return leaf.at[turn.spec.list.length] === last ? leaf : { ...leaf, role: "history" };
      }),
    known: () => shaped || exempt || !carried,
  };
}

/** The name that stands before it, however deep in lists it is. */
function nameOf(at: readonly Step[]): string {
  const name = at.findLast((step) => typeof step === "string");
  return typeof name === "string" ? name : "";
}

function note(
  turn: { readonly spec: Turns; last: number; lastOfUser: number },
  at: readonly Step[],
  source: string,
  start: number,
  stop: number,
): void {
  const { list, role, user } = turn.spec;
  if (!isInTurn(turn.spec, at)) return;
  const index = Number(at[list.length]);
  turn.last = Math.max(turn.last, index);
  const rest = at.slice(list.length + 1);
  if (rest.length === role.length && fits(role, rest) && plain(source, start, stop) === user)
    turn.lastOfUser = Math.max(turn.lastOfUser, index);
}

function isInTurn({ list }: Turns, at: readonly Step[]): boolean {
  return typeof at[list.length] === "number" && fits(list, at);
}

function holds(
  { path, is }: Mark,
  at: readonly Step[],
  source: string,
  start: number,
  stop: number,
): boolean {
  return at.length === path.length && fits(path, at) && plain(source, start, stop) === String(is);
}

/** A string's text, or a number as it is written. */
function plain(source: string, start: number, stop: number): string {
  return source[start] === '"' ? decodeString(source, start, stop) : source.slice(start, stop);
}

/** Does `at` begin with this path? */
function fits(path: BodyPath, at: readonly Step[]): boolean {
  return path.every((step, index) => (step === "*" ? at[index] !== undefined : at[index] === step));
}

/** Does a rule's path lead to this string, or to an object whose `text` it is? */
export function leadsTo(path: BodyPath, at: readonly Step[]): boolean {
  const open = path.at(-1) === "**";
  const fixed = open ? path.slice(0, -1) : path;
  if (!fits(fixed, at)) return false;
  if (open) return at.length > fixed.length;
  return (
    at.length === fixed.length || (at.length === fixed.length + 1 && at[fixed.length] === "text")
  );
}

/** What must be there for a body to have the known shape, whether it holds words or not. */
function fixedPart(path: BodyPath): BodyPath {
  const star = path.findIndex((step, index) => index > 0 && (step === "*" || step === "**"));
  return star < 0 ? path : path.slice(0, star);
}

function segments(text: string, separator: string | undefined): Span[] {
  if (separator === undefined) return [[0, text.length]];
  const found: Span[] = [];
  for (let from = 0; from <= text.length;) {
    const next = text.indexOf(separator, from);
    const to = next < 0 ? text.length : next;
    if (text.slice(from, to).trim() !== "") found.push([from, to]);
    from = to + separator.length;
  }
  return found;
}
