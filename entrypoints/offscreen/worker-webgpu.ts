/** The model worker for a machine with a real GPU (Chromium). */
import { runtime } from "../../src/inference/runtime-webgpu";
import { startModelWorker } from "../../src/inference/worker";
import { loadFromOr, scopeOf } from "../../src/inference/worker-scope";
import { createModelStore } from "../../src/storage/models";

const store = createModelStore();

startModelWorker(scopeOf(self), {
  runtime,
  loadFrom: loadFromOr((pack, name) => store.file(pack, name)),
});
