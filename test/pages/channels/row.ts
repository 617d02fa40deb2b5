/** One way in which a page sends a text, and what a server must get by it, byte for byte. */

export interface Row {
  readonly name: string;
  /** Path or address; left out: the conversation's. */
  readonly to?: string;
  /** Runs in the page. */
  readonly send: (text: string, address: string) => Promise<Sent> | Sent;
  /** The body. Of a compressed one, what it holds. */
  readonly arrives: (text: string, boundary: string) => string | Uint8Array;
  /** Its content type; `BOUNDARY` for one that is drawn by chance. Of a socket's message, `text` or `binary`. */
  readonly type: string;
  /** Refused where something had to be replaced in it: `SECURITY.md` says why. */
  readonly unchangeable?: true;
  /** Refused whatever it says. */
  readonly refused?: true;
}

export interface Sent {
  /** Null: the page hears nothing. */
  readonly status: number | null;
  /** What was sent, where that is not known beforehand. */
  readonly bytes?: readonly number[];
}

export const UNHEARD: Sent = { status: null };

/** A message in the site's own shape, written as no serialiser writes it: whoever writes it anew is found out. */
export const jsonOf = (text: string): string =>
  `{ "action":"next",\t"n": 1.50, "m":1e2, "u":"\\u00fc\\/", "messages":[{"author":{"role":"user"},"content":{"content_type":"text","parts":[${JSON.stringify(text)}]}}],"model":"auto" }\n`;

export interface Field {
  readonly name: string;
  readonly value: string | Uint8Array<ArrayBuffer>;
  readonly file?: string;
  readonly type?: string;
}

/** A multipart form as browsers write it. */
export function multipart(fields: readonly Field[], boundary: string): Uint8Array {
  const parts = fields.flatMap(({ name, value, file, type }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`,
    file === undefined ? "" : `; filename="${file}"\r\nContent-Type: ${type ?? ""}`,
    "\r\n\r\n",
    value,
    "\r\n",
  ]);
  return bytesOf(...parts, `--${boundary}--\r\n`);
}

export function bytesOf(...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === "string" ? encoder.encode(part) : part)]),
  );
}

/** No text in any code. */
export const PICTURE = Uint8Array.from({ length: 300 }, (_, at) => (at * 89 + 137) % 256);

export const MULTIPART = "multipart/form-data; boundary=BOUNDARY";
export const URLENCODED = "application/x-www-form-urlencoded";
