/** What kind of thing an object is, whatever realm made it and whatever the page says of it. */
import {
  blobType,
  bufferLength,
  fileName,
  forEachField,
  forEachParam,
  getter,
  ignore,
  mapGet,
  mapSet,
  NativeArrayBuffer,
  NativeBlob,
  NativeFormData,
  NativeMap,
  NativeRequest,
  NativeSearchParams,
  NativeUint8Array,
  NativeUrl,
  prototypeOf,
  requestUrl,
  typedArray,
  urlHref,
} from "./natives";

const typedBuffer = getter<Uint8Array<ArrayBuffer>, ArrayBuffer>(typedArray, "buffer");
const typedOffset = getter<Uint8Array<ArrayBuffer>, number>(typedArray, "byteOffset");
const typedLength = getter<Uint8Array<ArrayBuffer>, number>(typedArray, "byteLength");
const dataBuffer = getter<DataView, ArrayBufferLike>(DataView.prototype, "buffer");
const dataOffset = getter<DataView, number>(DataView.prototype, "byteOffset");
const dataLength = getter<DataView, number>(DataView.prototype, "byteLength");

export const bytesLength = (bytes: Uint8Array): number =>
  typedLength(bytes as Uint8Array<ArrayBuffer>);

const asForm = (form: FormData) => forEachField(form, ignore);
const asParams = (params: URLSearchParams) => forEachParam(params, ignore);

/** What an object with this prototype can most likely be asked. No object is of two of these kinds. */
const USUAL = new NativeMap<object, (value: never) => unknown>();
mapSet(USUAL, NativeRequest.prototype, requestUrl);
mapSet(USUAL, NativeUrl.prototype, urlHref);
mapSet(USUAL, NativeBlob.prototype, blobType);
mapSet(USUAL, NativeFormData.prototype, asForm);
mapSet(USUAL, NativeSearchParams.prototype, asParams);
mapSet(USUAL, NativeArrayBuffer.prototype, bufferLength);
mapSet(USUAL, NativeUint8Array.prototype, typedLength);

/**
 * Is this one of `kind`, whatever realm made it? Asks the object's own slot, which a page cannot fake. To be refused is
 * dear, so what has another kind's prototype is asked first whether it is of that kind: a prototype alone proves nothing.
 */
export function isBranded<T extends object>(
  probe: (value: T) => unknown,
  value: unknown,
): value is T {
  if (typeof value !== "object" || value === null) return false;
  // A file is a blob as well: only the file's own slot tells.
  const usual = (probe as unknown) === fileName ? probe : usualFor(value);
  if (usual && usual !== probe && answers(usual, value)) return false;
  return answers(probe, value);
}

function usualFor(value: object): ((value: never) => unknown) | undefined {
  try {
    return mapGet(USUAL, prototypeOf(value) ?? value);
  } catch {
    return undefined; // a page's Proxy
  }
}

function answers(probe: (value: never) => unknown, value: object): boolean {
  try {
    probe(value as never);
    return true;
  } catch {
    return false; // the getter's own brand check refused it
  }
}

export function isFormData(body: unknown): body is FormData {
  return isBranded(asForm, body);
}

export function isParams(body: unknown): body is URLSearchParams {
  return isBranded(asParams, body);
}

/** The bytes a view stands for, whether it is a typed array or a DataView. */
export function viewBytes(view: ArrayBufferView): Uint8Array {
  const data = isBranded(dataBuffer, view);
  const typed = view as Uint8Array<ArrayBuffer>;
  return data
    ? new NativeUint8Array(dataBuffer(view), dataOffset(view), dataLength(view))
    : new NativeUint8Array(typedBuffer(typed), typedOffset(typed), typedLength(typed));
}
