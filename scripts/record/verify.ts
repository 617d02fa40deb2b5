import { verifyChain } from "../../src/storage/chain";
import { readRecordFile } from "../../src/storage/record-file";

export interface Verdict {
  /** Exit status: 0 intact, 1 broken, 2 unreadable. */
  readonly status: 0 | 1 | 2;
  readonly line: string;
}

/** What there is to say about the text of an exported record. Quotes nothing of it but the last hash. */
export async function verifyRecord(text: string): Promise<Verdict> {
  const file = readRecordFile(text);
  if (!file.ok) return { status: 2, line: `This is not an exported record: ${file.detail}.` };
  const { anchor, head, entries } = file.value;
  const check = await verifyChain(entries, anchor, head);
  const erased =
    check.trimmed > 0 ? ` ${count(check.trimmed)} before them were erased by retention.` : "";
  if (check.brokenAt !== null)
    return {
      status: 1,
      line: `Broken at entry ${check.brokenAt}: it or the one before it is missing, changed or out of place.${erased}`,
    };
  const last = head ? ` Last hash ${head.hash}.` : "";
  return { status: 0, line: `${count(entries.length)}, none missing or changed.${erased}${last}` };
}

function count(entries: number): string {
  return entries === 1 ? "1 entry" : `${entries} entries`;
}
