import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract, place, stringAt } from "./body";
import { openFrames } from "./frames";
import { metaAi } from "./meta-ai";
import { joined } from "../lib/joined";
import type { ByteCodec, Bytes } from "./protobuf";

const codec: ByteCodec = {
  decodeUtf8: (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
  encodeUtf8: (text) => new Uint8Array(new TextEncoder().encode(text)),
  fromBase64: (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)),
  toBase64: (bytes) => Buffer.from(bytes).toString("base64"),
};
const [socket] = metaAi.endpoints;
const frames = socket?.frames;
if (!socket || !frames) throw new Error("the socket has no frames");

const bytesOf = (...parts: (number | string | Bytes)[]): Bytes =>
  joined(
    parts.map((part) =>
      typeof part === "number"
        ? new Uint8Array([part])
        : typeof part === "string"
          ? codec.encodeUtf8(part)
          : part,
    ),
  );
const size = (length: number): Bytes =>
  length < 128
    ? new Uint8Array([length])
    : new Uint8Array([(length % 128) + 128, Math.floor(length / 128)]);
const field = (number: number, content: string | Bytes): Bytes => {
  const bytes = bytesOf(content);
  return bytesOf(number * 8 + 2, size(bytes.length), bytes);
};
const message = (text: string | Bytes) =>
  bytesOf(
    field(1, bytesOf(field(1, field(15, "Mozilla/5.0")), 0x15, "\0\0\x40\x41", field(6, "r-1"))),
    field(
      2,
      bytesOf(field(1, bytesOf(field(1, "m-1"), field(2, field(1, "c-1")))), field(2, text)),
    ),
  );
const frame = (type: number, body: Bytes): Bytes =>
  bytesOf(type, 0, 0, body.length % 256, Math.floor(body.length / 256) % 256, 0, body);
const opening = frame(
  0x0f,
  codec.encodeUtf8('{"x-dgw-app-client-payload-type":"PROTO_INSIDE_JSON"}'),
);
const data = (payload: Bytes, more = "") =>
  frame(0x0d, bytesOf(3, 0x80, `{"req-id":"r-1"${more},"payload":"${codec.toBase64(payload)}"}`));

function read(bytes: Bytes) {
  const opened = openFrames(bytes, frames ?? { payload: "", text: [] }, codec);
  if (!opened) return null;
  const body = { kind: "json", text: opened.json } as const;
  const found = socket ? extract(body, socket) : null;
  if (!found?.ok) return "unreadable";
  return {
    texts: found.value.map(({ text }) => text),
    conversation: stringAt(body, socket?.conversation),
    change(texts: readonly string[]): Bytes | null {
      const changed = place(body, found.value, texts);
      return changed.ok && changed.value.kind === "json" ? opened.close(changed.value.text) : null;
    },
  };
}
const readable = (bytes: Bytes) => {
  const found = read(bytes);
  if (found === null || found === "unreadable") throw new Error("cannot be read");
  return found;
};

describe("frames of a gateway", () => {
  it("give the user's words, also when these look like a message of their own", () => {
    for (const text of ["Hi", "Where is DE02 1203 0000 0000 2020 51?", "ä 😀\n2", ""])
      expect(readable(bytesOf(opening, data(message(text)))).texts).toEqual(text ? [text] : []);
    expect(readable(data(message("Hi"))).conversation).toBe("c-1");
  });

  it("take other words back and keep every other byte", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ maxLength: 300 }), (before, after) => {
        const text = before.trim() === "" ? "x" : before;
        const clean = codec.decodeUtf8(codec.encodeUtf8(after));
        const found = readable(bytesOf(opening, data(message(text)), 0x09));
        expect(found.change([clean])).toEqual(bytesOf(opening, data(message(clean)), 0x09));
      }),
      { numRuns: 25 },
    );
  });

  it("leave a message that does not change exactly as it was, lengths written long as well", () => {
    const long = bytesOf(2 * 8 + 2, 0x84, 0x00, field(2, "Hi"));
    expect(readable(data(long)).change(["Hi"])).toEqual(data(long));
  });

  it("show prose that stands elsewhere, and refuse to change it", () => {
    const prose = "a sentence of the user that a new build keeps in another field";
    const elsewhere = bytesOf(message("Hi"), field(9, field(3, prose)));
    const found = readable(data(elsewhere));
    expect(found.texts).toEqual(["Hi", expect.stringContaining(prose)]);
    const changed = found.change(["Hi", "gone"]);
    // The proof that follows every change reads it again: the sentence is still there.
    expect(changed && readable(changed).texts[1]).toContain(prose);
    expect(readable(data(message("Hi"), `,"note":"${prose}"`)).texts).toEqual([prose, "Hi"]);
  });

  it("may have nothing to say, as a ping has not", () => {
    for (const bytes of [bytesOf(0x09), bytesOf(0x0c, 0, 0, 1), opening, bytesOf()])
      expect(readable(bytes).texts).toEqual([]);
  });

  it.each([
    ["text in place of a frame", bytesOf("my card number is here")],
    ["words behind a frame", bytesOf(opening, "my card number is here")],
    ["words behind a ping", bytesOf(0x09, "my card number is here")],
    ["a length beyond the end", bytesOf(0x0d, 0, 0, 200, 0, 0, 1, 0x80, "{}")],
    ["half a head", bytesOf(0x0d, 0, 0)],
    ["data that is no JSON", frame(0x0d, bytesOf(0, 0x80, "words"))],
    ["JSON that ends early", frame(0x0d, bytesOf(0, 0x80, '{"a":1}},{"b":1'))],
  ])("are none when there is %s", (_, bytes) => {
    expect(read(bytes)).toBeNull();
  });

  it.each([
    ["words that are no text", data(message(new Uint8Array([0xff, 0xfe, 0xfd])))],
    ["a payload that is no message", data(bytesOf("my card"))],
    ["a message of another shape", data(field(3, "short"))],
  ])("are unreadable with %s", (_, bytes) => {
    expect(read(bytes)).toBe("unreadable");
  });

  it("never throw, whatever they hold", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (noise, asPayload) => {
        const bytes = new Uint8Array(noise);
        read(asPayload ? data(bytes) : bytesOf(0x0d, bytes));
      }),
    );
  });

  it("has rules for the place where the words are", () => {
    const path = ["*", "body", frames.payload, ...frames.text.flatMap((at) => [String(at), "*"])];
    expect(socket.texts.map((rule) => rule.path)).toContainEqual(path);
  });
});
