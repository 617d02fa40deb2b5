import { createHash, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "selfsigned";

const VALID_DAYS = 300;
const RENEW_BEFORE_MS = 24 * 3_600_000;

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A self-signed certificate for the look-alike hosts, made once and kept in `folder`. */
export async function certificateFor(
  folder: string,
  hosts: readonly string[],
): Promise<Certificate> {
  const file = join(folder, "chat-certificate.json");
  const kept = existsSync(file) ? read(file) : null;
  if (kept && kept.hosts.join() === hosts.join() && kept.until > Date.now() + RENEW_BEFORE_MS)
    return kept;
  const until = Date.now() + VALID_DAYS * 24 * 3_600_000;
  const made = await generate([{ name: "commonName", value: "look-alike for tests" }], {
    notAfterDate: new Date(until),
    keySize: 2048,
    algorithm: "sha256",
    extensions: [
      { name: "subjectAltName", altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  const certificate = { key: made.private, cert: made.cert, hosts, until };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(certificate), { mode: 0o600 });
  return certificate;
}

/** Base64 of the SHA-256 of its public key, as Chromium names certificates. */
export function keyHashOf({ cert }: Certificate): string {
  const key = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}

function read(file: string): (Certificate & { hosts: readonly string[]; until: number }) | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Certificate & {
      hosts: readonly string[];
      until: number;
    };
  } catch {
    return null; // half-written by a killed run: a new one is made
  }
}
