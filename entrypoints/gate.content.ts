import { defineContentScript } from "wxt/utils/define-content-script";
import { startGate } from "../src/content/start-gate";
import { getMessage, uiLanguage } from "../src/platform/i18n";
import { connect } from "../src/platform/ports";
import { PORT_GUARD } from "../src/protocol/guard";
import { BUILT_IN_MATCHES } from "../src/sites";
import { createPageSurfaces } from "../src/ui/page-surfaces";
import { createTranslate } from "../src/ui/text";

export default defineContentScript({
  matches: [...BUILT_IN_MATCHES],
  runAt: "document_start",
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main() {
    const end = new AbortController();
    const text = createTranslate(getMessage);
    const ui = createPageSurfaces({ text, language: uiLanguage() });
    startGate({ connect: () => connect(PORT_GUARD), ui, signal: end.signal });
  },
});
