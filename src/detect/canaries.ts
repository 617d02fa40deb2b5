/**
 * Tokens that an organisation planted in its documents and systems, known here only by salted hashes. Found as they
 * are, in another case, spaced out, backwards, or in any code that `encoded.ts` and `substituted.ts` read.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { findEncoded, type EncodedRun } from "./encoded";
import { readSubstituted, type Substituted } from "./substituted";
import type { Finding } from "./types";

export interface PlantedToken {
  readonly id: string;
  /** Hex. */
  readonly salt: string;
  /** Letters and digits in the token. */
  readonly length: number;
  /** Of the salt and the bare token, in hex. */
  readonly sha256: string;
}

export interface PlacedToken {
  readonly id: string;
  /** UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}_.-]*/gu;
const SPACED = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[ \t_.-]{1,2}[\p{L}\p{N}](?![\p{L}\p{N}])){11,}/gu;
const PIECES = /[\p{L}\p{N}]+/gu;
const MOST_PIECES = 12;
/** Candidates of one text that are hashed; far more than any text of ours has of one length. */
const MOST_HASHED = 50_000;

/** What counts of a token: letters and digits in lower case. */
export function bareToken(token: string): string {
  return token
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** The hash under which a bare token stands in a policy. */
export function tokenHash(salt: string, bare: string): string {
  return bytesToHex(sha256(utf8ToBytes(salt + bare)));
}

/** What of a text is written in codes. */
export interface Decoded {
  readonly runs: readonly EncodedRun[];
  readonly view: Substituted | null;
}

/** Each planted token in the text, in order of its places; `decoded` by whoever has it already. */
export function findCanaries(
  text: string,
  planted: readonly PlantedToken[],
  decoded?: Decoded,
): PlacedToken[] {
  if (planted.length === 0) return [];
  const { runs, view } = decoded ?? decode(text);
  const search = createSearch(planted);
  const found = inPlain(text, search);
  for (const { start, end, text: said } of runs)
    for (const { id } of inPlain(said, search)) found.push({ id, start, end });
  for (const { id, start, end } of view ? inPlain(view.text, search) : [])
    if (view?.touched(start, end)) found.push({ id, ...view.toOriginal(start, end) });
  const seen = new Set<string>();
  return found
    .filter(({ id, start }) => !seen.has(`${id} ${start}`) && seen.add(`${id} ${start}`))
    .sort((a, b) => a.start - b.start);
}

/** Findings for the engine: planted tokens are there on purpose, so they are certain. */
export function canaryFindings(
  text: string,
  planted: readonly PlantedToken[],
  decoded: Decoded,
): Finding[] {
  return findCanaries(text, planted, decoded).map(({ id, start, end }) => ({
    type: "CANARY",
    subtype: id,
    start,
    end,
    score: 1,
    detector: "canary",
    reasons: [{ step: "checksum", delta: 1 }],
  }));
}

function decode(text: string): Decoded {
  const view = readSubstituted(text);
  return { runs: findEncoded(text, view), view };
}

type Search = (bare: string) => string[];

function createSearch(planted: readonly PlantedToken[]): Search {
  const byLength = new Map<number, PlantedToken[]>();
  for (const token of planted)
    byLength.set(token.length, [...(byLength.get(token.length) ?? []), token]);
  let hashed = 0;
  const known = (bare: string, token: PlantedToken) =>
    hashed++ < MOST_HASHED && tokenHash(token.salt, bare) === token.sha256;
  return (bare) =>
    (byLength.get(bare.length) ?? [])
      .filter((token) => known(bare, token) || known([...bare].reverse().join(""), token))
      .map(({ id }) => id);
}

function inPlain(text: string, search: Search): PlacedToken[] {
  const found: PlacedToken[] = [];
  const look = (start: number, end: number) => {
    for (const id of search(bareToken(text.slice(start, end)))) found.push({ id, start, end });
  };
  for (const word of text.matchAll(WORD)) {
    const pieces = [...word[0].matchAll(PIECES)].slice(0, MOST_PIECES);
    pieces.forEach((first, at) => {
      for (const last of pieces.slice(at))
        look(word.index + first.index, word.index + last.index + last[0].length);
    });
  }
  for (const spaced of text.matchAll(SPACED)) look(spaced.index, spaced.index + spaced[0].length);
  return found;
}
