/** What the endpoint keeps beside its database: the signing key and the tokens, readable by its user only. */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportJWK, generateKeyPair, importJWK, type CryptoKey } from "jose";
import type { PolicyKey } from "../../src/policy/managed";
import { newToken } from "./secrets";

export interface Secrets {
  readonly privateKey: CryptoKey;
  readonly publicKey: PolicyKey;
  readonly enrolmentToken: string;
  readonly adminToken: string;
}

const FILE = "secrets.json";
const ADDRESS = "endpoint.json";

interface Stored {
  readonly signing: { x: string; d: string; kid: string };
  readonly enrolmentToken: string;
  readonly adminToken: string;
}

/** Reads the secrets of a data folder, making them at the first start. */
export async function openSecrets(folder: string): Promise<Secrets> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, FILE);
  const stored = existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as Stored)
    : await make(path);
  const { x, d, kid } = stored.signing;
  const jwk = { kty: "OKP", crv: "Ed25519", x, kid } as const;
  const privateKey = await importJWK({ ...jwk, d }, "EdDSA");
  if (privateKey instanceof Uint8Array) throw new Error(`${path} holds no Ed25519 key`);
  return {
    privateKey,
    publicKey: jwk,
    enrolmentToken: stored.enrolmentToken,
    adminToken: stored.adminToken,
  };
}

/** The endpoint that works on a data folder, for the command line and against a second one. */
export interface Announced {
  readonly url: string;
  readonly pid: number;
}

export function announce(folder: string, announced: Announced): void {
  writeFileSync(join(folder, ADDRESS), JSON.stringify(announced));
}

export function withdraw(folder: string): void {
  rmSync(join(folder, ADDRESS), { force: true });
}

/** null when none was started, or the one that was is gone without saying so. */
export function announced(folder: string): Announced | null {
  const path = join(folder, ADDRESS);
  if (!existsSync(path)) return null;
  const { url, pid } = JSON.parse(readFileSync(path, "utf8")) as Announced;
  return isAlive(pid) ? { url, pid } : null;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (refused) {
    // EPERM: it lives and belongs to somebody else; anything else: no such process.
    return refused instanceof Error && "code" in refused && refused.code === "EPERM";
  }
}

async function make(path: string): Promise<Stored> {
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const { x = "", d = "" } = await exportJWK(privateKey);
  const stored: Stored = {
    signing: { x, d, kid: `k-${newToken().slice(0, 8)}` },
    enrolmentToken: newToken(),
    adminToken: newToken(),
  };
  writeFileSync(path, JSON.stringify(stored, null, 2), { mode: 0o600 });
  chmodSync(path, 0o600);
  return stored;
}
