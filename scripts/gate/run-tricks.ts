/** Runs tricks one after another in one browser, a tab for each, and asks the server what arrived. */
import { freshRun } from "../../test/pages/hostile/secret";
import type { Tab, Trick } from "../../test/pages/hostile/trick";
import type { Witness } from "../../test/pages/hostile/witness";
import { pause } from "../../test/support/wait-for";
import type { GateBrowser } from "./browser";
import { firstLine } from "./report";

export interface Ran {
  readonly trick: Trick;
  readonly arrived: boolean;
  readonly tripped: boolean;
  /** Why the trick could not be run to its end; null: it was. */
  readonly problem: string | null;
}

const SETTLE_MS = 400;
const MOST_MS = 3_000;
const POLL_MS = 50;
/** Tabs that stay open, for what a page does late. */
const OPEN_TABS = 6;
const OPENING_MS = 15_000;
const ACTING_MS = 20_000;

export async function runTricks(
  browser: GateBrowser,
  tricks: readonly Trick[],
  witness: Witness,
  tell: (trick: Trick) => void,
  guarded: boolean,
): Promise<Ran[]> {
  const tabs: Tab[] = [];
  const runs: { trick: Trick; run: string; from: number; to: number; problem: string | null }[] =
    [];
  const trips: number[] = [];
  for (const trick of tricks) {
    tell(trick);
    if (trick.endsExtension) trips.push(...(await browser.trips()));
    const unfair = guarded && trick.honest ? await runFair(trick, trick.honest) : null;
    const run = freshRun();
    const from = Date.now();
    const problem = unfair ?? (await runWhere(trick, run).then(() => null, firstLine));
    runs.push({ trick, run, from, to: Date.now(), problem });
    if (guarded && witness.arrived(run) !== null && !trick.holes)
      console.log(`✗ ${trick.name} arrived`);
    if (tabs.length > OPEN_TABS)
      await tabs
        .shift()
        ?.close()
        .catch(() => undefined);
  }
  await pause(SETTLE_MS);
  // A trick may have ended the extension: then what was read before has to do.
  trips.push(...(await browser.trips().catch(() => [])));
  return runs.map(({ trick, run, from, to, problem }) => ({
    trick,
    // Asked again at the end: what came late has come as well.
    arrived: witness.arrived(run) !== null,
    tripped: trips.some((time) => time >= from && time <= to),
    problem,
  }));

  /** On a fair page the same press must send; null: it did. */
  async function runFair(
    trick: Trick,
    honest: NonNullable<Trick["honest"]>,
  ): Promise<string | null> {
    const run = freshRun();
    const tab = await browser.open();
    const fair: Trick = { ...trick, act: honest };
    const problem = await runOne(tab, fair, `${run}&fair`, witness).then(() => null, firstLine);
    await tab.close().catch(() => undefined);
    return problem ?? (witness.arrived(run) === null ? "sends nothing on a fair page" : null);
  }

  async function runWhere(trick: Trick, run: string): Promise<void> {
    if (trick.undriven) return runAlone(browser, trick, run, witness);
    const tab = await browser.open();
    tabs.push(tab);
    await runOne(tab, trick, run, witness);
  }
}

async function runAlone(
  browser: GateBrowser,
  trick: Trick,
  run: string,
  witness: Witness,
): Promise<void> {
  const { mostMs = MOST_MS } = trick;
  const alone = await browser.alone(addressOf(trick, run));
  const start = Date.now();
  while (Date.now() - start < mostMs && witness.arrived(run) === null) await pause(POLL_MS);
  await alone.close();
}

function addressOf({ name, host }: Trick, query: string): string {
  return `${host ? `https://${host}` : ""}/hostile/${name}?run=${query}`;
}

async function runOne(tab: Tab, trick: Trick, query: string, witness: Witness): Promise<void> {
  const [run = ""] = query.split("&");
  const arrived = () => witness.arrived(run) !== null;
  await unlessArrived(tab.go(addressOf(trick, query)), OPENING_MS, arrived);
  if (trick.act) await unlessArrived(trick.act(tab), ACTING_MS, arrived);
  const { mostMs = MOST_MS, settleMs = SETTLE_MS } = trick;
  const start = Date.now();
  let doneAt: number | null = null;
  while (Date.now() - start < mostMs && !arrived()) {
    if (doneAt === null && (await isDone(tab))) doneAt = Date.now();
    if (doneAt !== null && Date.now() - doneAt >= settleMs) return;
    await pause(POLL_MS);
  }
}

/**
 * Everything was tried, or the guard has put its dialog beside head and body and waits for its user. A page that was
 * left or hangs is not done.
 */
async function isDone(tab: Tab): Promise<boolean> {
  const done = "window.hostile?.state === 'done' || document.documentElement.children.length > 2";
  const asked = tab.ask(done).catch(() => false);
  return (await Promise.race([asked, pause(1_000)])) === true;
}

/**
 * Until this has ended, or the secret has arrived: then nothing it could still do matters. A driver that never hears
 * of a page's loading, as with frames that load an address of scripts, is no reason to call a trick broken that sent.
 */
export async function unlessArrived(
  work: Promise<void>,
  ms: number,
  arrived: () => boolean,
): Promise<void> {
  const state: { ended: boolean; error: unknown } = { ended: false, error: null };
  void inTime(work, ms)
    .catch((error: unknown) => (state.error = error))
    .finally(() => (state.ended = true));
  while (!state.ended && !arrived()) await pause(POLL_MS);
  if (state.error !== null && !arrived()) throw state.error;
}

async function inTime(work: Promise<void>, ms: number): Promise<void> {
  let late = false;
  await Promise.race([work, pause(ms).then(() => void (late = true))]);
  if (late) throw new Error(`not done within ${ms} ms`);
}
