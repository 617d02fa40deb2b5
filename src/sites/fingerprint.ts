/** Chats that anyone can install, by what they tell of themselves before anybody has written a word. Pure. */
import { SHAPES } from "./index";
import type { Site } from "./types";

type Kind = "string" | "boolean" | "object";

/** Where both kinds answer what their own page asks first of all, and anybody who asks, signed in or not. */
export const CONFIG_PATTERNS: readonly string[] = [
  "*://*/api/config",
  "*://*/*/api/config",
  "*://*/api/config?*",
  "*://*/*/api/config?*",
];

/**
 * Members of that answer, from both programs' public source of 2026. Names and titles are the operator's own to
 * choose, so that a member is there and of its kind is all that counts; no other program is known to have all of them.
 */
const MEMBERS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  "open-webui": {
    status: "boolean",
    name: "string",
    version: "string",
    features: "object",
    "features.auth": "boolean",
    "features.enable_signup": "boolean",
  },
  librechat: {
    appTitle: "string",
    serverDomain: "string",
    emailLoginEnabled: "boolean",
    registrationEnabled: "boolean",
    socialLoginEnabled: "boolean",
  },
};

/** Whose answer this JSON value is; null when it is nobody's. */
export function shapeOfConfig(answer: unknown): Site | null {
  return (
    SHAPES.find(({ id }) => {
      const members = Object.entries(MEMBERS[id] ?? {});
      return members.length > 0 && members.every(([path, kind]) => isAt(answer, path, kind));
    }) ?? null
  );
}

function isAt(answer: unknown, path: string, kind: Kind): boolean {
  let value = answer;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return value !== null && typeof value === kind;
}
