/** The model worker wherever WASM is the fastest, and always in Firefox. */
import { runtime } from "../../src/inference/runtime-wasm";
import { startModelWorker } from "../../src/inference/worker";
import { loadFromOr, scopeOf } from "../../src/inference/worker-scope";
import { createModelStore } from "../../src/storage/models";

const store = createModelStore();

startModelWorker(scopeOf(self), {
  runtime,
  loadFrom: loadFromOr((pack, name) => store.file(pack, name)),
});
