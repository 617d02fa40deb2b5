/**
 * The packs of company data that the policy names: out of the database, out of the policy, or from the endpoint.
 * Each is believed by its hash alone, for which the policy's signature speaks. Whatever fails, the last good pack of
 * that name stays in use.
 */
import { createCompanyScanner, type CompanyScanner } from "../detect/company/company";
import type { Pack } from "../detect/company/pack";
import { fromBase64 } from "../lib/base64";
import { sha256Hex } from "../lib/digest";
import type { Result } from "../lib/result";
import { openPack } from "../policy/company-data";
import type { CompanyData as Entry } from "../policy/company-schema";
import type { Policy } from "../policy/schema";
import type { MetaStore } from "../storage/meta";

export interface CompanyDataDeps {
  readonly meta: MetaStore;
  readonly fetchPack: (
    sha256: string,
  ) => Promise<Result<Uint8Array<ArrayBuffer>, { reason: string }>>;
  /** `missing`: a pack is not there, nor an older one in its place. */
  readonly changed: (scanner: CompanyScanner, missing: boolean) => void;
  /** The pack's id and a code. */
  readonly report: (detail: string) => void;
}

export interface CompanyData {
  /** Resolves when the packs at hand are in use; those that must be fetched come later. Never rejects. */
  follow(policy: Pick<Policy, "companyData">): Promise<void>;
  /** Fetches what is still missing. Never rejects. */
  complete(): Promise<void>;
}

interface Kept {
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Held {
  readonly entry: Entry;
  readonly pack: Pack | null;
  readonly sha256: string | null;
}

const IDS = "company-data ids";

export function createCompanyData(deps: CompanyDataDeps): CompanyData {
  let held: readonly Held[] = [];
  let wanted = "[]";
  let queue: Promise<void> = Promise.resolve();
  let completing: Promise<void> | null = null;
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work).catch(() => undefined);
    return queue;
  };

  function use(next: readonly Held[]): void {
    held = next;
    const packs = held.flatMap(({ entry: { id }, pack }) => (pack ? [{ id, pack }] : []));
    deps.changed(createCompanyScanner(packs), packs.length < held.length);
  }

  async function kept(id: string): Promise<Kept | null> {
    return ((await deps.meta.get(`company-data ${id}`)) as Kept | null | undefined) ?? null;
  }

  async function atHand(entry: Entry): Promise<Held> {
    const stored = await kept(entry.id);
    if (entry.inline !== undefined && stored?.sha256 !== entry.sha256)
      return (await take(entry, fromBase64(entry.inline))) ?? older(entry, stored);
    return older(entry, stored);
  }

  /** What was stored under this name, be it the one that is wanted or the one before. */
  async function older(entry: Entry, stored: Kept | null): Promise<Held> {
    if (stored === null) return { entry, pack: null, sha256: null };
    const opened = openPack(
      { ...entry, sha256: stored.sha256 },
      stored.bytes,
      await sha256Hex(stored.bytes),
    );
    return opened.ok
      ? { entry, pack: opened.value, sha256: stored.sha256 }
      : { entry, pack: null, sha256: null };
  }

  async function take(entry: Entry, bytes: Uint8Array<ArrayBuffer>): Promise<Held | null> {
    const opened = openPack(entry, bytes, await sha256Hex(bytes));
    if (!opened.ok) {
      await refuse(entry, opened.reason);
      return null;
    }
    const { id, sha256 } = entry;
    await deps.meta.set(`company-data ${id}`, { sha256, bytes } satisfies Kept);
    await deps.meta.set(`company-data refused ${id}`, null);
    return { entry, pack: opened.value, sha256 };
  }

  /** Says a refusal once, not with every poll. */
  async function refuse({ id, sha256 }: Entry, reason: string): Promise<void> {
    const known = `company-data refused ${id}`;
    if ((await deps.meta.get(known)) === `${sha256} ${reason}`) return;
    await deps.meta.set(known, `${sha256} ${reason}`);
    deps.report(`${id}:${reason}`);
  }

  async function forgetOthers(ids: readonly string[]): Promise<void> {
    const before = ((await deps.meta.get(IDS)) as string[] | undefined) ?? [];
    for (const id of before)
      if (!ids.includes(id)) await deps.meta.set(`company-data ${id}`, undefined);
    if (before.join() !== ids.join()) await deps.meta.set(IDS, [...ids]);
  }

  /** Fetching keeps nobody waiting; the policy may be another one by the time a pack is there. */
  async function fetchMissing(): Promise<void> {
    await queue;
    for (const { entry, sha256 } of held) {
      if (sha256 === entry.sha256) continue;
      const answer = await deps.fetchPack(entry.sha256);
      await inTurn(async () => {
        if (!held.some((other) => other.entry === entry)) return;
        if (!answer.ok) return refuse(entry, answer.reason);
        const taken = await take(entry, answer.value);
        if (taken) use(held.map((other) => (other.entry === entry ? taken : other)));
      });
    }
  }

  return {
    follow({ companyData }) {
      if (JSON.stringify(companyData) === wanted) return queue;
      wanted = JSON.stringify(companyData);
      return inTurn(async () => {
        use(await Promise.all(companyData.map(atHand)));
        await forgetOthers(companyData.map(({ id }) => id));
      });
    },
    complete() {
      completing ??= fetchMissing()
        .catch(() => undefined)
        .finally(() => {
          completing = null;
        });
      return completing;
    },
  };
}
