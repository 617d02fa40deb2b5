import { describe, expect, it } from "vitest";
import { bareHost, coversHost } from "./host-pattern";

describe("hosts", () => {
  it.each([
    ["Chat.Example:8443", "chat.example"],
    ["*.Example:443", "*.example"],
    ["[::1]:80", "[::1]"],
    ["chat.example", "chat.example"],
    ["chat.example.", "chat.example"],
    ["chat.example.:8443", "chat.example"],
  ])("%s is %s", (host, bare) => expect(bareHost(host)).toBe(bare));
});

describe("patterns", () => {
  it.each([
    ["example.com", "example.com", true],
    ["example.com", "chat.example.com", false],
    ["example.com", "notexample.com", false],
    ["*.example.com", "chat.example.com", true],
    ["*.example.com", "a.chat.example.com", true],
    ["*.example.com", "example.com", false],
    ["*.example.com", "notexample.com", false],
    ["*.example.com", "example.com.evil.test", false],
    ["*.example.com", "*.chat.example.com", true],
    ["example.com", "*.example.com", false],
  ])("%s has %s: %s", (pattern, host, has) => expect(coversHost(pattern, host)).toBe(has));
});
