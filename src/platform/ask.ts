import type { AskBackground } from "../protocol/surface";
import type { Runtime } from "webextension-polyfill";
import { browser } from "./api";

/** From the extension's own pages to the background. */
export const askBackground: AskBackground = (name, request) =>
  browser.runtime.sendMessage({ name, request });

/** Answers `askBackground`; only the extension's own pages are heard, content scripts are not. */
export function onAsk(answer: (name: string, request: unknown) => Promise<unknown> | null): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !sender.url?.startsWith(browser.runtime.getURL("")))
      return undefined;
    const { name, request } = message as { name?: unknown; request?: unknown };
    return typeof name === "string" ? (answer(name, request) ?? undefined) : undefined;
  });
}
