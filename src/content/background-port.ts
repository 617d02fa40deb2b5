/**
 * The runtime port to the background. A worker that ends takes the port with it: the port is opened again and
 * what was not answered is asked again. When the extension itself is gone, the port is stale for good.
 */
import type { GuardReply, GuardRequest, GuardState } from "../protocol/guard";
import type { GuardPush, TrippedKind } from "../protocol/guard-push";

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;
export type Question = WithoutId<Exclude<GuardRequest, { type: "hello" }>>;

export interface RuntimePort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onDisconnect(listener: () => void): void;
  disconnect(): void;
}

export interface BackgroundPort {
  /** The answer, or null when there is none within `deadlineMs` or the extension is gone. Never rejects. */
  ask(question: Question, deadlineMs: number): Promise<GuardReply | null>;
  /** Last state the background told; null before the first. */
  state(): GuardState | null;
  /** Waits for a state that is ready; the last known one, or null, after `deadlineMs`. */
  ready(deadlineMs: number): Promise<GuardState | null>;
  /** The extension was updated or removed under this page. */
  stale(): boolean;
  /** This page belongs to an extension that is gone: what this one says cannot help it. */
  retire(): void;
  /** Something went past the guard of this page's tab. */
  onTripped(listener: (held: boolean, what: TrippedKind) => void): void;
  /** Calls back at once and at every change of state or staleness. */
  watch(listener: () => void): void;
}

const FIRST_RETRY_MS = 20;
const LONGEST_RETRY_MS = 2_000;

interface Waiting {
  readonly request: GuardRequest;
  readonly settle: (reply: GuardReply | null) => void;
}

/** `connect` throws when the extension is gone; `blind` is why the page cannot be seen now. */
export function openBackgroundPort(
  connect: () => RuntimePort,
  path: "top" | "frame",
  signal: AbortSignal,
  blind: () => string | null = () => null,
): BackgroundPort {
  const waiting = new Map<number, Waiting>();
  const listeners: (() => void)[] = [];
  const trips: ((held: boolean, what: TrippedKind) => void)[] = [];
  let port: RuntimePort | null = null;
  let state: GuardState | null = null;
  let stale = false;
  let retryMs = FIRST_RETRY_MS;
  let nextId = 1;

  open();
  signal.addEventListener("abort", retire);

  function open(): void {
    if (stale || signal.aborted) return;
    try {
      port = connect();
      port.onMessage(receive);
      port.onDisconnect(onDisconnect);
      port.post({ type: "hello", id: 0, path, blind: blind() } satisfies GuardRequest);
      for (const { request } of waiting.values()) port.post(request);
    } catch {
      end(); // the extension context is gone: nothing will answer this page again
    }
  }

  function onDisconnect(): void {
    port = null;
    if (stale) return;
    setTimeout(open, retryMs);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
  }

  function receive(message: unknown): void {
    retryMs = FIRST_RETRY_MS;
    const reply = message as GuardReply | GuardPush;
    if (reply.type === "state-changed" || reply.type === "state") {
      state = reply.state;
      tell();
    } else if (reply.type === "tripped") {
      for (const listener of trips) listener(reply.held, reply.what);
    } else {
      waiting.get(reply.id)?.settle(reply);
    }
  }

  function retire(): void {
    end();
    port?.disconnect();
    port = null;
  }

  function end(): void {
    if (stale) return;
    stale = true;
    for (const { settle } of waiting.values()) settle(null);
    tell();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function ask(question: Question, deadlineMs: number): Promise<GuardReply | null> {
    if (stale) return Promise.resolve(null);
    const request: GuardRequest = { ...question, id: nextId++ };
    return new Promise((resolve) => {
      const settle = (reply: GuardReply | null) => {
        waiting.delete(request.id);
        clearTimeout(timer);
        resolve(reply);
      };
      const timer = setTimeout(() => settle(null), deadlineMs);
      waiting.set(request.id, { request, settle });
      try {
        port?.post(request);
      } catch {
        onDisconnect(); // the port ended without saying so: asked again on the next one
      }
    });
  }

  return {
    ask,
    state: () => state,
    ready(deadlineMs) {
      if (state?.ready || stale) return Promise.resolve(state);
      return new Promise((resolve) => {
        const timer = setTimeout(done, deadlineMs);
        listeners.push(check);
        function check(): void {
          if (state?.ready || stale) done();
        }
        function done(): void {
          clearTimeout(timer);
          const at = listeners.indexOf(check);
          if (at >= 0) listeners.splice(at, 1);
          resolve(state);
        }
      });
    },
    stale: () => stale,
    retire,
    onTripped: (listener) => void trips.push(listener),
    watch(listener) {
      listeners.push(listener);
      listener();
    },
  };
}
