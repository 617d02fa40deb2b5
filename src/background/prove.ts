/** Is a rewritten body, read again by the page guard, free of what had to go? */
import type { Finding } from "../detect/types";
import type { Action } from "../policy/schema";
import { standInsIn } from "../redact/restore";
import { SECRETS } from "../redact/secrets";
import { isInside } from "./safe-version";
import type { PendingMessage, RemovedValue } from "./pending";
import type { Scanner } from "./scanner";

export interface ProofTools {
  readonly scanner: Scanner;
  /** What the policy says of findings in one text of this message. */
  readonly decide: (findings: readonly Finding[]) => readonly { index: number; action: Action }[];
}

const LEAVES: readonly Action[] = ["allow", "log", "coach"];
/** Shorter values are words and numbers that occur by chance; the rules still look for them. */
const SHORTEST = 4;

/**
 * False unless it is proved: no text holds a removed value, in whatever spelling the rules know, and none holds
 * another one that the policy stops and the user did not keep. Texts that are not the ones released go through the
 * model as well; of those released, the model's opinion was asked before they were rewritten.
 */
export async function provedClean(
  texts: readonly string[],
  message: PendingMessage,
  tools: ProofTools,
): Promise<boolean> {
  if (message.released !== "rewrite") return false;
  const settled = new Set(message.settledParts.map((part) => message.sent[part]));
  const released = new Set(message.sent);
  const removed = new Set(message.removed.map(({ value }) => compact(value)));
  const kept = new Set(message.kept.map(compact));
  const standIns = { standIns: () => message.standIns ?? [], valueOf: (name: string) => name };
  for (const text of texts) {
    if (settled.has(text)) continue;
    if (message.removed.some((value) => holds(text, value))) return false;
    const all = released.has(text)
      ? tools.scanner.rules(text)
      : await allFindings(text, tools.scanner);
    if (all === null) return false;
    const ours = standInsIn(text, standIns);
    const findings = all.filter((finding) => !isInside(finding, ours));
    const values = findings.map(({ start, end }) => compact(text.slice(start, end)));
    if (values.some((value) => removed.has(value) && !kept.has(value))) return false;
    const stopped = tools
      .decide(findings)
      .some(({ index, action }) => !LEAVES.includes(action) && !kept.has(values[index] ?? ""));
    if (stopped) return false;
  }
  return true;
}

/** Null when a detector did not answer: then nothing is proved. For missing packs the policy's fallback held already. */
async function allFindings(text: string, scanner: Scanner): Promise<readonly Finding[] | null> {
  const scan = await scanner.scan(text);
  return scan.unavailable.some((part) => part !== "company-data") ? null : scan.findings;
}

/** As the rewriting looks for further occurrences: secrets and numbers anywhere, words on their own. */
function holds(text: string, { type, value }: RemovedValue): boolean {
  if (value.trim().length < SHORTEST) return false;
  const anywhere = SECRETS.has(type) || /\d{4}/u.test(value);
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
    if (anywhere || standsAlone(text, at, at + value.length)) return true;
  return false;
}

function standsAlone(text: string, start: number, end: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end));
}

function compact(value: string): string {
  return value
    .normalize("NFKC")
    .replace(/[\s\-.]/gu, "")
    .toLowerCase();
}
