/** How far the browser lets Sluice enforce: finds out at every start, keeps the rules that go with it, says it once. */
import type { SessionStorage } from "../platform/session-storage";
import type { WorkerBan } from "../platform/worker-rule";
import type { Coverage } from "../protocol/surface";
import { BUILT_IN_SITES, type SiteBook } from "../sites/match";
import { workerBans } from "./worker-bans";

export interface CoverageDeps {
  readonly canHold: () => Promise<boolean>;
  readonly banWorkers: (bans: readonly WorkerBan[]) => Promise<boolean>;
  readonly session: SessionStorage;
  /** The coverage is another one than last said in this run of the browser. */
  readonly changed: (coverage: Coverage) => void;
}

export interface CoverageKeeper {
  /** Null until the browser has answered. */
  readonly known: () => Coverage | null;
  readonly answered: Promise<Coverage>;
  /** Rules follow the hosts that policy names, and the sites as it knows them. */
  follow(policyHosts: readonly string[], sites: SiteBook): void;
}

const KEY = "coverage";

export function createCoverage(deps: CoverageDeps): CoverageKeeper {
  let known: Coverage | null = null;
  let hosts: readonly string[] = [];
  let book = BUILT_IN_SITES;
  const holds = remembered().then(async (before) => before === "full" || (await deps.canHold()));
  const answered = settle();
  let ruling: Promise<unknown> = answered;

  /** What was granted stays so as long as the session does: a later probe that gets lost proves nothing. */
  function remembered(): Promise<unknown> {
    return deps.session.get(KEY).catch(() => null);
  }

  async function settle(): Promise<Coverage> {
    const full = await holds.catch(() => false);
    // A background that was asleep hears of built-in hosts only: it learns the policy's too late.
    const banned = await deps.banWorkers(workerBans(book, hosts, !full)).catch(() => false);
    known = full ? "full" : banned ? "workers-held" : "page-only";
    if ((await remembered()) !== known) {
      await deps.session.set(KEY, known).catch(() => undefined);
      deps.changed(known);
    }
    return known;
  }

  return {
    known: () => known,
    answered,
    follow(next, sites) {
      if (JSON.stringify(next) === JSON.stringify(hosts) && sites === book) return;
      hosts = next;
      book = sites;
      ruling = ruling.then(settle);
    },
  };
}
