import { numberedPlaceholders } from "../lib/placeholder";
import { applyEdits } from "./edits";
import type { Vault } from "./vault";

export interface Restored {
  readonly placeholder: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Placeholders of this vault in a text, in order, with their values. Others are left out. */
export function findPlaceholders(text: string, vault: Pick<Vault, "valueOf">): Restored[] {
  return numberedPlaceholders(text).flatMap(({ text: name, start, end }) => {
    const value = vault.valueOf(name);
    return value === null ? [] : [{ placeholder: name, start, end, value }];
  });
}

/** The text with the values back in. For the extension's own surface: never where a page can read it. */
export function restore(text: string, vault: Pick<Vault, "valueOf">): string {
  const edits = findPlaceholders(text, vault).map(({ start, end, value }) => ({
    start,
    end,
    text: value,
  }));
  const restored = applyEdits(text, edits);
  if (!restored.ok) throw new Error(`placeholders ${restored.reason}`);
  return restored.value;
}
