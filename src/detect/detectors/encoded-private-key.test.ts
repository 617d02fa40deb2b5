import { describeDetector } from "../testing/detector-table";
import { encodedPrivateKey } from "./encoded-private-key";

const BODY = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj".repeat(4);
const encoded = (kind: string) => btoa(`-----BEGIN ${kind}-----\n${BODY}\n-----END ${kind}-----\n`);

describeDetector(encodedPrivateKey, {
  finds: [
    `PRIVATE_KEY_B64=«${encoded("RSA PRIVATE KEY")}»`,
    `client-key-data: «${encoded("PRIVATE KEY")}»`,
    `"tls.key": "«${encoded("EC PRIVATE KEY")}»"`,
    `export KEY='«${encoded("OPENSSH PRIVATE KEY")}»'`,
    `data:\n  key: «${encoded("ENCRYPTED PRIVATE KEY")}»\n`,
  ],
  ignores: [
    [`certificate-authority-data: ${encoded("CERTIFICATE")}`, "a certificate is public"],
    [`key: ${encoded("PUBLIC KEY")}`, "a public key"],
    ["LS0tLS1CRUdJTi", "the prefix alone"],
    [`csr: ${encoded("CERTIFICATE REQUEST")}`, "a signing request"],
    [`dh: ${encoded("DH PARAMETERS")}`, "parameters"],
  ],
});
