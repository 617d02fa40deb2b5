/** A stretch of a longer text, looked at with what stands around it. */
import type { Engine } from "./rule-scanner";
import { CONTEXT, contextStart } from "./stream";

export interface Surroundings {
  /** What stands before the stretch, with the headers of the table that it begins in. */
  readonly before: string;
  readonly after: string;
}

/** The surroundings of each of the pieces that together are one text. Linear; nothing is kept longer than a context. */
export function surroundingsOf(pieces: readonly string[]): Surroundings[] {
  let headers = "";
  let kept = "";
  return pieces.map((piece, at) => {
    const before = headers + kept;
    const text = before + piece;
    const start = contextStart(
      text,
      Math.max(headers.length, text.length - CONTEXT),
      headers.length,
    );
    headers = start.headers;
    kept = text.slice(start.at);
    return { before, after: pieces[at + 1]?.slice(0, CONTEXT) ?? "" };
  });
}

/** An engine for one stretch: what it finds there with all around it, cut to the stretch. */
export function engineWithin(engine: Engine, { before, after }: Surroundings): Engine {
  return {
    scan(text) {
      const cut = <Place extends { readonly start: number; readonly end: number }>(
        places: readonly Place[],
      ): Place[] =>
        places.flatMap((place) => {
          const start = Math.max(0, place.start - before.length);
          const end = Math.min(text.length, place.end - before.length);
          return start < end ? [{ ...place, start, end }] : [];
        });
      const scan = engine.scan(before + text + after);
      return { ...scan, findings: cut(scan.findings), hidden: cut(scan.hidden) };
    },
  };
}
