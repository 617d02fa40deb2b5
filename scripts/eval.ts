/** `npm run eval`: recall, precision and false alarms on `test/eval/`. */
import { runEval } from "./eval/run";

await runEval((line) => console.log(line));
