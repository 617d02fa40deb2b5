/**
 * The browser's own functions, taken at document_start before any page script can replace them.
 * The rest of src/page uses nothing global that a page could have changed.
 */
import { loose } from "../lib/captured";

export * from "../lib/captured";

type Method<Self, Args extends unknown[], Out> = (this: Self, ...args: Args) => Out;

export function getter<Self extends object, Out>(
  prototype: Self,
  name: keyof Self,
): (self: Self) => Out {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  // A browser without it must not lose the whole guard: what needs it fails, and is refused.
  if (!get)
    return () => {
      throw new NativeTypeError("Illegal invocation");
    };
  return loose(get as Method<Self, [], Out>);
}

/** Makes both ends of a transform, whatever a page does to its getters; null where the browser has none. */
function transformer<Format>(
  Kind: (new (format: Format) => ReadableWritablePair) | undefined,
): ((format: Format) => ReadableWritablePair) | null {
  if (!Kind) return null;
  const prototype = Kind.prototype as ReadableWritablePair;
  const readable = getter<ReadableWritablePair, ReadableStream>(prototype, "readable");
  const writable = getter<ReadableWritablePair, WritableStream>(prototype, "writable");
  return (format) => {
    const both = new Kind(format);
    return { readable: readable(both), writable: writable(both) };
  };
}

export const reflectApply = Reflect.apply;
export const reflectConstruct = Reflect.construct;
export const reflectGet = Reflect.get;
export const defineProperty = Object.defineProperty;
export const deleteProperty = Reflect.deleteProperty;
/** Puts an element at the end of a list, past any setter that all lists may have by now. */
export function append<T>(list: T[], value: T): void {
  const enumerable = true;
  const own = { __proto__: null, value, enumerable, writable: true, configurable: true };
  defineProperty(list, list.length, own as PropertyDescriptor);
}
export const ownKeys = Reflect.ownKeys;
export const setPrototype = Reflect.setPrototypeOf;
/** Of an object; a page's Proxy may answer what it likes. */
export const prototypeOf = Reflect.getPrototypeOf;
export const plainPrototype = Object.prototype;
export const getDescriptor = Object.getOwnPropertyDescriptor;
export const isView = ArrayBuffer.isView;
export const parseJson = JSON.parse;
export const stringifyJson = JSON.stringify;

export const NativePromise = Promise;
export const NativeProxy = Proxy;
export const NativeWeakMap = WeakMap;
export const NativeMap = Map;
export const NativeRequest = Request;
export const NativeResponse = Response;
export const NativeHeaders = Headers;
export const NativeFormData = FormData;
export const NativeSearchParams = URLSearchParams;
export const NativeBlob = Blob;
export const NativeFile = File;
export const NativeUrl = URL;
export const NativeUint8Array = Uint8Array;
export const NativeArrayBuffer = ArrayBuffer;
export const NativeEvent = Event;
export const NativeProgressEvent = ProgressEvent;
export const NativeMessageEvent = MessageEvent;
export const NativeTypeError = TypeError;

export const weakGet = loose(WeakMap.prototype.get as Method<unknown, [object], unknown>) as <T>(
  map: WeakMap<object, T>,
  key: object,
) => T | undefined;
export const weakSet = loose(
  WeakMap.prototype.set as Method<unknown, [object, unknown], unknown>,
) as <T>(map: WeakMap<object, T>, key: object, value: T) => unknown;
export const mapGet = loose(Map.prototype.get) as <K, V>(map: Map<K, V>, key: K) => V | undefined;
export const mapSet = loose(Map.prototype.set) as <K, V>(
  map: Map<K, V>,
  key: K,
  value: V,
) => unknown;
export const mapDelete = loose(Map.prototype.delete) as <K, V>(map: Map<K, V>, key: K) => boolean;
export const mapForEach = loose(Map.prototype.forEach) as <K, V>(
  map: Map<K, V>,
  visit: (value: V, key: K) => void,
) => void;
export const then = loose(Promise.prototype.then) as <T, U>(
  promise: Promise<T>,
  done: (value: T) => U,
  failed?: (error: unknown) => U,
) => Promise<U>;

const decoder = new TextDecoder("utf-8", { fatal: true });
const decode = loose(TextDecoder.prototype.decode);
/** Text of UTF-8 bytes; throws a TypeError for anything else. */
export const decodeUtf8 = (bytes: Uint8Array<ArrayBuffer>): string => decode(decoder, bytes);
const anyDecoders = {
  "utf-8": new TextDecoder(),
  "utf-16le": new TextDecoder("utf-16le"),
  "utf-16be": new TextDecoder("utf-16be"),
  "windows-1252": new TextDecoder("windows-1252"),
};
export const decodeAs = (kind: keyof typeof anyDecoders, bytes: Uint8Array<ArrayBuffer>): string =>
  decode(anyDecoders[kind], bytes);
