/** Younger calls of browsers, and old ones that few remember. */
import type { Kit, Trick } from "../trick";
import { open, openUnpacked } from "./holes";
import { meetPeer } from "./peer";

const HEARD_BEFORE =
  "the reason that a socket is closed with, and for the names of WebRTC's data channels";
const ESCAPED = "dedicated workers, escaped pages";
const BY_BROWSER = "what identity providers and ways to pay are fetched from";
const BY_ITSELF = "Addresses that a browser loads by itself";

export const NEWER: readonly Trick[] = [
  {
    name: "background-fetch",
    about: "Hands the message to a background fetch, which the browser itself sends.",
    only: "chromium",
    mostMs: 6_000,
    settleMs: 2_000,
    async send({ prompt, post, file }) {
      interface Fetching {
        readonly backgroundFetch: { fetch(id: string, requests: Request[]): Promise<unknown> };
      }
      await navigator.serviceWorker.register(file("sender.js"), { scope: "/hostile/" });
      const ready = (await navigator.serviceWorker.ready) as unknown as Fetching;
      await ready.backgroundFetch.fetch("words", [new Request(prompt, post())]);
    },
  },
  {
    name: "picture-in-picture",
    about: "Takes fetch from a window of pictures in pictures, which floats above all others.",
    only: "chromium",
    byHand: "click anywhere in the page.",
    mostMs: 6_000,
    async act(tab) {
      await pause(800);
      await tab.click(300, 300);
    },
    async send({ prompt, post }) {
      interface Floating {
        readonly documentPictureInPicture: { requestWindow(): Promise<Window & typeof globalThis> };
      }
      await new Promise((resolve) => addEventListener("click", resolve, { once: true }));
      const { documentPictureInPicture: floating } = window as unknown as Floating;
      const inner = await floating.requestWindow();
      return inner.fetch(prompt, post());
    },
  },
  {
    name: "channel-label",
    about: "Names a data channel of WebRTC by the message: the other side hears the name.",
    holes: open(HEARD_BEFORE),
    mostMs: 8_000,
    settleMs: 2_500,
    send: (kit) => meetPeer(kit, (peer) => peer.createDataChannel(kit.text)),
  },
  {
    name: "channel-protocol",
    about: "Names the protocol of a data channel so.",
    holes: open(HEARD_BEFORE),
    mostMs: 8_000,
    settleMs: 2_500,
    send: (kit) => meetPeer(kit, (peer) => peer.createDataChannel("words", { protocol: kit.text })),
  },
  {
    name: "socket-close-reason",
    about: "Closes a socket, and names the message as the reason.",
    holes: open(HEARD_BEFORE),
    async send({ text, wait }) {
      const opened = new WebSocket(`wss://${location.host}/socket`);
      await new Promise((resolve) => (opened.onopen = resolve));
      opened.close(3_000, text);
      await wait(500);
    },
  },
  {
    name: "frameset-frame",
    about: "Takes fetch from a frame of a frame set.",
    async send({ prompt, post, wait }) {
      const set = document.createElement("frameset");
      const frame = document.createElement("frame");
      set.append(frame);
      document.body.replaceWith(set);
      const inner = frame.contentWindow as Window & typeof globalThis;
      void inner.fetch(prompt, post());
      await wait(500);
    },
  },
  {
    name: "xhtml-frame",
    about: "Sends from the script of an XHTML document in a frame.",
    send: ({ frame, prompt, body }) =>
      frame((element) => {
        const script = `<script><![CDATA[${call(prompt, body())}]]></script>`;
        const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head>${script}</head><body/></html>`;
        element.src = URL.createObjectURL(new Blob([page], { type: "application/xhtml+xml" }));
      }),
  },
  {
    name: "blob-popup",
    about: "Opens a Blob as a window that knows nothing of this one, and has it send.",
    async send({ prompt, body, wait }) {
      const page = `<script>${call(prompt, body()).replaceAll("</", "<\\/")}</script>`;
      const url = URL.createObjectURL(new Blob([page], { type: "text/html" }));
      window.open(url, "_blank", "noopener");
      await wait(1_000);
    },
  },
  {
    name: "popup-first-window",
    about: "Takes fetch from a window's first, empty document, and sends when its page is there.",
    holes: openUnpacked(ESCAPED),
    async send({ prompt, post, file, wait }) {
      const popup = window.open(file("blank.html")) as (Window & typeof globalThis) | null;
      const taken = popup?.fetch;
      await wait(800);
      return taken?.call(popup as Window, prompt, post());
    },
  },
  {
    name: "sandboxed-page",
    about: "Is a page without an origin by its own security policy, and sends.",
    headers: { "content-security-policy": "sandbox allow-scripts allow-forms" },
    send: ({ prompt, body }) => fetch(prompt, { method: "POST", mode: "no-cors", body: body() }),
  },
  {
    name: "stack-walk",
    about: "Looks through the browser's notes of who called whom for the browser's own fetch.",
    only: "chromium",
    async send({ prompt, post }) {
      interface Call {
        getThis(): unknown;
        getFunction(): unknown;
      }
      const seen: unknown[] = [];
      const notes = Error as unknown as { prepareStackTrace: unknown; stackTraceLimit: number };
      notes.stackTraceLimit = 100;
      notes.prepareStackTrace = (_: Error, calls: readonly Call[]) => {
        for (const one of calls) seen.push(one.getThis(), one.getFunction());
        return "";
      };
      const url = { toString: () => (void new Error().stack, prompt) };
      await fetch(url as unknown as string, { method: "POST", body: "{}" }).catch(String);
      delete (notes as { prepareStackTrace?: unknown }).prepareStackTrace;
      const natives = seen.filter(
        (one): one is typeof fetch => typeof one === "function" && one.name === "fetch",
      );
      for (const one of [...natives, fetch]) await one.call(window, prompt, post());
    },
  },
  {
    name: "form-custom-element",
    about: "Submits a form whose words are the value of an element of the page's own making.",
    send({ prompt, text }) {
      class Words extends HTMLElement {
        static readonly formAssociated = true;
        constructor() {
          super();
          this.attachInternals().setFormValue(text);
        }
      }
      customElements.define("own-words", Words);
      const form = document.createElement("form");
      for (const [name, value] of Object.entries({
        action: prompt,
        method: "post",
        target: "_blank",
      }))
        form.setAttribute(name, value);
      const words = document.createElement("own-words");
      words.setAttribute("name", "prompt");
      form.append(words);
      document.body.append(form);
      form.requestSubmit();
    },
  },
  {
    name: "worker-stream",
    about: "Has a worker send a stream, whose bytes the browser shows to nobody.",
    only: "chromium",
    holes: openUnpacked(ESCAPED),
    async send({ prompt, body, wait }) {
      const source = `const bytes = new TextEncoder().encode(${JSON.stringify(body())});
        const body = new ReadableStream({ start(c) { c.enqueue(bytes); c.close(); } });
        fetch(${JSON.stringify(prompt)}, { method: "POST", duplex: "half", body,
          headers: { "content-type": "application/json" } });`;
      new Worker(URL.createObjectURL(new Blob([source])));
      await wait(600);
    },
  },
  {
    name: "beside-the-chat",
    about: "Is a page of the chat's host that is not its chat, and sends to it.",
    holes: openUnpacked("Pages of a host that has more than its chat"),
    mostMs: 6_000,
    settleMs: 1_500,
    async send({ text, post, wait }) {
      if (location.host !== "huggingface.co") {
        location.href = `https://huggingface.co${location.pathname}${location.search}`;
        return;
      }
      const body = JSON.stringify({ inputs: text });
      void fetch("/chat/conversation/0123456789abcdef01234567", post(body));
      await wait(500);
    },
  },
  {
    name: "cache-add",
    about: "Has the cache fetch an address that carries the message.",
    holes: openUnpacked(BY_ITSELF),
    send: async (kit) => (await caches.open("words")).add(address(kit)).catch(() => undefined),
  },
  {
    name: "worklet-module",
    about: "Has a worklet of sounds load a module whose address carries the message.",
    holes: openUnpacked(BY_ITSELF),
    send: (kit) => new AudioContext().audioWorklet.addModule(address(kit)).catch(() => undefined),
  },
  {
    name: "identity-provider",
    about: "Asks for an identity of a provider whose address carries the message.",
    only: "chromium",
    holes: open(BY_BROWSER),
    mostMs: 5_000,
    settleMs: 1_500,
    async send(kit) {
      const identity = { providers: [{ configURL: address(kit), clientId: "1", nonce: "1" }] };
      const asked = navigator.credentials.get({ identity } as CredentialRequestOptions);
      await Promise.race([asked.catch(() => undefined), kit.wait(1_500)]);
    },
  },
  {
    name: "payment-manifest",
    about: "Asks for a way to pay whose address carries the message.",
    only: "chromium",
    holes: open(BY_BROWSER),
    mostMs: 5_000,
    settleMs: 1_500,
    async send(kit) {
      const total = { label: "all", amount: { currency: "EUR", value: "1" } };
      await new PaymentRequest([{ supportedMethods: address(kit) }], { total })
        .canMakePayment()
        .catch(() => undefined);
    },
  },
];

function address({ text }: Kit): string {
  return `${location.origin}/pixel?q=${encodeURIComponent(text)}`;
}

function call(prompt: string, body: string): string {
  const init = `{method:"POST",mode:"no-cors",body:${JSON.stringify(body)}}`;
  return `fetch(${JSON.stringify(prompt)},${init})`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
