/** Between the background and the model host; the messages of protocol/model.ts fit as they are. */
import type { ModelFailure, ModelScan } from "./types";

export interface HostStatus {
  readonly state: "ready" | "unloaded" | "loading" | "missing" | "altered" | "failed";
  readonly id: string;
  readonly version: string;
  /** `wasm ×2` or `webgpu`. */
  readonly backend: string | null;
  readonly windowMs: number | null;
  /** SHA-256 of the pack it is of; null: the built-in model. */
  readonly pack: string | null;
}

/** What the background asks of the host. */
export type HostRequest =
  | {
      readonly type: "analyse";
      readonly id: number;
      readonly text: string;
      readonly deadlineMs: number;
    }
  | { readonly type: "cancel"; readonly id: number }
  | { readonly type: "load"; readonly id: number }
  | { readonly type: "status"; readonly id: number }
  | {
      readonly type: "configure";
      readonly id: number;
      readonly enabled: boolean;
      readonly idleUnloadSeconds: number;
      /** SHA-256 of the stored pack to use; null: the built-in model. */
      readonly pack: string | null;
    }
  /** Loads a stored pack beside the model in use and runs its golden texts. `configure` then takes it into use. */
  | { readonly type: "try"; readonly id: number; readonly pack: string };

export type HostReply =
  | { readonly type: "scan"; readonly id: number; readonly scan: ModelScan }
  | { readonly type: "failed"; readonly id: number; readonly failure: ModelFailure }
  | { readonly type: "status"; readonly id: number; readonly status: HostStatus }
  | { readonly type: "tried"; readonly id: number; readonly model: ModelName };

export interface ModelName {
  readonly id: string;
  readonly version: string;
}
