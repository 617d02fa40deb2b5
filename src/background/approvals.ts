/** Bodies that were let go and have not left yet: each may leave its tab once, soon, for its address. */
import type { SessionStorage } from "../platform/session-storage";

export interface Approvals {
  /** Resolves when the approval would outlive this worker. Never rejects. */
  add(approval: {
    tabId: number;
    host: string;
    url: string;
    seals: readonly string[];
    judged: readonly string[] | null;
  }): Promise<void>;
  /** Uses up the approval of this body, if there is one, and says which texts it is for. Never rejects. */
  take(request: {
    /** Null for requests that belong to no tab, or to a new one: then any tab of the page's host counts. */
    readonly tabId: number | null;
    readonly host: string | null;
    readonly url: string;
    /** Null: the browser shows no body of such a request, so any approval for the address counts. */
    readonly seals: readonly string[] | null;
  }): Promise<Approved | null>;
}

export interface Approved {
  /** Seals of the texts that may leave; null: whatever is in it. */
  readonly judged: readonly string[] | null;
}

interface Approval extends Approved {
  readonly tabId: number;
  readonly host: string;
  readonly place: string;
  readonly seals: readonly string[];
  readonly until: number;
}

const KEY = "approvals";
/** A page that holds a request back after it was let go has to ask again. */
const LASTS_MS = 10_000;
const MOST = 500;

export function createApprovals(session: SessionStorage, now: () => number): Approvals {
  let kept: Approval[] | null = null;

  /** What an earlier worker left, without what is past. */
  async function current(): Promise<Approval[]> {
    if (!kept) {
      const stored = await session.get(KEY).catch(() => null);
      kept ??= Array.isArray(stored) ? (stored as Approval[]) : [];
    }
    // The same list for all who wait for it: what one of them adds or takes, the others must see.
    const list = kept;
    for (let at = list.length - 1; at >= 0; at--)
      if ((list[at]?.until ?? 0) <= now()) list.splice(at, 1);
    return list;
  }

  return {
    async add({ tabId, host, url, seals, judged }) {
      const list = await current();
      list.push({ tabId, host, place: placeOf(url), seals, judged, until: now() + LASTS_MS });
      if (list.length > MOST) list.shift();
      // Without session storage an approval lasts as long as this worker does.
      await session.set(KEY, list).catch(() => undefined);
    },
    async take({ tabId, host, url, seals }) {
      const list = await current();
      const place = placeOf(url);
      const at = list.findIndex(
        (approval) =>
          approval.place === place &&
          (tabId === null ? approval.host === host : approval.tabId === tabId) &&
          (seals === null || seals.some((seal) => approval.seals.includes(seal))),
      );
      const [taken] = at < 0 ? [] : list.splice(at, 1);
      if (!taken) return null;
      void session.set(KEY, list).catch(() => undefined);
      return { judged: taken.judged };
    },
  };
}

/** Address without fragment and scheme: browsers raise `http` to `https` by themselves. */
function placeOf(url: string): string {
  return url.replace(/^[a-z]+:/iu, "").replace(/#.*$/su, "");
}
