/** `npm run eval`: recall, precision and false alarms on `test/eval/`; with `-- --closed`, on the set that stays closed. */
import { runEval } from "./eval/run";

const [option, ...more] = process.argv.slice(2);
if ((option !== undefined && option !== "--closed") || more.length > 0) {
  console.error("Usage: npm run eval [-- --closed]");
  process.exit(2);
}
await runEval(
  (line) => console.log(line),
  option === "--closed" ? "test/eval/closed" : "test/eval",
);
