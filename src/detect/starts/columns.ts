/** Characters that no sign of any pattern tells apart are one column; nearly all beyond ASCII are one. */

export interface Columns {
  readonly width: number;
  /** Column of each ASCII unit. */
  readonly ofUnit: Uint8Array;
  /** Column of the two letters beyond ASCII that the flags `iu` take for `s` and `k`. */
  readonly odd: number;
  /** Column of every other unit beyond ASCII. */
  readonly beyond: number;
  /** The columns that a sign takes some character of, as 0 and 1. */
  taking(atom: string, flags: string): Uint8Array;
}

const ASCII = 128;
/** The long s and the Kelvin sign. */
export const ODD = ["\u017f", "\u212a"] as const;
/** A sign that takes nothing beyond ASCII: written without escapes but those of ASCII, and not turned round. */
const ONLY_ASCII = /^(?:\\[dwtnr\-.+*?^$|()[\]{}/\\]|[\0-\x5b\x5d-\x7f])+$/u;

/** `signs`: every sign with its pattern's flags. */
export function createColumns(signs: Iterable<readonly [atom: string, flags: string]>): Columns {
  const known = new Map<string, Uint8Array>();
  for (const [atom, flags] of signs) {
    const key = keyOf(atom, flags);
    if (!known.has(key)) known.set(key, unitsOf(atom, flags));
  }
  const units = [...known.values()];
  const byPattern = new Map<string, number>();
  const columnOf = (unit: number): number => {
    const pattern = units.map((one) => one[unit]).join("");
    const column = byPattern.get(pattern) ?? byPattern.size;
    byPattern.set(pattern, column);
    return column;
  };
  const ofUnit = Uint8Array.from({ length: ASCII }, (_, unit) => columnOf(unit));
  const odd = byPattern.size;
  const beyond = odd + 1;
  const width = beyond + 1;
  return {
    width,
    ofUnit,
    odd,
    beyond,
    taking(atom, flags) {
      const own = known.get(keyOf(atom, flags)) ?? unitsOf(atom, flags);
      const columns = new Uint8Array(width);
      ofUnit.forEach((column, unit) => (columns[column] = own[unit] ?? 1));
      columns[odd] = own[ASCII] ?? 1;
      columns[beyond] = own[ASCII + 1] ?? 1;
      return columns;
    },
  };
}

function keyOf(atom: string, flags: string): string {
  return `${flags.includes("i") ? "i" : ""} ${flags.includes("s") ? "s" : ""} ${atom}`;
}

/** Which ASCII units the sign takes, and whether it may take one of the odd letters, and others beyond them. */
function unitsOf(atom: string, flags: string): Uint8Array {
  if (/^[\w -]$/u.test(atom) && !flags.includes("i")) {
    const units = new Uint8Array(ASCII + 2);
    units[atom.charCodeAt(0)] = 1;
    return units;
  }
  const one = new RegExp(`^(?:${atom})$`, flags.replace(/[gym]/gu, ""));
  const units = new Uint8Array(ASCII + 2);
  for (let unit = 0; unit < ASCII; unit++)
    units[unit] = Number(one.test(String.fromCharCode(unit)));
  const more = atom === "." || atom.startsWith("[^") || !ONLY_ASCII.test(atom);
  units[ASCII] = Number(more || one.test(ODD[0]) || one.test(ODD[1]));
  units[ASCII + 1] = Number(more);
  return units;
}
