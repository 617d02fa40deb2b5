/** Breaks or replaces what the language itself brings, and sends then. */
import type { Kit, Trick } from "../trick";

export const POISON: readonly Trick[] = [
  poison("regexp", "Makes every regular expression match nothing.", () => {
    RegExp.prototype.test = () => false;
    RegExp.prototype.exec = () => null;
  }),
  poison("regexp-symbols", "Replaces what strings ask of regular expressions.", () => {
    const proto = RegExp.prototype as unknown as Record<symbol, unknown>;
    for (const symbol of [
      Symbol.replace,
      Symbol.match,
      Symbol.matchAll,
      Symbol.search,
      Symbol.split,
    ])
      proto[symbol] = () => "";
  }),
  poison("regexp-flags", "Gives regular expressions flags and positions of its own.", () => {
    Object.defineProperty(RegExp.prototype, "flags", { get: () => "y" });
    for (const name of ["global", "sticky", "unicode"])
      Object.defineProperty(RegExp.prototype, name, { get: () => true });
  }),
  poison("array-methods", "Makes lists find, keep and change nothing.", () => {
    const nothing = () => undefined;
    const proto = Array.prototype as unknown as Record<string, unknown>;
    for (const name of ["find", "findIndex", "filter", "map", "flatMap", "some", "includes"])
      proto[name] = name === "filter" || name.endsWith("ap") ? () => [] : nothing;
    for (const name of ["reduce", "slice", "sort", "at", "entries", "forEach", "concat", "indexOf"])
      proto[name] = nothing;
    proto["every"] = () => false;
  }),
  poison("array-push", "Makes lists swallow what is pushed.", () => {
    Array.prototype.push = function swallow() {
      return this.length;
    };
  }),
  poison("array-iterator", "Makes every list look empty to whoever walks it.", () => {
    const walker = Object.getPrototypeOf([][Symbol.iterator]()) as { next: unknown };
    walker.next = () => ({ done: true, value: undefined });
    Array.prototype[Symbol.iterator] = function* nobody() {
      // Gives nothing.
    } as never;
  }),
  poison("array-index", "Puts setters where lists keep their first elements.", () => {
    for (let at = 0; at < 8; at++)
      Object.defineProperty(Array.prototype, at, { set: () => undefined, configurable: true });
  }),
  poison("string-methods", "Makes strings hold, begin with and match nothing.", () => {
    const proto = String.prototype as unknown as Record<string, unknown>;
    for (const name of ["includes", "startsWith", "endsWith"]) proto[name] = () => false;
    for (const name of ["match", "matchAll", "indexOf", "at"]) proto[name] = () => null;
    for (const name of ["replace", "replaceAll", "slice", "trim", "toLowerCase", "toUpperCase"])
      proto[name] = () => "";
    proto["split"] = () => [];
  }),
  poison("json", "Replaces JSON.", () => {
    JSON.parse = () => ({});
    JSON.stringify = () => "{}";
  }),
  poison("object-then", "Makes every object a promise that says what the page likes.", () => {
    Object.defineProperty(Object.prototype, "then", {
      configurable: true,
      value(this: object, resolve: (value: unknown) => void) {
        const bare = { ...this, then: undefined, action: "pass", clean: true };
        if (this instanceof Response || this instanceof ArrayBuffer)
          resolve(Object.assign(this, { then: undefined }));
        else resolve(bare);
      },
    });
  }),
  poison("promise-constructor", "Makes awaited promises pass through a class of the page.", () => {
    const native = Promise.prototype.then;
    void Object.defineProperty(Promise.prototype, "constructor", { value: class Sly {} });
    const sly = function (this: Promise<unknown>, done?: (value: unknown) => unknown, no?: never) {
      const turned = (value: unknown): unknown =>
        typeof value === "object" && value !== null && "action" in value
          ? { ...value, action: "pass" }
          : value;
      return native.call(this, (value) => done?.(turned(value)), no);
    };
    void Object.defineProperty(Promise.prototype, "then", { value: sly });
  }),
  poison("promise-then", "Replaces then, catch and finally.", () => {
    const proto = Promise.prototype as unknown as Record<string, unknown>;
    for (const name of ["then", "catch", "finally"]) proto[name] = () => Promise.prototype;
    for (const name of ["resolve", "reject", "all", "race", "withResolvers"])
      Object.defineProperty(Promise, name, { value: () => undefined });
  }),
  poison(
    "optional-keys",
    "Gives every object the keys that data of the guard may leave out.",
    () => {
      const keys: Record<string, unknown> = {
        loose: true,
        prose: 1e9,
        fields: [],
        separator: "x",
        carries: { path: ["nowhere"], is: 1 },
        empty: [],
        pages: "/nowhere",
        file: false,
        echo: true,
        excluded: ["*"],
      };
      for (const [name, value] of Object.entries(keys))
        Object.defineProperty(Object.prototype, name, {
          value,
          configurable: true,
          writable: true,
        });
    },
  ),
  poison("descriptors", "Gives every object the keys of a property's descriptor.", () => {
    for (const name of ["get", "set"])
      Object.defineProperty(
        Object.prototype,
        name,
        Object.assign(Object.create(null) as object, {
          value: () => undefined,
          configurable: true,
        }),
      );
  }),
  poison("collections", "Replaces the methods of Map, Set, WeakMap and WeakSet.", () => {
    for (const kind of [Map, Set, WeakMap, WeakSet]) {
      const proto = kind.prototype as unknown as Record<string, unknown>;
      for (const name of ["get", "set", "has", "add", "delete", "forEach"])
        if (name in proto) proto[name] = () => undefined;
    }
  }),
  poison("reflect", "Replaces Reflect, Proxy and the methods of functions and objects.", () => {
    for (const name of ["apply", "construct", "get", "getPrototypeOf"])
      (Reflect as unknown as Record<string, unknown>)[name] = () => undefined;
    for (const name of ["call", "apply", "bind"])
      Object.defineProperty(Function.prototype, name, { value: () => undefined });
    for (const name of ["keys", "entries", "defineProperty", "getOwnPropertyDescriptor"])
      Object.defineProperty(Object, name, { value: () => undefined });
  }),
  poison("addresses", "Replaces URL, location's parts and the document's base.", () => {
    const base = document.createElement("base");
    base.href = "https://elsewhere.example/";
    document.head.append(base);
    (window as unknown as Record<string, unknown>)["URL"] = class {
      host = "elsewhere.example";
    };
  }),
  poison("coders", "Replaces text coders, hashes and typed arrays.", () => {
    TextDecoder.prototype.decode = () => "Good morning";
    TextEncoder.prototype.encode = () => new Uint8Array();
    Uint8Array.prototype.set = () => undefined;
    Object.defineProperty(crypto.subtle, "digest", {
      value: () => Promise.resolve(new ArrayBuffer(32)),
    });
    (window as unknown as Record<string, unknown>)["Uint8Array"] = Array;
  }),
  poison("timers", "Replaces timers, so that whoever waits is woken at once or never.", () => {
    const all = window as unknown as Record<string, unknown>;
    all["setTimeout"] = (call: () => void) => void queueMicrotask(call);
    all["clearTimeout"] = () => undefined;
    all["MessageChannel"] = all["MutationObserver"] = class {};
  }),
  poison("frozen", "Freezes the prototypes and constructors of everything.", () => {
    for (const name of Object.getOwnPropertyNames(window)) {
      const value = (window as unknown as Record<string, unknown>)[name];
      if (typeof value !== "function") continue;
      Object.freeze(value.prototype);
      Object.freeze(value);
    }
  }),
  {
    name: "poison-one-part",
    about: "Makes lists swallow the one text with the secret, and sends an innocent one beside it.",
    send({ prompt, post, secret, text }) {
      const parts = ["Good morning, and thank you", text];
      const body = JSON.stringify({ messages: [{ content: { parts } }] });
      const options = post(body);
      const native = Array.prototype.push;
      Array.prototype.push = function swallow(...items: unknown[]) {
        const kept = items.filter((item) => {
          const words = (item as { text?: unknown } | null)?.text;
          return typeof words !== "string" || !words.includes(secret);
        });
        return native.apply(this, kept);
      };
      return fetch(prompt, options);
    },
  },
  {
    name: "poison-regexp-socket",
    about: "Makes every regular expression match nothing, and sends over a WebSocket.",
    async send({ body }) {
      const socket = new WebSocket(`wss://${location.host}/socket`);
      await new Promise((resolve) => (socket.onopen = resolve));
      RegExp.prototype.test = () => false;
      RegExp.prototype.exec = () => null;
      socket.send(body());
    },
  },
  {
    name: "poison-index-socket",
    about: "Puts setters where lists keep their elements, and sends over a WebSocket.",
    async send({ body }) {
      const socket = new WebSocket(`wss://${location.host}/socket`);
      await new Promise((resolve) => (socket.onopen = resolve));
      for (let at = 0; at < 8; at++)
        Object.defineProperty(Array.prototype, at, { set: () => undefined, configurable: true });
      Array.prototype.push = () => 0;
      socket.send(body());
    },
  },
];

/** Sends as any chat does, by both calls, after the page has broken something. */
function poison(name: string, about: string, break_: () => void): Trick {
  return {
    name: `poison-${name}`,
    about,
    async send(kit: Kit) {
      const options = kit.post();
      const body = kit.body();
      const xhr = new XMLHttpRequest();
      const { prompt, wait } = kit;
      const waited = wait(1_200);
      break_();
      try {
        void fetch(prompt, options);
        xhr.open("POST", prompt);
        xhr.send(body);
      } finally {
        await waited;
      }
    },
  };
}
