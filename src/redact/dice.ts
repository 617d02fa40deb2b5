/** Choices that a key and a value decide: the same ones every time, and nobody without the key can repeat them. */
import { hmacSha256 } from "../lib/hmac";

export interface Dice {
  /** 0 … limit − 1. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  digits(count: number): string;
}

/** `purpose` keeps two uses of one value apart. */
export function diceFor(key: Uint8Array, purpose: string, value: string): Dice {
  let block = 0;
  let bytes: Uint8Array = new Uint8Array(0);
  let at = 0;

  function below(limit: number): number {
    if (at + 4 > bytes.length) {
      bytes = hmacSha256(key, `${purpose}\n${block}\n${value}`);
      block += 1;
      at = 0;
    }
    const number = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0);
    at += 4;
    return number % limit;
  }

  return {
    below,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError("nothing to pick from");
      return list[below(list.length)] as T;
    },
    digits: (count) => Array.from({ length: count }, () => String(below(10))).join(""),
  };
}
