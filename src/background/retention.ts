/** Which old end of the record is erased, and why. The chain is cut at its old end only. */
import type { Policy } from "../policy/schema";
import type { StoredEvent } from "../storage/database";

export interface RecordCut {
  /** The last entry that goes. */
  readonly through: number;
  readonly why: "age" | "size" | "policy";
}

const DAY_MS = 86_400_000;
/** Beyond the limit, so that a full record is not trimmed, and the trim noted, with every event. */
const SLACK = 0.05;

/**
 * Null when nothing is to go. `waiting` are the ids of events that the endpoint has not got yet: age alone erases none
 * of them.
 */
export function recordCut(
  entries: readonly StoredEvent[],
  { retentionDays = 90, maxEvents = 20_000, eraseBefore }: Policy["record"],
  now: number,
  waiting: ReadonlySet<string>,
): RecordCut | null {
  const counts = {
    age: countByAge(entries, now - retentionDays * DAY_MS, now, waiting),
    size:
      entries.length > maxEvents ? entries.length - maxEvents + Math.ceil(maxEvents * SLACK) : 0,
    policy: eraseBefore ? countBefore(entries, Date.parse(eraseBefore)) : 0,
  };
  const why = (["policy", "age", "size"] as const).reduce((most, next) =>
    counts[next] > counts[most] ? next : most,
  );
  const last = entries[counts[why] - 1];
  return last ? { through: last.seq, why } : null;
}

/**
 * A clock that was set back makes everything look new or of the future, never old: nothing goes then. An entry of the
 * future was written before the next one of the past, and stays as long as that one.
 */
function countByAge(
  entries: readonly StoredEvent[],
  oldest: number,
  now: number,
  waiting: ReadonlySet<string>,
): number {
  const newest = entries.at(-1);
  if (!newest || newest.event.time > now) return 0;
  let count = countBefore(entries, oldest, (time) => time > now);
  while (count > 0 && (entries[count - 1]?.event.time ?? 0) > now) count--;
  const firstWaiting = entries.findIndex(({ event }) => waiting.has(event.id));
  if (firstWaiting >= 0) count = Math.min(count, firstWaiting);
  // The note of a trim is itself an entry: alone it is no reason for another trim and another note.
  const onlyNotes = entries.slice(0, count).every(({ event }) => event.kind === "record-trimmed");
  return onlyNotes ? 0 : count;
}

/** Up to the first entry that is not older: what a wrong clock dated before its time erases nothing before it. */
function countBefore(
  entries: readonly StoredEvent[],
  oldest: number,
  alsoGoes: (time: number) => boolean = () => false,
): number {
  const kept = entries.findIndex(({ event }) => event.time >= oldest && !alsoGoes(event.time));
  return kept === -1 ? entries.length : kept;
}
