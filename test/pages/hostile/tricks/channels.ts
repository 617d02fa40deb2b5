/** Every call by which a page of a chat can send, used plainly. */
import type { Trick } from "../trick";
import { openUnpacked } from "./holes";
import { meetPeer } from "./peer";

export const CHANNELS: readonly Trick[] = [
  {
    name: "plain-fetch",
    about: "Sends the message as any chat does: the guard has to see at least this.",
    send: async ({ prompt, post }) => (await fetch(prompt, post())).status,
  },
  {
    name: "plain-xhr",
    about: "Sends the message with an XMLHttpRequest.",
    send: ({ prompt, body }) =>
      new Promise((resolve) => {
        const xhr = new XMLHttpRequest();
        xhr.open("POST", prompt);
        xhr.onloadend = () => resolve(xhr.status);
        xhr.send(body());
      }),
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
  {
    name: "xhr-document",
    about: "Sends a document as the body of an XMLHttpRequest.",
    send({ prompt, text }) {
      const xhr = new XMLHttpRequest();
      xhr.open("POST", prompt);
      xhr.send(new DOMParser().parseFromString(`<p>${text}</p>`, "text/html"));
    },
  },
  {
    name: "keepalive",
    about: "Sends with keepalive and leaves the page at once.",
    async send({ prompt, post, file, wait }) {
      void fetch(prompt, { ...post(), keepalive: true });
      await wait(50);
      location.href = file("blank.html");
    },
  },
  {
    name: "fetch-later",
    about: "Leaves the message to fetchLater, which sends when the page is gone.",
    only: "chromium",
    async send({ prompt, post, frame, file }) {
      const inner = await frame((element) => (element.src = file("blank.html")));
      const later = (inner.contentWindow as unknown as Record<string, unknown>)["fetchLater"];
      (later as (url: string, init: RequestInit) => void)(prompt, post());
      inner.remove();
    },
  },
  {
    name: "send-beacon",
    about: "Sends with sendBeacon while the page goes away.",
    send({ prompt, body, file }) {
      navigator.sendBeacon(prompt, new Blob([body()], { type: "text/plain" }));
      location.href = file("blank.html");
    },
  },
  {
    name: "websocket-text",
    about: "Sends the message as text over a WebSocket.",
    send: async ({ body }) => (await socket()).send(body()),
  },
  {
    name: "websocket-binary",
    about: "Sends the message as bytes over a WebSocket.",
    send: async ({ body }) => (await socket()).send(new TextEncoder().encode(body())),
  },
  {
    name: "websocket-blob",
    about: "Sends the message as a Blob over a WebSocket.",
    send: async ({ body }) => (await socket()).send(new Blob([body()])),
  },
  {
    name: "websocket-signalr",
    about: "Sends SignalR frames, an empty one before the one with the message.",
    send: async ({ body }) => (await socket()).send(`{"type":6}\u001e${body()}\u001e`),
  },
  {
    name: "websocket-protobuf",
    about: "Sends the message as a string inside a binary protobuf message.",
    async send({ text }) {
      const words = new TextEncoder().encode(text);
      const opened = await socket();
      opened.send(Uint8Array.from([0x08, 0x96, 0x01, 0x1a, words.length, ...words, 0xff, 0xfe]));
    },
  },
  {
    name: "websocket-address",
    about: "Opens a WebSocket whose address carries the message.",
    holes: openUnpacked("the addresses of WebSockets"),
    send({ text }) {
      new WebSocket(`wss://${location.host}/socket?q=${encodeURIComponent(text)}`);
    },
  },
  {
    name: "web-transport",
    about: "Opens a WebTransport session to send over.",
    only: "chromium",
    mostMs: 6_000,
    async send({ quic, secret }) {
      const transport = new WebTransport(`${await quic()}?q=${secret}`);
      await transport.ready.catch(String);
    },
  },
  {
    name: "data-channel",
    about: "Sends over WebRTC to a frame of a host that nobody guards, which passes it on.",
    mostMs: 8_000,
    settleMs: 1_500,
    send: (kit) =>
      meetPeer(kit, (peer) => {
        const channel = peer.createDataChannel("words");
        channel.onopen = () => channel.send(kit.text);
      }),
  },
  {
    name: "event-source",
    about: "Puts the message into the address of an event stream.",
    send({ text }) {
      new EventSource(`/events?q=${encodeURIComponent(text)}`);
    },
  },
  {
    name: "upload-file",
    about: "Puts the message into a text file and uploads it to an address that no site lists.",
    async send({ text }) {
      const form = new FormData();
      form.set("file", new File([text], "notes.txt", { type: "text/plain" }));
      return (await fetch("/api/store", { method: "POST", body: form })).status;
    },
  },
  {
    name: "signed-upload",
    about: "Puts a file with the message to the signed address of a storage host.",
    async send({ text }) {
      const body = new File([text], "notes.txt", { type: "text/plain" });
      const url = "https://files.oaiusercontent.com/file-1?sig=1";
      return (await fetch(url, { method: "PUT", body })).status;
    },
  },
  {
    name: "upload-base64",
    about: "Uploads a file with the message as base64 inside JSON, by every call that can.",
    async send({ text, wait }) {
      const body = JSON.stringify({ fileName: "a.csv", content: btoa(`name;note\n1;${text}\n`) });
      const xhr = new XMLHttpRequest();
      xhr.open("POST", "/backend-api/files");
      xhr.send(body);
      navigator.sendBeacon("/backend-api/files", body);
      const form = new FormData();
      form.set("data", `data:text/csv;base64,${btoa(text)}`);
      for (const one of [body, form, new TextEncoder().encode(body)])
        void fetch("/backend-api/files", { method: "POST", body: one });
      await wait(1_500);
    },
  },
  {
    name: "prompt-on-other-address",
    about: "Posts the message to an address that no site lists but that sounds like a chat.",
    send: async ({ post }) => (await fetch("/v9/chat/messages", post())).status,
  },
];

function socket(): Promise<WebSocket> {
  const opened = new WebSocket(`wss://${location.host}/socket`);
  return new Promise((resolve) => (opened.onopen = () => resolve(opened)));
}
