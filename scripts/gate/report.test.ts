import { describe, expect, it } from "vitest";
import type { Trick } from "../../test/pages/hostile/trick";
import { byChance } from "../../test/pages/hostile/tricks/holes";
import { resultOf, rowOf, staleHoles } from "./report";

const trick: Trick = {
  name: "by-owl",
  about: "Sends by owl.",
  send: () => undefined,
  holes: [{ in: ["chromium unpacked"], named: "owls" }],
};

describe("the gate's report", () => {
  it("calls what arrived a leak, unless SECURITY.md names the hole for that place", () => {
    expect(resultOf(trick, "chromium unpacked", true, false)).toBe("documented");
    expect(resultOf(trick, "chromium forced", true, true)).toBe("leak");
    expect(resultOf(trick, "chromium forced", false, true)).toBe("tripwire");
    expect(resultOf(trick, "chromium forced", false, false)).toBe("stopped");
  });

  it("tells a named hole through which nothing came", () => {
    const open = rowOf(trick, "chromium unpacked", "documented");
    const closed = rowOf(trick, "chromium unpacked", "stopped");
    const elsewhere = rowOf(trick, "chromium forced", "stopped");
    expect(staleHoles([trick], [open, elsewhere])).toEqual([]);
    expect(staleHoles([trick], [closed])).toEqual([
      "by-owl, chromium unpacked: a hole is named, and nothing came through",
    ]);
    const seldom = { ...trick, holes: byChance(trick.holes ?? []) };
    expect(staleHoles([seldom], [closed])).toEqual([]);
    expect(resultOf(seldom, "chromium unpacked", true, false)).toBe("documented");
  });
});
