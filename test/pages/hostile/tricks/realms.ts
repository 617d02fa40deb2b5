/** Natives of another realm, which the page's own guard has not wrapped. */
import type { Trick } from "../trick";

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
    name: "removed-frame",
    about: "Takes fetch and XMLHttpRequest from a frame, removes the frame, and sends with them.",
    async send({ prompt, post, body }) {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const { fetch: taken, XMLHttpRequest: Taken } = frame.contentWindow as Window &
        typeof globalThis;
      const xhr = new Taken();
      frame.remove();
      const first = await taken.call(window, prompt, post()).catch(String);
      xhr.open("POST", prompt);
      xhr.send(body());
      return first;
    },
  },
];
