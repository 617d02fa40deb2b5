import { describe, expect, it } from "vitest";
import { browserIn } from "./browser-name";

const CHROMIUM = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)";

describe("a browser's name", () => {
  it.each([
    [`${CHROMIUM} Chrome/156.0.0.0 Safari/537.36`, "Chrome", "156.0.0.0"],
    [`${CHROMIUM} HeadlessChrome/156.0.0.0 Safari/537.36`, "Chrome", "156.0.0.0"],
    [`${CHROMIUM} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.3000.1`, "Edge", "156.0.3000.1"],
    [`${CHROMIUM} Chrome/156.0.0.0 Safari/537.36 OPR/130.0.0.0`, "Opera", "130.0.0.0"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "140.0"],
    ["something else", "Browser", ""],
  ])("in %s is %s %s", (userAgent, name, version) => {
    expect(browserIn(userAgent)).toEqual({ name, version });
  });
});
