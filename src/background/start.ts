/**
 * The background's wiring to the browser. Listeners are registered at once, as a waking worker needs; each waits for
 * the services, which stand when the record is open and a policy is in force.
 */
import type { AuditEvent } from "../policy/audit-event";
import type { ModelName } from "../inference/types";
import { onAlarm, setAlarm } from "../platform/alarms";
import { watchAnswered } from "../platform/answered-requests";
import { onAsk } from "../platform/ask";
import { guardHosts } from "../platform/content-scripts";
import * as install from "../platform/install";
import { readLocal, writeLocal } from "../platform/local-storage";
import { onManagedChanged, readManaged } from "../platform/managed-storage";
import { onConnect, type MessagePortLike } from "../platform/ports";
import { sessionStorage } from "../platform/session-storage";
import { onTabRemoved, openTab, setBadge, tab } from "../platform/tabs";
import { canHold, watchAddresses } from "../platform/web-request";
import { banWorkers } from "../platform/worker-rule";
import { PORT_GUARD } from "../protocol/guard";
import { PORT_MODEL } from "../protocol/model";
import type { SurfaceName } from "../protocol/surface";
import { matchPatternFor } from "../sites/index";
import { addedHosts } from "../sites/pack";
import { createModelStore } from "../storage/models";
import { openOrReplace } from "../storage/open";
import { createApprovals } from "./approvals";
import { askConfig } from "./ask-config";
import { createBlindTabs } from "./blind-tabs";
import { createCoverage } from "./coverage";
import { createDiscovery } from "./discovery";
import { createGuardPorts } from "./guard-ports";
import { startLastLook } from "./last-look";
import { createModelClient } from "./model-client";
import { createPause } from "./pause";
import { createSchedule } from "./schedule";
import { createServices } from "./services";
import { siteView } from "./site-view";
import { createSurfaceService } from "./surface-service";
import { systemEvent } from "./audit";
import { currentPolicy } from "./current-policy";
import type { Trip } from "./tripwire";

const DATABASE_NAME = "database-name";
const UNTOLD_DATABASE = "database-left-aside";
const BUILT_IN_MODEL = "models/sluice-small/manifest.json";
const ALARM_WORK = "work";
const AMBER = "#B45309";
const COLOURS: Readonly<Record<string, string>> = { block: "#B91C1C", warn: AMBER };

