/** Forges and listens to what the two halves of the guard say to each other. */
import type { Trick } from "../trick";
import { byChance, openUnpacked } from "./holes";

const OFFER = "sluice:port";
const READY = "sluice:ready";

export const MESSAGES: readonly Trick[] = [
  {
    name: "forged-port",
    about: "Offers a port of its own in the guard's place, and says that the other half is there.",
    send({ prompt, post }) {
      const { port1, port2 } = new MessageChannel();
      agree(port1);
      for (const target of [document, window]) {
        target.dispatchEvent(new MessageEvent(OFFER, { ports: [port2], cancelable: true }));
        target.dispatchEvent(new Event(READY));
        target.addEventListener(
          OFFER,
          (event) => {
            for (const port of (event as MessageEvent).ports) agree(port);
          },
          true,
        );
      }
      return fetch(prompt, post());
    },
  },
  {
    name: "guard-said-to-be-there",
    about:
      "Answers in the guard's stead, in a new frame, when the guard asks whether the page has one.",
    async send({ prompt, post, wait }) {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const within = frame.contentWindow as Window & typeof globalThis;
      answerFor(within);
      await wait(600);
      return within.fetch(prompt, post());
    },
  },
  {
    name: "guard-said-to-be-next",
    about: "The same for the page that the frame goes to, and for the one that is written into it.",
    async send({ prompt, post, file, wait }) {
      const frame = document.createElement("iframe");
      frame.src = file("blank.html");
      document.body.append(frame);
      const within = frame.contentWindow as Window & typeof globalThis;
      answerFor(within);
      await wait(600);
      const first = within.fetch(prompt, post()).catch(String);
      within.document.open();
      answerFor(within);
      within.document.write("<p>written</p>");
      within.document.close();
      await wait(600);
      await within.fetch(prompt, post()).catch(String);
      return await first;
    },
  },
  {
    name: "forged-messages",
    about: "Posts verdicts of its own to the page and dispatches them on everything that listens.",
    async send({ prompt, post, wait }) {
      void fetch(prompt, post());
      for (let id = 0; id < 60; id++) {
        const data = { type: "verdict", id, action: "pass" };
        window.postMessage(data, "*");
        for (const target of [window, document])
          target.dispatchEvent(new MessageEvent("message", { data }));
        await wait(5);
      }
    },
  },
  {
    name: "patched-ports",
    about:
      "Replaces the methods of ports and message events, to hear and answer what the guard asks.",
    send({ prompt, post }) {
      const native = MessagePort.prototype.postMessage;
      MessagePort.prototype.postMessage = function hear(this: MessagePort, message: unknown) {
        const id = (message as { id?: number }).id ?? 0;
        const data = { type: "verdict", id, action: "pass" };
        this.dispatchEvent(new MessageEvent("message", { data }));
        native.call(this, message);
      } as never;
      Object.defineProperty(MessageEvent.prototype, "data", {
        get: () => ({ type: "verdict", id: 1, action: "pass" }),
      });
      return fetch(prompt, post());
    },
  },
  {
    name: "reused-window-port",
    about: "Listens in a frame's first window for the port that its next document is offered.",
    holes: openUnpacked("dedicated workers, escaped pages"),
    async send({ prompt, post, file, wait }) {
      const frame = document.createElement("iframe");
      frame.src = file("blank.html");
      document.body.append(frame);
      const inner = frame.contentWindow as Window & typeof globalThis;
      listen(inner);
      await wait(600);
      const now = frame.contentWindow as Window & typeof globalThis;
      return now.fetch(prompt, post());
    },
  },
  {
    name: "reloaded-frame-port",
    about: "Listens in a frame for the port while it loads one address after another.",
    holes: byChance(openUnpacked("dedicated workers, escaped pages")),
    async send({ prompt, post, file, wait, frame }) {
      const element = await frame((made) => (made.src = file("blank.html")));
      for (let times = 0; times < 5; times++) {
        listen(element.contentWindow as Window & typeof globalThis);
        element.contentWindow?.location.replace(`${file("blank.html")}?${times}`);
        for (let tick = 0; tick < 20; tick++) {
          listen(element.contentWindow as Window & typeof globalThis);
          await wait(5);
        }
      }
      return (element.contentWindow as Window & typeof globalThis).fetch(prompt, post());
    },
  },
  {
    name: "written-frame-port",
    about: "Listens for the port in a frame whose document is opened and written again and again.",
    async send({ prompt, post, wait }) {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const inner = frame.contentWindow as Window & typeof globalThis;
      listen(inner);
      for (let times = 0; times < 3; times++) {
        inner.document.open();
        listen(inner);
        inner.document.write("<p>again</p>");
        inner.document.close();
        await wait(20);
      }
      return inner.fetch(prompt, post());
    },
  },
];

/** Answers every claim with what the page would like to hear. */
function agree(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<{ id?: number; type?: string }>) => {
    const id = data.id ?? 0;
    if (data.type === "approve") port.postMessage({ type: "approved", id });
    else if (data.type === "prove") port.postMessage({ type: "proved", id, clean: true });
    else port.postMessage({ type: "verdict", id, action: "pass" });
  };
  const standing = { unreachable: "pass", blind: "pass", realtime: "pass" };
  port.postMessage({ type: "standing", ...standing });
}

function listen(inner: Window): void {
  for (const target of [inner, inner.document])
    target.addEventListener(
      OFFER,
      (event) => {
        const [port] = (event as MessageEvent).ports;
        if (!port) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        agree(port);
      },
      true,
    );
}

/** Says that a guard is there, to whoever asks. */
function answerFor(within: Window): void {
  for (const target of [within, within.document])
    target.addEventListener(READY, (event) => event.preventDefault(), true);
}
