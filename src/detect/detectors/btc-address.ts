import { sha256 } from "@noble/hashes/sha2.js";
import { bech32, bech32m, createBase58check } from "@scure/base";
import type { Detector } from "../detector";

/**
 * Bitcoin address: base58check with its double SHA-256 (legacy, P2SH), or bech32 and bech32m by their
 * polynomial (BIP 173, BIP 350). Checks by `@scure/base`.
 */
export const btcAddress: Detector = {
  id: "btc-address",
  about: { owner: "", evidence: "checksum" },
  type: "CRYPTO_WALLET",
  subtype: "BTC",
  pattern:
    /(?<![\p{L}\d])(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{11,71}|BC1[02-9AC-HJ-NP-Z]{11,71})(?![\p{L}\d])/gu,
  score: 0.6,
  shape: "mixed",
  validate: (value) => (/^bc1/iu.test(value) ? isSegwit(value.toLowerCase()) : isLegacy(value)),
};

const base58check = createBase58check(sha256);

function isLegacy(value: string): boolean {
  try {
    const bytes = base58check.decode(value);
    return bytes.length === 21 && (bytes[0] === 0 || bytes[0] === 5);
  } catch (notBase58check) {
    return notBase58check === undefined;
  }
}

function isSegwit(value: string): boolean {
  return bech32.decodeUnsafe(value) !== undefined || bech32m.decodeUnsafe(value) !== undefined;
}
