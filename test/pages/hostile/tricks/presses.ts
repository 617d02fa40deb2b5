/** Forms that are submitted by a press on their button where nobody may hear of it. */
import type { Kit, Trick } from "../trick";
import { openUnpacked } from "./holes";
import { formFor } from "./posted-form";

export const PRESSES: readonly Trick[] = [
  {
    name: "form-pressed-after-open",
    about: "Wipes this page and all its listeners with document.open, then has a form pressed.",
    async send({ prompt, text, wait }) {
      await wait(300);
      document.open();
      document.write("<body>");
      document.close();
      pressedIn(document.body, prompt, text).click();
      await wait(500);
    },
  },
  {
    name: "form-pressed-after-poisoned-open",
    about:
      "Gives all objects a signal of something given up, by which nothing can be listened to with options, wipes this page, then has a form pressed.",
    async send({ prompt, text, wait }) {
      await wait(300);
      Object.assign(Object.prototype, { signal: AbortSignal.abort(), once: true });
      document.open();
      document.write("<body>");
      document.close();
      pressedIn(document.body, prompt, text).click();
      for (const name of ["signal", "once"]) Reflect.deleteProperty(Object.prototype, name);
      await wait(500);
    },
  },
  {
    name: "form-pressed-after-emptied-open",
    about:
      "Has every list taken apart as if it were empty, wipes this page, then has a form pressed.",
    async send({ prompt, text, wait }) {
      await wait(300);
      const home = document.createElement("p");
      const button = pressedIn(home, prompt, text);
      const iterate = Array.prototype[Symbol.iterator];
      Array.prototype[Symbol.iterator] = () => [].values();
      document.open();
      document.write("<body>");
      document.close();
      document.body.appendChild(home);
      button.dispatchEvent(new MouseEvent("click"));
      Array.prototype[Symbol.iterator] = iterate;
      await wait(500);
    },
  },
  {
    name: "form-pressed-after-write",
    about: "Writes this page anew, with a script among what it writes that has a form pressed.",
    async send({ prompt, text, wait }) {
      await wait(300);
      const form = formFor(prompt, text);
      form.append(document.createElement("button"));
      document.writeln(
        `<body>${form.outerHTML.replace("<input ", `<input value="${text}" `)}
          <script>document.querySelector("button").click()</script>`,
      );
      document.close();
      await wait(500);
    },
  },
  {
    name: "form-pressed-between",
    about:
      "Has a form pressed by an element of its own that learns of its end, amid document.open.",
    async send({ prompt, text, wait }) {
      await wait(300);
      customElements.define(
        "last-words",
        class extends HTMLElement {
          disconnectedCallback() {
            const button = pressedIn(document.appendChild(html()), prompt, text);
            button.dispatchEvent(new MouseEvent("click"));
          }
        },
      );
      document.body.append(document.createElement("last-words"));
      document.open();
      await wait(500);
    },
  },
  {
    name: "form-pressed-after-frames-open",
    about:
      "Wipes this page with the document.open of a frame that is gone, then has a form pressed.",
    async send({ prompt, text, wait }) {
      await wait(300);
      const frame = document.body.appendChild(document.createElement("iframe"));
      const inner = frame.contentWindow as Window & typeof globalThis;
      const open = inner.Document.prototype.open as (this: Document) => unknown;
      frame.remove();
      open.call(document);
      pressedIn(document.appendChild(html()), prompt, text).click();
      await wait(500);
    },
  },
  {
    name: "form-in-cloned-shadow",
    about: "Has a form pressed in a copy of a shadow root that was made to be copied.",
    async send({ prompt, text, wait }) {
      pressedIn(clonedRoot(), prompt, text).click();
      await wait(500);
    },
  },
  {
    name: "form-in-cloned-shadow-unheard",
    about: "The same by a click of its own making, which nobody outside the root hears.",
    async send({ prompt, text, wait }) {
      pressedIn(clonedRoot(), prompt, text).dispatchEvent(new MouseEvent("click"));
      await wait(500);
    },
  },
  {
    name: "form-in-closed-markup",
    about: "Has its user press a button in a closed shadow root that stands in its markup.",
    holes: openUnpacked("Forms that a press submits in a closed shadow root"),
    byHand: "press the button.",
    async act(tab) {
      await tab.until("document.querySelector('#closed') !== null");
      await tab.click(60, 60);
    },
    async send({ prompt, text, wait }) {
      const form = formFor(prompt, text);
      form.append(bigButton());
      const host = document.body.appendChild(document.createElement("div"));
      host.setHTMLUnsafe(
        `<div><template shadowrootmode="closed">${form.outerHTML.replace(
          "<input ",
          `<input value="${text}" `,
        )}</template></div>`,
      );
      host.id = "closed";
      await wait(2_500);
    },
  },
];

function html(): HTMLElement {
  return document.createElement("html");
}

/** The button of a form that was put there. */
function pressedIn(home: Node, prompt: Kit["prompt"], text: string): HTMLButtonElement {
  const form = formFor(prompt, text);
  home.appendChild(form);
  return form.appendChild(document.createElement("button"));
}

function clonedRoot(): ShadowRoot {
  const host = document.createElement("div");
  host.attachShadow({ mode: "open", clonable: true });
  const copy = document.body.appendChild(host.cloneNode(true)) as HTMLElement;
  return copy.shadowRoot as ShadowRoot;
}

function bigButton(): HTMLButtonElement {
  const button = document.createElement("button");
  button.textContent = "Press";
  button.style.cssText = "position: fixed; left: 0; top: 0; width: 300px; height: 300px";
  return button;
}
