import { expect, it } from "vitest";
import { SITES } from "../../../src/sites";
import { BEHAVIOURS, cellOf, PAGES } from "./behaviours";

/** Only the shape of an API is known of these: any page can speak it. */
const WITHOUT_PAGE = ["openai", "anthropic", "gemini-api"];

it.each(SITES.filter(({ id }) => !WITHOUT_PAGE.includes(id)))(
  "everything that $id is known to do is done on its page",
  (site) => {
    expect(PAGES.filter(({ id }) => id === site.id)).toHaveLength(1);
    expect(BEHAVIOURS.filter((behaviour) => cellOf(site, behaviour) === "known")).toEqual([]);
  },
);
