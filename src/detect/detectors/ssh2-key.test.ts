import { describeDetector } from "../testing/detector-table";
import { ssh2Key } from "./ssh2-key";

const LINE = "P2/56wAAA4wAAAA3aWYtbW9kbntzaWduKHJzYS1wa2NzMS1zaGExKX19AAAABG5v";
const key = (kind: string, headers = "") =>
  `---- BEGIN SSH2 ${kind} ----\n${headers}${LINE}\n${LINE}\nQm4xSg==\n---- END SSH2 ${kind} ----`;

describeDetector(ssh2Key, {
  finds: [
    `«${key("ENCRYPTED PRIVATE KEY")}»`,
    `use this one:\n«${key("ENCRYPTED PRIVATE KEY", 'Comment: "2048-bit rsa, ops@build"\n')}»\nthanks`,
    `«${key("PRIVATE KEY", "Subject: ops\nComment: laptop\n")}»`,
    `«${key("ENCRYPTED PRIVATE KEY").replaceAll("\n", "\r\n")}»`,
    `«---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n${LINE}\n${LINE}\n»cut here.`,
  ],
  ignores: [
    [key("PUBLIC KEY"), "a public key"],
    ["---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ---- is how such a file starts", "prose"],
    ["---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n", "the first line alone"],
    ["---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n<your key here>\n", "a template"],
    ["---- BEGIN MESSAGE ----\nhello\n---- END MESSAGE ----", "something else"],
  ],
});
