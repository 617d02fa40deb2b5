/**
 * Goes through JSON as it streams (one text, or one after another) and lets every character pass at once, except
 * addresses in its strings that may matter. Strings of the same place in several texts are read as one.
 */
import type { AddressJudge } from "./address-scanner";
import { createJsonPlace } from "./json-place";
import { ENDS_STRING, isOf, isQuiet, nextOf, STRUCTURE, TELLING } from "./skim";
import { createStringReader, escapeAt, meaningOf, type StringReader } from "./string-reader";
import { createTextLane, type TextLane } from "./text-lane";

/** Hears what the answer says, lane by lane. */
export type Hear = (lane: string, text: string) => void;

export interface Rewriter {
  /** What the page may have now. */
  push(text: string): string;
  /** What still waited when the stream is over. */
  end(): string;
}

export interface JsonRewriter {
  /** What the page may have of this part of `text`; null for all of it as it stands. */
  pass(text: string, from: number, to: number): string | null;
  /** May a whole text stand here, between two others, as it is? */
  mayStand(text: string, from: number, to: number): boolean;
  /** The text breaks off here: whatever comes next begins anew. */
  restart(): string;
}

const MOST_LANES = 64;
const LONGEST_NAME = 200;
const IN_LEAD = /[\s[\]{},:\d\-aeflnr-u]/u;

export function createJsonRewriter(
  judge: AddressJudge,
  options: { readonly joins: boolean; readonly hear: Hear | null },
): JsonRewriter {
  const place = createJsonPlace();
  /** Lanes that ended in the middle of something, the one that waits longest first. */
  let lanes: { readonly name: string; readonly lane: TextLane }[] = [];
  /** One in which nothing waits: most strings need no other. */
  let spare = createTextLane(judge);
  let lane = spare;
  let laneName = "";
  let inside: "outside" | "name" | "value" = "outside";
  const plain = createStringReader(1);
  let reader: StringReader = plain;
  let nested = false;
  let mayNest = true;
  let name = "";
  /** Does the value name the text to which others belong? */
  let naming = false;
  let heard = "";
  /** Last of the signs with which the string began. */
  let lead = "";

  function begin(): void {
    lead = "";
    reader = plain;
    reader.rest();
    nested = false;
    name = "";
    heard = "";
    inside = place.isKey() ? "name" : "value";
    if (inside === "name") return;
    naming = place.key() === "p";
    laneName = lanes.length > 0 || options.hear ? place.lane() : "";
    lane = lanes.find((open) => open.name === laneName)?.lane ?? spare;
    mayNest = !lane.unfinished();
    lane.open();
  }

  function close(): string {
    const was = inside;
    inside = "outside";
    if (was === "name") {
      place.setKey(name);
      return "";
    }
    const half = reader.rest();
    if (naming) place.setTarget(name);
    const joins = options.joins && !nested;
    const rest = lane.close(joins);
    options.hear?.(laneName, heard);
    if (lanes.length > 0) lanes = lanes.filter((open) => open.lane !== lane);
    if (joins && lane.unfinished()) {
      lanes = [...lanes.slice(1 - MOST_LANES), { name: place.lane(), lane }];
      if (lane === spare) spare = createTextLane(judge);
    }
    return rest + half;
  }

  /** One character of a value. */
  function value(char: string): string {
    const read = reader.take(char);
    if (!read) return "";
    if (mayNest) lookInside(read.char);
    note(read.char);
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

  function note(text: string): void {
    if (options.hear) heard += text;
    if (naming) addToName(text);
  }

  function addToName(text: string): void {
    if (name.length < LONGEST_NAME) name = (name + text).slice(0, LONGEST_NAME);
  }

  /** How far the value goes on with nothing that must be taken. */
  function skim(text: string, from: number, to: number): number {
    if (!lane.skims() || !reader.idle()) return from;
    if (mayNest && lead === "" && !"[{\\".includes(text.charAt(from))) mayNest = false;
    if (mayNest) return from;
    for (let at = from; ;) {
      const next = nextOf(TELLING | ENDS_STRING, text, at, to);
      if (next > at) skimmed(text.slice(at, next));
      if (nested || next >= to || text.charAt(next) !== "\\") return next;
      const escape = escapeAt(text, next, to);
      const char = meaningOf(escape);
      const tells = char === "\n" ? lane.unfinished() : isOf(TELLING, char.charCodeAt(0));
      if (escape === "" || tells) return next;
      skimmed(char);
      at = next + escape.length;
    }
  }

  function skimmed(text: string): void {
    lane.skim(text);
    note(text);
  }

  return {
    pass(text, from, to) {
      let out = "";
      let told = from;
      /** Gives `instead` for what stands before `end` and was not given yet, and all before it as it stands. */
      const give = (instead: string, start: number, end: number) => {
        out += text.slice(told, start) + instead;
        told = end;
      };
      for (let at = from; at < to;) {
        if (inside === "outside") {
          at = nextOf(STRUCTURE, text, at, to);
          if (at >= to) break;
          const sign = text.charAt(at++);
          if (sign === '"') begin();
          else place.sign(sign);
          continue;
        }
        const char = text.charAt(at);
        if (reader.atRest() && (char === '"' || char === "\n")) {
          const rest = close();
          if (rest !== "") give(rest, at, at);
          at++;
        } else if (inside === "name") {
          addToName(reader.take(char)?.char ?? "");
          at++;
        } else {
          const next = skim(text, at, to);
          if (next > at) at = next;
          else {
            const passed = value(char);
            if (passed !== char) give(passed, at, at + 1);
            at++;
          }
        }
      }
      return told === from && out === "" ? null : out + text.slice(told, to);
    },
    mayStand: (text, from, to) => lanes.length === 0 && !options.hear && isQuiet(text, from, to),
    restart() {
      const rest = inside === "value" ? lane.close(false) + reader.rest() : "";
      inside = "outside";
      place.reset();
      return rest;
    },
  };
}
