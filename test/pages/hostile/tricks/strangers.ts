/** Newer and stranger ways of the browser by which a page can send, and pages inside pages of others. */
import { ELSEWHERE_HOST } from "../names";
import type { Kit, Trick } from "../trick";
import { open, openUnpacked } from "./holes";
import { formFor } from "./posted-form";

export const STRANGERS: readonly Trick[] = [
  {
    name: "framed-elsewhere",
    about: "Is shown inside a page that nobody guards, and sends from an empty frame of its own.",
    mostMs: 8_000,
    settleMs: 3_000,
    send: (kit) =>
      framed(kit, async ({ prompt, post, frame }) => {
        const inner = await frame();
        return (inner.contentWindow as Window & typeof globalThis).fetch(prompt, post());
      }),
  },
  {
    name: "framed-elsewhere-sandboxed",
    about: "Is shown inside a page that nobody guards, and sends from a frame without an origin.",
    mostMs: 8_000,
    settleMs: 3_000,
    send: (kit) =>
      framed(kit, ({ prompt, body, frame }) =>
        frame((element) => {
          const init = { method: "POST", mode: "no-cors", body: body() };
          element.setAttribute("sandbox", "allow-scripts");
          element.srcdoc = `<script>fetch(${JSON.stringify(prompt)}, ${JSON.stringify(init)})</script>`;
        }),
      ),
  },
  {
    name: "form-in-shadow",
    about: "Submits a form that stands in a shadow root, whose events nobody outside hears.",
    async send({ prompt, text, wait }) {
      const root = document.body.appendChild(document.createElement("div"));
      const form = formFor(prompt, text);
      root.attachShadow({ mode: "closed" }).append(form);
      form.requestSubmit();
      await wait(500);
    },
  },
  {
    name: "form-in-shadow-pressed",
    about: "The same by a press on the form's button.",
    async send({ prompt, text, wait }) {
      const root = document.body.appendChild(document.createElement("div"));
      const form = formFor(prompt, text);
      const button = form.appendChild(document.createElement("button"));
      root.attachShadow({ mode: "open" }).append(form);
      button.click();
      await wait(500);
    },
  },
  {
    name: "form-in-declared-shadow",
    about: "The same in a shadow root that stands in the page's markup.",
    async send({ prompt, text, wait }) {
      const host = document.body.appendChild(document.createElement("div"));
      const markup = `<div><template shadowrootmode="open"><span></span></template></div>`;
      host.setHTMLUnsafe(markup);
      const form = formFor(prompt, text);
      const button = form.appendChild(document.createElement("button"));
      host.firstElementChild?.shadowRoot?.append(form);
      button.click();
      await wait(500);
    },
  },
  {
    name: "socket-protocol",
    about: "Opens a WebSocket that names the account number as its protocol.",
    holes: open("Cookies, request headers, the referrer and a frame's name"),
    send: ({ secret, wait }) => {
      new WebSocket(`wss://${location.host}/socket`, [secret]);
      return wait(300);
    },
  },
  {
    name: "socket-stream",
    about: "Writes the message into a socket that takes streams.",
    only: "chromium",
    async send({ body, wait }) {
      interface Opened {
        readonly writable: WritableStream<string>;
      }
      const Maker = (window as unknown as Record<string, unknown>)["WebSocketStream"] as new (
        url: string,
      ) => { readonly opened: Promise<Opened> };
      const { writable } = await new Maker(`wss://${location.host}/socket`).opened;
      await writable.getWriter().write(body());
      await wait(300);
    },
  },
  {
    name: "ice-name",
    about:
      "Names itself to another peer of WebRTC by the account number, without ever sending over it.",
    mostMs: 8_000,
    holes: open("What WebRTC says while it connects"),
    async send({ udp, secret, wait }) {
      const [address = "", port = ""] = (await udp()).split(" ");
      const peer = new RTCPeerConnection();
      peer.createDataChannel("words");
      await peer.setLocalDescription();
      const offered = peer.localDescription?.sdp ?? "";
      const sdp = offered
        .replace(/^a=ice-ufrag:.*$/mu, `a=ice-ufrag:${secret}`)
        .replace(/^a=ice-pwd:.*$/mu, `a=ice-pwd:${"x".repeat(24)}`)
        .replace(/^a=setup:actpass/mu, "a=setup:active")
        .replace(/^a=candidate:.*\r\n/gmu, "");
      await peer.setRemoteDescription({ type: "answer", sdp });
      const candidate = `candidate:1 1 udp 2113937151 ${address} ${port} typ host`;
      await peer.addIceCandidate({ candidate, sdpMid: "0", sdpMLineIndex: 0 });
      await wait(2_500);
    },
  },
  {
    name: "worker-web-transport",
    about: "Has a worker open a WebTransport session.",
    only: "chromium",
    mostMs: 6_000,
    holes: openUnpacked("Nobody holds WebTransport of workers"),
    async send({ quic, secret, wait }) {
      const url = `${await quic()}?q=${secret}`;
      const source = `new WebTransport(${JSON.stringify(url)}).ready.catch(String)`;
      new Worker(URL.createObjectURL(new Blob([source])));
      await wait(2_000);
    },
  },
];

/** Does it in a page of the chat that is shown by a page on another host. */
async function framed(kit: Kit, send: (kit: Kit) => unknown): Promise<unknown> {
  if (window !== top) return send(kit);
  const here = location.pathname + location.search;
  if (location.host !== ELSEWHERE_HOST) location.href = `https://${ELSEWHERE_HOST}${here}`;
  else await kit.frame((element) => (element.src = `https://chatgpt.com${here}`));
  return undefined;
}
