/** Sends from the workers of a page, where no guard of the page is. */
import type { Page } from "@playwright/test";

export type WorkerKind = "dedicated" | "shared" | "service";

export interface Relayed {
  readonly url: string;
  readonly body: string;
  readonly method?: string;
  readonly as?: "string" | "blob" | "bytes" | "stream";
}

/** What the worker saw: `status N`, or `failed` when the request never left. */
export function sendByWorker(page: Page, kind: WorkerKind, message: Relayed): Promise<string> {
  return page.evaluate<string>(relayCall(kind, message));
}

/** The same as source text, for whichever driver. */
export function relayCall(kind: WorkerKind, message: Relayed): string {
  return `(${relayInPage.toString()})(${JSON.stringify(kind)}, ${JSON.stringify(message)})`;
}

/** Runs in the page, so it calls nothing of this file. */
export async function relayInPage(kind: WorkerKind, data: Relayed): Promise<string> {
  const script = "/relay-worker.js";
  const { port1, port2 } = new MessageChannel();
  const seen = new Promise<string>((resolve) => {
    port1.onmessage = (event: MessageEvent<string>) => resolve(event.data);
  });
  if (kind === "service") {
    await navigator.serviceWorker.register(script);
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage(data, [port2]);
  } else if (kind === "shared") {
    new SharedWorker(script).port.postMessage(data, [port2]);
  } else {
    new Worker(script).postMessage(data, [port2]);
  }
  return seen;
}

/** A message as the ChatGPT look-alike's page sends it. */
export function bodyOf(text: string): string {
  return JSON.stringify({
    action: "next",
    messages: [{ author: { role: "user" }, content: { content_type: "text", parts: [text] } }],
  });
}
