/** What rounding costs: the same held-out texts by the shipped file and by its twin with unrounded arithmetic. */
import { seeded } from "../evidence/random";
import { areaUnderCurve, share } from "../eval/tally";
import { textKey, type Kept } from "../robustness/kept";
import { ATTACK_AT } from "../robustness/measure";
import type { Marked } from "../robustness/perturb";
import type { Seen, Way } from "../robustness/ways";

export interface Text extends Marked {
  /** `values`: judged by what is found in it; the others by their attack score, public sets apart from our own twins. */
  readonly kind: "values" | "attack" | "harmless twin" | "public attack" | "public harmless text";
}

/** What one file made of a text. */
export interface Answer {
  readonly wanted: number;
  readonly caught: number;
  readonly found: number;
  readonly right: number;
  readonly attack: number;
}

export type File = "int8" | "fp32";
export type Both = Readonly<Record<File, Answer>> & Pick<Text, "kind">;

export interface Difference extends Readonly<Record<File, number>> {
  readonly texts: number;
  /** int8 less fp32 in points, and its interval at 95 % over draws of the texts, the same for both files. */
  readonly points: number;
  readonly low: number;
  readonly high: number;
}

const DRAWS = 1_000;

/**
 * Both files over each text, in the order of the texts' hashes: the first of them are a fair sample of all. What was kept
 * is not read again.
 */
export async function judged(
  texts: readonly Text[],
  ways: Readonly<Record<File, Way>>,
  kept: Kept<Both>,
  each: (done: readonly Both[]) => void,
): Promise<Both[]> {
  const byKey = new Map(texts.map((text) => [`${text.kind} ${textKey(text)}`, text]));
  const done: Both[] = [];
  for (const [name, text] of [...byKey].sort(([a], [b]) => (hashOf(a) < hashOf(b) ? -1 : 1))) {
    const key = `${ways.int8.name} ${name}`;
    const known = kept.get(key);
    const both = known ?? {
      kind: text.kind,
      int8: answerOf(text, await ways.int8.see(text.text)),
      fp32: answerOf(text, await ways.fp32.see(text.text)),
    };
    if (known === undefined) kept.add(key, both);
    done.push(both);
    each(done);
  }
  return done;
}

export function answerOf({ spans }: Pick<Text, "spans">, { findings, attack }: Seen): Answer {
  return {
    wanted: spans.length,
    caught: spans.filter((span) => share(span, findings) >= 0.5).length,
    found: findings.length,
    right: findings.filter((found) => share(found, spans) >= 0.5).length,
    attack,
  };
}

/** A figure of one file over some texts. */
type Figure = (texts: readonly Both[], file: File) => number;

const recall: Figure = (texts, file) => ratio(texts, file, "caught", "wanted");
const precision: Figure = (texts, file) => ratio(texts, file, "right", "found");
const flagged: Figure = (texts, file) =>
  texts.filter((text) => text[file].found > 0).length / Math.max(1, texts.length);
const warned: Figure = (texts, file) =>
  texts.filter((text) => text[file].attack >= ATTACK_AT).length / Math.max(1, texts.length);
const area: Figure = (texts, file) => {
  const scores = (...wanted: Text["kind"][]) =>
    texts.filter(({ kind }) => wanted.includes(kind)).map((text) => text[file].attack);
  return areaUnderCurve(
    scores("attack", "public attack"),
    scores("harmless twin", "public harmless text"),
  );
};

/** Each figure of both files, by name; those of which there is no text are left out. */
export function differences(texts: readonly Both[]): Readonly<Record<string, Difference>> {
  const of = (...kinds: Text["kind"][]) => texts.filter(({ kind }) => kinds.includes(kind));
  const clean = of("values").filter(({ int8 }) => int8.wanted === 0);
  const figures: [string, readonly Both[], Figure][] = [
    ["values: recall", of("values"), recall],
    ["values: precision", of("values"), precision],
    ["harmless texts flagged", clean, flagged],
    ["attacks: recall", of("attack"), warned],
    ["attacks: harmless flagged", of("harmless twin"), warned],
    ["attacks: AUC", of("attack", "harmless twin"), area],
    ["public attacks: recall", of("public attack"), warned],
    ["public attacks: harmless flagged", of("public harmless text"), warned],
    ["public attacks: AUC", of("public attack", "public harmless text"), area],
  ];
  return Object.fromEntries(
    figures.filter(([, some]) => some.length > 0).map(([name, ...of]) => [name, difference(...of)]),
  );
}

/** A figure over all texts by both files, and over draws of the texts with replacement. */
export function difference(texts: readonly Both[], figure: Figure): Difference {
  const random = seeded(`difference of ${texts.length}`);
  const drawn = Array.from({ length: DRAWS }, () => {
    const chosen = texts.map(() => texts[random.below(texts.length)] as Both);
    return figure(chosen, "int8") - figure(chosen, "fp32");
  }).sort((a, b) => a - b);
  const points = (value: number | undefined) => Math.round((value ?? 0) * 10_000) / 100;
  const [int8, fp32] = [figure(texts, "int8"), figure(texts, "fp32")];
  return {
    texts: texts.length,
    int8,
    fp32,
    points: points(int8 - fp32),
    low: points(drawn[Math.floor(0.025 * DRAWS)]),
    high: points(drawn[Math.ceil(0.975 * DRAWS) - 1]),
  };
}

function ratio(
  texts: readonly Both[],
  file: File,
  part: "caught" | "right",
  of: "wanted" | "found",
): number {
  const sum = (key: keyof Answer) => texts.reduce((total, text) => total + text[file][key], 0);
  return sum(part) / Math.max(1, sum(of));
}

/** The hash at a key's end; its kind at the front would sort all texts of a kind together. */
function hashOf(key: string): string {
  return key.slice(key.lastIndexOf(" ") + 1);
}
