import { Tokenizer } from "@huggingface/tokenizers";
import { lruMap } from "./lru-map";
import { locatePieces, normaliseWord } from "./word-offsets";

/** Pieces of a text, in order, without begin and end pieces. Offsets are UTF-16 in the original text. */
export interface Encoded {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** 1 where a piece begins a white-space-separated word. */
  readonly wordStarts: readonly (0 | 1)[];
}

export interface TextTokenizer {
  encode(text: string): Encoded;
}

interface Word {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const WORD = /\S+/gu;
const CACHED_WORDS = 20_000;
const CACHED_LENGTH = 64;
/** The lattice of one word takes memory in proportion to its length; text without spaces is cut here. */
const LONGEST_WORD = 1_000;

/**
 * Reads a Hugging Face `tokenizer.json` (already parsed). The library gives no offsets, so the text is split at
 * white space, each word is encoded alone (cached) and its pieces are traced back.
 * Throws when the file is not a tokenizer.
 */
export function createTokenizer(json: object): TextTokenizer {
  const tokenizer = new Tokenizer(json, {});
  const cache = lruMap<string, Word>(CACHED_WORDS);

  function normalise(text: string): string {
    return tokenizer.normalizer === null ? text : tokenizer.normalizer.normalize(text);
  }

  function encodeWord(word: string): Word {
    const known = cache.get(word);
    if (known) return known;
    const encoded = tokenizer.encode(word, { add_special_tokens: false });
    const places = locatePieces(encoded.tokens, normaliseWord(word, normalise), word.length);
    const fresh = { ids: encoded.ids, ...places };
    if (word.length <= CACHED_LENGTH) cache.set(word, fresh);
    return fresh;
  }

  return {
    encode(text) {
      const out = {
        ids: [] as number[],
        starts: [] as number[],
        ends: [] as number[],
        wordStarts: [] as (0 | 1)[],
      };
      for (const match of text.matchAll(WORD)) {
        for (const [offset, part] of cutLong(match[0])) {
          const word = encodeWord(part);
          const base = match.index + offset;
          for (let i = 0; i < word.ids.length; i += 1) {
            out.ids.push(word.ids[i] ?? 0);
            out.starts.push(base + (word.starts[i] ?? 0));
            out.ends.push(base + (word.ends[i] ?? 0));
            out.wordStarts.push(i === 0 ? 1 : 0);
          }
        }
      }
      return out;
    },
  };
}

/** Cuts that fall neither inside a surrogate pair nor before a combining mark. */
function* cutLong(word: string): Generator<[number, string]> {
  let from = 0;
  while (word.length - from > LONGEST_WORD) {
    let to = from + LONGEST_WORD;
    while (
      to > from + LONGEST_WORD / 2 &&
      /^[\p{M}\u{DC00}-\u{DFFF}]/u.test(word.slice(to, to + 2))
    )
      to -= 1;
    if (isLowSurrogate(word.charCodeAt(to))) to -= 1;
    yield [from, word.slice(from, to)];
    from = to;
  }
  yield [from, from === 0 ? word : word.slice(from)];
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
