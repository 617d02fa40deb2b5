/**
 * The model that policy names: downloaded piece by piece, checked, tried beside the one in use, and only then taken.
 * The pack in use and the one before stay stored. Whatever fails, a model that worked goes on, and an event says so.
 */
import type { ModelName } from "../inference/types";
import { sha256Hex } from "../lib/digest";
import type { TrustedKey } from "../lib/dsse";
import { openModelPack } from "../lib/model-pack";
import type { Result } from "../lib/result";
import { compareVersions } from "../lib/version-order";
import type { ModelPackEntry } from "../policy/model-schema";
import type { Policy } from "../policy/schema";
import type { MetaStore } from "../storage/meta";
import type { ModelStore } from "../storage/models";
import type { ModelClient } from "./model-client";
import type { DownloadWish, TakePiece } from "./model-download";

export interface ModelUpdatesDeps {
  readonly meta: MetaStore;
  readonly store: ModelStore;
  readonly model: Pick<ModelClient, "usePack" | "tryPack" | "onPackFailed">;
  readonly trusted: readonly TrustedKey[];
  readonly builtIn: () => Promise<ModelName>;
  readonly download: (
    wish: DownloadWish,
    take: TakePiece,
  ) => Promise<Result<null, { reason: string }>>;
  readonly now: () => number;
  /** A code, with the model's name and version or the reason. */
  readonly report: (detail: string) => void;
}

export interface ModelUpdates {
  /** The pack that was in use is in use again, whatever the policy says at first. Never rejects. */
  follow(policy: Pick<Policy, "model">): Promise<void>;
  /** Makes the policy's model the one in use, as far as that is possible now. Never rejects. */
  complete(): Promise<void>;
  /** When to call `complete` again, in milliseconds since the epoch; null: with the next policy. */
  due(): number | null;
}

interface Named extends ModelName {
  readonly sha256: string;
}

interface State {
  readonly inUse: Named | null;
  readonly before: Named | null;
  readonly refused: { readonly sha256: string; readonly reason: string; until: number } | null;
}

const KEY = "model-packs";
const DAY_MS = 86_400_000;
/** The worker may be stopped in the middle of a download: an alarm wakes it for the rest. */
const WHILE_BUSY_MS = 30_000;
const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = 3_600_000;
const MOST_TRIES = 3;
/** Of a trial: says nothing about the pack. */
const PASSING: readonly string[] = ["timeout", "cancelled", "crashed"];
/** Of a download: the endpoint's answer will not be another one for this pack. */
const FINAL: readonly string[] = ["refused", "too-large", "storage"];

