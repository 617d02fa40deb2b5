import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPathPattern, nameInPath, pathFits, pathSource } from "./path-pattern";

describe("patterns of paths", () => {
  it.each([
    [
      "/api/chat",
      ["/api/chat", "/api/chat/"],
      ["/api", "/api/chats", "/api/chat/x", "/x/api/chat"],
    ],
    ["/api/v*/chat", ["/api/v1/chat", "/api/v/chat"], ["/api/1/chat", "/api/v1/x/chat"]],
    ["/a/*/b", ["/a/x/b"], ["/a/b", "/a//b", "/a/x/y/b"]],
    ["/ws/**", ["/ws", "/ws/", "/ws/a/b"], ["/wss", "/x/ws"]],
    ["/**", ["/", "/a/b", ""], []],
    ["/**/v1/messages", ["/v1/messages", "/a/b/v1/messages/"], ["/v1/messages/x", "/av1/messages"]],
    ["/ask/*/**", ["/ask/a", "/ask/a/b"], ["/ask", "/ask/"]],
    ["/t/*m.new*", ["/t/m.new", "/t/a,m.new,b", "/t/m.newm.new"], ["/t/m,new", "/t/a/m.new"]],
    ["/ab*ba", ["/abba", "/abxba"], ["/aba"]],
    ["/u/#/app", ["/u/1/app", "/u/20/app"], ["/u/x/app", "/u/1a/app", "/u/app"]],
    ["/$rpc/a.b:c", ["/$rpc/a.b:c"], ["/$rpc/aXb:c"]],
  ])("%s", (pattern, fits, others) => {
    const asRule = new RegExp(`^https://a\\.example${pathSource(pattern)}`, "u");
    expect(isPathPattern(pattern)).toBe(true);
    for (const path of fits) {
      expect([path, pathFits([pattern], path)]).toEqual([path, true]);
      expect([path, asRule.test(`https://a.example${path}?q=/x`)]).toEqual([path, true]);
    }
    for (const path of others) {
      expect([path, pathFits([pattern], path)]).toEqual([path, false]);
      expect([path, asRule.test(`https://a.example${path}?q=/x`)]).toEqual([path, false]);
    }
  });

  it("names what stands in the place of {}, and nothing else", () => {
    const chats = ["/c/{}", "/g/*/c/{}"];
    expect(nameInPath(chats, "/c/65f0-a/share")).toBe("65f0-a");
    expect(nameInPath(chats, "/g/g-1/c/65f0")).toBe("65f0");
    for (const path of ["/c", "/c/", "/c/new", "/x/c/1", "/c/ä", "/"])
      expect([path, nameInPath(chats, path)]).toEqual([path, null]);
  });

  it.each(["", "api", "/a/**/b/**", "/a b", "/(?:a+)+", "/{}", "/a//b", `/${"a".repeat(200)}`])(
    "refuses %j",
    (pattern) => expect(isPathPattern(pattern)).toBe(false),
  );

  it("refuses two names, a name in part, and a name behind an open stretch", () => {
    for (const pattern of ["/{}/{}", "/a", "/c-{}", "/**/{}"])
      expect([pattern, isPathPattern(pattern, true)]).toEqual([pattern, false]);
  });

  it("agrees with the browser's rule on any path", () => {
    const piece = fc.constantFrom("a", "b", "ab", "*", "a*", "*b", "**");
    const stretch = fc.constantFrom("a", "b", "ab", "aab", "ba");
    const joined = (parts: readonly string[]) => `/${parts.join("/")}`;
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 5 }),
        fc.array(stretch, { maxLength: 5 }),
        (p, s) => {
          const pattern = joined(p);
          if (!isPathPattern(pattern)) return;
          const asRule = new RegExp(`^${pathSource(pattern)}`, "u");
          expect(pathFits([pattern], joined(s))).toBe(asRule.test(joined(s)));
        },
      ),
    );
  });
});
