/** What must hold for any text. Each check says in a few words what did not; it quotes nothing. */
import { findEncoded } from "../../src/detect/encoded";
import type { Engine } from "../../src/detect/engine";
import { normalise, type NormalisedText } from "../../src/detect/normalise";
import { readings } from "../../src/detect/plain-text";
import { readSubstituted } from "../../src/detect/substituted";
import type { Finding, RuleScan } from "../../src/detect/types";
import { REDACT_METHODS } from "../../src/policy/schema";
import { rewrite } from "../../src/redact/actions";
import { createVault } from "../../src/redact/vault";

export interface FuzzInput {
  readonly text: string;
  /** Any number; which method redacts, which spans are looked at. */
  readonly pick: number;
}

/** What does not hold of one input, first things first; later checks take it that those before them held. */
export function* problemsOf({ text, pick }: FuzzInput, scan: RuleScan): Generator<string> {
  yield* spanProblems("finding", scan.findings, text.length);
  yield* spanProblems("hidden run", scan.hidden, text.length);
  yield* spanProblems("encoded run", findEncoded(text), text.length);
  yield* overlapProblems(scan.findings);
  yield* mapProblems("normalised text", normalise(text), text, true);
  yield* mapProblems("undone text", readSubstituted(text), text, false);
  for (const reading of readings(text)) yield* mapProblems("reading", reading, text, false);
  yield* redactionProblems(text, scan.findings, pick);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanProblems(what: string, spans: readonly Span[], length: number): string[] {
  const inside = ({ start, end }: Span) =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;
  const wrong = spans.find((span) => !inside(span));
  if (wrong) return [`${what} at ${wrong.start}–${wrong.end} of ${length}`];
  const unsorted = spans.some(({ start }, at) => start < (spans[at - 1]?.start ?? 0));
  return unsorted ? [`${what}s are not sorted`] : [];
}

function overlapProblems(findings: readonly Finding[]): string[] {
  const own = findings.filter(({ type }) => type !== "COMPANY_DATA");
  const wrong = own.findIndex(({ start }, at) => start < (own[at - 1]?.end ?? 0));
  const score = findings.find((finding) => !(finding.score > 0 && finding.score <= 1));
  return [
    ...(wrong === -1 ? [] : [`finding ${wrong} overlaps the one before`]),
    ...(score ? [`score of ${score.detector} is ${score.score}`] : []),
  ];
}

/** How much around a place is normalised with it: letters beside a word decide how it is read. */
const AROUND = 12;

/**
 * Places come in the order of the text and lie in it; a single unit stands for itself or, where `folds`, for what it
 * becomes: the place, read again with what stands around it, holds what it was made to.
 */
function mapProblems(
  what: string,
  view: NormalisedText | null,
  original: string,
  folds: boolean,
): string[] {
  if (!view) return [];
  if (view.text === original) {
    const { start, end } = view.toOriginal(0, original.length);
    return start === 0 && end === original.length ? [] : [`${what}: the whole is ${start}–${end}`];
  }
  let last: Span = { start: 0, end: 0 };
  for (let at = 0; at < view.text.length; at++) {
    const place = view.toOriginal(at, at + 1);
    if (place.start < last.start || place.end < last.end || place.start >= place.end)
      return [`${what}: unit ${at} goes back to ${place.start}–${place.end}`];
    if (place.end > original.length) return [`${what}: unit ${at} lies beyond the text`];
    last = place;
    const unit = view.text.charAt(at);
    const source = original.slice(place.start, place.end);
    if (source === unit || !folds) continue;
    const around = original.slice(Math.max(0, place.start - AROUND), place.end + AROUND);
    if (!normalise(source).text.includes(unit) && !normalise(around).text.includes(unit))
      return [`${what}: unit ${at} does not come from ${place.start}–${place.end}`];
  }
  return [];
}

/** The same key each time, so that a failure can be had again. */
const VAULT = { format: 1, key: "A".repeat(43) + "=", entries: [] } as const;

/** Every finding goes, what no edit covers stays, character by character, and an edit elsewhere is of the same values. */
function redactionProblems(text: string, findings: readonly Finding[], pick: number): string[] {
  if (findings.length === 0) return [];
  const ways = [...REDACT_METHODS, null];
  const method = ways[pick % ways.length] ?? null;
  const action = method === null ? "tokenise" : "redact";
  const acted = findings.map(
    ({ type, start, end }) => ({ type, start, end, action, method }) as const,
  );
  const made = rewrite(text, acted, createVault(VAULT));
  let out = "";
  let at = 0;
  for (const edit of made.edits) {
    if (edit.start < at || edit.end < edit.start) return ["edits of a redaction overlap"];
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  out += text.slice(at);
  const covered = findings.every(({ start, end }) =>
    made.edits.some((edit) => edit.start <= start && end <= edit.end),
  );
  const values = [...new Set(findings.map(({ start, end }) => text.slice(start, end)))];
  const strange = made.edits.some(
    ({ start, end }) =>
      !findings.some((finding) => finding.start < end && start < finding.end) &&
      !consistsOf(text.slice(start, end), values) &&
      !consistsOf(text.slice(start + 1, end), values) &&
      method !== "synthetic",
  );
  return [
    ...(strange ? [`${method ?? action} replaces what is no value`] : []),
    ...(out === made.text ? [] : [`${method ?? action} changes text outside its edits`]),
    ...(covered ? [] : [`${method ?? action} leaves a finding`]),
  ];
}

/** Is each unit of the stretch part of a value? Where values lie over one another, the whole stretch is one edit. */
function consistsOf(stretch: string, values: readonly string[]): boolean {
  if (stretch === "") return false;
  let reached = 0;
  for (let at = 0; at <= reached && reached < stretch.length; at++)
    for (const value of values)
      if (stretch.startsWith(value, at)) reached = Math.max(reached, at + value.length);
  return reached === stretch.length;
}

/** CPU time that 10,000 code units may take, in milliseconds; a shorter text may take as much. */
const BUDGET = 50;
const TRIES = 5;

/** A scan that is slow in every one of some tries; other work of the machine does not count. */
export function timeProblems(text: string, engine: Engine): { scan: RuleScan; problems: string[] } {
  const most = BUDGET * Math.max(1, text.length / 10_000);
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; ; tried++) {
    const before = process.cpuUsage();
    const scan = engine.scan(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
    if (least <= most) return { scan, problems: [] };
    if (tried + 1 >= TRIES)
      return { scan, problems: [`${least.toFixed(0)} ms of CPU for ${text.length} characters`] };
  }
}
