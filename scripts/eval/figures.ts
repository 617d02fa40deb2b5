/** The evaluation's tables of personal data, as lines. */
import type { EntityType } from "../../src/detect/types";
import { shareOf, shown, type Range } from "./intervals";
import { CERTAIN, type Counts, type Tally } from "./tally";

/** Types of a shape that rules can decide without understanding the words around. */
const DECIDABLE: ReadonlySet<string> = new Set<EntityType>([
  "EMAIL",
  "PHONE",
  "NATIONAL_ID",
  "TAX_ID",
  "PASSPORT",
  "DRIVER_LICENSE",
  "CREDIT_CARD",
  "IBAN",
  "BANK_ACCOUNT",
  "SWIFT_BIC",
  "API_KEY",
  "CONNECTION_STRING",
  "URL_WITH_TOKEN",
  "IP_ADDRESS",
  "MAC_ADDRESS",
  "VEHICLE_ID",
  "CRYPTO_WALLET",
]);
const COLUMN = 19;
const HEAD =
  `${"".padEnd(26)}${"spans".padStart(6)}  ${"recall (95 %)".padEnd(COLUMN)}  ${"precision (95 %)".padEnd(COLUMN)}`.trimEnd();

/** Counts with their shares, for the file of figures. */
export interface Rated extends Counts {
  readonly recall: Range | null;
  readonly precision: Range | null;
}

export function rated(counts: Counts): Rated {
  const { wanted, caught, found, right } = counts;
  return { ...counts, recall: shareOf(caught, wanted), precision: shareOf(right, found) };
}

/** One line for all, then with `detailed` one a type, language, family of kinds and source. */
export function personalTables(name: string, tally: Tally, detailed: boolean): string[] {
  const { clean } = tally;
  const groups = [...tally.groups()].sort(([a], [b]) => a.localeCompare(b));
  const decidable = groups.filter(([group]) => DECIDABLE.has(group)).map(([, counts]) => counts);
  const lines = [
    "",
    `${name}: clean prompts flagged ${clean.flagged} of ${clean.texts}, ${shown(shareOf(clean.flagged, clean.texts))}`,
    HEAD,
    row("all", tally.total()),
    row("what rules can decide", sum(decidable)),
  ];
  if (tally.certain.found > 0)
    lines.push(
      `of ${tally.certain.found} findings with a score from ${CERTAIN}, ${tally.certain.right} are right: ${shown(shareOf(tally.certain.right, tally.certain.found), 3)}`,
    );
  if (!detailed) return lines;
  return [...lines, ...groups.map(([group, counts]) => row(group, counts))];
}

function sum(all: readonly Counts[]): Counts {
  const add = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return { wanted: add("wanted"), caught: add("caught"), found: add("found"), right: add("right") };
}

function row(name: string, counts: Counts): string {
  const { recall, precision } = rated(counts);
  return `${name.padEnd(26)}${String(counts.wanted).padStart(6)}  ${shown(recall, 3).padEnd(COLUMN)}  ${shown(precision, 3).padEnd(COLUMN)}`.trimEnd();
}
