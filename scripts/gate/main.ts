/** `npm run gate`: faults (`--faults`), or the hostile pages in every browser and mode, a table, and `.sluice/gate.json`. */
import { startChatServer, type ChatServer } from "../../test/pages/chat/server";
import type { Place, Trick } from "../../test/pages/hostile/trick";
import { TRICKS } from "../../test/pages/hostile/tricks";
import { firefoxPath } from "../../test/support/firefox";
import { ensureBuiltForFirefox } from "../setup/build";
import { mayWritePolicy } from "../setup/managed-policy";
import { isChosen, parseArguments, PLACES, USAGE } from "./arguments";
import { beforeAll, type Before, type GateBrowser } from "./browser";
import { openChromium } from "./chromium";
import { runFaults } from "./faults/run";
import { openFirefox } from "./firefox";
import { keepTricks } from "./gate-file";
import {
  renderCounts,
  renderTable,
  resultOf,
  rowOf,
  staleHoles,
  type Control,
  type Row,
} from "./report";
import { runTricks, type Ran } from "./run-tricks";
import { warmUp } from "./warm-up";

const HTTPS = 443;

const parsed = parseArguments(process.argv.slice(2));
if (!parsed.ok) {
  console.error(`${parsed.detail}\n\n${USAGE}`);
  process.exit(2);
}
if (parsed.value === null) {
  console.log(USAGE);
  process.exit(0);
}
const { only, places, control, controlOnly, faults } = parsed.value;
const root = mayWritePolicy();
if (faults) {
  const browsers = [...new Set(places.map(browserOf))].filter(isThere);
  process.exit(await runFaults(only, browsers));
}
const tricks = TRICKS.filter(({ name }) => isChosen(name, only));
if (tricks.length === 0) {
  console.error("there is no such trick");
  process.exit(2);
}

const withFirefox = root && places.includes("firefox unpacked");
const chat = await startChatServer({
  stateFolder: ".sluice",
  ...(withFirefox ? { port: HTTPS } : {}),
});
const rows: Row[] = [];
const controls: Control[] = [];
const problems: string[] = [];
try {
  const browsers = [...new Set(places.map(browserOf))].filter(isThere);
  if (control)
    for (const browser of browsers) {
      const ran = await run(`${browser}, no guard`, browser, (before) =>
        browser === "firefox" ? openFirefox("none", before) : openChromium(chat, "none", before),
      );
      for (const { trick, arrived } of ran)
        controls.push({ trick: trick.name, browser, sent: arrived });
    }
  if (!controlOnly)
    for (const place of places.filter((one) => isThere(browserOf(one)))) {
      const ran = await run(
        place,
        browserOf(place),
        (before) => openPlace(chat, place, before),
        true,
      );
      for (const { trick, arrived, tripped } of ran)
        rows.push(rowOf(trick, place, resultOf(trick, place, arrived, tripped)));
    }
} finally {
  await chat.close();
}

keepTricks(rows, controls, only.length > 0 || places.length < PLACES.length);
console.log(`\n${renderTable(rows, controls)}\n\n${renderCounts(rows)}`);
for (const problem of problems) console.log(`✗ ${problem}`);
for (const line of staleHoles(tricks, rows)) console.log(`! ${line}`);
const broken = controls.filter(({ sent }) => !sent).length;
if (broken > 0) console.log(`✗ ${broken} tricks do not send even without the guard`);
const leaks = rows.filter(({ result }) => result === "leak").length;
process.exit(leaks + broken + problems.length === 0 ? 0 : 1);

async function run(
  title: string,
  browser: Row["browser"],
  open: (before: Before | null) => Promise<GateBrowser>,
  guarded = false,
): Promise<Ran[]> {
  const mine = tricks.filter((trick) => (trick.only ?? browser) === browser);
  const started = Date.now();
  const opened = await open(beforeAll(mine));
  try {
    if (guarded) await warmUp(opened);
    const tell = progress(title, mine);
    const first = await runTricks(opened, mine, chat.witness, tell, guarded);
    const ran = guarded ? first : await withSecondTry(first);
    for (const { trick, problem } of ran)
      if (problem !== null) problems.push(`${title}: ${trick.name}: ${problem}`);
    console.log(`${title}: ${ran.length} tricks in ${Math.round((Date.now() - started) / 1000)} s`);
    return ran;
  } finally {
    await opened.close();
  }

  /** Without a guard nothing but a busy machine can keep a trick from sending. */
  async function withSecondTry(first: readonly Ran[]): Promise<Ran[]> {
    const missed = first
      .filter(({ arrived, problem }) => !arrived || problem !== null)
      .map(({ trick }) => trick);
    const again = await runTricks(opened, missed, chat.witness, () => undefined, guarded);
    return first.map((one) => again.find(({ trick }) => trick === one.trick) ?? one);
  }
}

async function openPlace(
  server: ChatServer,
  place: Place,
  before: Before | null,
): Promise<GateBrowser> {
  if (place === "firefox unpacked") {
    await ensureBuiltForFirefox();
    return openFirefox("unpacked", before);
  }
  return openChromium(server, place === "chromium forced" ? "forced" : "unpacked", before);
}

function browserOf(place: Place): Row["browser"] {
  return place === "firefox unpacked" ? "firefox" : "chromium";
}

/** Port 443 is root's, and so is the policy folder. */
function isThere(browser: Row["browser"]): boolean {
  if (browser === "chromium" || (root && firefoxPath() !== null)) return true;
  console.log("Firefox needs root, for port 443, and Firefox itself: left out.");
  return false;
}

function progress(title: string, mine: readonly Trick[]): (trick: Trick) => void {
  return (trick) => {
    if (process.stdout.isTTY)
      process.stdout.write(
        `\r\u001b[K${title} ${mine.indexOf(trick) + 1}/${mine.length} ${trick.name}\r`,
      );
  };
}