export function createModelUpdates(deps: ModelUpdatesDeps): ModelUpdates {
  const { meta, store, model } = deps;
  let wanted: ModelPackEntry | null = null;
  let enabled = true;
  let state: Promise<State> | null = null;
  let queue: Promise<void> = Promise.resolve();
  let completing: Promise<void> | null = null;
  let retryAt: number | null = null;
  let failures = 0;
  let unsure = 0;

  function known(): Promise<State> {
    state ??= meta
      .get(KEY)
      .then((kept) => (kept as State | undefined) ?? NOTHING)
      .catch(() => NOTHING);
    return state;
  }

  async function become(next: State): Promise<void> {
    state = Promise.resolve(next);
    await meta.set(KEY, next);
  }

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work).catch(() => undefined);
    return queue;
  };

  function tidy({ inUse, before }: State, more: readonly string[] = []): Promise<void> {
    const named = [inUse, before].flatMap((pack) => (pack ? [pack.sha256] : []));
    return store.keep([...named, ...more]).catch(() => undefined);
  }

  /** Said once for a pack and a reason; tried again after a day, or with another pack. */
  async function refuse({ sha256 }: ModelPackEntry, reason: string): Promise<void> {
    const now = await known();
    const said = now.refused?.sha256 === sha256 && now.refused.reason === reason;
    const next = { ...now, refused: { sha256, reason, until: deps.now() + DAY_MS } };
    await become(next);
    await tidy(next);
    if (!said) deps.report(`refused:${reason}`);
  }

  function later(): void {
    retryAt = deps.now() + Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS);
    failures += 1;
  }

  async function isOlder(entry: ModelPackEntry, { inUse }: State): Promise<boolean> {
    const others = [await deps.builtIn(), ...(inUse ? [inUse] : [])];
    return others.some(
      ({ id, version }) => id === entry.id && compareVersions(entry.version, version) < 0,
    );
  }

  /** True when all of it is here. */
  async function fetched(entry: ModelPackEntry): Promise<boolean> {
    const from = (await store.find(entry.sha256))?.have ?? 0;
    if (from === entry.size) return true;
    const answer = await deps.download({ ...entry, from: from > entry.size ? 0 : from }, take);
    if (answer.ok) return true;
    if (FINAL.includes(answer.reason)) await refuse(entry, answer.reason);
    else later();
    return false;

    async function take(at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
      if (at === 0) await tidy(await known());
      await store.append(entry.sha256, at, bytes);
    }
  }

  /** Null when the pack is what policy and signature say. */
  async function wrongWith(entry: ModelPackEntry): Promise<string | null> {
    const bytes = await store.bytes(entry.sha256);
    if ((await sha256Hex(bytes)) !== entry.sha256) return "hash";
    const pack = await openModelPack(bytes, deps.trusted);
    if (!pack.ok) return pack.reason;
    const { id, version, files } = pack.value;
    if (id !== entry.id || version !== entry.version) return "another-model";
    await store.checked(entry.sha256, files);
    return null;
  }

  /** Null when it passed its self-test. */
  async function failsAt(entry: ModelPackEntry): Promise<string | null> {
    const tried = await model.tryPack(entry.sha256);
    return tried.ok ? null : tried.reason;
  }

  async function take(entry: ModelPackEntry): Promise<void> {
    const before = await known();
    const { refused } = before;
    if (refused?.sha256 === entry.sha256 && deps.now() < refused.until) return;
    if (!entry.allowOlder && (await isOlder(entry, before))) return refuse(entry, "older");
    await tidy(before, [entry.sha256]);
    if (!(await fetched(entry))) return;
    const wrong = await wrongWith(entry);
    if (wrong !== null) return refuse(entry, wrong);
    const failed = await failsAt(entry);
    if (failed !== null && PASSING.includes(failed) && ++unsure < MOST_TRIES) return later();
    if (failed !== null) return refuse(entry, failed);
    const { id, version, sha256 } = entry;
    await inTurn(async () => {
      const now = await known();
      if (wanted?.sha256 !== sha256) return;
      const next = { inUse: { id, version, sha256 }, before: now.inUse, refused: null };
      await become(next);
      model.usePack(sha256);
      failures = unsure = 0;
      await tidy(next);
      deps.report(`applied:${id}@${version}`);
    });
  }

  async function leave(): Promise<void> {
    const { inUse } = await known();
    if (!inUse) return;
    await become({ inUse: null, before: inUse, refused: null });
    model.usePack(null);
    deps.report("applied:built-in");
  }

  /** The built-in model serves meanwhile. */
  async function rollBack(sha256: string, reason: string): Promise<void> {
    const { inUse, before } = await known();
    if (inUse?.sha256 !== sha256) return;
    // Files that the browser lost may come again; others are as bad as they were.
    const refused = reason === "missing" ? null : { sha256, reason, until: deps.now() + DAY_MS };
    await become({ inUse: null, before, refused });
    const passed = before !== null && (await model.tryPack(before.sha256)).ok;
    const next = { inUse: passed ? before : null, before: null, refused };
    await become(next);
    if (passed) model.usePack(before.sha256);
    await tidy(next);
    deps.report(`rolled-back:${reason}:${passed ? `${before.id}@${before.version}` : "built-in"}`);
  }

  model.onPackFailed((sha256, reason) => void inTurn(() => rollBack(sha256, reason)));

  return {
    follow(policy) {
      if (wanted?.sha256 !== policy.model.pack?.sha256) failures = unsure = 0;
      wanted = policy.model.pack ?? null;
      enabled = policy.model.enabled !== false;
      if (state) return queue;
      return inTurn(async () => {
        const { inUse } = await known();
        if (inUse) model.usePack(inUse.sha256);
      });
    },
    complete() {
      completing ??= (async () => {
        await queue;
        retryAt = null;
        const entry = wanted;
        if (!enabled) return;
        if (entry === null) return inTurn(leave);
        if ((await known()).inUse?.sha256 !== entry.sha256) await take(entry);
      })()
        .catch(later)
        .finally(() => {
          completing = null;
        });
      return completing;
    },
    due: () => (completing ? deps.now() + WHILE_BUSY_MS : retryAt),
  };
}

const NOTHING: State = { inUse: null, before: null, refused: null };
