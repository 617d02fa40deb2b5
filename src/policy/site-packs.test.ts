/** What a site pack may say: the policy's parser with its words, and the page's without any, hold to the same. */
import { describe, expect, it } from "vitest";
import { SITES } from "../sites";
import { BUILT_IN_SITES, type Match } from "../sites/match";
import { endpointName } from "../sites/notes";
import { addedHosts, bookWith, forPage, type SitePack } from "../sites/pack";
import { packOf } from "../sites/pack-of";
import { parseSitePack } from "../sites/parse-pack";
import { parsePolicy } from "./parse";
import { BUILT_IN_POLICY } from "./defaults";
import { judgeSitePacks, readSitePack } from "./site-packs";

const NOW = Date.parse("2026-11-26T12:00:00Z");

function builtIn(id: string, changed: object = {}): SitePack {
  const site = SITES.find((one) => one.id === id);
  if (!site) throw new Error(`no site ${id}`);
  return { ...packOf(site, 3, "2026-11-26"), ...changed };
}

const nameOf = (match: Match | null) => match && endpointName(match.site, match.endpoint);

const problemsOf = (pack: unknown, hosts: readonly string[] = []) => {
  const read = readSitePack(pack, hosts, NOW);
  return read.ok ? [] : read.problems;
};

describe.each(SITES)("the pack of $id", ({ id }) => {
  it("says the same as the built-in site, by both parsers", () => {
    const pack: unknown = JSON.parse(JSON.stringify(builtIn(id)));
    expect(problemsOf(pack)).toEqual([]);
    const rebuilt = parseSitePack(forPage(pack as SitePack));
    expect(JSON.parse(JSON.stringify(rebuilt))).toEqual(forPage(pack as SitePack));
    const book = bookWith(rebuilt ? [rebuilt] : []);
    expect(JSON.parse(JSON.stringify(book.sites))).toEqual(JSON.parse(JSON.stringify(SITES)));
    expect(addedHosts(book)).toEqual([]);
  });
});

const ENDPOINT = builtIn("claude").endpoints[0] as SitePack["endpoints"][number];
const oneEndpoint = (changed: object) =>
  builtIn("claude", { endpoints: [{ ...ENDPOINT, ...changed }] });

