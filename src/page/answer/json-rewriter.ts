/**
 * Goes through JSON as it streams (one text, or one after another) and lets every character pass at once, except
 * addresses in its strings that may matter. Strings of the same place in several texts are read as one.
 */
import type { AddressJudge } from "./address-scanner";
import { createJsonPlace } from "./json-place";
import { createStringReader, type StringReader } from "./string-reader";
import { createTextLane, type TextLane } from "./text-lane";

/** Hears what the answer says, lane by lane. */
export type Hear = (lane: string, text: string) => void;

export interface Rewriter {
  /** What the page may have now. */
  push(text: string): string;
  /** What still waited when the stream is over. */
  end(): string;
}

export interface JsonRewriter extends Rewriter {
  /** The text breaks off here: whatever comes next begins anew. */
  restart(): string;
}

const MOST_LANES = 64;
const LONGEST_NAME = 200;
/** What a resting lane needs to see, and what ends or escapes a string. */
const TELLING = /["\\[\]<!\n]/gu;
const IN_LEAD = /[\s[\]{},:\d\-aeflnr-u]/u;
const SIGNS = /["{}[\],:]/gu;

export function createJsonRewriter(
  judge: AddressJudge,
  options: { readonly joins: boolean; readonly hear: Hear | null },
): JsonRewriter {
  const place = createJsonPlace();
  /** Lanes that ended in the middle of something, the one that waits longest first. */
  let lanes: { readonly name: string; readonly lane: TextLane }[] = [];
  let inside: "outside" | "name" | "value" = "outside";
  let reader: StringReader = createStringReader(1);
  let nested = false;
  let mayNest = true;
  let name = "";
  let lane: TextLane | null = null;
  let laneName = "";
  let heard = "";
  /** Last of the signs with which the string began. */
  let lead = "";

  function begin(): void {
    lead = "";
    reader = createStringReader(1);
    nested = false;
    name = "";
    heard = "";
    inside = place.isKey() ? "name" : "value";
    if (inside === "name") return;
    laneName = lanes.length > 0 || options.hear ? place.lane() : "";
    lane = lanes.find((open) => open.name === laneName)?.lane ?? createTextLane(judge);
    mayNest = !lane.unfinished();
    lane.open();
  }

  function close(): string {
    const was = inside;
    inside = "outside";
    if (was === "name") place.setKey(name);
    if (was !== "value" || !lane) return "";
    const half = reader.rest();
    if (place.key() === "p") place.setTarget(name);
    const joins = options.joins && !nested;
    const rest = lane.close(joins);
    options.hear?.(laneName, heard);
    lanes = lanes.filter((open) => open.lane !== lane);
    if (joins && lane.unfinished())
      lanes = [...lanes.slice(1 - MOST_LANES), { name: place.lane(), lane }];
    lane = null;
    return rest + half;
  }

  /** One character of a value. */
  function value(char: string): string {
    const read = reader.take(char);
    if (!read || !lane) return "";
    if (mayNest) lookInside(read.char);
    if (options.hear) heard += read.char;
    if (place.key() === "p" && name.length < LONGEST_NAME) name += read.char;
    if (nested && read.char === '"' && read.bare) {
      const rest = lane.close(false);
      lane.open();
      return rest + read.raw;
    }
    return lane.take(read.char, read.raw);
  }

  /** JSON in a string gives itself away by a quotation mark behind nothing but signs and `null`. */
  function lookInside(char: string): void {
    if (char === '"') {
      mayNest = false;
      nested = lead !== "";
      if (nested) reader = createStringReader(2);
    } else if (lead === "" ? !"[{".includes(char) : !IN_LEAD.test(char)) mayNest = false;
    lead = char;
  }

  function push(text: string): string {
    let out = "";
    for (let at = 0; at < text.length;) {
      const char = text.charAt(at);
      if (inside === "outside") {
        const next = find(SIGNS, text, at);
        out += text.slice(at, next);
        at = next;
        if (at >= text.length) break;
        const sign = text.charAt(at++);
        if (sign === '"') begin();
        else place.sign(sign);
        out += sign;
      } else if (reader.atRest() && (char === '"' || char === "\n")) {
        out += close() + char;
        at++;
      } else if (inside === "name") {
        const read = reader.take(char);
        if (read && name.length < LONGEST_NAME) name += read.char;
        out += char;
        at++;
      } else if (lane?.resting() && reader.idle() && place.key() !== "p") {
        const next = find(TELLING, text, at);
        out += text.slice(at, next);
        if (options.hear) heard += text.slice(at, next);
        if (next > at) mayNest = false;
        at = next;
        if (at < text.length && !'"\n'.includes(text.charAt(at))) out += value(text.charAt(at++));
      } else {
        out += value(char);
        at++;
      }
    }
    return out;
  }

  return {
    push,
    restart() {
      const rest = inside === "value" && lane ? lane.close(false) + reader.rest() : "";
      inside = "outside";
      lane = null;
      place.reset();
      return rest;
    },
    end() {
      return this.restart();
    },
  };
}

function find(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}
