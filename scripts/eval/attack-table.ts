/** The evaluation's tables of attacks, as lines. */
import {
  TAKEN_FOR,
  type AttackCounts,
  type AttackFigures,
  type Ranked,
  type Taken,
} from "./attack-figures";
import { shown, type Range } from "./intervals";

/** The aims for attacks, shown beside what is reached. */
const AIMS = { at1: 0.85, auc: 0.97, alarms: 0.03 } as const;
const TECHNIQUE = "technique: ";
const HARMLESS = "benign / ";
/** Techniques of fewer texts say nothing alone; those of attacks stand in the table of confusion all the same. */
const FEW = 5;
const NAME = 26;

export function attackTable(figures: AttackFigures): string[] {
  const { all, threshold, groups, ranked, harmless } = figures;
  const every = ranked["all"] ?? { auc: null, at1: null, at5: null };
  const techniques = Object.entries(groups).filter(([name]) => name.startsWith(TECHNIQUE));
  const others = Object.entries(groups).filter(([name]) => !name.startsWith(TECHNIQUE));
  return [
    "",
    `prompt attacks, ${all.attacks} of ${all.attacks + all.benign} texts, threshold ${threshold}; 95 % intervals`,
    `AUC ${shown(every.auc, 3)}, aim ${AIMS.auc}; recall at 1 % false alarms ${shown(every.at1)}, aim ${AIMS.at1}; at 5 % ${shown(every.at5)}`,
    `at the threshold: ${all.caught} of ${all.attacks} attacks, ${shown(all.recall)}`,
    `hard benign flagged: ${all.flagged} of ${all.benign}, ${shown(all.alarms)}, aim ≤ ${AIMS.alarms}; twins of attacks ${shown(harmless.twins)}, others ${shown(harmless.alone)}`,
    "",
    head("", "recall at the mark", "recall at 1 %", "AUC", "harmless flagged"),
    ...others.map(([name, counts]) => groupRow(name, counts, ranked[name])),
    "",
    head("by technique", "recall at the mark", "recall at 1 %", "AUC", "harmless flagged"),
    ...techniques
      .filter(([, { attacks, benign }]) => attacks >= FEW || benign >= FEW)
      .map(([name, counts]) => groupRow(name.slice(TECHNIQUE.length), counts, ranked[name])),
    ...confusionTable(figures.confusion),
  ];
}

/** What the second head takes each technique for; none where a tool names no kind. */
export function confusionTable(confusion: AttackFigures["confusion"]): string[] {
  const rows = Object.entries(folded(confusion));
  if (rows.length === 0) return [];
  return [
    "",
    `${"taken for".padEnd(2 * NAME)}${TAKEN_FOR.map((name) => name.padStart(11)).join("")}`,
    ...rows.map(([name, taken]: [string, Taken]) => {
      return `${name.padEnd(2 * NAME)}${TAKEN_FOR.map((kind) => String(taken[kind]).padStart(11)).join("")}`;
    }),
  ];
}

/** Techniques of harmless texts are many, with a text or two each: those stand in one row. */
function folded(confusion: AttackFigures["confusion"]): Record<string, Taken> {
  const rows: Record<string, Taken> = {};
  for (const [name, taken] of Object.entries(confusion)) {
    const texts = TAKEN_FOR.reduce((sum, kind) => sum + taken[kind], 0);
    const into = name.startsWith(HARMLESS) && texts < FEW ? `${HARMLESS}others` : name;
    const before = rows[into] ?? { injection: 0, jailbreak: 0, none: 0 };
    const sum = (kind: keyof Taken) => before[kind] + taken[kind];
    rows[into] = { injection: sum("injection"), jailbreak: sum("jailbreak"), none: sum("none") };
  }
  return rows;
}

function groupRow(name: string, counts: AttackCounts, ranked: Ranked | undefined): string {
  const { attacks, caught, benign, flagged, recall, alarms } = counts;
  const of = (part: number, whole: number, range: Range | null) =>
    whole === 0 ? "–" : `${part} of ${whole}, ${shown(range)}`;
  return head(
    name,
    of(caught, attacks, recall),
    shown(ranked?.at1 ?? null),
    shown(ranked?.auc ?? null),
    of(flagged, benign, alarms),
  );
}

function head(name: string, recall: string, at1: string, auc: string, alarms: string): string {
  return `${name.padEnd(NAME)}${recall.padEnd(30)}${at1.padEnd(20)}${auc.padEnd(20)}${alarms}`.trimEnd();
}
