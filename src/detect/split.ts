/**
 * Values written in pieces: half a card in one field and half in the next, or `4539 1488` "and then" `0343 6467`.
 * Pieces that stand close to each other are put together and go through the rules once more. Pure.
 */
import { isShort, piecesOf, type Piece } from "./pieces";
import type { EntityType, Finding } from "./types";

export interface SplitValue {
  readonly finding: Omit<Finding, "start" | "end">;
  /** Where it stands, text by text; offsets are UTF-16 code units. */
  readonly spans: readonly {
    readonly text: number;
    readonly start: number;
    readonly end: number;
  }[];
}

export interface SplitTools {
  /** The rules, for a text of less than a hundred characters. */
  readonly scan: (text: string) => readonly Finding[];
  /** Is this stretch a certain finding already? Then it is no piece of another one. */
  readonly isFound: (text: number, start: number, end: number) => boolean;
}

const LEAST_SCORE = 0.85;
/** A joined value is a little less certain than one that was written as one. */
const JOINED = 0.95;
const LEAST_SIGNS = 8;
const MOST_SIGNS = 64;
const MOST_PIECES = 6;
const CONTEXT = 32;
/** Types whose shape alone is telling; of the others only what has a check digit or a proved structure counts. */
const TELLING: ReadonlySet<EntityType> = new Set<EntityType>([
  "API_KEY",
  "NATIONAL_ID",
  "CRYPTO_WALLET",
]);
/** Words by which people go on with a number; any other word between two numbers keeps them apart. */
const GOES_ON = new Set(
  (
    "and then next rest the of it is followed by plus second half part last first ends with continues digits " +
    "number und dann danach gefolgt von weiter mit der die das den rest zweite hälfte teil letzte ziffern " +
    "et puis suivi de la suite fin y luego después seguido el resto e poi seguito da en daarna então depois"
  ).split(" "),
);

interface Place extends Piece {
  readonly in: number;
  /** The text before it in its own text. */
  readonly before: string;
  /** May it go on what the place before it began? */
  readonly linked: boolean;
}

/** Values whose pieces stand in neighbouring texts, or near each other in one. */
export function findSplit(texts: readonly string[], tools: SplitTools): SplitValue[] {
  const places = placesIn(texts, tools);
  const values: SplitValue[] = [];
  for (let first = 0; first < places.length - 1; first++) {
    const last = endOfChain(places, first);
    for (let end = last; end > first; end--) {
      const value = valueOf(places.slice(first, end + 1), tools.scan);
      if (!value) continue;
      values.push(value);
      first = end;
      break;
    }
  }
  return values;
}

function placesIn(texts: readonly string[], { isFound }: SplitTools): Place[] {
  const places: Place[] = [];
  let rest: string | null = null;
  texts.forEach((text, at) => {
    const pieces = piecesOf(text);
    let apart = rest === null || !isShort(rest, 40, 6);
    for (const piece of pieces.list) {
      if (isFound(at, piece.start, piece.end)) {
        apart = true;
        continue;
      }
      const opens = places.at(-1)?.in !== at;
      const near = opens ? isShort(piece.gap, 60, 10) : goesOn(piece.gap);
      places.push({
        ...piece,
        in: at,
        before: text.slice(Math.max(0, piece.start - CONTEXT), piece.start),
        linked: !apart && near,
      });
      apart = false;
    }
    rest = apart && pieces.list.length > 0 ? null : pieces.rest;
    if (pieces.list.length === 0) rest = null;
  });
  return places;
}

function goesOn(gap: string): boolean {
  return (
    gap.length <= 48 &&
    (gap.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => GOES_ON.has(word))
  );
}

function endOfChain(places: readonly Place[], first: number): number {
  let last = first;
  while (last + 1 < places.length && last - first + 1 < MOST_PIECES && places[last + 1]?.linked)
    last++;
  return last;
}

function valueOf(chain: readonly Place[], scan: SplitTools["scan"]): SplitValue | null {
  const signs = chain.reduce((sum, { text }) => sum + text.replace(/[\s-]/gu, "").length, 0);
  if (signs < LEAST_SIGNS || signs > MOST_SIGNS) return null;
  const [head] = chain;
  if (!head) return null;
  const before = head.before.replace(/\s*$/u, " ");
  const spaced = chain.map(({ text }) => text);
  const compact = spaced.map((text) => text.replace(/\s/gu, ""));
  return joined(chain, before, spaced, " ", scan) ?? joined(chain, before, compact, "", scan);
}

function joined(
  chain: readonly Place[],
  before: string,
  pieces: readonly string[],
  between: string,
  scan: SplitTools["scan"],
): SplitValue | null {
  const text = before + pieces.join(between);
  const firstEnds = before.length + (pieces[0]?.length ?? 0);
  const lastStarts = text.length - (pieces.at(-1)?.length ?? 0);
  const finding = scan(text).find(
    (found) =>
      found.start >= before.length - 1 &&
      found.start < firstEnds &&
      found.end > lastStarts &&
      isProved(found, pieces[0] ?? ""),
  );
  if (!finding) return null;
  const exact = between === " ";
  return {
    finding: withoutPlace(finding),
    spans: spansOf(
      chain,
      exact ? Math.max(0, finding.start - before.length) : 0,
      exact ? text.length - finding.end : 0,
    ),
  };
}

function isProved({ type, score, reasons }: Finding, head: string): boolean {
  if (score < LEAST_SCORE) return false;
  if (type === "PHONE") return /^\(?[+0]/u.test(head);
  return (
    TELLING.has(type) || reasons.some(({ step }) => step === "checksum" || step === "structure")
  );
}

function withoutPlace({ start: _start, end: _end, ...finding }: Finding): SplitValue["finding"] {
  const score = Math.round(finding.score * JOINED * 100) / 100;
  const step = { step: "joined", delta: Math.round((score - finding.score) * 100) / 100 } as const;
  return { ...finding, score, reasons: [...finding.reasons, step] };
}

/** One span a text, from its first piece to its last; `skip` signs at the begin and `spare` at the end are not part of it. */
function spansOf(chain: readonly Place[], skip: number, spare: number): SplitValue["spans"] {
  const spans = new Map<number, { text: number; start: number; end: number }>();
  chain.forEach((place, at) => {
    const plain = place.text.length === place.end - place.start;
    const start = place.start + (at === 0 && plain ? skip : 0);
    const end = place.end - (at === chain.length - 1 && plain ? spare : 0);
    spans.set(place.in, { text: place.in, start: spans.get(place.in)?.start ?? start, end });
  });
  return [...spans.values()];
}
