/** The verdicts a person meets on an ordinary day: nothing, placeholders, a stop, a question. */
import { promptText } from "../../test/support/arrived";
import {
  answers,
  clearComposer,
  composerText,
  pasteText,
  typeText,
  waitForAnswer,
} from "../../test/support/chat-page";
import {
  focusControl,
  pressControl,
  readDialog,
  waitForDialog,
  waitForNoDialog,
} from "../../test/support/dialog";
import { pause, waitFor } from "../../test/support/wait-for";
import {
  createChecks,
  delivered,
  describeEvent,
  leaks,
  loggedEvents,
  newDecisions,
  prompts,
  type Step,
} from "./tour";
import {
  ACCESS_KEY,
  CLEAN_PROMPT,
  CLIENT,
  CLIENT_PROMPT,
  KEY_PROMPT,
  MAIL_PROMPT,
  REASON,
  maskedForTable,
} from "./values";

const DRAFT_QUIET_MS = 1_000;

export const cleanPrompt: Step = {
  name: "clean prompt",
  async run(tour) {
    const { page } = tour;
    const checks = createChecks();
    const before = await loggedEvents(tour);
    const answered = await answers(page);
    await typeText(page, CLEAN_PROMPT);
    await pause(DRAFT_QUIET_MS);
    await page.keyboard.press("Enter");
    await waitForAnswer(page, answered);
    const [sent] = prompts(tour);
    const text = sent ? promptText(sent) : "";
    checks.that(text === CLEAN_PROMPT, "the prompt did not arrive as it was typed");
    checks.that((await readDialog(page)) === null, "a dialog came up");
    const drafts = tour.stack.chat
      .received()
      .filter(({ channel }) => channel === "draft" || channel === "autocomplete");
    checks.that(drafts.length === 0, `${drafts.length} drafts left while typing`);
    const fresh = (await loggedEvents(tour)).length - before.length;
    return {
      typed: CLEAN_PROMPT,
      verdict: "allowed, no dialog",
      received: text,
      log: fresh === 0 ? "nothing (clean messages are not recorded)" : `${fresh} event(s)`,
      admin: "nothing",
      problems: checks.problems,
    };
  },
};

export const clientData: Step = {
  name: "a client’s name, IBAN and phone",
  async run(tour) {
    const { page } = tour;
    const checks = createChecks();
    const before = await loggedEvents(tour);
    const answered = await answers(page);
    await typeText(page, CLIENT_PROMPT);
    await pause(DRAFT_QUIET_MS);
    await tour.shoot("typing");
    await page.keyboard.press("Enter");
    const dialog = await waitForDialog(page);
    await tour.shoot("dialog");
    for (const placeholder of ["[PERSON_1]", "[IBAN_1]", "[PHONE_1]"])
      checks.that(dialog.text.includes(placeholder), `the preview does not show ${placeholder}`);
    checks.that(prompts(tour).length === 0, "the request left before the user answered");
    await pressControl(page, /placeholder/iu);
    await waitForAnswer(page, answered);
    const [sent] = prompts(tour);
    const text = sent ? promptText(sent) : "";
    for (const placeholder of ["[PERSON_1]", "[IBAN_1]", "[PHONE_1]"])
      checks.that(text.includes(placeholder), `the server got no ${placeholder}`);
    checks.problems.push(...leaks(tour, Object.values(CLIENT)));
    const events = await newDecisions(tour, before, 1);
    checks.that(events[0]?.outcome === "sent-changed", "the log does not say it was changed");
    const held = await delivered(tour, events);
    return {
      typed: maskedForTable(CLIENT_PROMPT),
      verdict: "tokenised: preview shown, sent with placeholders",
      received: text,
      log: events.map(describeEvent).join("; "),
      admin: `${held} event(s), no text`,
      problems: checks.problems,
    };
  },
};

export const accessKey: Step = {
  name: "an AWS key",
  async run(tour) {
    const { page } = tour;
    const checks = createChecks();
    const before = await loggedEvents(tour);
    await typeText(page, KEY_PROMPT);
    await page.keyboard.press("Enter");
    const dialog = await waitForDialog(page);
    await tour.shoot("blocked");
    checks.that(
      !dialog.controls.some(({ name }) => /send/iu.test(name)),
      "the dialog offers to send a blocked message",
    );
    await page.keyboard.press("Escape");
    await waitForNoDialog(page);
    const events = await newDecisions(tour, before, 1);
    checks.that(prompts(tour).length === 0, "a request left");
    checks.problems.push(...leaks(tour, [ACCESS_KEY]));
    checks.that(events[0]?.action === "block", "the log does not say it was blocked");
    // The step ends with this, should the text not come back.
    await waitFor("the user's text, which the composer lost", async () =>
      (await composerText(page)).includes(ACCESS_KEY),
    );
    await clearComposer(page);
    const held = await delivered(tour, events);
    return {
      typed: maskedForTable(KEY_PROMPT),
      verdict: "blocked, text kept in the composer",
      received: "nothing",
      log: events.map(describeEvent).join("; "),
      admin: `${held} event(s), no text`,
      problems: checks.problems,
    };
  },
};

export const hiddenInstruction: Step = {
  name: "a pasted mail with an instruction for the assistant",
  async run(tour) {
    const { page } = tour;
    const checks = createChecks();
    const before = await loggedEvents(tour);
    const answered = await answers(page);
    await pasteText(page, MAIL_PROMPT);
    await pause(DRAFT_QUIET_MS);
    await page.keyboard.press("Enter");
    await waitForDialog(page);
    await tour.shoot("warned");
    checks.that(prompts(tour).length === 0, "the request left before the user answered");
    await giveReason(tour.page, REASON);
    await waitForAnswer(page, answered);
    const [sent] = prompts(tour);
    const text = sent ? promptText(sent) : "";
    checks.that(text.includes("Rostock"), "the mail did not arrive after the reason was given");
    const events = await newDecisions(tour, before, 1);
    checks.that(events[0]?.choice === "send-anyway", "the log does not name the user's choice");
    checks.that(events[0]?.reason === REASON, "the log does not hold the reason");
    const held = await delivered(tour, events);
    return {
      typed: `pasted: ${MAIL_PROMPT}`,
      verdict: `warned, sent with the reason “${REASON}”`,
      received: text,
      log: events.map(describeEvent).join("; "),
      admin: `${held} event(s), no text but the reason`,
      problems: checks.problems,
    };
  },
};

/** Opens “Send anyway…”, writes the reason and confirms, all by keyboard. */
export async function giveReason(page: Parameters<typeof readDialog>[0], reason: string) {
  await pressControl(page, /send anyway/iu);
  const field = (await readDialog(page))?.controls.find(({ role }) => role === "textbox");
  if (!field) throw new Error("the dialog has no field for the reason");
  await focusControl(page, new RegExp(field.name.replace(/[^\p{L}\p{N} ]/gu, "."), "u"));
  await page.keyboard.type(reason, { delay: 4 });
  await pressControl(page, /^send/iu);
}
