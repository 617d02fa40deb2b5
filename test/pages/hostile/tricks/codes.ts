/** Words written in such a way that a server reads them and a guard might not. */
import type { Kit, Trick } from "../trick";
import { open } from "./holes";

const HELLO = "Good morning, and thank you";
const ALONE = "A value alone in a field that no site lists for text";
const BROKEN = "A value broken over several fields, or given as a list of digits";
const WRITTEN = "What neither rules nor model recognise";

export const CODES: readonly Trick[] = [
  {
    name: "zero-width-between",
    about: "Puts zero-width characters between the digits.",
    send: (kit) => say(kit, kit.text.replace(/\d/gu, "$&\u200b")),
  },
  {
    name: "zero-width-bits",
    about: "Writes the words as zero-width bits behind an innocent sentence.",
    send: (kit) => say(kit, HELLO + bits(kit.secret)),
  },
  {
    name: "tag-characters",
    about: "Writes the words in tag characters, which nobody sees.",
    send: (kit) =>
      say(
        kit,
        HELLO + kit.text.replace(/./gu, (sign) => String.fromCodePoint(0xe0000 + code(sign))),
      ),
  },
  {
    name: "full-width-digits",
    about: "Writes the digits in full width.",
    send: (kit) =>
      say(
        kit,
        kit.text.replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit))),
      ),
  },
  {
    name: "lone-surrogates",
    about: "Puts halves of surrogate pairs between the digits.",
    send: (kit) => say(kit, kit.text.replace(/\d{3}/gu, "$&\ud800")),
  },
  {
    name: "base64-in-text",
    about: "Writes the message in base64 inside an innocent one.",
    send: (kit) => say(kit, `${HELLO}. What does ${btoa(kit.text)} mean?`),
  },
  {
    name: "hex-in-text",
    about: "Writes the message in hex inside an innocent one.",
    send: (kit) => say(kit, `${HELLO}. What does ${hex(kit.text)} mean?`),
  },
  {
    name: "base64-beside-text",
    about: "Writes the message in base64 into a field of its own, beside an innocent one.",
    send: (kit) => beside(kit, btoa(kit.text)),
  },
  {
    name: "hex-beside-text",
    about: "Writes the message in hex into a field of its own, beside an innocent one.",
    send: (kit) => beside(kit, hex(kit.text)),
  },
  {
    name: "gzip-in-json",
    about: "Writes the message compressed and in base64 into a field, beside an innocent one.",
    holes: open("compressed text inside other text, are unreadable"),
    async send(kit) {
      const packed = new Blob([kit.text]).stream().pipeThrough(new CompressionStream("gzip"));
      const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
      return beside(kit, btoa(String.fromCharCode(...bytes)));
    },
  },
  {
    name: "value-beside-text",
    about: "Writes only the account number into a field of its own, beside an innocent message.",
    holes: open(ALONE),
    send: (kit) => beside(kit, kit.secret),
  },
  {
    name: "words-in-names",
    about: "Writes the message into the name of a field, beside an innocent one.",
    send: (kit) => post(kit, { ...innocent(kit), [kit.text]: 1 }),
  },
  {
    name: "char-codes",
    about: "Writes the message as a list of character codes, in place of the text.",
    send: (kit) => post(kit, { messages: [{ content: { parts: [...kit.text].map(code) } }] }),
  },
  {
    name: "char-codes-beside-text",
    about: "Writes the message as a list of character codes, beside an innocent one.",
    send: (kit) => beside(kit, [...kit.text].map(code)),
  },
  {
    name: "digits-beside-text",
    about: "Writes the account number as a list of single digits, beside an innocent message.",
    holes: open(BROKEN),
    send: (kit) => beside(kit, [...kit.secret.slice(2)].map(Number)),
  },
  {
    name: "duplicate-keys",
    about: "Has a key twice in its JSON: readers that take the last see something innocent.",
    send: (kit) => post(kit, twice(kit, kit.text, HELLO)),
  },
  {
    name: "duplicate-keys-last",
    about: "Has a key twice in its JSON: readers that take the first see something innocent.",
    send: (kit) => post(kit, twice(kit, HELLO, kit.text)),
  },
  {
    name: "escapes-in-broken-json",
    about: "Writes the digits as escapes in JSON that only a lenient server reads.",
    send: (kit) => post(kit, `{"messages":[{"content":{"parts":["${escaped(kit.text)}"]}}],}`),
  },
  {
    name: "json-in-json",
    about: "Writes JSON as a string inside JSON, the digits as escapes.",
    send: (kit) => say(kit, `{"say":"${escaped(kit.text)}"}`),
  },
  {
    name: "utf16-body",
    about: "Sends the body in UTF-16, which is UTF-8 with zeros between.",
    send(kit) {
      const units = Uint16Array.from([...kit.body()].map(code));
      return fetch(kit.prompt, {
        method: "POST",
        headers: { "content-type": "application/json; charset=utf-16le" },
        body: units,
      });
    },
  },
  {
    name: "split-parts",
    about: "Breaks the account number over two parts of one message.",
    send(kit) {
      const cut = kit.text.indexOf(kit.secret) + 11;
      const parts = [kit.text.slice(0, cut), kit.text.slice(cut)];
      return post(kit, { messages: [{ content: { parts } }] });
    },
  },
  {
    name: "backwards",
    about: "Writes the message backwards and asks to turn it around.",
    holes: open(WRITTEN),
    send: (kit) => say(kit, `${HELLO}. Turn this around: ${[...kit.text].reverse().join("")}`),
  },
  {
    name: "deep-json",
    about: "Hides the message below more levels than a reader goes down.",
    send(kit) {
      let inner: unknown = kit.text;
      for (let depth = 0; depth < 200; depth++) inner = [inner];
      return beside(kit, inner);
    },
  },
  {
    name: "long-prompt",
    about: "Sends ten million characters, the secret at their end.",
    mostMs: 20_000,
    send: (kit) => say(kit, `${"All work and no play. ".repeat(450_000)} ${kit.text}`),
  },
  {
    name: "many-fields",
    about: "Sends more fields than a reader looks at, the secret in the last.",
    mostMs: 10_000,
    send: (kit) =>
      post(kit, {
        ...innocent(kit),
        more: Array.from({ length: 300_000 }, (_, at) => at),
        last: kit.text,
      }),
  },
];

