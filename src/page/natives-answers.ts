/** The browser's own functions that answers need; taken at document_start, as all of `natives.ts`. */
import { getter, loose } from "./natives";

const decode = loose(TextDecoder.prototype.decode);
const exactDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** As `decodeUtf8` does it, but a byte order mark stays in the text: its bytes come back when it is encoded. */
export const decodeExactly = (bytes: Uint8Array<ArrayBuffer>): string =>
  decode(exactDecoder, bytes);

export const responseStatus = getter<Response, number>(Response.prototype, "status");
export const responseStatusText = getter<Response, string>(Response.prototype, "statusText");
export const responsePrototype = Response.prototype;

export const NativeReadableStream = ReadableStream;
const byteController = window.ReadableByteStreamController.prototype;
export const enqueueBytes = loose(byteController.enqueue);
export const closeBytes = loose(byteController.close);
/** A reader with a buffer of its own that waits; it must hear that nothing more comes. */
const waitingReader = getter<ReadableByteStreamController, ReadableStreamBYOBRequest | null>(
  byteController,
  "byobRequest",
);
const respond = loose(window.ReadableStreamBYOBRequest.prototype.respond);
export const endWaitingReader = (controller: ReadableByteStreamController): void => {
  const waiting = waitingReader(controller);
  if (waiting) respond(waiting, 0);
};

export const urlHash = getter<URL, string>(URL.prototype, "hash");
export const urlUser = getter<URL, string>(URL.prototype, "username");
export const urlPassword = getter<URL, string>(URL.prototype, "password");

export const xhrState = getter<XMLHttpRequest, number>(XMLHttpRequest.prototype, "readyState");
export const xhrHeader = loose(XMLHttpRequest.prototype.getResponseHeader);
export const messagePrototype = MessageEvent.prototype;
export const eventSourceUrl = window.EventSource
  ? getter<EventSource, string>(EventSource.prototype, "url")
  : null;
export const uploadOfXhr = getter<XMLHttpRequest, XMLHttpRequestUpload>(
  XMLHttpRequest.prototype,
  "upload",
);
