import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Detector } from "./detector";
import { cardScanned } from "./detectors/card-scanned";
import { ipAddress } from "./detectors/ip-address";
import { phoneBroken } from "./detectors/phone-broken";
import { phone } from "./detectors/phone";
import { phoneScanned } from "./detectors/phone-scanned";
import { plateByShape } from "./detectors/plate-by-shape";

/** Signs that numbers and their surroundings are made of. */
const SIGNS = [..."0123456789012345abfolISB +-./:,()_|\n\rー京"];
const NUMBERS = [
  "tel +49 30 2834 5566",
  "call 07700 900123",
  "O7700 9OO4l3",
  "(0161) 496 0188",
  "ring 0161\n496 0188",
  "10.42.3.17",
  "fe80::1ff:fe23:4567:890a",
  "2001:db8:0:1:2:3:4:5",
  "2026-03-14T09:12:44Z",
  "1234.56",
  "4S39 1488 O343 6467",
  "4539.1488.0343\n6467",
  "4539 1488\n0343 6467",
  "453914880343\n6467",
  "4S391488O3436467",
  "4539 l488 0343 6467",
  "4S39-1488-0343-6467",
  "4539.1488.0343.6467",
  "45391488\n03436467",
  "4539/1488/0343/6467",
  "京A·12345",
  "品川 300 あ 12-34",
  "LB07 XYZ",
  "12가3456",
];
const texts = fc
  .array(
    fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...SIGNS), fc.constantFrom(...NUMBERS)),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(""));

/** What the detector makes of a text: all matches, or those that are tried where a cheap look allows one. */
function found({ pattern, validate, isStart }: Detector, text: string, looks: boolean): string[] {
  const lower = text.toLowerCase();
  const sticky = new RegExp(pattern, pattern.flags.replace("g", "y"));
  const all: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (looks && isStart?.(lower, at) === false) continue;
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (!match) continue;
    if (validate?.(match[0], match) !== false) all.push(`${match[0]} @${at}`);
    at += Math.max(0, match[0].length - 1);
  }
  return all;
}

describe("cheap looks at where numbers start", { timeout: 60_000 }, () => {
  it.each([phone, phoneBroken, phoneScanned, cardScanned, plateByShape, ipAddress])(
    "miss nothing of $id",
    (detector) => {
      let some = 0;
      fc.assert(
        fc.property(texts, (text) => {
          const all = found(detector, text, false);
          some += all.length;
          expect(found(detector, text, true)).toEqual(all);
        }),
        { numRuns: 8_000 },
      );
      expect(some).toBeGreaterThan(100);
    },
  );

  it.each([
    [phone, "12 34.56, then 78", "six digits"],
    [phoneBroken, "0161 496 0188, then", "no break"],
    [phoneScanned, "0161 496 0188, Otto", "no look-alike"],
    [cardScanned, "4539 1488 0343 6467", "nothing misread"],
    [plateByShape, "京都は三つ", "no digit"],
    [ipAddress, "1234.56", "one dot"],
    [ipAddress, "09:12:44.120", "a time"],
  ])("of $id spares the expression", ({ isStart }, text) => {
    expect(isStart?.(text.toLowerCase(), 0)).toBe(false);
  });
});
