/** A browser in which tricks are run, whichever it is. */
import type { Tab } from "../../test/pages/hostile/trick";

export interface GateBrowser {
  open(): Promise<Tab>;
  /** When the extension's last look stopped a request, milliseconds since the epoch; empty without the extension. */
  trips(): Promise<readonly number[]>;
  close(): Promise<void>;
}

export const CHAT = "https://chatgpt.com";

/** Addresses of the chat's host may be given without it. */
export function whole(path: string): string {
  return path.startsWith("/") ? CHAT + path : path;
}

/** Events of the record, as the extension's database holds them. */
export function tripsIn(rows: Readonly<Record<string, readonly object[]>>): number[] {
  return Object.entries(rows)
    .filter(([store]) => store.endsWith("/events"))
    .flatMap(([, entries]) => entries)
    .map((row) => (row as { event?: { kind?: string; outcome?: string; time?: number } }).event)
    .filter((event) => event?.kind === "tripwire" && event.outcome === "refused")
    .map((event) => event?.time ?? 0);
}
