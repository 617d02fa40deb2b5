import { describeDetector } from "../testing/detector-table";
import { privateKey } from "./private-key";

describeDetector(privateKey, {
  finds: [
    "«-----BEGIN RSA PRIVATE KEY-----\nq7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0YsQ7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5\n-----END RSA PRIVATE KEY-----»\nthanks",
    "cut off: «-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABq7Lw2Xr9»",
  ],
  ignores: [
    ["-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkq\n-----END PUBLIC KEY-----", "a public key"],
    ["Files start with -----BEGIN PRIVATE KEY----- by convention.", "no key material"],
  ],
});
