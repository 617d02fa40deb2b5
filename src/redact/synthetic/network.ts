import type { Dice } from "../dice";
import { fill } from "./layout";

const V4 = ["192.0.2", "198.51.100", "203.0.113"];

/** An address kept for documentation: RFC 5737 and RFC 3849. */
export function syntheticIp(value: string, dice: Dice): string {
  if (!value.includes(":")) return `${dice.pick(V4)}.${1 + dice.below(254)}`;
  const group = () => dice.below(0x10000).toString(16);
  return `2001:db8:${group()}:${group()}::${group()}`;
}

/** A locally administered unicast address (IEEE 802c, quadrant AAI), which no maker burns into a card. */
export function syntheticMac(value: string, dice: Dice): string | null {
  const bytes = Array.from({ length: 5 }, () => dice.below(256).toString(16).padStart(2, "0"));
  const mac = `02${bytes.join("")}`;
  return fill(value, value === value.toUpperCase() ? mac.toUpperCase() : mac);
}

/** What ISO 9362 writes for a bank's head office. */
const HEAD_OFFICE = "X".repeat(3);

/** A BIC (ISO 9362) of the same country whose location code ends in 0: a test BIC, in no live network. */
export function syntheticBic(value: string, dice: Dice): string | null {
  const compact = value.replace(/\s/gu, "").toUpperCase();
  if (!/^[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?$/u.test(compact)) return null;
  const letters = [..."ABCDEFGHJKLMNPRSTUVWXYZ"];
  const bank = Array.from({ length: 4 }, () => dice.pick(letters)).join("");
  const bic = `${bank}${compact.slice(4, 6)}${dice.pick(letters)}0${compact.length > 8 ? HEAD_OFFICE : ""}`;
  return fill(value, value === value.toLowerCase() ? bic.toLowerCase() : bic);
}
