/** What the model host is asked and answers. Every request has an id; every reply carries it. */
import type { Likelihood } from "../detect/likely";
import type { ModelFailure, ModelName, ModelScan } from "./types";

export interface HostStatus {
  readonly state: "ready" | "unloaded" | "loading" | "missing" | "altered" | "failed";
  readonly id: string;
  readonly version: string;
  /** `wasm ×2` or `webgpu`. */
  readonly backend: string | null;
  /** Median time of one window of the greatest length on this machine, in milliseconds. */
  readonly windowMs: number | null;
  /** SHA-256 of the pack it is of; null: the built-in model. */
  readonly pack: string | null;
}

export interface AnalyseRequest {
  readonly type: "analyse";
  readonly id: number;
  readonly text: string;
  readonly deadlineMs: number;
  readonly likely?: Likelihood | undefined;
}

/** Drops what was asked under that id; no reply. */
export interface CancelRequest {
  readonly type: "cancel";
  readonly id: number;
}

export type HostRequest =
  | AnalyseRequest
  | CancelRequest
  /** Loads the model and warms it up; answered with `status`. */
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
  /** Loads a stored pack beside the model in use and runs its golden texts; answered with `tried`. */
  | { readonly type: "try"; readonly id: number; readonly pack: string };

export type HostReply =
  | { readonly type: "scan"; readonly id: number; readonly scan: ModelScan }
  | { readonly type: "failed"; readonly id: number; readonly failure: ModelFailure }
  | { readonly type: "status"; readonly id: number; readonly status: HostStatus }
  | { readonly type: "tried"; readonly id: number; readonly model: ModelName };
