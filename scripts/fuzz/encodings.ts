/** Ways in which a stretch of text may be written; what is found in them must still have its place. */
import { base32 } from "@scure/base";
import { deflateSync, gzipSync } from "node:zlib";

const bytes = (text: string) => Buffer.from(text, "utf8");
const each = (text: string, write: (char: string) => string) => [...text].map(write).join("");
const code = (char: string) => char.codePointAt(0) ?? 0;
const plain = (char: string) => code(char) > 0x20 && code(char) < 0x7f;

export const ENCODINGS: readonly ((text: string) => string)[] = [
  (text) => bytes(text).toString("base64"),
  (text) => bytes(text).toString("base64url"),
  (text) =>
    (
      bytes(text)
        .toString("base64")
        .match(/.{1,40}/gu) ?? []
    ).join("\r\n"),
  (text) => Buffer.from(text, "utf16le").toString("base64"),
  (text) => gzipSync(text).toString("base64"),
  (text) => deflateSync(text).toString("base64"),
  (text) => bytes(text).toString("hex"),
  (text) => (bytes(text).toString("hex").match(/../gu) ?? []).join(" "),
  (text) => base32.encode(bytes(text)),
  (text) => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "?")),
  (text) => each(text, (char) => `&#${code(char)};`),
  (text) => each(text, (char) => `&#x${code(char).toString(16)};`),
  (text) => each(text, (char) => (plain(char) ? char : `&amp;#${code(char)};`)),
  (text) => bytes(text).toString("hex").toUpperCase().replace(/../gu, "=$&"),
  (text) => each(text, (char) => `\\u${(code(char) & 0xffff).toString(16).padStart(4, "0")}`),
  (text) => each(text, (char) => `\\x${(code(char) & 0xff).toString(16).padStart(2, "0")}`),
  (text) => each(text, (char) => (plain(char) ? String.fromCodePoint(0xe0000 + code(char)) : char)),
  (text) => each(text, (char) => String.fromCodePoint(0xe0100 + (code(char) & 0x7f))),
  (text) => each(text, (char) => (plain(char) ? String.fromCharCode(0xfee0 + code(char)) : char)),
  (text) => [...text].join(" "),
  (text) => [...text].join("."),
  (text) => [...text].reverse().join(""),
  (text) => text.replace(/[a-z]/gu, (char) => String.fromCharCode(((code(char) - 84) % 26) + 97)),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => each(text, (char) => (code(char) % 2 === 0 ? char.toUpperCase() : char)),
  (text) => JSON.stringify(text),
  (text) => JSON.stringify(JSON.stringify({ text })),
  (text) => `"${text.replaceAll('"', '""')}"`,
  (text) => text.replaceAll("\n", "\r\n"),
  (text) => text.replaceAll(/\s+/gu, "\u00a0"),
  (text) => text.normalize("NFD"),
  (text) => text.replaceAll("\n", "=\r\n"),
];
