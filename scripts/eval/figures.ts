/** The evaluation's tables, as lines. */
import type { AttackKind, EntityType } from "../../src/detect/types";
import { SOURCES } from "../../src/policy/schema";
import type { AttackText } from "./marked";
import { sourceOfSurface } from "./surfaces";
import { areaUnderCurve, CERTAIN, recallAtRate, wilson, type Counts, type Tally } from "./tally";

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
/** Techniques and surfaces with fewer texts say nothing alone. */
const FEW = 5;

export interface Scored extends AttackText {
  readonly score: number;
  /** What the model takes it for. */
  readonly kind: AttackKind | null;
}

const HEAD = `${"".padEnd(26)}${"spans".padStart(6)}${"recall".padStart(8)}  ${"95 %".padEnd(12)}${"precision".padStart(9)}`;

/** One line for all, then with `detailed` one a type and language. */
export function personalTables(name: string, tally: Tally, detailed: boolean): string[] {
  const { clean } = tally;
  const groups = [...tally.groups()].sort(([a], [b]) => a.localeCompare(b));
  const decidable = groups.filter(([group]) => DECIDABLE.has(group)).map(([, counts]) => counts);
  const lines = [
    "",
    `${name}: clean prompts flagged ${clean.flagged} of ${clean.texts}`,
    HEAD,
    row("all", tally.total()),
    row("what rules can decide", sum(decidable)),
  ];
  if (tally.certain.found > 0)
    lines.push(
      `of ${tally.certain.found} findings with a score from ${CERTAIN}, ${tally.certain.right} are right: ${ratio(tally.certain.right, tally.certain.found)}`,
    );
  if (!detailed) return lines;
  return [...lines, ...groups.map(([group, counts]) => row(group, counts))];
}

export interface AttackFigures {
  readonly all: AttackCounts;
  readonly auc: number;
  /** By language, and by `injection` and `jailbreak`. */
  readonly groups: Readonly<Record<string, AttackCounts>>;
}

export function attackFigures(scored: readonly Scored[], threshold: number): AttackFigures {
  const groups: Record<string, AttackCounts> = {};
  for (const group of new Set(scored.flatMap(({ lang, label }) => [lang, label])))
    groups[group] = ofGroup(scored, threshold, (row) => row.lang === group || row.label === group);
  const scores = (harmless: boolean) =>
    scored.filter(({ label }) => (label === "benign") === harmless).map(({ score }) => score);
  return {
    all: ofGroup(scored, threshold, () => true),
    auc: areaUnderCurve(scores(false), scores(true)),
    groups,
  };
}

export function attackTable(scored: readonly Scored[], threshold: number): string[] {
  const benign = scored.filter(({ label }) => label === "benign");
  const attacks = scored.filter(({ label }) => label !== "benign");
  const scores = (rows: readonly Scored[]) => rows.map(({ score }) => score);
  const caught = (rows: readonly Scored[]) => rows.filter(({ score }) => score >= threshold).length;
  const lines = [
    "",
    `prompt attacks, ${attacks.length} of ${scored.length} texts, threshold ${threshold}`,
    `AUC ${areaUnderCurve(scores(attacks), scores(benign)).toFixed(3)}, recall at 1 % false alarms ${recallAtRate(scores(attacks), scores(benign), 0.01).toFixed(2)}, at 5 % ${recallAtRate(scores(attacks), scores(benign), 0.05).toFixed(2)}`,
    `at the threshold: ${caught(attacks)} of ${attacks.length} attacks, ${caught(benign)} of ${benign.length} harmless texts`,
  ];
  for (const label of ["injection", "jailbreak"] as const) {
    const rows = attacks.filter((item) => item.label === label);
    const named = rows.filter(({ score, kind }) => score >= threshold && kind === label).length;
    lines.push(
      `${label.padEnd(26)}${String(rows.length).padStart(6)}  caught ${caught(rows)}, ${named} of them as such, AUC ${areaUnderCurve(scores(rows), scores(benign)).toFixed(3)}`,
    );
  }
  const languages = [...new Set(scored.map(({ lang }) => lang))].sort();
  for (const lang of languages)
    lines.push(
      attackRow(
        lang,
        ofGroup(scored, threshold, (item) => item.lang === lang),
      ),
    );
  const techniques = [...new Set(attacks.map(({ technique }) => technique))].sort();
  for (const technique of techniques) {
    const rows = ofGroup(scored, threshold, (item) => item.technique === technique);
    if (rows.attacks >= FEW) lines.push(attackRow(technique, rows));
  }
  for (const source of SOURCES) {
    const rows = ofGroup(scored, threshold, ({ surface }) => sourceOfSurface(surface) === source);
    if (rows.attacks + rows.benign >= FEW) lines.push(attackRow(`source: ${source}`, rows));
  }
  return lines;
}

export interface AttackCounts {
  readonly attacks: number;
  readonly caught: number;
  readonly benign: number;
  readonly flagged: number;
}

function ofGroup(
  scored: readonly Scored[],
  threshold: number,
  belongs: (item: Scored) => boolean,
): AttackCounts {
  const rows = scored.filter(belongs);
  const benign = rows.filter(({ label }) => label === "benign");
  const attacks = rows.filter(({ label }) => label !== "benign");
  const over = (some: readonly Scored[]) => some.filter(({ score }) => score >= threshold).length;
  return {
    attacks: attacks.length,
    caught: over(attacks),
    benign: benign.length,
    flagged: over(benign),
  };
}

function attackRow(name: string, { attacks, caught, benign, flagged }: AttackCounts): string {
  return `${name.padEnd(26)}${String(attacks).padStart(6)}  caught ${caught} (95 % ${interval(caught, attacks)}), harmless flagged ${flagged} of ${benign}`;
}

function sum(all: readonly Counts[]): Counts {
  const add = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return { wanted: add("wanted"), caught: add("caught"), found: add("found"), right: add("right") };
}

function interval(part: number, whole: number): string {
  return whole === 0
    ? ""
    : wilson(part, whole)
        .map((bound) => bound.toFixed(2))
        .join("–");
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(3);
}

function row(name: string, { wanted, caught, found, right }: Counts): string {
  return `${name.padEnd(26)}${String(wanted).padStart(6)}${ratio(caught, wanted).padStart(8)}  ${interval(caught, wanted).padEnd(12)}${ratio(right, found).padStart(9)}`;
}
