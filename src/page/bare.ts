/**
 * Promises that a page cannot answer in the guard's stead. They ask each object that they bring for a `then`, which all
 * objects of a page may have, and whoever waits for one asks it for its class, and one of another class for its `then`.
 */
import {
  defineProperty,
  NativeArrayBuffer,
  NativeFormData,
  NativePromise,
  setPrototype,
  typedArray,
} from "./natives";

// What the browser brings has a `then` that cannot be given to it any more: nobody gives it one.
for (const owner of [NativeArrayBuffer.prototype, typedArray, NativeFormData.prototype])
  defineProperty(owner, "then", { value: undefined });
void defineProperty(NativePromise.prototype, "constructor", {
  writable: false,
  configurable: false,
});

/** An object of ours that may go through a promise. */
export function bare<T extends object>(value: T): T {
  setPrototype(value, null);
  return value;
}
