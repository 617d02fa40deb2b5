/** What remembering a conversation costs a message, in Node: the same code that runs in the background. */
import { createEngine } from "../src/detect/engine";
import { joinPieces } from "../src/background/join-pieces";
import { rememberLetGo } from "../src/background/let-go";
import { createMemory } from "../src/background/memory";
import { createSealedSession } from "../src/background/sealed-session";
import { memorySession } from "../src/background/testing/memory-session";
import { atMost, type Row } from "./rows";

const MESSAGES = 300;
const ORDINARY =
  "Please rewrite the second paragraph of our announcement: the office in Rostock opens on 12 May, and about 30 people will work there. ";
const PIECES =
  "First 4539, then 1488, then 0343, and the last part 6468; the others are 2231 and then 9043.";

export async function benchConversation(): Promise<Row[]> {
  return [
    atMost("conversation memory, ordinary message", await millisecondsOf(ORDINARY), "ms", 1),
    atMost("conversation memory, message of pieces", await millisecondsOf(PIECES), "ms", 10),
  ];
}

/** Median time of one message in a conversation that goes on, saving it sealed included. */
async function millisecondsOf(text: string): Promise<number> {
  const engine = createEngine();
  const scan = (part: string) => engine.scan(part).findings;
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const session = createSealedSession(memorySession(), key);
  const memory = createMemory(null, Date.now);
  const times: number[] = [];
  for (let nth = 0; nth < MESSAGES; nth++) {
    const own = `${text}${nth}.`;
    const parts = [{ text: own, role: "prompt" }] as const;
    const scans = [{ findings: scan(own) }];
    const start = performance.now();
    const openEnd = await memory.openEnd([own]);
    const located = joinPieces(parts, scans, { openEnd, scan });
    await memory.earlier(
      located.map(({ finding: { type, start: from, end } }) => ({
        type,
        value: own.slice(from, end),
      })),
    );
    const message = { parts: [own], roles: ["prompt" as const], findings: [], located: [] };
    await rememberLetGo(memory, "bench 1", message, { sent: [own], replaced: [] });
    await session.save("memory:1:c", memory.export());
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[MESSAGES >> 1] ?? 0;
}
