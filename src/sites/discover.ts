/** Chats that anyone can install, by the addresses their pages post to, whatever their host. Pure. */
import { SHAPES } from "./index";
import { pathFits } from "./path-pattern";
import type { Site } from "./types";

/** Match patterns for the browser: it wakes nobody for any other address. */
export function discoveryPatterns(): string[] {
  return SHAPES.flatMap(({ knownBy = [] }) => knownBy.map((path) => `*://*${path}*`));
}

/** Whose address this path is; null when it is nobody's. */
export function shapeAt(path: string): Site | null {
  return (
    SHAPES.find(({ knownBy = [], endpoints }) =>
      knownBy.some(
        (start) => path.startsWith(start) && endpoints.some(({ paths }) => pathFits(paths, path)),
      ),
    ) ?? null
  );
}
