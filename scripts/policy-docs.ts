/** Writes docs/policy.md from the schemas; `--check` fails when the file is out of date. */
import { readFileSync } from "node:fs";
import { format } from "prettier";
import { ENTITY_TYPES } from "../src/detect/types";
import { BUILT_IN_POLICY } from "../src/policy/defaults";
import type { PolicyInput } from "../src/policy/schema";
import type { CustomDetector } from "../src/detect/custom/definition";
import { ManagedSchema } from "../src/policy/managed";
import { SitePackSchema } from "../src/policy/site-pack-schema";
import { PolicySchema } from "../src/policy/schema";
import { describeSchema, type Described } from "./schema/describe";
import { emit } from "./schema/emit";

export async function policyDocs(): Promise<string> {
  const policy = describeSchema(PolicySchema);
  const text = [
    "# Policy",
    "",
    "Generated from the schema by `npm run generate`; do not edit. A policy is one JSON file. Publish it with",
    "`npm run admin -- policy publish FILE`: it is checked as a whole, signed, and given the next version.",
    "A policy with a mistake is refused whole and the last good one stays in force; an unknown key is reported",
    "and ignored.",
    "",
    "Each finding takes the **first** rule, in order, that matches it; a message's action is the most severe one",
    "that its findings, the attack score or a fallback call for: `allow`, `log`, `coach`, `redact`, `tokenise`,",
    "`warn`, `block`.",
    "",
    "## Keys",
    "",
    ...table(rowsOf(policy, "")),
    "",
    `Entity types: ${ENTITY_TYPES.map((type) => `\`${type}\``).join(", ")}.`,
    "",
    "## Scores",
    "",
    "Scores of the model are calibrated: 0.5, 0.8 and 0.9 stand for `strict`, `balanced` and `quiet`, for every type,",
    "for attacks, and in every version of the model. `model.preset` says from which on the model's own findings count.",
    "",
    "## Attacks",
    "",
    "An **injection** is somebody else's text that speaks to the assistant, in a mail or a file. It works against the",
    "reader, who often has not seen it, so the built-in policy shows the passage and asks before it goes out. It does so",
    "for typed text as well: a passage may have been copied by hand. A **jailbreak** is a wish that the assistant drop its",
    "rules, mostly the user's own. It gives nothing away that the rules for values do not stop, and a wrong guess must",
    "not cost anyone a message, so the built-in policy lets it go with a word (`coach`); the event tells the admin, who",
    "can choose `warn` or `block`.",
    "",
    "[docs/attacks.md](attacks.md) lists what rules look for beside the model, with OWASP entries. What they see in pasted",
    "words, files and answers strengthens the score; in words that the user typed it is the user's own wish.",
    "",
    "`when.sources` is what the extension saw in the page: a passage is `pasted` when most of its letters were pasted or",
    "dropped there. Nothing of the paste is kept but hashes, in the tab's memory. A page that changes text on its way can",
    "make pasted words count as typed, so let no rule that matters hold for some sources only.",
    "",
    "## An example",
    "",
    "```json",
    readFileSync("scripts/tour/northgate.policy.json", "utf8").trim(),
    "```",
    "",
    "## Program code",
    "",
    "`rules[].when.code` is about blocks of program code, between fences or pasted as they are, in 27 languages. Code is",
    "looked for only when a rule asks for it, and no other rule is about it: without `code`, or one of the subtypes by",
    "name, nobody is held for a snippet. Of a message all blocks that fit count together. What the user sees is the size,",
    "the language, what the header says and how many internal names there are. JSON, CSV, logs and other configuration are",
    "no code; descriptions of deployments, pipelines and infrastructure are, and so is the source of a page or an HTML mail",
    "(leave out `html` under `languages` where that is no secret). Blocks under three lines are not told of.",
    "",
    "```json",
    JSON.stringify(CODE_EXAMPLE, null, 2),
    "```",
    "",
    "## Detectors of your own",
    "",
    "`customDetectors` adds what only the organisation knows: project codes, case numbers, host names. Patterns",
    "are RE2, so no text can make them slow. Each brings examples; they are run when the policy is checked,",
    "published and loaded, and a policy in which one fails is refused with the place named.",
    "",
    "```json",
    JSON.stringify({ customDetectors: [CUSTOM_EXAMPLE] }, null, 2),
    "```",
    "",
    "## Site packs",
    "",
    "Chats change their wire more often than an extension is rolled out. `sites.packs` brings newer facts of a site that",
    "is built in: a pack stands in for the whole of it, in pages, at the last look at requests and in `sites:check`. It is",
    "signed as the rest of the policy is. `npm run -s sites:pack -- --site ID` prints a built-in site as a pack.",
    "",
    "A pack is refused whole, and the built-in site stays, when it has expired, has a field or a value that this version",
    "does not know, is too large (32,000 characters), leaves out one of the site's hosts, or names one that is neither the",
    "site's own, nor a subdomain of its own, nor in `sites.openai`. Publishing then fails and names each field; a device",
    "that refuses one (an older version, a day later) keeps the rest of the policy and tells by an event `site-pack`:",
    "`claude:refused:1:expires`. One that holds is told of as `claude:2:applied`. What a chat is called, which of a host's",
    "pages are the chat, and new chats cannot come by a pack. A message that leaves in the moment before a page has heard",
    "of a pack is judged by the built-in site.",
    "",
    ...table(rowsOf(describeSchema(SitePackSchema), "")),
    "",
    "## Without a policy",
    "",
    "Nobody manages the browser: this built-in policy holds, and the popup says so.",
    "",
    "```json",
    JSON.stringify(BUILT_IN_POLICY, null, 2),
    "```",
    "",
    "## Managed configuration",
    "",
    "What IT pushes to the browser itself ([files for every platform](../deploy/README.md)). A value of the wrong",
    "form counts as absent and is reported; the others hold.",
    "",
    ...table(
      Object.entries(ManagedSchema.entries).map(([key, schema]) => {
        const of = describeSchema(schema);
        return [`\`${key}\``, of.words, "", of.description];
      }),
    ),
    "",
  ].join("\n");
  return format(text, { parser: "markdown", printWidth: 100 });
}

