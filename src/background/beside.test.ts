/** A few words where no text is known to be: rules look at them, the model does not. */
import { describe, expect, it } from "vitest";
import type { TextModel } from "../detect/scan";
import { parsePolicy } from "../policy/parse";
import type { PagePart } from "../protocol/page";
import { createVault } from "../redact/vault";
import { judgeParts } from "./judge";
import { createScanner } from "./scanner";

const asked: string[] = [];
const model: TextModel = {
  analyse(text) {
    asked.push(text);
    return Promise.resolve({ ok: false, reason: "timeout", detail: "" });
  },
};

const parsed = parsePolicy({
  format: 1,
  tenant: "t",
  version: 1,
  organisation: { name: "N" },
  rules: [],
});
if (!parsed.ok) throw new Error("no policy");
const { policy } = parsed.value;
const scanner = createScanner(model, policy);

function judge(text: string) {
  asked.length = 0;
  const part: PagePart = { text, role: "beside" };
  return judgeParts(
    { parts: [part], origins: { written: true, pasted: [[]] } },
    {
      siteId: "chatgpt",
      host: "chatgpt.com",
      channel: "prompt",
      account: "unknown",
      group: null,
    },
    {
      scanner,
      vault: createVault(),
      policy,
      memory: { earlier: () => Promise.resolve([]), openEnd: () => Promise.resolve(null) },
      seen: () => Promise.resolve(false),
      cameBack: () => Promise.resolve([]),
    },
  );
}

/** As chats send them beside a message, or over sockets; all of the shape that is read. */
const ORDINARY = [
  "Mozilla/5.0 (X11; Linux x86_64)",
  "AppleWebKit/537.36 (KHTML, like Gecko)",
  "Claude Sonnet 4.5",
  "GPT-5 Thinking",
  "Gemini Pro 2.5 (preview)",
  "Fri, 27 Nov 2026 06:38:28 GMT",
  "2026-11-27 06:38:28",
  "Fri Nov 27 2026 07:38:28 GMT+0100",
  "Central European Standard Time",
  "America/New York",
  "New conversation",
  "Untitled chat",
  "Trip to Lisbon",
  "Quarterly report draft",
  "en-GB, en;q=0.9, de;q=0.8",
  "text/plain; charset=utf-8",
  "multipart/form-data; boundary=x",
  "1920 x 1080 @ 2",
  "0 0 24 24 viewBox",
  "rgb(12, 34, 56)",
  "translate(12px, 40px)",
  "Default voice (female)",
  "Code interpreter",
  "web search, canvas",
  "query Chat($id: ID!)",
  "error: network timeout",
  "TypeError: x is undefined",
  "Uncaught (in promise)",
  "build 20261127.4 stable",
  "v1.204.3 (9f86d081)",
  "Intel Iris OpenGL Engine",
  "NVIDIA GeForce RTX 4090",
  "4g, 10 Mbps, 50 ms",
  "click on send button",
  "composer focus lost",
  "Enterprise plan, yearly",
  "Personal workspace",
  "Summarise this page",
  "Anna Keller",
  "Anna-Maria Keller-Braun",
  "Keller & Sons Ltd.",
  "Paris, France",
  "10115 Berlin, DE",
  "token bucket: 38 of 40",
  "chat 7f2c9a 0b6a4c 81f2d0",
];

describe("a few words beside a message", () => {
  it.each(["Send it to DE02120300000000202051", "to DE02 1203 0000 0000 2020 51"])(
    "are judged by rules: %s",
    async (text) => {
      const { located } = await judge(text);
      expect(located.map(({ type }) => type)).toEqual(["IBAN"]);
      expect(asked).toEqual([]);
    },
  );

  it.each(ORDINARY)("are the site's own: %s", async (text) => {
    const { located, injection } = await judge(text);
    expect([located, injection.flagged]).toEqual([[], false]);
    expect(asked).toEqual([]);
  });
});
