import { GENESIS, linkHash } from "../chain";
import type { StoredEvent } from "../database";
import type { RecordContent } from "../record-file";
import { auditEvent } from "./audit-event";

/** An intact record of that many decisions. */
export async function chainedRecord(length: number): Promise<RecordContent> {
  const entries: StoredEvent[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const prev = entries.at(-1)?.hash ?? GENESIS.hash;
    const event = auditEvent({ time: 1_000 + seq });
    entries.push({ seq, event, prev, hash: await linkHash(prev, seq, event) });
  }
  const last = entries.at(-1);
  return { anchor: GENESIS, head: last ? { seq: last.seq, hash: last.hash } : null, entries };
}
