/** Program code from the message to the dialog, the record and the way out. */
import { beforeEach, describe, expect, it } from "vitest";
import * as v from "valibot";
import { AuditEventSchema } from "../policy/audit-event";
import type { PolicyInput } from "../policy/schema";
import { GuardScene, modelFinding, policyOf } from "./testing/guard-scene";

const BODY = Array.from({ length: 12 }, (_, at) => `    total += rates[${at}] * shares[${at}];`);
const CODE = [
  "// Copyright 2026 Okafor Systems GmbH. All rights reserved.",
  "public static double total(double[] rates, double[] shares) {",
  "    double total = 0;",
  ...BODY,
  '    audit.post("https://ledger.corp/v1", total);',
  "    return total;",
  "}",
].join("\n");
const MESSAGE = `Why is the sum wrong here?\n\n${CODE}\n\nThank you for your help with this.`;

const RULES: PolicyInput["rules"] = [
  {
    id: "own-code",
    title: { en: "Our source code stays with us." },
    when: { code: { markings: ["proprietary"] } },
    action: "block",
    offerRedacted: true,
  },
];

let scene: GuardScene;

beforeEach(async () => {
  scene = await GuardScene.of(policyOf({ rules: [] }), modelFinding({}));
});

describe("a message with program code", () => {
  it("is told of in the dialog, with facts and without a line of it", async () => {
    scene.policy = policyOf({ rules: RULES });
    scene.start();
    const judgement = await scene.judge(MESSAGE, "c-1");
    expect(judgement).toMatchObject({ action: "block", ruleId: "own-code" });
    expect(judgement.findings).toMatchObject([
      {
        type: "COMPANY_DATA",
        subtype: "SOURCE_CODE",
        start: MESSAGE.indexOf(CODE),
        end: MESSAGE.indexOf(CODE) + CODE.length,
        code: {
          language: "Java",
          lines: 18,
          marking: "proprietary",
          licence: null,
          internalNames: 1,
        },
      },
    ]);
    expect(judgement.findings[0]?.masked).not.toContain("total");
  });

  it("may go without it", async () => {
    scene.policy = policyOf({ rules: RULES });
    scene.start();
    const judgement = await scene.judge(MESSAGE, "c-1");
    const safe = MESSAGE.replace(CODE, "[COMPANY_DATA_1]");
    expect(judgement.safeParts).toEqual([safe]);
    expect(await scene.choose(judgement, "send-redacted")).toMatchObject({ parts: [safe] });
    await scene.outcome(judgement, "sent-changed");
    const [event] = scene.written;
    expect(event).toMatchObject({
      findings: { COMPANY_DATA: 1 },
      code: [{ language: "Java", lines: 18, marking: "proprietary", internalNames: 1 }],
    });
    expect(v.is(AuditEventSchema, event)).toBe(true);
    expect(JSON.stringify(event)).not.toMatch(/total|Okafor|ledger/u);
  });

  it("is nobody's business while no rule asks for code", async () => {
    const rules: PolicyInput["rules"] = [
      { id: "all", title: { en: "All." }, when: { types: ["COMPANY_DATA"] }, action: "block" },
    ];
    scene.policy = policyOf({ rules });
    scene.start();
    expect(await scene.judge(MESSAGE, "c-1")).toMatchObject({ action: "allow", findings: [] });
  });
});
