import { sha256 } from "@noble/hashes/sha2.js";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { base32nopad, base58, base58xmr, base58xrp, bech32, createBase58check } from "@scure/base";
import { describe, expect, it } from "vitest";
import { createRuleScanner } from "../rule-scanner";
import { WALLETS } from "./data/wallets";
import { numberFamily } from "./national";
import { crc16 } from "./wallet-checks";

const scanner = createRuleScanner(numberFamily("wallets", "", WALLETS).detectors, {});
const bytesOf = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, at) => (at * 73 + seed * 29 + 7) % 256);
const joined = (...parts: readonly Uint8Array[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const check58 = (version: readonly number[], length: number, seed: number) =>
  createBase58check(sha256).encode(joined(Uint8Array.from(version), bytesOf(length, seed)));
const words = (prefix: string, length: number, seed: number) =>
  bech32.encode(prefix, bech32.toWords(bytesOf(length, seed)), 200);
const withSum = (body: Uint8Array, sum: Uint8Array) => joined(body, sum.slice(0, 4));
const stellar = (version: number, seed: number) => {
  const body = joined(Uint8Array.of(version), bytesOf(32, seed));
  const sum = crc16(body);
  return base32nopad.encode(joined(body, Uint8Array.of(sum & 0xff, sum >> 8)));
};

const MAKERS: Readonly<Record<string, (seed: number) => string>> = {
  LTC: (seed) => check58([0x30], 20, seed),
  LTC_SEGWIT: (seed) => words("ltc", 25, seed),
  DOGE: (seed) => check58([0x1e], 20, seed),
  DASH: (seed) => check58([0x4c], 20, seed),
  ZEC: (seed) => check58([0x1c, 0xb8], 20, seed),
  XRP: (seed) => {
    const body = joined(Uint8Array.of(0), bytesOf(20, seed));
    return base58xrp.encode(withSum(body, sha256(sha256(body))));
  },
  TRX: (seed) => check58([0x41], 20, seed),
  XMR: (seed) => {
    const body = joined(Uint8Array.of(18), bytesOf(64, seed));
    return base58xmr.encode(withSum(body, keccak_256(body)));
  },
  ADA: (seed) => words("addr", 57, seed),
  ATOM: (seed) => words("cosmos", 25, seed),
  XLM: (seed) => stellar(6 << 3, seed),
  SOL: (seed) => base58.encode(bytesOf(32, seed)),
  STELLAR_SEED: (seed) => stellar(18 << 3, seed),
  EXTENDED_PRIVATE_KEY: (seed) => check58([0x04, 0x88, 0xad, 0xe4], 74, seed),
  WALLET_IMPORT_KEY: (seed) => check58([0x80], 32, seed),
  NOSTR_PRIVATE_KEY: (seed) => words("nsec", 32, seed),
};

const FINDS: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `Send it to the ${name} wallet «${value}» today.`,
  (name, value) => `${name}: «${value}»`,
  (name, value) => `{"${name}": "«${value}»"}`,
  (name, value) => `| ${name} | «${value}» |`,
  (name, value) => `my ${name} address is «${value}».`,
];

const IGNORES: readonly (readonly [make: (value: string) => string, reason: string])[] = [
  [(value) => `wallet ${swapped(value)} is wrong`, "wrong checksum"],
  [(value) => `parcel ${value}zz left`, "a longer run"],
  [(value) => `file_${value}.bin`, "part of a name"],
  [(value) => `hash ${value.slice(0, 20)}`, "a stump"],
  [() => "the wallet address goes here", "no address"],
];

describe("wallets", () => {
  it.each(WALLETS.map((kind) => [kind.subtype, kind] as const))(
    "finds %s",
    (subtype, { names }) => {
      const rows = FINDS.map((make, at) => make(names[0] ?? "", MAKERS[subtype]?.(at + 1) ?? ""));
      const missed = rows.filter((marked) => {
        const start = marked.indexOf("«");
        const end = marked.indexOf("»") - 1;
        const found = scanner.scan(marked.replace(/[«»]/gu, "")).findings;
        return !found.some(
          (one) => one.start === start && one.end === end && one.subtype === subtype,
        );
      });
      expect(missed).toEqual([]);
    },
  );

  it.each(WALLETS.filter(({ alone }) => alone !== undefined).map(({ subtype }) => subtype))(
    "ignores what only looks like %s",
    (subtype) => {
      const loud = IGNORES.flatMap(([make, reason]) => {
        const text = make(MAKERS[subtype]?.(7) ?? "");
        return scanner.scan(text).findings.map((found) => ({ reason, text, found: found.subtype }));
      });
      expect(loud).toEqual([]);
    },
  );

  it("needs a word for Solana, which has no checksum", () => {
    expect(scanner.scan(`commit ${MAKERS["SOL"]?.(3)}`).findings).toEqual([]);
  });
});

/** Two neighbours in the middle change places. */
function swapped(value: string): string {
  const at = Math.floor(value.length / 2);
  const other = value[at] === value[at + 1] ? at + 1 : at;
  return (
    value.slice(0, other) + (value[other + 1] ?? "") + (value[other] ?? "") + value.slice(other + 2)
  );
}
