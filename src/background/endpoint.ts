/** The admin endpoint over HTTP: enrol, fetch the policy, hand in events. Never throws; answers are bounded. */
import type { AuditEvent } from "../policy/audit-event";
import { parseJson } from "../lib/parse-json";
import { readBounded } from "../lib/read-bounded";
import { fail, ok, type Result } from "../lib/result";
import { MOST_PACK_BYTES } from "../policy/company-data";

export interface EndpointFailure {
  reason: "unreachable" | "unauthorised" | "refused" | "too-large" | "busy";
  /** HTTP status, or 0 when there was no answer. */
  status: number;
  /** Seconds to wait, if the endpoint said so. */
  retryAfter: number | null;
}

export interface DeviceKey {
  readonly device: string;
  readonly key: string;
}

export type PolicyAnswer =
  | { readonly changed: false }
  | { readonly changed: true; readonly jws: string; readonly etag: string | null };

export interface DeliveryReport {
  readonly accepted: readonly string[];
  readonly duplicate: readonly string[];
  readonly rejected: readonly string[];
}

export interface Endpoint {
  enrol(details: {
    tenant: string;
    token: string;
    extension: string;
    browser: string;
    group: string | null;
  }): Promise<Result<DeviceKey, EndpointFailure>>;
  policy(
    key: string,
    group: string | null,
    etag: string | null,
  ): Promise<Result<PolicyAnswer, EndpointFailure>>;
  /** A pack of company data by its SHA-256, which the caller checks. */
  companyData(
    key: string,
    sha256: string,
  ): Promise<Result<Uint8Array<ArrayBuffer>, EndpointFailure>>;
  deliver(
    key: string,
    events: readonly AuditEvent[],
  ): Promise<Result<DeliveryReport, EndpointFailure>>;
}

const TIMEOUT_MS = 10_000;
const LARGEST_ANSWER = 1_000_000;
const PACK_TIMEOUT_MS = 120_000;

/** `timeoutMs` is for an answer as a whole, so that one that drips is given up as well. */
export function createEndpoint(
  base: string,
  fetchFrom: typeof fetch,
  timeoutMs: number = TIMEOUT_MS,
): Endpoint {
  async function call(
    path: string,
    init: RequestInit,
  ): Promise<Result<{ status: number; body: string; etag: string | null }, EndpointFailure>> {
    const answer = await bytesOf(path, init, LARGEST_ANSWER, timeoutMs);
    return answer.ok
      ? ok({ ...answer.value, body: new TextDecoder().decode(answer.value.body) })
      : answer;
  }

  async function bytesOf(
    path: string,
    init: RequestInit,
    most: number,
    patience: number,
  ): Promise<Result<Answer, EndpointFailure>> {
    try {
      const response = await fetchFrom(`${base}${path}`, {
        ...init,
        signal: AbortSignal.timeout(patience),
        redirect: "error",
        credentials: "omit",
        cache: "no-store",
      });
      if (response.status === 304) return ok({ status: 304, body: new Uint8Array(), etag: null });
      const body = await readBounded(response, most);
      if (body === null)
        return fail({ reason: "too-large", status: response.status, retryAfter: null });
      if (response.ok)
        return ok({ status: response.status, body, etag: response.headers.get("etag") });
      return fail(failureOf(response));
    } catch {
      // Network errors name addresses and internals; that it did not answer is all there is to know.
      return fail({ reason: "unreachable", status: 0, retryAfter: null });
    }
  }

  const json = (body: unknown, key?: string): RequestInit => ({
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    },
    body: JSON.stringify(body),
  });

  return {
    async enrol({ group, ...details }) {
      const answer = await call(
        "/v1/enrol",
        json(group === null ? details : { ...details, group }),
      );
      if (!answer.ok) return answer;
      const { device, key } = fieldsOf(answer.value.body);
      if (typeof device === "string" && isKey(key)) return ok({ device, key });
      return fail({ reason: "refused", status: answer.value.status, retryAfter: null });
    },
    async policy(key, group, etag) {
      const query = group === null ? "" : `?group=${encodeURIComponent(group)}`;
      const headers = {
        authorization: `Bearer ${key}`,
        ...(etag ? { "if-none-match": etag } : {}),
      };
      const answer = await call(`/v1/policy${query}`, { headers });
      if (!answer.ok) return answer;
      if (answer.value.status === 304) return ok({ changed: false });
      return ok({ changed: true, jws: answer.value.body.trim(), etag: answer.value.etag });
    },
    async companyData(key, sha256) {
      const headers = { authorization: `Bearer ${key}` };
      const path = `/v1/company-data/${sha256}`;
      const answer = await bytesOf(path, { headers }, MOST_PACK_BYTES, PACK_TIMEOUT_MS);
      return answer.ok ? ok(answer.value.body) : answer;
    },
    async deliver(key, events) {
      const answer = await call("/v1/events", json({ events }, key));
      if (!answer.ok) return answer;
      const { accepted, duplicate, rejected } = fieldsOf(answer.value.body);
      return ok({
        accepted: textsIn(accepted),
        duplicate: textsIn(duplicate),
        rejected: Array.isArray(rejected)
          ? textsIn(rejected.map((row: unknown) => (row as { id?: unknown } | null)?.id))
          : [],
      });
    },
  };
}

interface Answer {
  readonly status: number;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string | null;
}

/** What an answer that is none says. */
export function failureOf(response: Response): EndpointFailure {
  const { status } = response;
  const wait = Number(response.headers.get("retry-after"));
  const retryAfter = Number.isFinite(wait) && wait > 0 ? Math.min(wait, 86_400) : null;
  if (status === 401 || status === 403) return { reason: "unauthorised", status, retryAfter };
  if (status === 413) return { reason: "too-large", status, retryAfter };
  if (status === 429 || status === 503) return { reason: "busy", status, retryAfter };
  return { reason: status >= 500 ? "unreachable" : "refused", status, retryAfter };
}

/** Of an HTML page or half an answer: none. */
function fieldsOf(body: string): Record<string, unknown> {
  const value = parseJson(body);
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** Fit for a header: another one would make every later request fail, and never be asked for anew. */
function isKey(value: unknown): value is string {
  return typeof value === "string" && /^[\x21-\x7e]{1,1000}$/u.test(value);
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
