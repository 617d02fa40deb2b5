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
  return page.evaluate(
    async ([by, data]) => {
      const script = "/relay-worker.js";
      const answered = (port: MessagePort | Worker) =>
        new Promise<string>((resolve) => {
          port.onmessage = (event: MessageEvent<string>) => resolve(event.data);
          port.postMessage(data);
        });
      if (by === "service") {
        await navigator.serviceWorker.register(script);
        const { active } = await navigator.serviceWorker.ready;
        const { port1, port2 } = new MessageChannel();
        const seen = new Promise<string>((resolve) => {
          port1.onmessage = (event: MessageEvent<string>) => resolve(event.data);
        });
        active?.postMessage(data, [port2]);
        return seen;
      }
      return answered(by === "shared" ? new SharedWorker(script).port : new Worker(script));
    },
    [kind, message] as const,
  );
}

/** A message as the ChatGPT look-alike's page sends it. */
export function bodyOf(text: string): string {
  return JSON.stringify({
    action: "next",
    messages: [{ author: { role: "user" }, content: { content_type: "text", parts: [text] } }],
  });
}
