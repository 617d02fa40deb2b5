import { askBackground } from "../../src/platform/ask";
import { getMessage, uiLanguage } from "../../src/platform/i18n";
import { showPage } from "../../src/ui/activity/show-page";
import { createTranslate } from "../../src/ui/text";
import { Welcome } from "../../src/ui/welcome/welcome";
import "../../src/ui/welcome/welcome.css";

const text = createTranslate(getMessage);
const language = uiLanguage();
const around = { text, language, ask: askBackground, now: () => Date.now() };

showPage({ text, language, title: "welcome_title", content: <Welcome around={around} /> });
