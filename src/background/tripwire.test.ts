import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { textSeal } from "../lib/text-seal";
import { formText } from "../lib/form-text";
import type { WireBody, WireRequest } from "../platform/web-request";
import { parsePolicy } from "../policy/parse";
import type { Policy, PolicyInput } from "../policy/schema";
import { chatgpt } from "../sites/chatgpt";
import { BUILT_IN_SITES, type SiteBook } from "../sites/match";
import { bookWith } from "../sites/pack";
import { packOf } from "../sites/pack-of";
import { createApprovals, type Approvals } from "./approvals";
import { memorySession } from "./testing/memory-session";
import { createTripwire, type Trip, type Tripwire } from "./tripwire";

const PROMPT = "https://chatgpt.com/backend-api/f/conversation";
const DRAFT = "https://chatgpt.com/backend-api/f/conversation/prepare";
const bodyOf = (text: string) => JSON.stringify({ messages: [{ content: { parts: [text] } }] });
const sealOf = (text: string) => createHash("sha256").update(text).digest("hex");
const bytes = (text: string): WireBody => ({
  kind: "bytes",
  bytes: new TextEncoder().encode(text),
});

let clock: number;
let policy: Policy;
let sites: SiteBook;
let approvals: Approvals;
let paused: boolean;
let trips: Trip[];
let tripwire: Tripwire;
let requests: number;

beforeEach(() => {
  clock = 1_000_000;
  requests = 0;
  paused = false;
  trips = [];
  policy = policyOf({});
  sites = BUILT_IN_SITES;
  approvals = createApprovals(memorySession(), () => clock);
  tripwire = create(Promise.resolve());
});

function create(ready: Promise<unknown>): Tripwire {
  return createTripwire({
    sites: () => sites,
    approvals,
    ready,
    policy: () => policy,
    paused: () => paused,
    extension: "1.0.0",
    own: "chrome-extension://own/",
    now: () => clock,
    tripped: (trip) => void trips.push(trip),
  });
}

function request(over: Partial<WireRequest> = {}): WireRequest {
  return {
    requestId: `r${++requests}`,
    url: PROMPT,
    method: "POST",
    tabId: 7,
    initiator: "https://chatgpt.com",
    body: bytes(bodyOf("hello")),
    ...over,
  };
}

const approve = (seal: string, judged: readonly string[] | null = null) =>
  approvals.add({ tabId: 7, host: "chatgpt.com", url: PROMPT, seals: [seal], judged });

