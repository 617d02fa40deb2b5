import type { Runtime } from "webextension-polyfill";
import { browser } from "./api";

/** A runtime port without the API around it. */
export interface MessagePortLike {
  readonly name: string;
  readonly sender: PortSender | null;
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onDisconnect(listener: () => void): void;
  disconnect(): void;
}

/** As the browser says, not as the page claims. */
export interface PortSender {
  readonly tabId: number | null;
  readonly frameId: number;
  readonly url: string;
  /** Of the frame, also where its address says none; `null` in one that has none. */
  readonly origin: string;
  /** Of the tab's top document. */
  readonly tabUrl: string;
}

export function onConnect(listener: (port: MessagePortLike) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.id === browser.runtime.id) listener(wrap(port));
  });
}

/** Throws when the extension was updated or removed under this context. */
export function connect(name: string): MessagePortLike {
  return wrap(browser.runtime.connect({ name }));
}

function wrap(port: Runtime.Port): MessagePortLike {
  const { sender } = port;
  return {
    name: port.name,
    sender: sender
      ? {
          tabId: sender.tab?.id ?? null,
          frameId: sender.frameId ?? 0,
          url: sender.url ?? "",
          origin: (sender as { origin?: string }).origin ?? "",
          tabUrl: sender.tab?.url ?? "",
        }
      : null,
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.onMessage.addListener((message) => listener(message)),
    onDisconnect: (listener) => port.onDisconnect.addListener(() => listener()),
    disconnect: () => port.disconnect(),
  };
}

/** Asks whoever serves ports of this name to connect; nobody may be there. */
export async function summon(name: string): Promise<void> {
  try {
    await browser.runtime.sendMessage({ summon: name });
  } catch (nobodyListens) {
    void nobodyListens;
  }
}

export function onSummoned(name: string, listener: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const wanted = (message as { summon?: unknown } | null)?.summon === name;
    if (wanted && sender.id === browser.runtime.id) listener();
    return undefined;
  });
}
