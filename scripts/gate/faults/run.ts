/** `npm run gate -- --faults`: brings every fault about in every browser, a table, and its rows in `.sluice/gate.json`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { startChatServer, type ChatServer } from "../../../test/pages/chat/server";
import { isChosen } from "../arguments";
import { keepFaults } from "../gate-file";
import { firstLine } from "../report";
import type { Bench, BenchBrowser } from "./bench";
import { openChromiumBench } from "./chromium-bench";
import { updatedChromium } from "./chromium-update";
import { openFirefoxBench } from "./firefox-bench";
import { updatedFirefox } from "./firefox-update";
import { type Seen } from "./judge";
import { killAt } from "./kill-points";
import { fiftyTabs, longPaste, portFlood } from "./load";
import { offline } from "./offline";
import { POINTS } from "./points";
import { crashedExtension, endedModel, slowModel } from "./processes";
import { allHeld, renderFaults, renderSum, rowOf, type FaultRow } from "./report";
import { suspendedUnderDialog } from "./suspended";
import { hourOfTyping } from "./typing";
import { UPDATES } from "./update";

const OUT = ".sluice/faults.json";
const HTTPS = 443;

interface Fault {
  /** By which it is asked for. */
  readonly name: string;
  bringAbout(bench: Bench): Promise<Seen>;
  /** Where it does not exist, and why. */
  readonly not?: Readonly<Partial<Record<BenchBrowser, string>>>;
}

/** What leaves the browser most worn comes last. */
const FAULTS: readonly Fault[] = [
  ...POINTS.map((point) => ({
    name: `worker killed: ${point.name}`,
    bringAbout: (bench: Bench) => killAt(bench, point),
  })),
  { name: "background suspended", bringAbout: suspendedUnderDialog },
  {
    name: "the model's document is closed under a check",
    bringAbout: (bench) => endedModel(bench, "the model's document is closed under a check"),
    not: { firefox: "no such document: the model's worker belongs to the background page" },
  },
  {
    name: "the model's worker ends under a check",
    bringAbout: (bench) => endedModel(bench, "the model's worker ends under a check"),
    not: { chromium: "it ends with its document, see there" },
  },
  { name: "model slow", bringAbout: slowModel },
  { name: "flood", bringAbout: portFlood },
  { name: "offline", bringAbout: offline },
  { name: "typing", bringAbout: hourOfTyping },
  { name: "paste", bringAbout: longPaste },
  { name: "tabs", bringAbout: fiftyTabs },
  { name: "process crashed", bringAbout: crashedExtension },
];

/** Exit status: 0 when everything held, 1 otherwise. */
export async function runFaults(
  only: readonly string[],
  browsers: readonly BenchBrowser[],
): Promise<number> {
  const faults = FAULTS.filter(({ name }) => isChosen(name, only));
  const updates = isChosen(UPDATES, only);
  if (faults.length === 0 && !updates) {
    console.error("there is no such fault");
    return 2;
  }
  const started = Date.now();
  const rows: FaultRow[] = [];
  const chat = await startChatServer({
    stateFolder: ".sluice",
    ...(browsers.includes("firefox") ? { port: HTTPS } : {}),
  });
  try {
    for (const browser of browsers) {
      const tell = (seen: Seen) => {
        const row = rowOf(seen, browser);
        rows.push(row);
        const seconds = Math.round((Date.now() - started) / 1000);
        console.log(`${seconds} s  ${browser}: ${row.fault}: ${row.result}  ${row.note}`);
      };
      await inBench(chat, browser, faults, tell);
      if (updates) for (const seen of await inUpdated(chat, browser)) tell(seen);
    }
  } finally {
    await chat.close();
  }
  mkdirSync(".sluice", { recursive: true });
  writeFileSync(OUT, `${JSON.stringify({ faults: rows }, null, 2)}\n`);
  keepFaults(rows);
  console.log(
    `\n${renderFaults(rows)}\n\n${browsers.map((one) => renderSum(rows, one)).join("\n")}`,
  );
  return allHeld(rows) ? 0 : 1;
}

async function inBench(
  chat: ChatServer,
  browser: BenchBrowser,
  faults: readonly Fault[],
  tell: (seen: Seen) => void,
): Promise<void> {
  const there = faults.filter(({ not }) => not?.[browser] === undefined);
  for (const { name, not } of faults) {
    const why = not?.[browser];
    if (why !== undefined) tell({ ...NOTHING, fault: name, absent: why, note: why });
  }
  if (there.length === 0) return;
  const bench = await (browser === "firefox" ? openFirefoxBench(chat) : openChromiumBench(chat));
  try {
    for (const fault of there) tell(await seenOf(fault, bench));
  } finally {
    await bench.close();
  }
}

const NOTHING = { happened: false, lostWords: 0, silentPasses: 0, hungPages: 0 };

/** A fault that could not be brought to its end proves nothing, and the others go on. */
async function seenOf({ name, bringAbout }: Fault, bench: Bench): Promise<Seen> {
  return bringAbout(bench).catch((error: unknown) => ({
    ...NOTHING,
    fault: name,
    note: firstLine(error),
  }));
}

async function inUpdated(chat: ChatServer, browser: BenchBrowser): Promise<readonly Seen[]> {
  const work = browser === "firefox" ? updatedFirefox(chat) : updatedChromium(chat);
  return work.catch((error: unknown) => [{ ...NOTHING, fault: UPDATES, note: firstLine(error) }]);
}
