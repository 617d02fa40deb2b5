/** Buttons that send a text to the conversation address in every way a page can. */
import { byId, make } from "./element";

declare global {
  interface Window {
    /** Sends `text` in one of the ways and tells what the page saw. */
    sendBy(way: string, text: string): Promise<string>;
  }
}

const TARGET = "/backend-api/f/conversation";
const SOCKET = "wss://ws.chatgpt.com/p/ws/user";
const JSON_TYPE = { "content-type": "application/json" };
const SETTLE_MS = 10_000;

const bodyOf = (text: string) =>
  JSON.stringify({
    action: "next",
    messages: [
      {
        id: crypto.randomUUID(),
        author: { role: "user" },
        content: { content_type: "text", parts: [text] },
      },
    ],
    parent_message_id: "client-created-root",
    model: "auto",
  });

const post = (body: BodyInit, headers: Record<string, string> = JSON_TYPE) =>
  answered(fetch(TARGET, { method: "POST", headers, body }));

const WAYS: Record<string, (text: string) => Promise<string>> = {
  "fetch string": (text) => post(bodyOf(text)),
  "fetch URL object": (text) =>
    answered(
      fetch(new URL(TARGET, location.href), {
        method: "POST",
        headers: JSON_TYPE,
        body: bodyOf(text),
      }),
    ),
  "fetch Request": (text) =>
    answered(
      fetch(new Request(TARGET, { method: "POST", headers: JSON_TYPE, body: bodyOf(text) })),
    ),
  "fetch Blob": (text) => post(new Blob([bodyOf(text)], { type: "application/json" })),
  "fetch typed array": (text) => post(new TextEncoder().encode(bodyOf(text))),
  "fetch ArrayBuffer": (text) => post(new TextEncoder().encode(bodyOf(text)).buffer),
  "fetch stream": (text) => {
    const init = { method: "POST", headers: JSON_TYPE, duplex: "half" };
    return answered(fetch(TARGET, { ...init, body: new Blob([bodyOf(text)]).stream() }));
  },
  "fetch FormData": (text) => {
    const form = new FormData();
    form.set("prompt", text);
    return post(form, {});
  },
  "fetch URLSearchParams": (text) => post(new URLSearchParams({ prompt: text }), {}),
  "second part": (text) => {
    const body = JSON.parse(bodyOf("A picture comes first")) as {
      messages: { content: { parts: unknown[] } }[];
    };
    body.messages[0]?.content.parts.push({ asset_pointer: "file-service://file-1" }, text);
    return post(JSON.stringify(body));
  },
  XMLHttpRequest: (text) => byXhr(bodyOf(text)),
  "XMLHttpRequest Blob": (text) => byXhr(new Blob([bodyOf(text)], { type: "application/json" })),
  sendBeacon: (text) => {
    const queued = navigator.sendBeacon(
      `${TARGET}?by=beacon`,
      new Blob([bodyOf(text)], { type: "application/json" }),
    );
    return Promise.resolve(`queued: ${queued}`);
  },
  WebSocket: (text) => bySocket(bodyOf(text)),
  "WebSocket bytes": (text) => bySocket(new TextEncoder().encode(bodyOf(text))),
  form: (text) => Promise.resolve(byForm(text, (form) => form.submit())),
  "form requestSubmit": (text) => Promise.resolve(byForm(text, (form) => form.requestSubmit())),
};

window.sendBy = async (way, text) => {
  const send = WAYS[way];
  if (!send) throw new Error(`no such way of sending: ${way}`);
  const seen = await send(text);
  const row = make("tr");
  row.append(make("td", { text: way }), make("td", { text: seen }));
  byId("results", HTMLElement).append(row);
  return seen;
};

for (const way of Object.keys(WAYS)) {
  const button = make("button", { text: way, attributes: { type: "button" } });
  button.addEventListener("click", () => {
    void window.sendBy(way, byId("text", HTMLTextAreaElement).value);
  });
  byId("ways", HTMLElement).append(button);
}

async function answered(pending: Promise<Response>): Promise<string> {
  try {
    const response = await pending;
    await response.text();
    return `status ${response.status}`;
  } catch (error) {
    return `rejected with ${error instanceof Error ? error.name : "something"}`;
  }
}

function byXhr(body: XMLHttpRequestBodyInit): Promise<string> {
  return new Promise((resolve) => {
    const events: string[] = [];
    const request = new XMLHttpRequest();
    request.open("POST", TARGET);
    request.setRequestHeader("content-type", "application/json");
    request.onreadystatechange = () => {
      if (request.readyState === XMLHttpRequest.DONE) events.push("readystatechange");
    };
    for (const name of ["load", "error", "loadend"] as const)
      request.addEventListener(name, () => events.push(name));
    request.addEventListener("loadend", () => {
      resolve(`status ${request.status}, ${events.join(" ")}`);
    });
    request.send(body);
  });
}

function bySocket(message: string | Uint8Array<ArrayBuffer>): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(SOCKET);
    const timer = setTimeout(() => end("nothing came back"), SETTLE_MS);
    const end = (seen: string) => {
      clearTimeout(timer);
      resolve(seen);
      socket.close();
    };
    socket.addEventListener("open", () => socket.send(message));
    socket.addEventListener("message", () => end("received"));
    socket.addEventListener("close", ({ code }) => end(`closed with ${code}`));
    socket.addEventListener("error", () => end("error"));
  });
}

function byForm(text: string, submit: (form: HTMLFormElement) => void): string {
  const form = make("form", {
    attributes: { method: "post", action: TARGET, target: "sink", hidden: "" },
  });
  const field = make("textarea", { attributes: { name: "prompt" } });
  field.value = text;
  form.append(field);
  document.body.append(form);
  submit(form);
  return "submitted";
}