/** Open code goes out, the approved site gets everything, long code of one's own stops, other code is warned about. */
const CODE_EXAMPLE: Pick<PolicyInput, "sourceCode" | "rules"> = {
  sourceCode: { hosts: ["northgate.example"], packages: ["@northgate/", "com.northgate."] },
  rules: [
    {
      id: "open-code",
      title: { en: "Open code may go anywhere." },
      when: { code: { markings: ["open"] } },
      action: "allow",
    },
    {
      id: "approved-site",
      title: { en: "Our own assistant may see our code." },
      when: { code: {}, sites: ["chat.northgate.example"] },
      action: "allow",
    },
    {
      id: "own-code",
      title: {
        en: "Our source code stays with us. Ask about the lines in question in our own assistant.",
      },
      when: { code: { markings: ["proprietary"], minLines: 30 } },
      action: "block",
    },
    {
      id: "internal-names",
      title: { en: "Names of our systems are replaced." },
      when: { types: ["COMPANY_DATA"], subtypes: ["INTERNAL_HOST", "INTERNAL_PACKAGE"] },
      action: "tokenise",
    },
    {
      id: "other-code",
      title: { en: "Is this code ours? Then it belongs in our own assistant." },
      when: { code: {} },
      action: "warn",
      reason: "optional",
    },
  ],
};

const CUSTOM_EXAMPLE: CustomDetector = {
  id: "case-file",
  type: "CUSTOMER_ID",
  subtype: "CASE_FILE",
  pattern: "\\bCF-\\d{6}\\b",
  keywords: ["cf-"],
  finds: ["please check «CF-204417» for me"],
  ignores: ["CF-2044", "SCF-2044171"],
};

type Row = readonly [key: string, words: string, fallback: string, description: string];

function rowsOf({ keys }: Described, prefix: string): Row[] {
  return keys.flatMap(({ key, of }) => {
    const list = of.words.startsWith("list of objects");
    const path = `${prefix}${key}${list ? "[]" : ""}`;
    const byId = of.type === "record" ? ".<id>" : "";
    return [
      [`\`${path}\``, of.words, fallbackWords(of), of.description] as const,
      ...(isWording(of) ? [] : rowsOf(of, `${path}${byId}.`)),
    ];
  });
}

function isWording({ keys }: Described): boolean {
  return keys.length === 2 && keys[0]?.key === "en" && keys[1]?.key === "de";
}

function fallbackWords({ optional, fallback, keys }: Described): string {
  if (!optional) return "required";
  if (fallback === undefined || keys.length > 0) return "";
  return `\`${JSON.stringify(fallback)}\``;
}

function table(rows: readonly Row[]): string[] {
  const cell = (text: string) => text.replaceAll("|", "\\|");
  return [
    "| key | value | default | meaning |",
    "| --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`),
  ];
}

if (process.argv[1]?.endsWith("policy-docs.ts")) await emit("docs/policy.md", await policyDocs());
