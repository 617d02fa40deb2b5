/** Text out of a request body, and changed text back into it. Pure: bytes and forms are the caller's. */
import { fail, ok, type Result } from "../lib/result";
import { decodeString, encodeString } from "./json-text";
import { readDocument, readsAsWords, type DocumentText, type Span } from "./document";
import type { BodyPath, Endpoint, TextRule } from "./types";
import { isTextName, roleOf, type PartRole } from "./words";

/** UTF-16 code units of all text parts together. */
export const MAX_TEXT = 20_000_000;
export const MAX_PARTS = 5_000;

export type DecodedBody =
  /** Valid JSON, as it is written. */
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "fields"; readonly fields: readonly BodyField[] }
  | { readonly kind: "text"; readonly text: string };

export interface BodyField {
  readonly name: string;
  readonly value: string;
  /** Is the value JSON? */
  readonly json: boolean;
  /** Content of a file; left out for other fields. */
  readonly file?: boolean;
}

export type { PartRole };

export interface FoundPart {
  readonly text: string;
  readonly role: PartRole;
  /** Path to it; field index first for form bodies; empty for a plain text. */
  readonly at: readonly (string | number)[];
  /** Everywhere it stands: more than once where a site sends the same words again. */
  readonly places: readonly Place[];
}

export interface Place {
  /** Index of the form field; null for bodies that are one text. */
  readonly field: number | null;
  /** String literals one inside the other; empty: the whole text. */
  readonly spans: readonly Span[];
}

export type ExtractFailure = {
  reason: "no-text-found" | "too-deep" | "too-large" | "not-json" | "words-in-names" | "in-numbers";
};
export type PlaceFailure = { reason: "count-differs" };

/**
 * Every text part of a body, in body order. A body that parses but has a shape this endpoint is not known to
 * have, and so hides its text, fails with `no-text-found`.
 */
export function extract(
  body: DecodedBody,
  endpoint: Endpoint,
): Result<FoundPart[], ExtractFailure> {
  const usual: TextRule["role"] = endpoint.channel === "draft" ? "draft" : "prompt";
  if (body.kind === "fields") return fromFields(body.fields, endpoint, usual);
  if (body.kind === "json" || endpoint.separator !== undefined) {
    const read = readDocument(body.text, endpoint, usual);
    if (read.ok) return finish(partsOf(read.value, null), read.value.known, endpoint);
    if (body.kind === "json" || read.reason !== "not-json") return read;
  }
  const { text } = body;
  const role = endpoint.skim ? roleOf(text, usual, endpoint.prose) : usual;
  return within(
    text.trim() === "" || role === null
      ? []
      : [{ text, role, at: [], places: [{ field: null, spans: [] }] }],
  );
}

/** The body with each part's text replaced, same order as `found`; all else stays as it is written. */
export function place(
  body: DecodedBody,
  found: readonly FoundPart[],
  texts: readonly string[],
): Result<DecodedBody, PlaceFailure> {
  if (found.length !== texts.length) return fail({ reason: "count-differs" });
  const editsOf = (field: number | null): Edit[] =>
    found.flatMap(({ places }, index) =>
      places
        .filter((spot) => spot.field === field)
        .map(({ spans }) => ({ spans, text: texts[index] ?? "" })),
    );
  if (body.kind !== "fields") return ok({ ...body, text: splice(body.text, editsOf(null)) });
  const fields = body.fields.map((field, index) => ({
    ...field,
    value: splice(field.value, editsOf(index)),
  }));
  return ok({ kind: "fields", fields });
}

/** String at a path of the body, such as its conversation id; null when there is none of a sane length. */
export function stringAt(body: DecodedBody, path: BodyPath | undefined): string | null {
  if (!path) return null;
  const texts = body.kind === "fields" ? jsonFields(body.fields) : [body.text];
  const seek = { texts: [{ path, role: "history" }], prose: Number.POSITIVE_INFINITY } as const;
  for (const text of texts) {
    const read = readDocument(text, { ...SEEKING, ...seek }, "history");
    const value = read.ok ? read.value.leaves[0]?.text : undefined;
    if (value !== undefined && value.length <= 128) return value;
  }
  return null;
}

