/** What each perturbation costs: recall of values and of attacks, and what is flagged in harmless texts. */
import { heldOutCarriers, heldOutPairs } from "../evidence/held-out";
import { ATTACK_AT, caughtIn, seenAll, shareOf, shown, tableRow, type Share } from "./measure";
import { PERTURBATIONS, perturbed, type Marked } from "./perturb";
import type { Way } from "./ways";

export interface NoiseFigures {
  readonly perturbation: string;
  readonly way: Way["name"];
  readonly values: Share;
  readonly cleanFlagged: Share;
  readonly attacks: Share;
  readonly falseAlarms: Share;
}

/** One of so many held-out texts, so that a run stays under ten minutes on one thread. */
const EVERY = 4;

export async function measureNoise(
  ways: readonly Way[],
  write: (line: string) => void,
  keep: (figures: readonly NoiseFigures[]) => void,
): Promise<void> {
  const carriers = sampled(heldOutCarriers());
  const pairs = sampled(heldOutPairs());
  const attacks = pairs.filter(({ label }) => label !== "benign").map(plain);
  const benign = pairs.filter(({ label }) => label === "benign").map(plain);
  const figures: NoiseFigures[] = [];
  for (const perturbation of PERTURBATIONS) {
    const changed = (texts: readonly Marked[]) =>
      texts.map((text) => perturbed(text, perturbation));
    const [personal, hostile, harmless] = [carriers, attacks, benign].map(changed);
    for (const way of ways) {
      const figure = { perturbation: perturbation.name, way: way.name };
      const flagged = async (texts: readonly Marked[] = []) => {
        const seen = await seenAll(texts, way);
        return shareOf(seen.filter(({ attack }) => attack >= ATTACK_AT).length, texts.length);
      };
      figures.push({
        ...figure,
        ...(await valuesIn(personal ?? [], way)),
        attacks: await flagged(hostile),
        falseAlarms: await flagged(harmless),
      });
    }
    for (const line of linesOf(figures.slice(-ways.length))) write(line);
    keep(figures);
  }
}

/** Head of the table that `measureNoise` writes. */
export const NOISE_HEAD = tableRow("", ["values", "clean flagged", "attacks", "false alarms"]);

function linesOf(rows: readonly NoiseFigures[]): string[] {
  const [first] = rows;
  return [
    `-- ${first?.perturbation ?? ""}`,
    ...rows.map(({ way, values, cleanFlagged, attacks, falseAlarms }) =>
      tableRow(way, [values, cleanFlagged, attacks, falseAlarms].map(shown)),
    ),
  ];
}

async function valuesIn(texts: readonly Marked[], way: Way) {
  const seen = await seenAll(texts, way);
  const count = { wanted: 0, caught: 0, clean: 0, flagged: 0 };
  texts.forEach(({ spans }, at) => {
    const one = seen[at] ?? { findings: [], attack: 0 };
    count.wanted += spans.length;
    count.caught += caughtIn(spans, one).length;
    if (spans.length > 0) return;
    count.clean += 1;
    count.flagged += Number(one.findings.length > 0);
  });
  return {
    values: shareOf(count.caught, count.wanted),
    cleanFlagged: shareOf(count.flagged, count.clean),
  };
}

function sampled<T>(texts: readonly T[]): T[] {
  return texts.filter((_, at) => at % EVERY === 0);
}

function plain({ text }: { text: string }): Marked {
  return { text, spans: [] };
}
