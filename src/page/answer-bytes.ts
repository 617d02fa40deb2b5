/** A rewriter for bytes: what it leaves alone comes back as the very bytes that came. */
import type { Rewriter } from "./answer/rewriter";
import { bytesLength } from "./kinds";
import { encodeUtf8, NativeUint8Array, setBytes } from "./natives";
import { decodeExactly } from "./natives-answers";

type Bytes = Uint8Array<ArrayBuffer>;

export interface ByteRewriter {
  /** May be empty. */
  push(bytes: Bytes): Bytes;
  end(): Bytes;
}

export function createByteRewriter(rewriter: Rewriter): ByteRewriter {
  let cut: Bytes = new NativeUint8Array(0);
  /** Something that is not text was met: from here on nothing is looked at. */
  let blind = false;

  function push(bytes: Bytes): Bytes {
    if (blind) return bytes;
    const whole = bytesLength(cut) === 0 ? bytes : joined(cut, bytes);
    const end = bytesLength(whole) - unfinished(whole);
    let text = "";
    let out = "";
    let left = "";
    try {
      text = decodeExactly(part(whole, 0, end));
    } catch {
      blind = true; // not text
    }
    try {
      if (blind) left = rewriter.end();
      else out = rewriter.push(text);
    } catch {
      blind = true; // a page that broke what this needs shows its answers as they are
    }
    if (blind) {
      cut = new NativeUint8Array(0);
      return joined(encodeUtf8(left), whole);
    }
    cut = part(whole, end, bytesLength(whole));
    return out === text && end === bytesLength(whole) ? whole : encodeUtf8(out);
  }

  return {
    push,
    end() {
      if (blind) return new NativeUint8Array(0);
      const rest = encodeUtf8(rewriter.end());
      return bytesLength(cut) === 0 ? rest : joined(rest, cut);
    },
  };
}

/** Bytes at the end of a UTF-8 text that wait for the rest of their character. */
function unfinished(bytes: Bytes): number {
  const length = bytesLength(bytes);
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return wanted > back ? back : 0;
  }
  return 0;
}

function joined(first: Bytes, second: Bytes): Bytes {
  const both = new NativeUint8Array(bytesLength(first) + bytesLength(second));
  setBytes(both, first, 0);
  setBytes(both, second, bytesLength(first));
  return both;
}

function part(bytes: Bytes, from: number, to: number): Bytes {
  if (from === 0 && to === bytesLength(bytes)) return bytes;
  const piece = new NativeUint8Array(to - from);
  for (let at = from; at < to; at++) piece[at - from] = bytes[at] ?? 0;
  return piece;
}
