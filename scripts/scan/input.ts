/** Bytes in, lines or text out; never more than one line, or the text that is asked for whole, is held. */

export const MOST_BYTES = 32_000_000;
export const LONGEST_LINE = 4_000_000;
const SNIFFED = 8_192;
const NEWLINE = 10;
const EMPTY = "The input is empty.";

/** The input as a whole cannot be scanned. Its message is for people and quotes nothing. */
export class InputRefused extends Error {}

export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string };

/** Every line that is not blank, numbered from 1. Throws `InputRefused` for binary and too much input, and when all is blank. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 0;
  let held: Uint8Array[] = [];
  let length = 0;
  let any = false;
  const flush = (): Line | null => {
    number += 1;
    const line = length > LONGEST_LINE ? tooLong(number) : decodeLine(number, held);
    held = [];
    length = 0;
    return "text" in line && line.text.trim() === "" ? null : line;
  };
  for await (const chunk of checked(chunks)) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      hold(chunk.subarray(from, at));
      const line = flush();
      if (line) yield line;
      any ||= line !== null;
      from = at + 1;
    }
    hold(chunk.subarray(from));
  }
  const last = length > 0 ? flush() : null;
  if (last) yield last;
  else if (!any) throw new InputRefused(EMPTY);

  function hold(part: Uint8Array): void {
    length += part.length;
    if (length <= LONGEST_LINE && part.length > 0) held.push(part.slice());
    else if (length > LONGEST_LINE) held = [];
  }
}

/** Longer texts are not held as a whole, in UTF-16 code units. */
export const LONGEST_WHOLE = 4_000_000;

/** The whole input as one text. Throws `InputRefused` as above, and for what is not UTF-8. */
export async function readText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const part of decoded(checked(chunks))) text += part;
  if (text.trim() === "") throw new InputRefused(EMPTY);
  return text;
}

/** The input as one text or, where it is longer than `LONGEST_WHOLE`, as chunks of which only one is held. */
export async function readShortOrLong(
  chunks: AsyncIterable<Uint8Array>,
): Promise<string | AsyncIterable<string>> {
  const parts = decoded(checked(chunks, Infinity));
  let text = "";
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    text += next.value;
    if (text.length > LONGEST_WHOLE) return rest(text, parts);
  }
  if (text.trim() === "") throw new InputRefused(EMPTY);
  return text;
}

async function* rest(first: string, parts: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* parts;
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    // The decoder's error says no more than that.
    throw error instanceof TypeError ? new InputRefused("The input is not UTF-8.") : error;
  }
}

async function* checked(
  chunks: AsyncIterable<Uint8Array>,
  most = MOST_BYTES,
): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of chunks) {
    const sniffed = chunk.subarray(0, Math.max(0, SNIFFED - total));
    if (sniffed.includes(0)) throw new InputRefused("The input is binary, not text.");
    total += chunk.length;
    if (total > most)
      throw new InputRefused(
        `The input is larger than ${MOST_BYTES / 1e6} MB. Split it and scan the parts.`,
      );
    yield chunk;
  }
}

function decodeLine(number: number, parts: readonly Uint8Array[]): Line {
  try {
    return { number, text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts)) };
  } catch {
    return { number, problem: "not UTF-8" }; // the decoder's error says no more than that
  }
}

function tooLong(number: number): Line {
  return { number, problem: `longer than ${LONGEST_LINE / 1e6} MB` };
}
