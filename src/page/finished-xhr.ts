/** An XMLHttpRequest that never left, made to look as one that a server has answered. */
import type { EmptyAnswer } from "./hold";
import {
  defineProperty,
  deleteProperty,
  dispatch,
  encodeUtf8,
  getDescriptor,
  NativeBlob,
  NativeEvent,
  NativeProgressEvent,
  parseJson,
  responseTypeOf,
  targetOf,
  urlHref,
} from "./natives";
import { uploadOfXhr } from "./natives-answers";

const SHADOWED = [
  "readyState",
  "status",
  "statusText",
  "responseURL",
  "response",
  "responseText",
  "getResponseHeader",
  "getAllResponseHeaders",
] as const;

/** Ends the request with this answer: `readystatechange`, `load`, `loadend`, as the platform orders them. */
export function finishRequest(xhr: XMLHttpRequest, answer: EmptyAnswer, url: string): void {
  const headers = `content-type: ${answer.contentType}\r\n`;
  const values: Record<(typeof SHADOWED)[number], unknown> = {
    readyState: 4,
    status: answer.status,
    statusText: "",
    responseURL: urlHref(targetOf(url)),
    response: responseOf(responseTypeOf(xhr), answer),
    responseText: answer.body,
    getResponseHeader: (name: string) =>
      `${name}`.toLowerCase() === "content-type" ? answer.contentType : null,
    getAllResponseHeaders: () => headers,
  };
  for (const name of SHADOWED)
    defineProperty(xhr, name, { value: values[name], configurable: true, writable: true });
  const total = encodeUtf8(answer.body).length;
  const progress = { lengthComputable: true, loaded: total, total };
  dispatch(xhr, new NativeEvent("readystatechange"));
  dispatch(xhr, new NativeProgressEvent("load", progress));
  dispatch(xhr, new NativeProgressEvent("loadend", progress));
}

/** Ends a request that was given up while it was held, as the platform ends one that is under way. */
export function endAborted(xhr: XMLHttpRequest): void {
  defineProperty(xhr, "readyState", { value: 4, configurable: true, writable: true });
  dispatch(xhr, new NativeEvent("readystatechange"));
  for (const target of [uploadOfXhr(xhr), xhr])
    for (const name of ["abort", "loadend"]) dispatch(target, new NativeProgressEvent(name));
  // A listener may have opened it again, which took the shadow away.
  if (getDescriptor(xhr, "readyState"))
    defineProperty(xhr, "readyState", { value: 0, configurable: true, writable: true });
}

/** Lets the object's own state show again, before it is used for another request. */
export function clearShadow(xhr: object): void {
  if (!getDescriptor(xhr, "readyState")) return;
  for (const name of SHADOWED) deleteProperty(xhr, name);
}

function responseOf(type: XMLHttpRequestResponseType, answer: EmptyAnswer): unknown {
  if (type === "json") return parseJson(answer.body) as unknown;
  if (type === "arraybuffer") return encodeUtf8(answer.body).buffer;
  if (type === "blob") return new NativeBlob([answer.body], { type: answer.contentType });
  return type === "document" ? null : answer.body;
}
