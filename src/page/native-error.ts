/** Errors of a call that the guard made in the page's place, told as those of the call that the page made. */
import { defineProperty, getDescriptor, textSlice } from "./natives";

const MADE_REQUEST = "Failed to construct 'Request': ";
const CLOSED_STREAM = "Failed to execute 'close' on 'ReadableByteStreamController': ";

/** What making a Request refuses, `fetch` itself would have refused. */
export function asOfFetch(error: unknown): unknown {
  return toldAs(error, MADE_REQUEST, "Failed to execute 'fetch' on 'Window': ");
}

/** What ends badly as a stream of ours ends has nothing to do with that stream. */
export function asOfAnswer(error: unknown): unknown {
  return toldAs(error, CLOSED_STREAM, "");
}

/** Looks at own data only: a reason of the page's making is not asked. */
function toldAs(error: unknown, said: string, told: string): unknown {
  if (typeof error !== "object" || error === null) return error;
  const descriptor = getDescriptor(error, "message");
  const message: unknown = descriptor?.value;
  if (!descriptor?.configurable || typeof message !== "string") return error;
  if (textSlice(message, 0, said.length) !== said) return error;
  defineProperty(error, "message", {
    ...descriptor,
    value: told + textSlice(message, said.length),
  });
  return error;
}
