/** A number of each kind of the tables, made up and with a right checksum. */
import type { NumberKind } from "../families/national";
import { STEMS } from "../families/numbers.stems";

const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SAMPLES = new Map<string, string>();

/** A stem with its `?` filled so that the checksum is right. */
export function sampleOf({ subtype, check }: NumberKind): string {
  const known = SAMPLES.get(subtype);
  if (known !== undefined) return known;
  for (const value of fillings(STEMS[subtype] ?? ""))
    if (!check || check(value)) {
      SAMPLES.set(subtype, value);
      return value;
    }
  throw new Error(`no right checksum for the stem of ${subtype}`);
}

function* fillings(stem: string): Generator<string> {
  const at = stem.indexOf("?");
  if (at === -1) yield stem;
  else
    for (const char of CHARACTERS) yield* fillings(stem.slice(0, at) + char + stem.slice(at + 1));
}