/** `openHost` opens the place where the model runs; it then connects by the port `PORT_MODEL`, or gives its port back. */
export function startBackground(openHost: () => Promise<MessagePortLike | null>): void {
  const extension = install.extensionVersion();
  const browser = install.browserName();
  const now = () => Date.now();
  const model = createModelClient(openHost);
  const blindTabs = createBlindTabs();
  const pause = createPause(sessionStorage, now, () => {
    ports.push();
    schedule.soon();
  });
  let guardedHosts: string | null = null;
  const current = currentPolicy(now);
  const context = { policy: () => current.policy(), extension, now };
  const approvals = createApprovals(sessionStorage, now);
  const coverage = createCoverage({
    canHold,
    banWorkers,
    session: sessionStorage,
    changed: (found) =>
      void services.then(({ audit }) => audit.write(systemEvent("coverage", context, found))),
  });
  const lastLook = startLastLook({
    approvals,
    coverage,
    services: () => services,
    ports: () => ports,
    sites: () => current.sites().book,
    group: () => current.group(),
    paused: () => pause.until() !== null,
    ...context,
    tripped,
  });
  const discovery = createDiscovery({
    watch: watchAddresses,
    watchAnswers: watchAnswered,
    ask: (url) => askConfig(url, (...args) => fetch(...args)),
    session: sessionStorage,
    ...context,
    sites: () => current.sites().book,
    found: (event) => void services.then(({ audit }) => audit.write(event)),
  });

  const services = createServices({
    openRecord: () =>
      openOrReplace({
        current: () => readName(DATABASE_NAME),
        remember: (name) => writeLocal(DATABASE_NAME, name),
        untold: () => readName(UNTOLD_DATABASE),
        rememberUntold: (name) => writeLocal(UNTOLD_DATABASE, name),
      }),
    session: sessionStorage,
    readManaged,
    fetch: (...args) => fetch(...args),
    model,
    modelStore: createModelStore(),
    builtInModel: async () => {
      const manifest = await fetch(install.extensionUrl(BUILT_IN_MODEL));
      return (await manifest.json()) as ModelName;
    },
    extension,
    browser,
    now,
    policyChanged: (policy, book) => {
      const named = policy.sites.openai ?? [];
      const further = [...new Set([...named, ...addedHosts(book)])];
      const matches = further.map(matchPatternFor);
      if (JSON.stringify(matches) !== guardedHosts) {
        guardedHosts = JSON.stringify(matches);
        void guardHosts(matches);
      }
      coverage.follow(named, book);
      lastLook.follow(further);
      discovery.follow(policy);
      ports.push();
    },
    noticed: notice,
    blind: (tabId, why) => {
      blindTabs.note(tabId, why);
      markBlind(tabId);
    },
    eventWritten: () => schedule.soon(),
  });
  const ports = createGuardPorts({
    ready: services.then(({ guard }) => guard),
    policy: () => current.policy(),
    sites: () => current.sites(),
    group: () => current.group(),
    policyVersion: () => current.version(),
    pausedUntil: () => pause.until(),
    now,
    opened: () => {
      schedule.soon();
      model.warm();
      lastLook.guardsChanged();
    },
    closed: () => lastLook.guardsChanged(),
    arrived: (tabId, blind) => {
      if (blind !== null) {
        blindTabs.note(tabId, blind);
        markBlind(tabId);
      } else if (blindTabs.clear(tabId)) setBadge(tabId, "", AMBER);
    },
    approve: ({ tabId, host }, { url, seals, judged }) =>
      approvals.add({ tabId, host, url, seals, judged }),
  });
  void services.then(({ loader }) => current.follow(() => loader.state()));
  const schedule = createSchedule({
    services,
    openPages: () => ports.count(),
    alarm: (seconds) => setAlarm(ALARM_WORK, seconds),
  });
  const surface = services.then(({ stores, audit, loader, traces }) =>
    createSurfaceService({
      stores,
      traces,
      audit,
      state: () => loader.state(),
      sites: () => current.sites().book,
      site: async (tabId) =>
        siteView(await tab(tabId), {
          policy: loader.state().policy,
          sites: current.sites().book,
          pausedUntil: pause.until(),
          blind: blindTabs.why,
          watched: (id) => ports.hasTab(id),
          coverage: coverage.known(),
          discovered: discovery.knows,
        }),
      stopped: lastLook.stopped,
      model,
      pause: async (on) => {
        const { mayPause, pauseMinutes = 15 } = loader.state().policy.user;
        const until = await pause.set(on && mayPause === true ? pauseMinutes : null);
        await audit.write(systemEvent(until === null ? "resumed" : "paused", context, null));
        return until;
      },
      extension,
      browser,
      installType: install.installType,
      coverage: coverage.known,
      now,
    }),
  );

  function tripped(trip: Trip): void {
    const { event, tabId, held } = trip;
    void services.then(({ audit }) => audit.write(event));
    ports.tripped(trip);
    if (tabId === null) return;
    if (!held) blindTabs.note(tabId, "escaped");
    notice(tabId, event);
  }

  function markBlind(tabId: number): void {
    setBadge(tabId, "?", AMBER);
  }

  function notice(tabId: number, event: AuditEvent): void {
    setBadge(tabId, "!", COLOURS[event.action ?? ""] ?? "#0F766E");
  }

  onConnect((port) => {
    if (port.name === PORT_GUARD) ports.accept(port);
    if (port.name === PORT_MODEL && port.sender?.tabId == null) model.attach(port);
  });
  onAsk((name, request) => surface.then((handlers) => dispatch(handlers, name, request)));
  onManagedChanged(
    () =>
      void services.then(async ({ loader }) => {
        await loader.remanage();
        schedule.soon();
      }),
  );
  onAlarm((name) => {
    if (name === ALARM_WORK) schedule.soon();
  });
  onTabRemoved((id) => {
    blindTabs.clear(id);
    lastLook.forgetTab(id);
    void services.then(({ vaults, memories }) =>
      Promise.all([vaults.forgetTab(id), memories.forgetTab(id)]),
    );
  });
  install.onBrowserStart(() => schedule.soon());
  install.onInstalled((reason) => {
    if (reason === "install") void welcome();
  });
  schedule.soon();

  /** Only who installed it alone is greeted; managed values may take some seconds to arrive. */
  async function welcome(): Promise<void> {
    if ((await install.installType()) === "admin") return;
    const { loader } = await services;
    if (loader.state().managed === null) await openTab("welcome.html");
  }
}

async function readName(key: string): Promise<string | null> {
  const name = await readLocal(key);
  return typeof name === "string" ? name : null;
}

function dispatch(
  handlers: ReturnType<typeof createSurfaceService>,
  name: string,
  request: unknown,
): Promise<unknown> {
  if (!Object.hasOwn(handlers, name)) return Promise.reject(new Error("no such message"));
  const handle = handlers[name as SurfaceName] as (request: unknown) => Promise<unknown>;
  return handle(request);
}
