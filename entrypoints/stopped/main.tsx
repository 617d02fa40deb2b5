import { askBackground } from "../../src/platform/ask";
import { getMessage, uiLanguage } from "../../src/platform/i18n";
import { ownTabId } from "../../src/platform/tabs";
import { showPage } from "../../src/ui/activity/show-page";
import { Stopped } from "../../src/ui/stopped/stopped";
import { createTranslate } from "../../src/ui/text";
import "../../src/ui/stopped/stopped.css";

const text = createTranslate(getMessage);
const view = async () => askBackground("surface.stopped", { tabId: await ownTabId() });

showPage({
  text,
  language: uiLanguage(),
  title: "stopped_title",
  content: <Stopped text={text} view={view} />,
});
