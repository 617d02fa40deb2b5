import { describeDetector } from "../testing/detector-table";
import { puttyKey } from "./putty-key";

const LINE = "kT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0aP+xE/uIoW2rVtBnM4qKjHgFdSaZ9l8Yc7";
const file = (version: 2 | 3, kind: string, extra = "") =>
  `PuTTY-User-Key-File-${version}: ${kind}\nEncryption: none\nComment: ops\nPublic-Lines: 2\n${LINE}\n${LINE}\n${extra}Private-Lines: 1\n${LINE}\nPrivate-MAC: 5ad3ce9f0b8e4c7a1d2f6b3e8c9a0d1f2e3b4c5d`;

describeDetector(puttyKey, {
  finds: [
    `«${file(2, "ssh-rsa")}»`,
    `here it is:\n«${file(3, "ssh-ed25519")}»`,
    `«${file(2, "ssh-dss")}»\n\nthanks`,
    `«${file(3, "ecdsa-sha2-nistp256", "Key-Derivation: Argon2id\nArgon2-Memory: 8192\n")}»`,
    `«${file(2, "ssh-rsa").replaceAll("\n", "\r\n")}»`,
  ],
  ignores: [
    ["PuTTY-User-Key-File-2 is the first line of such a file", "prose"],
    ["PuTTY-User-Key-File-3: ssh-rsa", "the first line alone"],
    ["Use PuTTY 0.81 or newer", "the program"],
    ["Private-Lines: 8", "one header"],
    ["---- BEGIN SSH2 PUBLIC KEY ----", "a public key"],
  ],
});
