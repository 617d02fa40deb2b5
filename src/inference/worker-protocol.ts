/** Between the page that holds the model worker and the worker. Every request has an id; every reply carries it. */
import type { AnalyseRequest, CancelRequest } from "./host-messages";
import type { Backend } from "./session";
import type { ModelFailure, ModelName, ModelScan } from "./types";

export interface WorkerSettings {
  readonly backend: Backend;
  /** Folder of the ort files, with a slash at its end; null: where the package finds them (Node). */
  readonly wasmPaths: string | null;
  /** Folder of the model, with a slash at its end. */
  readonly modelBase: string;
}

export type WorkerRequest =
  /** First message of a worker's life: reads, checks and warms up the model. */
  | { readonly type: "start"; readonly id: number; readonly settings: WorkerSettings }
  | AnalyseRequest
  | CancelRequest
  | { readonly type: "measure"; readonly id: number; readonly runs: number }
  /** Runs the model's golden texts. */
  | { readonly type: "self-test"; readonly id: number };

export type WorkerReply =
  | { readonly type: "started"; readonly id: number; readonly model: ModelName }
  | { readonly type: "scan"; readonly id: number; readonly scan: ModelScan }
  /** Median time of one window of full length, in milliseconds. */
  | { readonly type: "measured"; readonly id: number; readonly windowMs: number }
  | { readonly type: "passed"; readonly id: number }
  | { readonly type: "failed"; readonly id: number; readonly failure: ModelFailure };
