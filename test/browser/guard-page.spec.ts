/** What pages do to the guard, on purpose or not, and how odd requests end. */
import { entriesHolding } from "../pages/chat/received";
import { expect, test } from "../support/guard-harness";
import { openLab } from "../support/lab-page";
import { hostilePage } from "../support/hostile-page";
import { waitFor } from "../support/wait-for";

declare global {
  interface Window {
    caught: string[];
  }
}

for (const guardFirst of [true, false])
  test.describe(guardFirst ? "guard before content script" : "content script before guard", () => {
    test.use({ guardFirst });

    test("they meet, and no page script sees the port", async ({ page, chat }) => {
      await page.addInitScript(() => {
        window.caught = [];
        for (const name of ["sluice:port", "sluice:ready"])
          for (const target of [window, document])
            target.addEventListener(name, () => window.caught.push(name), true);
        document.dispatchEvent(new Event("sluice:ready"));
        document.dispatchEvent(
          new MessageEvent("sluice:port", { ports: [new MessageChannel().port1] }),
        );
      });
      await openLab(page);
      const seen = await page.evaluate(async () => {
        window.caught.length = 0;
        document.dispatchEvent(new Event("sluice:ready"));
        const caught = window.caught.filter((name) => name === "sluice:port");
        const status = (
          await fetch(window.target, { method: "POST", body: window.bodyOf("STOP it") })
        ).status;
        return { caught, status, ports: window.guardLog.portsSeen };
      });
      expect(seen).toEqual({ caught: [], status: 403, ports: 1 });
      expect(entriesHolding(chat.received(), "STOP")).toEqual([]);
    });
  });

test("a page that replaces and freezes what the guard uses changes nothing", async ({
  page,
  chat,
}) => {
  await openLab(page);
  // Told by the title: what the page does to itself would break a returned value as well.
  await page.addScriptTag({ content: `(${hostilePage.toString()})()` });
  await waitFor("the page to end", async () => (await page.title()).endsWith("."));
  expect(await page.title()).toBe("200 403 200 403 200.");
  expect(entriesHolding(chat.received(), "STOP")).toEqual([]);
  expect(entriesHolding(chat.received(), "SWAP")).toEqual([]);
  expect(entriesHolding(chat.received(), "Good again")).toHaveLength(1);
  expect(entriesHolding(chat.received(), "[SAFE_1]")).toHaveLength(1);
});

test("wrapped functions look like the ones they stand for, and come back", async ({ page }) => {
  await openLab(page);
  const facts = await page.evaluate(() => {
    const tell = () =>
      [fetch, XMLHttpRequest.prototype.send, navigator.sendBeacon, Function.prototype.toString].map(
        (one) =>
          `${one.name}/${one.length}/${Function.prototype.toString.call(one)}/${String(one)}`,
      );
    const wrapped = tell();
    const descriptor = JSON.stringify(Object.getOwnPropertyDescriptor(window, "fetch"));
    const guarded = window.fetch;
    window.restoreGuard();
    return {
      wrapped,
      bare: tell(),
      descriptor: descriptor === JSON.stringify(Object.getOwnPropertyDescriptor(window, "fetch")),
      back: guarded !== window.fetch,
    };
  });
  expect(facts.wrapped).toEqual(facts.bare);
  expect(facts.descriptor).toBe(true);
  expect(facts.back).toBe(true);
});

test("what is judged is what is sent, whatever the page changes meanwhile", async ({
  page,
  chat,
}) => {
  await openLab(page);
  const statuses = await page.evaluate(async () => {
    let asked = 0;
    const shifty = {
      method: "POST",
      get body() {
        return window.bodyOf(asked++ === 0 ? "innocent" : "STOP smuggled");
      },
    };
    const bytes = new TextEncoder().encode(window.bodyOf("innocent bytes"));
    const first = fetch(window.target, shifty);
    const second = fetch(window.target, { method: "POST", body: bytes });
    bytes.set(new TextEncoder().encode("STOP"), bytes.length - 12);
    let reads = 0;
    const address = { toString: () => (reads++ === 0 ? "/harmless" : window.target) };
    const third = fetch(address as unknown as string, {
      method: "POST",
      body: window.bodyOf("STOP elsewhere"),
    });
    return (await Promise.all([first, second, third])).map(({ status, url }) => `${status} ${url}`);
  });
  expect(statuses.map((line) => line.split("chatgpt.com")[1])).toEqual([
    "/backend-api/f/conversation",
    "/backend-api/f/conversation",
    "/harmless",
  ]);
  expect(entriesHolding(chat.received(), "innocent")).toHaveLength(2);
  expect(entriesHolding(chat.received(), "STOP").filter(({ url }) => url !== "/harmless")).toEqual(
    [],
  );
});

test("frames the page makes are guarded like the page", async ({ page, chat }) => {
  await openLab(page);
  const statuses = await page.evaluate(async () => {
    const results: string[] = [];
    const make = (attributes: Record<string, string>) => {
      const frame = document.createElement("iframe");
      for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
      document.body.append(frame);
      return frame;
    };
    for (const attributes of [{}, { srcdoc: "<p>hello</p>" }]) {
      const frame = make(attributes);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const other = frame.contentWindow as (Window & typeof globalThis) | null;
      const response = await other?.fetch(new URL(window.target, location.href).href, {
        method: "POST",
        body: window.bodyOf("STOP in a frame"),
      });
      results.push(String(response?.status));
    }
    return results;
  });
  expect(statuses).toEqual(["403", "403"]);
  expect(entriesHolding(chat.received(), "STOP")).toEqual([]);
});

