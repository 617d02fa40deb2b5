/** Puts the background together: opens the record, loads the policy, and wires the services to each other. */
import type { AuditEvent } from "../policy/audit-event";
import type { ModelName } from "../inference/types";
import { RELEASE_KEYS } from "../lib/release-keys";
import { fail } from "../lib/result";
import type { Policy } from "../policy/schema";
import type { TraceStep } from "../policy/trace";
import type { SiteBook } from "../sites/match";
import type { SessionStorage } from "../platform/session-storage";
import type { Opened } from "../storage/open";
import { createEventStore } from "../storage/events";
import { createMetaStore, type MetaStore } from "../storage/meta";
import type { ModelStore } from "../storage/models";
import { createOutbox } from "../storage/outbox";
import { createPreviewStore } from "../storage/previews";
import { createTraceStore, type TraceStore } from "../storage/traces";
import { sealingKey } from "../storage/sealing-key";
import { createAudit, systemEvent, type Audit, type RecordStores } from "./audit";
import { createChatMarkers } from "./chat-markers";
import { createCompanyData, type CompanyData } from "./company-data";
import { createDelivery, type Delivery } from "./delivery";
import { createEndpoint, type Endpoint } from "./endpoint";
import { createGuardService, type GuardService } from "./guard-service";
import { createKnownSites } from "./known-sites";
import type { ModelClient } from "./model-client";
import { createPackReport } from "./pack-report";
import { downloadPack } from "./model-download";
import { createModelUpdates, type ModelUpdates } from "./model-updates";
import { createPendingMessages } from "./pending";
import { createPolicyLoader, type PolicyLoader } from "./policy-loader";
import { createScanner, type Scanner } from "./scanner";
import { createSealedSession } from "./sealed-session";
import { createMemories, type Memories } from "./memories";
import { createVaults, type Vaults } from "./vaults";

export interface ServicesDeps {
  /** Rejects when no database can be had at all. */
  readonly openRecord: () => Promise<Omit<Opened, "name">>;
  readonly session: SessionStorage;
  readonly readManaged: () => Promise<Record<string, unknown> | null>;
  readonly fetch: typeof fetch;
  readonly model: ModelClient;
  readonly modelStore: ModelStore;
  /** The model that is part of the extension. */
  readonly builtInModel: () => Promise<ModelName>;
  readonly extension: string;
  readonly browser: string;
  readonly now: () => number;
  readonly policyChanged: (policy: Policy, sites: SiteBook) => void;
  readonly noticed: (tabId: number, event: AuditEvent) => void;
  readonly blind: (tabId: number, why: string) => void;
  /** Something waits for the endpoint. */
  readonly eventWritten: () => void;
}

export interface Services {
  readonly guard: GuardService;
  readonly scanner: Scanner;
  readonly loader: PolicyLoader;
  readonly audit: Audit;
  readonly stores: RecordStores | null;
  readonly delivery: Delivery | null;
  readonly companyData: CompanyData;
  readonly modelUpdates: ModelUpdates;
  readonly vaults: Vaults;
  readonly memories: Memories;
  readonly traces: TraceStore | null;
}

const ABANDONED_MS = 10 * 60_000;

