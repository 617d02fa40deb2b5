/** The hash chain over events: each entry binds its predecessor, so that a change or a gap shows. */
import { canonicalJson } from "../lib/canonical-json";
import { sha256Hex } from "../lib/digest";
import type { AuditEvent } from "../policy/audit-event";
import type { StoredEvent } from "./database";

/** Where the kept part of the chain begins: what the first kept entry's `prev` must be. */
export interface Anchor {
  readonly hash: string;
  /** Entries erased before the first kept one. */
  readonly trimmed: number;
}

export const GENESIS: Anchor = { hash: "0".repeat(64), trimmed: 0 };

export interface ChainCheck {
  readonly entries: number;
  readonly intact: boolean;
  /** `seq` of the first entry that does not fit; null when all do. */
  readonly brokenAt: number | null;
  readonly trimmed: number;
}

export async function linkHash(prev: string, seq: number, event: AuditEvent): Promise<string> {
  const bytes = new TextEncoder().encode(`${prev}\n${seq}\n${canonicalJson(event)}`);
  return sha256Hex(bytes);
}

/** Entries in order of `seq`; `tail` is the hash the last entry must have, if it is known. */
export async function verifyChain(
  entries: readonly StoredEvent[],
  anchor: Anchor,
  tail: { seq: number; hash: string } | null,
): Promise<ChainCheck> {
  let prev = anchor.hash;
  let seq = anchor.trimmed;
  const result = (brokenAt: number | null): ChainCheck => ({
    entries: entries.length,
    intact: brokenAt === null,
    brokenAt,
    trimmed: anchor.trimmed,
  });
  for (const entry of entries) {
    const fits =
      entry.seq === seq + 1 &&
      entry.prev === prev &&
      entry.hash === (await linkHash(entry.prev, entry.seq, entry.event));
    if (!fits) return result(entry.seq);
    prev = entry.hash;
    seq = entry.seq;
  }
  return result(tail && (tail.seq !== seq || tail.hash !== prev) ? seq + 1 : null);
}
