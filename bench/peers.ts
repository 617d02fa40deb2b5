/** Other packages on the same text in the same process, each on as much as it takes in bearable time. */
import { redact } from "@arcjet/redact";
import { OpenRedaction } from "openredaction";
import type { WholeEngine } from "../src/detect/engine";
import { bestMilliseconds, bestMillisecondsAsync } from "./cpu-time";
import { atLeast, plain, type Row } from "./rows";
import { TEXT_KINDS, textOfKind, type TextKind } from "./text-kinds";

/** So many times as fast as each peer, whatever the text. */
const AHEAD = 10;

interface Peer {
  readonly name: string;
  /** Characters of a text. */
  readonly size: number;
  readonly run: (text: string) => Promise<unknown>;
}

/** Peer by peer: each kind, and the least that the rules are ahead in any. */
export async function* benchPeers(engine: WholeEngine): AsyncGenerator<Row[]> {
  const open = new OpenRedaction();
  const peers: readonly Peer[] = [
    { name: "openredaction 1.1.5", size: 10_000, run: (text) => open.detect(text) },
    {
      name: "@arcjet/redact 1.12.0",
      size: 60_000,
      run: (text) =>
        redact(text, { entities: ["email", "phone-number", "ip-address", "credit-card-number"] }),
    },
  ];
  for (const { name, size, run } of peers) {
    let least = Infinity;
    for (const kind of ["mixed", ...TEXT_KINDS] satisfies (TextKind | "mixed")[]) {
      const text = textOfKind(kind, size);
      const ours = bestMilliseconds(() => engine.scan(text));
      const theirs = await bestMillisecondsAsync(() => run(text));
      least = Math.min(least, theirs / ours);
      yield [
        plain(`${name}, ${kind}, ${size / 1_000} kB`, size / 1e3 / theirs, "MB/s"),
        plain("… rules over it", theirs / ours, "×"),
      ];
    }
    yield [atLeast(`rules over ${name}, least of all kinds`, least, "×", AHEAD)];
  }
}
