import { createBrowserHost } from "../../src/inference/browser-host";
import { serveModelPort } from "../../src/inference/serve-port";
import { connect, onSummoned } from "../../src/platform/ports";
import { PORT_MODEL } from "../../src/protocol/model";

const host = createBrowserHost({
  wasm: () => new Worker(new URL("./worker-wasm.ts", import.meta.url), { type: "module" }),
  webgpu: () =>
    new Worker(new URL("./worker-webgpu.ts", import.meta.url), {
      type: "module",
    }),
});
let connected = false;

/** Once, and again only when asked: a host that keeps reconnecting would keep the background awake for ever. */
function serve(): void {
  if (connected) return;
  connected = true;
  const port = connect(PORT_MODEL);
  port.onDisconnect(() => {
    connected = false;
  });
  serveModelPort(host, port);
}

onSummoned(PORT_MODEL, serve);
serve();