const encoder = new TextEncoder();
const encode = loose(TextEncoder.prototype.encode);
export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encode(encoder, text);

export const addListener = loose(EventTarget.prototype.addEventListener);
export const removeListener = loose(EventTarget.prototype.removeEventListener);
export const dispatch = loose(EventTarget.prototype.dispatchEvent);
export const stopEvent = loose(Event.prototype.stopImmediatePropagation);
export const preventEvent = loose(Event.prototype.preventDefault);
export const messageData = getter<MessageEvent, unknown>(MessageEvent.prototype, "data");
export const postToPort = loose(MessagePort.prototype.postMessage) as (
  port: MessagePort,
  message: unknown,
) => void;
export const startPort = loose(MessagePort.prototype.start);
export const NativeMessageChannel = MessageChannel;
export const setTimer = window.setTimeout.bind(window);
export const clearTimer = window.clearTimeout.bind(window);

export const requestUrl = getter<Request, string>(Request.prototype, "url");
export const requestMethod = getter<Request, string>(Request.prototype, "method");
export const requestHeaders = getter<Request, Headers>(Request.prototype, "headers");
export const requestSignal = getter<Request, AbortSignal>(Request.prototype, "signal");
/** Firefox has no `body` here, and no streams as bodies either: null. */
export const requestBody =
  "body" in Request.prototype
    ? getter<Request, ReadableStream | null>(Request.prototype, "body")
    : null;
