/** How far from a change in a text a detector's findings may differ. */
import type { Detector } from "../detector";
import { patternReach } from "./pattern-reach";

/** What a keyword's detectors look at around it, in code units of the normalised text. */
export interface Reach {
  readonly back: number;
  readonly forward: number;
  /** Runs without end of characters other than blanks that come on top. */
  readonly runs: number;
  /** Nothing beyond the first blank after the keyword counts but what judges a match. */
  readonly oneWord: boolean;
}

export interface Reaches {
  /** Nothing but the detectors of `far` looks further than this. */
  readonly near: number;
  /** Keywords of the detectors that do. */
  readonly far: ReadonlyMap<string, Reach>;
}

const NEAR = 1_100;
/** What judges a match reads at most this far around it: `validate`, context, doubt. */
const JUDGED = 160;
/** Windows are joined, grow to white space and take clusters of digits along (`windows.ts`, `shapes.ts`). */
const OF_WINDOW = 120;
const OF_SHAPE = 400;

/** Null when one of the detectors may look at the whole text. */
export function reachesOf(detectors: readonly Detector[]): Reaches | null {
  const far = new Map<string, Reach>();
  for (const detector of detectors) {
    const reach = reachOf(detector);
    if (!reach) return null;
    if (reach.runs === 0 && Math.max(reach.back, reach.forward) <= NEAR) continue;
    if (!detector.keywords) return null;
    for (const word of detector.keywords) far.set(word, widest(reach, far.get(word)));
  }
  return { near: NEAR, far };
}

function reachOf(detector: Detector): Reach | null {
  const { behind, ahead, runs, blanks } = patternReach(detector.pattern);
  if (runs === Infinity) return null;
  const moved = windowsMove(detector);
  if (moved === null) return null;
  return {
    back: moved + behind + JUDGED,
    forward: moved + ahead + JUDGED,
    runs,
    oneWord: detector.anchored === true && !blanks,
  };
}

/** How far from a changed keyword or shape the detector's windows may differ; null: anywhere. */
function windowsMove({ keywords, anchored, reach, shape }: Detector): number | null {
  if (anchored) return 0;
  if (!keywords) return shape ? OF_SHAPE : 0;
  if (reach === undefined) return null;
  return shape ? 2 * reach + OF_SHAPE : reach + OF_WINDOW;
}

function widest(a: Reach, b: Reach | undefined): Reach {
  if (!b) return a;
  return {
    back: Math.max(a.back, b.back),
    forward: Math.max(a.forward, b.forward),
    runs: Math.max(a.runs, b.runs),
    oneWord: a.oneWord && b.oneWord,
  };
}
