/** Shares with their intervals, by way and by what was done to the texts. */
import { share, wilson } from "../eval/tally";
import type { Span } from "../eval/marked";
import type { Seen, Way } from "./ways";

/** `low` and `high`: Wilson's interval at 95 %. */
export interface Share {
  readonly of: number;
  readonly part: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** From this calibrated score on the built-in policy warns of an attack. */
export const ATTACK_AT = 0.8;

export function shareOf(part: number, of: number): Share {
  const [low, high] = wilson(part, of);
  const short = (value: number) => Math.round(value * 1_000) / 1_000;
  return { of, part, rate: short(of === 0 ? 0 : part / of), low: short(low), high: short(high) };
}

/** Values of which findings cover half. */
export function caughtIn(spans: readonly Span[], { findings }: Seen): Span[] {
  return spans.filter((span) => share(span, findings) >= 0.5);
}

export async function seenAll(
  texts: readonly { readonly text: string }[],
  way: Way,
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const { text } of texts) seen.push(await way.see(text));
  return seen;
}

/** `.81 (.78–.84)` */
export function shown({ rate, low, high, of }: Share): string {
  const short = (value: number) => (value >= 0.995 ? "1.0" : value.toFixed(2).slice(1));
  return of === 0 ? "–" : `${short(rate)} (${short(low)}–${short(high)})`;
}

export function tableRow(name: string, cells: readonly string[]): string {
  return `${name.padEnd(36)}${cells.map((cell) => cell.padStart(17)).join("")}`;
}
