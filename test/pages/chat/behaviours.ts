/** What a site is tested for in a real browser: the walk through a look-alike and docs/sites.md both go by this. */
import type { Site } from "../../../src/sites/types";
import type { LookAlike } from "./look-alike";
import { OWN_PAGES } from "./own-pages";
import { LOOK_ALIKES } from "./sites";

export const BEHAVIOURS = [
  "typed",
  "pasted",
  "tokenised",
  "resent",
  "edited",
  "blocked",
  "redacted",
  "uploads",
  "drafts",
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/** Every page that a site has here. */
export const PAGES: readonly LookAlike[] = [...OWN_PAGES, ...LOOK_ALIKES];

/** What the walk does on this page. */
export function behavioursOf({ isDraft, upload }: LookAlike): readonly Behaviour[] {
  return BEHAVIOURS.filter((behaviour) => {
    if (behaviour === "drafts") return isDraft !== undefined;
    return behaviour === "uploads" ? upload !== undefined : true;
  });
}

/** `known`: the site has it, and no page of ours does. */
export type Cell = "tested" | "none known" | "known";

/** One behaviour of a site, for its documentation; shapes of an API have no page to be tested on. */
export function cellOf(site: Site, behaviour: Behaviour): Cell {
  const page = PAGES.find(({ id }) => id === site.id);
  if (page && behavioursOf(page).includes(behaviour)) return "tested";
  const has =
    behaviour === "drafts"
      ? site.endpoints.some(({ channel }) => channel === "draft")
      : behaviour === "uploads"
        ? (site.uploads ?? []).length > 0
        : true;
  return has ? "known" : "none known";
}
