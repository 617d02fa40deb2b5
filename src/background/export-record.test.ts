import { describe, expect, it } from "vitest";
import { GENESIS } from "../storage/chain";
import { auditEvent } from "../storage/testing/audit-event";
import { exportRecord } from "./export-record";

const EVENT = auditEvent({
  id: "0b8f4a52-6a53-4a55-9d3c-6a1f6f5f2f10",
  about: "1c8f4a52-6a53-4a55-9d3c-6a1f6f5f2f11",
  unavailable: { what: "model", fallback: "warn" },
  owasp: ["LLM01:2025", "LLM02:2025"],
  attack: { kind: "injection", source: "pasted" },
  model: "sluice-small 3",
  earlier: ["PERSON", "IBAN"],
  reason: '=1+1, "quoted"',
  detail: "no-request-seen",
});

describe("the record as a table", () => {
  it("has a column for all that an event holds", () => {
    const entries = [{ seq: 1, event: EVENT, prev: "0", hash: "f" }];
    const { content } = exportRecord({ anchor: GENESIS, head: null, entries }, "csv", 0);
    const [header = "", row = ""] = content.split("\r\n");
    const cells = row.replace(/"(?:[^"]|"")*"/gu, "quoted").split(",");
    expect(
      Object.fromEntries(header.split(",").map((name, at) => [name, cells[at]] as const)),
    ).toEqual({
      seq: "1",
      time: "2023-11-14T22:13:20.000Z",
      kind: "decision",
      host: "chatgpt.com",
      channel: "prompt",
      action: "tokenise",
      outcome: "sent-changed",
      rules: "accounts",
      findings: "IBAN=1",
      earlier: "PERSON IBAN",
      attack_score: "0",
      attack_kind: "injection",
      attack_source: "pasted",
      choice: "send-redacted",
      reason: "quoted",
      unavailable: "model:warn",
      owasp: "LLM01:2025 LLM02:2025",
      detail: "no-request-seen",
      about: EVENT.about,
      latency_ms: "3",
      policy_version: "1",
      model: "sluice-small 3",
      extension: "0.1.0",
      event_id: EVENT.id,
      hash: "f",
    });
    expect(row).toContain(`"'=1+1, ""quoted"""`);
  });
});
