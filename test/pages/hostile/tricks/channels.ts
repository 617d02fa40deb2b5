/** Every way by which a page of a chat can send, used plainly. */
import type { Trick } from "../trick";

export const CHANNELS: readonly Trick[] = [
  {
    name: "plain-fetch",
    about: "Sends the message as any chat does: the guard has to see at least this.",
    send: async ({ prompt, post }) => (await fetch(prompt, post())).status,
  },
  {
    name: "sync-xhr",
    about: "Sends with a synchronous XMLHttpRequest, while nobody can be asked.",
    send({ prompt, body }) {
      const xhr = new XMLHttpRequest();
      xhr.open("POST", prompt, false);
      xhr.setRequestHeader("content-type", "application/json");
      xhr.send(body());
      return xhr.status;
    },
  },
];
