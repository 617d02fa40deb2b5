/** What bytes say that are no text: they are read and judged, and never changed, since lengths stand among them. */
import type { BodyField, DecodedBody } from "../sites/body";
import { messageJson } from "../sites/protobuf";
import { CODEC } from "./byte-codec";
import { decodeAs } from "./natives";

/** What separates words in bytes of any other kind. */
// eslint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\v\f\u000e-\u001f\ufffd]+/u;

/** `text`: all of it, if it is UTF-8. Strings of a protocol buffer are read apart: what stands before them may be letters. */
export function wordsIn(bytes: Uint8Array<ArrayBuffer>, text: string | null): DecodedBody {
  const pieces =
    text === null ? decodeAs("utf-8", bytes).split(NO_TEXT).flatMap(withoutLength) : [text];
  const fields: BodyField[] = pieces.map((value) => ({
    name: "",
    value,
    json: false,
    file: text !== null,
  }));
  const inner = messageJson(bytes, [], CODEC);
  if (inner !== null) fields.push({ name: "", value: inner, json: true });
  return { kind: "fields", fields };
}

/** Also without a letter before it that may be its length. */
function withoutLength(piece: string): string[] {
  const first = piece.charCodeAt(0);
  return first > 64 && first < piece.length ? [piece, piece.slice(1)] : [piece];
}
