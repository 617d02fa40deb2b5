/** Hand-made evasions: `data/personal.txt` by an employee in a hurry, `data/attacks.txt` by somebody who knows the guard. */
import { readFileSync } from "node:fs";
import { parseAttacks, parsePersonal } from "../eval/marked";
import { ATTACK_AT, caughtIn, shareOf, shown, tableRow, type Share } from "./measure";
import type { Way } from "./ways";

export interface EvasionFigures {
  readonly way: Way["name"];
  /** Texts of which every value was caught. */
  readonly personalTexts: Share;
  readonly personalValues: Share;
  readonly attacks: Share;
  /** What got through, by the technique's name in the data files. */
  readonly through: readonly string[];
}

const FOLDER = new URL("./data/", import.meta.url);

export async function measureEvasions(
  ways: readonly Way[],
  write: (line: string) => void,
): Promise<EvasionFigures[]> {
  const personal = parsePersonal(readFileSync(new URL("personal.txt", FOLDER), "utf8"));
  const attacks = parseAttacks(readFileSync(new URL("attacks.txt", FOLDER), "utf8"));
  const figures: EvasionFigures[] = [];
  write(tableRow("", ["texts, all values", "values", "attacks"]));
  for (const way of ways) {
    const through: string[] = [];
    let values = 0;
    let caught = 0;
    for (const { text, spans, kind } of personal) {
      const hit = caughtIn(spans, await way.see(text)).length;
      values += spans.length;
      caught += hit;
      if (hit < spans.length) through.push(kind);
    }
    const whole = personal.length - through.length;
    let stopped = 0;
    for (const { text, technique, label } of attacks) {
      const { attack } = await way.see(text);
      if (attack >= ATTACK_AT) stopped += 1;
      else through.push(`${label}: ${technique}`);
    }
    const figure = {
      way: way.name,
      personalTexts: shareOf(whole, personal.length),
      personalValues: shareOf(caught, values),
      attacks: shareOf(stopped, attacks.length),
      through,
    };
    figures.push(figure);
    const { personalTexts, personalValues, attacks: hostile } = figure;
    write(tableRow(way.name, [personalTexts, personalValues, hostile].map(shown)));
  }
  write(`the product lets through: ${figures.at(-1)?.through.join("; ") ?? ""}`);
  return figures;
}
