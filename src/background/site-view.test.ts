import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/defaults";
import { BUILT_IN_SITES } from "../sites/match";
import { siteView } from "./site-view";

const facts = {
  policy: defaultPolicy(),
  sites: BUILT_IN_SITES,
  pausedUntil: null,
  blind: () => null,
  watched: () => true,
  coverage: null,
  discovered: (host: string) => host === "chat.firm.example" || host === "chatgpt.com",
};
const view = (url: string) => siteView({ id: 1, url }, facts);

describe("the state of a tab's site", () => {
  it("says of a chat that nobody named that it is one, and not guarded", () => {
    expect(view("https://chat.firm.example/c/1")).toMatchObject({
      host: "chat.firm.example",
      state: "not-guarded",
      why: "unnamed-chat",
    });
  });

  it("is what it was for other pages and for guarded chats", () => {
    expect(view("https://news.example/")).toMatchObject({ why: "not-a-chat-site" });
    expect(view("https://chatgpt.com/")).toMatchObject({ state: "guarded", why: null });
    expect(siteView(null, facts)).toMatchObject({ why: "not-a-chat-site" });
  });

  it("says why a page cannot be seen, and what helps", () => {
    for (const why of ["unreadable", "not-seen", "guard-missing", "escaped"] as const)
      expect(
        siteView({ id: 1, url: "https://chatgpt.com/" }, { ...facts, blind: () => why }),
      ).toMatchObject({ state: "blind", why });
    expect(
      siteView({ id: 1, url: "https://chatgpt.com/" }, { ...facts, watched: () => false }),
    ).toMatchObject({ state: "blind", why: "stale-tab" });
  });
});
