/** What policy says about what nobody could read. */
import type { Fallback, Policy } from "../policy/schema";
import type { GuardRequest } from "../protocol/guard";

/** `seen`: it was noticed and dealt with, so the page is not one that Sluice is blind on. */
export function fallbackFor(
  { onBlind, realtime, unscannable }: Policy,
  request: Extract<GuardRequest, { type: "unreadable" | "blind" }>,
): { readonly fallback: Fallback; readonly seen: boolean } {
  if (request.type === "blind") return { fallback: onBlind, seen: false };
  if (request.channel === "attachment" || request.why === "binary-file")
    return { fallback: unscannable, seen: true };
  if (request.channel === "realtime") return { fallback: realtime, seen: realtime === "block" };
  return { fallback: onBlind, seen: false };
}
