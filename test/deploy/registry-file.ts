/** Reads a registry file as regedit imports it; what regedit would skip or misread throws. */

export type RegistryValues = Readonly<Record<string, string | number>>;

/** Values by key path; `null` for a key that the file deletes. */
export function readRegistryFile(bytes: Buffer): ReadonlyMap<string, RegistryValues | null> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) throw new Error("no UTF-16 byte order mark");
  const text = bytes.subarray(2).toString("utf16le");
  if (/[^\r]\n|\r(?!\n)/u.test(text)) throw new Error("a line not ended by CR LF");
  const [header, blank, ...lines] = text.split("\r\n");
  if (header !== "Windows Registry Editor Version 5.00" || blank !== "")
    throw new Error("not the header regedit asks for");
  if (lines.at(-1) !== "") throw new Error("the last line is not ended");
  const keys = new Map<string, Record<string, string | number> | null>();
  let current: Record<string, string | number> | null = null;
  for (const line of lines) {
    if (line === "" || line.startsWith(";")) continue;
    const key = /^\[(-?)(HKEY_LOCAL_MACHINE\\[^\]]+)\]$/u.exec(line);
    if (key) {
      current = key[1] === "-" ? null : {};
      keys.set(key[2] ?? "", current);
      continue;
    }
    const value = /^"((?:[^"\\]|\\["\\])*)"=(.*)$/u.exec(line);
    if (!value || current === null) throw new Error(`line not understood: ${line.slice(0, 40)}`);
    current[unquoted(value[1] ?? "")] = dataOf(value[2] ?? "");
  }
  return keys;
}

function dataOf(data: string): string | number {
  const number = /^dword:([0-9a-f]{8})$/u.exec(data);
  if (number) return Number.parseInt(number[1] ?? "", 16);
  const text = /^"((?:[^"\\]|\\["\\])*)"$/u.exec(data);
  if (!text) throw new Error("data that is neither text nor a number");
  return unquoted(text[1] ?? "");
}

function unquoted(text: string): string {
  return text.replace(/\\(["\\])/gu, "$1");
}
