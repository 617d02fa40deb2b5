/** What holds when parts of the system change, stop, or die under the user's hands. */
import { promptText } from "../../test/support/arrived";
import {
  answers,
  clearComposer,
  composerText,
  pasteText,
  typeText,
  waitForAnswer,
} from "../../test/support/chat-page";
import { pressControl, waitForDialog, waitForNoDialog } from "../../test/support/dialog";
import { waitFor } from "../../test/support/wait-for";
import { killWorker } from "../../test/support/extension";
import {
  createChecks,
  delivered,
  describeEvent,
  leaks,
  loggedEvents,
  newDecisions,
  prompts,
  type Step,
  type Tour,
} from "./tour";
import {
  CLIENT,
  KEYSTROKES,
  PHONE_PROMPT,
  OTHER_IBAN,
  OUTAGE_PROMPT,
  maskedForTable,
} from "./values";

const EFFECT_WITHIN_MS = 10_000;
const REDELIVERY_MS = 90_000;

export function policyChange(stricter: unknown): Step {
  return {
    name: "a new policy, published while the page is open",
    async run(tour) {
      const { page, stack } = tour;
      const checks = createChecks();
      const before = await loggedEvents(tour);
      await pasteText(page, PHONE_PROMPT);
      const earlier = await sendAndLook(tour);
      checks.that(
        earlier === "replace",
        "a telephone number was not replaced under the old policy",
      );
      const version = await stack.admin.publish(stricter);
      const published = Date.now();
      let seen = earlier;
      while (seen !== "block" && Date.now() - published < EFFECT_WITHIN_MS)
        seen = await sendAndLook(tour);
      const seconds = (Date.now() - published) / 1000;
      checks.that(seen === "block", "the new policy had no effect in the open page within 10 s");
      await tour.shoot("policy-changed");
      await waitFor("the text in the composer", async () => (await composerText(page)) !== "");
      await clearComposer(page);
      checks.problems.push(...leaks(tour, [CLIENT.phone]));
      const events = (await newDecisions(tour, before, 2)).filter(
        ({ policyVersion }) => policyVersion === version,
      );
      checks.that(events.length > 0, "no event names the new policy version");
      const held = await delivered(tour, events);
      return {
        typed: maskedForTable(PHONE_PROMPT),
        verdict: `placeholders before, blocked ${seconds.toFixed(1)} s after publication, no reload`,
        received: "nothing",
        log: events.map(describeEvent).join("; "),
        admin: `policy ${version}; ${held} event(s) under it`,
        problems: checks.problems,
      };
    },
  };
}

export const endpointDown: Step = {
  name: "the admin endpoint is down",
  async run(tour) {
    const { page, stack } = tour;
    const checks = createChecks();
    const before = await loggedEvents(tour);
    const answered = await answers(page);
    await stack.admin.stop();
    let text: string;
    let events: Awaited<ReturnType<typeof newDecisions>>;
    try {
      await typeText(page, OUTAGE_PROMPT);
      await page.keyboard.press("Enter");
      await waitForDialog(page);
      await pressControl(page, /placeholder/iu);
      await waitForAnswer(page, answered);
      text = prompts(tour).map(promptText).join("");
      checks.that(text.includes("[IBAN_"), "the last good policy did not hold");
      checks.problems.push(...leaks(tour, [OTHER_IBAN]));
      events = await newDecisions(tour, before, 1);
    } finally {
      await stack.admin.restart();
    }
    const there = new Set((await stack.admin.events()).map(({ id }) => id));
    checks.that(!events.some(({ id }) => there.has(id)), "the event did not wait");
    const returned = Date.now();
    const held = await delivered(tour, events, REDELIVERY_MS);
    const seconds = Math.round((Date.now() - returned) / 1000);
    return {
      typed: maskedForTable(OUTAGE_PROMPT),
      verdict: "tokenised by the last good policy",
      received: text,
      log: events.map(describeEvent).join("; "),
      admin: `${held} event(s), ${seconds} s after its return`,
      problems: checks.problems,
    };
  },
};

export const workerKilled: Step = {
  name: "the service worker is killed between keystrokes",
  async run(tour) {
    const { page, context, stack } = tour;
    const checks = createChecks();
    const before = await loggedEvents(tour);
    const answered = await answers(page);
    let kills = 0;
    for (const piece of KEYSTROKES) {
      await page.locator("#prompt-textarea").focus();
      await page.keyboard.type(piece, { delay: 6 });
      if (await killWorker(context, stack.extensionId)) kills++;
    }
    await page.keyboard.press("Enter");
    await waitForDialog(page);
    await pressControl(page, /placeholder/iu);
    await waitForAnswer(page, answered);
    const text = prompts(tour).map(promptText).join("");
    checks.that(kills > 1, `the worker was killed ${kills} times`);
    checks.that(text.includes("[IBAN_"), "the server got no placeholder");
    checks.that(text.includes("write a confirmation"), "part of the text was lost");
    checks.problems.push(...leaks(tour, [OTHER_IBAN]));
    const events = await newDecisions(tour, before, 1);
    const held = await delivered(tour, events);
    return {
      typed: maskedForTable(KEYSTROKES.join("")),
      verdict: `tokenised, worker killed ${kills} times`,
      received: text,
      log: events.map(describeEvent).join("; "),
      admin: `${held} event(s), no text`,
      problems: checks.problems,
    };
  },
};

/** Presses Enter, looks what the dialog offers, and goes back to the text. */
async function sendAndLook({ page }: Tour): Promise<"replace" | "block"> {
  await waitFor("the text in the composer", async () => (await composerText(page)) !== "");
  await page.locator("#prompt-textarea").focus();
  await page.keyboard.press("Enter");
  const { controls } = await waitForDialog(page);
  await page.keyboard.press("Escape");
  await waitForNoDialog(page);
  return controls.some(({ name }) => /placeholder/iu.test(name)) ? "replace" : "block";
}
