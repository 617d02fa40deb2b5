import { createHash } from "node:crypto";

/** Hexadecimal, as policies name packs of company data. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
