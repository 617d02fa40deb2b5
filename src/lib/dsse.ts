/**
 * DSSE envelopes (github.com/secure-systems-lab/dsse, protocol 1.0) with ECDSA on P-256 over SHA-256. Whoever signs is
 * told by key id; an envelope may carry several signatures, and one of a trusted key is enough.
 */
import { fromBase64, toBase64 } from "./base64";
import { sha256Hex } from "./digest";
import { derFromP1363, p1363FromDer } from "./ecdsa-der";
import { joinBytes } from "./join-bytes";
import { fail, ok, type Result } from "./result";

/** A public key that is trusted to sign. */
export interface TrustedKey {
  /** See `keyIdOf`. */
  readonly id: string;
  /** The SubjectPublicKeyInfo (RFC 5480) in base64, as between the lines of a PEM file. */
  readonly spki: string;
}

export interface Envelope {
  readonly payloadType: string;
  /** Base64. */
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

export type SignatureFailure = {
  reason: "malformed" | "unknown-key" | "bad-signature";
  /** What exactly is wrong, without any of the content. */
  detail: string;
};

const CURVE = { name: "ECDSA", namedCurve: "P-256" } as const;
const SIGNING = { name: "ECDSA", hash: "SHA-256" } as const;

/** What is signed: type and body with their lengths, so that neither can pass for a part of the other. */
export function preAuthEncoding(payloadType: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const type = encode(payloadType);
  const head = encode(`DSSEv1 ${type.length} ${payloadType} ${body.length} `);
  return joinBytes([head, body]);
}

export async function signEnvelope(
  payloadType: string,
  body: Uint8Array,
  by: { readonly id: string; readonly privateKey: CryptoKey },
): Promise<Envelope> {
  const raw = await crypto.subtle.sign(SIGNING, by.privateKey, preAuthEncoding(payloadType, body));
  const sig = toBase64(derFromP1363(new Uint8Array(raw)));
  return { payloadType, payload: toBase64(body), signatures: [{ keyid: by.id, sig }] };
}

/**
 * The body, if one of its signatures is by a trusted key; never throws. A signature without a key id, as some tools
 * write it, is tried with every key.
 */
export async function openEnvelope(
  envelope: unknown,
  payloadType: string,
  trusted: readonly TrustedKey[],
): Promise<Result<{ body: Uint8Array<ArrayBuffer>; keyId: string }, SignatureFailure>> {
  const parsed = readEnvelope(envelope);
  if (!parsed || parsed.payloadType !== payloadType)
    return fail({ reason: "malformed", detail: "not an envelope of the expected type" });
  const { body, signatures } = parsed;
  const signed = preAuthEncoding(payloadType, body);
  let known = false;
  for (const { keyid, signature } of signatures)
    for (const key of trusted) {
      if (keyid !== "" && keyid !== key.id) continue;
      known = true;
      if (await fits(key, signature, signed)) return ok({ body, keyId: key.id });
    }
  return known
    ? fail({ reason: "bad-signature", detail: "the signature does not fit" })
    : fail({ reason: "unknown-key", detail: "signed by a key that is not trusted" });
}

/** SHA-256 of the public key's PEM file, as `sha256sum` and the OpenSSF tool calculate it; hexadecimal. */
export function keyIdOf(spki: string): Promise<string> {
  const lines = spki.match(/.{1,64}/gu) ?? [];
  const pem = ["-----BEGIN PUBLIC KEY-----", ...lines, "-----END PUBLIC KEY-----", ""].join("\n");
  return sha256Hex(new TextEncoder().encode(pem));
}

async function fits(
  { spki }: TrustedKey,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const key = await crypto.subtle.importKey("spki", fromBase64(spki), CURVE, false, ["verify"]);
  return crypto.subtle.verify(SIGNING, key, signature, signed);
}

interface ParsedEnvelope {
  readonly payloadType: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly { keyid: string; signature: Uint8Array<ArrayBuffer> }[];
}

function readEnvelope(value: unknown): ParsedEnvelope | null {
  const { payloadType, payload, signatures } = fieldsOf(value);
  if (typeof payloadType !== "string" || !Array.isArray(signatures)) return null;
  const body = bytesOf(payload);
  if (!body) return null;
  const read = signatures.flatMap((entry: unknown) => {
    const { keyid = "", sig } = fieldsOf(entry);
    const der = bytesOf(sig);
    const signature = der && p1363FromDer(der);
    return typeof keyid === "string" && signature ? [{ keyid, signature }] : [];
  });
  return read.length > 0 ? { payloadType, body, signatures: read } : null;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function bytesOf(text: unknown): Uint8Array<ArrayBuffer> | null {
  try {
    return typeof text === "string" ? fromBase64(text) : null;
  } catch {
    return null; // not base64, so no envelope
  }
}
