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

/** `Moin Fiete,` at the start of a line: whoever is greeted. */
const GREETED =
  /(?:^|\n)[ \t>]{0,4}(?:Hi|Hello|Hey|Dear|Hallo|Liebe[rs]?|Moin|Servus|Bonjour|Salut|Chère?|Coucou|Hola|Querid[oa]|Estimad[oa]|Ciao|Car[oa]|Gentile|Olá|Oi|Prezad[oa]|Beste|Hoi|Lieve|Cześć|Hej|Drogi|Droga) (\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?)(?=[,!:\n]| [–-] )/gu;
const EVERYBODY =
  /^(?:All|Team|Everyone|Everybody|Sir|Madam|Santa|Alexa|Siri|Claude|Google|World|Customers?|Hiring|Recruiter|Colleagues?|Folks|Friends|There|Welt|Koll\p{L}+|Kund\p{L}+|Zusammen|Allerseits|Leute|Gäste|Eltern|Monsieur|Madame|Tous|Toutes|Collègues?|Clients?|Todos|Todas|Equipo|Equipe|Gente|Cliente|Compañer\p{L}+|Tutti|Ragazzi|Colleg\p{L}+|Pessoal|Allen|Allemaal|Collega\p{L}*|Klant|Wszyscy|Państwo|Zespole)$/u;

/** Names behind titles and greetings that nothing in `found` touches. Linear. */
export function addressed(text: string, found: readonly Finding[]): Finding[] {
  const out: Finding[] = [];
  const places = byPlace(found);
  const greeted = [...text.matchAll(GREETED)].filter(([, name = ""]) => !EVERYBODY.test(name));
  for (const match of [...text.matchAll(TITLED), ...greeted]) {
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
