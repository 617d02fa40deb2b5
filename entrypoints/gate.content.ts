import { defineContentScript } from "wxt/utils/define-content-script";
import { startGate } from "../src/content/start-gate";
import { connect } from "../src/platform/ports";
import { PORT_GUARD } from "../src/protocol/guard";
import { BUILT_IN_MATCHES } from "../src/sites";

export default defineContentScript({
  matches: [...BUILT_IN_MATCHES],
  runAt: "document_start",
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main() {
    const end = new AbortController();
    startGate({ connect: () => connect(PORT_GUARD), ui: null, signal: end.signal });
  },
});
