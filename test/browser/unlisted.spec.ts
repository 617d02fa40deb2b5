/** The guard alone, where no site says what is sent: sockets of any host, and bytes that are no text. */
import type { Page } from "@playwright/test";
import { entriesHolding } from "../pages/chat/received";
import { expect, test } from "../support/guard-harness";
import { openLab } from "../support/lab-page";
import { waitFor } from "../support/wait-for";

const UNLISTED = "wss://elsewhere.example/live";
const LISTED = "wss://ws.chatgpt.com/p/ws/user";

/** Sends messages over one socket, strings as they are and lists of numbers as bytes, and closes it at once. */
function say(page: Page, url: string, messages: readonly (string | readonly number[])[]) {
  return page.evaluate(
    ([address, list]) =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(address as string);
        socket.onopen = () => {
          for (const one of list as (string | number[])[])
            socket.send(typeof one === "string" ? one : Uint8Array.from(one));
          const { length } = window.guardLog.claims;
          setTimeout(() => resolve(window.guardLog.claims.length - length), 400);
          (window as unknown as { said: WebSocket }).said = socket;
        };
      }),
    [url, messages] as const,
  );
}

const claimed = (page: Page) =>
  page.evaluate(() =>
    window.guardLog.claims.flatMap((claim) =>
      claim.type === "judge" ? claim.parts.map(({ text }) => text) : [],
    ),
  );
const codes = (text: string) => [...new TextEncoder().encode(text)];
/** A protobuf message: number 1 is 150, string 3 has these words. */
const message = (text: string) => [0x08, 0x96, 0x01, 0x1a, text.length, ...codes(text)];
/** The same from ASCII alone: string 1. */
const plainMessage = (text: string) => [0x0a, text.length, ...codes(text)];

/** As long as the code of the letter that says so. */
const GREETING = "Good morning to all of you, and thank you very much for all of it";

test("an unlisted socket's pings, telemetry and sound pass at once, byte for byte and in order", async ({
  page,
  chat,
}) => {
  await openLab(page);
  const sound = Array.from({ length: 4_000 }, (_, at) => (at * 89 + (at >> 3) * 31) % 256);
  const telemetry = JSON.stringify({
    m: "fcp",
    v: 812.4,
    id: "0b6a4c7e-9a7e-4b0e-8f4c-2b1f0e6d7c5a",
  });
  const messages = ["ping", '{"type":"ping","ts":1790000000}', [1, 2, 3], telemetry, sound];
  const now = await page.evaluate(
    ([address, list]) =>
      new Promise<number[]>((resolve) => {
        const socket = new WebSocket(address as string);
        const before = window.guardLog.claims.length;
        socket.onopen = () => {
          for (const one of list as (string | number[])[])
            socket.send(typeof one === "string" ? one : Uint8Array.from(one));
          // All of it is the browser's by now, so what closes the socket loses nothing.
          const buffered = socket.bufferedAmount;
          socket.close();
          setTimeout(() => resolve([buffered, window.guardLog.claims.length - before]), 300);
        };
      }),
    [UNLISTED, messages] as const,
  );
  const size = messages.reduce((sum, { length }) => sum + length, 0);
  expect(now).toEqual([size, 0]);
  const frames = () => chat.received().filter(({ channel }) => channel === "websocket");
  await waitFor("all messages", () => frames().length === messages.length);
  expect(frames().map(({ contentType }) => contentType)).toEqual([
    "text",
    "text",
    "binary",
    "text",
    "binary",
  ]);
});

for (const url of [UNLISTED, LISTED])
  test(`words among bytes are judged and never changed: ${new URL(url).host}`, async ({
    page,
    chat,
  }) => {
    await openLab(page);
    await say(page, url, [plainMessage("Please take SWAP out of all this, and thank you")]);
    await say(page, url, [plainMessage("Please STOP all of this right now, and thank you")]);
    await say(page, url, [plainMessage("Good morning to all of you, and thank you very much")]);
    await waitFor(
      "the innocent one",
      () => entriesHolding(chat.received(), "Good morning").length > 0,
    );
    for (const words of ["SWAP", "SAFE_1", "STOP"])
      expect(entriesHolding(chat.received(), words)).toEqual([]);
    const [innocent] = entriesHolding(chat.received(), "Good morning");
    expect(innocent?.body.startsWith("\n4Good") || innocent?.body.startsWith("\n3Good")).toBe(true);
  });

test("words among bytes that are no text are judged on an unlisted socket", async ({
  page,
  chat,
}) => {
  await openLab(page);
  await say(page, UNLISTED, [
    [...message("Please STOP all of this right now, and thank you"), 0xff, 0xfe],
  ]);
  await say(page, UNLISTED, [[...message(GREETING), 0xff, 0xfe]]);
  await waitFor(
    "the innocent one",
    () => entriesHolding(chat.received(), "Good morning").length > 0,
  );
  expect(entriesHolding(chat.received(), "STOP")).toEqual([]);
  expect(await claimed(page)).toContain(GREETING);
});

test("a string of a protocol buffer is read apart from its length, which may be a letter", async ({
  page,
}) => {
  await openLab(page);
  const words = "first words of a message that is as long as the letter A is code".padEnd(65, "s");
  await say(page, LISTED, [codes(`"A${words}`)]);
  expect(await claimed(page)).toEqual([`"A${words}`, words]);
});

test("bytes of a request that are no text are let go or refused as they are", async ({
  page,
  chat,
}) => {
  await openLab(page);
  const statuses = await page.evaluate(
    async (bodies) => {
      const seen: number[] = [];
      for (const body of bodies)
        seen.push(
          (await fetch(window.target, { method: "POST", body: Uint8Array.from(body) })).status,
        );
      return seen;
    },
    [
      plainMessage("take SWAP out of this message, and thank you"),
      plainMessage("Good morning to all of you, and thank you"),
    ],
  );
  expect(statuses).toEqual([403, 200]);
  expect(entriesHolding(chat.received(), "SAFE_1")).toEqual([]);
});
