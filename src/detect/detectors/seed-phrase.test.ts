import { describeDetector } from "../testing/detector-table";
import { seedPhrase } from "./seed-phrase";

const TWELVE =
  "copper orbit lantern willow thunder gadget violin pepper rocket blanket mimic solar";

describeDetector(seedPhrase, {
  finds: [
    `seed phrase: «${TWELVE}»`,
    `my mnemonic is «${TWELVE}».`,
    `Recovery phrase:\n«${TWELVE.replaceAll(" ", "\n")}»\n`,
    `MNEMONIC="«${TWELVE}»"`,
    `Secret recovery phrase: «${TWELVE} amber fossil kitten noodle zebra velvet quilt marble jungle hockey ginger dragon»`,
    `wallet seed words: «1. ${TWELVE.split(" ")
      .map((word, at) => (at ? `${at + 1}. ${word}` : word))
      .join(" ")}»`,
  ],
  ignores: [
    ["the seed phrase is what you write down and never tell anybody about at all", "a sentence"],
    [`seed phrase: ${TWELVE} tiger`, "thirteen words"],
    ["seed phrase: copper orbit lantern", "three words"],
    [TWELVE, "nothing names them"],
    [`seed phrase: ${"word ".repeat(12)}`, "one word twelve times"],
  ],
});
