import { createBrowserHost } from "../../src/inference/browser-host";
import { serveSummons } from "../../src/inference/serve-port";
import { connect, onSummoned } from "../../src/platform/ports";
import { PORT_MODEL } from "../../src/protocol/model";

const host = createBrowserHost({
  wasm: () => new Worker(new URL("./worker-wasm.ts", import.meta.url), { type: "module" }),
  webgpu: () =>
    new Worker(new URL("./worker-webgpu.ts", import.meta.url), {
      type: "module",
    }),
});

serveSummons(
  host,
  () => connect(PORT_MODEL),
  (listener) => onSummoned(PORT_MODEL, listener),
);
