import { defineContentScript } from "wxt/utils/define-content-script";
import { startGuard } from "../src/page/start-guard";
import { BUILT_IN_MATCHES } from "../src/sites";

export default defineContentScript({
  matches: [...BUILT_IN_MATCHES],
  runAt: "document_start",
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  world: "MAIN",
  main() {
    startGuard("1");
  },
});
