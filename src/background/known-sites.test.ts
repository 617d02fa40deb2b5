import { expect, it } from "vitest";
import { defaultPolicy } from "../policy/defaults";
import type { MetaStore } from "../storage/meta";
import { SITES } from "../sites/index";
import { BUILT_IN_SITES } from "../sites/match";
import { packOf } from "../sites/pack-of";
import { createKnownSites, packsFor } from "./known-sites";
import { createPackReport } from "./pack-report";

const pack = (id: string, expires: string) => {
  const site = SITES.find((one) => one.id === id);
  if (!site) throw new Error(`no site ${id}`);
  return packOf(site, 2, expires);
};
const withPacks = (...packs: unknown[]) => ({
  ...defaultPolicy(),
  sites: { ...defaultPolicy().sites, packs },
});

it("brings a page the packs of its site, and of shapes where policy named the host", () => {
  const known = createKnownSites(() => Date.parse("2026-11-26"));
  const policy = withPacks(pack("claude", "2027-01-01"), pack("open-webui", "2027-01-01"));
  const ids = (host: string) => packsFor(known(policy), host).map(({ id }) => id);
  expect(ids("claude.ai")).toEqual(["claude"]);
  expect(ids("chatgpt.com")).toEqual([]);
  expect(ids("ai.corp.example")).toEqual(["open-webui"]);
  expect(known(defaultPolicy()).book).toBe(BUILT_IN_SITES);
});

it("goes back to the built-in site when the pack's last day is over, under the same policy", () => {
  let now = Date.parse("2026-11-26T23:00:00Z");
  const known = createKnownSites(() => now);
  const policy = withPacks(pack("claude", "2026-11-26"));
  expect(known(policy)).toBe(known(policy));
  expect(known(policy).judged.packs).toHaveLength(1);
  now += 3_600_000;
  expect(known(policy).book).toBe(BUILT_IN_SITES);
});

it("tells once what holds and what was refused, with fields and no values", async () => {
  const facts = new Map<string, unknown>();
  const meta: MetaStore = {
    get: (name) => Promise.resolve(facts.get(name)),
    set: (name, value) => Promise.resolve(void facts.set(name, value)),
  };
  const told: string[] = [];
  const known = createKnownSites(() => Date.parse("2026-11-26"));
  const report = () => createPackReport({ meta, report: (detail) => told.push(detail) });
  const bad = { ...pack("chatgpt", "2026-01-01"), hosts: ["evil.example"] };
  for (let start = 0; start < 2; start++)
    await report().follow(known(withPacks(pack("claude", "2027-01-01"), bad, 7)).judged);
  expect(told).toEqual([
    "claude:2:applied",
    "chatgpt:refused:4:expires,hosts,hosts[0]",
    "2:refused:1:whole-pack",
  ]);
});
