/** Forms in a body that the browser shows as bytes: in an address's way, one field a line, or in parts. Pure. */
import type { FormEntry } from "../lib/form-text";

interface Part {
  readonly name: string;
  readonly value: string;
  /** Name of the file that it is. */
  readonly file: string | null;
}

const MOST = 2_000;
/** What browsers draw, Firefox the longest ones. */
const BOUNDARY = /^-{2,40}(?:[A-Za-z0-9]{1,40}|geckoformboundary[0-9a-f]{32})(?:--)?(?=\r\n)/u;

/** Fields in their order, or null: no form. A file is read by its contents, and its name as a field without one. */
export function readFields(text: string): FormEntry[] | null {
  const parts = partsOf(text)?.flatMap(({ name, value, file }): FormEntry[] => [
    [name, value],
    ...(file === null ? [] : [["", file] as const]),
  ]);
  return parts ?? linesOf(text) ?? pairsOf(text);
}

/**
 * Fields of a form with files of which nothing but their names is shown, each by its name; null for any other.
 * Chromium shows so what a page's own form sends, where a script has made a file of it.
 */
export function readFieldsAndNames(text: string): FormEntry[] | null {
  const parts = partsOf(text) ?? [];
  const files = parts.filter(({ file }) => file !== null);
  if (files.length === 0 || files.some(({ value }) => value !== "")) return null;
  return parts.map(({ name, value, file }) => [name, file ?? value]);
}

/** `a=1&b=2`: blanks are plus signs, so none stand in it. */
function pairsOf(text: string): FormEntry[] | null {
  if (!/^[^\s&=]{1,200}=[^\s&]*(?:&[^\s&=]{1,200}=[^\s&]*)*$/u.test(text)) return null;
  const entries = [...new URLSearchParams(text)];
  return entries.length > MOST ? null : entries;
}

/** One name and value a line, as a form of plain text has them. */
function linesOf(text: string): FormEntry[] | null {
  if (!/^[\w.[\]-]{1,60}=/u.test(text) || !text.endsWith("\r\n")) return null;
  const pieces = text.slice(0, -2).split(/\r\n(?=[\w.[\]-]{1,60}=)/u);
  if (pieces.length > MOST) return null;
  return pieces.map((piece): FormEntry => {
    const at = piece.indexOf("=");
    return [piece.slice(0, at), piece.slice(at + 1)];
  });
}

/** Parts between boundaries, as browsers draw them; what stands around or among their headers makes it none. */
function partsOf(text: string): Part[] | null {
  const boundary = BOUNDARY.exec(text)?.[0];
  if (boundary !== undefined && text === `${boundary}\r\n`)
    return boundary.endsWith("--") ? [] : null;
  if (boundary === undefined || !text.endsWith(`\r\n${boundary}--\r\n`)) return null;
  const inner = text.slice(boundary.length + 2, -boundary.length - 6);
  const parts: Part[] = [];
  for (const part of inner.split(`\r\n${boundary}\r\n`)) {
    const at = part.indexOf("\r\n\r\n");
    const head = at < 0 ? "" : part.slice(0, at);
    const said =
      /^content-disposition: form-data; name="([^"\r\n]+)"(?:; filename="([^"\r\n]*)")?(?:\r\ncontent-type: [\w.+-]{1,60}\/[\w.+-]{1,60}(?:; ?charset=[\w-]{1,20})?)?$/iu.exec(
        head,
      );
    if (!said || parts.length >= MOST) return null;
    const [, name = "", file = null] = said;
    parts.push({ name, value: part.slice(at + 4), file });
  }
  return parts;
}
