import type { EntityType } from "../detect/types";
import { placeholder, valueKey } from "./placeholders";

/** Values of one conversation and their placeholders; plain JSON. Only ever stored sealed. */
export interface VaultState {
  readonly format: 1;
  readonly entries: readonly VaultEntry[];
}

export interface VaultEntry {
  readonly type: EntityType;
  readonly placeholder: string;
  /** As it was first written. */
  readonly value: string;
}

export interface Vault {
  /**
   * The value's placeholder, a new one if it has none. `taken` are placeholders that stand in the text by themselves
   * and must not come to mean something else.
   */
  placeholderFor(type: EntityType, value: string, taken?: ReadonlySet<string>): string;
  valueOf(placeholder: string): string | null;
  export(): VaultState;
}

export const EMPTY_VAULT: VaultState = { format: 1, entries: [] };

export function createVault(state: VaultState = EMPTY_VAULT): Vault {
  const byPlaceholder = new Map<string, VaultEntry>();
  const byValue = new Map<string, VaultEntry>();
  const lastNumber = new Map<EntityType, number>();

  function add(entry: VaultEntry): void {
    byPlaceholder.set(entry.placeholder, entry);
    byValue.set(keyOf(entry.type, entry.value), entry);
    const number = Number(/_(\d+)\]$/u.exec(entry.placeholder)?.[1] ?? 0);
    lastNumber.set(entry.type, Math.max(number, lastNumber.get(entry.type) ?? 0));
  }

  state.entries.forEach(add);
  return {
    placeholderFor(type, value, taken) {
      const known = byValue.get(keyOf(type, value));
      if (known) return known.placeholder;
      let number = (lastNumber.get(type) ?? 0) + 1;
      while (taken?.has(placeholder(type, number))) number += 1;
      const entry = { type, placeholder: placeholder(type, number), value };
      add(entry);
      return entry.placeholder;
    },
    valueOf: (name) => byPlaceholder.get(name)?.value ?? null,
    export: () => ({ format: 1, entries: [...byPlaceholder.values()] }),
  };
}

function keyOf(type: EntityType, value: string): string {
  return `${type} ${valueKey(value)}`;
}