export async function createServices(deps: ServicesDeps): Promise<Services> {
  const record = await deps.openRecord().catch(() => null);
  const database = record?.database ?? null;
  const key = database ? await sealingKey(database) : await temporaryKey();
  const meta = database ? createMetaStore(database) : memoryMeta();
  const stores: RecordStores | null = database && {
    events: createEventStore(database),
    outbox: createOutbox(database),
    previews: createPreviewStore(database, key),
  };
  const traces = database && createTraceStore(database);
  const endpoints = new Map<string, Endpoint>();
  const endpointAt = (base: string) => {
    const known = endpoints.get(base) ?? createEndpoint(base, deps.fetch);
    endpoints.set(base, known);
    return known;
  };
  const loader = createPolicyLoader({
    meta,
    readManaged: deps.readManaged,
    endpointAt,
    extension: deps.extension,
    browser: deps.browser,
    now: deps.now,
    random: Math.random,
    changed: ({ policy }) => {
      scanner.configure(policy);
      void companyData.follow(policy);
      void modelUpdates.follow(policy);
      deps.model.configure({
        enabled: policy.model.enabled !== false,
        idleUnloadSeconds: policy.model.idleUnloadSeconds ?? 600,
      });
      const { book, judged } = knownSites(policy);
      void packReport.follow(judged);
      deps.policyChanged(policy, book);
    },
    report: (kind, detail) => void audit.write(systemEvent(kind, context, detail)),
  });
  const policy = () => loader.state().policy;
  const knownSites = createKnownSites(deps.now);
  const context = { policy, extension: deps.extension, now: deps.now };
  const scanner = createScanner(deps.model, policy());
  const audit = createAudit(stores, {
    ...context,
    deliver: () => loader.state().managed?.endpoint != null,
    written: deps.eventWritten,
  });
  const companyData = createCompanyData({
    meta,
    async fetchPack(sha256) {
      const at = await connection();
      return at ? endpointAt(at.base).companyData(at.key, sha256) : fail({ reason: "no-endpoint" });
    },
    changed: (packs, missing) => scanner.useCompanyData(packs, missing),
    report: (detail) => void audit.write(systemEvent("company-data", context, detail)),
  });
  const packReport = createPackReport({
    meta,
    report: (detail) => void audit.write(systemEvent("site-pack", context, detail)),
  });
  const modelUpdates = createModelUpdates({
    meta,
    store: deps.modelStore,
    model: deps.model,
    trusted: RELEASE_KEYS,
    builtIn: deps.builtInModel,
    async download(wish, take) {
      const at = await connection();
      return at
        ? downloadPack({ ...at, fetch: deps.fetch }, wish, take)
        : fail({ reason: "no-endpoint" });
    },
    now: deps.now,
    report: (detail) => void audit.write(systemEvent("model-update", context, detail)),
  });
  /** Null without an endpoint or a key for it. */
  async function connection(): Promise<{ base: string; key: string } | null> {
    const base = loader.state().managed?.endpoint;
    const key = base ? await loader.deviceKey() : null;
    return base && key !== null ? { base, key } : null;
  }
  const sealed = createSealedSession(deps.session, key);
  const vaults = createVaults(sealed);
  const memories = createMemories(sealed, deps.now);
  const pending = createPendingMessages(sealed);
  const chatMarkers = createChatMarkers(meta, {
    now: deps.now,
    days: () => policy().record.retentionDays ?? 90,
  });
  let modelName: string | null = null;
  const guard = createGuardService({
    scanner,
    vaults,
    memories,
    chatMarkers,
    pending,
    audit,
    policy,
    sites: () => knownSites(policy()).book,
    group: () => loader.state().managed?.group ?? null,
    model: () => modelName,
    extension: deps.extension,
    now: deps.now,
    noticed: deps.noticed,
    blind: deps.blind,
    explain,
  });
  /** A decision stands without its explanation. */
  async function explain(eventId: string, trace: readonly TraceStep[]): Promise<void> {
    if (trace.length > 0) await traces?.save(eventId, trace).catch(() => undefined);
  }
  deps.model.onReady((name) => {
    modelName = name;
  });
  deps.model.onRefused((reason) => void audit.write(systemEvent("model-refused", context, reason)));
  await loader.start();
  await companyData.follow(policy());
  await modelUpdates.follow(policy());
  if (record?.movedAside) {
    await audit.write(systemEvent("record-moved", context, record.movedAside));
    await record.told();
  }
  for (const left of await pending.abandoned(ABANDONED_MS, deps.now())) {
    const outcome = left.released === null ? "not-sent" : "unknown";
    await audit.write({ ...left.event, outcome });
    pending.remove(left.event.id);
  }
  const delivery = stores
    ? createDelivery({
        outbox: stores.outbox,
        endpoint: () => {
          const base = loader.state().managed?.endpoint;
          return base ? endpointAt(base) : null;
        },
        deviceKey: () => loader.deviceKey(),
        forgetKey: () => loader.forgetKey(),
        now: deps.now,
      })
    : null;
  return {
    guard,
    scanner,
    loader,
    audit,
    stores,
    delivery,
    companyData,
    modelUpdates,
    vaults,
    memories,
    traces,
  };
}

/** Without a database nothing outlives the worker; the vault then lives as long as the worker does. */
function temporaryKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

function memoryMeta(): MetaStore {
  const facts = new Map<string, unknown>();
  return {
    get: (name) => Promise.resolve(facts.get(name)),
    set: (name, value) => Promise.resolve(void facts.set(name, value)),
  };
}
