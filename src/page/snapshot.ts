/** Bodies given to XMLHttpRequest, sendBeacon and WebSocket, frozen at the call and read later. */
import { fail } from "../lib/result";
import { bytesLength, isBranded, isFormData, isParams, viewBytes } from "./kinds";
import {
  appendField,
  blobType,
  bufferLength,
  encodeUtf8,
  fileName,
  forEachField,
  isView,
  NativeBlob,
  NativeFormData,
  NativeSearchParams,
  NativeUint8Array,
  nodeKind,
  paramsText,
  setBytes,
  settled,
} from "./natives";
import {
  isForm,
  readBlobBody,
  readBytes,
  readForm,
  readText,
  type Reading,
  type Sendable,
} from "./read-body";

export interface Snapshot {
  /** What is sent when the text may leave as it is. */
  readonly original: unknown;
  /** The text, when it can be had at once; null when it takes reading or cannot be read. */
  readonly now: string | null;
  /** Does the browser show a body of this kind? Blobs, forms with files and documents it does not. */
  readonly shows: boolean;
  /** Content type that the body itself brings. */
  readonly contentType: string | null;
  read(contentType: string | null): Promise<Reading>;
  /** A changed body as the same kind of thing, so that the request's headers stay as they were. */
  like(changed: Sendable): unknown;
}

/** Copies what a page could change while the request is held. */
export function snapshotOf(body: unknown): Snapshot {
  if (body === undefined || body === null) return fromText("", body ?? null);
  if (isFormData(body)) {
    const form = copyOf(body);
    return {
      original: form,
      now: null,
      shows: false,
      contentType: "multipart/form-data",
      read: () => readForm(form),
      like: (changed) => changed,
    };
  }
  if (isParams(body)) {
    const text = paramsText(body);
    const type = "application/x-www-form-urlencoded;charset=UTF-8";
    return {
      original: new NativeSearchParams(text),
      now: text,
      shows: true,
      contentType: type,
      read: () => settled(readText(text, type)),
      like: (changed) => new NativeSearchParams(typeof changed === "string" ? changed : ""),
    };
  }
  if (isBranded(blobType, body)) {
    const blob: Blob = body;
    const type = blobType(blob);
    return {
      original: blob,
      now: null,
      shows: false,
      contentType: type === "" ? null : type,
      read: () => readBlobBody(blob),
      like: (changed) => (isForm(changed) ? changed : new NativeBlob([changed], { type })),
    };
  }
  if (typeof body === "object" && (isView(body) || isBranded(bufferLength, body))) {
    const bytes = bytesOf(body);
    return {
      original: bytes,
      now: null,
      shows: true,
      contentType: null,
      read: (contentType) => readBytes(bytes, contentType),
      like: (changed) => (typeof changed === "string" ? encodeUtf8(changed) : changed),
    };
  }
  if (typeof body === "object" && isBranded<Node>(nodeKind, body))
    return {
      original: body,
      now: null,
      shows: false,
      contentType: null,
      read: () => settled(fail({ reason: "opaque-body" })),
      like: (changed) => changed,
    };
  return fromText(`${body as string}`, undefined);
}

function fromText(text: string, original: null | undefined): Snapshot {
  return {
    original: original === null ? null : text,
    now: text,
    shows: true,
    contentType: null,
    read: (contentType) => settled(readText(text, contentType)),
    like: (changed) => changed,
  };
}

function copyOf(form: FormData): FormData {
  const copy = new NativeFormData();
  forEachField(form, (value, name) => {
    if (typeof value === "string") appendField(copy, name, value);
    else appendField(copy, name, value, fileName(value));
  });
  return copy;
}

/** A copy of the bytes that a view or a buffer holds. */
export function bytesOf(body: ArrayBufferView | ArrayBuffer): Uint8Array<ArrayBuffer> {
  const view = isView(body) ? viewBytes(body) : new NativeUint8Array(body);
  const copy = new NativeUint8Array(bytesLength(view));
  setBytes(copy, view, 0);
  return copy;
}
