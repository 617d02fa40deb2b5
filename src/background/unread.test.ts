import { describe, expect, it } from "vitest";
import type { Policy } from "../policy/schema";
import { fallbackFor } from "./unread";

const policy = { onBlind: "warn", realtime: "block", unscannable: "allow" } as Policy;
const unreadable = { type: "unreadable", id: 1, siteId: "s", channel: "prompt", why: "x" } as const;

describe("what nobody could read", () => {
  it.each([
    ["a prompt", unreadable, { fallback: "warn", seen: false }],
    ["a file", { ...unreadable, channel: "attachment" }, { fallback: "allow", seen: true }],
    [
      "a form with a file",
      { ...unreadable, why: "binary-file" },
      { fallback: "allow", seen: true },
    ],
    ["a live channel", { ...unreadable, channel: "realtime" }, { fallback: "block", seen: true }],
    ["a page", { type: "blind", id: 1, siteId: "s", why: "x" }, { fallback: "warn", seen: false }],
  ] as const)("%s goes by its own word of policy", (_, request, expected) => {
    expect(fallbackFor(policy, request)).toEqual(expected);
  });
});
