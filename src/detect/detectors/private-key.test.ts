import { describeDetector } from "../testing/detector-table";
import { privateKey } from "./private-key";

const BODY = "q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0YsQ7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5";
const pem = (kind: string) => `-----BEGIN ${kind}-----\n${BODY}\n-----END ${kind}-----`;

describeDetector(privateKey, {
  finds: [
    `«${pem("RSA PRIVATE KEY")}»\nthanks`,
    "cut off: «-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABq7Lw2Xr9»",
    `key: |\n«${pem("PRIVATE KEY")}»\n`,
    `«${pem("PGP PRIVATE KEY BLOCK")}»`,
    `"private_key": "«-----BEGIN PRIVATE KEY-----\\n${BODY}\\n-----END PRIVATE KEY-----»\\n"`,
    `«${pem("ENCRYPTED PRIVATE KEY")}»`,
    `«${pem("EC PRIVATE KEY")}»`,
  ],
  ignores: [
    ["-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkq\n-----END PUBLIC KEY-----", "a public key"],
    ["Files start with -----BEGIN PRIVATE KEY----- by convention.", "no key material"],
    ["-----BEGIN PRIVATE KEY-----", "the first line alone"],
    [pem("CERTIFICATE"), "a certificate"],
    ["-----BEGIN PRIVATE KEY-----\n<paste here>\n-----END PRIVATE KEY-----", "a template slot"],
  ],
});
