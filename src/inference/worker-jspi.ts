/** The model worker of Chromium's offscreen document. */
import { runtime } from "./runtime-jspi";
import { startModelWorker } from "./worker";
import { fetchFrom, scopeOf } from "./worker-scope";

startModelWorker(scopeOf(self), { runtime, loadFrom: fetchFrom });
