/** Ways of sending beyond a plain request: each untouched when clean, stopped with a page that goes on. */
import type { Page } from "@playwright/test";
import { entriesHolding } from "../pages/chat/received";
import { expect, test } from "../support/guard-harness";
import { pause, waitFor } from "../support/wait-for";

const LAB = "https://chatgpt.com/lab";

test.beforeEach(async ({ page }) => {
  await page.goto(LAB);
  await page.locator("#ways button").first().waitFor();
  await page.evaluate(() => {
    window.target = "/backend-api/f/conversation";
    window.bodyOf = (text) =>
      JSON.stringify({
        messages: [{ author: { role: "user" }, content: { content_type: "text", parts: [text] } }],
      });
  });
});

test("keepalive requests, clones and requests used again are judged each time", async ({
  page,
  chat,
}) => {
  const seen = await page.evaluate(async () => {
    const results: (string | number)[] = [];
    for (const text of ["Good alive", "STOP alive", "SWAP alive"]) {
      const init = { method: "POST", body: window.bodyOf(text), keepalive: true };
      results.push((await fetch(window.target, init)).status);
    }
    for (const text of ["Good twice", "STOP twice"]) {
      const request = new Request(window.target, { method: "POST", body: window.bodyOf(text) });
      results.push((await fetch(request.clone())).status, (await fetch(request)).status);
      results.push(
        await fetch(request).then(
          ({ status }) => status,
          (error: Error) => error.name,
        ),
      );
    }
    return results;
  });
  expect(seen).toEqual([200, 403, 200, 200, 200, "TypeError", 403, 403, "TypeError"]);
  expect(entriesHolding(chat.received(), "Good twice")).toHaveLength(2);
  expect(entriesHolding(chat.received(), "[SAFE_1] alive")).toHaveLength(1);
  expect(entriesHolding(chat.received(), "STOP")).toEqual([]);
});

test("a compressed body is opened, judged and closed again", async ({ page, chat }) => {
  const statuses = await page.evaluate(async () => {
    const results: number[] = [];
    for (const format of ["gzip", "deflate"] as const)
      for (const text of ["Good pressed", "STOP pressed", "SWAP pressed"]) {
        const closed = new Blob([window.bodyOf(text)])
          .stream()
          .pipeThrough(new CompressionStream(format));
        const body = await new Response(closed).arrayBuffer();
        const headers = { "content-encoding": format, "content-type": "application/json" };
        results.push((await fetch(window.target, { method: "POST", headers, body })).status);
      }
    return results;
  });
  expect(statuses.map((status) => status === 403)).toEqual([
    false,
    true,
    false,
    false,
    true,
    false,
  ]);
  expect(entriesHolding(chat.received(), "Good pressed")).toHaveLength(1);
  expect(entriesHolding(chat.received(), "[SAFE_1] pressed")).toHaveLength(1);
  expect(chat.received().filter(({ method }) => method === "POST")).toHaveLength(4);
});

test("words in an address are judged, by fetch changed where they must not go", async ({
  page,
  chat,
}) => {
  const seen = await page.evaluate(async () => {
    const results: number[] = [];
    for (const text of ["Good", "STOP", "SWAP"])
      results.push((await fetch(`/search?limit=5&q=${text}+by+fetch#top`)).status);
    for (const text of ["Good", "STOP", "SWAP"])
      results.push(
        await new Promise<number>((resolve) => {
          const xhr = new XMLHttpRequest();
          xhr.open("GET", `/search?q=${text}%20by%20xhr`);
          xhr.onloadend = () => resolve(xhr.status);
          xhr.send();
        }),
      );
    const judged = () => window.guardLog.claims.filter(({ type }) => type === "judge").length;
    const before = judged();
    await fetch("/search?limit=5&cursor=abc");
    await fetch("https://files.oaiusercontent.com/x?q=elsewhere+it+is").catch(() => null);
    return { results, more: judged() - before };
  });
  expect(seen).toEqual({ results: [404, 403, 404, 404, 403, 403], more: 0 });
  expect(entriesHolding(chat.received(), "Good by")).toHaveLength(2);
  expect(entriesHolding(chat.received(), "[SAFE_1] by fetch")[0]?.url).toContain("limit=5&");
  for (const word of ["STOP", "SWAP"]) expect(entriesHolding(chat.received(), word)).toEqual([]);
});

test("an address that was of no interest is read anew when the page's own address gives it words", async ({
  page,
  chat,
}) => {
  const seen = await page.evaluate(async () => {
    const ask = async (address: string) => (await fetch(address)).status;
    const first = [await ask(""), await ask(""), await ask("x")];
    history.pushState(null, "", "?q=STOP+by+inheritance");
    return { first, then: [await ask(""), await ask("x")] };
  });
  expect(seen.first[0]).toBe(200);
  expect(seen.first[1]).toBe(200);
  expect(seen.then).toEqual([403, seen.first[2]]);
  expect(entriesHolding(chat.received(), "inheritance")).toEqual([]);
});

