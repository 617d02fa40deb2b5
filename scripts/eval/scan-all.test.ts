import { expect, it } from "vitest";
import type { TextModel } from "../../src/detect/scan";
import { readingOnce } from "./scan-all";

it("reads a text once, and again where there was no answer", async () => {
  const asked: string[] = [];
  const nowhere = { score: 0, span: null };
  const model: TextModel = {
    analyse(text) {
      asked.push(text);
      return Promise.resolve(
        asked.length === 1
          ? { ok: false, reason: "timeout", detail: "" }
          : {
              ok: true,
              value: { findings: [], attacks: { injection: nowhere, jailbreak: nowhere } },
            },
      );
    },
  };
  const reader = readingOnce(model);
  const answers = [];
  for (const text of ["a", "a", "a", "b"])
    answers.push((await reader.analyse(text, { deadlineMs: 1 })).ok);
  expect(answers).toEqual([false, true, true, true]);
  expect(asked).toEqual(["a", "a", "b"]);
});
