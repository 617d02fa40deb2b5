import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  createCompanyScanner,
  type CompanyScanner,
  type NamedPack,
} from "../../src/detect/company/company";
import { readPack } from "../../src/detect/company/pack";
import { fail, ok, type Result } from "../../src/lib/result";
import type { CompanyData } from "../../src/policy/company-schema";
import { openPack } from "../../src/policy/company-data";
import { idOf } from "../company/run";

/** Packs from files, under the policy's name for them or their file's; and those the policy holds itself. */
export function readCompanyData(
  files: readonly string[],
  entries: readonly CompanyData[],
  complain: (message: string) => void,
): Result<CompanyScanner, { reason: string }> {
  const packs = new Map<string, NamedPack>();
  const given = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const file of files) {
    const bytes = bytesOf(file);
    if (bytes === null) return fail({ reason: `${file} cannot be read.` });
    const pack = readPack(bytes);
    if (!pack.ok) return fail({ reason: `${file} is no pack of company data (${pack.reason}).` });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    given.set(sha256, bytes);
    if (entries.some((entry) => entry.sha256 === sha256)) continue;
    packs.set(sha256, { id: idOf(file), pack: pack.value });
  }
  for (const entry of entries) {
    const bytes = given.get(entry.sha256) ?? inlineBytes(entry);
    const sha256 = bytes && createHash("sha256").update(bytes).digest("hex");
    const pack = bytes && sha256 ? openPack(entry, bytes, sha256) : null;
    if (pack?.ok) packs.set(entry.sha256, { id: entry.id, pack: pack.value });
    else
      complain(
        `policy: company data ${entry.id} is not looked for (${pack === null ? "give it with --company-data" : pack.reason})`,
      );
  }
  return ok(createCompanyScanner([...packs.values()]));
}

function inlineBytes({ inline }: CompanyData): Uint8Array<ArrayBuffer> | null {
  return inline === undefined ? null : Uint8Array.from(Buffer.from(inline, "base64"));
}

function bytesOf(file: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(readFileSync(file));
  } catch {
    // The system's message names the path again and nothing that helps.
    return null;
  }
}
