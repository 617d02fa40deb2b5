/** Time that one thread computes, by the processor's count: other programs on the machine take nothing away from it. */

/** Milliseconds of user and system time of each call, best of `rounds` after one to warm up; short ones are repeated. */
export function bestMilliseconds(run: () => unknown, rounds = 4): number {
  const once = milliseconds(run);
  const times = once >= SHORT ? 1 : Math.ceil(SHORT / Math.max(once, 0.01));
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++)
    best = Math.min(
      best,
      milliseconds(() => {
        for (let time = 0; time < times; time++) run();
      }) / times,
    );
  return best;
}

/** Of a promise as well, as long as nothing else goes on meanwhile. */
export async function bestMillisecondsAsync(
  run: () => Promise<unknown>,
  rounds = 3,
): Promise<number> {
  await run();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    await run();
    best = Math.min(best, since(start));
  }
  return best;
}

const SHORT = 20;

export function milliseconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  return since(start);
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
