import { describe, expect, it } from "vitest";
import { createBlindTabs } from "./blind-tabs";

describe("tabs that nobody can see into", () => {
  it("are told apart by what a user can do about them", () => {
    const tabs = createBlindTabs();
    tabs.note(1, "no-text-found");
    tabs.note(2, "no-request-seen");
    tabs.note(3, "guard-missing");
    tabs.note(4, "escaped");
    expect([1, 2, 3, 4, 5].map((id) => tabs.why(id))).toEqual([
      "unreadable",
      "not-seen",
      "guard-missing",
      "escaped",
      null,
    ]);
  });

  it("that sent past the check stay so, until another page stands there", () => {
    const tabs = createBlindTabs();
    tabs.note(1, "escaped");
    tabs.note(1, "no-text-found");
    expect(tabs.why(1)).toBe("escaped");
    expect(tabs.clear(1)).toBe(true);
    expect(tabs.why(1)).toBeNull();
    expect(tabs.clear(1)).toBe(false);
  });
});
