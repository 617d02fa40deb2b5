/** Findings of a look that were put together anew, merged only where something changed. */
import { mergeFindings } from "../merge";
import { withoutNobodys, type Structured } from "../structure";
import type { Finding } from "../types";
import { firstFrom, type Place, type Replaced } from "../places";
import type { Ranked } from "./raw";

export interface Unmerged {
  /** By start. */
  readonly raw: readonly Ranked[];
  readonly tables: Structured;
}

export function mergedWhole(raw: readonly Ranked[], tables: Structured): Finding[] {
  const certain = withoutNobodys(inOrder(raw), tables.nobodys);
  return mergeFindings([certain, tables.findings]);
}

/** `former`: what the former text's were merged to. Outside of the stretches, each around the edit, both texts have the same. */
export function mergedAgain(
  former: readonly Finding[],
  { raw, tables }: Unmerged,
  replaced: readonly Replaced[],
): Finding[] {
  const { from, to, formerTo } = uncrossed(together(replaced), [raw, tables.findings]);
  const inside = <T extends Place>(places: readonly T[]): T[] =>
    places.slice(firstFrom(places, from), firstFrom(places, to));
  const shift = to - formerTo;
  const behind = former.slice(firstFrom(former, formerTo));
  return [
    ...former.slice(0, firstFrom(former, from)),
    ...mergedWhole(inside(raw), {
      findings: inside(tables.findings),
      nobodys: tables.nobodys.filter(({ start, end }) => start < to && end > from),
    }),
    ...(shift === 0
      ? behind
      : behind.map((finding) => ({
          ...finding,
          start: finding.start + shift,
          end: finding.end + shift,
        }))),
  ];
}

/** In the order in which a whole scan comes upon them. */
function inOrder(raw: readonly Ranked[]): Finding[] {
  return [...raw]
    .sort((a, b) => a.rank - b.rank || a.start - b.start)
    .map(({ finding, start, end }) => ({ ...finding, start, end }));
}

function together(stretches: readonly Replaced[]): Replaced {
  const from = Math.min(...stretches.map((one) => one.from));
  const to = Math.max(...stretches.map((one) => one.to));
  const shift = Math.max(...stretches.map((one) => one.to - one.formerTo));
  return { from, to, formerTo: to - shift };
}

/** Made wider until no finding lies across its ends. */
function uncrossed(
  { from, to, formerTo }: Replaced,
  lists: readonly (readonly Place[])[],
): Replaced {
  let start = from;
  let end = to;
  for (let last = -1; last !== end - start;) {
    last = end - start;
    for (const places of lists)
      for (const place of places) {
        if (place.start < start && place.end > start) start = place.start;
        if (place.start < end && place.end > end) end = place.end;
      }
  }
  return { from: start, to: end, formerTo: formerTo + end - to };
}