const SEEKING: Endpoint = {
  methods: [],
  paths: [],
  channel: "prompt",
  texts: [],
  separator: "\u001e",
};

function jsonFields(fields: readonly BodyField[]): string[] {
  return fields.filter(({ json }) => json).map(({ value }) => value);
}

function fromFields(
  fields: readonly BodyField[],
  endpoint: Endpoint,
  usual: TextRule["role"],
): Result<FoundPart[], ExtractFailure> {
  const parts: FoundPart[] = [];
  let known = endpoint.fields === undefined;
  for (const [index, { name, value, json, file }] of fields.entries()) {
    const listed = endpoint.fields?.includes(name) ?? true;
    if (readsAsWords(name)) return fail({ reason: "words-in-names" });
    if (json) {
      const read = readDocument(value, listed ? endpoint : { ...endpoint, texts: [] }, usual);
      if (!read.ok) return read;
      known ||= listed && read.value.known;
      parts.push(...partsOf(read.value, index));
    } else {
      const whole = listed || (file && !endpoint.skim) || isTextName(name, value, endpoint);
      const role = whole ? (file ? "attachment" : usual) : roleOf(value, usual, endpoint.prose);
      if (value !== "" && role !== null)
        parts.push({ text: value, role, at: [index], places: [{ field: index, spans: [] }] });
    }
  }
  return finish(parts, known, endpoint);
}

function finish(
  parts: FoundPart[],
  known: boolean,
  endpoint: Endpoint,
): Result<FoundPart[], ExtractFailure> {
  const mayBeEmpty = known || endpoint.loose === true || endpoint.channel === "draft";
  const said = parts.some(({ role }) => role !== "beside");
  return said || mayBeEmpty ? within(parts) : fail({ reason: "no-text-found" });
}

/** Words that a site sends twice become one part, so that both are judged once and change together. */
function partsOf({ leaves }: DocumentText, field: number | null): FoundPart[] {
  const parts: (FoundPart & { places: Place[] })[] = [];
  for (const twice of [false, true])
    for (const { text, role, at, spans, echo } of leaves) {
      if (echo !== twice) continue;
      const place: Place = { field, spans };
      const same = twice ? parts.find((part) => part.text === text && part.role === role) : null;
      if (same) same.places.push(place);
      else parts.push({ text, role, at: field === null ? at : [field, ...at], places: [place] });
    }
  return parts;
}

function within(parts: FoundPart[]): Result<FoundPart[], ExtractFailure> {
  const total = parts.reduce((sum, part) => sum + part.text.length, 0);
  return total > MAX_TEXT || parts.length > MAX_PARTS ? fail({ reason: "too-large" }) : ok(parts);
}

interface Edit {
  readonly spans: readonly Span[];
  readonly text: string;
}

/** Replaces string literals where they stand, inside one another too. */
function splice(source: string, edits: readonly Edit[]): string {
  const whole = edits.find(({ spans }) => spans.length === 0);
  if (whole) return whole.text;
  const groups: { span: Span; inner: Edit[] }[] = [];
  for (const { spans, text } of edits) {
    const [span, ...inner] = spans;
    if (!span) continue;
    const same = groups.find((group) => group.span[0] === span[0]);
    if (same) same.inner.push({ spans: inner, text });
    else groups.push({ span, inner: [{ spans: inner, text }] });
  }
  groups.sort((a, b) => a.span[0] - b.span[0]);
  let result = "";
  let at = 0;
  for (const { span, inner } of groups) {
    const [start, end] = span;
    result +=
      source.slice(at, start) + encodeString(splice(decodeString(source, start, end), inner));
    at = end;
  }
  return result + source.slice(at);
}
