import { fail, ok, type Result } from "../../src/lib/result";

export interface FuzzOptions {
  /** How many inputs. */
  readonly count: number;
  /** The same seed and count give the same inputs. */
  readonly seed: number;
  /** Inputs of the same seed and count that were done before; a run that was cut off says where to go on. */
  readonly from: number;
  /** When to stop, whatever is left; null: not before all are done. */
  readonly minutes: number | null;
  /** Processes that share the work. */
  readonly workers: number;
}

export const FUZZ_USAGE = `Usage: npm run fuzz [-- options]

Random and mutated texts through the whole rule scan: nothing throws or hangs, every offset lies in the text and
leads back to what was normalised, redaction leaves all else alone, and windows find what a whole scan finds.

  --count N     inputs (default 1000000)
  --quick       a tenth of them
  --seed S      start of the random numbers (default: the time of day); a run says its own
  --from N      leave out the first N inputs, which an earlier run of this seed and count did
  --minutes M   stop after M minutes
  --workers W   processes (default 1)
  --help        this text

What is slow is tried again at the end, alone in a process of its own, before it counts. An input that fails is made as small as it gets and written to .sluice/fuzz/.
Exit status: 0 all held, 1 some input failed, 2 nothing was run.`;

const COUNT = 1_000_000;
const NUMBERS = ["--count", "--seed", "--from", "--minutes", "--workers"] as const;

/** Reads the words after the script's name; null when help was asked for. */
export function parseFuzzArguments(
  words: readonly string[],
  now = Date.now(),
): Result<FuzzOptions | null, { reason: "usage"; detail: string }> {
  const values = new Map<string, number>();
  let quick = false;
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--help") return ok(null);
    if (word === "--quick") {
      quick = true;
      continue;
    }
    const name = NUMBERS.find((one) => one === word);
    if (!name) return fail({ reason: "usage", detail: `unknown option ${word}` });
    const value = Number(rest.shift() ?? NaN);
    const whole = Number.isSafeInteger(value) || name === "--minutes";
    if (!whole || !(name === "--seed" ? Math.abs(value) <= 0x7fffffff : value > 0))
      return fail({ reason: "usage", detail: `${name} needs a number` });
    values.set(name, value);
  }
  const count = values.get("--count") ?? COUNT;
  return ok({
    count: quick ? Math.ceil(count / 10) : count,
    from: values.get("--from") ?? 0,
    seed: values.get("--seed") ?? now % 0x7fffffff,
    minutes: values.get("--minutes") ?? null,
    workers: values.get("--workers") ?? 1,
  });
}
