/** Checksums of wallet addresses and keys, all by `@noble/hashes` and `@scure/base`. */
import { sha256 } from "@noble/hashes/sha2.js";
import { keccak_256 } from "@noble/hashes/sha3.js";
import {
  base32nopad,
  base58,
  base58xmr,
  base58xrp,
  bech32,
  bech32m,
  createBase58check,
} from "@scure/base";
import type { Check } from "./check-digits";

const base58check = createBase58check(sha256);

/** base58check of 20 bytes behind one of the version bytes; or any length when given. */
export function base58Address(versions: readonly number[], length = 21): Check {
  return guarded((value) => {
    const bytes = base58check.decode(value);
    return bytes.length === length && versions.includes(bytes[0] ?? -1);
  });
}

/** base58check whose text begins as wanted, of a length within the bounds (extended and WIF keys). */
export const base58Any: Check = guarded((value) => base58check.decode(value).length > 20);

/** Ripple: base58 with its own alphabet, double SHA-256. */
export const isXrp: Check = guarded((value) => {
  const bytes = base58xrp.decode(value);
  const sum = sha256(sha256(bytes.slice(0, -4)));
  return (
    bytes.length === 25 && bytes[0] === 0 && bytes.slice(-4).every((byte, at) => byte === sum[at])
  );
});

/** Monero: base58 in blocks, Keccak-256. */
export const isXmr: Check = guarded((value) => {
  const bytes = base58xmr.decode(value);
  const sum = keccak_256(bytes.slice(0, -4));
  return (
    [18, 19, 42].includes(bytes[0] ?? 0) && bytes.slice(-4).every((byte, at) => byte === sum[at])
  );
});

/** bech32 or bech32m (BIP 173, BIP 350), whatever its readable part. */
export const isBech32: Check = guarded(
  (value) =>
    bech32.decodeUnsafe(value, 200) !== undefined || bech32m.decodeUnsafe(value, 200) !== undefined,
);

/** Solana: 32 bytes in base 58, without a checksum. */
export const isSolana: Check = guarded((value) => base58.decode(value).length === 32);

/** Stellar: base 32 with CRC-16/XModem, version byte of an account or a seed. */
export const isStellar: Check = guarded((value) => {
  const bytes = base32nopad.decode(value);
  const body = bytes.slice(0, -2);
  const sum = crc16(body);
  return bytes.length === 35 && bytes[33] === (sum & 0xff) && bytes[34] === sum >> 8;
});

/** CRC-16/XModem, which Stellar appends low byte first. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++)
      crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
}

/** Decoders throw on what is no address. */
function guarded(check: Check): Check {
  return (value) => {
    try {
      return check(value);
    } catch (noAddress) {
      return noAddress === undefined;
    }
  };
}
