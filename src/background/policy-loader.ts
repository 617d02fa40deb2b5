/** Finds the policy: managed configuration, embedded policy, endpoint. Whatever fails, the last good one stays. */
import { sha256Hex } from "../lib/digest";
import { parseManaged, type ManagedConfig } from "../policy/managed";
import { verifyPolicy } from "../policy/signed";
import type { MetaStore } from "../storage/meta";
import { readEmbedded } from "./embedded-policy";
import type { Endpoint, EndpointFailure } from "./endpoint";
import { keyPaths } from "./key-paths";
import { builtInState, type PolicyState } from "./policy-state";

export interface PolicyLoaderDeps {
  readonly meta: MetaStore;
  readonly readManaged: () => Promise<Record<string, unknown> | null>;
  readonly endpointAt: (base: string) => Endpoint;
  readonly extension: string;
  readonly browser: string;
  readonly now: () => number;
  readonly random: () => number;
  readonly changed: (state: PolicyState) => void;
  /** `detail` is a code, and the paths of the keys that are not as expected. */
  readonly report: (kind: "policy-applied" | "policy-refused", detail: string) => void;
}

export interface PolicyLoader {
  readonly state: () => PolicyState;
  /** From the database and managed storage; resolves when a policy is in force. Never rejects. */
  start(): Promise<void>;
  /** Managed storage changed. */
  remanage(): Promise<void>;
  /** Asks the endpoint now; answers the seconds until the next try. */
  fetchNow(): Promise<number>;
  /** The device's key, enrolling if there is none; null when that is not possible now. */
  deviceKey(): Promise<string | null>;
  /** The key was refused: the next use enrols again. */
  forgetKey(): Promise<void>;
}

type Source = "managed" | "embedded" | "endpoint";

interface StoredPolicy {
  readonly jws: string;
  readonly etag: string | null;
  readonly acceptedAt: number;
}

const LONGEST_BACKOFF_S = 3_600;

