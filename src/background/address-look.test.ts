import { beforeEach, describe, expect, it } from "vitest";
import { textSeal } from "../lib/text-seal";
import { sha256Hex } from "../lib/digest";
import type { AddressRequest } from "../platform/web-request";
import { parsePolicy } from "../policy/parse";
import type { Policy, PolicyInput } from "../policy/schema";
import { BUILT_IN_POLICY } from "../policy/defaults";
import { BUILT_IN_SITES } from "../sites/match";
import { createAddressLook, type AddressLook } from "./address-look";
import { createApprovals, type Approvals } from "./approvals";
import { createScanner, type Scanner } from "./scanner";
import { memorySession } from "./testing/memory-session";
import type { Trip } from "./tripwire";

const IBAN = "DE97370400444711083256";
const TEXT = `Please pay the rent to ${IBAN} before Friday`;
const HEX = Buffer.from(TEXT).toString("hex");
const BASE64 = Buffer.from(TEXT).toString("base64url");
const q = encodeURIComponent;

let policy: Policy;
let approvals: Approvals;
let trips: Trip[];
let look: AddressLook;
let requests: number;
let paused: boolean;

beforeEach(() => {
  requests = 0;
  paused = false;
  trips = [];
  policy = policyOf({});
  approvals = createApprovals(memorySession(), () => 1_000_000);
  look = create(Promise.resolve(scanner()));
});

function policyOf(over: Partial<PolicyInput>): Policy {
  const parsed = parsePolicy({ ...BUILT_IN_POLICY, ...over });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.value.policy;
}

function scanner(): Scanner {
  return createScanner(
    { analyse: () => Promise.reject(new Error("the last look asks no model")) },
    policy,
  );
}

function create(given: Promise<Scanner>): AddressLook {
  return createAddressLook({
    approvals,
    scanner: given,
    policy: () => policy,
    sites: () => BUILT_IN_SITES,
    group: () => null,
    paused: () => paused,
    isGuardedTab: (tabId) => tabId === 7,
    extension: "1.0.0",
    own: "chrome-extension://own/",
    now: () => 1_000_000,
    tripped: (trip) => {
      trips.push(trip);
      return Promise.resolve();
    },
  });
}

function request(url: string, over: Partial<AddressRequest> = {}): AddressRequest {
  return {
    requestId: `r${++requests}`,
    url,
    method: "GET",
    tabId: 7,
    initiator: "https://chatgpt.com",
    kind: "part",
    ...over,
  };
}

const leaves = async (url: string, over: Partial<AddressRequest> = {}) =>
  look.check(request(url, over), true);

