/** A folder as one archive, nothing compressed: all that an extension's file has to be. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { crc32 } from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** The first day that the format knows. */
const DAY = 0x21;

export function zipFolder(folder: string): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const path of filesIn(folder)) {
    const name = Buffer.from(relative(folder, path).split(sep).join("/"));
    const bytes = readFileSync(path);
    const facts = factsOf(bytes, name.length);
    const local = Buffer.concat([numbers([LOCAL, 4]), facts, name, bytes]);
    directory.push(
      Buffer.concat([
        numbers([CENTRAL, 4], [VERSION, 2]),
        facts,
        numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
        name,
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = directory.length;
  const end = numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [central.length, 4]);
  return Buffer.concat([...parts, central, end, numbers([offset, 4], [0, 2])]);
}

function factsOf(bytes: Buffer, nameLength: number): Buffer {
  return numbers(
    [VERSION, 2],
    [UTF8_NAMES, 2],
    [0, 2],
    [0, 2],
    [DAY, 2],
    [crc32(bytes), 4],
    [bytes.length, 4],
    [bytes.length, 4],
    [nameLength, 2],
    [0, 2],
  );
}

function numbers(...all: readonly (readonly [value: number, size: number])[]): Buffer {
  return Buffer.concat(
    all.map(([value, size]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}
