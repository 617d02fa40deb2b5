import { askBackground } from "../../src/platform/ask";
import { getMessage, uiLanguage } from "../../src/platform/i18n";
import { showPage } from "../../src/ui/activity/show-page";
import { Popup } from "../../src/ui/popup/popup";
import "../../src/ui/popup/popup.css";
import { createTranslate } from "../../src/ui/text";

const text = createTranslate(getMessage);
const language = uiLanguage();
const around = { text, language, ask: askBackground, now: () => Date.now() };

showPage({ text, language, title: "extName", content: <Popup around={around} /> });