export const readRequest = loose(Request.prototype.arrayBuffer);
export const requestReferrer = getter<Request, string>(Request.prototype, "referrer");
export const requestReferrerPolicy = getter<Request, ReferrerPolicy>(
  Request.prototype,
  "referrerPolicy",
);
export const responseHeaders = getter<Response, Headers>(Response.prototype, "headers");
export const responseBody = getter<Response, ReadableStream | null>(Response.prototype, "body");
export const readResponse = loose(Response.prototype.arrayBuffer);
/** Null in pages without a secure context. */
const subtle = window.isSecureContext ? crypto.subtle : null;
const digest = subtle && loose(SubtleCrypto.prototype.digest);
export const digestSha256 =
  subtle && digest
    ? (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> => digest(subtle, "SHA-256", bytes)
    : null;
export const cloneRequest = loose(Request.prototype.clone);
export const getHeader = loose(Headers.prototype.get);
export const setHeader = loose(Headers.prototype.set);
export const readBlob = loose(Blob.prototype.arrayBuffer);
export const blobType = getter<Blob, string>(Blob.prototype, "type");
export const blobSize = getter<Blob, number>(Blob.prototype, "size");
export const fileName = getter<File, string>(File.prototype, "name");
export const responseForm = loose(Response.prototype.formData);
export const streamReader = loose(ReadableStream.prototype.getReader) as (
  stream: ReadableStream,
) => ReadableStreamDefaultReader<unknown>;
export const readChunk = loose(ReadableStreamDefaultReader.prototype.read) as (
  reader: ReadableStreamDefaultReader<unknown>,
) => Promise<ReadableStreamReadResult<unknown>>;
export const cancelReader = loose(ReadableStreamDefaultReader.prototype.cancel);
export const pipeThrough = loose(ReadableStream.prototype.pipeThrough) as (
  stream: ReadableStream,
  pair: ReadableWritablePair,
) => ReadableStream;
export const compressor = transformer(window.CompressionStream);
export const decompressor = transformer(window.DecompressionStream);
export const forEachField = loose(FormData.prototype.forEach);
export const appendField = loose(FormData.prototype.append) as (
  form: FormData,
  name: string,
  value: string | Blob,
  fileName?: string,
) => void;
export const forEachParam = loose(URLSearchParams.prototype.forEach);
export const appendParam = loose(URLSearchParams.prototype.append);
export const paramsText = loose(URLSearchParams.prototype.toString);
export const urlHost = getter<URL, string>(URL.prototype, "host");
const searchSetter = Object.getOwnPropertyDescriptor(URL.prototype, "search")?.set;
export const setSearch = (url: URL, search: string): void => {
  if (searchSetter) reflectApply(searchSetter, url, [search]);
};
export const urlSearch = getter<URL, string>(URL.prototype, "search");
export const urlPath = getter<URL, string>(URL.prototype, "pathname");
export const urlHref = getter<URL, string>(URL.prototype, "href");
export const urlProtocol = getter<URL, string>(URL.prototype, "protocol");
export const rootOf = loose(Node.prototype.getRootNode) as (node: Node) => Node;
export const baseUri = getter<Node, string>(Node.prototype, "baseURI");
/** Where an address of the page leads; throws where the browser would refuse it. */
export const targetOf = (address: string): URL => new NativeUrl(address, baseUri(document));
export const settled = <T>(value: T): Promise<T> => new NativePromise((resolve) => resolve(value));
export const setBytes = loose(Uint8Array.prototype.set) as (
  target: Uint8Array,
  source: Uint8Array,
  at: number,
) => void;
export const isAborted = getter<AbortSignal, boolean>(AbortSignal.prototype, "aborted");
export const abortReason = getter<AbortSignal, unknown>(AbortSignal.prototype, "reason");
export const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as Uint8Array<ArrayBuffer>;
export const bufferLength = getter<ArrayBuffer, number>(ArrayBuffer.prototype, "byteLength");
export const nodeKind = getter<Node, number>(Node.prototype, "nodeType");
export const socketUrl = getter<WebSocket, string>(WebSocket.prototype, "url");
export const socketState = getter<WebSocket, number>(WebSocket.prototype, "readyState");
export const eventType = getter<Event, string>(Event.prototype, "type");
export const eventPath = loose(Event.prototype.composedPath);
export const writeInto = loose(Document.prototype.write);
export const eventTarget = getter<Event, EventTarget | null>(Event.prototype, "target");
export const submitterOf = getter<SubmitEvent, HTMLElement | null>(
  SubmitEvent.prototype,
  "submitter",
);
export const submitForm = loose(HTMLFormElement.prototype.submit);
export const formGetters = {
  action: getter<HTMLFormElement, string>(HTMLFormElement.prototype, "action"),
  method: getter<HTMLFormElement, string>(HTMLFormElement.prototype, "method"),
  enctype: getter<HTMLFormElement, string>(HTMLFormElement.prototype, "enctype"),
  target: getter<HTMLFormElement, string>(HTMLFormElement.prototype, "target"),
};
export const createElement = loose(Document.prototype.createElement) as (
  owner: Document,
  name: string,
) => HTMLElement;
export const getAttribute = loose(Element.prototype.getAttribute);
export const setAttribute = loose(Element.prototype.setAttribute);
export const appendChild = loose(Node.prototype.appendChild) as (
  parent: Node,
  child: Node,
) => unknown;
export const attachShadow = loose(Element.prototype.attachShadow);
export const removeElement = loose(Element.prototype.remove);
export const NativeDataTransfer = DataTransfer;
const transferItems = getter<DataTransfer, DataTransferItemList>(DataTransfer.prototype, "items");
const transferFiles = getter<DataTransfer, FileList>(DataTransfer.prototype, "files");
const addItem = loose(DataTransferItemList.prototype.add) as (
  items: DataTransferItemList,
  file: File,
) => unknown;
export const addFile = (transfer: DataTransfer, file: File) =>
  addItem(transferItems(transfer), file);
const filesSetter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "files")?.set;
export const setFiles = (input: HTMLInputElement, transfer: DataTransfer): void => {
  if (filesSetter) reflectApply(filesSetter, input, [transferFiles(transfer)]);
};
export const responseTypeOf = getter<XMLHttpRequest, XMLHttpRequestResponseType>(
  XMLHttpRequest.prototype,
  "responseType",
);
const NativeMutationObserver = MutationObserver;
const observe = loose(MutationObserver.prototype.observe);
const disconnect = loose(MutationObserver.prototype.disconnect);

/** Calls back once when a node comes into the document, before a script among them runs. */
export function onFirstNode(target: Node, callback: () => void): void {
  const observer = new NativeMutationObserver(() => {
    disconnect(observer);
    callback();
  });
  observe(observer, target, { childList: true, subtree: true });
}
export const NativeDomException = DOMException;
export const NativeXhr = XMLHttpRequest;
export const xhrPrototype = XMLHttpRequest.prototype;
export const setXhrHeader = loose(XMLHttpRequest.prototype.setRequestHeader);
export const nativeFetch = window.fetch.bind(window);
export const socketPrototype = WebSocket.prototype;

export function ignore(): void {
  // Only that it is called, or that it can be, matters.
}
