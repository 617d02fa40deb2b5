import type { TrustedKey } from "../lib/dsse";
import { parseJson } from "../lib/parse-json";
import { fail, type Result } from "../lib/result";
import { createAnalyser, type DirectAnalyser } from "./analyser";
import { describeError } from "./describe-error";
import { loadChecked, type LoadFile } from "./integrity";
import { loadManifest, loadModel } from "./load-model";
import { GOLDEN_FILE, readGolden } from "./self-test";
import type { OrtRuntime } from "./session";
import type { ModelFailure, ModelManifest, ModelName } from "./types";
import type { WorkerReply, WorkerRequest, WorkerSettings } from "./worker-protocol";

/** What a worker's global offers; `parentPort` of a Node thread fits too. */
export interface WorkerScope {
  postMessage(reply: WorkerReply): void;
  onRequest(listener: (request: WorkerRequest) => void): void;
}

export interface WorkerDeps {
  readonly runtime: OrtRuntime;
  /** Reads a file of the model folder. */
  loadFrom(modelBase: string): LoadFile;
  /** Whose signature a model needs. Default: the release keys. */
  readonly trusted?: readonly TrustedKey[];
}

interface Started {
  readonly manifest: ModelManifest;
  readonly loadFile: LoadFile;
  readonly analyser: DirectAnalyser;
  readonly model: ModelName;
}

/** A text that waited for the model is here by then and goes first. */
const WARM_AFTER_MS = 100;

/** Serves requests until the worker is terminated. Nothing that is thrown here goes unanswered. */
export function startModelWorker(scope: WorkerScope, deps: WorkerDeps): void {
  const running = new Map<number, AbortController>();
  let started: Promise<Result<Started, ModelFailure>> = Promise.resolve(
    fail({ reason: "unsupported", detail: "the worker was not started" }),
  );

  async function answer(request: WorkerRequest): Promise<WorkerReply | null> {
    const { id } = request;
    if (request.type === "cancel") {
      running.get(id)?.abort();
      return null;
    }
    if (request.type === "start") started = open(request.settings, deps);
    const current = await started;
    if (!current.ok) return failed(id, current);
    const { analyser, model } = current.value;
    switch (request.type) {
      case "start":
        setTimeout(() => {
          // A failure is met again, and told, by the next text.
          if (running.size === 0) void analyser.warmUp();
        }, WARM_AFTER_MS);
        return { type: "started", id, model };
      case "measure": {
        const measured = await analyser.measure(request.runs);
        return measured.ok
          ? { type: "measured", id, windowMs: measured.value }
          : failed(id, measured);
      }
      case "self-test": {
        const tested = await testGolden(current.value);
        return tested.ok ? { type: "passed", id } : failed(id, tested);
      }
      case "analyse": {
        const { deadlineMs, likely } = request;
        const controller = new AbortController();
        running.set(id, controller);
        const scan = await analyser.analyse(request.text, {
          deadlineMs,
          signal: controller.signal,
          likely,
        });
        running.delete(id);
        return scan.ok ? { type: "scan", id, scan: scan.value } : failed(id, scan);
      }
    }
  }

  scope.onRequest((request) => {
    answer(request)
      .catch((error: unknown) =>
        failed(request.id, { reason: "crashed", detail: describeError(error) }),
      )
      .then(
        (reply) => reply && scope.postMessage(reply),
        // The reply could not be cloned: say so in one that can.
        () => scope.postMessage(failed(request.id, { reason: "crashed", detail: "reply" })),
      );
  });
}

async function open(
  settings: WorkerSettings,
  deps: WorkerDeps,
): Promise<Result<Started, ModelFailure>> {
  const loadFile = deps.loadFrom(settings.modelBase);
  const manifest = await loadManifest(loadFile, deps.trusted);
  if (!manifest.ok) return manifest;
  const { backend, wasmPaths } = settings;
  const analyser = createAnalyser({
    manifest: manifest.value,
    load: () => loadModel(manifest.value, { ort: deps.runtime, backend, wasmPaths, loadFile }),
  });
  const ready = await analyser.load();
  if (!ready.ok) return ready;
  const { id, version } = manifest.value;
  const model = { id, version };
  return { ok: true, value: { analyser, model, manifest: manifest.value, loadFile } };
}

async function testGolden({
  analyser,
  manifest,
  loadFile,
}: Started): Promise<Result<null, ModelFailure>> {
  const file = await loadChecked(manifest, GOLDEN_FILE, loadFile);
  if (!file.ok) return file;
  const cases = readGolden(parseJson(new TextDecoder().decode(file.value)));
  return cases
    ? analyser.selfTest(cases)
    : fail({ reason: "self-test", detail: "its golden texts cannot be read" });
}

function failed(id: number, { reason, detail }: ModelFailure): WorkerReply {
  return { type: "failed", id, failure: { reason, detail } };
}
