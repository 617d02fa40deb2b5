/** Rules beside their peers on the same text in the same process; a peer gets less text, being slower. */
import { redact } from "@arcjet/redact";
import { OpenRedaction } from "openredaction";
import { createEngine } from "../src/detect/engine";
import { mixedText } from "./corpus";
import { atLeast, plain, type Row } from "./rows";
import { benchStreaming } from "./streaming";

const OURS_BYTES = 4_000_000;
const PEER_BYTES = 60_000;
const ROUNDS = 3;

export async function benchRules(): Promise<Row[]> {
  const engine = createEngine();
  const text = mixedText(OURS_BYTES);
  const small = mixedText(PEER_BYTES);
  const peer = new OpenRedaction();
  const ours = await megabytesPerSecond(text.length, () => engine.scan(text));
  const oursSmall = await megabytesPerSecond(small.length, () => engine.scan(small));
  const open = await megabytesPerSecond(small.length, () => peer.detect(small));
  const arcjet = await megabytesPerSecond(small.length, () =>
    redact(small, { entities: ["email", "phone-number", "ip-address", "credit-card-number"] }),
  );
  return [
    plain("rules, 4 MB of mixed text", ours, "MB/s"),
    plain("rules, 60 kB of mixed text", oursSmall, "MB/s"),
    plain("openredaction 1.1.5, same 60 kB", open, "MB/s"),
    plain("@arcjet/redact 1.12.0, same 60 kB", arcjet, "MB/s"),
    atLeast("rules over openredaction", oursSmall / open, "×", 10),
    atLeast("rules over @arcjet/redact", oursSmall / arcjet, "×", 10),
    ...benchStreaming(),
  ];
}

/** Best of a few rounds after one to warm up, so that all are measured at their best. */
async function megabytesPerSecond(bytes: number, run: () => unknown): Promise<number> {
  await run();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return bytes / 1e6 / (best / 1e3);
}