describe("the last look at addresses stops", () => {
  it.each([
    ["a query", `https://elsewhere.example/p?q=${q(TEXT)}`],
    ["a query with plus signs", `https://elsewhere.example/p?x=${TEXT.replaceAll(" ", "+")}`],
    ["a query that was coded twice", `https://elsewhere.example/p?x=${q(q(TEXT))}`],
    ["a path", `https://elsewhere.example/${q(TEXT)}/a.png`],
    ["the name of a field", `https://elsewhere.example/p?${q(TEXT)}=1`],
    ["base64", `https://elsewhere.example/p?x=${BASE64}`],
    ["base64 in a path", `https://elsewhere.example/p/${BASE64}.png`],
    ["hex", `https://elsewhere.example/p?x=${HEX}`],
    ["a user's name", `https://${q(TEXT)}:b@elsewhere.example/`],
    ["a label of the host", `https://${IBAN.toLowerCase()}.elsewhere.example/a`],
    ["a value alone under any name", `https://elsewhere.example/p?id=${IBAN}`],
    ["a value alone in a path", `https://elsewhere.example/p/${IBAN}.png`],
    ["a value in base64", `https://elsewhere.example/p?id=${Buffer.from(IBAN).toString("base64")}`],
    ["a card in groups", "https://elsewhere.example/p?id=4532-9841-7305-8268"],
    ["a card under a name of text", "https://elsewhere.example/p?q=4532984173058268"],
    ["JSON", `https://elsewhere.example/p?v=${q(JSON.stringify({ a: [{ b: TEXT }] }))}`],
    [
      "an address in the address",
      `https://elsewhere.example/p?u=${q(`https://a.example/?x=${q(TEXT)}`)}`,
    ],
    ["a socket's address", `wss://elsewhere.example/socket?x=${q(TEXT)}`],
    [
      "a key among words",
      `https://elsewhere.example/p?x=${q("my key is AKIAQ3EGTZ7RXUV5KWLM as you know")}`,
    ],
  ])("%s", async (_, url) => {
    expect(await leaves(url)).toBe(false);
    expect(
      trips.map(({ event }) => [event.kind, event.channel, event.outcome, event.detail]),
    ).toEqual([["tripwire", "address", "refused", "address"]]);
    expect(JSON.stringify(trips.map(({ event }) => event))).not.toMatch(/3704|rent|4532|AKIA/u);
  });

  it("workers, nameless frames of a guarded tab, and deep links from anywhere", async () => {
    const url = `https://elsewhere.example/p?q=${q(TEXT)}`;
    const chat = `https://chatgpt.com/?q=${q(TEXT)}`;
    expect(await leaves(url, { tabId: null })).toBe(false);
    expect(trips[0]?.event.channel).toBe("worker");
    expect(await leaves(url, { initiator: "null" })).toBe(false);
    expect(await leaves(url, { initiator: null })).toBe(false);
    expect(await leaves(url, { initiator: null, tabId: null })).toBe(true);
    expect(await leaves(chat, { kind: "page", initiator: null, tabId: 9 })).toBe(false);
    expect(await leaves(chat, { kind: "page", initiator: "https://news.example", tabId: 9 })).toBe(
      false,
    );
    expect(trips.at(-1)?.opening).toEqual({ initiator: "https://news.example", text: TEXT });
    expect(trips.at(-1)?.event.site?.host).toBe("chatgpt.com");
  });

  it("the same for every listener that hears of it, and tells once", async () => {
    const one = request(`https://elsewhere.example/p?q=${q(TEXT)}`);
    expect(await Promise.all([look.check(one, true), look.check(one, true)])).toEqual([
      false,
      false,
    ]);
    expect(await leaves(`https://elsewhere.example/r?q=${q(TEXT)}`)).toBe(false);
    expect(trips).toHaveLength(1);
  });

  it("what a browser reports of a breach", async () => {
    const report = (blocked: string) =>
      JSON.stringify({
        "csp-report": {
          "document-uri": "https://chatgpt.com/c/1",
          "blocked-uri": blocked,
          "original-policy": `script-src 'self' 'sha256-${"q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA="}' token AKIAQ3EGTZ7RXUV5KWLM`,
        },
      });
    const at = "https://chatgpt.com/csp-report";
    expect(await look.check(request(at), true, report("https://elsewhere.example/a.png"))).toBe(
      true,
    );
    expect(await look.check(request(at), true, report(`https://a.example/?x=${q(TEXT)}`))).toBe(
      false,
    );
  });

  it("what nobody can judge, unless policy lets that go", async () => {
    look = create(Promise.reject(new Error("no detectors")));
    expect(await leaves(`https://elsewhere.example/p?q=${q("a few words and more")}`)).toBe(false);
    expect(trips.map(({ event }) => event.detail)).toEqual(["address-unread"]);
    policy = policyOf({ onUnavailable: "allow" });
    expect(await leaves(`https://elsewhere.example/p?q=${q("a few words and more")}`)).toBe(true);
  });
});

