/** The model worker for a machine with a real GPU (Chromium). */
import { runtime } from "./runtime-webgpu";
import { startModelWorker } from "./worker";
import { fetchFrom, scopeOf } from "./worker-scope";

startModelWorker(scopeOf(self), { runtime, loadFrom: fetchFrom });
