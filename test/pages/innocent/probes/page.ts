/** What a page finds when it looks at the browser's own functions and at itself. */
import { pause, type Probe } from "../probe";
import { outcome, tellFunction, tellProperty, thrownBy } from "../tell";

const CLASSES = [
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "WebTransport",
  "RTCDataChannel",
  "Navigator",
  "HTMLFormElement",
  "HTMLElement",
  "Document",
  "Response",
  "Request",
  "Headers",
  "MessageEvent",
  "FormData",
  "Worker",
  "SharedWorker",
  "Promise",
  "Function",
  "Event",
  "EventTarget",
  "HTMLIFrameElement",
  "History",
] as const;

export const PAGE_PROBES: readonly Probe[] = [
  {
    name: "natives",
    about:
      "Source text, name, length, keys and descriptors of every function of the classes that send.",
    observe: () => {
      const seen: Record<string, unknown> = {};
      for (const name of ["fetch", "fetchLater", "setTimeout", "postMessage", "open"])
        seen[name] = tellProperty(window, name);
      for (const name of CLASSES) {
        const made = Reflect.get(window, name) as { prototype: object } | undefined;
        if (!made) continue;
        seen[name] = [tellFunction(made), tellProperty(window, name)];
        seen[`${name} keys`] = Reflect.ownKeys(made.prototype).map(String);
        seen[`${name} constructor`] = Reflect.get(made.prototype, "constructor") === made;
        for (const key of Object.getOwnPropertyNames(made.prototype))
          seen[`${name}.${key}`] = tellProperty(made.prototype, key);
      }
      return seen;
    },
  },
  {
    name: "window",
    about:
      "Names of the window and the document, iterated and listed, and the elements the page has.",
    observe: () => {
      const iterated: string[] = [];
      for (const name in window) iterated.push(name);
      return {
        iterated,
        own: Reflect.ownKeys(window).map(String),
        document: Reflect.ownKeys(document).map(String),
        root: [...document.documentElement.children].map(({ tagName }) => tagName),
        scripts: document.scripts.length,
        sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
        attributes: document.documentElement.getAttributeNames(),
        frames: window.length,
        language: [Object.keys(Object.prototype).length, Reflect.ownKeys(Array.prototype).length],
      };
    },
  },
  {
    name: "receivers",
    about:
      "Functions called with a wrong receiver, without arguments, or with new throw the platform's errors.",
    observe: async () => {
      const construct = (one: unknown) => thrownBy(() => Reflect.construct(one as () => void, []));
      return {
        construct: [fetch, XMLHttpRequest.prototype.send, navigator.sendBeacon].map(construct),
        plain: thrownBy(() => (XMLHttpRequest as unknown as () => void)()),
        toString: [
          thrownBy(() => Function.prototype.toString.call({})),
          thrownBy(() => Function.prototype.toString.call(undefined)),
          Function.prototype.toString.call(class A {}),
          Function.prototype.toString.call(new Proxy(() => 1, {})),
          Function.prototype.toString.toString(),
        ],
        instances: [fetch instanceof Function, Object.getPrototypeOf(fetch) === Function.prototype],
        bound: [fetch.bind(window).name, tellFunction(XMLHttpRequest.prototype.open.bind(null))],
        assigned: await outcome(async () => {
          const native = window.fetch;
          window.fetch = (...args) => native(...args);
          const { status } = await window.fetch("/innocent/plain/text");
          window.fetch = native;
          return [status, window.fetch === native];
        }),
        serialised: [JSON.stringify({ fetch }), Object.prototype.toString.call(fetch)],
      };
    },
  },
  {
    name: "stacks",
    about: "The stack of an error that a page's own code makes names nothing but the page.",
    observe: async () => {
      const stacks: string[] = [new Error("here").stack ?? ""];
      await fetch({
        toString: () => (stacks.push(new Error("in toString").stack ?? ""), "/innocent/plain/text"),
      } as unknown as string);
      const xhr = new XMLHttpRequest();
      await new Promise((resolve) => {
        xhr.onloadend = () => resolve(stacks.push(new Error("in a listener").stack ?? ""));
        xhr.open("POST", "/innocent/conversation/text");
        xhr.send("{}");
      });
      await fetch("/innocent/conversation/text", { method: "POST", body: "{}" });
      stacks.push(new Error("after await").stack ?? "");
      return stacks.map((stack) => [
        stack.split("\n")[0],
        /(?:chrome|moz)-extension:/u.test(stack),
      ]);
    },
  },
  {
    name: "performance",
    about: "Each request is one resource entry, with the initiator that the page used.",
    observe: async (kit) => {
      performance.clearResourceTimings();
      const seen: string[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as PerformanceResourceTiming[])
          seen.push(`${entry.initiatorType} ${new URL(entry.name).pathname}`);
      });
      observer.observe({ type: "resource" });
      for (const place of kit.places) {
        await (await fetch(place.at("text"), { method: "POST", body: "{}" })).text();
        await (await fetch(place.at("text"))).text();
        await new Promise((resolve) => {
          const xhr = new XMLHttpRequest();
          xhr.open("POST", place.at("json"));
          xhr.onloadend = resolve;
          xhr.send("{}");
        });
        navigator.sendBeacon(place.at("echo"), "{}");
      }
      await pause(500);
      observer.disconnect();
      const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
      return {
        observed: seen.sort(),
        listed: entries
          .map((entry) => [
            entry.initiatorType,
            new URL(entry.name).pathname,
            entry.responseStatus,
            entry.nextHopProtocol,
            entry.transferSize > 0,
            entry.responseEnd >= entry.startTime,
          ])
          .map((entry) => JSON.stringify(entry))
          .sort(),
        marks: performance.getEntriesByType("mark").length,
      };
    },
  },
  {
    name: "history",
    about: "pushState, replaceState, hashes and going back tell the page what they told it.",
    observe: async () => {
      const log: unknown[] = [];
      const hear = (event: Event) =>
        log.push([event.type, location.pathname + location.hash, history.state]);
      addEventListener("popstate", hear);
      addEventListener("hashchange", hear);
      const { href } = location;
      history.pushState({ at: 1 }, "", "/innocent/one");
      history.pushState({ at: 2 }, "", "/innocent/two#part");
      history.replaceState({ at: 3 }, "", "#other");
      log.push([location.pathname, location.hash, history.state]);
      history.back();
      await pause(300);
      location.hash = "three";
      await pause(300);
      history.replaceState(null, "", href);
      removeEventListener("popstate", hear);
      removeEventListener("hashchange", hear);
      return {
        log,
        bad: thrownBy(() => history.pushState(null, "", "https://elsewhere.example/")),
      };
    },
  },
  {
    name: "elements",
    about: "Custom elements, shadow roots, observers and ranges see the page's own nodes only.",
    observe: async () => {
      const log: string[] = [];
      class Own extends HTMLElement {
        connectedCallback() {
          log.push("connected");
        }
        disconnectedCallback() {
          log.push("disconnected");
        }
      }
      customElements.define("innocent-own", Own);
      const observer = new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records)
          log.push(`+${addedNodes.length} -${removedNodes.length}`);
      });
      observer.observe(document.documentElement, { childList: true, subtree: true });
      const own = document.createElement("innocent-own");
      document.body.append(own);
      own.attachShadow({ mode: "open" }).append("in the shade");
      await pause(100);
      own.remove();
      await pause(100);
      observer.disconnect();
      return [
        log,
        own instanceof Own,
        own.shadowRoot?.textContent,
        thrownBy(() => customElements.define("innocent-own", Own)),
      ];
    },
  },
  {
    name: "storage",
    about:
      "Cookies, local storage, databases and caches hold the page's own things and nothing else.",
    observe: async () => {
      document.cookie = "own=1; path=/";
      localStorage.setItem("own", "1");
      const cache = await caches.open("own");
      await cache.put("/innocent/own", new Response("kept"));
      const kept = await (await cache.match("/innocent/own"))?.text();
      return {
        cookie: document.cookie,
        local: Object.entries(localStorage),
        session: Object.entries(sessionStorage),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: [await caches.keys(), kept],
      };
    },
  },
];
