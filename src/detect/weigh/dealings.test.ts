import { describe, expect, it } from "vitest";
import { isOfDealings } from "./dealings";

describe("talk of bargains", () => {
  it.each([
    "Thistlewood signed the LOI, the others walked",
    "Krämer liegt mit dem Angebot vorn, Rabatt ist noch offen",
    "il contratto è firmato, vogliono lo sconto",
    "Van Driel tekent vrijdag, Noordhof is afgehaakt",
    "podpisała, a reszta chce rabatu",
    "契約済み、値引き待ち",
  ])("%s", (text) => {
    expect(isOfDealings(text)).toBe(true);
  });

  it.each(["Anna signed the birthday card", "das Angebot der Kantine", "rabat, rabat i rabat"])(
    "is not: %s",
    (text) => {
      expect(isOfDealings(text)).toBe(false);
    },
  );
});