export function createPolicyLoader(deps: PolicyLoaderDeps): PolicyLoader {
  let state = builtInState();
  let failures = 0;
  let fetching: Promise<number> | null = null;

  function become(next: Partial<PolicyState>): void {
    state = { ...state, ...next };
    deps.changed(state);
  }

  async function manage(): Promise<void> {
    const values = await deps.readManaged();
    const given = values && Object.keys(values).length > 0 ? values : null;
    // Empty is "not yet" after an install and "broken" later: neither may drop what IT said before.
    const known =
      given ?? ((await deps.meta.get("managed")) as Record<string, unknown> | undefined);
    if (!known) return;
    if (given) await deps.meta.set("managed", given);
    const { config, problems } = parseManaged(known);
    if (problems.length > 0 && given)
      await refuse("managed", `managed:${problems.length}`, `managed:${keyPaths(problems)}`);
    else if (given) await forgetRefusal("managed");
    if (state.source === "endpoint") await leave(config);
    become({
      managed: config,
      connection: config.endpoint
        ? state.connection === "none"
          ? "not-yet"
          : state.connection
        : "none",
    });
    if (config.policy !== null && state.source !== "endpoint") await embed(config);
  }

  /** A fetched policy holds for its tenant and as long as there is an endpoint; a tag, for one endpoint only. */
  async function leave(config: ManagedConfig): Promise<void> {
    const { managed } = state;
    const stored = (await deps.meta.get("policy")) as StoredPolicy | undefined;
    if (managed?.tenant !== config.tenant || config.endpoint === null) {
      await deps.meta.set("policy", undefined);
      state = builtInState();
    } else if (managed.endpoint !== config.endpoint && stored) {
      await deps.meta.set("policy", { ...stored, etag: null } satisfies StoredPolicy);
    }
  }

  async function embed(config: ManagedConfig): Promise<void> {
    const read = readEmbedded(config);
    if (!read.ok) {
      const code = `embedded:${read.reason}`;
      const where = read.problems.length > 0 ? `:${keyPaths(read.problems)}` : "";
      return refuse("embedded", code, code + where);
    }
    const { policy, warnings } = read.value;
    await forgetRefusal("embedded");
    become({ policy, source: "embedded", acceptedAt: deps.now(), refusal: null });
    const detail = `embedded:${applied(warnings)}`;
    const known = `${policy.version} ${await fingerprint(JSON.stringify(config.policy))} ${detail}`;
    if ((await deps.meta.get("embedded-applied")) === known) return;
    await deps.meta.set("embedded-applied", known);
    deps.report("policy-applied", detail);
  }

  /** Says a refusal once: not with every poll, nor with every start of the worker. */
  async function refuse(about: Source, code: string, detail = code): Promise<void> {
    become({ refusal: code });
    if ((await deps.meta.get(`refused ${about}`)) === detail) return;
    await deps.meta.set(`refused ${about}`, detail);
    deps.report("policy-refused", detail);
  }

  async function forgetRefusal(about: Source): Promise<void> {
    if ((await deps.meta.get(`refused ${about}`)) != null)
      await deps.meta.set(`refused ${about}`, null);
  }

  async function accept(
    jws: string,
    etag: string | null,
    acceptedAt: number,
    stored: boolean,
  ): Promise<boolean> {
    const { managed } = state;
    if (!managed?.tenant) {
      await refuse("endpoint", "no-tenant");
      return false;
    }
    const highestKey = `highest-version ${managed.tenant}`;
    const highest = Number((await deps.meta.get(highestKey)) ?? 0);
    const verified = await verifyPolicy(jws, {
      keys: managed.publicKeys,
      tenant: managed.tenant,
      minVersion: Math.max(managed.minimumPolicyVersion, stored ? 0 : highest),
      now: stored ? acceptedAt : deps.now(),
    });
    if (!verified.ok) {
      await refuse("endpoint", verified.reason);
      return false;
    }
    const { policy, version, expires, warnings } = verified.value;
    if (!stored) {
      await deps.meta.set("policy", { jws, etag, acceptedAt } satisfies StoredPolicy);
      await deps.meta.set(highestKey, Math.max(highest, version));
    }
    const fresh = state.source !== "endpoint" || state.policy.version !== version;
    await forgetRefusal("endpoint");
    become({ policy, source: "endpoint", acceptedAt, expiresAt: expires, refusal: null });
    if (fresh && !stored) deps.report("policy-applied", applied(warnings));
    return true;
  }

  async function deviceKey(): Promise<string | null> {
    const { managed } = state;
    if (!managed?.endpoint) return null;
    const known = await deps.meta.get(`device-key ${managed.endpoint}`);
    if (typeof known === "string") return known;
    if (!managed.enrolmentToken || !managed.tenant) return null;
    const enrolled = await deps.endpointAt(managed.endpoint).enrol({
      tenant: managed.tenant,
      token: managed.enrolmentToken,
      extension: deps.extension,
      browser: deps.browser,
      group: managed.group,
    });
    if (!enrolled.ok) {
      note(enrolled);
      return null;
    }
    await deps.meta.set(`device-key ${managed.endpoint}`, enrolled.value.key);
    return enrolled.value.key;
  }

  function note(failure: EndpointFailure): void {
    failures += 1;
    const unreachable = failure.reason === "unreachable" || failure.reason === "busy";
    become({ connection: unreachable ? "unreachable" : "refusing" });
  }

  async function forgetKey(): Promise<void> {
    if (state.managed?.endpoint) await deps.meta.set(`device-key ${state.managed.endpoint}`, null);
  }

  async function fetchOnce(retryKey: boolean): Promise<number> {
    const { managed } = state;
    if (!managed?.endpoint) return state.policy.pollSeconds;
    const key = await deviceKey();
    if (key === null) return waitSeconds(null);
    const stored = (await deps.meta.get("policy")) as StoredPolicy | undefined;
    const etag = state.source === "endpoint" ? (stored?.etag ?? null) : null;
    const answer = await deps.endpointAt(managed.endpoint).policy(key, managed.group, etag);
    if (!answer.ok) {
      if (answer.reason === "unauthorised" && retryKey) {
        await forgetKey();
        return fetchOnce(false);
      }
      if (answer.reason === "too-large") await refuse("endpoint", "too-large");
      note(answer);
      return waitSeconds(answer.retryAfter);
    }
    failures = 0;
    become({ connection: "ok", lastContact: deps.now() });
    if (!answer.value.changed) {
      await forgetRefusal("endpoint");
      become({ refusal: null });
    } else if (!(await accept(answer.value.jws, answer.value.etag, deps.now(), false))) {
      become({ connection: "refusing" });
    }
    return waitSeconds(null);
  }

  /** With jitter, so that a company's devices do not ask all at once, and back-off while it fails. */
  function waitSeconds(retryAfter: number | null): number {
    if (retryAfter !== null) return retryAfter;
    const base = state.policy.pollSeconds * 2 ** Math.min(failures, 8);
    return (
      Math.min(base, Math.max(LONGEST_BACKOFF_S, state.policy.pollSeconds)) *
      (0.8 + 0.4 * deps.random())
    );
  }

  return {
    state: () => state,
    async start() {
      await manage();
      const stored = (await deps.meta.get("policy")) as StoredPolicy | undefined;
      if (stored && state.managed?.endpoint)
        await accept(stored.jws, stored.etag, stored.acceptedAt, true);
    },
    remanage: manage,
    fetchNow() {
      fetching ??= fetchOnce(true).finally(() => {
        fetching = null;
      });
      return fetching;
    },
    deviceKey,
    forgetKey,
  };
}

function applied(warnings: readonly string[]): string {
  return warnings.length > 0 ? `warned:${keyPaths(warnings)}` : "ok";
}

function fingerprint(text: string): Promise<string> {
  return sha256Hex(new TextEncoder().encode(text));
}
