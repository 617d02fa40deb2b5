/**
 * A prompt of 100 kB through rules and model in Node, one thread of WASM: how long until all of it is read, and what is
 * found by the policy's deadline when the likeliest windows are read first, and when the text's order holds.
 */
import { createEngine } from "../src/detect/engine";
import { scanText, type TextModel, type TextScan } from "../src/detect/scan";
import { createModelThreads } from "../scripts/scan/threads";
import { seeded } from "./corpus";
import { MODEL_FOLDER } from "./model-native";
import { plain, type Row } from "./rows";
import { textOfKind, type TextKind } from "./text-kinds";

const SIZE = 100_000;
const DEADLINE_MS = 5_000;
const NO_DEADLINE_MS = 3_600_000;
/** What surrounds the passages that count. */
const AROUND: readonly TextKind[] = ["prose", "log"];
const PASSAGES = [
  "Spoke to Oluwaseun Treadgold again. She earns 41,300 a year and has asked for fewer hours since the asthma came back.",
  "Frau Ilsegret Pommerenke aus der Buchhaltung ist seit Montag wegen einer Depression krankgeschrieben.",
  "La locataire, Mme Solveig Quatrebarbes, habite 14 rue des Mésanges, 35000 Rennes, et a deux mois de retard.",
  "El paciente Eustaquio Barandiarán, 58 años, diabetes tipo 2, vive en Calle del Olmo 9, 28012 Madrid.",
  "from: wiebke t. — our new hire is called Fenna Oosterwegel, staff no 48213, she starts at 3.150 euros a month",
  "Proszę napisać do pana Świętopełka Wrońskiego, ul. Kalinowa 7, 60-171 Poznań, w sprawie jego wypłaty.",
];

/** Passages about people, spread over a text of something else. */
function longPrompt(kind: TextKind, seed: number): string {
  const lines = textOfKind(kind, SIZE, seed).split("\n");
  const random = seeded(seed);
  for (const passage of PASSAGES)
    lines.splice(Math.floor(random() * lines.length), 0, "", passage, "");
  return lines.join("\n");
}

/** Time until all is read, and shares of the model's findings by the deadline. */
export async function benchLongPrompt(): Promise<Row[]> {
  const engine = createEngine();
  const rows: Row[] = [];
  for (const [at, kind] of AROUND.entries()) {
    const text = longPrompt(kind, 11 + at);
    const started = performance.now();
    const all = await scanAfresh((model) =>
      scanText(text, { engine, model, deadlineMs: NO_DEADLINE_MS }),
    );
    const wholeMs = performance.now() - started - all.loadMs;
    const ranked = await scanAfresh((model) =>
      scanText(text, { engine, model, deadlineMs: DEADLINE_MS }),
    );
    const inOrder = await scanAfresh((model) =>
      scanText(text, { engine, model: withoutOrder(model), deadlineMs: DEADLINE_MS }),
    );
    rows.push(
      plain(`scan, ${kind}, 100 kB, until all is read`, wholeMs, "ms"),
      plain("… found in 5 s, likeliest first", shareOf(ranked.scan, all.scan), "%"),
      plain("… found in 5 s, in the text's order", shareOf(inOrder.scan, all.scan), "%"),
    );
  }
  return rows;
}

/** With a model that has read nothing yet. */
async function scanAfresh(run: (model: TextModel) => Promise<TextScan>) {
  const began = performance.now();
  const model = createModelThreads(`${MODEL_FOLDER}/`, 1);
  const problem = await model.start();
  if (problem !== null) throw new Error(problem);
  const loadMs = performance.now() - began;
  const scan = await run(model);
  model.stop();
  return { scan, loadMs };
}

function withoutOrder(model: TextModel): TextModel {
  return { analyse: (text, { likely: _, ...options }) => model.analyse(text, options) };
}

/** Of what the model found in the whole text, in per cent. */
function shareOf(part: TextScan, whole: TextScan): number {
  const keysOf = ({ findings }: TextScan) =>
    findings
      .filter(({ detector }) => detector.startsWith("model:"))
      .map(({ type, start }) => `${type} ${start}`);
  const found = new Set(keysOf(part));
  const expected = keysOf(whole);
  return (100 * expected.filter((key) => found.has(key)).length) / expected.length;
}
