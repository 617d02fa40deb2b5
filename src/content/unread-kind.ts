/** What it was that nobody could read. */
import type { PageClaim } from "../protocol/page";

/** Reasons of requests that were over before anyone could be asked. */
export const AT_ONCE: readonly string[] = [
  "synchronous",
  "event-source",
  "data-channel",
  "web-transport",
];

/** Null: a message, which is the site's own way of writing one. */
export function unreadKind({
  channel,
  why,
}: Extract<PageClaim, { type: "unreadable" }>): "file" | "realtime" | null {
  if (channel === "attachment" || why === "binary-file") return "file";
  return channel === "realtime" ? "realtime" : null;
}
