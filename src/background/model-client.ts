/** The model behind a port to its host; the host is opened when needed and reopened when it crashed. */
import type { TextModel } from "../detect/scan";
import type { ModelFailure, ModelScan } from "../inference/types";
import { fail, ok, type Result } from "../lib/result";
import type { ModelReply, ModelRequest, ModelStatus } from "../protocol/model";
import type { MessagePortLike } from "../platform/ports";

export interface ModelClient extends TextModel {
  /** Opens the host and loads the model, so that the first message does not wait for it. */
  warm(): void;
  configure(settings: { enabled: boolean; idleUnloadSeconds: number }): void;
  status(): Promise<ModelStatus | null>;
  /** The host has connected; at most one at a time. */
  attach(port: MessagePortLike): void;
  /** Told once when model files are missing or altered, for the record. */
  onRefused(listener: (reason: "missing" | "altered") => void): void;
  /** Told the model's name and version, e.g. `sluice-small@1.0.0`, whenever it was loaded. */
  onReady(listener: (name: string) => void): void;
}

const GONE: ModelFailure = { reason: "crashed", detail: "the model host went away" };
const OPEN_DEADLINE_MS = 10_000;
const STATUS_DEADLINE_MS = 2_000;

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
  let lastId = 0;
  let settings = { enabled: true, idleUnloadSeconds: 600 };
  let refused: ((reason: "missing" | "altered") => void) | null = null;
  let ready: ((name: string) => void) | null = null;
  const pending = new Map<number, (reply: Reply) => void>();

  async function host(): Promise<MessagePortLike | null> {
    if (port) return port;
    const arrival = new Promise<void>((resolve) => attached.push(resolve));
    try {
      const opened = openHost().then((direct) => (direct ? attach(direct) : arrival));
      await Promise.race([opened, after(OPEN_DEADLINE_MS)]);
    } catch {
      // The document could not be made; without it there is no model, and the policy says what then.
      return null;
    }
    return port;
  }

  async function ask(
    request: Unnumbered,
    deadlineMs: number,
    signal?: AbortSignal,
  ): Promise<Reply> {
    const to = await Promise.race([host(), after(deadlineMs).then(() => null)]);
    if (!to) return fail(GONE);
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
      signal?.addEventListener("abort", () =>
        giveUp({ reason: "cancelled", detail: "cancelled by the caller" }),
      );
      to.post({ ...request, id });
    });
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
    async analyse(text, { deadlineMs, signal }): Promise<Result<ModelScan, ModelFailure>> {
      const reply = await ask({ type: "analyse", text, deadlineMs }, deadlineMs, signal);
      if (!reply.ok) return reply;
      if (reply.value.type === "scan") return ok(reply.value.scan);
      const failure = reply.value.type === "failed" ? reply.value.failure : GONE;
      if (failure.reason === "missing" || failure.reason === "altered") refused?.(failure.reason);
      return fail(failure);
    },
    warm() {
      if (settings.enabled)
        void ask({ type: "load" }, 60_000).then((reply) => {
          if (!reply.ok || reply.value.type !== "status") return;
          const { state, id, version } = reply.value.status;
          if (state === "ready") ready?.(`${id}@${version}`);
          if (state === "missing" || state === "altered") refused?.(state);
        });
    },
    configure(next) {
      const same = JSON.stringify(next) === JSON.stringify(settings);
      settings = next;
      if (!same && port) port.post({ type: "configure", id: ++lastId, ...settings });
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
  };
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
