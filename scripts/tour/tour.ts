/** What every step of the tour has at hand, and what it hands back. */
import type { BrowserContext, Page } from "@playwright/test";
import type { AuditEvent } from "../../src/policy/audit-event";
import { entriesHolding, type Received } from "../../test/pages/chat/received";
import { readDatabases } from "../../test/support/extension";
import { waitFor } from "../../test/support/wait-for";
import type { Stack } from "../setup/stack";

export interface Tour {
  readonly stack: Stack;
  readonly context: BrowserContext;
  /** The chat page; it is never reloaded. */
  readonly page: Page;
  /** One of the extension's own pages, kept open to read its database. */
  readonly surface: Page;
  /** Takes a screenshot of a page into `.sluice/tour/`. */
  shoot(name: string, page?: Page): Promise<void>;
}

/** One row of the table. */
export interface StepResult {
  readonly typed: string;
  readonly verdict: string;
  /** What the chat server got, values masked by nobody but the guard. */
  readonly received: string;
  readonly log: string;
  readonly admin: string;
  /** Why the step did not end as it should; empty when it did. */
  readonly problems: readonly string[];
}

export interface Step {
  readonly name: string;
  run(tour: Tour): Promise<StepResult>;
}

/** Collects what was not as it should be. */
export function createChecks(): {
  problems: string[];
  that(holds: boolean, otherwise: string): void;
} {
  const problems: string[] = [];
  return {
    problems,
    that(holds, otherwise) {
      if (!holds) problems.push(otherwise);
    },
  };
}

/** Events in the extension's IndexedDB, oldest first. */
export async function loggedEvents(tour: Tour): Promise<AuditEvent[]> {
  const stores = await readDatabases(tour.surface);
  const events = new Map<string, AuditEvent>();
  for (const row of Object.values(stores).flat()) {
    const event = asEvent(row) ?? asEvent(row["event"]);
    if (event) events.set(event.id, event);
  }
  return [...events.values()].sort((a, b) => a.time - b.time);
}

/** Decisions in the log that `before` did not have, as soon as there are `count` with an outcome. */
export async function newDecisions(
  tour: Tour,
  before: readonly AuditEvent[],
  count: number,
): Promise<AuditEvent[]> {
  const known = new Set(before.map(({ id }) => id));
  return waitFor(
    `${count} new event(s) in the log`,
    async () => {
      const fresh = (await loggedEvents(tour)).filter(
        ({ id, kind, outcome, channel }) =>
          !known.has(id) && kind === "decision" && outcome !== null && channel !== "draft",
      );
      return fresh.length >= count && fresh;
    },
    { timeoutMs: 15_000 },
  );
}

/** Those of `wanted` that the admin endpoint holds, waiting for all of them. */
export async function delivered(
  tour: Tour,
  wanted: readonly AuditEvent[],
  timeoutMs = 60_000,
): Promise<number> {
  const ids = new Set(wanted.map(({ id }) => id));
  await waitFor(
    "the events to arrive at the admin endpoint",
    async () => {
      const there = await tour.stack.admin.events();
      return there.filter(({ id }) => ids.has(id)).length === ids.size;
    },
    { timeoutMs, everyMs: 500 },
  );
  return ids.size;
}

/** Prompts the chat server received since it was cleared. */
export function prompts(tour: Tour): readonly Received[] {
  return tour.stack.chat.received().filter(({ channel }) => channel === "prompt");
}

/** Ways by which a value reached the chat server; empty when it never did. */
export function leaks(tour: Tour, values: readonly string[]): string[] {
  const received = tour.stack.chat.received();
  return values.flatMap((value) =>
    entriesHolding(received, value).map(({ channel }) => `a value arrived by ${channel}`),
  );
}

/** `warn → sent: nothing found, attack score 0.93 (injection, pasted)` */
export function describeEvent(event: AuditEvent): string {
  const types = Object.keys(event.findings);
  const { injection: score, attack } = event;
  const of = attack ? ` (${attack.kind}, ${attack.source})` : "";
  const injection = score === null ? "" : `, attack score ${score}${of}`;
  return `${event.action} → ${event.outcome}: ${types.join(", ") || "nothing found"}${injection}`;
}

function asEvent(value: unknown): AuditEvent | null {
  if (typeof value !== "object" || value === null) return null;
  const candidate = value as Partial<AuditEvent>;
  const isEvent = typeof candidate.id === "string" && "kind" in candidate && "ruleIds" in candidate;
  return isEvent ? (candidate as AuditEvent) : null;
}
