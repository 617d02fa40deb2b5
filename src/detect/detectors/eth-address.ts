import { keccak_256 } from "@noble/hashes/sha3.js";
import { hex } from "@scure/base";
import type { Detector } from "../detector";

/**
 * Ethereum address: 20 bytes in hexadecimal. Mixed case must carry the EIP-55 checksum (Keccak-256 by
 * `@noble/hashes`); a single case carries none.
 */
export const ethAddress: Detector = {
  id: "eth-address",
  about: { owner: "", evidence: "checksum" },
  type: "CRYPTO_WALLET",
  subtype: "ETH",
  pattern: /\b0x[\da-f]{40}\b/giu,
  score: 0.7,
  keywords: ["0x"],
  reach: 44,
  context: {
    words: ["eth", "ethereum", "wallet", "address", "usdt", "usdc", "adresse"],
    boost: 0.2,
  },
  validate: (value) => {
    const digits = value.slice(2);
    if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return undefined;
    return digits === checksummed(digits.toLowerCase());
  },
};

function checksummed(lower: string): string {
  const hash = hex.encode(keccak_256(new TextEncoder().encode(lower)));
  return [...lower]
    .map((digit, at) => (Number.parseInt(hash[at] ?? "0", 16) >= 8 ? digit.toUpperCase() : digit))
    .join("");
}
