/** Writes docs/attacks.md from the rules about prompt attacks; `--check` fails when the file is out of date. */
import { format } from "prettier";
import { ATTACK_RULES } from "../src/detect/attacks";
import { OWASP } from "../src/detect/attacks/rule";
import { emit } from "./schema/emit";

/** Signals that are no rules of `src/detect/attacks`. */
const OTHERS: readonly (readonly [
  name: string,
  owasp: readonly (keyof typeof OWASP)[],
  about: string,
])[] = [
  [
    "hidden characters",
    ["LLM01"],
    "A message in tag characters, variation selectors, zero-width or direction signs. One of some length is an attack whatever it says.",
  ],
  [
    "decoded text",
    ["LLM01"],
    "What stands in Base64, hex, ROT13, reversed or look-alike letters is read by the model as well.",
  ],
  [
    "spoken paragraph",
    ["LLM01"],
    "A paragraph on instructions, prompts and who must not know is read by the model a second time, alone.",
  ],
  [
    "planted token",
    ["LLM02", "LLM07"],
    "A token of the organisation's (`canaries` of the policy) in what is sent or answered: plain, disguised, read aloud or in a code.",
  ],
  [
    "chat's marker",
    ["LLM02", "LLM07"],
    "A reference that a rewritten message of another conversation carries (`chatMarkers` of the policy), sought in the same ways.",
  ],
  [
    "answer's address",
    ["LLM05"],
    "An image or link in an answer that would carry data to a foreign host (`sites.answers`).",
  ],
];

export async function attackDocs(): Promise<string> {
  const text = [
    "# Rules about prompt attacks",
    "",
    "Generated from `src/detect/attacks` by `npm run generate`; do not edit.",
    "",
    "The model scores every text. These rules look for what the grammar of an attack gives away, in nine languages",
    "(English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Japanese): whom a passage turns to, what it keeps",
    "from whom, what it wants done. Each sign has a weight, the share of such passages that were attacks among hand-written",
    "attacks and their harmless twins. Signs and the model's score are joined as independent witnesses; rules alone come to",
    "0.75 at most, under the mark of 0.8 at which the built-in policy warns.",
    "",
    "Where the words came from counts. What a rule sees in pasted text, files and answers, or where nobody knows, speaks for",
    "an **injection**. In words that the user typed it is the user's own wish, and says nothing; the rules marked _jailbreak_",
    "speak for a **jailbreak** then.",
    "",
    "Policy switches a rule off, or hears it only from some weight on, by its name: `detectors.<rule>.enabled` and",
    "`detectors.<rule>.minScore`. An event names the entries of the rules that saw something of the attack it is about.",
    "",
    "| rule | finds | when typed | OWASP LLM Top 10 (2025) |",
    "| --- | --- | --- | --- |",
    ...ATTACK_RULES.map(
      ({ id, about, typed, owasp }) =>
        `| \`${id}\` | ${about} | ${typed === "jailbreak" ? "jailbreak" : "–"} | ${entries(owasp)} |`,
    ),
    "",
    "## Other signals",
    "",
    "| signal | finds | OWASP LLM Top 10 (2025) |",
    "| --- | --- | --- |",
    ...OTHERS.map(([name, owasp, about]) => `| ${name} | ${about} | ${entries(owasp)} |`),
    "",
  ].join("\n");
  return format(text, { parser: "markdown", printWidth: 100 });
}

function entries(owasp: readonly (keyof typeof OWASP)[]): string {
  return owasp.map((entry) => OWASP[entry]).join(", ");
}

if (process.argv[1]?.endsWith("attack-docs.ts")) await emit("docs/attacks.md", await attackDocs());
