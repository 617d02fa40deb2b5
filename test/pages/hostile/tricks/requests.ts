/** Requests that are written in an unusual way, so that a guard may take them for others. */
import type { Trick } from "../trick";
import { openUnpacked } from "./holes";
import { formFor } from "./posted-form";

const IN_ADDRESS = openUnpacked("the addresses of WebSockets, beacons and forms");
const HELLO = "Good morning, and thank you";
/** First bytes of a picture: no text. */
const PICTURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff, 0xfe];

export const REQUESTS: readonly Trick[] = [
  {
    name: "method-lower-case",
    about: "Sends by the method `patch`, which browsers do not write in capitals.",
    send: async ({ prompt, post }) => (await fetch(prompt, { ...post(), method: "patch" })).status,
  },
  {
    name: "method-delete",
    about: "Sends the message as the body of a request that deletes.",
    send: async ({ prompt, post }) => (await fetch(prompt, { ...post(), method: "DELETE" })).status,
  },
  {
    name: "method-made-up",
    about: "Sends by a method of the page's own invention, by both calls.",
    async send({ prompt, post, body }) {
      const xhr = new XMLHttpRequest();
      xhr.open("SAY", prompt);
      xhr.send(body());
      return (await fetch(prompt, { ...post(), method: "SAY" })).status;
    },
  },
  {
    name: "method-of-worker",
    about: "Has a shared worker send by the methods `patch` and DELETE.",
    async send({ prompt, body, file, run, wait }) {
      for (const method of ["patch", "DELETE"]) {
        const worker = new SharedWorker(`${file("sender.js")}?${run}${method}`);
        worker.port.postMessage({ url: prompt, body: body(), method });
      }
      await wait(500);
    },
  },
  {
    name: "sent-while-opening",
    about: "Sends an XMLHttpRequest from the event by which it says that it is open.",
    send({ prompt, body, wait }) {
      const xhr = new XMLHttpRequest();
      xhr.onreadystatechange = () => {
        if (xhr.readyState === 1) xhr.send(body());
      };
      xhr.open("POST", prompt);
      return wait(500);
    },
  },
  {
    name: "opened-elsewhere",
    about: "Sends an XMLHttpRequest that was opened by the function of another frame.",
    async send({ prompt, body, wait }) {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const { XMLHttpRequest: Other } = frame.contentWindow as Window & typeof globalThis;
      const xhr = new XMLHttpRequest();
      Other.prototype.open.call(xhr, "POST", prompt, true);
      xhr.send(body());
      await wait(500);
    },
  },
  {
    name: "form-with-picture",
    about: "Puts a picture beside the message into a form, for which nobody can read all of it.",
    async send({ prompt, text }) {
      const form = new FormData();
      form.set("prompt", text);
      form.set("file", new File([Uint8Array.from(PICTURE)], "a.png", { type: "image/png" }));
      const xhr = new XMLHttpRequest();
      xhr.open("POST", prompt);
      xhr.send(form);
      return (await fetch(prompt, { method: "POST", body: form })).status;
    },
  },
  {
    name: "multipart-around",
    about: "Writes a form by hand, with the message before its first and after its last field.",
    send: ({ prompt, text }) =>
      fetch(prompt, multipart(`${text}\r\n`, "content-disposition: form-data", `\r\n${text}`)),
  },
  {
    name: "multipart-headers",
    about: "Writes a form by hand, with the message among the headers of a field.",
    send: ({ prompt, text }) =>
      fetch(prompt, multipart("", `x-words: ${text}\r\ncontent-disposition: form-data`, "")),
  },
  {
    name: "gzip-comment",
    about: "Sends an innocent message compressed, with the real one as the comment of the archive.",
    async send({ prompt, body, text }) {
      const packed = new Blob([body(HELLO)]).stream().pipeThrough(new CompressionStream("gzip"));
      const plain = new Uint8Array(await new Response(packed).arrayBuffer());
      const head = plain.slice(0, 10);
      head[3] = 16; // there is a comment
      const parts = [head, new TextEncoder().encode(`${text}\0`), plain.slice(10)];
      const headers = { "content-encoding": "gzip", "content-type": "application/json" };
      return fetch(prompt, { method: "POST", headers, body: new Blob(parts) });
    },
  },
  {
    name: "beacon-query-beside-text",
    about: "Sends an innocent beacon, with the real message in the query of its address.",
    holes: IN_ADDRESS,
    send({ prompt, text, body }) {
      navigator.sendBeacon(`${prompt}?q=${encodeURIComponent(text)}`, body(HELLO));
    },
  },
  {
    name: "form-query-beside-text",
    about: "Sends an innocent form, with the real message in the query of its address.",
    holes: IN_ADDRESS,
    send({ prompt, text }) {
      const form = formFor(`${prompt}?q=${encodeURIComponent(text)}`, HELLO);
      document.body.append(form);
      form.submit();
    },
  },
  {
    name: "prompt-of-nobody",
    about:
      "Posts from a frame without an origin to an address of the chat that no site lists but that sounds like a chat.",
    send: ({ frame, text }) =>
      frame((element) => {
        const url = new URL("/v9/chat/messages", location.origin).href;
        const init = { method: "POST", mode: "no-cors", body: JSON.stringify({ say: text }) };
        element.setAttribute("sandbox", "allow-scripts");
        element.srcdoc = `<script>fetch(${JSON.stringify(url)}, ${JSON.stringify(init)})</script>`;
      }),
  },
];

function multipart(before: string, headers: string, after: string): RequestInit {
  const body = `${before}--words\r\n${headers}; name="prompt"\r\n\r\n${HELLO}\r\n--words--\r\n${after}`;
  return {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=words" },
    body,
  };
}
