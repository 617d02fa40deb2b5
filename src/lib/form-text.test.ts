import { describe, expect, it } from "vitest";
import { formText } from "./form-text";

describe("formText", () => {
  it("does not hang on the order of names or the kind of line ends", () => {
    const lines = formText([
      ["b", "2"],
      ["a", "one\r\ntwo\rthree\n"],
    ]);
    expect(lines).toBe("1:a=14:one\ntwo\nthree\n;1:b=1:2;");
    expect(
      formText([
        ["a", "one\ntwo\nthree\r\n"],
        ["b", "2"],
      ]),
    ).toBe(lines);
  });

  it("keeps the order of one name's values, and forms apart that look alike", () => {
    expect(formText([["a", "1"], ["a", "2"]])).not.toBe(formText([["a", "2"], ["a", "1"]])); // prettier-ignore
    expect(formText([["a", "1;1:b=1:2"]])).not.toBe(formText([["a", "1"], ["b", "2"]])); // prettier-ignore
  });
});
