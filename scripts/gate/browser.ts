/** A browser in which tricks are run, whichever it is. */
import type { Tab, Trick } from "../../test/pages/hostile/trick";

export interface GateBrowser {
  open(): Promise<Tab>;
  /** Shows an address in a browser of its own, with the same extension, which nobody drives. */
  alone(path: string): Promise<{ close(): Promise<void> }>;
  /** When the extension's last look stopped a request, milliseconds since the epoch; empty without the extension. */
  trips(): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** What is done in the profile before the extension is there. */
export type Before = (open: () => Promise<Tab>) => Promise<void>;

/** Null: no trick asks for it. */
export function beforeAll(tricks: readonly Trick[]): Before | null {
  const early = tricks.filter(({ before }) => before);
  if (early.length === 0) return null;
  return async (open) => {
    for (const { before } of early) {
      const tab = await open();
      await before?.(tab);
      await tab.close();
    }
  };
}

/** A quick hand's pace. */
export const POINTING_MS = 120;
export const PRESSING_MS = 60;

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