describe("the last look at addresses lets go", () => {
  const random = "kJ8vQ2mZx0LrT5yWnB3cHf7dGp1sEuA9iOoVtXqRb4Y";
  const jwt = [
    { alg: "RS256", kid: "19344e65-bbc9-44d1-a9d0-f957b079bd0e" },
    { iss: "https://auth.example", email: "jane.doe@contoso.example", name: "Jane Doe", exp: 1 },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  const id = "8f14e45f-ceea-467f-9f4e-5c0a1d2b3c4d";
  it.each([
    [
      "a picture of a host of files",
      "https://files.elsewhere.example/assets/index-BxY7aKq2fLm0.js",
    ],
    [
      "a long hash",
      "https://elsewhere.example/5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592.css",
    ],
    [
      "a pixel with long numbers",
      "https://px.example/tr?id=4929123456781234&ev=PageView&ts=1764239400123&cid=1234567890.1764239400",
    ],
    [
      "what a page says of itself",
      `https://px.example/collect?v=2&tid=G-ABCDEF&dl=${q(`https://chatgpt.com/c/${id}?model=o3`)}&dt=${q("ChatGPT - Plan a trip to Rome")}&ul=en-us&sr=1920x1080`,
    ],
    [
      "a browser's own name",
      `https://px.example/c?ua=${q("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36")}`,
    ],
    [
      "a sign-in with its state and code",
      `https://auth.example/authorize?client_id=app_X8zY6vW2pQ9tR3dE7nK1jL5gH&redirect_uri=${q("https://chatgpt.com/api/auth/callback?x=1")}&scope=${q("openid email profile offline_access model.request")}&state=${random}&code_challenge=${random}&login_hint=${q("jane.doe@contoso.example")}`,
    ],
    [
      "a token that a server has signed",
      `https://auth.example/logout?id_token_hint=${jwt.join(".")}.${random}`,
    ],
    [
      "a signed upload",
      `https://files.example/file-8HJk?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${q("AKIAQ3EGTZ7RXUV5KWLM/20261127/eu-central-1/s3/aws4_request")}&X-Amz-Date=20261127T100000Z&X-Amz-Signature=3b7a1f0c9e8d7c6b5a493827161504f3e2d1c0bfaebdccdbeaf9081726354455`,
    ],
    [
      "a signed download with a file's name",
      `https://files.example/file-8HJk?se=${q("2026-11-27T10:05:00Z")}&sp=r&rscd=${q('attachment; filename="Report March 2026.pdf"')}&sig=${q("q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=")}`,
    ],
    [
      "a key of the site's own",
      "https://firebase.example/v1/projects?key=AIzaSyD4iE2xVSpkLLOXoyqT-RuPwURN3ddScAI",
    ],
    ["a search", `https://chatgpt.com/backend-api/search?query=${q("weather in Berlin tomorrow")}`],
    ["a search for a mail address", `https://search.example/?q=${q("jane.doe@contoso.example")}`],
    ["a question without findings", `https://chatgpt.com/?q=${q("how do I boil an egg well")}`],
    [
      "a translation's key",
      "https://elsewhere.example/locales/de-DE/messages.settings.billing.title.json",
    ],
    [
      "a query in JSON",
      `https://api.example/graphql?variables=${q(JSON.stringify({ id, first: 20, filter: { since: "2026-11-27T10:00:00Z" } }))}&extensions=${q(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" } }))}`,
    ],
    [
      "a place on a map",
      "https://maps.example/v1/tile?lat=52.5200066&lon=13.4049540&z=12&t=1764239400",
    ],
    [
      "a state in base64",
      `https://auth.example/cb?state=${Buffer.from(JSON.stringify({ redirect: "/c/new", nonce: random })).toString("base64url")}&code=${random}`,
    ],
    ["a fragment", `https://elsewhere.example/p#${q(TEXT)}`],
  ])("%s", async (_, url) => {
    expect(await leaves(url)).toBe(true);
    expect(trips).toEqual([]);
  });

  it("at once what has nothing to read", () => {
    expect(look.check(request("https://elsewhere.example/a/b.png?v=3"), true)).toBe(true);
  });

  it("what is not of a guarded page", async () => {
    const url = `https://elsewhere.example/p?q=${q(TEXT)}`;
    const elsewhere = { initiator: "https://news.example", tabId: 9 };
    expect(await leaves(url, elsewhere)).toBe(true);
    expect(await leaves(url, { ...elsewhere, kind: "page" })).toBe(true);
    expect(await leaves(url, { initiator: null, kind: "page" })).toBe(true); // the user's own way
    expect(await leaves(url, { initiator: "null", tabId: 9 })).toBe(true);
    expect(await leaves(`https://chatgpt.com/pixel?q=${q(TEXT)}`, elsewhere)).toBe(true);
    expect(await leaves(url, { initiator: "chrome-extension://own/" })).toBe(true);
  });

  it("what policy allows, excludes or has no rule for, and what comes in a pause", async () => {
    const url = `https://elsewhere.example/p?q=${q(TEXT)}`;
    policy = policyOf({ sites: { excluded: ["chatgpt.com"] } });
    expect(await leaves(url)).toBe(true);
    const when = { types: ["IBAN" as const] };
    policy = policyOf({ rules: [{ id: "seen", title: { en: "Seen." }, when, action: "coach" }] });
    expect(await leaves(url)).toBe(true);
    policy = policyOf({});
    paused = true;
    expect(await leaves(url)).toBe(true);
  });

  it("what the user let go, for that address, once", async () => {
    const url = `https://chatgpt.com/search?q=${q(TEXT)}`;
    const seals = [await sha256Hex(new Uint8Array(0))];
    const about = { tabId: 7, host: "chatgpt.com", seals };
    await approvals.add({ ...about, url, judged: [await textSeal("other words")] });
    expect(await leaves(url)).toBe(false);
    await approvals.add({ ...about, url, judged: [await textSeal(TEXT)] });
    expect(await leaves(`${url}&a=1`)).toBe(false);
    expect(await leaves(url)).toBe(true);
    expect(await leaves(url)).toBe(false);
    const path = `https://chatgpt.com/search/${q(TEXT)}`;
    await approvals.add({ ...about, url: path, judged: [await textSeal(` / search / ${TEXT}`)] });
    expect(await leaves(path)).toBe(true);
  });
});