test("an event stream that carries words ends like a refused one, or follows policy", async ({
  page,
  chat,
}) => {
  const open = (address: string) =>
    page.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          const stream = new EventSource(url);
          stream.onerror = () =>
            resolve(
              `${stream instanceof EventSource} ${stream.readyState} ${stream.constructor === EventSource}`,
            );
        }),
      address,
    );
  expect(await open("/events?q=STOP+these+words")).toBe("true 2 true");
  expect(await open("/events?cursor=1")).toBe("true 2 true");
  await page.evaluate(() => window.sayStanding("pass"));
  await pause(50);
  await open("/events?q=let+these+pass");
  expect(entriesHolding(chat.received(), "STOP")).toEqual([]);
  const events = chat.received().filter(({ url }) => url.startsWith("/events"));
  expect(events.map(({ url }) => url)).toEqual(["/events?cursor=1", "/events?q=let+these+pass"]);
  await expect.poll(() => unread(page)).toEqual(["address: event-source", "address: event-source"]);
});

test("WebRTC data and WebTransport are closed, unless policy opens them", async ({ page }) => {
  const first = await page.evaluate(connectAndSend);
  expect(first).toEqual({ sent: "InvalidStateError", got: null, transport: "SecurityError" });
  await expect
    .poll(() => unread(page))
    .toEqual(["realtime: data-channel", "realtime: web-transport"]);
  await page.evaluate(() => window.sayStanding("pass"));
  await pause(50);
  const second = await page.evaluate(connectAndSend);
  expect(second).toEqual({ sent: "sent", got: "STOP by data channel", transport: "opened" });
});

test("fetchLater is not to be had for a prompt", async ({ page, chat }) => {
  const seen = await page.evaluate(() => {
    if (!("fetchLater" in window)) return "QuotaExceededError";
    try {
      const later = window.fetchLater as (url: string, init: RequestInit) => unknown;
      later(window.target, { method: "POST", body: window.bodyOf("STOP later") });
      return "queued";
    } catch (error) {
      return error instanceof DOMException ? error.name : "other";
    }
  });
  expect(seen).toBe("QuotaExceededError");
  await page.goto("about:blank");
  await pause(300);
  expect(entriesHolding(chat.received(), "STOP")).toEqual([]);
});

test("what a page changes after the call does not change what is sent", async ({ page, chat }) => {
  await page.evaluate(async () => {
    const bytes = () => new TextEncoder().encode(window.bodyOf("innocent"));
    const spoil = (view: Uint8Array) => view.set(new TextEncoder().encode("STOP"), 60);
    const form = new FormData();
    form.set("prompt", "innocent form");
    const byFetch = fetch(window.target, { method: "POST", body: form });
    form.set("prompt", "STOP form");
    await byFetch;
    form.set("prompt", "innocent again");
    for (const body of [bytes(), form]) {
      const xhr = new XMLHttpRequest();
      xhr.open("POST", window.target);
      const ended = new Promise((resolve) => (xhr.onloadend = resolve));
      xhr.send(body);
      if (body instanceof FormData) body.set("prompt", "STOP again");
      else spoil(body);
      await ended;
    }
    const beacon = bytes();
    navigator.sendBeacon(`${window.target}?by=beacon`, beacon);
    spoil(beacon);
    let reads = 0;
    await fetch(window.target, {
      method: "POST",
      get body() {
        return window.bodyOf(reads++ === 0 ? "innocent getter" : "STOP getter");
      },
    });
  });
  await waitFor("the beacon", () => entriesHolding(chat.received(), "innocent").length === 5);
  expect(entriesHolding(chat.received(), "STOP")).toEqual([]);
});

/** Runs in the page. */
async function connectAndSend() {
  const [near, far] = [new RTCPeerConnection(), new RTCPeerConnection()];
  near.onicecandidate = ({ candidate }) => void far.addIceCandidate(candidate ?? undefined);
  far.onicecandidate = ({ candidate }) => void near.addIceCandidate(candidate ?? undefined);
  const channel = near.createDataChannel("words");
  const got = new Promise<string | null>((resolve) => {
    far.ondatachannel = ({ channel: other }) => {
      other.onmessage = ({ data }) => resolve(String(data));
    };
    setTimeout(() => resolve(null), 4_000);
  });
  await near.setLocalDescription();
  await far.setRemoteDescription(near.localDescription as RTCSessionDescription);
  await far.setLocalDescription();
  await near.setRemoteDescription(far.localDescription as RTCSessionDescription);
  let sent = "never opened";
  await new Promise((resolve) => {
    channel.onopen = resolve;
    setTimeout(resolve, 4_000);
  });
  try {
    channel.send("STOP by data channel");
    sent = "sent";
  } catch (error) {
    sent = error instanceof DOMException ? error.name : "other";
  }
  let transport = "opened";
  try {
    const opened = new WebTransport("https://chatgpt.com:1/x");
    opened.ready.catch(() => null);
    opened.closed.catch(() => null);
  } catch (error) {
    transport = error instanceof DOMException ? error.name : "other";
  }
  return { sent, got: sent === "sent" ? await got : null, transport };
}

function unread(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.guardLog.claims.flatMap((claim) =>
      claim.type === "unreadable" ? [`${claim.channel}: ${claim.why}`] : [],
    ),
  );
}
