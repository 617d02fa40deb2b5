/** The rules by kind and size of text, beside their peers, over an edited text, and in 50 MB; `--quick`: by kind alone. */
import { createEngine } from "../src/detect/engine";
import { bestMilliseconds } from "./cpu-time";
import { benchPeers } from "./peers";
import { atLeast, plain, type Row } from "./rows";
import { benchLongText } from "./long-text";
import { TEXT_KINDS, textOfKind } from "./text-kinds";
import { benchTyping } from "./typing";

const SIZES = { "1 kB": 1_000, "10 kB": 10_000, "100 kB": 100_000, "1 MB": 1_000_000 } as const;
const LONG = 10_000_000;
const WARM = 1_000_000;
const AIM = 20;

/** A minute of it, to see what a change is worth: 100 kB of each kind, and typing. */
export async function benchRules(quick = false): Promise<Row[]> {
  const engine = createEngine();
  // Expressions are compiled and code is made fast by use; all rows are to be measured after that.
  for (const kind of ["mixed", ...TEXT_KINDS] as const) engine.scan(textOfKind(kind, WARM, 3));
  const speed = (text: string) => text.length / 1e3 / bestMilliseconds(() => engine.scan(text));
  if (quick)
    return [
      ...(["mixed", ...TEXT_KINDS] as const).map((kind) =>
        plain(`rules, ${kind}, 100 kB`, speed(textOfKind(kind, SIZES["100 kB"])), "MB/s"),
      ),
      ...benchTyping(engine),
    ];
  return [
    ...Object.entries(SIZES).map(([name, size]) =>
      plain(`rules, mixed, ${name}`, speed(textOfKind("mixed", size)), "MB/s"),
    ),
    atLeast("rules, mixed, 10 MB", speed(textOfKind("mixed", LONG)), "MB/s", AIM),
    ...TEXT_KINDS.flatMap((kind) =>
      Object.entries(SIZES).map(([name, size]) =>
        plain(`rules, ${kind}, ${name}`, speed(textOfKind(kind, size)), "MB/s"),
      ),
    ),
    ...benchTyping(engine),
    ...(await benchPeers(engine)),
    ...benchLongText(),
  ];
}
