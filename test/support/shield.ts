/** The shield beside the composer, as a screen reader gets it: its root is closed to everybody else. */
import type { Page } from "@playwright/test";
import { surfaces } from "./dialog";

const STATES =
  /^(?:Sluice (?:is|can't)|Checked, nothing|\d+ things? found|The last message was|Reload this|This text may)/u;

/** What the shield's button is called; empty while there is none. */
export async function shieldWords(page: Page): Promise<string> {
  const nodes = await surfaces(page);
  const button = nodes.find(
    ({ ignored, role, name, properties }) =>
      !ignored &&
      role?.value === "button" &&
      STATES.test(name?.value ?? "") &&
      properties?.some((property) => property.name === "expanded"),
  );
  return button?.name?.value ?? "";
}
