import { defaultPolicy } from "../policy/defaults";
import type { ManagedConfig } from "../policy/managed";
import type { Policy } from "../policy/schema";
import type { PolicyView } from "../protocol/surface";

/** What is in force and how it got there. */
export interface PolicyState {
  readonly policy: Policy;
  readonly source: "built-in" | "embedded" | "endpoint";
  /** null: nobody manages this browser, or managed storage has not been filled yet. */
  readonly managed: ManagedConfig | null;
  /** Milliseconds since the epoch. */
  readonly acceptedAt: number | null;
  readonly expiresAt: number | null;
  readonly lastContact: number | null;
  readonly connection: PolicyView["connection"];
  readonly refusal: string | null;
}

export function builtInState(): PolicyState {
  return {
    policy: defaultPolicy(),
    source: "built-in",
    managed: null,
    acceptedAt: null,
    expiresAt: null,
    lastContact: null,
    connection: "none",
    refusal: null,
  };
}
