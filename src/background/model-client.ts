/** The model behind a port to its host; the host is opened when needed and reopened when it crashed. */
import type { TextModel } from "../detect/scan";
import type { ModelFailure, ModelName, ModelScan } from "../inference/types";
import { fail, ok, type Result } from "../lib/result";
import type { ModelReply, ModelRequest, ModelStatus } from "../protocol/model";
import type { MessagePortLike } from "../platform/ports";

export interface ModelClient extends TextModel {
  /** Opens the host and loads the model, so that the first message does not wait for it. */
  warm(): void;
  configure(settings: { enabled: boolean; idleUnloadSeconds: number }): void;
  /** The stored pack to use from now on; null: the built-in model. */
  usePack(pack: string | null): void;
  /** Loads a stored pack beside the model in use and runs its golden texts; its name and version. */
  tryPack(pack: string): Promise<Result<ModelName, ModelFailure>>;
  status(): Promise<ModelStatus | null>;
  /** The host has connected; the newest of its ports is used. */
  attach(port: MessagePortLike): void;
  /** Told once when model files are missing or altered, for the record. */
  onRefused(listener: (reason: "missing" | "altered") => void): void;
  /** Told the model's name and version, e.g. `sluice-small@1.0.0`, whenever it was loaded. */
  onReady(listener: (name: string) => void): void;
  /** Told when the pack in use could not be loaded; the built-in model has taken its place. */
  onPackFailed(listener: (pack: string, reason: ModelFailure["reason"]) => void): void;
}

const GONE: ModelFailure = { reason: "crashed", detail: "the model host went away" };
const CANCELLED: ModelFailure = { reason: "cancelled", detail: "cancelled by the caller" };
const OPEN_DEADLINE_MS = 10_000;
const STATUS_DEADLINE_MS = 2_000;
const TRY_DEADLINE_MS = 120_000;
/** What another try with the same files would not change. */
const UNUSABLE: readonly string[] = ["missing", "altered", "unsupported"];

type Reply = Result<ModelReply, ModelFailure>;
type Unnumbered = ModelRequest extends infer R
  ? R extends unknown
    ? Omit<R, "id">
    : never
  : never;

