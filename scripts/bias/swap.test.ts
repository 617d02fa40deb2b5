import { describe, expect, it } from "vitest";
import { parsePersonal, type PersonalText } from "../eval/marked";
import { hasFullName, swapNames } from "./swap";

const carrier = (body: string): PersonalText => {
  const [text] = parsePersonal(`=== en | note | hr\n${body}`);
  if (!text) throw new Error("no text");
  return text;
};
const NAMES = ["Ngozi Okonkwo", "Li", "Ханна Мороз"];
const valuesIn = ({ text, names }: ReturnType<typeof swapNames>) =>
  names.map(({ start, end }) => text.slice(start, end));

describe("exchanged names", () => {
  const two = carrier(
    "😀 ⟦PERSON:Ada Byron⟧ (⟦AGE:36⟧) of ⟦LOCATION:Ada Byron Street⟧ wrote to ⟦PERSON:Jane O'Hara⟧; Ada agreed. ⟦PERSON:Ada Byron⟧.",
  );

  it("stand where their places say, and nothing else is changed", () => {
    const swapped = swapNames(two, NAMES, 0);
    expect(swapped.text).toBe(
      "😀 Ngozi Okonkwo (36) of Ada Byron Street wrote to Li; Ada agreed. Ngozi Okonkwo.",
    );
    expect(valuesIn(swapped)).toEqual(["Ngozi Okonkwo", "Li", "Ngozi Okonkwo"]);
  });

  it("give each person one name and each carrier other ones, round the list", () => {
    expect(valuesIn(swapNames(two, NAMES, 1))).toEqual(["Li", "Ханна Мороз", "Li"]);
    expect(valuesIn(swapNames(two, NAMES, 2))).toEqual([
      "Ханна Мороз",
      "Ngozi Okonkwo",
      "Ханна Мороз",
    ]);
    expect(swapNames(two, NAMES, 3)).toEqual(swapNames(two, NAMES, 0));
  });

  it("leave persons in other forms alone", () => {
    const forms = carrier(
      "⟦PERSON:Byron, Ada⟧ ⟦PERSON:ada byron⟧ ⟦PERSON:Ada⟧ ⟦PERSON:Ada King Byron⟧ ⟦PERSON:ADA B.⟧",
    );
    expect(hasFullName(forms)).toBe(false);
    expect(swapNames(forms, NAMES, 0)).toEqual({ text: forms.text, names: [] });
    expect(hasFullName(two)).toBe(true);
    expect(hasFullName(carrier("⟦ORGANIZATION:Ada Byron⟧"))).toBe(false);
  });
});
