/** What the product says it knows of each country is there, and what serves for it where a country has none of its own. */
import { describe, expect, it } from "vitest";
import { DETECTORS } from "./detectors";
import { AUTHORITIES, COUNTRY_OF_PREFIX } from "./families/data/authorities";
import type { EntityType } from "./types";

const KINDS = [
  "NATIONAL_ID",
  "TAX_ID",
  "MEDICAL_RECORD",
  "PASSPORT",
  "DRIVER_LICENSE",
] as const satisfies readonly EntityType[];

const known = new Map<string, Set<string>>();
for (const { type, subtype = "", about } of DETECTORS) {
  const prefix = /^([A-Z]{2})_/u.exec(subtype)?.[1] ?? "";
  const countries = about?.owner ? about.owner.split(", ") : [COUNTRY_OF_PREFIX[prefix] ?? ""];
  for (const country of countries) known.set(country, (known.get(country) ?? new Set()).add(type));
}

describe("numbers of people by country", () => {
  it("are of all of 50 countries and more", () => {
    expect(Object.keys(AUTHORITIES).length).toBeGreaterThanOrEqual(50);
  });

  it.each(Object.entries(AUTHORITIES))("%s: each kind has a detector", (country, issuers) => {
    const types = known.get(country) ?? new Set();
    const missing = KINDS.filter((kind, at) => {
      if (issuers[at] === "none") return false;
      if (issuers[at] === "same") return !types.has("NATIONAL_ID") && !types.has("TAX_ID");
      return !types.has(kind);
    });
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(AUTHORITIES))(
    "%s: what is called the same or none has no detector",
    (country, issuers) => {
      const types = known.get(country) ?? new Set();
      expect(
        KINDS.filter((kind, at) => /^(?:same|none)$/u.test(issuers[at] ?? "") && types.has(kind)),
      ).toEqual([]);
    },
  );
});

describe("kinds that no country has to itself", () => {
  it.each(
    (
      "email phone date-of-birth credit-card iban swift-bic us-routing lei isin cusip vin imei iccid mac-address " +
      "ip-address btc-address eth-address uk-nhs us-dea us-npi icd-10 medical-record employee-id customer-id"
    ).split(" "),
  )("%s", (id) => {
    expect(DETECTORS.map((detector) => detector.id)).toContain(id);
  });

  it("are wallets of eight chains", () => {
    const chains = new Set(
      DETECTORS.filter(({ type }) => type === "CRYPTO_WALLET").map(({ id }) => id),
    );
    expect(chains.size).toBeGreaterThanOrEqual(8);
  });
});