test("drafts get the empty answer their site can live with, by fetch and XMLHttpRequest", async ({
  page,
  chat,
}) => {
  await openLab(page);
  const seen = await page.evaluate(async () => {
    const prepare = await fetch("/backend-api/f/conversation/prepare", {
      method: "POST",
      body: JSON.stringify({ partial_query: { content: { parts: ["half a thought"] } } }),
    });
    const empty = await fetch("/backend-api/f/conversation/prepare", {
      method: "POST",
      body: JSON.stringify({ model: "auto" }),
    });
    const completions = await new Promise((resolve) => {
      const xhr = new XMLHttpRequest();
      xhr.responseType = "json";
      xhr.open("POST", "/backend-api/conversation/experimental/generate_autocompletions");
      xhr.onload = () => resolve([xhr.status, xhr.response, xhr.getResponseHeader("content-type")]);
      xhr.send(JSON.stringify({ input_text: "half a thought" }));
    });
    const prepared: unknown = await prepare.json();
    const token: unknown = await empty.json();
    return { prepared, completions, token: Object.keys(Object(token)) };
  });
  expect(seen).toEqual({
    prepared: { status: "ok" },
    completions: [200, { completions: [] }, "application/json"],
    token: ["status", "conduit_token"],
  });
  expect(entriesHolding(chat.received(), "half a thought")).toEqual([]);
});

test("what cannot be read is told by its kind and refused", async ({ page, chat }) => {
  await openLab(page);
  const why = await page.evaluate(async () => {
    const bodies: BodyInit[] = [
      new Uint8Array([0x1f, 0x8b, 8, 255, 254, 0, 1]),
      JSON.stringify({ renamed: [{ t: "short" }] }),
    ];
    const form = new FormData();
    form.set("file", new File([new Uint8Array([255, 216, 255])], "picture.jpg"));
    bodies.push(form);
    for (const body of bodies) await fetch(window.target, { method: "POST", body });
    return window.guardLog.claims.flatMap((claim) =>
      claim.type === "unreadable" ? [`${claim.channel}: ${claim.why}`] : [],
    );
  });
  expect(why).toEqual(["prompt: not-text", "prompt: no-text-found", "prompt: binary-file"]);
  expect(chat.received().filter(({ method }) => method === "POST")).toEqual([]);
});

test("a synchronous XMLHttpRequest with text is refused, one without is sent", async ({
  page,
  chat,
}) => {
  await openLab(page);
  const statuses = await page.evaluate(() => {
    const status = (body: string) => {
      const xhr = new XMLHttpRequest();
      xhr.open("POST", window.target, false);
      xhr.send(body);
      return xhr.status;
    };
    return [status(window.bodyOf("words")), status('{"action":"variant","messages":[]}')];
  });
  expect(statuses).toEqual([403, 200]);
  expect(entriesHolding(chat.received(), "words")).toEqual([]);
});

test("a request given up while it is held ends as the platform ends it", async ({ page, chat }) => {
  await openLab(page);
  const seen = await page.evaluate(async () => {
    const controller = new AbortController();
    const fetching = fetch(window.target, {
      method: "POST",
      body: window.bodyOf("FOREVER fetch"),
      signal: controller.signal,
    }).catch((error: unknown) => (error instanceof DOMException ? error.name : "other"));
    const xhr = new XMLHttpRequest();
    xhr.open("POST", window.target);
    xhr.send(window.bodyOf("FOREVER xhr"));
    let twice = "";
    try {
      xhr.send("again");
    } catch (error) {
      twice = error instanceof DOMException ? error.name : "other";
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    controller.abort();
    xhr.abort();
    const first = await fetching;
    xhr.open("POST", window.target);
    const reused = new Promise((resolve) => (xhr.onload = () => resolve(xhr.status)));
    xhr.send(window.bodyOf("Good"));
    const status = await reused;
    const cancelled = window.guardLog.claims.filter(({ type }) => type === "cancel").length;
    return { first, twice, status, cancelled };
  });
  expect(seen).toEqual({
    first: "AbortError",
    twice: "InvalidStateError",
    status: 200,
    cancelled: 2,
  });
  expect(entriesHolding(chat.received(), "FOREVER")).toEqual([]);
});

test("WebSocket messages keep their order behind one that is held", async ({ page, chat }) => {
  await openLab(page);
  await page.evaluate(() => {
    const socket = new WebSocket("wss://ws.chatgpt.com/p/ws/user");
    socket.onopen = () => {
      socket.send(new Blob([window.bodyOf("first words")]));
      socket.send('{"type":"ping"}');
      socket.send(window.bodyOf("STOP second"));
      socket.send(window.bodyOf("third words"));
    };
  });
  const frames = () => chat.received().filter(({ channel }) => channel === "websocket");
  await waitFor("three messages", () => frames().length === 3);
  expect(frames().map(({ body }) => /first|ping|STOP|third/u.exec(body)?.[0])).toEqual([
    "first",
    "ping",
    "third",
  ]);
});

test("a form the page sends by its own script is left to it", async ({ page, chat }) => {
  await openLab(page);
  await page.evaluate(async () => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = window.target;
    form.innerHTML = '<input name="prompt" value="from a field"><button>Go</button>';
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void fetch(window.target, { method: "POST", body: window.bodyOf("by script") });
    });
    document.body.append(form);
    form.querySelector("button")?.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  await waitFor(
    "the script's request",
    () => entriesHolding(chat.received(), "by script").length === 1,
  );
  expect(entriesHolding(chat.received(), "from a field")).toEqual([]);
});
