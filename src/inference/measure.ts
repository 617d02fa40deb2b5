/** What one window of the greatest length costs. */
import type { ModelSession } from "./session";
import type { ModelManifest } from "./types";

/** Median time of a few runs after a first one, in milliseconds. */
export async function medianRun(
  session: ModelSession,
  manifest: ModelManifest,
  runs: number,
): Promise<number> {
  const window = longestWindow(manifest);
  await session.run([window]);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await session.run([window]);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** A window of as many pieces as the model takes. */
export function longestWindow({ special: { bos, eos, unk }, maxTokens }: ModelManifest): number[] {
  const inside = Array.from({ length: maxTokens - 2 }, (_, i) => unk + 1 + i);
  return [bos, ...inside, eos];
}
