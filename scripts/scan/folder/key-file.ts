import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fail, ok, type Result } from "../../../src/lib/result";

const LEAST_BYTES = 16;

/** The secret in a file; a new one, readable by its owner only, when the file is not there. */
export function readKey(file: string | null): Result<Uint8Array, { reason: string }> {
  if (file === null) return ok(randomBytes(32));
  try {
    const key = readFileSync(file);
    return key.length >= LEAST_BYTES
      ? ok(key)
      : fail({ reason: `The key file holds less than ${LEAST_BYTES} bytes.` });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT")
      return fail({ reason: "The key file cannot be read." });
  }
  const key = randomBytes(32).toString("base64");
  try {
    writeFileSync(file, key, { mode: 0o600, flag: "wx" });
  } catch {
    return fail({ reason: "The key file cannot be written." });
  }
  return ok(Buffer.from(key));
}
