import { generateKeyPairSync } from "node:crypto";
import { describeDetector } from "../testing/detector-table";
import { barePrivateKey } from "./bare-private-key";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
const pkcs8 = privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");
const pkcs1 = privateKey.export({ type: "pkcs1", format: "der" }).toString("base64");
const spki = publicKey.export({ type: "spki", format: "der" }).toString("base64");
/** The first bytes of a PKCS#12 file, and noise. */
const pfx = Buffer.concat([
  Buffer.from([0x30, 0x82, 0x04, 0x11, 0x02, 0x01, 0x03, 0x30, 0x82, 0x03, 0xd7]),
  privateKey.export({ type: "pkcs8", format: "der" }),
]).toString("base64");
const lines = (text: string) => text.replace(/.{64}/gu, "$&\n").trimEnd();

describeDetector(barePrivateKey, {
  finds: [
    `P12_BASE64=«${pfx}»`,
    `signingKey: "«${pkcs8}»"`,
    `key: «${pkcs1}» end`,
    `«${lines(pfx)}»\n`,
    `{"key":"«${pkcs8}»"}`,
  ],
  ignores: [
    [spki, "a public key"],
    [pfx.slice(0, 60), "a stump"],
    [`x${pfx}`, "the middle of something else"],
    ["MIIxxxIBAzCCxxxx", "a template"],
    [`MIIAAAIBAzCC${"A".repeat(300)}`, "one letter"],
  ],
});