/** `openHost` opens the place where the model runs; that then connects, or its port comes back at once. */
export function createModelClient(openHost: () => Promise<MessagePortLike | null>): ModelClient {
  let port: MessagePortLike | null = null;
  let attached: (() => void)[] = [];
  let opening: Promise<void> | null = null;
  // The host outlives this worker: a fresh one must not use the numbers of requests it left behind.
  let lastId = Math.floor(Math.random() * 2 ** 40);
  let settings = { enabled: true, idleUnloadSeconds: 600, pack: null as string | null };
  let packFailed: ((pack: string, reason: ModelFailure["reason"]) => void) | null = null;
  let refused: ((reason: "missing" | "altered") => void) | null = null;
  let saidRefused: string | null = null;
  let ready: ((name: string) => void) | null = null;
  let named = false;
  const pending = new Map<number, (reply: Reply) => void>();

  /** One opening at a time, whoever asks; resolves without a port when the document could not be made. */
  function host(): Promise<MessagePortLike | null> {
    if (port) return Promise.resolve(port);
    opening ??= open().finally(() => {
      opening = null;
    });
    return opening.then(() => port);
  }

  async function open(): Promise<void> {
    const arrival = new Promise<void>((resolve) => attached.push(resolve));
    try {
      const opened = openHost().then((direct) => (direct ? attach(direct) : arrival));
      await Promise.race([opened, after(OPEN_DEADLINE_MS)]);
    } catch {
      // Without the document there is no model, and the policy says what then.
    }
  }

  async function ask(request: Unnumbered, withinMs: number, signal?: AbortSignal): Promise<Reply> {
    const started = performance.now();
    const to = await Promise.race([host(), after(withinMs).then(() => null)]);
    if (!to) return fail(GONE);
    if (signal?.aborted) return fail(CANCELLED);
    const deadlineMs = Math.max(1, withinMs - (performance.now() - started));
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      const settle = (reply: Reply) => {
        if (!pending.delete(id)) return;
        clearTimeout(timer);
        resolve(reply);
      };
      const giveUp = (failure: ModelFailure) => {
        if (pending.has(id)) to.post({ type: "cancel", id } satisfies ModelRequest);
        settle(fail(failure));
      };
      const timer = setTimeout(
        () => giveUp({ reason: "timeout", detail: "the deadline passed" }),
        deadlineMs,
      );
      pending.set(id, settle);
      signal?.addEventListener("abort", () => giveUp(CANCELLED), { once: true });
      to.post(request.type === "analyse" ? { ...request, id, deadlineMs } : { ...request, id });
    });
  }

  function change(next: typeof settings): void {
    const same = JSON.stringify(next) === JSON.stringify(settings);
    if (next.pack !== settings.pack) {
      named = false;
      saidRefused = null;
    }
    settings = next;
    if (!same && port) port.post({ type: "configure", id: ++lastId, ...settings });
  }

  /** True when a pack was in use and the built-in model now is. */
  function fallBack({ reason }: ModelFailure): boolean {
    const { pack } = settings;
    if (pack === null || !UNUSABLE.includes(reason)) return false;
    change({ ...settings, pack: null });
    packFailed?.(pack, reason);
    return true;
  }

  /** With every message the files are missing again; one word about it is enough until they have been loaded. */
  function refuse(reason: "missing" | "altered"): void {
    if (saidRefused === reason) return;
    saidRefused = reason;
    refused?.(reason);
  }

  /** A fresh worker does not know which model its host has: asked beside the message, so that its event names it. */
  function learnName(): void {
    if (named) return;
    void ask({ type: "status" }, STATUS_DEADLINE_MS).then((reply) => {
      if (reply.ok && reply.value.type === "status") tellName(reply.value.status);
    });
  }

  function tellName({ state, id, version }: ModelStatus): void {
    if (state !== "ready") return;
    named = true;
    ready?.(`${id}@${version}`);
  }

  function attach(next: MessagePortLike): void {
    port = next;
    next.onMessage((message) => {
      const reply = message as ModelReply;
      pending.get(reply.id)?.(ok(reply));
    });
    next.onDisconnect(() => {
      if (port !== next) return;
      port = null;
      for (const settle of [...pending.values()]) settle(fail(GONE));
    });
    next.post({ type: "configure", id: ++lastId, ...settings });
    for (const resolve of attached) resolve();
    attached = [];
  }

  return {
    async analyse(text, { deadlineMs, signal, likely }): Promise<Result<ModelScan, ModelFailure>> {
      const started = performance.now();
      const request = { type: "analyse", text, deadlineMs, likely } as const;
      learnName();
      let reply = await ask(request, deadlineMs, signal);
      const left = deadlineMs - (performance.now() - started);
      // A host that died under the request is opened anew, once, in what time is left.
      if (!reply.ok && reply.reason === "crashed" && left > 1 && !signal?.aborted)
        reply = await ask(request, left, signal);
      const late = deadlineMs - (performance.now() - started);
      if (reply.ok && reply.value.type === "failed" && fallBack(reply.value.failure) && late > 1)
        reply = await ask(request, late, signal);
      if (!reply.ok) return reply;
      if (reply.value.type === "scan") {
        saidRefused = null;
        learnName();
        return ok(reply.value.scan);
      }
      const failure = reply.value.type === "failed" ? reply.value.failure : GONE;
      if (failure.reason === "missing" || failure.reason === "altered") refuse(failure.reason);
      return fail(failure);
    },
    warm() {
      if (settings.enabled)
        void ask({ type: "load" }, 60_000).then((reply) => {
          if (!reply.ok || reply.value.type !== "status") return;
          tellName(reply.value.status);
          const { state } = reply.value.status;
          if (state !== "missing" && state !== "altered") return;
          if (!fallBack({ reason: state, detail: "" })) refuse(state);
        });
    },
    configure(next) {
      change({ ...settings, ...next });
    },
    usePack(pack) {
      change({ ...settings, pack });
    },
    async tryPack(pack) {
      const reply = await ask({ type: "try", pack }, TRY_DEADLINE_MS);
      if (!reply.ok) return reply;
      if (reply.value.type === "tried") return ok(reply.value.model);
      return fail(reply.value.type === "failed" ? reply.value.failure : GONE);
    },
    async status() {
      if (!port) return null;
      const reply = await ask({ type: "status" }, STATUS_DEADLINE_MS);
      return reply.ok && reply.value.type === "status" ? reply.value.status : null;
    },
    attach,
    onRefused(listener) {
      refused = listener;
    },
    onReady(listener) {
      ready = listener;
    },
    onPackFailed(listener) {
      packFailed = listener;
    },
  };
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
