import { bech32 } from "@scure/base";
import { describeDetector } from "../testing/detector-table";
import { ageKey } from "./age-key";

const identity = (seed: number, prefix = "age-secret-key-") =>
  bech32
    .encode(
      prefix,
      bech32.toWords(Uint8Array.from({ length: 32 }, (_, at) => (at * 37 + seed * 11) % 256)),
      500,
    )
    .toUpperCase();

describeDetector(ageKey, {
  finds: [
    `«${identity(1)}»`,
    `# created: 2026-02-03\n«${identity(2)}»\n`,
    `SOPS_AGE_KEY="«${identity(3)}»"`,
    `key: «${identity(4).slice(0, -1)}Q»`,
    `«${identity(5, "age-plugin-yubikey-")}»`,
  ],
  ignores: [
    ["AGE-SECRET-KEY-1 is the prefix of an identity", "the prefix alone"],
    ["age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj", "a recipient is public"],
    [`x${identity(1)}9`, "a longer run"],
    ["AGE-SECRET-KEY-1QQQQ", "a stump"],
    ["-----BEGIN AGE ENCRYPTED FILE-----", "an encrypted file"],
  ],
});
