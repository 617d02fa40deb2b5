import { browser } from "./api";

const said = new Map<string, string>();

/**
 * A message in the user's language. In a page that outlives its extension only what was asked for before can be
 * said; the rest is empty there, as an unknown key is.
 */
export function getMessage(key: string, substitutions: readonly string[] = []): string {
  const asked = JSON.stringify([key, ...substitutions]);
  try {
    const words = browser.i18n.getMessage(key, [...substitutions]);
    said.set(asked, words);
    return words;
  } catch {
    // Chromium: "Extension context invalidated". Throwing here would take away the very word that says so.
    return said.get(asked) ?? "";
  }
}

/** BCP 47, e.g. `de-AT`: what the messages speak, so that dates and rules speak it too. */
export function uiLanguage(): string {
  const said = getMessage("language");
  const chosen = browser.i18n.getUILanguage();
  return said === "" || chosen.split("-")[0] === said ? chosen : said;
}
