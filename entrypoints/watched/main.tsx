import { ENTITY_TYPES } from "../../src/detect/types";
import { askBackground } from "../../src/platform/ask";
import { getMessage, uiLanguage } from "../../src/platform/i18n";
import { showPage } from "../../src/ui/activity/show-page";
import { createTranslate } from "../../src/ui/text";
import { Watched } from "../../src/ui/watched/watched";
import "../../src/ui/watched/watched.css";

const text = createTranslate(getMessage);
const language = uiLanguage();
const around = { text, language, ask: askBackground, now: () => Date.now() };

showPage({
  text,
  language,
  title: "watched_title",
  content: <Watched around={around} types={ENTITY_TYPES} />,
});
