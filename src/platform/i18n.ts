import { browser } from "./api";

export function getMessage(key: string, substitutions: readonly string[] = []): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

/** BCP 47, e.g. `de-AT`. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
