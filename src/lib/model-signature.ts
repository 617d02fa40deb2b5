/**
 * A model's signature, `model.sig`, in the OpenSSF model-signing format (v1.0): a Sigstore bundle without a log, whose
 * DSSE envelope holds an in-toto statement with the SHA-256 of every file. Its own tool checks it as well.
 */
import { sha256Hex } from "./digest";
import { openEnvelope, signEnvelope, type SignatureFailure, type TrustedKey } from "./dsse";
import { parseJson } from "./parse-json";
import { fail, ok, type Result } from "./result";

export const SIGNATURE_FILE = "model.sig";

/** SHA-256 by file name, hexadecimal. */
export type FileDigests = Readonly<Record<string, string>>;

const BUNDLE = "application/vnd.dev.sigstore.bundle.v0.3+json";
const IN_TOTO = "application/vnd.in-toto+json";
const STATEMENT = "https://in-toto.io/Statement/v1";
const PREDICATE = "https://model_signing/signature/v1.0";

/** The text of `model.sig` for a model of that name with these files. */
export async function signModel(
  name: string,
  files: FileDigests,
  by: { readonly id: string; readonly privateKey: CryptoKey },
): Promise<string> {
  const resources = Object.keys(files)
    .sort()
    .map((file) => ({ algorithm: "sha256", digest: files[file] ?? "", name: file }));
  const statement = {
    _type: STATEMENT,
    subject: [{ name, digest: { sha256: await rootOf(resources.map(({ digest }) => digest)) } }],
    predicateType: PREDICATE,
    predicate: {
      resources,
      serialization: {
        method: "files",
        hash_type: "sha256",
        allow_symlinks: false,
        ignore_paths: [SIGNATURE_FILE],
      },
    },
  };
  const body = new TextEncoder().encode(JSON.stringify(statement));
  const bundle = {
    mediaType: BUNDLE,
    verificationMaterial: { publicKey: { hint: by.id }, tlogEntries: [] },
    dsseEnvelope: await signEnvelope(IN_TOTO, body, by),
  };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

/** The files a trusted key vouches for; never throws. */
export async function readModelSignature(
  text: string,
  trusted: readonly TrustedKey[],
): Promise<Result<{ files: FileDigests; keyId: string }, SignatureFailure>> {
  const bundle = parseJson(text) as { dsseEnvelope?: unknown } | null;
  const opened = await openEnvelope(bundle?.dsseEnvelope, IN_TOTO, trusted);
  if (!opened.ok) return opened;
  const files = filesOf(parseJson(new TextDecoder().decode(opened.value.body)));
  return files
    ? ok({ files, keyId: opened.value.keyId })
    : fail({ reason: "malformed", detail: "the signed statement is not about a model's files" });
}

interface Statement {
  readonly _type?: unknown;
  readonly predicateType?: unknown;
  readonly predicate?: { readonly resources?: unknown } | null;
}

function filesOf(value: unknown): FileDigests | null {
  const statement = value as Statement | null;
  if (statement?._type !== STATEMENT || statement.predicateType !== PREDICATE) return null;
  const resources = statement.predicate?.resources;
  if (!Array.isArray(resources)) return null;
  const entries = (resources as unknown[]).map((resource) => {
    const { name, algorithm, digest } = Object(resource) as Record<string, unknown>;
    const known = algorithm === "sha256" && typeof digest === "string";
    return known && typeof name === "string" ? ([name, digest] as const) : null;
  });
  const whole = entries.filter((entry) => entry !== null);
  const names = new Set(whole.map(([name]) => name));
  // Of two digests for one name the later would win here and the earlier elsewhere.
  return names.size === resources.length ? Object.fromEntries(whole) : null;
}

/** The format's digest of the whole: over the files' digests in the order of their names. */
function rootOf(digests: readonly string[]): Promise<string> {
  return sha256Hex(
    Uint8Array.from(digests.join("").match(/../gu) ?? [], (pair) => parseInt(pair, 16)),
  );
}
