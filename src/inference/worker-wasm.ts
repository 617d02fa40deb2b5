/** The model worker of Firefox's background page. */
import { runtime } from "./runtime-wasm";
import { startModelWorker } from "./worker";
import { fetchFrom, scopeOf } from "./worker-scope";

startModelWorker(scopeOf(self), { runtime, loadFrom: fetchFrom });
