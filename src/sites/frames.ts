/**
 * Messages of a gateway that speaks in frames: a head, JSON, and in it a protocol buffer in base64. They are read as
 * one JSON text, and changed strings go back where they stood. Pure.
 */
import { decodeString, encodeString, walkJson, type Step } from "./json-text";
import { joined } from "../lib/joined";
import { messageJson, withTexts, type ByteCodec, type Bytes } from "./protobuf";
import type { Frames } from "./types";

const DATA = 0x0d;
const OPEN = 0x0f;
/** Ping, pong, acknowledgement, end: their heads are all they have. */
const WITHOUT_BODY: readonly number[] = [0x09, 0x0a, 0x0c, 0x0e];
const LONGEST_WITHOUT_BODY = 8;
/** Type, stream (2 bytes), length of the rest (3 bytes), each with the lowest byte first. */
const HEAD = 6;
/** What a frame of data has before its JSON: number and flag of its acknowledgement. */
const COUNT = 2;
const LONGEST = 2 ** 24 - 1;

interface Frame {
  readonly type: number;
  /** Type and stream. */
  readonly head: Bytes;
  /** What stands between the length and the JSON. */
  readonly before: Bytes;
  readonly json: string;
  /** String literals in `json` that hold a protocol buffer. */
  readonly payloads: readonly Payload[];
}

interface Payload {
  readonly start: number;
  readonly stop: number;
  readonly bytes: Bytes;
  readonly json: string;
}

export interface OpenedFrames {
  /** A list of frames: `type` and `body`, protocol buffers written as objects with a list for every field. */
  readonly json: string;
  /** The message with the strings that `json` has now where text is; null when that cannot be. */
  readonly close: (changed: string) => Bytes | null;
}

/** Null when these bytes are something else. */
export function openFrames(bytes: Bytes, spec: Frames, codec: ByteCodec): OpenedFrames | null {
  const split = splitFrames(bytes, spec, codec);
  if (!split) return null;
  const { frames, rest } = split;
  const json = `[${frames.map((frame) => `{"type":${frame.type},"body":${shown(frame)}}`).join(",")}]`;
  const count = textsOf(json, spec).length;
  return {
    json,
    close(changed) {
      const texts = textsOf(changed, spec);
      if (texts.length !== count) return null;
      const next = () => codec.encodeUtf8(texts.shift() ?? "");
      const pieces: Bytes[] = [];
      for (const frame of frames) {
        const piece = closed(frame, spec, codec, next);
        if (!piece) return null;
        pieces.push(piece);
      }
      return joined([...pieces, rest]);
    },
  };
}

function splitFrames(
  bytes: Bytes,
  spec: Frames,
  codec: ByteCodec,
): { frames: Frame[]; rest: Bytes } | null {
  const frames: Frame[] = [];
  let at = 0;
  while (bytes[at] === DATA || bytes[at] === OPEN) {
    const [low = 0, middle = 0, high] = bytes.slice(at + 3, at + HEAD);
    if (high === undefined) return null;
    const end = at + HEAD + low + middle * 256 + high * 65_536;
    const from = at + HEAD + (bytes[at] === DATA ? COUNT : 0);
    if (end > bytes.length || from > end) return null;
    const json = jsonOf(bytes.slice(from, end), codec);
    if (json === null) return null;
    frames.push({
      type: bytes[at] ?? 0,
      head: bytes.slice(at, at + 3),
      before: bytes.slice(at + HEAD, from),
      json,
      payloads: payloadsOf(json, spec, codec),
    });
    at = end;
  }
  const rest = bytes.slice(at);
  const bare = rest.length <= LONGEST_WITHOUT_BODY && WITHOUT_BODY.includes(rest[0] ?? 0);
  return rest.length === 0 || bare ? { frames, rest } : null;
}

function jsonOf(bytes: Bytes, codec: ByteCodec): string | null {
  try {
    const text = codec.decodeUtf8(bytes);
    return walkJson(text, 0, text.length, () => true) === "done" ? text : null;
  } catch {
    return null; // not UTF-8
  }
}

function payloadsOf(json: string, spec: Frames, codec: ByteCodec): Payload[] {
  const found: Payload[] = [];
  walkJson(json, 0, json.length, (path, kind, start, stop) => {
    if (kind !== "string" || path.length !== 1 || path[0] !== spec.payload) return true;
    try {
      const bytes = codec.fromBase64(decodeString(json, start, stop));
      const inside = messageJson(bytes, spec.text, codec);
      if (inside !== null) found.push({ start, stop, bytes, json: inside });
    } catch {
      // Not base64: it stays the string that it is, which is no shape of a message.
    }
    return true;
  });
  return found;
}

function shown({ json, payloads }: Frame): string {
  return replaced(
    json,
    payloads,
    payloads.map((payload) => payload.json),
  );
}

function closed(frame: Frame, spec: Frames, codec: ByteCodec, next: () => Bytes): Bytes | null {
  const literals: string[] = [];
  for (const { bytes, start, stop } of frame.payloads) {
    const message = withTexts(bytes, spec.text, next);
    if (!message) return null;
    const same = message.length === bytes.length && message.every((byte, at) => byte === bytes[at]);
    literals.push(same ? frame.json.slice(start, stop) : encodeString(codec.toBase64(message)));
  }
  const body = codec.encodeUtf8(replaced(frame.json, frame.payloads, literals));
  const length = frame.before.length + body.length;
  if (length > LONGEST) return null;
  const lengthBytes = new Uint8Array([length % 256, (length >> 8) % 256, length >> 16]);
  return joined([frame.head, lengthBytes, frame.before, body]);
}

function replaced(json: string, payloads: readonly Payload[], by: readonly string[]): string {
  let out = "";
  let from = 0;
  for (const [index, { start, stop }] of payloads.entries()) {
    out += json.slice(from, start) + (by[index] ?? "");
    from = stop;
  }
  return out + json.slice(from);
}

/** The strings where text is, in the order of the wire. */
function textsOf(json: string, spec: Frames): string[] {
  const texts: string[] = [];
  walkJson(json, 0, json.length, (path, kind, start, stop) => {
    if (kind === "string" && isText(path, spec)) texts.push(decodeString(json, start, stop));
    return true;
  });
  return texts;
}

function isText(path: readonly Step[], { payload, text }: Frames): boolean {
  return (
    path.length === 3 + 2 * text.length &&
    path[1] === "body" &&
    path[2] === payload &&
    text.every((number, at) => path[3 + 2 * at] === String(number))
  );
}
