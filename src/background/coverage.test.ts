import { describe, expect, it } from "vitest";
import type { WorkerBan } from "../platform/worker-rule";
import { BUILT_IN_SITES } from "../sites/match";
import { createCoverage } from "./coverage";
import { memorySession } from "./testing/memory-session";
import { addressPattern, workerBans } from "./worker-bans";

describe("coverage", () => {
  it.each([
    [() => Promise.resolve(true), () => Promise.resolve(false), "full"],
    [() => Promise.resolve(false), () => Promise.resolve(true), "workers-held"],
    [() => Promise.reject(new Error("x")), () => Promise.resolve(false), "page-only"],
    [() => Promise.resolve(false), () => Promise.reject(new Error("x")), "page-only"],
  ])("is what the browser grants", async (canHold, banWorkers, expected) => {
    const said: string[] = [];
    const session = memorySession();
    const start = () =>
      createCoverage({ canHold, banWorkers, session, changed: (found) => said.push(found) });
    expect(await start().answered).toBe(expected);
    expect(await start().answered).toBe(expected);
    expect(said).toEqual([expected]);
  });

  it("stays what it was found to be, though a later start's question gets lost", async () => {
    const session = memorySession();
    const start = (full: boolean) =>
      createCoverage({
        canHold: () => Promise.resolve(full),
        banWorkers: () => Promise.resolve(true),
        session,
        changed: () => undefined,
      });
    const answers: string[] = [];
    for (const full of [false, true, false]) answers.push(await start(full).answered);
    expect(answers).toEqual(["workers-held", "full", "full"]);
  });

  it("bans workers of built-in sites where no listener looks after them, of policy's hosts always", async () => {
    for (const full of [true, false]) {
      const banned: (readonly WorkerBan[])[] = [];
      const coverage = createCoverage({
        canHold: () => Promise.resolve(full),
        banWorkers: (bans) => {
          banned.push(bans);
          return Promise.resolve(true);
        },
        session: memorySession(),
        changed: () => undefined,
      });
      await coverage.answered;
      coverage.follow(["chat.northgate.example"], BUILT_IN_SITES);
      coverage.follow(["chat.northgate.example"], BUILT_IN_SITES);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const domains = banned.map((bans) => new Set(bans.flatMap((ban) => ban.domains)));
      expect(banned).toHaveLength(2);
      expect(domains[0]?.has("chatgpt.com")).toBe(!full);
      expect(domains[1]?.has("chat.northgate.example")).toBe(true);
      expect(domains[1]?.has("chatgpt.com")).toBe(!full);
    }
  });
});

describe("patterns for workers", () => {
  it("match whole addresses as the site's own patterns match paths", () => {
    const pattern = new RegExp(addressPattern("/api/*/chat.new/**/end*"), "u");
    for (const path of ["/api/a/chat.new/end", "/api/a/chat.new/b/c/ending/?a=/x"])
      expect([path, pattern.test(`https://chatgpt.com${path}`)]).toEqual([path, true]);
    for (const path of ["/api//chat.new/end", "/api/a/chatsnew/end", "/x?/api/a/chat.new/end"])
      expect([path, pattern.test(`https://chatgpt.com${path}`)]).toEqual([path, false]);
  });

  it("use nothing that the browser's engine does not know", () => {
    for (const { pattern } of workerBans(BUILT_IN_SITES, ["a.example"], true))
      expect(pattern).not.toMatch(/\(\?[=!<]|\\p\{|[^\x20-\x7e]/u);
  });
});
