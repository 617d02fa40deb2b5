/** Documents made into fingerprints: winnowing (Schleimer, Wilkerson and Aiken, 2003) over runs of folded words. */
import { buildFuse } from "./fuse";
import { createGramHash } from "./grams";
import type { FingerprintPack } from "./pack";
import { pieces } from "./pieces";
import { foldWords } from "./words";

export interface FingerprintOptions {
  readonly key: readonly [number, number];
  /** The pack stays below; with many documents fewer fingerprints of each are kept. */
  readonly mostBytes: number;
}

export interface FingerprintReport {
  readonly documents: number;
  /** Documents with too few words to be told by. */
  readonly tooShort: number;
  readonly fingerprints: number;
  /** Fingerprints that several documents share, such as letterheads; left out. */
  readonly shared: number;
  /** A copied passage of so many words is found for sure, while all fingerprints are kept and none is shared. */
  readonly guaranteedWords: number;
  /** Share of fingerprints kept to stay below the limit, 0–1. */
  readonly kept: number;
}

const GRAM = 6;
/** Of so many runs in a row the one with the smallest hash is kept. */
const WINDOW = 12;
const REQUIRE = 2;
const WITHIN = 60;
const FINGERPRINT_BITS = 16;
const DOCUMENT_BITS = 8;
const OVERHEAD = 1.14;
/** What more documents share is a letterhead or a disclaimer. */
const MOST_SHARING = 3;

export interface FingerprintBuilder {
  /** One document's text; called for one after another. */
  add(text: string): void;
  done(): { pack: FingerprintPack; report: FingerprintReport };
}

export function createFingerprintBuilder(options: FingerprintOptions): FingerprintBuilder {
  const hash = createGramHash(options.key, GRAM);
  const found = new Map<number, { document: number; sharing: number; low: number; high: number }>();
  let documents = 0;
  let tooShort = 0;

  function note(high: number, low: number, document: number): void {
    const place = high * 0x20_0000 + (low >>> 11);
    const known = found.get(place);
    if (known === undefined) found.set(place, { document, sharing: 1, low, high });
    else if (known.document !== document) {
      known.sharing++;
      known.document = document;
    }
  }

  return {
    add(text) {
      const document = documents++;
      let any = false;
      for (const { from, to } of pieces(text)) {
        const select = createWinnow(WINDOW, (high, low) => {
          any = true;
          note(high, low, document);
        });
        hash(foldWords(text.slice(from, to)), (_word, high, low) => select(high, low));
      }
      if (!any) tooShort++;
    },
    done() {
      const all = [...found.values()];
      const own = all.filter(({ sharing }) => sharing <= MOST_SHARING);
      const most = Math.floor(
        (options.mostBytes * 8) / ((FINGERPRINT_BITS + DOCUMENT_BITS) * OVERHEAD),
      );
      // By hash, so that what is left out is spread evenly over all documents.
      const limit = own.length <= most ? 2 ** 32 : (most / own.length) * 2 ** 32;
      const kept = own.filter(({ high }) => spread(high) < limit);
      const keys = {
        high: Uint32Array.from(kept, ({ high }) => high),
        low: Uint32Array.from(kept, ({ low }) => low),
      };
      const payload = Uint8Array.from(kept, ({ document }) => document % 2 ** DOCUMENT_BITS);
      const pack: FingerprintPack = {
        kind: "fingerprints",
        key: options.key,
        entries: documents,
        gram: GRAM,
        require: REQUIRE,
        within: WITHIN,
        grams: buildFuse(keys, payload, {
          fingerprintBits: FINGERPRINT_BITS,
          payloadBits: DOCUMENT_BITS,
        }),
      };
      const report = {
        documents,
        tooShort,
        fingerprints: kept.length,
        shared: all.length - own.length,
        guaranteedWords: GRAM + 2 * WINDOW - 1,
        kept: own.length === 0 ? 1 : kept.length / own.length,
      };
      return { pack, report };
    },
  };
}

/** Keeps the smallest of every `window` hashes in a row, each kept one once; fewer than `window` keep none. */
function createWinnow(
  window: number,
  keep: (high: number, low: number) => void,
): (high: number, low: number) => void {
  const highs = new Float64Array(window);
  const lows = new Float64Array(window);
  let newest = -1;
  let smallest = -1;
  let kept = -1;
  return (high, low) => {
    newest++;
    highs[newest % window] = high;
    lows[newest % window] = low;
    if (smallest < 0 || order(high) <= order(highs[smallest % window] ?? 0)) smallest = newest;
    else if (newest - smallest >= window) smallest = smallestOf(highs, newest, window);
    if (newest < window - 1 || smallest === kept) return;
    kept = smallest;
    keep(highs[smallest % window] ?? 0, lows[smallest % window] ?? 0);
  };
}

function smallestOf(highs: Float64Array, newest: number, window: number): number {
  let best = newest;
  for (let back = 1; back < window; back++)
    if (order(highs[(newest - back) % window] ?? 0) < order(highs[best % window] ?? 0))
      best = newest - back;
  return best;
}

/** Not the hash itself: what is kept by it must not crowd the table's first slots. */
function order(high: number): number {
  return Math.imul(high, 0x85ebca6b) >>> 0;
}

function spread(high: number): number {
  return Math.imul(high ^ 0x5bd1e995, 0xc2b2ae35) >>> 0;
}
