/** Answers the extension's own pages: one handler a message. */
import type { Policy } from "../policy/schema";
import type {
  ActivityItem,
  InstallView,
  PolicyView,
  SiteView,
  StoppedView,
  SurfaceProtocol,
} from "../protocol/surface";
import type { SiteBook } from "../sites/match";
import { siteName } from "../sites/names";
import { GENESIS } from "../storage/chain";
import type { StoredEvent } from "../storage/database";
import type { TraceStore } from "../storage/traces";
import { systemEvent, type Audit, type RecordStores } from "./audit";
import { exportRecord } from "./export-record";
import type { ModelClient } from "./model-client";
import type { PolicyState } from "./policy-state";

export type SurfaceHandlers = {
  readonly [N in keyof SurfaceProtocol]: (
    request: SurfaceProtocol[N]["request"],
  ) => Promise<SurfaceProtocol[N]["response"]>;
};

export interface SurfaceDeps {
  readonly stores: RecordStores | null;
  readonly traces: TraceStore | null;
  readonly audit: Audit;
  readonly state: () => PolicyState;
  readonly sites: () => SiteBook;
  readonly site: (tabId: number | null) => Promise<SiteView>;
  readonly stopped: (tabId: number) => StoppedView | null;
  readonly model: ModelClient;
  readonly pause: (on: boolean) => Promise<number | null>;
  readonly extension: string;
  readonly browser: string;
  readonly installType: () => Promise<string>;
  readonly coverage: () => PolicyView["coverage"];
  readonly now: () => number;
}

const PAGE_LIMIT = 200;
const DAY_MS = 86_400_000;
const NO_RECORD = { anchor: GENESIS, head: null, entries: [] } as const;
const STOPS: readonly string[] = ["decision", "tripwire", "answer"];
const NOTABLE: readonly string[] = ["block", "warn", "redact", "tokenise", "coach"];

