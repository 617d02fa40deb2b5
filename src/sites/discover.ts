/** Chats that anyone can install, by the addresses their pages post to, whatever their host. Pure. */
import { SHAPES } from "./index";
import { pathFits } from "./path-pattern";
import type { Site } from "./types";

/** Starts of paths that a shape's page alone posts to: they give away an installation on a host that nobody named. */
const KNOWN_BY: Readonly<Record<string, readonly string[]>> = {
  "open-webui": [
    "/api/chat/completions",
    "/api/chat/completed",
    "/api/v1/tasks/",
    "/ollama/api/chat",
  ],
  librechat: ["/api/agents/chat", "/api/ask/"],
};

/** Match patterns for the browser: it wakes nobody for any other address. */
export function discoveryPatterns(): string[] {
  return Object.values(KNOWN_BY).flatMap((paths) => paths.map((path) => `*://*${path}*`));
}

/** Whose address this path is; null when it is nobody's. */
export function shapeAt(path: string): Site | null {
  return (
    SHAPES.find(({ id, endpoints }) =>
      KNOWN_BY[id]?.some(
        (start) => path.startsWith(start) && endpoints.some(({ paths }) => pathFits(paths, path)),
      ),
    ) ?? null
  );
}
