/**
 * A surname behind `Mr`, `Frau` or `pani` that the model passed over because it is a plain word, too (Montag, Lang, Wrona).
 * Asked only of texts in which people are found anyway.
 */
import type { Finding } from "../types";
import { isNoName } from "./no-names";
import { byPlace } from "./spans";

const SCORE = 0.82;
/** From here on a preset may show it already. */
const SHOWN = 0.5;
const DETECTOR = "title";
/** Titles that stand before names and little else; those of one letter are left to the model. */
const TITLED =
  /(?<![\p{L}\p{N}]|(?<!\p{L})(?:den|dem|des|der|die|une?|la|el|una?) )(?:Mr|Mrs|Ms|Mister|Herrn?|Frau|Fr|Hr|Mme|Mlle|Madame|Monsieur|Sra|Señora?|Signora?|Sig\.ra|Dhr|dhr|Mevr|mevr|Mw|mw|Mevrouw|mevrouw|meneer|[Pp]ani|[Pp]anu|[Pp]anem|[Pp]anią)\.? (\p{Lu}[\p{Ll}’'-]+(?:[ -]\p{Lu}[\p{Ll}’'-]+)?)/gu;
/** Offices and words that follow a title in public, and what the title says of nobody in particular. */
const OFFICE =
  /^(?:President|Secretary|Speaker|Justice|Chairman|Doktor|Dr|Prof|Professor|Bundes\p{L}*|Präsident\p{L}*|Kanzler\p{L}*|Minister\p{L}*|Bürgermeister\p{L}*|Pfarrer\p{L}*|Kolleg\p{L}*|Mutter|Holle|Präsidente?|Présidente?|Ministre|Maire|Presidente?|Ministr[oa]|Alcald\p{L}+|Prezydent\p{L}*|Premier\p{L}*|Minister\p{L}*|Robot|Bean|Right|Universe|Dalloway|Darcy|Bovary|Jekyll|Hyde|Watson|Holmes)(?!\p{L})/u;

/** Names behind titles that nothing in `found` touches. Linear. */
export function addressed(text: string, found: readonly Finding[]): Finding[] {
  const out: Finding[] = [];
  const places = byPlace(found);
  for (const match of text.matchAll(TITLED)) {
    const name = match[1] ?? "";
    const end = match.index + match[0].length;
    const start = end - name.length;
    if (OFFICE.test(name) || isNoName(name)) continue;
    if (places.overlapping(start, end).some(({ score }) => score >= SHOWN)) continue;
    out.push({
      type: "PERSON",
      start,
      end,
      score: SCORE,
      detector: DETECTOR,
      reasons: [{ step: "context", delta: SCORE }],
    });
  }
  return out;
}
