/** Other packages on the same text in the same process, each on as much as it takes in bearable time. */
import { redact } from "@arcjet/redact";
import { OpenRedaction } from "openredaction";
import type { WholeEngine } from "../src/detect/engine";
import { bestMilliseconds, bestMillisecondsAsync } from "./cpu-time";
import { atLeast, plain, type Row } from "./rows";
import { TEXT_KINDS, textOfKind, type TextKind } from "./text-kinds";

interface Peer {
  readonly name: string;
  /** Characters of a text. */
  readonly size: number;
  readonly run: (text: string) => Promise<unknown>;
}

export async function benchPeers(engine: WholeEngine): Promise<Row[]> {
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
  const rows: Row[] = [];
  for (const { name, size, run } of peers)
    for (const kind of ["mixed", ...TEXT_KINDS] satisfies (TextKind | "mixed")[]) {
      const text = textOfKind(kind, size);
      const ours = bestMilliseconds(() => engine.scan(text));
      const theirs = await bestMillisecondsAsync(() => run(text));
      rows.push(
        plain(`${name}, ${kind}, ${size / 1_000} kB`, size / 1e3 / theirs, "MB/s"),
        atLeast(`… rules over it`, theirs / ours, "×", 10),
      );
    }
  return rows;
}
