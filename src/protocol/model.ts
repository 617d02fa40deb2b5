/** Between the background and the model host (offscreen document or background page worker). */
import type { ModelFailure, ModelScan } from "../inference/types";

export const PORT_MODEL = "model";

export interface ModelStatus {
  readonly state: "ready" | "unloaded" | "loading" | "missing" | "altered" | "failed";
  readonly id: string;
  readonly version: string;
  readonly backend: string | null;
  /** Median time of one window of the greatest length on this machine, in milliseconds. */
  readonly windowMs: number | null;
  /** SHA-256 of the pack it is of; null: the built-in model. */
  readonly pack: string | null;
}

export type ModelRequest =
  | {
      readonly type: "analyse";
      readonly id: number;
      readonly text: string;
      readonly deadlineMs: number;
    }
  | { readonly type: "cancel"; readonly id: number }
  /** Load and warm up; answered with status. */
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
  /** Load a stored pack beside the model in use and run its golden texts; answered with `tried`. */
  | { readonly type: "try"; readonly id: number; readonly pack: string };

export type ModelReply =
  | { readonly type: "scan"; readonly id: number; readonly scan: ModelScan }
  | { readonly type: "failed"; readonly id: number; readonly failure: ModelFailure }
  | { readonly type: "status"; readonly id: number; readonly status: ModelStatus }
  | {
      readonly type: "tried";
      readonly id: number;
      readonly model: { readonly id: string; readonly version: string };
    };