export function createSurfaceService(deps: SurfaceDeps): SurfaceHandlers {
  const { stores } = deps;
  const policy = (): Policy => deps.state().policy;
  const context = { policy, extension: deps.extension, now: deps.now };

  async function item({ event }: Pick<StoredEvent, "event">): Promise<ActivityItem> {
    const endpoint = deps.state().managed?.endpoint ?? null;
    const delivered = stores && endpoint ? await stores.outbox.wasDelivered(event.id) : null;
    const show = policy().user.maskedPreview !== false;
    return {
      event,
      preview: show && stores ? await stores.previews.load(event.id) : [],
      delivered,
    };
  }

  /** Pages through the record until `limit` entries fit; `before` is a time, exclusive. */
  async function matching(
    before: number | null,
    limit: number,
    fits: (entry: StoredEvent) => Promise<boolean> | boolean,
  ): Promise<{ items: ActivityItem[]; more: boolean }> {
    const wanted = Math.min(Math.max(1, limit), PAGE_LIMIT);
    const found: StoredEvent[] = [];
    let position: number | null = null;
    while (stores && found.length <= wanted) {
      const page: StoredEvent[] = await stores.events.page(position, PAGE_LIMIT);
      if (page.length === 0) break;
      position = page.at(-1)?.seq ?? 0;
      for (const entry of page)
        if ((before === null || entry.event.time < before) && (await fits(entry)))
          found.push(entry);
    }
    return {
      items: await Promise.all(found.slice(0, wanted).map(item)),
      more: found.length > wanted,
    };
  }

  return {
    "surface.stopped": ({ tabId }) => Promise.resolve(tabId === null ? null : deps.stopped(tabId)),
    "surface.site": ({ tabId }) => deps.site(tabId),
    "surface.activity": ({ before, limit, kinds }) =>
      matching(before, limit, ({ event }) =>
        kinds === "all" ? true : STOPS.includes(event.kind) && NOTABLE.includes(event.action ?? ""),
      ),
    "surface.delivered": ({ before, limit }) =>
      matching(
        before,
        limit,
        async ({ event }) => (await stores?.outbox.wasDelivered(event.id)) ?? false,
      ),
    async "surface.days"({ days }) {
      const count = Math.min(Math.max(1, days), 90);
      const start = new Date(deps.now());
      start.setHours(0, 0, 0, 0);
      const first = start.getTime() - (count - 1) * DAY_MS;
      const rows = Array.from({ length: count }, (_, at) => ({
        day: isoDay(new Date(first + at * DAY_MS + DAY_MS / 2)),
        blocked: 0,
        changed: 0,
        warned: 0,
        other: 0,
      }));
      for (const event of (await stores?.events.since(first)) ?? []) {
        const row = rows.find(({ day }) => day === isoDay(new Date(event.time)));
        if (row && event.kind === "decision") row[column(event.action)] += 1;
      }
      return { days: rows };
    },
    "surface.policy": () =>
      Promise.resolve(policyView(deps.state(), deps.sites(), deps.coverage())),
    async "surface.install"(): Promise<InstallView> {
      const status = await deps.model.status();
      const outbox = await stores?.outbox.waiting();
      return {
        extension: deps.extension,
        browser: deps.browser,
        installType: await deps.installType(),
        model: status ?? { id: "", version: "", state: "unloaded", backend: null, windowMs: null },
        outbox: {
          waiting: outbox?.waiting ?? 0,
          oldest: outbox?.oldest ?? null,
          dropped: deps.audit.unsaved().length,
        },
      };
    },
    async "surface.verify"() {
      const check = await stores?.events.verify();
      return check ?? { entries: 0, intact: false, brokenAt: null, trimmed: 0 };
    },
    async "surface.export"({ format }) {
      const record = (await stores?.events.content()) ?? NO_RECORD;
      return exportRecord(record, format, deps.now());
    },
    async "surface.report"({ eventId }) {
      if (policy().user.mayReport === false) return { accepted: false };
      await deps.audit.write({ ...systemEvent("false-alarm", context, null), about: eventId });
      return { accepted: true };
    },
    async "surface.exception"({ eventId, reason }) {
      if (policy().user.mayRequestException === false) return { accepted: false };
      await deps.audit.write({
        ...systemEvent("exception-requested", context, null),
        about: eventId,
        reason: reason.slice(0, 500),
      });
      return { accepted: true };
    },
    "surface.pause": async ({ on }) => ({ pausedUntil: await deps.pause(on) }),
    async "surface.explain"({ eventId }) {
      const event = await stores?.events.byId(eventId);
      if (!event) return null;
      const steps = await deps.traces?.load(eventId);
      return {
        policyVersion: event.policyVersion,
        model: event.model,
        extension: event.extension,
        steps: steps ?? null,
      };
    },
  };
}

function policyView(
  state: PolicyState,
  { sites }: SiteBook,
  coverage: PolicyView["coverage"],
): PolicyView {
  const { policy, managed } = state;
  return {
    managed: managed !== null,
    organisation: policy.organisation.name,
    tenant: policy.tenant,
    group: managed?.group ?? null,
    version: state.source === "built-in" ? null : policy.version,
    acceptedAt: state.acceptedAt,
    expiresAt: state.expiresAt,
    helpUrl: policy.organisation.helpUrl ?? null,
    contact: policy.organisation.contact ?? null,
    endpoint: managed?.endpoint ?? null,
    lastContact: state.lastContact,
    connection: state.connection,
    refusal: state.refusal,
    rules: policy.rules.map(({ id, title, action }) => ({ id, title, action })),
    coverage,
    sites: sites
      .map(({ hosts, id }) => ({
        name: siteName({ id }),
        hosts: id === "openai" ? [...hosts, ...(policy.sites.openai ?? [])] : hosts,
      }))
      .filter(({ hosts }) => hosts.length > 0),
    retentionDays: policy.record.retentionDays ?? 90,
    pollSeconds: policy.pollSeconds,
    mayReport: policy.user.mayReport !== false,
    mayRequestException: policy.user.mayRequestException !== false,
    maskedPreview: policy.user.maskedPreview !== false,
  };
}

function column(action: string | null): "blocked" | "changed" | "warned" | "other" {
  if (action === "block") return "blocked";
  if (action === "redact" || action === "tokenise") return "changed";
  return action === "warn" ? "warned" : "other";
}

function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
