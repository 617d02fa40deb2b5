/** What work costs in processor time of this process: a busy machine makes it last longer, and cost hardly more. */

/** Least of some runs, in milliseconds. */
export function costOf(work: () => unknown, runs = 3): number {
  const costs = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1_000;
  });
  return Math.min(...costs);
}

const SMALL = 12_500;
const TIMES = 8;
/** What costs less is too short to tell. */
const SHORT_MS = 40;
const TRIES = 3;

/** More than this is no noise of a cost that grows with the text. */
export const TOO_FAST = TIMES * 4;

/** How many times as much 100 kB of the filler cost as an eighth of it; 1 when too short to tell. */
export function growthOf(scan: (text: string) => unknown, filler: string): number {
  const text = filler.repeat(Math.ceil((SMALL * TIMES) / filler.length));
  // Even if a part's cost grew with the square, all of it would cost less than is too short to tell.
  for (const parts of [4, 2, 1])
    if (costOf(() => scan(text.slice(0, text.length / parts)), 1) < SHORT_MS / parts ** 2) return 1;
  // What looks too fast once is looked at again.
  let growth = Infinity;
  for (let tries = 1; tries <= TRIES && growth > TOO_FAST; tries++) {
    const short = costOf(() => scan(text.slice(0, SMALL)));
    growth = Math.min(growth, costOf(() => scan(text), tries) / Math.max(short, 0.5));
  }
  return growth;
}
