/** Files given to calls in such a way that they do not look like files, for addresses at which the chat takes them. */
import type { Kit, Trick } from "../trick";

const UPLOAD = "/backend-api/files";

export const FILES: readonly Trick[] = [
  {
    name: "file-inherited-method",
    about: "Uploads a file with a method that its options have from their prototype.",
    send: (kit) => {
      const options = Object.create({ method: "POST" }) as RequestInit;
      options.body = fileOf(kit);
      return fetch(UPLOAD, options);
    },
  },
  {
    name: "file-function-options",
    about: "Uploads a file with a function as its options.",
    send: (kit) => {
      const options = () => undefined;
      return fetch(UPLOAD, Object.assign(options, { method: "POST", body: fileOf(kit) }));
    },
  },
  {
    name: "file-proxy-options",
    about: "Uploads a file with a Proxy as its options that denies having a body.",
    send: (kit) =>
      fetch(
        UPLOAD,
        new Proxy(
          { method: "POST", body: fileOf(kit) },
          { has: () => false, getOwnPropertyDescriptor: () => undefined },
        ),
      ),
  },
  {
    name: "file-method-changes",
    about: "Uploads a file by a method that is GET when it is asked for first.",
    async send(kit) {
      let asked = 0;
      const method = { toString: () => (asked++ === 0 ? "GET" : "POST") } as unknown as string;
      await fetch(UPLOAD, { method, body: fileOf(kit) }).catch(String);
      return fetch(UPLOAD, { method, body: fileOf(kit) });
    },
  },
  {
    name: "file-bytes-changed",
    about: "Uploads bytes that change while its headers are read.",
    send({ text }) {
      const words = new TextEncoder().encode(text);
      const body = new Uint8Array(words.length).fill(32);
      const headers = { get "x-one"() {
          body.set(words);
          return "1";
        } }; // prettier-ignore
      return fetch(UPLOAD, { method: "POST", headers, body });
    },
  },
  {
    name: "file-added-to-form",
    about: "Uploads a form to which a file is added while its headers are read.",
    send(kit) {
      const body = new FormData();
      body.set("name", "notes");
      const headers = { get "x-one"() {
          body.set("file", fileOf(kit));
          return "1";
        } }; // prettier-ignore
      return fetch("/api/store", { method: "POST", headers, body });
    },
  },
  {
    name: "file-stream",
    about: "Uploads a stream.",
    only: "chromium",
    send: (kit) =>
      fetch(UPLOAD, {
        method: "POST",
        body: fileOf(kit).stream(),
        duplex: "half",
      } as RequestInit),
  },
  {
    name: "file-stream-request",
    about: "Uploads a Request with a stream that stalls after its words.",
    only: "chromium",
    mostMs: 14_000,
    send({ text }) {
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
      });
      return fetch(new Request(UPLOAD, { method: "POST", body, duplex: "half" } as RequestInit));
    },
  },
  {
    name: "file-text-object",
    about: "Puts an object whose text is a file to the signed address of a storage host.",
    send({ text }) {
      const body = { toString: () => text } as unknown as string;
      const url = "https://files.oaiusercontent.com/file-1?sig=1";
      const xhr = new XMLHttpRequest();
      xhr.open("PUT", url);
      xhr.send(body);
      return fetch(url, { method: "PUT", body });
    },
  },
  {
    name: "file-beacon",
    about: "Sends a form with a file as a beacon to an address that no site lists.",
    send(kit) {
      const form = new FormData();
      form.set("file", fileOf(kit));
      navigator.sendBeacon("/api/store", form);
      navigator.sendBeacon("/api/store", fileOf(kit));
    },
  },
  {
    name: "file-later",
    about: "Leaves a file to fetchLater, for an address that takes files.",
    only: "chromium",
    async send(kit) {
      const inner = await kit.frame((element) => (element.src = kit.file("blank.html")));
      const later = (inner.contentWindow as unknown as Record<string, unknown>)["fetchLater"];
      try {
        (later as (url: string, init: RequestInit) => void)(UPLOAD, {
          method: "POST",
          body: fileOf(kit),
        });
      } finally {
        inner.remove();
      }
    },
  },
  {
    name: "file-while-opening",
    about: "Uploads a file from the event by which an XMLHttpRequest says that it is open.",
    send(kit) {
      const xhr = new XMLHttpRequest();
      xhr.onreadystatechange = () => {
        if (xhr.readyState === 1) xhr.send(fileOf(kit));
      };
      xhr.open("POST", UPLOAD);
      return kit.wait(500);
    },
  },
  {
    name: "file-opened-elsewhere",
    about: "Uploads a file by an XMLHttpRequest that was opened by the function of another frame.",
    send(kit) {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const { XMLHttpRequest: Other } = frame.contentWindow as Window & typeof globalThis;
      const xhr = new XMLHttpRequest();
      Other.prototype.open.call(xhr, "POST", UPLOAD, true);
      xhr.send(fileOf(kit));
      return kit.wait(500);
    },
  },
  {
    name: "file-form-in-shadow",
    about:
      "Submits a form with a file that stands in a shadow root, whose events nobody outside hears.",
    async send(kit) {
      await kit.frame((element) => {
        element.name = "sink";
      });
      const root = document.body.appendChild(document.createElement("div"));
      const form = document.createElement("form");
      const all = {
        action: UPLOAD,
        method: "post",
        enctype: "multipart/form-data",
        target: "sink",
      };
      for (const [name, value] of Object.entries(all)) form.setAttribute(name, value);
      const field = document.createElement("input");
      field.type = "file";
      field.name = "file";
      const files = new DataTransfer();
      files.items.add(fileOf(kit));
      field.files = files.files;
      form.append(field);
      root.attachShadow({ mode: "closed" }).append(form);
      form.requestSubmit();
      await kit.wait(500);
    },
  },
];

function fileOf({ text }: Pick<Kit, "text">): File {
  return new File([text], "notes.txt", { type: "text/plain" });
}
