/** Addresses that are others when the browser sends than when a guard looked. */
import type { Kit, Trick } from "../trick";

/** Relative to the page's base, wherever that is when it is read. */
const HERE = "?now";
/** What is sent there arrives at nobody's. */
const NOWHERE = "https://nowhere.invalid/";

export const LATE: readonly Trick[] = [
  {
    name: "base-moved-fetch",
    about: "Moves the page's base to the prompt address while the browser reads fetch's options.",
    send({ prompt, post }) {
      moveBase(NOWHERE);
      return fetch(HERE, {
        ...post(),
        get keepalive() {
          moveBase(prompt);
          return false;
        },
      });
    },
  },
  {
    name: "base-moved-xhr",
    about: "Moves the base while the browser reads the user's name for an XMLHttpRequest.",
    async send({ prompt, body, wait }) {
      moveBase(NOWHERE);
      const xhr = new XMLHttpRequest();
      const user = { toString: () => (moveBase(prompt), "") };
      xhr.open("POST", HERE, true, user as unknown as string);
      xhr.send(body());
      await wait(500);
    },
  },
  {
    name: "base-moved-beacon",
    about: "Moves the base while the browser turns a beacon's body into text.",
    send({ prompt, body }) {
      moveBase(NOWHERE);
      const words = { toString: () => (moveBase(prompt), body()) };
      navigator.sendBeacon(HERE, words as unknown as string);
    },
  },
  {
    name: "base-moved-socket",
    about: "Opens a socket to another place, and moves the base before it sends.",
    async send({ prompt, body }) {
      const opened = new WebSocket(`wss://${location.host}/socket`);
      await new Promise((resolve) => (opened.onopen = resolve));
      const words = { toString: () => (moveBase(prompt), body()) };
      opened.send(words as unknown as string);
    },
  },
  {
    name: "fetch-later-other-address",
    about: "Names one address to whoever asks first, and the prompt's when fetchLater reads it.",
    only: "chromium",
    async send({ prompt, post, frame, file }) {
      const inner = await frame((element) => (element.src = file("blank.html")));
      const later = (inner.contentWindow as unknown as Record<string, unknown>)["fetchLater"];
      let asked = 0;
      const url = { toString: () => (asked++ % 2 === 0 ? NOWHERE : prompt) };
      // Asked once a call, as the browser does alone, the second is the one that names the prompt's.
      (later as (url: unknown, init: RequestInit) => void)(url, post());
      (later as (url: unknown, init: RequestInit) => void)(url, post());
      inner.remove();
    },
  },
  {
    name: "form-empty-formaction",
    about: "Names the prompt address as the page's own, and has a button send its form there.",
    async send({ prompt, text, wait }) {
      moveBase("/t");
      history.replaceState(null, "", new URL(prompt).pathname);
      const form = document.createElement("form");
      form.method = "post";
      form.target = "_blank";
      form.action = "/t";
      const field = document.createElement("input");
      field.name = "prompt";
      field.value = text;
      const button = document.createElement("button");
      button.setAttribute("formaction", "");
      form.append(field, button);
      document.body.append(form);
      button.click();
      await wait(500);
    },
  },
  {
    name: "xhr-opened-within",
    about:
      "Opens an XMLHttpRequest for the prompt address from within its own opening for another.",
    async send({ prompt, body, wait }) {
      const xhr = new XMLHttpRequest();
      xhr.onreadystatechange = () => {
        xhr.onreadystatechange = null;
        xhr.open("POST", prompt);
      };
      xhr.open("POST", "/t");
      xhr.send(body());
      await wait(500);
    },
  },
  {
    name: "prompt-spelled-otherwise",
    about: "Writes the prompt address in ways that servers read as the same.",
    async send({ prompt, post }: Kit) {
      const { host } = location;
      for (const url of [
        `${prompt}/`,
        prompt.toUpperCase().replace("HTTPS", "https"),
        `${prompt};words=1`,
        prompt.replace("conversation", "c%6Fnvers%61tion"),
        prompt.replace("/f/", "%2Ff%2f"),
        prompt.replace("/f/", "/./x/..//f///"),
        `\\\\${host}:443\\backend-api\\f\\conversation`,
        `https:${new URL(prompt).pathname}`,
        `https://${host}@${host}/backend-api/f/conversation`,
        ` \t${prompt}\n`,
      ])
        void fetch(url, post()).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 800));
    },
  },
];

function moveBase(address: string): void {
  const base = document.querySelector("base") ?? document.createElement("base");
  base.href = address;
  document.head.prepend(base);
}
