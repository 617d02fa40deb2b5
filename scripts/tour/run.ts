/** The scripted visit: every step in one open chat page, a table, screenshots and a report. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { CHATGPT, CHATGPT_COMPOSER } from "../../test/support/chat-page";
import { openExtensionPage, waitForOrganisation } from "../../test/support/extension";
import { launchGuarded } from "../../test/support/launch";
import { DEMO_POLICY, type Stack } from "../setup/stack";
import { step as announced } from "../setup/steps.mjs";
import { endpointDown, policyChange, workerKilled } from "./outage-steps";
import { renderTable, type Row } from "./table";
import type { Step, Tour } from "./tour";
import { accessKey, cleanPrompt, clientData, hiddenInstruction } from "./verdict-steps";

const FOLDER = ".sluice/tour";
const TABLE_WIDTH = 170;

interface PolicyFile {
  readonly rules: readonly { readonly id: string; readonly when: object }[];
}

/** Runs the tour; 0 only when every step ended as it should. */
export async function runTour(stack: Stack): Promise<number> {
  if (stack.install !== "forced")
    throw new Error(
      "The tour needs root: it rolls the extension out by Chromium's machine policy, as IT would.",
    );
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const browser = await announced("Chromium, with the extension force-installed", () =>
    launchGuarded({ install: stack.install, resolverRules: stack.chat.resolverRules }),
  );
  try {
    const tour = await announced("enrolled, signed policy in force, model loaded", () =>
      openTour(stack, browser.context),
    );
    const rows: Row[] = [];
    for (const each of steps()) {
      const row = await announced(each.name, () => runStep(each, tour));
      for (const problem of row.problems) console.log(`  ✗ ${problem}`);
      rows.push(row);
    }
    const shown = await announced("screenshots of popup, “what is watched” and admin page", () =>
      shootSurfaces(tour).then(() => null, messageOf),
    );
    const code = conclude(rows);
    if (shown === null) return code;
    console.log(`The screenshots are not complete: ${shown}`);
    return 1;
  } finally {
    await browser.close();
  }
}

function steps(): Step[] {
  const policy = JSON.parse(readFileSync(DEMO_POLICY, "utf8")) as PolicyFile;
  const telephones = {
    id: "telephones",
    title: {
      en: "Telephone numbers of clients stay out of AI chats.",
      de: "Telefonnummern von Kunden bleiben aus KI-Chats heraus.",
    },
    when: { types: ["PHONE"] },
    action: "block",
  };
  const stricter = { ...policy, rules: [telephones, ...policy.rules] };
  return [
    cleanPrompt,
    clientData,
    accessKey,
    hiddenInstruction,
    policyChange(stricter),
    endpointDown,
    workerKilled,
  ];
}

async function openTour(stack: Stack, context: BrowserContext): Promise<Tour> {
  const surface = await waitForOrganisation(context, stack.extensionId, "Northgate");
  const page = context.pages().find((open) => open !== surface) ?? (await context.newPage());
  await page.bringToFront();
  await openChat(page);
  return {
    stack,
    context,
    page,
    surface,
    shoot: async (name, shown = page) => {
      await shown.screenshot({ path: `${FOLDER}/${name}.png` });
    },
  };
}

async function runStep(each: Step, tour: Tour): Promise<Row> {
  tour.stack.chat.clear();
  try {
    const result = await each.run(tour);
    return { ...result, name: each.name, ok: result.problems.length === 0 };
  } catch (error) {
    await tour.shoot(`failed-${each.name.replace(/\W+/gu, "-")}`);
    await openChat(tour.page); // without what the step has left behind
    const unknown = { typed: "", verdict: "", received: "", log: "", admin: "" };
    return { ...unknown, name: each.name, ok: false, problems: [messageOf(error)] };
  }
}

async function openChat(page: Page): Promise<void> {
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function shootSurfaces(tour: Tour): Promise<void> {
  const { context, stack } = tour;
  await shootExtensionPage(tour, "popup", { width: 360, height: 600 });
  await shootExtensionPage(tour, "watched", { width: 1180, height: 800 });
  const admin = await context.newPage();
  await admin.goto(`${stack.admin.url}/`);
  const token = admin.locator("input[type=password]");
  if ((await token.count()) > 0) {
    await token.fill(stack.admin.adminToken);
    await token.press("Enter");
    await admin.waitForLoadState();
  }
  await tour.shoot("admin", admin);
  await admin.close();
}

async function shootExtensionPage(
  tour: Tour,
  name: "popup" | "watched",
  size: { width: number; height: number },
): Promise<void> {
  const page: Page = await openExtensionPage(tour.context, tour.stack.extensionId, `${name}.html`);
  await page.setViewportSize(size);
  await page
    .getByText(/Northgate/u)
    .first()
    .waitFor();
  if (name === "popup") {
    // As over the chat page: it tells the state of the tab that is in front.
    await tour.page.bringToFront();
    await page.getByText(/^Guarded/u).waitFor();
  }
  await tour.shoot(name, page);
  await page.close();
}

function conclude(rows: readonly Row[]): number {
  writeFileSync(`${FOLDER}/report.json`, `${JSON.stringify({ steps: rows }, null, 2)}\n`);
  console.log(`\n${renderTable(rows, process.stdout.columns ?? TABLE_WIDTH)}\n`);
  const good = rows.filter(({ ok }) => ok).length;
  console.log(
    `${good} of ${rows.length} steps ended as they should. Screenshots and report: ${FOLDER}/`,
  );
  return good === rows.length ? 0 : 1;
}
