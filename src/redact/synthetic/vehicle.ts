import type { Dice } from "../dice";
import { sameShape } from "./layout";

const VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

/** A VIN whose maker's code begins with 0, which ISO 3780 assigns to nobody, with the check digit of 49 CFR 565. */
export function syntheticVehicle(value: string, dice: Dice): string {
  if (!/^[A-HJ-NPR-Z\d]{17}$/u.test(value)) return sameShape(value, dice);
  const body = [..."0".padEnd(12, "?")].map((char) =>
    char === "?" ? dice.pick([...LETTERS]) : char,
  );
  const vin = `${body.join("")}${dice.digits(5)}`;
  const sum = [...vin].reduce(
    (total, char, at) => total + (VALUES.indexOf(char) % 10) * (WEIGHTS[at] ?? 0),
    0,
  );
  return `${vin.slice(0, 8)}${sum % 11 === 10 ? "X" : sum % 11}${vin.slice(9)}`;
}