describe("a pack is refused whole, with the field named, by both parsers", () => {
  it.each<[string, unknown]>([
    ["whole-pack", "claude"],
    ["hook", builtIn("claude", { hook: "decodeOurs" })],
    ["pages", builtIn("claude", { pages: "/" })],
    ["name", builtIn("claude", { name: "Claude" })],
    ["hosts[0]", builtIn("claude", { hosts: ["https://claude.ai/"] })],
    ["hosts[1]", builtIn("claude", { hosts: ["claude.ai", "*.ai"] })],
    ["conversationInPath[0]", builtIn("claude", { conversationInPath: ["/chat/*"] })],
    ["endpoints[0].decoder", oneEndpoint({ decoder: "ours" })],
    ["endpoints[0].paths[0]", oneEndpoint({ paths: ["^/(?:a+)+$"] })],
    ["endpoints[0].paths[0]", oneEndpoint({ paths: ["/**/a/**"] })],
    ["endpoints[0].methods[0]", oneEndpoint({ methods: ["GET"] })],
    ["endpoints[0].channel", oneEndpoint({ channel: "worker" })],
    ["endpoints[0].texts[0].path", oneEndpoint({ texts: [{ path: ["**", "a"], role: "prompt" }] })],
    ["endpoints[0].texts[0].role", oneEndpoint({ texts: [{ path: ["a"], role: "system" }] })],
    ["endpoints[0].frames.kind", oneEndpoint({ frames: { payload: "p", text: [1], kind: "x" } })],
    ["endpoints[0].prose", oneEndpoint({ prose: 100_000 })],
    ["endpoints[0].paths", oneEndpoint({ paths: Array.from({ length: 41 }, () => "/a") })],
    [
      "endpoints[0].emptyAnswer.contentType",
      oneEndpoint({ emptyAnswer: { status: 200, contentType: "text/html", body: "" } }),
    ],
    [
      "endpoints[0].blockedAnswer.status",
      oneEndpoint({ blockedAnswer: { status: 302, contentType: "text/plain", body: "" } }),
    ],
    [
      "endpoints[0].blockedAnswer.status",
      oneEndpoint({ blockedAnswer: { status: 204, contentType: "text/plain", body: "" } }),
    ],
    [
      "endpoints[0].blockedAnswer.headers",
      oneEndpoint({
        blockedAnswer: {
          status: 403,
          contentType: "text/plain",
          body: "",
          headers: { location: "/" },
        },
      }),
    ],
  ])("%s", (field, pack) => {
    expect(problemsOf(pack).map((line) => line.split(":")[0])).toContain(field);
    expect(parseSitePack(typeof pack === "string" ? pack : forPage(pack as SitePack))).toBeNull();
  });

  it.each<[string, SitePack]>([
    ["version", builtIn("claude", { version: 0 })],
    ["expires", builtIn("claude", { expires: "soon" })],
    ["checked", builtIn("claude", { checked: "lately" })],
    ["endpoints[0].id", oneEndpoint({ id: "A b" })],
    ["composer[0]", builtIn("claude", { composer: ["div:has(*)"] })],
    ["sendButton[0]", builtIn("claude", { sendButton: ["div:has(*)"] })],
  ])("for %s by the policy's alone: the page is not told of it", (field, pack) => {
    expect(problemsOf(pack).map((line) => line.split(":")[0])).toEqual([field]);
    expect(parseSitePack(forPage(pack))).not.toBeNull();
    expect(parseSitePack(pack)).toBeNull();
  });
});

describe("a well-formed pack is refused for what it would do", () => {
  it.each<[string, SitePack]>([
    ["id: no built-in site has this id", { ...builtIn("claude"), id: "clyde" }],
    ["expires: this day is over", builtIn("claude", { expires: "2026-11-25" })],
    [
      "hosts: claude.ai is missing; sites.excluded leaves a host unguarded",
      builtIn("claude", { hosts: [] }),
    ],
    [
      "hosts[1]: neither the site's own host nor named in sites.openai",
      builtIn("claude", { hosts: ["claude.ai", "bank.example"] }),
    ],
    [
      "hosts[1]: neither the site's own host nor named in sites.openai",
      builtIn("claude", { hosts: ["claude.ai", "notclaude.ai"] }),
    ],
    [
      "requestHosts[0]: neither the site's own host nor named in sites.openai",
      builtIn("claude", { requestHosts: ["chatgpt.com"] }),
    ],
    [
      "imageHosts[0]: not the site's own host; answers.imageHosts adds others",
      builtIn("claude", { imageHosts: ["evil.example"] }),
    ],
    [
      "uploads[0].host: not the site's own",
      builtIn("claude", { uploads: [{ host: "evil.example", path: "/a" }] }),
    ],
    [
      "uploads[0].path: would take every address for a file's",
      builtIn("claude", { uploads: [{ path: "/**" }] }),
    ],
    [
      "hosts: a shape has none; policy names its hosts in sites.openai",
      builtIn("openai", { hosts: ["ai.corp.example"] }),
    ],
    ["endpoints: none of them is for messages", builtIn("claude", { endpoints: [] })],
    [
      "endpoints[1].id: used by an earlier one",
      builtIn("claude", { endpoints: [ENDPOINT, ENDPOINT] }),
    ],
    [
      "endpoints[0].refusal: missing; a page whose message was held back would wait for ever",
      oneEndpoint({ methods: ["WS"] }),
    ],
    [
      "endpoints[0].emptyAnswer: missing; drafts are answered empty",
      oneEndpoint({ channel: "draft" }),
    ],
    [
      "whole-pack: longer than 32000 characters",
      oneEndpoint({ refusal: Array.from({ length: 20 }, () => "x".repeat(2_000)) }),
    ],
    [
      "endpoints[0].blockedAnswer.body: not JSON",
      oneEndpoint({ blockedAnswer: { status: 403, contentType: "application/json", body: "no" } }),
    ],
    [
      "endpoints[0].blockedAnswer: for requests; a socket's messages have a refusal",
      oneEndpoint({
        methods: ["WS"],
        refusal: ["{}"],
        blockedAnswer: { status: 403, contentType: "text/plain", body: "" },
      }),
    ],
  ])("%s", (problem, pack) => {
    expect(problemsOf(pack)).toContain(problem);
  });

  it("may tell its page of a held request as its server would, with an error or in a stream", () => {
    for (const blockedAnswer of [
      { status: 429, contentType: "application/json", body: '{"message":"not sent"}' },
      { status: 200, contentType: "text/event-stream", body: "event: error\ndata: {}\n\n" },
    ]) {
      const pack = oneEndpoint({ blockedAnswer });
      expect(problemsOf(pack)).toEqual([]);
      expect(parseSitePack(forPage(pack))?.endpoints[0]?.blockedAnswer).toEqual(blockedAnswer);
    }
  });

  it("may add subdomains, and hosts that the policy itself names, but no other site's", () => {
    const wider = (...hosts: string[]) => builtIn("claude", { hosts: ["claude.ai", ...hosts] });
    expect(problemsOf(wider("eu.claude.ai", "*.claude.ai"))).toEqual([]);
    expect(problemsOf(wider("claude.corp.example"), ["*.corp.example:8443"])).toEqual([]);
    expect(problemsOf(wider("chatgpt.com"), ["chatgpt.com"])).toHaveLength(1);
    expect(addedHosts(bookWith([wider("eu.claude.ai")]))).toEqual(["eu.claude.ai"]);
  });
});

