import type { EntityType } from "../detect/types";
import { fromBase64, toBase64 } from "../lib/base64";
import { markerText, newMarker } from "./chat-marker";
import { placeholder, valueKey } from "./placeholders";
import { pairsOf } from "./synthetic/person";

/** Values of one conversation and what stands for them; plain JSON. Only ever stored sealed. */
export interface VaultState {
  readonly format: 1;
  /** Base64 of the conversation's own key, which made-up values follow from. States of older versions have none. */
  readonly key?: string;
  readonly entries: readonly VaultEntry[];
  /** Token of the conversation's marker; left out until it has one. */
  readonly marker?: string;
}

export type StandInKind = "placeholder" | "synthetic" | "hash";

export interface VaultEntry {
  readonly type: EntityType;
  /** What stands for the value. */
  readonly placeholder: string;
  /** As it was first written. */
  readonly value: string;
  /** Left out: a numbered placeholder. */
  readonly kind?: "synthetic" | "hash";
}

export interface Vault {
  /** 32 bytes; stays with the conversation. */
  readonly key: Uint8Array;
  /**
   * The value's placeholder, a new one if it has none. `taken` are placeholders that stand in the text by themselves
   * and must not come to mean something else.
   */
  placeholderFor(type: EntityType, value: string, taken?: ReadonlySet<string>): string;
  /** What stands for the value already. */
  known(kind: StandInKind, type: EntityType, value: string): string | null;
  /** Notes what stands for the value from now on. */
  note(kind: "synthetic" | "hash", type: EntityType, value: string, standIn: string): void;
  /** null when nothing or more than one value is meant. */
  valueOf(standIn: string): string | null;
  /** Is it a value that something stands for? */
  holds(value: string): boolean;
  standIns(): Iterable<string>;
  /** Token of the conversation's marker; null until it has one. */
  marker(): string | null;
  /** The marker as it stands in messages, a new one if the conversation has none. It means nothing: its value is empty. */
  plantMarker(): string;
  /** What the words of names became, by role and word. */
  readonly nameParts: ReadonlyMap<string, string>;
  export(): VaultState;
}

export const EMPTY_VAULT: VaultState = { format: 1, entries: [] };

export function createVault(state: VaultState = EMPTY_VAULT): Vault {
  const key = state.key === undefined ? freshKey() : fromBase64(state.key);
  const entries: VaultEntry[] = [];
  const meanings = new Map<string, VaultEntry | "ambiguous">();
  const byValue = new Map<string, VaultEntry>();
  const values = new Set<string>();
  const lastNumber = new Map<EntityType, number>();
  const nameParts = new Map<string, string>();
  let marker = state.marker ?? null;
  const isMarker = (standIn: string) => marker !== null && standIn === markerText(marker);

  function add(entry: VaultEntry): void {
    const { type, value, kind, placeholder: standIn } = entry;
    const meant = meanings.get(standIn);
    const same = meant && meant !== "ambiguous" && valueKey(meant.value) === valueKey(value);
    entries.push(entry);
    meanings.set(standIn, meant === undefined || same ? (meant ?? entry) : "ambiguous");
    byValue.set(keyOf(kind, type, value), entry);
    values.add(valueKey(value));
    if (kind === undefined) {
      const number = Number(/_(\d+)\]$/u.exec(standIn)?.[1] ?? 0);
      lastNumber.set(type, Math.max(number, lastNumber.get(type) ?? 0));
    }
    if (kind === "synthetic" && type === "PERSON")
      for (const [part, other] of pairsOf(value, standIn))
        if (!nameParts.has(part)) nameParts.set(part, other);
  }

  state.entries.forEach(add);
  return {
    key,
    nameParts,
    placeholderFor(type, value, taken) {
      const known = byValue.get(keyOf(undefined, type, value));
      if (known) return known.placeholder;
      let number = (lastNumber.get(type) ?? 0) + 1;
      while (taken?.has(placeholder(type, number))) number += 1;
      const entry = { type, placeholder: placeholder(type, number), value };
      add(entry);
      return entry.placeholder;
    },
    known: (kind, type, value) =>
      byValue.get(keyOf(kind === "placeholder" ? undefined : kind, type, value))?.placeholder ??
      null,
    note: (kind, type, value, standIn) => add({ type, placeholder: standIn, value, kind }),
    valueOf(standIn) {
      if (isMarker(standIn)) return "";
      const meant = meanings.get(standIn);
      return meant === undefined || meant === "ambiguous" ? null : meant.value;
    },
    holds: (value) => values.has(valueKey(value)),
    standIns: () => [...meanings.keys(), ...(marker === null ? [] : [markerText(marker)])],
    marker: () => marker,
    plantMarker: () => markerText((marker ??= newMarker())),
    export: () => ({
      format: 1,
      key: toBase64(key),
      entries: [...entries],
      ...(marker === null ? {} : { marker }),
    }),
  };
}

function keyOf(kind: VaultEntry["kind"], type: EntityType, value: string): string {
  return `${kind ?? ""} ${type} ${valueKey(value)}`;
}

function freshKey(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}
