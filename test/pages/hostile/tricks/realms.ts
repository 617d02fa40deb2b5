/** Natives of another realm, which the page's own guard has not wrapped. */
import type { Trick } from "../trick";
import { openUnpacked } from "./holes";

const ESCAPED = "dedicated workers, escaped pages";

export const REALMS: readonly Trick[] = [
  {
    name: "fresh-frame",
    about: "Takes fetch from an about:blank frame in the very moment it is made.",
    send({ prompt, post }) {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      return frame.contentWindow?.fetch(prompt, post());
    },
  },
  {
    name: "fresh-frame-xhr",
    about: "Takes XMLHttpRequest from an about:blank frame in the very moment it is made.",
    send({ prompt, body }) {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const { XMLHttpRequest: Taken } = frame.contentWindow as Window & typeof globalThis;
      const xhr = new Taken();
      xhr.open("POST", prompt);
      xhr.send(body());
    },
  },
  {
    name: "removed-frame",
    about: "Takes fetch and XMLHttpRequest from a frame, removes the frame, and sends with them.",
    async send({ prompt, post, body }) {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const { fetch: taken, XMLHttpRequest: Taken } = frame.contentWindow as Window &
        typeof globalThis;
      const xhr = new Taken();
      frame.remove();
      const first = taken.call(window, prompt, post()).catch(String);
      xhr.open("POST", prompt);
      xhr.send(body());
      return await first;
    },
  },
  {
    name: "markup-frame",
    about: "Makes the frame by innerHTML inside a shadow root and takes fetch from it.",
    send({ prompt, post }) {
      const home = document.createElement("div");
      document.body.append(home);
      const root = home.attachShadow({ mode: "closed" });
      root.innerHTML = "<iframe></iframe>";
      const { contentWindow } = root.firstElementChild as HTMLIFrameElement;
      return (contentWindow as Window & typeof globalThis).fetch(prompt, post());
    },
  },
  {
    name: "reused-window",
    about:
      "Takes fetch from a frame's first, empty document, and sends when its page has replaced that.",
    holes: openUnpacked(ESCAPED),
    async send({ prompt, post, file, wait }) {
      const frame = document.createElement("iframe");
      frame.src = file("blank.html");
      document.body.append(frame);
      const { fetch: taken } = frame.contentWindow as Window & typeof globalThis;
      await wait(600);
      return taken.call(frame.contentWindow, prompt, post());
    },
  },
  {
    name: "popup",
    about: "Takes fetch from a window that it opens.",
    send({ prompt, post }) {
      const popup = window.open("about:blank");
      return (popup as (Window & typeof globalThis) | null)?.fetch(prompt, post());
    },
  },
  {
    name: "closed-popup",
    about: "Takes fetch from a window, closes the window, and sends with it.",
    async send({ prompt, post, wait }) {
      const popup = window.open("about:blank") as (Window & typeof globalThis) | null;
      const taken = popup?.fetch;
      popup?.close();
      await wait(100);
      return taken?.call(window, prompt, post());
    },
  },
  {
    name: "srcdoc-frame",
    about: "Sends from the script of a srcdoc frame.",
    send: ({ frame, prompt, body }) =>
      frame((element) => (element.srcdoc = sending(prompt, body()))),
  },
  {
    name: "sandboxed-frame",
    about: "Sends from a sandboxed frame, which has no origin of its own.",
    send: ({ frame, prompt, body }) =>
      frame((element) => {
        element.setAttribute("sandbox", "allow-scripts");
        element.srcdoc = sending(prompt, body());
      }),
  },
  {
    name: "data-frame",
    about: "Sends from a frame whose document is a data: address.",
    send: ({ frame, prompt, body }) =>
      frame(
        (element) =>
          (element.src = `data:text/html,${encodeURIComponent(sending(prompt, body()))}`),
      ),
  },
  {
    name: "blob-frame",
    about: "Sends from a frame whose document is a Blob.",
    send: ({ frame, prompt, body }) =>
      frame(
        (element) =>
          (element.src = URL.createObjectURL(
            new Blob([sending(prompt, body())], { type: "text/html" }),
          )),
      ),
  },
  {
    name: "javascript-frame",
    about: "Sends from a javascript: address in a frame.",
    holes: openUnpacked(ESCAPED),
    send: ({ frame, prompt, body }) =>
      frame(
        (element) =>
          // A result that is text would replace the frame's document, and its requests would end with it.
          (element.src = `javascript:${encodeURIComponent(`${call(prompt, body())};void 0`)}`),
      ),
  },
  {
    name: "javascript-string-frame",
    about: "Has a javascript: address write the document of a frame, which then sends.",
    send: ({ frame, prompt, body }) =>
      frame((element) => {
        const page = JSON.stringify(sending(prompt, body()));
        element.src = `javascript:${encodeURIComponent(page)}`;
      }),
  },
  {
    name: "svg-frame",
    about: "Sends from the script of an SVG image in a frame.",
    send: ({ frame, prompt, body }) =>
      frame((element) => {
        const script = `<script><![CDATA[${call(prompt, body())}]]></script>`;
        const svg = `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`;
        element.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      }),
  },
  {
    name: "object-element",
    about: "Sends from the document of an object element.",
    send({ prompt, body }) {
      const element = document.createElement("object");
      element.data = URL.createObjectURL(
        new Blob([sending(prompt, body())], { type: "text/html" }),
      );
      document.body.append(element);
    },
  },
  {
    name: "frame-in-frame",
    about: "Takes fetch from a frame inside a frame inside a frame.",
    send({ prompt, post }) {
      let owner = document;
      let inner: (Window & typeof globalThis) | null = null;
      for (let depth = 0; depth < 3; depth++) {
        const frame = owner.createElement("iframe");
        owner.body.append(frame);
        inner = frame.contentWindow as Window & typeof globalThis;
        owner = inner.document;
      }
      return inner?.fetch(prompt, post());
    },
  },
  {
    name: "written-frame",
    about: "Writes a frame's document with document.open and has it send.",
    send({ prompt, body }) {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const inner = frame.contentDocument;
      inner?.open();
      inner?.write(sending(prompt, body()));
      inner?.close();
    },
  },
  {
    name: "document-open",
    about:
      "Wipes this page and all its listeners with document.open, then sends by fetch and by form.",
    async send({ prompt, post, text, wait }) {
      document.open();
      document.write(`<form method="post" enctype="text/plain" action="${prompt}" target="sink">
        <textarea name="prompt"></textarea></form><iframe name="sink" width="400" height="300"></iframe>`);
      document.close();
      const form = document.forms[0];
      const area = document.querySelector("textarea");
      if (area) area.value = text;
      form?.requestSubmit();
      await wait(300);
      return (await fetch(prompt, post())).status;
    },
  },
  {
    name: "adopted-form",
    about: "Submits a form with the submit function of a frame that was removed.",
    send({ prompt, text }) {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const taken = (frame.contentWindow as Window & typeof globalThis).HTMLFormElement.prototype
        .submit;
      frame.remove();
      const form = document.createElement("form");
      form.method = "post";
      form.action = prompt;
      form.target = "_blank";
      const field = document.createElement("input");
      field.name = "prompt";
      field.value = text;
      form.append(field);
      document.body.append(form);
      taken.call(form);
    },
  },
  {
    name: "function-constructor",
    about: "Has the Function constructor of a frame make code that sends.",
    send({ prompt, body }) {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const Maker = (frame.contentWindow as Window & typeof globalThis).Function;
      return Maker(`return ${call(prompt, body())}`)() as unknown;
    },
  },
  {
    name: "caller-walk",
    about:
      "Walks the callers of a getter that the guard reads, looking for the browser's own fetch.",
    async send({ prompt, post, script }) {
      await script(`window.lookBack = function lookBack() {
        window.taken = [];
        let one = lookBack.caller;
        for (let depth = 0; one && depth < 20; depth++) {
          window.taken.push(one);
          try { window.taken.push(...one.arguments); } catch { window.strict = true; }
          try { one = one.caller; } catch { break; }
        }
      }`);
      const hooks = window as unknown as { lookBack: () => void; taken?: unknown[] };
      const url = {
        toString() {
          hooks.lookBack();
          return prompt;
        },
      };
      await fetch(url as unknown as string, { method: "POST", body: "{}" }).catch(String);
      const natives = (hooks.taken ?? []).filter(
        (one): one is typeof fetch => typeof one === "function" && one.name === "fetch",
      );
      for (const one of [...natives, fetch]) await one.call(window, prompt, post());
    },
  },
];

function call(prompt: string, body: string): string {
  const init = `{method:"POST",mode:"no-cors",body:${JSON.stringify(body)}}`;
  return `fetch(${JSON.stringify(prompt)},${init})`;
}

function sending(prompt: string, body: string): string {
  return `<script>${call(prompt, body).replaceAll("</", "<\\/")}</script>`;
}
