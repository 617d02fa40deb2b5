/** Values that this page has sent, to be known again in an answer's addresses; in the guard's memory only. */

export interface Said {
  /** Takes a message's text in. */
  add(text: string): void;
  /** Does this piece of an address hold a value of a message? */
  holds(text: string): boolean;
  /** Did the user write this very address? */
  wrote(address: string): boolean;
}

const MOST_VALUES = 4_000;
const MOST_ADDRESSES = 500;
const LONGEST_TEXT = 200_000;
const ADDRESS = /\bhttps?:\/\/[^\s<>"')\]]+/giu;
/** A value is what nobody else would write by chance: an address of mail, a number, a mix of letters and digits. */
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const RUN = /[\p{L}\p{N}][\p{L}\p{N}_./ -]*[\p{L}\p{N}]/gu;
const DATE = /^(?:\d{4}[-./ ]?\d{1,2}[-./ ]?\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4})$/u;
const SHORTEST = 7;

export function createSaid(): Said {
  const values = createMemory(MOST_VALUES);
  const addresses = createMemory(MOST_ADDRESSES);

  return {
    add(text) {
      try {
        const bounded = text.slice(0, LONGEST_TEXT);
        for (const [address] of bounded.matchAll(ADDRESS)) addresses.add(address.toLowerCase());
        for (const value of valuesOf(bounded.replace(ADDRESS, " "))) values.add(value);
      } catch {
        // A page that broke what this needs is not remembered; what it sends is judged all the same.
      }
    },
    holds: (text) => valuesOf(text).some((value) => values.has(value)),
    wrote: (address) => addresses.has(address.toLowerCase()),
  };
}

/** The last `most` texts that were added. */
function createMemory(most: number) {
  const order: string[] = [];
  const known: Record<string, true> = {};
  // No prototype: a word like `constructor` must not be known, whatever the page did to Object.
  Object.setPrototypeOf(known, null);
  let next = 0;
  return {
    has: (text: string) => known[text] === true,
    add(text: string): void {
      if (known[text]) return;
      const oldest = order[next];
      if (oldest !== undefined) delete known[oldest];
      order[next] = text;
      known[text] = true;
      next = (next + 1) % most;
    },
  };
}

/** In one form: lower case, without the signs that group digits. */
function valuesOf(text: string): string[] {
  if (!/[\d@]/u.test(text)) return [];
  const found = [...(text.match(MAIL) ?? [])].map((mail) => mail.toLowerCase());
  for (const word of text.match(/[^\s,;:()[\]{}"'<>=&|?!]+/gu) ?? []) addIfTelling(found, word);
  for (const run of text.match(RUN) ?? [])
    for (const digits of run.match(/\d[\d ./-]{5,}\d/gu) ?? []) addIfTelling(found, digits);
  return found;
}

function addIfTelling(found: string[], word: string): void {
  const given = word.replace(/^[._-]+|[._-]+$/gu, "");
  if (DATE.test(given)) return;
  const bare = given.replace(/[\s./_-]/gu, "").toLowerCase();
  const digits = bare.match(/\d/gu)?.length ?? 0;
  if (bare.length >= SHORTEST && digits >= 3 && !/[^\p{L}\p{N}@+]/u.test(bare)) found.push(bare);
}
