/**
 * `echo TOKEN | npm run -s canary -- ID`: the entry of a planted token for `canaries` in a policy. The token is read
 * from standard input, so that it stays out of the shell's history, and is not printed.
 */
import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { bareToken, tokenHash } from "../src/detect/canaries";

const [id = ""] = process.argv.slice(2);
const bare = bareToken(await text(process.stdin));
if (!/^[a-z0-9][a-z0-9-]{0,39}$/u.test(id)) {
  console.error("Give the token a name in lower case: echo TOKEN | npm run -s canary -- NAME");
  process.exitCode = 2;
} else if (bare.length < 12 || bare.length > 128) {
  console.error("A token needs 12 to 128 letters and digits; 20 random ones are never guessed.");
  process.exitCode = 2;
} else {
  const salt = randomBytes(16).toString("hex");
  const entry = { id, salt, length: bare.length, sha256: tokenHash(salt, bare) };
  console.log(JSON.stringify(entry, null, 2));
}
