import { describe, expect, it } from "vitest";
import type { SessionStorage } from "../platform/session-storage";
import { createApprovals } from "./approvals";

const PAGE = { tabId: 1, host: "chatgpt.com" };
const approval = (name: string) => ({
  ...PAGE,
  url: `https://chatgpt.com/${name}`,
  seals: [name],
  judged: [],
});
const NAMES = ["a", "b", "c", "d"];

function session(): SessionStorage {
  return {
    get: () => new Promise((resolve) => setTimeout(() => resolve(null), 1)),
    set: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    keys: () => Promise.resolve([]),
  };
}

describe("approvals that come at the same time", () => {
  for (const [when, warmed] of [
    ["while the background starts", false],
    ["later", true],
  ] as const)
    it(`are all kept, and each is used up once: ${when}`, async () => {
      const approvals = createApprovals(session(), () => 0);
      if (warmed) await approvals.add(approval("before"));
      await Promise.all(NAMES.map((name) => approvals.add(approval(name))));
      const takeAll = () => Promise.all(NAMES.map((name) => approvals.take(approval(name))));
      expect((await takeAll()).filter((taken) => taken === null)).toEqual([]);
      expect(await takeAll()).toEqual(NAMES.map(() => null));
    });
});
