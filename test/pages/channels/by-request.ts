/** Rows of the ways by which scripts send a request: `fetch`, `XMLHttpRequest`, `sendBeacon`. */
import {
  bytesOf,
  jsonOf,
  multipart,
  MULTIPART,
  PICTURE,
  UNHEARD,
  URLENCODED,
  type Field,
  type Row,
  type Sent,
} from "./row";

const JSON_TYPE = "application/json";
const PLAIN = "text/plain;charset=UTF-8";
const PARAMS = `${URLENCODED};charset=UTF-8`;

type Body = (text: string) => BodyInit;

interface Kind {
  readonly body: Body;
  readonly arrives: Row["arrives"];
  /** Content type that it brings by itself. */
  readonly type: string;
}

const paramsOf = (text: string) =>
  new URLSearchParams([
    ["lang", "de"],
    ["prompt", text],
    ["odd", "a b&c=d+e%20"],
    ["empty", ""],
  ]);

const fieldsOf = (text: string): readonly Field[] => [
  { name: "prompt", value: text },
  { name: "tags[]", value: "one" },
  { name: "tags[]", value: "two" },
  { name: "empty", value: "" },
];
const withText = (text: string): readonly Field[] => [
  ...fieldsOf("Good morning"),
  { name: "file", value: `A note.\n${text}\n`, file: "note.txt", type: "text/plain" },
];
const withPicture = (text: string): readonly Field[] => [
  { name: "picture", value: PICTURE, file: "view.png", type: "image/png" },
  ...fieldsOf(text),
];

function formOf(fields: readonly Field[]): FormData {
  const form = new FormData();
  for (const { name, value, file, type = "" } of fields)
    if (file === undefined) form.append(name, value as string);
    else form.append(name, new File([value], file, { type }));
  return form;
}

const formKind = (fields: (text: string) => readonly Field[]): Kind => ({
  body: (text) => formOf(fields(text)),
  arrives: (text, boundary) => multipart(fields(text), boundary),
  type: MULTIPART,
});

const json = (body: Body, type: string): Kind => ({ body, arrives: jsonOf, type });

/** What every one of the three takes. */
const KINDS: Readonly<Record<string, Kind>> = {
  string: json(jsonOf, PLAIN),
  URLSearchParams: {
    body: paramsOf,
    arrives: (text) => paramsOf(text).toString(),
    type: PARAMS,
  },
  "FormData with text": formKind(fieldsOf),
  "FormData with a text file": formKind(withText),
  "FormData with a picture": formKind(withPicture),
  Blob: json((text) => new Blob([jsonOf(text)], { type: JSON_TYPE }), JSON_TYPE),
  "Blob without a type": json((text) => new Blob([jsonOf(text)]), ""),
  ArrayBuffer: json((text) => bytesOf(jsonOf(text)).buffer, ""),
  "typed array within a larger buffer": json((text) => {
    const whole = bytesOf("before", jsonOf(text), "after");
    return whole.subarray(6, whole.length - 5);
  }, ""),
  DataView: json((text) => new DataView(bytesOf(jsonOf(text)).buffer), ""),
};

function rowsOf(
  channel: string,
  send: (address: string, body: BodyInit) => Promise<Sent> | Sent,
): Row[] {
  return Object.entries(KINDS).map(([name, { body, arrives, type }]) => ({
    name: `${channel} ${name}`,
    send: (text, address) => send(address, body(text)),
    arrives,
    type,
  }));
}

async function answered(pending: Promise<Response>): Promise<Sent> {
  const response = await pending;
  await response.text();
  return { status: response.status };
}

const post = (address: string, body: BodyInit, init: RequestInit = {}) =>
  answered(fetch(address, { method: "POST", body, ...init }));
const typed = { headers: { "content-type": JSON_TYPE } };
const requestOf = (text: string, address: string) =>
  new Request(address, { method: "POST", body: jsonOf(text), ...typed });

async function pressed(text: string, address: string): Promise<Sent> {
  const closed = new Blob([jsonOf(text)]).stream().pipeThrough(new CompressionStream("gzip"));
  const body = new Uint8Array(await new Response(closed).arrayBuffer());
  const headers = { "content-type": JSON_TYPE, "content-encoding": "gzip" };
  return { ...(await post(address, body, { headers })), bytes: [...body] };
}

const FETCH: Readonly<Record<string, Row["send"]>> = {
  "string called JSON": (text, address) => post(address, jsonOf(text), typed),
  "URL object": (text, address) => {
    const init = { method: "POST", body: jsonOf(text), ...typed };
    return answered(fetch(new URL(address, location.href), init));
  },
  ReadableStream: (text, address) => {
    const init = { duplex: "half", ...typed };
    return post(address, new Blob([jsonOf(text)]).stream(), init);
  },
  Request: (text, address) => answered(fetch(requestOf(text, address))),
  "clone of a Request": (text, address) => answered(fetch(requestOf(text, address).clone())),
  "Request with another body": (text, address) =>
    answered(fetch(requestOf("replaced", address), { body: jsonOf(text) })),
  keepalive: (text, address) => post(address, jsonOf(text), { keepalive: true, ...typed }),
  "gzip by CompressionStream": pressed,
};

function byXhr(address: string, body: XMLHttpRequestBodyInit | Document, async = true) {
  return new Promise<Sent>((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open("POST", address, async);
    xhr.onloadend = () => resolve({ status: xhr.status });
    xhr.send(body);
  });
}

function documentOf(text: string): Document {
  const page = document.implementation.createHTMLDocument("A letter");
  page.body.textContent = text;
  return page;
}

export const BY_REQUEST: readonly Row[] = [
  ...rowsOf("fetch", post),
  ...Object.entries(FETCH).map(([name, send]) => ({
    name: `fetch ${name}`,
    send,
    arrives: jsonOf,
    type: JSON_TYPE,
  })),
  ...rowsOf("XMLHttpRequest", (address, body) => byXhr(address, body as XMLHttpRequestBodyInit)),
  {
    name: "XMLHttpRequest Document",
    send: (text, address) => byXhr(address, documentOf(text)),
    arrives: String,
    type: "text/html;charset=UTF-8",
    refused: true,
  },
  {
    name: "XMLHttpRequest synchronous",
    send: (text, address) => byXhr(address, jsonOf(text), false),
    arrives: jsonOf,
    type: PLAIN,
    refused: true,
  },
  ...rowsOf("sendBeacon", (address, body) => {
    if (!navigator.sendBeacon(address, body)) throw new Error("the beacon was not queued");
    return UNHEARD;
  }),
];
