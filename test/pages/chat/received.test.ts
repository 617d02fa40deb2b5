import { describe, expect, it } from "vitest";
import { createRecorder, entriesHolding } from "./received";

const VALUE = "DE05 9172 8364 0573 9182 64";

const ways: Record<string, { url?: string; body: string }> = {
  "as it is": { body: `note ${VALUE} end` },
  "without blanks": { body: VALUE.replaceAll(" ", "") },
  "with a line break inside": { body: JSON.stringify(VALUE.replace(" ", "\n")) },
  "percent-encoded": { body: `prompt=${encodeURIComponent(VALUE)}` },
  "as a form": { body: new URLSearchParams({ prompt: VALUE }).toString() },
  "JSON-escaped": {
    body: `"${[...VALUE].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"`,
  },
  "in base64": { body: `data:;base64,${Buffer.from(`xx ${VALUE}`).toString("base64")}` },
  "in the address": { url: `/x?q=${encodeURIComponent(VALUE)}`, body: "" },
};

describe("what counts as a leak", () => {
  for (const [way, { url = "/x", body }] of Object.entries(ways))
    it(`finds a value ${way}`, () => {
      expect(holding(url, body)).toBe(1);
    });

  it("does not find what is not there", () => {
    expect(holding("/x", "note [IBAN_1] end, DE05 9172 8364 0573 9182 65")).toBe(0);
  });
});

function holding(url: string, body: string): number {
  const recorder = createRecorder();
  recorder.add(
    { host: "chatgpt.com", channel: "prompt", method: "POST", url, contentType: "text/plain" },
    Buffer.from(body),
  );
  return entriesHolding(recorder.all(), VALUE).length;
}
