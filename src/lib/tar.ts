/** Archives of plain files in one folder: POSIX ustar, nothing else. What `tar tf` lists is what is read. */
const BLOCK = 512;
const MAGIC = "ustar";

/** Where a file lies within the archive, in bytes. */
export interface TarEntry {
  readonly offset: number;
  readonly bytes: number;
}

/**
 * The files of an archive by name, or null: no archive, cut off, a checksum that does not fit, a name twice, a path, or
 * anything but plain files.
 */
export function readTar(archive: Uint8Array): Readonly<Record<string, TarEntry>> | null {
  const files = new Map<string, TarEntry>();
  for (let at = 0; ;) {
    const head = archive.subarray(at, at + BLOCK);
    if (head.length < BLOCK) return null;
    if (head.every((byte) => byte === 0)) return Object.fromEntries(files);
    const bytes = octal(head, 124, 12);
    const name = textAt(head, 0, 100);
    const plain = textAt(head, 257, 5) === MAGIC && textAt(head, 156, 1) === "0";
    if (!plain || octal(head, 148, 8) !== checksumOf(head)) return null;
    if (!/^\w[\w.-]*$/u.test(name) || files.has(name) || Number.isNaN(bytes)) return null;
    files.set(name, { offset: at + BLOCK, bytes });
    at += BLOCK + padded(bytes);
    if (at > archive.length) return null;
  }
}

/** Always the same bytes for the same files in the same order: no owner, no time. */
export function writeTar(
  files: readonly (readonly [name: string, content: Uint8Array])[],
): Uint8Array<ArrayBuffer> {
  const sizes = files.map(([, content]) => BLOCK + padded(content.length));
  const archive = new Uint8Array(sizes.reduce((sum, size) => sum + size, 2 * BLOCK));
  let at = 0;
  for (const [index, [name, content]] of files.entries()) {
    const head = archive.subarray(at, at + BLOCK);
    const put = (text: string, place: number) => head.set(new TextEncoder().encode(text), place);
    put(name, 0);
    put("0000644\0", 100);
    put("0000000\0", 108);
    put("0000000\0", 116);
    put(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
    put(`${"0".repeat(11)}\0`, 136);
    put("0", 156);
    put(`${MAGIC}\0`, 257);
    put("00", 263);
    put(`${checksumOf(head).toString(8).padStart(6, "0")}\0 `, 148);
    archive.set(content, at + BLOCK);
    at += sizes[index] ?? 0;
  }
  return archive;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / BLOCK) * BLOCK;
}

/** The checksum's own field counts as blanks. */
function checksumOf(head: Uint8Array): number {
  return head.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

function textAt(head: Uint8Array, at: number, length: number): string {
  const field = head.subarray(at, at + length);
  const end = field.indexOf(0);
  return String.fromCharCode(...(end === -1 ? field : field.subarray(0, end)));
}

function octal(head: Uint8Array, at: number, length: number): number {
  const digits = textAt(head, at, length).trim();
  return /^[0-7]+$/u.test(digits) ? parseInt(digits, 8) : NaN;
}
