/** One character typed into a long text: what it costs to know the findings again. */
import type { WholeEngine } from "../src/detect/engine";
import { milliseconds } from "./cpu-time";
import { seeded } from "./corpus";
import { atLeast, atMost, plain, quantile, type Row } from "./rows";
import { textOfKind } from "./text-kinds";

const CHARACTERS = 100_000;
const WARM = 300;
const TYPED = 600;
const WHOLE = 20;
const LETTERS = "a phone number e.g. 0171-23 @x,\n";

export function benchTyping(engine: WholeEngine): Row[] {
  const follower = engine.following();
  const random = seeded(5);
  const times: number[] = [];
  let text = textOfKind("mixed", CHARACTERS);
  for (let nth = 0; nth < WARM + TYPED; nth++) {
    const at = Math.floor(random() * text.length);
    text = text.slice(0, at) + LETTERS.charAt(nth % LETTERS.length) + text.slice(at);
    const took = milliseconds(() => follower.scan(text));
    if (nth >= WARM) times.push(took);
  }
  const whole = quantile(
    Array.from({ length: WHOLE }, () => milliseconds(() => engine.scan(text))),
    0.5,
  );
  const half = quantile(times, 0.5);
  return [
    atMost("one character typed in 100 kB, p50", half, "ms", 1),
    plain("one character typed in 100 kB, p95", quantile(times, 0.95), "ms"),
    plain("… the same 100 kB scanned as a whole, p50", whole, "ms"),
    atLeast("… whole over typed", whole / half, "×", 5),
  ];
}
