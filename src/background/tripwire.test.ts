import { describe, expect, it } from "vitest";
import type { WireBody, WireRequest } from "../platform/web-request";
import { chatgpt } from "../sites/chatgpt";
import { bookWith } from "../sites/pack";
import { packOf } from "../sites/pack-of";
import { bodyOf, sealOf, bytes, policyOf, tripwireScene } from "./testing/tripwire-scene";

const DRAFT = "https://chatgpt.com/backend-api/f/conversation/prepare";
const scene = tripwireScene();

describe("the tripwire", () => {
  it("sees sites as policy's packs describe them", async () => {
    const moved = { url: "https://chatgpt.com/backend-api/v9/turns", method: "PUT" };
    expect(await scene.tripwire.check(scene.request(moved), true)).toBe(true);
    const [endpoint] = chatgpt.endpoints;
    if (!endpoint) throw new Error("no endpoint");
    const endpoints = [{ ...endpoint, methods: ["PUT"], paths: ["/backend-api/v9/turns"] }];
    scene.sites = bookWith([{ ...packOf(chatgpt, 2, "2027-01-01"), endpoints }]);
    expect(await scene.tripwire.check(scene.request(moved), true)).toBe(false);
    expect(scene.trips.map(({ event }) => event.site?.id)).toEqual(["chatgpt"]);
  });

  it("stops what nobody approved, and tells of it by its own name", async () => {
    const draft = bytes('{"partial_query":"hello there"}');
    expect(await scene.tripwire.check(scene.request(), true)).toBe(false);
    expect(await scene.tripwire.check(scene.request({ tabId: null }), true)).toBe(false);
    expect(await scene.tripwire.check(scene.request({ body: { kind: "opaque" } }), true)).toBe(
      false,
    );
    expect(await scene.tripwire.check(scene.request({ url: DRAFT, body: draft }), false)).toBe(
      false,
    );
    expect(
      scene.trips.map(({ event, held }) => [
        event.kind,
        event.channel,
        event.outcome,
        event.detail,
        held,
      ]),
    ).toEqual([
      ["tripwire", "prompt", "refused", "unapproved", true],
      ["tripwire", "worker", "refused", "unapproved", true],
      ["tripwire", "prompt", "refused", "opaque-body", true],
      ["tripwire", "draft", "sent", "unapproved", false],
    ]);
    expect(JSON.stringify(scene.trips)).not.toContain("hello");
  });

  it.each(["patch", "DELETE", "SAY"])(
    "stops what goes by %s, a method that no site lists",
    async (method) => {
      expect(await scene.tripwire.check(scene.request({ method }), true)).toBe(false);
      expect(await scene.tripwire.check(scene.request({ method, body: null }), true)).toBe(true);
    },
  );

  it("lets forms without words go, whatever their page calls them, and no others", async () => {
    const url = "https://chatgpt.com/backend-api/conversation/abc/visited";
    const parts = (value: string, around = "") =>
      `--x\r\n${around}Content-Disposition: form-data; name="first"\r\n\r\n${value}\r\n--x\r\n` +
      `Content-Disposition: form-data; name="f"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nx\n\r\n--x--\r\n`;
    const goes = (text: string) =>
      scene.tripwire.check(scene.request({ url, body: bytes(text) }), true);
    const empty = "--x--\r\n";
    const gecko = parts("one").replaceAll("--x", `------geckoformboundary${"2d4c6f95".repeat(4)}`);
    expect(await goes(gecko)).toBe(true);
    for (const form of ["a=1&b=2+3&a=%C3%A9", "first=one\r\nagain=1\r\n", parts("one"), empty])
      expect([form, await goes(form)]).toEqual([form, true]);
    const words = "please pay the rent before Friday, and tell me how to word it";
    for (const form of [
      `a=1&b=${words.replaceAll(" ", "+")}`,
      `first=one\r\nagain=${words}\r\n`,
      parts(words),
      parts("one", `x-words: ${words}\r\n`),
      `${words}\r\n${parts("one")}`,
      `${parts("one")}${words}`,
      `--${words.replaceAll(" ", "-").replace(",", "")}--\r\n`,
      `--${words}--\r\n`,
    ])
      expect([form, await goes(form)]).toEqual([form, false]);
  });

  it("stops a body that the browser shows nobody, where it was not let go", async () => {
    const unseen = { method: "patch", body: { kind: "unseen" } as const };
    expect(await scene.tripwire.check(scene.request({ ...unseen, tabId: null }), true)).toBe(false);
    await scene.approve(sealOf(bodyOf("hello")));
    expect(await scene.tripwire.check(scene.request(unseen), true)).toBe(true);
    const renamed = { ...unseen, url: "https://chatgpt.com/backend-api/conversation/abc" };
    expect(await scene.tripwire.check(scene.request(renamed), true)).toBe(true);
  });

  it("stops a frame without an origin at an address that sounds like a chat", async () => {
    const url = "https://chatgpt.com/v9/chat/messages";
    const body = bytes(
      JSON.stringify({ say: "Please pay the rent before Friday, and tell me how." }),
    );
    expect(await scene.tripwire.check(scene.request({ url, body, initiator: "null" }), true)).toBe(
      false,
    );
  });

  it("stops a worker's sentence at an unlisted address, not the few words or bytes it may say of itself", async () => {
    const url = "https://chatgpt.com/v9/chat/say";
    const sentence = "please pay the rent to this account before friday, and tell nobody";
    const body = (note: string) => bytes(JSON.stringify({ note }));
    const check = (over: Partial<WireRequest>) =>
      scene.tripwire.check(scene.request({ url, tabId: null, ...over }), true);
    expect(await check({ body: body("Chrome 140 (Linux)") })).toBe(true);
    expect(await check({ body: body(sentence) })).toBe(false);
    const sibling = "https://api.chatgpt.com/v9/chat/say";
    const opaque: WireBody = { kind: "bytes", bytes: Uint8Array.from([0xff, 0xfe, 0x00, 0x9c]) };
    expect(await check({ url: sibling, body: opaque })).toBe(true);
    expect(await check({ body: opaque })).toBe(false);
    expect(await check({ url: sibling, body: body(sentence) })).toBe(false);
    const other = "https://example.org";
    expect(await check({ url: sibling, body: body(sentence), initiator: other })).toBe(true);
  });

  it.each<[string, Partial<WireRequest>, () => void]>([
    ["another method", { method: "GET" }, () => undefined],
    ["another address", { url: "https://chatgpt.com/backend-api/me" }, () => undefined],
    ["the extension itself", { initiator: "chrome-extension://own/" }, () => undefined],
    ["a pause", {}, () => (scene.paused = true)],
    [
      "an excluded host",
      {},
      () => (scene.policy = policyOf({ sites: { excluded: ["chatgpt.com"] } })),
    ],
    [
      "drafts that policy allows",
      { url: DRAFT },
      () => (scene.policy = policyOf({ drafts: "allow" })),
    ],
    [
      "a host nobody guards",
      { url: "https://other.example/api/chat/completions", initiator: "https://other.example" },
      () => undefined,
    ],
  ])("leaves alone: %s", async (_, over, before) => {
    before();
    expect(await scene.tripwire.check(scene.request(over), true)).toBe(true);
  });

  it("guards hosts of the policy, and goes on when the services do not stand", async () => {
    scene.policy = policyOf({ sites: { openai: ["other.example"] } });
    scene.tripwire = scene.create(Promise.reject(new Error("no database")));
    const other = {
      url: "https://other.example/api/chat/completions",
      initiator: "https://other.example",
      body: bytes(JSON.stringify({ messages: [{ role: "user", content: "hello" }] })),
    };
    expect(await scene.tripwire.check(scene.request(other), true)).toBe(false);
  });

  it("tells of one page that tries and tries once in a while, and of a browser's rule", async () => {
    for (let times = 0; times < 50; times++) await scene.tripwire.check(scene.request(), true);
    expect(scene.trips).toHaveLength(1);
    scene.clock += 5_000;
    await scene.tripwire.check(scene.request(), true);
    expect(scene.trips).toHaveLength(2);
    scene.tripwire.stopped(scene.request({ tabId: null }));
    expect(scene.trips.at(-1)?.event).toMatchObject({ channel: "worker", detail: "worker-rule" });
    const held = scene.request({ tabId: null, body: { kind: "opaque" } });
    await scene.tripwire.check(held, true);
    const before = scene.trips.length;
    scene.clock += 5_000;
    scene.tripwire.stopped(held);
    expect(scene.trips).toHaveLength(before);
  });
});
