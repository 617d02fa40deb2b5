import { MOST_PACK_BYTES, readPack, type Pack } from "../detect/company/pack";
import { fail, ok, type Result } from "../lib/result";
import type { CompanyData } from "./company-schema";

export { MOST_PACK_BYTES };

export type PackRefusal = { reason: "hash" | "kind" | "not-a-pack" | "too-large" | "damaged" };

/** The pack an entry of the policy stands for, if these bytes are the ones it was signed for. */
export function openPack(
  entry: CompanyData,
  bytes: Uint8Array,
  sha256: string,
): Result<Pack, PackRefusal> {
  if (sha256 !== entry.sha256) return fail({ reason: "hash" });
  const pack = readPack(bytes);
  if (!pack.ok) return pack;
  return pack.value.kind === entry.kind ? pack : fail({ reason: "kind" });
}

/** What kind of pack these bytes are. */
export function packKind(bytes: Uint8Array): Result<Pack["kind"], PackRefusal> {
  const pack = readPack(bytes);
  return pack.ok ? ok(pack.value.kind) : pack;
}
