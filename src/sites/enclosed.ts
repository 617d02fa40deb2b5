/** Files that an upload carries inside its text, as base64, data URL or plain words, with what says so. Pure. */
import type { DecodedBody } from "./body";
import { readsAsProse } from "./words";
import { decodeString, encodeString, walkJson, type Step } from "./json-text";

export interface Enclosed {
  /** Base64 of the file in the usual alphabet, or its words. */
  readonly payload: string;
  readonly base64: boolean;
  /** What stands before it in the same string and stays there. */
  readonly head: string;
  readonly name: string;
  readonly type: string;
  /** Index of the form field; 0 for bodies that are one text. */
  readonly field: number;
  /** String literal in JSON; null: the whole text. */
  readonly span: readonly [start: number, end: number] | null;
}

export interface Enclosing {
  readonly files: readonly Enclosed[];
  /** It calls itself one piece of several, so nobody can read the whole. */
  readonly partial: boolean;
}

/** Names of members that hold a file; `…name` and `…type` say something of it. */
const CONTENT = /^content|(?:content|file|data|base64|b64|bytes|body|blob|chunk)s?$/iu;
const ABOUT = /metadata|(?:name|type|id|size|length|index|number)$/iu;
const NAME = /name$/iu;
const TYPE = /type$/iu;
const PIECE = /chunk|part(?:s?$|_?n(?:um|o)|_?i(?:nd|d))/iu;
const PIECES = /total|count|s$/iu;
const DATA_URL = /^data:([^;,]*)(?:;[^,]*)?,/iu;
/** So many signs of base64 are no name of a thing. */
const LONG = 48;

export function enclosedIn(body: DecodedBody): Enclosing {
  const files: Enclosed[] = [];
  const names: Record<string, string> = { __proto__: null } as never;
  const types: Record<string, string> = { __proto__: null } as never;
  const within: string[] = [];
  let piece = false;
  let whole = false;

  /** `where`: the object that the string is a member of. */
  function take(
    text: string,
    key: string,
    where: string,
    place: Pick<Enclosed, "field" | "span">,
  ): void {
    count(key, text);
    if (NAME.test(key)) names[where] ??= text;
    if (TYPE.test(key)) types[where] ??= text;
    const found = fileIn(text, key);
    if (!found) return;
    within[files.length] = where;
    files[files.length] = { ...NONE, ...found, ...place };
  }

  function count(key: string, value: string): void {
    if (!PIECE.test(key) || !/^\d+$/u.test(value)) return;
    if (PIECES.test(key) && value === "1") whole = true;
    else piece = true;
  }

  function walk(text: string, field: number): boolean {
    const end = walkJson(text, 0, text.length, (path, kind, start, stop) => {
      const key = nameIn(path);
      if (kind === "scalar") count(key, text.slice(start, stop));
      if (kind !== "string") return true;
      const where = `${field}/${path.slice(0, -1).join("/")}`;
      take(decodeString(text, start, stop), key, where, { field, span: [start, stop] });
      return true;
    });
    return end === "done";
  }

  if (body.kind === "fields") {
    for (const [field, { name, value, json }] of body.fields.entries())
      if (!json || !walk(value, field)) take(value, name, "", { field, span: null });
  } else if (body.kind === "text" || !walk(body.text, 0)) {
    take(body.text, "content", "", { field: 0, span: null });
  }
  return {
    files: files.map((file, at) => ({
      ...file,
      name: names[within[at] ?? ""] ?? "",
      type: file.type || (types[within[at] ?? ""] ?? ""),
    })),
    partial: piece && !whole,
  };
}

/** The body with other payloads for these files of it, in the usual alphabet; null leaves one as it is. */
export function withEnclosed(
  body: DecodedBody,
  files: readonly Enclosed[],
  payloads: readonly (string | null)[],
): DecodedBody {
  const changed = (text: string, index: number) => {
    let result = text;
    // From the end, so that what stands before keeps its place.
    for (let at = files.length - 1; at >= 0; at--) {
      const { field, span, head } = files[at] as Enclosed;
      const payload = payloads[at] ?? null;
      if (field !== index || payload === null) continue;
      const now = head + payload;
      result = span ? result.slice(0, span[0]) + encodeString(now) + result.slice(span[1]) : now;
    }
    return result;
  };
  if (body.kind !== "fields") return { ...body, text: changed(body.text, 0) };
  const fields = body.fields.map((field, at) => ({ ...field, value: changed(field.value, at) }));
  return { kind: "fields", fields };
}

const NONE = { head: "", name: "", type: "" } as const;

function fileIn(
  text: string,
  key: string,
): (Pick<Enclosed, "payload" | "base64"> & { head?: string; type?: string }) | null {
  const [head, type] = DATA_URL.exec(text) ?? [];
  if (head !== undefined) {
    const rest = text.slice(head.length);
    const coded = /;base64,$/iu.test(head) ? base64In(rest) : null;
    return { head, type: type ?? "", base64: coded !== null, payload: coded ?? percentless(rest) };
  }
  const named = CONTENT.test(key) && !ABOUT.test(key);
  const coded = named || text.length >= LONG ? base64In(text) : null;
  if (coded !== null) return { base64: true, payload: coded };
  return text !== "" && (named || (readsAsProse(text) && !NAME.test(key)))
    ? { base64: false, payload: text }
    : null;
}

/** In the usual alphabet and without line breaks; null when it is none. */
function base64In(text: string): string | null {
  if (!/^(?:[\w+/-]{60,}\r?\n)*[\w+/-]*={0,2}\s*$/u.test(text)) return null;
  const bare = text.replace(/\s+/gu, "");
  if (bare.length < 4 || bare.length % 4 === 1) return null;
  return bare.replace(/-/gu, "+").replace(/_/gu, "/");
}

function percentless(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // not valid percent-encoding: it is read as it stands
  }
}

function nameIn(path: readonly Step[]): string {
  for (let at = path.length - 1; at >= 0; at--) {
    const step = path[at];
    if (typeof step === "string") return step;
  }
  return "content";
}
