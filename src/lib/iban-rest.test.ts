import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import { describe, expect, it } from "vitest";
import { ibanRest } from "./iban-rest";

describe("ibanRest", () => {
  it.each(["DE89370400440532013000", "GB29NWBK60161331926819", "MT84MALT011000012345MTLCAST001S"])(
    "is 1 for %s",
    (iban) => {
      expect(isValidIBAN(electronicFormatIBAN(iban) ?? "")).toBe(true);
      expect(ibanRest(iban)).toBe(1);
    },
  );

  it("is another for each other pair of check digits that the library refuses", () => {
    for (let check = 2; check <= 98; check++) {
      const iban = `DE${String(check).padStart(2, "0")}370400440532013000`;
      expect(ibanRest(iban) === 1, iban).toBe(isValidIBAN(iban));
    }
  });

  it("says nothing of small letters and of what is no letter", () => {
    expect(ibanRest("DE8937040044053201300o")).toBeNull();
    expect(ibanRest("DE89 3704")).toBeNull();
  });
});
