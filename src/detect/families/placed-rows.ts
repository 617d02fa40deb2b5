/** Rows of countries and states, as short as they can be, made into kinds of numbers. */
import type { EntityType } from "../types";
import type { Check } from "./check-digits";
import type { PlacedKind } from "./placed";

export type { PlacedKind } from "./placed";

/** Words of a field are separated by `|`. */
export interface CountryRow {
  readonly code: string;
  readonly country: string;
  readonly form: string | RegExp;
  /** Words that only this country has for it. */
  readonly names?: string;
  /** Words of its languages that others share. */
  readonly shared?: string;
  readonly places: string;
  readonly codes?: string;
  readonly own?: string;
  readonly check?: Check;
  readonly library?: string;
}

/** State, its code, its form, and a form that no other has. */
export type StateRow = readonly [code: string, name: string, form: string, own?: string];

/** Words for it in the language of all trades. */
export const PASSPORT_WORDS = "passport|travel document";
export const LICENCE_WORDS =
  "driver's license|driver's licence|driver license|driver licence|driving licence|driving license|driver lic";

const list = (words: string | undefined): readonly string[] => words?.split("|") ?? [];

/** One kind a country; its subtype is the country's code and `suffix`. */
export function byCountry(
  type: EntityType,
  suffix: string,
  words: string,
  rows: readonly CountryRow[],
): PlacedKind[] {
  return rows.map(({ code, names, shared, places, codes, ...rest }) => ({
    subtype: `${code}_${suffix}`,
    type,
    names: list(names),
    shared: [...list(words), ...list(shared)],
    places: list(places),
    codes: list(codes),
    ...rest,
  }));
}

/** Driving licences, one kind a state. */
export function byState(
  country: string,
  prefix: string,
  shared: string,
  rows: readonly StateRow[],
): PlacedKind[] {
  return rows.map(([code, name, form, own]) => ({
    subtype: `${prefix}_${code}_DRIVING_LICENCE`,
    type: "DRIVER_LICENSE",
    country,
    form,
    shared: shared.split("|"),
    led: ["dl", "lic", "licence", "license"],
    places: name.split("|"),
    codes: [code],
    ...(own === undefined ? {} : { own }),
  }));
}
