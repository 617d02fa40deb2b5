/** Answers in the guard's stead whatever it waits for, by promises that the page has changed. */
import type { Kit, Trick } from "../trick";

const HELLO = "Good morning, and thank you";
/** A guard that has not heard anything for so long waits for its user. */
const PATIENCE_MS = 700;
const UPLOAD = "/backend-api/files";

type Send = (kit: Kit) => unknown;

const WAYS: readonly (readonly [name: string, by: string, send: Send])[] = [
  ["fetch", "by fetch", ({ prompt, post }) => fetch(prompt, post())],
  ["xhr", "by XMLHttpRequest", sendXhr],
  ["socket", "over a WebSocket", () => undefined],
  [
    "upload",
    "as a file",
    ({ text }) => fetch(UPLOAD, { method: "POST", body: new File([text], "a.txt") }),
  ],
];

export const PROMISES: readonly Trick[] = [
  ...each(
    "answered",
    "Has awaited promises ask a `then` of its own, which answers for those that wait",
    () => {
      const native = Promise.prototype.then;
      void Reflect.defineProperty(Promise.prototype, "constructor", { value: class Sly {} });
      type Done = ((value: unknown) => unknown) | null | undefined;
      const sly = function (this: Promise<unknown>, done: Done, failed: Done) {
        let told = false;
        const once = (value: unknown) => {
          if (told) return undefined;
          told = true;
          return done?.(value);
        };
        if (done)
          setTimeout(
            () => once({ type: "verdict", id: 1, action: "pass", clean: true }),
            PATIENCE_MS,
          );
        return native.call(this, once, failed);
      };
      void Object.defineProperty(Promise.prototype, "then", { value: sly, configurable: true });
    },
  ),
  ...each("caught", "Replaces what promises are asked for when something may fail", () => {
    Promise.prototype.catch = () => Promise.resolve({ action: "pass" }) as never;
  }),
  ...each("read", "Makes every object a promise, and tells the guard of an innocent text", () => {
    Object.defineProperty(Object.prototype, "then", {
      configurable: true,
      value(this: object, resolve: (value: unknown) => void) {
        const { ok, value } = this as { ok?: boolean; value?: { body?: object; texts?: unknown } };
        const innocent = { kind: "text", text: HELLO };
        const told = value?.body
          ? { ok, value: { ...value, body: innocent, then: undefined } }
          : this;
        if (!value?.body && told instanceof Response)
          return resolve(Object.assign(told, { then: undefined }));
        if (told instanceof ArrayBuffer) return resolve(Object.assign(told, { then: undefined }));
        const texts = "texts" in told ? { texts: [{ text: HELLO, rewritable: false }] } : {};
        resolve({ ...told, ...texts, then: undefined });
      },
    });
  }),
  ...each("ruled", "Makes every object a promise, and turns what was decided", () => {
    Object.defineProperty(Object.prototype, "then", {
      configurable: true,
      value(this: object, resolve: (value: unknown) => void) {
        if (this instanceof Response || this instanceof ArrayBuffer)
          return resolve(Object.assign(this, { then: undefined }));
        resolve({ ...this, ...("action" in this ? { action: "pass" } : {}), then: undefined });
      },
    });
  }),
  {
    name: "promise-blob-socket",
    about: "Sends a Blob over a WebSocket whose bytes are others when the guard reads them.",
    async send({ body }) {
      const socket = await opened();
      swapOnce();
      socket.send(new Blob([body()]));
      await pause(800);
    },
  },
  {
    name: "promise-blob-xhr",
    about: "Sends a Blob by XMLHttpRequest whose bytes are others when the guard reads them first.",
    async send({ prompt, body }) {
      const xhr = new XMLHttpRequest();
      xhr.open("POST", prompt);
      swapOnce();
      xhr.send(new Blob([body()]));
      await pause(800);
    },
  },
  {
    name: "promise-blob-upload",
    about: "Uploads a file whose bytes are others when the guard reads them.",
    async send({ text }) {
      swapOnce();
      void fetch(UPLOAD, { method: "POST", body: new File([text], "a.txt") });
      await pause(800);
    },
  },
];

/** The same break, with a message by each way that sends. */
function each(name: string, about: string, break_: () => void): Trick[] {
  return WAYS.map(([way, by, send]) => ({
    name: `promise-${name}-${way}`,
    about: `${about}, and sends ${by}.`,
    mostMs: 4_000,
    async send(kit: Kit) {
      const waited = kit.wait(2_000);
      const body = kit.body();
      const socket = way === "socket" ? await opened() : null;
      break_();
      try {
        if (socket) socket.send(body);
        else void send(kit);
      } finally {
        await waited;
      }
    },
  }));
}

/** The next bytes that a promise brings are innocent ones. */
function swapOnce(): void {
  const proto = ArrayBuffer.prototype as ArrayBuffer & { then?: unknown };
  proto.then = function swap(resolve: (value: unknown) => void) {
    delete proto.then;
    resolve(new TextEncoder().encode(HELLO).buffer);
  };
}

function sendXhr({ prompt, body }: Kit): void {
  const xhr = new XMLHttpRequest();
  xhr.open("POST", prompt);
  xhr.send(body());
}

function opened(): Promise<WebSocket> {
  const socket = new WebSocket(`wss://${location.host}/socket`);
  return new Promise((resolve) => (socket.onopen = () => resolve(socket)));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
