/** Files that go up as base64 inside JSON, in fields of forms or in pieces: opened, judged and changed as files are. */
import { entriesHolding, type Received } from "../pages/chat/received";
import { expect, test } from "../support/guard-harness";
import { waitFor } from "../support/wait-for";

const FILES = "/backend-api/files";

test("base64 in an upload is judged by every way that sends it", async ({ page, chat }) => {
  await page.goto("https://chatgpt.com/lab");
  const seen = await page.evaluate(async (address) => {
    const coded = (text: string) => btoa(`${text}\n${"1;2;3\n".repeat(20)}`);
    const json = (text: string) =>
      JSON.stringify({ fileName: "a.csv", fileMimeType: "text/csv", content: coded(text) });
    const url = (text: string) => `data:text/csv;base64,${coded(text)}`;
    const post = async (body: BodyInit, type?: string) => {
      const headers = type ? { "content-type": type } : {};
      return (await fetch(address, { method: "POST", body, headers })).status;
    };
    const form = (fields: Record<string, string | Blob>) => {
      const made = new FormData();
      for (const [name, value] of Object.entries(fields)) made.set(name, value);
      return made;
    };
    const xhr = (body: XMLHttpRequestBodyInit) =>
      new Promise<number>((resolve) => {
        const request = new XMLHttpRequest();
        request.open("POST", address);
        request.onloadend = () => resolve(request.status);
        request.send(body);
      });
    const ways: Record<string, (text: string) => Promise<number>> = {
      "json text": (text) => post(json(text), "application/json"),
      "data url": (text) => post(JSON.stringify({ picture: url(text) })),
      "json bytes": (text) => post(new TextEncoder().encode(json(text))),
      "json blob": (text) => post(new Blob([json(text)], { type: "application/json" })),
      "json request": async (text) =>
        (await fetch(new Request(address, { method: "POST", body: json(text) }))).status,
      "json by a getter": async (text) => {
        const init = {
          method: "POST",
          get body() {
            return json(text);
          },
        };
        return (await fetch(address, init)).status;
      },
      params: (text) => post(new URLSearchParams({ name: "a.csv", content: coded(text) })),
      "params as text": (text) => post(new URLSearchParams({ content: coded(text) }).toString()),
      "form field": (text) => post(form({ name: "a.csv", content: coded(text) })),
      "form beside a file": (text) =>
        post(form({ data: coded(text), file: new File(["all well"], "x.txt") })),
      "xhr text": (text) => xhr(json(text)),
      "xhr form": (text) => xhr(form({ content: url(text) })),
      "xhr bytes": (text) => xhr(new TextEncoder().encode(json(text))),
      "xhr params": (text) => xhr(new URLSearchParams({ content: url(text) })),
    };
    const results: string[] = [];
    for (const [way, send] of Object.entries(ways))
      for (const word of ["Good", "STOP", "SWAP", "CLING"])
        results.push(`${way}: ${word} ${(await send(`${word} ${way}`)) < 300}`);
    return results;
  }, FILES);
  const wrong = seen.filter((line) => line.endsWith("true") !== /: (?:Good|SWAP) /u.test(line));
  expect(wrong).toEqual([]);
  const opened = chat.received().map(decoded);
  expect(opened.filter((text) => text.includes("Good "))).toHaveLength(14);
  expect(opened.filter((text) => text.includes("[SAFE_1] "))).toHaveLength(14);
  for (const word of ["STOP", "SWAP", "CLING"])
    expect(opened.filter((text) => text.includes(word))).toEqual([]);
});

test("a beacon with a file in it waits like any other upload", async ({ page, chat }) => {
  await page.goto("https://chatgpt.com/lab");
  await page.evaluate((address) => {
    for (const word of ["Good", "STOP", "SWAP"]) {
      const content = btoa(`${word} beacon ${"1;2;3\n".repeat(20)}`);
      navigator.sendBeacon(address, JSON.stringify({ content }));
    }
  }, FILES);
  const opened = () => chat.received().map(decoded);
  const arrived = (text: string) => opened().filter((one) => one.includes(text)).length;
  await waitFor("both", () => arrived("Good beacon") === 1 && arrived("[SAFE_1] beacon") === 1);
  expect(arrived("STOP") + arrived("SWAP")).toBe(0);
});

test("what nobody can read inside an upload is told, and words about it pass untouched", async ({
  page,
  chat,
}) => {
  await page.goto("https://chatgpt.com/lab");
  const seen = await page.evaluate(async (address) => {
    const post = async (value: unknown, query = "") =>
      (await fetch(address + query, { method: "POST", body: JSON.stringify(value) })).status < 300;
    const noise = btoa(String.fromCharCode(...Array.from({ length: 300 }, (_, at) => at & 255)));
    const text = btoa("all is well ".repeat(9));
    const before = window.guardLog.claims.length;
    const about = await post({
      file_name: "a picture.png",
      file_size: 300,
      use_case: "multimodal",
    });
    const silent = window.guardLog.claims.length === before;
    const sent = [
      await post({ fileName: "a.png", content: noise }),
      await post({ content: text, part: 2, parts: 5 }),
      await post({ content: text }, "?partNumber=1&uploadId=7"),
      await post({ content: text, part: 1, parts: 1 }),
    ];
    const why = window.guardLog.claims.flatMap((claim) =>
      claim.type === "unreadable" ? [`${claim.channel}: ${claim.why}`] : [],
    );
    return { about, silent, sent, why };
  }, FILES);
  expect(seen).toEqual({
    about: true,
    silent: true,
    sent: [false, false, false, true],
    why: Array.from({ length: 3 }, () => "attachment: binary-file"),
  });
  expect(entriesHolding(chat.received(), "a picture.png")).toHaveLength(1);
});

/** A body with the base64 in it opened. */
function decoded({ body }: Received): string {
  const plain = body.startsWith("{")
    ? body
    : body.replaceAll(/%(?:2B|2C|2F|3D)/gu, decodeURIComponent);
  const codes = plain.match(/[\w+/]{40,}={0,2}/gu) ?? [];
  return [body, ...codes.map((code) => Buffer.from(code, "base64").toString("utf8"))].join("\n");
}
