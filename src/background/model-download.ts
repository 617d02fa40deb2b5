/** Fetches a model's pack from where the last try ended (RFC 9110, ranges); its pieces are handed on as they come. */
import { joinBytes } from "../lib/join-bytes";
import { fail, ok, type Result } from "../lib/result";
import { failureOf, type EndpointFailure } from "./endpoint";

export interface DownloadWish {
  readonly sha256: string;
  /** Bytes of the whole. */
  readonly size: number;
  /** Bytes that are here already. */
  readonly from: number;
}

/** Stores a piece; `at` 0 begins anew. What it throws is told as `storage`. */
export type TakePiece = (at: number, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

export type DownloadFailure = EndpointFailure | { reason: "storage" };

const PIECE_BYTES = 1_048_576;
const TIMEOUT_MS = 300_000;

/** Never rejects. What came before a failure has been handed on and need not come again. */
export async function downloadPack(
  connection: { readonly fetch: typeof fetch; readonly base: string; readonly key: string },
  { sha256, size, from }: DownloadWish,
  take: TakePiece,
): Promise<Result<null, DownloadFailure>> {
  try {
    const response = await connection.fetch(`${connection.base}/v1/model-packs/${sha256}`, {
      headers: {
        authorization: `Bearer ${connection.key}`,
        ...(from > 0 ? { range: `bytes=${from}-`, "if-range": `"${sha256}"` } : {}),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: "error",
      credentials: "omit",
      cache: "no-store",
    });
    if (!response.ok || !response.body) return fail(failureOf(response));
    const at = response.status === 206 ? startOf(response) : 0;
    if (at !== 0 && at !== from)
      return fail({ reason: "refused", status: response.status, retryAfter: null });
    return await pass(response.body.getReader(), at, size, take);
  } catch {
    // Network errors name addresses and internals; that it broke off is all there is to know.
    return fail({ reason: "unreachable", status: 0, retryAfter: null });
  }
}

async function pass(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  start: number,
  size: number,
  take: TakePiece,
): Promise<Result<null, DownloadFailure>> {
  let at = start;
  let parts: Uint8Array[] = [];
  let held = 0;
  /** False when the store did not take it. */
  const hand = async (): Promise<boolean> => {
    if (held === 0) return true;
    const stored = await take(at, joinBytes(parts)).then(
      () => true,
      () => false,
    );
    at += held;
    parts = [];
    held = 0;
    return stored;
  };
  for (;;) {
    const { done, value } = await reader.read().catch(() => BROKEN_OFF);
    if (value) {
      parts.push(value);
      held += value.length;
    }
    if (at + held > size) {
      await reader.cancel().catch(() => undefined);
      return fail({ reason: "too-large", status: 200, retryAfter: null });
    }
    if ((done || held >= PIECE_BYTES) && !(await hand())) {
      await reader.cancel().catch(() => undefined);
      return fail({ reason: "storage" });
    }
    if (done)
      return at === size ? ok(null) : fail({ reason: "unreachable", status: 0, retryAfter: null });
  }
}

/** Ends the reading as the end of the stream does: whether all came is seen by the count. */
const BROKEN_OFF = { done: true, value: undefined } as const;

function startOf(response: Response): number {
  return Number(/^bytes (\d+)-/u.exec(response.headers.get("content-range") ?? "")?.[1] ?? NaN);
}
