/** Where a vault's stand-ins are in a text, and the text with the values back in. */
import type { PlacedText } from "../lib/placeholder";
import { applyEdits } from "./edits";
import { createValueIndex } from "./value-index";
import type { Vault } from "./vault";

const LONGEST_HEAD = 4;
const WORDLIKE = /[\p{L}\p{N}]/u;

/**
 * Every stand-in that has one meaning, in order and disjoint; the longer one where two begin alike. One that begins or
 * ends with a letter or digit counts only where no other letter or digit touches it.
 */
export function standInsIn(text: string, vault: Pick<Vault, "standIns" | "valueOf">): PlacedText[] {
  const meant = [...vault.standIns()].filter((name) => name !== "" && vault.valueOf(name) !== null);
  if (meant.length === 0) return [];
  const head = meant.reduce((least, name) => Math.min(least, name.length), LONGEST_HEAD);
  const index = createValueIndex(
    meant.map((name) => [name, name] as const),
    head,
  );
  const places: PlacedText[] = [];
  for (let at = 0; at < text.length; at++) {
    const found = index.at(text, at).find((name) => alone(text, at, at + name.length));
    if (found === undefined) continue;
    places.push({ text: found, start: at, end: at + found.length });
    at += found.length - 1;
  }
  return places;
}

/** Gives back what was written, as far as the vault knows it. */
export function restore(text: string, vault: Pick<Vault, "standIns" | "valueOf">): string {
  const edits = standInsIn(text, vault).map(({ start, end, text: standIn }) => ({
    start,
    end,
    text: vault.valueOf(standIn) ?? standIn,
  }));
  const restored = applyEdits(text, edits);
  if (!restored.ok) throw new RangeError(`stand-in ${restored.index} is ${restored.reason}`);
  return restored.value;
}

function alone(text: string, start: number, end: number): boolean {
  const joins = (outside: string, inside: string) =>
    WORDLIKE.test(outside) && WORDLIKE.test(inside);
  return (
    !joins(text.charAt(start - 1), text.charAt(start)) &&
    !joins(text.charAt(end), text.charAt(end - 1))
  );
}
