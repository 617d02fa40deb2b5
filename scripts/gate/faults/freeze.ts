/**
 * Stops the background dead at a point of its work, from outside: functions of the browser that it calls are wrapped
 * where it runs, and the built extension stays as it is.
 */
import type { Page, Worker as PlaywrightWorker } from "@playwright/test";
import { waitFor } from "../../../test/support/wait-for";
import type { Place } from "./points";

const CHANNEL = "fault";
/** What nobody kills comes back by itself. */
const FROZEN_MS = 30_000;

/** Hears of it when the worker stands still; `own` is a page of the extension, whose thread goes on. */
export async function listenForFreeze(own: Page): Promise<void> {
  await own.evaluate((name) => {
    const heard = new BroadcastChannel(name);
    heard.onmessage = () => document.documentElement.setAttribute("data-frozen", "yes");
  }, CHANNEL);
}

/** Wraps what the worker calls at this place. Ports that are open already are not seen. */
export async function freezeAt(worker: PlaywrightWorker, own: Page, place: Place): Promise<void> {
  await own.evaluate(() => document.documentElement.removeAttribute("data-frozen"));
  await worker.evaluate(freezing({ place, channel: CHANNEL }, "globalThis"));
}

export async function untilFrozen(own: Page, timeoutMs: number): Promise<void> {
  await waitFor(
    "the worker to stand still",
    () => own.evaluate(() => document.documentElement.hasAttribute("data-frozen")),
    { timeoutMs, everyMs: 25 },
  );
}

interface Wish {
  readonly place: Place;
  /** Who is told when it stands still: all that listen to this channel, or a server by a request that nobody answers. */
  readonly channel?: string;
  readonly beacon?: string;
}

/** Source text that does it; `scope` is an expression for the global object of the background. */
export function freezing(wish: Wish, scope: string): string {
  return `(${wrap.toString()})(${JSON.stringify(wish)}, ${FROZEN_MS}, ${scope})`;
}

/** Runs in the browser, so it calls nothing of this file; no named function in it, as loaders would mark those. */
function wrap({ place, channel, beacon }: Wish, frozenMs: number, scope: typeof globalThis): void {
  const signal = channel === undefined ? null : new scope.BroadcastChannel(channel);
  const state = { frozen: false };
  const freeze = [
    () => {
      if (state.frozen) return;
      state.frozen = true;
      signal?.postMessage("frozen");
      if (beacon !== undefined) scope.navigator.sendBeacon(beacon);
      const end = Date.now() + frozenMs;
      while (Date.now() < end) Math.random();
    },
  ][0] as () => void;
  // Firefox gives the two names objects of their own; the extension uses `browser` there.
  const api =
    beacon === undefined ? scope.chrome : (Reflect.get(scope, "browser") as typeof chrome);
  const area = api.storage.session;
  if ("port" in place && place.port === "model" && beacon !== undefined) {
    // No port leads to the model there: the background's own worker runs it.
    const native = Reflect.get(scope.Worker.prototype, "postMessage") as Worker["postMessage"];
    const heard = new WeakSet<Worker>();
    scope.Worker.prototype.postMessage = function (this: Worker, message: { type?: string }) {
      if (!heard.has(this))
        this.addEventListener("message", ({ data }: MessageEvent<{ type?: string }>) => {
          if ("hears" in place && data.type === place.hears) freeze();
        });
      heard.add(this);
      native.call(this, message);
      if ("says" in place && message.type === place.says) freeze();
    };
  } else if ("port" in place)
    api.runtime.onConnect.addListener((port) => {
      if (port.name !== place.port) return;
      if ("hears" in place) {
        port.onMessage.addListener((message: { type?: string }) => {
          if (message.type === place.hears) freeze();
        });
        return;
      }
      const native = port.postMessage.bind(port);
      port.postMessage = (message: { type?: string }) => {
        if (message.type === place.says && place.moment === "before") freeze();
        native(message);
        if (message.type === place.says) freeze();
      };
    });
  else if ("keeps" in place) {
    const native = area.set.bind(area);
    area.set = (async (items: Record<string, unknown>) => {
      const ours = Object.keys(items).some((key) => key.startsWith(place.keeps));
      if (ours && place.moment === "before") freeze();
      await native(items);
      if (ours) freeze();
    }) as typeof area.set;
  } else if ("records" in place) {
    const store = scope.IDBObjectStore.prototype;
    const native = Reflect.get(store, "add") as IDBObjectStore["add"];
    store.add = function (value: unknown) {
      if (this.name !== place.records) return native.call(this, value);
      if (place.moment === "before") freeze();
      this.transaction.addEventListener("complete", freeze);
      return native.call(this, value);
    };
  } else
    api.webRequest.onBeforeRequest.addListener(
      ({ method, url }) => {
        if (method === "POST" && new URL(url).pathname === place.sees) freeze();
        return undefined;
      },
      { urls: ["https://chatgpt.com/*"] },
      ["requestBody"],
    );
}
