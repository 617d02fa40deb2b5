/** What every scanner of a text needs first, done once. */
import { findHidden, type HiddenScan } from "./hidden";
import { normalise, type NormalisedText } from "./normalise";

export interface ReadText {
  readonly hidden: HiddenScan;
  readonly normalised: NormalisedText;
}

export function readText(original: string): ReadText {
  return { hidden: findHidden(original), normalised: normalise(original) };
}
