import { describe, expect, it } from "vitest";
import type { Judgement, ShownFinding } from "../../protocol/guard";
import type { DialogView } from "../../protocol/views";
import { dialogWords, partlyNote } from "./dialog-state";

const key = (name: string) => name;
const NAME = { type: "PERSON", subtype: null, certain: true } as ShownFinding;

function viewOf(more: Partial<Judgement>): DialogView {
  const judgement = {
    action: "warn",
    title: null,
    findings: [],
    injection: { flagged: false, kind: null },
    user: { maySendAnyway: true },
    unavailable: { what: "model-rest", fallback: "warn" },
    ...more,
  };
  return { judgement, state: { organisation: "" }, siteName: "S" } as unknown as DialogView;
}

describe("a message that was read in part", () => {
  it("is said to be so, when nothing was found in that part", () => {
    const { headline, why } = dialogWords(viewOf({}), key, "en");
    expect([headline, why]).toEqual(["dialog_headline_partly", "dialog_why_partly_warn"]);
    expect(partlyNote(viewOf({}), key)).toBeNull();
    const held = viewOf({ action: "block", user: { maySendAnyway: false } as Judgement["user"] });
    expect(dialogWords(held, key, "en").why).toBe("dialog_why_partly_plain");
  });

  it("is said to be so beside what was found", () => {
    const view = viewOf({ findings: [NAME] });
    expect(dialogWords(view, key, "en").headline).toBe("dialog_headline_found");
    expect(partlyNote(view, key)).toBe("dialog_partly");
  });

  it("is told from one of which nothing was read", () => {
    const unread = { what: "model", fallback: "warn" } as const;
    const view = viewOf({ findings: [NAME], unavailable: unread });
    expect(dialogWords(view, key, "en").headline).toBe("dialog_headline_unchecked");
    expect(partlyNote(view, key)).toBeNull();
    expect(partlyNote(viewOf({ findings: [NAME], unavailable: null }), key)).toBeNull();
  });
});
