/** What the guard does once nobody answers it any more, as when Firefox brings the next version under an open tab. */
import { entriesHolding } from "../pages/chat/received";
import { expect, test } from "../support/guard-harness";
import { openLab } from "../support/lab-page";

test("a content script that ends without a word: nothing waits, nothing passes, the next one hears of the text", async ({
  page,
  chat,
}) => {
  await openLab(page);
  const seen = await page.evaluate(async () => {
    const send = async (text: string, path = window.target) =>
      (await fetch(path, { method: "POST", body: window.bodyOf(text) })).status;
    const patient = send("FOREVER and answered late");
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    const alive = await send("Good");
    const wrapped = window.fetch;
    window.endContent();
    const told = window.nextVersion();
    const held = await patient;
    const later = await send("Good too");
    const harmless = await send("words", "/harmless");
    return { alive, held, later, harmless, told, same: wrapped === window.fetch };
  });
  expect(seen).toEqual({
    alive: 200,
    held: 403,
    later: 403,
    harmless: 200,
    told: ["", "FOREVER and answered late", "Good too"],
    same: true,
  });
  expect(entriesHolding(chat.received(), "FOREVER")).toEqual([]);
  expect(entriesHolding(chat.received(), "Good too")).toEqual([]);
});

test("a content script that ends is missed by the next message, and told of to who comes later", async ({
  page,
  chat,
}) => {
  await openLab(page);
  const seen = await page.evaluate(async () => {
    window.endContent();
    const body = window.bodyOf("Good but alone");
    const { status } = await fetch(window.target, { method: "POST", body });
    return { status, told: window.nextVersion() };
  });
  expect(seen).toEqual({ status: 403, told: ["Good but alone", ""] });
  expect(entriesHolding(chat.received(), "Good but alone")).toEqual([]);
});

test("a page that says a new content script is there changes nothing while the old one lives", async ({
  page,
}) => {
  await openLab(page);
  const seen = await page.evaluate(async () => {
    const caught: string[] = [];
    for (const name of ["sluice:port", "sluice:orphaned"])
      window.addEventListener(name, () => caught.push(name), true);
    const until = Date.now() + 4_000;
    while (Date.now() < until) {
      document.dispatchEvent(new Event("sluice:ready", { cancelable: true }));
      const busy = Date.now() + 600; // longer than the guard waits for an answer
      while (Date.now() < busy) Math.random();
      await new Promise((resolve) => setTimeout(resolve));
    }
    const body = window.bodyOf("Good all the same");
    return {
      caught,
      status: (await fetch(window.target, { method: "POST", body })).status,
    };
  });
  expect(seen).toEqual({ caught: [], status: 200 });
});
