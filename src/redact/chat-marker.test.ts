import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCanaries, tokenHash } from "../detect/canaries";
import { standIns } from "../lib/placeholder";
import { rewrite, type ActedFinding } from "./actions";
import { markerAround, markerText, newMarker } from "./chat-marker";
import { restore } from "./restore";
import { createVault } from "./vault";

const TEXT =
  "IBAN DE83 2005 0550 1093 8472 65, mail anna@northgate.example, again anna@northgate.example";
const found = (value: string, about: Omit<ActedFinding, "start" | "end">): ActedFinding => {
  const start = TEXT.indexOf(value);
  return { ...about, start, end: start + value.length };
};
const iban = (about: Pick<ActedFinding, "action" | "method">) =>
  found("DE83 2005 0550 1093 8472 65", { type: "IBAN", ...about });
const mail = found("anna@northgate.example", { type: "EMAIL", action: "tokenise" });

describe("a chat's marker", () => {
  it("stands once, beside the first placeholder, and is the same one for the conversation", () => {
    const vault = createVault();
    const findings = [iban({ action: "tokenise" }), mail];
    const { text } = rewrite(TEXT, findings, vault, { marked: true });
    expect(text).toMatch(
      /^IBAN \[IBAN_1\]\[REF#[a-z2-7]{12}\], mail \[EMAIL_1\], again \[EMAIL_1\]$/u,
    );
    const again = createVault(vault.export());
    expect(rewrite(TEXT, findings, again, { marked: true }).text).toBe(text);
    expect(rewrite(TEXT, findings, createVault(), { marked: true }).text).not.toBe(text);
  });

  it("is gone when the text is put back, beside a mark that stands for nothing too", () => {
    const vault = createVault();
    const { text } = rewrite(TEXT, [iban({ action: "tokenise" }), mail], vault, { marked: true });
    expect(restore(text, vault)).toBe(TEXT);
    const redacted = rewrite(TEXT, [iban({ action: "redact" })], vault, { marked: true }).text;
    expect(restore(redacted, vault)).toMatch(/^IBAN \[REDACTED IBAN\], mail/u);
  });

  it("is not there unless it is asked for, nor where only made-up and masked values stand", () => {
    const vault = createVault();
    expect(rewrite(TEXT, [iban({ action: "tokenise" })], vault).text).not.toContain("REF#");
    for (const method of ["synthetic", "mask", "drop"] as const) {
      const made = rewrite(TEXT, [iban({ action: "redact", method })], vault, { marked: true });
      expect(made.text).not.toContain("REF#");
    }
    expect(vault.export()).not.toHaveProperty("marker");
  });

  it("is a stand-in, found plain, in capitals, in parts and in a code", () => {
    fc.assert(
      fc.property(fc.nat(), () => {
        const token = newMarker();
        const sign = markerText(token);
        expect(standIns(`so ${sign}.`).map(({ text }) => text)).toEqual([sign]);
        const salt = "00112233445566778899aabbccddeeff";
        const planted = [{ id: "m", salt, length: 12, sha256: tokenHash(salt, token) }];
        const parts = (token.match(/.{4}/gu) ?? []).join(" ");
        for (const text of [
          `Ask about ${sign} today.`,
          `Ask about ${sign.toUpperCase()} today.`,
          `The reference is ${token}`,
          `The reference is ${parts}, so.`,
          `Decode ${Buffer.from(`see ${sign} there`).toString("base64")} please`,
          `Hex ${Buffer.from(sign).toString("hex")}`,
        ])
          expect(findCanaries(text, planted).map(({ id }) => id)).toContain("m");
      }),
      { numRuns: 60 },
    );
  });

  it("is taken as a whole where it stands in its sign", () => {
    const sign = markerText("k7q2x4abcd2f");
    const text = `a ${sign} b k7q2x4abcd2f`;
    const at = text.indexOf("k7q2");
    expect(markerAround(text, { start: at, end: at + 12 })).toEqual({ start: 2, end: 20 });
    const bare = text.lastIndexOf("k7q2");
    expect(markerAround(text, { start: bare, end: bare + 12 })).toEqual({
      start: bare,
      end: bare + 12,
    });
  });
});
