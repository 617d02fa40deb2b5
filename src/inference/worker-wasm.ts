/** The model worker wherever WASM is the fastest, and always in Firefox. */
import { runtime } from "./runtime-wasm";
import { startModelWorker } from "./worker";
import { fetchFrom, scopeOf } from "./worker-scope";

startModelWorker(scopeOf(self), { runtime, loadFrom: fetchFrom });
