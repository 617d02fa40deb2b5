/** The rules by kind and size of text, beside their peers, over an edited text, and in 50 MB; `--quick`: by kind alone. */
import { createEngine } from "../src/detect/engine";
import { bestMilliseconds } from "./cpu-time";
import { benchPeers } from "./peers";
import { atLeast, plain, type Row } from "./rows";
import { benchLongText } from "./long-text";
import { TEXT_KINDS, textOfKind, type TextKind } from "./text-kinds";
import { benchTyping } from "./typing";

const SIZES = { "1 kB": 1_000, "10 kB": 10_000, "100 kB": 100_000, "1 MB": 1_000_000 } as const;
const QUICK = ["100 kB", SIZES["100 kB"]] as const;
const LONG = 10_000_000;
const WARM = 1_000_000;
const AIM = 20;

/**
 * Rows as they are measured. `quick`: a minute of it, to see what a change is worth: 100 kB of each kind, and typing. The
 * whole of it takes five minutes of a free core.
 */
export async function* benchRules(quick = false): AsyncGenerator<Row[]> {
  const engine = createEngine();
  // Expressions are compiled and code is made fast by use; all rows are to be measured after that.
  for (const kind of ["mixed", ...TEXT_KINDS] as const) engine.scan(textOfKind(kind, WARM, 3));
  const row = (kind: TextKind | "mixed", name: string, size: number): Row => {
    const text = textOfKind(kind, size);
    const speed = size / 1e3 / bestMilliseconds(() => engine.scan(text));
    const what = `rules, ${kind}, ${name}`;
    return size === LONG ? atLeast(what, speed, "MB/s", AIM) : plain(what, speed, "MB/s");
  };
  const sizes = quick ? [QUICK] : [...Object.entries(SIZES)];
  for (const [name, size] of sizes) yield [row("mixed", name, size)];
  if (!quick) yield [row("mixed", "10 MB", LONG)];
  for (const kind of TEXT_KINDS) yield sizes.map(([name, size]) => row(kind, name, size));
  yield benchTyping(engine);
  if (quick) return;
  yield* benchPeers(engine);
  yield* benchLongText();
}
