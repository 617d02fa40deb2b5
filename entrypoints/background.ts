import { defineBackground } from "wxt/utils/define-background";
import { startBackground } from "../src/background/start";
import { createBrowserHost } from "../src/inference/browser-host";
import { serveModelPort } from "../src/inference/serve-port";
import { createPortPair } from "../src/lib/port-pair";
import { openOffscreen } from "../src/platform/offscreen";
import { summon } from "../src/platform/ports";
import { PORT_MODEL } from "../src/protocol/model";

export default defineBackground({
  type: "module",
  main: () => startBackground(import.meta.env.FIREFOX ? hostHere : hostOffscreen),
});

async function hostOffscreen() {
  await openOffscreen("offscreen.html");
  await summon(PORT_MODEL);
  return null;
}

/** Firefox has no offscreen documents: its background page starts the worker itself. */
function hostHere() {
  const [own, served] = createPortPair(PORT_MODEL);
  const wasm = () =>
    new Worker(new URL("./offscreen/worker-wasm.ts", import.meta.url), { type: "module" });
  serveModelPort(createBrowserHost({ wasm, webgpu: null }), served);
  return Promise.resolve(own);
}
