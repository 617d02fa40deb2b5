/**
 * Text files that a page sends as base64, alone or as a part of a MIME message: judged by what they say, as no model
 * reads base64 and no user does, and closed again when what they say has changed. Pure.
 */
import { fromBase64, toBase64 } from "../lib/base64";
import type { Channel } from "../policy/schema";
import type { PagePart } from "../protocol/page";

export interface OpenedFiles {
  /** Same length and order as the parts that were given; files as they read. */
  readonly parts: readonly PagePart[];
  /** Changed texts as the page has to send them; null when that cannot be done. */
  close(texts: readonly string[]): string[] | null;
}

interface OpenedText {
  readonly text: string;
  close(changed: string): string | null;
}

/** Shorter runs are words and names. */
const LEAST = 24;
const WHOLE = /^[\w+/-]+={0,2}\s*$/u;
/** Of a part of a MIME message (RFC 2045, 2387). */
const CODED = /\ncontent-transfer-encoding: *base64\r?\n/iu;
const LONGEST_HEAD = 4_000;
const NOT_TEXT = /[^\P{Cc}\t\n\r\f]|\uFFFD/u;

/** Null: no part is a file in base64 that is a text. What a user writes so is left as it is written. */
export function openCodedFiles(parts: readonly PagePart[], channel: Channel): OpenedFiles | null {
  const opened = parts.map(({ text, role }) =>
    channel === "attachment" || role === "attachment"
      ? (openWhole(text) ?? openSections(text))
      : null,
  );
  if (opened.every((one) => one === null)) return null;
  return {
    parts: parts.map((part, at) => ({ ...part, text: opened[at]?.text ?? part.text })),
    close(texts) {
      const closed: string[] = [];
      for (const [at, text] of texts.entries()) {
        const one = opened[at];
        const now = one ? one.close(text) : text;
        if (now === null) return null;
        closed.push(now);
      }
      return closed;
    },
  };
}

function openWhole(coded: string): OpenedText | null {
  const text = WHOLE.test(coded) ? said(coded) : null;
  if (text === null) return null;
  return { text, close: (changed) => (changed === text ? coded : codedOf(changed)) };
}

function openSections(message: string): OpenedText | null {
  if (!/^\s*--/u.test(message)) return null;
  const sections = sectionsOf(message);
  const opened = sections.map(({ isCoded, body }) => (isCoded ? said(body) : null));
  if (opened.every((text) => text === null)) return null;
  const text = sections.map(({ head, body }, at) => head + (opened[at] ?? body)).join("");
  return {
    text,
    close(changed) {
      const now = sectionsOf(changed);
      // A file that has a boundary of its own inside cannot be found again.
      if (now.length !== sections.length) return null;
      return now
        .map(({ head, body }, at) => {
          const before = opened[at];
          if (before === null) return head + body;
          return head + (body === before ? (sections[at]?.body ?? "") : codedOf(body));
        })
        .join("");
    },
  };
}

interface Section {
  /** Up to the empty line after its fields. */
  readonly head: string;
  readonly body: string;
  readonly isCoded: boolean;
}

/** What a message has between its boundaries, and those themselves; together they are the message. */
function sectionsOf(message: string): Section[] {
  return message.split(/(\r?\n)(?=--)/u).map((stretch) => {
    const end = /\r?\n\r?\n/u.exec(stretch.slice(0, LONGEST_HEAD));
    const head = end ? stretch.slice(0, end.index + end[0].length) : stretch;
    return { head, body: stretch.slice(head.length), isCoded: CODED.test(head) };
  });
}

/** What the base64 says, if that is a text. */
function said(coded: string): string | null {
  const bare = coded.replace(/\s+/gu, "").replace(/-/gu, "+").replace(/_/gu, "/");
  if (bare.length < LEAST) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      fromBase64(bare),
    );
    return NOT_TEXT.test(text) ? null : text;
  } catch {
    return null; // no base64, or none of a text
  }
}

function codedOf(text: string): string {
  return toBase64(new TextEncoder().encode(text));
}
