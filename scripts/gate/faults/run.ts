/** `npm run gate -- --faults`: brings every fault about, a table, and `.sluice/faults.json`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { startChatServer, type ChatServer } from "../../../test/pages/chat/server";
import { ensureBuilt } from "../../setup/build";
import { mayWritePolicy } from "../../setup/managed-policy";
import { isChosen } from "../arguments";
import { openBench, type Bench } from "./bench";
import { verdictOf, type Seen } from "./judge";
import { killAt } from "./kill-points";
import { fiftyTabs, longPaste, portFlood } from "./load";
import { offline } from "./offline";
import { POINTS } from "./points";
import { closedModel, crashedExtension, slowModel } from "./processes";
import { firstLine } from "../report";
import { allHeld, renderFaults, renderSum } from "./report";
import { hourOfTyping } from "./typing";
import { createShelf, updated } from "./update";

const OUT = ".sluice/faults.json";

const UPDATE = "updated under an open tab";

interface Fault {
  readonly name: string;
  bringAbout(bench: Bench): Promise<Seen>;
}

/** What leaves the browser most worn comes last. */
const FAULTS: readonly Fault[] = [
  ...POINTS.map((point) => ({
    name: `worker killed: ${point.name}`,
    bringAbout: (bench: Bench) => killAt(bench, point),
  })),
  { name: "model closed", bringAbout: closedModel },
  { name: "model slow", bringAbout: slowModel },
  { name: "flood", bringAbout: portFlood },
  { name: "offline", bringAbout: offline },
  { name: "typing", bringAbout: hourOfTyping },
  { name: "paste", bringAbout: longPaste },
  { name: "tabs", bringAbout: fiftyTabs },
  { name: "process crashed", bringAbout: crashedExtension },
];

async function inBench(
  chat: ChatServer,
  faults: readonly Fault[],
  tell: (seen: Seen) => void,
): Promise<void> {
  if (faults.length === 0) return;
  const bench = await openBench(chat);
  try {
    for (const fault of faults) tell(await seenOf(fault, bench));
  } finally {
    await bench.close();
  }
}

/** A fault that could not be brought to its end proves nothing, and the others go on. */
async function seenOf(fault: Fault, bench: Bench): Promise<Seen> {
  return fault.bringAbout(bench).catch((error: unknown) => ({
    fault: fault.name,
    happened: false,
    lostWords: 0,
    silentPasses: 0,
    hungPages: 0,
    note: firstLine(error),
  }));
}

async function inUpdatedBench(chat: ChatServer, tell: (seen: Seen) => void): Promise<void> {
  const shelf = mayWritePolicy() ? createShelf() : null;
  await ensureBuilt();
  await shelf?.offer(null);
  const bench = await openBench(chat, shelf?.updateUrl);
  try {
    for (const one of await updated(bench, shelf)) tell(one);
  } finally {
    await bench.close();
    shelf?.remove();
  }
}

/** Exit status: 0 when everything held, 1 otherwise. */
export async function runFaults(only: readonly string[]): Promise<number> {
  const faults = FAULTS.filter(({ name }) => isChosen(name, only));
  if (faults.length === 0 && !isChosen(UPDATE, only)) {
    console.error("there is no such fault");
    return 2;
  }
  const started = Date.now();
  const chat = await startChatServer({ stateFolder: ".sluice" });
  const seen: Seen[] = [];
  const tell = (one: Seen) => {
    seen.push(one);
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${seconds} s  ${one.fault}: ${verdictOf(one)}  ${one.note}`);
  };
  try {
    await inBench(chat, faults, tell);
    if (isChosen(UPDATE, only)) await inUpdatedBench(chat, tell);
  } finally {
    await chat.close();
  }
  const rows = seen.map((one) => ({ ...one, verdict: verdictOf(one) }));
  mkdirSync(".sluice", { recursive: true });
  writeFileSync(OUT, `${JSON.stringify({ faults: rows }, null, 2)}\n`);
  console.log(`\n${renderFaults(seen)}\n\n${renderSum(seen)}`);
  return allHeld(seen) ? 0 : 1;
}