describe("the packs of a policy", () => {
  const moved = builtIn("claude", {
    endpoints: [
      {
        ...ENDPOINT,
        paths: ["/api/v9/turns"],
        texts: [{ path: ["turn", "words"], role: "prompt" }],
      },
    ],
  });
  const address = { method: "POST", host: "claude.ai", path: "/api/v9/turns" };

  it("stand in for the built-in site of their id", () => {
    const { packs, refused } = judgeSitePacks({ packs: [moved] }, NOW);
    expect(refused).toEqual([]);
    expect(BUILT_IN_SITES.matchRequest("claude.ai", address)).toBeNull();
    const match = bookWith(packs).matchRequest("claude.ai", address);
    expect([match?.site.id, nameOf(match)]).toEqual(["claude", "completion"]);
    const other = { method: "POST", host: "chatgpt.com", path: "/backend-api/conversation" };
    expect(nameOf(bookWith(packs).matchRequest("chatgpt.com", other))).toBe("conversation");
  });

  it("are refused one by one, while the policy and the others hold", () => {
    const bad = { ...moved, expires: "2026-11-25" };
    const policy = parsePolicy({ ...BUILT_IN_POLICY, sites: { packs: [bad, moved, moved, 7] } });
    if (!policy.ok) throw new Error(policy.problems.join());
    const { packs, refused } = judgeSitePacks(policy.value.policy.sites, NOW);
    expect(packs).toEqual([moved]);
    expect(refused).toEqual([
      { at: 0, id: "claude", problems: ["expires: this day is over"] },
      { at: 2, id: "claude", problems: ["id: used by an earlier pack"] },
      { at: 3, id: null, problems: ["whole-pack: expected Object, got a number"] },
    ]);
  });

  it("hold to the end of their last day", () => {
    const held = (now: string) => judgeSitePacks({ packs: [moved] }, Date.parse(now)).packs.length;
    expect([held("2026-11-26T23:59:59Z"), held("2026-11-27T00:00:00Z")]).toEqual([1, 0]);
  });
});
