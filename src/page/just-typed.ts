/** Knows a message by what the user has just written, where no site is known to send any. */
import { whereTyped, type Match } from "../sites/match";
import type { Addresses } from "./address";
import { isBranded, isFormData, isParams } from "./kinds";
import {
  bufferLength,
  decodeAs,
  forEachField,
  forEachParam,
  isView,
  textIncludes,
} from "./natives";
import type { GuardPort } from "./port";
import { bytesOf } from "./snapshot";

/** What this body has to be judged as, if it holds what was just written; null for what takes reading, too. */
export type JustTyped = (body: unknown) => Match | null;

export function createJustTyped(port: GuardPort, addresses: Addresses): JustTyped {
  return (body) => {
    const typed = port.typed();
    if (typed.length === 0 || !body) return null;
    let found = false;
    const look = (value: unknown) => {
      for (let at = 0; at < typed.length; at++)
        found ||= typeof value === "string" && textIncludes(value, typed[at] as string);
    };
    if (isFormData(body)) forEachField(body, look);
    else if (isParams(body)) forEachParam(body, look);
    else look(textOf(body));
    return found ? { site: addresses.site(), endpoint: whereTyped(typed) } : null;
  };
}

function textOf(body: unknown): unknown {
  const bytes = isView(body) || isBranded<ArrayBuffer>(bufferLength, body);
  return bytes ? decodeAs("utf-8", bytesOf(body)) : body;
}
