/** `npm run bias`: recall of names by culture, gender, script and casing, in the same carriers. Writes `.sluice/bias.json`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { measureBias } from "./bias/measure";
import { nativeModel } from "./evidence/native-model";
import { threeWays } from "./robustness/ways";

const product = threeWays(await nativeModel()).find(({ name }) => name === "product");
if (!product) throw new Error("no such way");
const figures = await measureBias(product, (line) => console.log(line));
mkdirSync(".sluice", { recursive: true });
writeFileSync(".sluice/bias.json", `${JSON.stringify(figures, null, 1)}\n`);
