/**
 * Stops the background worker dead at a point of its work, from outside: functions of the browser that it calls are
 * wrapped in the running worker, and the built extension stays as it is.
 */
import type { Page, Worker } from "@playwright/test";
import { waitFor } from "../../../test/support/wait-for";
import type { Place } from "./points";

const CHANNEL = "fault";
/** A worker that nobody kills comes back by itself. */
const FROZEN_MS = 30_000;

/** Hears of it when the worker stands still; `own` is a page of the extension, whose thread goes on. */
export async function listenForFreeze(own: Page): Promise<void> {
  await own.evaluate((name) => {
    const heard = new BroadcastChannel(name);
    heard.onmessage = () => document.documentElement.setAttribute("data-frozen", "yes");
  }, CHANNEL);
}

/** Wraps what the worker calls at this place. Ports that are open already are not seen. */
export async function freezeAt(worker: Worker, own: Page, place: Place): Promise<void> {
  await own.evaluate(() => document.documentElement.removeAttribute("data-frozen"));
  await worker.evaluate(wrapHere, { place, channel: CHANNEL, frozenMs: FROZEN_MS });
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
  readonly channel: string;
  readonly frozenMs: number;
}

/** Runs in the worker, so it calls nothing of this file; no named function in it, as loaders would mark those. */
function wrapHere({ place, channel, frozenMs }: Wish): void {
  const signal = new BroadcastChannel(channel);
  const state = { frozen: false };
  const freeze = [
    () => {
      if (state.frozen) return;
      state.frozen = true;
      signal.postMessage("frozen");
      const end = Date.now() + frozenMs;
      while (Date.now() < end) Math.random();
    },
  ][0] as () => void;
  const area = chrome.storage.session;
  if ("port" in place)
    chrome.runtime.onConnect.addListener((port) => {
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
    const native = Reflect.get(IDBObjectStore.prototype, "add") as IDBObjectStore["add"];
    IDBObjectStore.prototype.add = function (value: unknown) {
      if (this.name !== place.records) return native.call(this, value);
      if (place.moment === "before") freeze();
      this.transaction.addEventListener("complete", freeze);
      return native.call(this, value);
    };
  } else
    chrome.webRequest.onBeforeRequest.addListener(
      ({ method, url }) => {
        if (method === "POST" && new URL(url).pathname === place.sees) freeze();
        return undefined;
      },
      { urls: ["https://chatgpt.com/*"] },
      ["requestBody"],
    );
}
