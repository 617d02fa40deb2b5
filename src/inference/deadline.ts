/** How long a text may be read, and what is said when that time is over. */
import { fail, type Result } from "../lib/result";
import type { ModelFailure } from "./types";

/** The end of one request. */
export interface Limit {
  /** Aborted when reading must stop, so that what was read can be put together and arrives in time; or by the caller. */
  readonly reading: AbortSignal;
  /** The failure to answer with at the deadline itself, or as soon as the caller cancels. */
  readonly failure: Promise<Result<never, ModelFailure>>;
  /** A run took so many milliseconds: reading stops so early that two like it and the answer still fit. */
  expect(runMs: number): void;
  clear(): void;
}

const TIMED_OUT = "TimeoutError";
/** Putting findings together, and the way back to whoever asked. */
const ANSWER_MS = 100;
/** A run cannot be broken off, and the request may have come in during another. */
const RUNS = 2;
/** At most this share of the time is kept for the answer. */
const MOST = 0.5;

/** `runMs` is what a run of the model took lately, 0 before the first one. */
export function withDeadline(
  deadlineMs: number,
  runMs: number,
  outer: AbortSignal | undefined,
): Limit {
  const reading = new AbortController();
  const whole = new AbortController();
  const stop = () => reading.abort(new DOMException("deadline", TIMED_OUT));
  const began = performance.now();
  let readingTimer: ReturnType<typeof setTimeout> | undefined;
  const expect = (ms: number) => {
    clearTimeout(readingTimer);
    const kept = Math.min(MOST * deadlineMs, ANSWER_MS + RUNS * ms);
    readingTimer = setTimeout(stop, Math.max(0, began + deadlineMs - kept - performance.now()));
  };
  expect(runMs);
  const timer = setTimeout(
    () => {
      stop();
      whole.abort(new DOMException("deadline", TIMED_OUT));
    },
    Math.max(0, deadlineMs),
  );
  const forward = () => {
    const cancel = new DOMException("cancelled", "AbortError");
    reading.abort(cancel);
    whole.abort(cancel);
  };
  if (outer?.aborted) forward();
  else outer?.addEventListener("abort", forward, { once: true });
  const failure = new Promise<Result<never, ModelFailure>>((resolve) => {
    const over = () => resolve(failureOf(whole.signal));
    if (whole.signal.aborted) over();
    else whole.signal.addEventListener("abort", over, { once: true });
  });
  const clear = () => {
    clearTimeout(readingTimer);
    clearTimeout(timer);
    outer?.removeEventListener("abort", forward);
  };
  return { reading: reading.signal, failure, expect, clear };
}

/** Did the time run out, rather than the caller call it off? */
export function isTimeout(signal: AbortSignal): boolean {
  return signal.reason instanceof Error && signal.reason.name === TIMED_OUT;
}

/** What an aborted signal means to whoever asked. */
export function failureOf(signal: AbortSignal): Result<never, ModelFailure> {
  return isTimeout(signal)
    ? fail({ reason: "timeout", detail: "the deadline passed" })
    : fail({ reason: "cancelled", detail: "cancelled by the caller" });
}
