import type { Detector } from "../detector";
import { base58Address, isBech32 } from "../families/wallet-checks";

/** What may stand between two signs: a blank, or the end of a line. */
const GAP = "(?:[ \\t]?\\r?\\n[ \\t]{0,2}|[ \\t])?";
const BASE58 = `(?:${GAP}[1-9A-HJ-NP-Za-km-z])`;
const BECH32 = `(?:${GAP}[02-9ac-hj-np-z])`;
/** Lengths of legacy addresses, the usual ones first. */
const LENGTHS = [33, 32, 31] as const;
const PATH = "(?<=/(?:address|account|accounts|wallet|addr)/)";

/**
 * A wallet address as it is read out of a screenshot, a letter or a block explorer: in groups, broken over a line, in the
 * path of a web address, or in capitals (BIP 173). Bitcoin, Litecoin, Dogecoin, TRON by base58check, bech32 and bech32m;
 * Ethereum in groups has forty hexadecimal digits. Checks by `@scure/base`.
 */
export const walletWritten: Detector = {
  id: "wallet-written",
  type: "CRYPTO_WALLET",
  subtype: "WRITTEN",
  pattern: new RegExp(
    `(?<![\\p{L}\\d])(?:${LENGTHS.map((length) => `[13TLMDA]${BASE58}{${length}}(?![\\p{L}\\d])`).join("|")}|(?:bc|ltc)1(?:${BECH32}{59}|${BECH32}{39,40})(?![\\p{L}\\d])|(?:BC|LTC)1[02-9AC-HJ-NP-Z]{39,59}(?![\\p{L}\\d])|0x(?:${GAP}[\\da-fA-F]){40}(?![\\p{L}\\d])|${PATH}[TLMDA13][1-9A-HJ-NP-Za-km-z]{31,33}(?![\\p{L}\\d]))`,
    "gu",
  ),
  score: 0.9,
  keywords: [
    "btc",
    "bitcoin",
    "eth",
    "ethereum",
    "ltc",
    "litecoin",
    "tron",
    "trx",
    "usdt",
    "doge",
    "dogecoin",
    "wallet",
    "crypto",
    "krypto",
    "/address/",
    "/account/",
  ],
  reach: 140,
  validate: (value) => {
    const bare = value.replace(/\s/gu, "");
    if (bare.startsWith("0x")) return bare === value ? false : undefined;
    if (/^(?:bc|ltc)1/iu.test(bare)) return isBech32(bare.toLowerCase());
    return isAddress(bare);
  },
};

/** Version bytes of Bitcoin, Litecoin, Dogecoin and TRON. */
const isAddress = base58Address([0x00, 0x05, 0x30, 0x32, 0x1e, 0x16, 0x41]);