describe("the tripwire", () => {
  it("sees sites as policy's packs describe them", async () => {
    const moved = { url: "https://chatgpt.com/backend-api/v9/turns", method: "PUT" };
    expect(await tripwire.check(request(moved), true)).toBe(true);
    const [endpoint] = chatgpt.endpoints;
    if (!endpoint) throw new Error("no endpoint");
    const endpoints = [{ ...endpoint, methods: ["PUT"], paths: ["/backend-api/v9/turns"] }];
    sites = bookWith([{ ...packOf(chatgpt, 2, "2027-01-01"), endpoints }]);
    expect(await tripwire.check(request(moved), true)).toBe(false);
    expect(trips.map(({ event }) => event.site?.id)).toEqual(["chatgpt"]);
  });

  it("stops what nobody approved, and tells of it by its own name", async () => {
    const draft = bytes('{"partial_query":"hello there"}');
    expect(await tripwire.check(request(), true)).toBe(false);
    expect(await tripwire.check(request({ tabId: null }), true)).toBe(false);
    expect(await tripwire.check(request({ body: { kind: "opaque" } }), true)).toBe(false);
    expect(await tripwire.check(request({ url: DRAFT, body: draft }), false)).toBe(false);
    expect(
      trips.map(({ event, held }) => [
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
    expect(JSON.stringify(trips)).not.toContain("hello");
  });

  it.each(["patch", "DELETE", "SAY"])(
    "stops what goes by %s, a method that no site lists",
    async (method) => {
      expect(await tripwire.check(request({ method }), true)).toBe(false);
      expect(await tripwire.check(request({ method, body: null }), true)).toBe(true);
    },
  );

  it("lets forms without words go, whatever their page calls them, and no others", async () => {
    const url = "https://chatgpt.com/backend-api/conversation/abc/visited";
    const parts = (value: string, around = "") =>
      `--x\r\n${around}Content-Disposition: form-data; name="first"\r\n\r\n${value}\r\n--x\r\n` +
      `Content-Disposition: form-data; name="f"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nx\n\r\n--x--\r\n`;
    const goes = (text: string) => tripwire.check(request({ url, body: bytes(text) }), true);
    const empty = "--x--\r\n";
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
    expect(await tripwire.check(request({ ...unseen, tabId: null }), true)).toBe(false);
    await approve(sealOf(bodyOf("hello")));
    expect(await tripwire.check(request(unseen), true)).toBe(true);
    const renamed = { ...unseen, url: "https://chatgpt.com/backend-api/conversation/abc" };
    expect(await tripwire.check(request(renamed), true)).toBe(true);
  });

  it("stops a frame without an origin at an address that sounds like a chat", async () => {
    const url = "https://chatgpt.com/v9/chat/messages";
    const body = bytes(
      JSON.stringify({ say: "Please pay the rent before Friday, and tell me how." }),
    );
    expect(await tripwire.check(request({ url, body, initiator: "null" }), true)).toBe(false);
  });

  it("lets an approved body out once, for its tab and address, soon", async () => {
    const seal = sealOf(bodyOf("hello"));
    await approve(seal);
    expect(await tripwire.check(request({ tabId: 8 }), true)).toBe(false);
    expect(await tripwire.check(request({ url: `${PROMPT}?a=1` }), true)).toBe(false);
    expect(await tripwire.check(request({ body: bytes(bodyOf("other")) }), true)).toBe(false);
    expect(await tripwire.check(request({ url: `${PROMPT}#top` }), true)).toBe(true);
    expect(await tripwire.check(request(), true)).toBe(false);
    await approve(seal);
    clock += 60_000;
    expect(await tripwire.check(request(), true)).toBe(false);
  });

  it("stops an approved body with words that nobody judged", async () => {
    const two = bodyOf("hello").replace('"hello"', '"hello","and a secret"');
    const seals = [await textSeal("hello")];
    await approve(sealOf(two), seals);
    expect(await tripwire.check(request({ body: bytes(two) }), true)).toBe(false);
    expect(trips.map(({ event }) => event.detail)).toEqual(["not-as-judged"]);
    await approve(sealOf(bodyOf("hello")), seals);
    expect(await tripwire.check(request(), true)).toBe(true);
    await approve(sealOf(two), [...seals, await textSeal("and a secret")]);
    expect(await tripwire.check(request({ body: bytes(two) }), true)).toBe(true);
  });

  it("knows the judged words of a form, also of one that is sent as plain text", async () => {
    const prose = "the first line is this one\r\nthe second is that one here";
    const judged = [await textSeal(prose.replace("\r\n", "\n"))];
    const fields: WireBody = {
      kind: "fields",
      fields: [
        ["prompt", [prose]],
        ["file", ["a.txt"]],
      ],
    };
    const seal = sealOf(
      formText([
        ["prompt", prose],
        ["file", "a.txt"],
      ]),
    );
    const plain = `prompt=${prose}\r\n`;
    await approve(seal, judged);
    expect(await tripwire.check(request({ body: fields }), true)).toBe(true);
    await approve(sealOf(plain), judged);
    expect(await tripwire.check(request({ body: bytes(plain) }), true)).toBe(true);
    const more = `${plain}other=and a secret\r\n`;
    await approve(sealOf(more), judged);
    expect(await tripwire.check(request({ body: bytes(more) }), true)).toBe(false);
  });

  it("knows a form that is shown as text by what was judged of it, and no more", async () => {
    const url = "https://chatgpt.com/v9/chat/say";
    const letGo = (seal: string) =>
      approvals.add({ tabId: 7, host: "chatgpt.com", url, seals: [seal], judged });
    const goes = (text: string) => tripwire.check(request({ url, body: bytes(text) }), true);
    const judged = await Promise.all(["x", "l\nm", "A word"].map(textSeal));
    const lines = (more = "") => `a=1\r\ns=x\r\nt=l\r\nm\r\n${more}`;
    const fields: [string, string][] = [
      ["a", "1"],
      ["s", "x"],
      ["t", "l\nm"],
    ];
    await letGo(sealOf(formText(fields)));
    expect(await goes(lines())).toBe(true);
    const parts = (more = "") =>
      `--xB\r\nContent-Disposition: form-data; name="s"\r\n\r\nx\r\n--xB\r\n` +
      `Content-Disposition: form-data; name="f"; filename="odd %22name%22.txt"\r\n` +
      `Content-Type: text/plain\r\n\r\nA word\r\n${more}--xB--\r\n`;
    await letGo(sealOf(parts()));
    expect(await goes(parts())).toBe(true);
    const said = "and a secret that nobody has judged so far";
    const part = `--xB\r\nContent-Disposition: form-data; name="m"\r\n\r\n${said}\r\n`;
    for (const body of [lines(`m=${said}\r\n`), parts(part), parts().replace("odd", said)]) {
      await letGo(sealOf(body));
      expect([body, await goes(body)]).toEqual([body, false]);
    }
  });

  it("knows a form by its fields, and words in the names of what is none", async () => {
    const fields: [string, string[]][] = [["prompt", ["a\r\nb"]]];
    const form = request({ body: { kind: "fields", fields } });
    expect(await tripwire.check(form, true)).toBe(false);
    await approve(sealOf(formText([["prompt", "a\nb"]])));
    expect(await tripwire.check({ ...form, requestId: "again" }, true)).toBe(true);
    const disguised: WireBody = { kind: "fields", fields: [[bodyOf("hello"), [""]]] };
    expect(await tripwire.check(request({ body: disguised }), true)).toBe(false);
  });

  it("lets a redirect of an approved request pass, and a body without words", async () => {
    await approve(sealOf(bodyOf("hello")));
    const first = request();
    expect(await tripwire.check(first, true)).toBe(true);
    expect(await tripwire.check({ ...first, url: `${PROMPT}/` }, true)).toBe(true);
    expect(await tripwire.check(request({ body: bytes('{"messages":[]}') }), true)).toBe(true);
    expect(await tripwire.check(request({ body: null }), true)).toBe(true);
    expect(trips).toEqual([]);
  });

  it("stops a worker's sentence at an unlisted address, not the few words or bytes it may say of itself", async () => {
    const url = "https://chatgpt.com/v9/chat/say";
    const sentence = "please pay the rent to this account before friday, and tell nobody";
    const body = (note: string) => bytes(JSON.stringify({ note }));
    const check = (over: Partial<WireRequest>) =>
      tripwire.check(request({ url, tabId: null, ...over }), true);
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

  it("lets a worker pass on what its page was approved for", async () => {
    await approve(sealOf(bodyOf("hello")));
    expect(
      await tripwire.check(request({ tabId: null, initiator: "https://evil.example" }), true),
    ).toBe(false);
    expect(await tripwire.check(request({ tabId: null }), true)).toBe(true);
  });

  it.each<[string, Partial<WireRequest>, () => void]>([
    ["another method", { method: "GET" }, () => undefined],
    ["another address", { url: "https://chatgpt.com/backend-api/me" }, () => undefined],
    ["the extension itself", { initiator: "chrome-extension://own/" }, () => undefined],
    ["a pause", {}, () => (paused = true)],
    ["an excluded host", {}, () => (policy = policyOf({ sites: { excluded: ["chatgpt.com"] } }))],
    ["drafts that policy allows", { url: DRAFT }, () => (policy = policyOf({ drafts: "allow" }))],
    [
      "a host nobody guards",
      { url: "https://other.example/api/chat/completions", initiator: "https://other.example" },
      () => undefined,
    ],
  ])("leaves alone: %s", async (_, over, before) => {
    before();
    expect(await tripwire.check(request(over), true)).toBe(true);
  });

  it("guards hosts of the policy, and goes on when the services do not stand", async () => {
    policy = policyOf({ sites: { openai: ["other.example"] } });
    tripwire = create(Promise.reject(new Error("no database")));
    const other = {
      url: "https://other.example/api/chat/completions",
      initiator: "https://other.example",
      body: bytes(JSON.stringify({ messages: [{ role: "user", content: "hello" }] })),
    };
    expect(await tripwire.check(request(other), true)).toBe(false);
  });

  it("tells of one page that tries and tries once in a while, and of a browser's rule", async () => {
    for (let times = 0; times < 50; times++) await tripwire.check(request(), true);
    expect(trips).toHaveLength(1);
    clock += 5_000;
    await tripwire.check(request(), true);
    expect(trips).toHaveLength(2);
    tripwire.stopped(request({ tabId: null }));
    expect(trips.at(-1)?.event).toMatchObject({ channel: "worker", detail: "worker-rule" });
    const held = request({ tabId: null, body: { kind: "opaque" } });
    await tripwire.check(held, true);
    const before = trips.length;
    clock += 5_000;
    tripwire.stopped(held);
    expect(trips).toHaveLength(before);
  });

  it("keeps approvals over the end of a worker", async () => {
    const session = memorySession();
    const earlier = createApprovals(session, () => clock);
    const judged = ["b"];
    await earlier.add({ tabId: 7, host: "chatgpt.com", url: PROMPT, seals: ["a"], judged });
    const later = createApprovals(session, () => clock);
    const asked = { tabId: 7, host: "chatgpt.com", url: PROMPT, seals: ["a"] };
    expect([await later.take(asked), await later.take(asked)]).toEqual([{ judged }, null]);
  });
});

function policyOf(over: Partial<PolicyInput>): Policy {
  const parsed = parsePolicy({
    format: 1,
    tenant: "northgate",
    version: 1,
    organisation: { name: "Northgate" },
    rules: [],
    ...over,
  });
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value.policy;
}
