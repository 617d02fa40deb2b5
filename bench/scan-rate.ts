/** Whole scans of short prompts in Node, rules and model, on two cores: the way that `npm run scan` goes. */
import { fileURLToPath } from "node:url";
import { createEngine } from "../src/detect/engine";
import { scanText } from "../src/detect/scan";
import { createModelThreads } from "../scripts/scan/threads";
import { prompts } from "./corpus";
import { MODEL_FOLDER } from "./model-native";
import { atLeast, plain, type Row } from "./rows";

const CHARACTERS = 300;
const PROMPTS = 50;
const ROUNDS = 6;
const CORES = 2;
const AIM = 25;
const DEADLINE_MS = 600_000;

/** Best of some rounds by the clock, which others on the machine slow down, and by the processor's time, which they do not. */
export async function benchScanRate(): Promise<Row[]> {
  const engine = createEngine();
  const base = fileURLToPath(new URL(`../${MODEL_FOLDER}/`, import.meta.url));
  const model = createModelThreads(base, CORES);
  const failure = await model.start();
  if (failure !== null) throw new Error(`the model could not be started: ${failure}`);
  const scanned = async (texts: readonly string[]) => {
    const scans = await Promise.all(
      texts.map((text) => scanText(text, { engine, model, deadlineMs: DEADLINE_MS })),
    );
    if (scans.some(({ unavailable }) => unavailable.length > 0)) throw new Error("no verdict");
  };
  try {
    await scanned(prompts(PROMPTS, CHARACTERS));
    let [byClock, byProcessor] = [0, 0];
    for (let round = 1; round <= ROUNDS; round++) {
      // Other texts each time: nothing that was kept of the last ones may help.
      const texts = prompts(PROMPTS, CHARACTERS, round * PROMPTS);
      const [start, used] = [performance.now(), process.cpuUsage()];
      await scanned(texts);
      const { user, system } = process.cpuUsage(used);
      byClock = Math.max(byClock, (1_000 * PROMPTS) / (performance.now() - start));
      byProcessor = Math.max(byProcessor, (1e6 * PROMPTS * CORES) / (user + system));
    }
    return [
      atLeast(`whole scan, ${CHARACTERS} characters, Node, ${CORES} threads`, byClock, "/s", AIM),
      plain("… by processor time, if both cores were free", byProcessor, "/s"),
    ];
  } finally {
    model.stop();
  }
}