function say(kit: Kit, words: string): Promise<Response> {
  return fetch(kit.prompt, kit.post(kit.body(words)));
}

function post(kit: Kit, body: unknown): Promise<Response> {
  return fetch(kit.prompt, kit.post(typeof body === "string" ? body : JSON.stringify(body)));
}

function innocent(kit: Kit): Record<string, unknown> {
  return JSON.parse(kit.body(HELLO)) as Record<string, unknown>;
}

function beside(kit: Kit, value: unknown): Promise<Response> {
  return post(kit, { ...innocent(kit), metadata: { note: value } });
}

function twice(kit: Kit, first: string, second: string): string {
  const list = (words: string) =>
    JSON.stringify((JSON.parse(kit.body(words)) as { messages: unknown }).messages);
  return `{"action":"next","messages":${list(first)},"messages":${list(second)}}`;
}

function code(sign: string): number {
  return sign.charCodeAt(0);
}

function hex(text: string): string {
  return [...text].map((sign) => code(sign).toString(16).padStart(2, "0")).join("");
}

function escaped(text: string): string {
  return text.replace(/\d/gu, (digit) => `\\u00${code(digit).toString(16)}`);
}

function bits(text: string): string {
  return [...text]
    .map((sign) => code(sign).toString(2).padStart(8, "0"))
    .join("")
    .replace(/0/gu, "\u200b")
    .replace(/1/gu, "\u200c");
}
