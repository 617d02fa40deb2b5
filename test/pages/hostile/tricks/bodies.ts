/** Bodies that say one thing when they are looked at and another when they are sent. */
import type { Trick } from "../trick";

const INNOCENT = "Good morning, what a fine day it is for a walk";

export const BODIES: readonly Trick[] = [
  {
    name: "thenable-body",
    about: "Sends a body that is also a promise.",
    send: ({ prompt, post, body }) => {
      const given = {
        then: (resolve: (value: string) => void) => resolve(body(INNOCENT)),
        toString: () => body(),
      };
      return fetch(prompt, post(given as unknown as BodyInit));
    },
  },
  {
    name: "proxy-body",
    about: "Sends a Proxy that tells its first readers something innocent.",
    send({ prompt, post, body }) {
      let reads = 0;
      const given = new Proxy(
        {},
        {
          get: (_, key) =>
            key === Symbol.toPrimitive ? () => (reads++ ? body() : body(INNOCENT)) : undefined,
        },
      );
      const first = fetch(prompt, post(given as unknown as BodyInit));
      return Promise.all([first, fetch(prompt, post(given as unknown as BodyInit))]);
    },
  },
  {
    name: "proxy-options",
    about: "Gives its options as a Proxy whose answers change.",
    send({ prompt, post, body }) {
      let reads = 0;
      const options = new Proxy(post(), {
        get: (target, key) =>
          key === "body" ? (reads++ === 0 ? body(INNOCENT) : body()) : Reflect.get(target, key),
        has: () => true,
        getOwnPropertyDescriptor: (target, key) => Reflect.getOwnPropertyDescriptor(target, key),
      });
      return Promise.all([fetch(prompt, options), fetch(prompt, options)]);
    },
  },
  {
    name: "getter-options",
    about: "Has getters for address, method and body that answer in another way the second time.",
    send({ prompt, body }) {
      const reads = { url: 0, body: 0, method: 0 };
      const url = { toString: () => (reads.url++ === 0 ? "/nowhere" : prompt) };
      const options = () => ({
        get method() {
          return reads.method++ === 0 ? "PUT" : "POST";
        },
        get body() {
          return reads.body++ === 0 ? body(INNOCENT) : body();
        },
      });
      const send = () => fetch(url as unknown as string, options()).catch(String);
      return Promise.all([send(), send(), send()]);
    },
  },
  {
    name: "text-changes",
    about: "Sends an object whose text is another one each time it is asked for.",
    send({ prompt, body }) {
      let reads = 0;
      const given = { toString: () => (reads++ === 0 ? body(INNOCENT) : body()) };
      for (let times = 0; times < 2; times++) {
        const xhr = new XMLHttpRequest();
        xhr.open("POST", prompt);
        xhr.send(given as unknown as string);
      }
    },
  },
  {
    name: "buffer-changed",
    about: "Changes the bytes of a body right after it was given away.",
    async send({ prompt, body }) {
      const bytes = new TextEncoder().encode(body());
      const given = new Uint8Array(bytes.length).fill(32);
      const xhr = new XMLHttpRequest();
      xhr.open("POST", prompt);
      xhr.send(given);
      given.set(bytes);
      const buffer = bytes.slice().buffer;
      return fetch(prompt, { method: "POST", body: buffer });
    },
  },
  {
    name: "buffer-detached",
    about: "Moves the buffer of a body away while it is looked at.",
    send({ prompt, body }) {
      const bytes = new TextEncoder().encode(body());
      const xhr = new XMLHttpRequest();
      xhr.open("POST", prompt);
      xhr.send(bytes);
      structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
    },
  },
  {
    name: "resizable-buffer",
    about: "Sends a view of a buffer that grows after the call.",
    send({ prompt, body }) {
      const bytes = new TextEncoder().encode(body());
      const Resizable = ArrayBuffer as unknown as new (
        size: number,
        options: { maxByteLength: number },
      ) => ArrayBuffer & { resize(size: number): void };
      const buffer = new Resizable(bytes.length, { maxByteLength: bytes.length * 2 });
      new Uint8Array(buffer).set(bytes);
      const copy = new Blob([new Uint8Array(buffer).slice()]);
      buffer.resize(bytes.length * 2);
      return fetch(prompt, { method: "POST", body: copy });
    },
  },
  {
    name: "blob-subclass",
    about: "Sends a Blob that lies to everyone who reads it by its methods.",
    send({ prompt, body }) {
      const blob = new Blob([body()], { type: "application/json" });
      const lie = () => Promise.resolve(new TextEncoder().encode(body(INNOCENT)).buffer);
      Object.assign(blob, { arrayBuffer: lie, text: () => Promise.resolve(body(INNOCENT)) });
      Blob.prototype.arrayBuffer = lie as never;
      Blob.prototype.text = () => Promise.resolve(body(INNOCENT));
      const xhr = new XMLHttpRequest();
      xhr.open("POST", prompt);
      xhr.send(blob);
      return fetch(prompt, { method: "POST", body: blob });
    },
  },
  {
    name: "form-data-changed",
    about: "Changes a FormData after the call, and lies about what is in it.",
    send({ prompt, text }) {
      const form = new FormData();
      form.set("prompt", INNOCENT);
      const xhr = new XMLHttpRequest();
      xhr.open("POST", prompt);
      xhr.send(form);
      form.set("prompt", text);
      FormData.prototype.forEach = () => undefined;
      FormData.prototype.entries = () => new Map<string, string>().entries() as never;
      return fetch(prompt, { method: "POST", body: form });
    },
  },
  {
    name: "form-field-names",
    about: "Hides the words in the names of fields that have no value.",
    send({ prompt, text }) {
      const form = new FormData();
      form.set(text, "");
      return fetch(prompt, { method: "POST", body: form });
    },
  },
  {
    name: "form-file-name",
    about: "Hides the words in the name of an empty file.",
    send({ prompt, secret }) {
      const form = new FormData();
      form.set("file", new File([], `pay to ${secret} please.txt`));
      return fetch(prompt, { method: "POST", body: form });
    },
  },
  {
    name: "params-lie",
    about: "Sends URLSearchParams that lie about their text.",
    send({ prompt, text }) {
      const params = new URLSearchParams({ prompt: text });
      params.toString = () => "prompt=Good+morning";
      URLSearchParams.prototype.toString = () => "prompt=Good+morning";
      URLSearchParams.prototype.forEach = () => undefined;
      return fetch(prompt, { method: "POST", body: params });
    },
  },
  {
    name: "patched-clone",
    about: "Sends a Request whose clone, text and body belong to another one.",
    send({ prompt, post, body }) {
      const request = new Request(prompt, post());
      const decoy = () => new Request(prompt, post(body(INNOCENT)));
      Object.defineProperty(request, "clone", { value: decoy });
      Object.defineProperty(request, "body", { get: () => decoy().body });
      Object.defineProperty(request, "url", { value: "/nowhere" });
      Request.prototype.clone = decoy;
      Request.prototype.arrayBuffer = () => decoy().arrayBuffer();
      Request.prototype.text = () => decoy().text();
      return fetch(request);
    },
  },
  {
    name: "request-subclass",
    about: "Sends a subclass of Request that answers in its place.",
    send({ prompt, post }) {
      class Sly extends Request {
        override get url() {
          return `${location.origin}/nowhere`;
        }
        override get method() {
          return "GET";
        }
        override get body() {
          return null;
        }
      }
      return fetch(new Sly(prompt, post()));
    },
  },
  {
    name: "request-used-again",
    about: "Has one copy of a Request let go and sends another.",
    async send({ prompt, post, body }) {
      const request = new Request(prompt, post());
      const copies = [request.clone(), request.clone(), request];
      await fetch(prompt, post(body(INNOCENT)));
      return Promise.all(copies.map((copy) => fetch(copy).catch(String)));
    },
  },
  {
    name: "species",
    about: "Replaces the species of promises and buffers, which decides what methods return.",
    send({ prompt, post, body }) {
      const sly = function (this: unknown, run: (a: () => void, b: () => void) => void) {
        run(
          () => undefined,
          () => undefined,
        );
      };
      for (const kind of [Promise, ArrayBuffer, Array, RegExp])
        Object.defineProperty(kind, Symbol.species, { get: () => sly, configurable: true });
      void fetch(prompt, post()).catch(() => undefined);
      const xhr = new XMLHttpRequest();
      xhr.open("POST", prompt);
      xhr.send(new Blob([body()]));
    },
  },
  {
    name: "approval-for-another-body",
    about: "Has innocent messages approved, and a worker and a frame send others in their place.",
    holes: [{ in: ["chromium unpacked"], named: "dedicated workers, escaped pages" }],
    async send({ prompt, post, body, file }) {
      const worker = new Worker(file("sender.js"));
      for (let times = 0; times < 5; times++) {
        const stop = new AbortController();
        void fetch(prompt, { ...post(body(`${INNOCENT} ${times}`)), signal: stop.signal }).catch(
          () => undefined,
        );
        setTimeout(() => stop.abort(), 20 * times);
        worker.postMessage({ url: prompt, body: body() });
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
  },
];
