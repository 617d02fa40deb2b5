/** Forms in a body that the browser shows as bytes: in an address's way, one field a line, or in parts. Pure. */
import type { FormEntry } from "../lib/form-text";

const MOST = 2_000;

/** Fields in their order, or null: no form. A file is read by its contents. */
export function readFields(text: string): FormEntry[] | null {
  return partsOf(text) ?? linesOf(text) ?? pairsOf(text);
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

/** Parts between boundaries, as browsers draw them; what stands around or among their headers makes it none. Files' names have no name. */
function partsOf(text: string): FormEntry[] | null {
  const boundary = /^-{2,40}[A-Za-z0-9]{1,40}(?:--)?(?=\r\n)/u.exec(text)?.[0];
  if (boundary !== undefined && text === `${boundary}\r\n`)
    return boundary.endsWith("--") ? [] : null;
  if (boundary === undefined || !text.endsWith(`\r\n${boundary}--\r\n`)) return null;
  const inner = text.slice(boundary.length + 2, -boundary.length - 6);
  const entries: FormEntry[] = [];
  for (const part of inner.split(`\r\n${boundary}\r\n`)) {
    const at = part.indexOf("\r\n\r\n");
    const head = at < 0 ? "" : part.slice(0, at);
    const said =
      /^content-disposition: form-data; name="([^"\r\n]+)"(?:; filename="([^"\r\n]*)")?(?:\r\ncontent-type: [\w.+-]{1,60}\/[\w.+-]{1,60}(?:; ?charset=[\w-]{1,20})?)?$/iu.exec(
        head,
      );
    if (!said || entries.length >= MOST) return null;
    const [, name = "", file] = said;
    entries.push([name, part.slice(at + 4)]);
    if (file !== undefined) entries.push(["", file]);
  }
  return entries;
}
