/** Writes docs/detectors.md from the registry; `--check` fails when the file is out of date. */
import { readFileSync } from "node:fs";
import { format } from "prettier";
import type { Detector } from "../src/detect/detector";
import { DETECTORS } from "../src/detect/detectors";
import { AUTHORITIES, COUNTRY_OF_PREFIX } from "../src/detect/families/data/authorities";
import { FAMILIES } from "../src/detect/families";
import { emit } from "./schema/emit";

const LIBRARIES: readonly (readonly [imported: string, name: string])[] = [
  ["../national-check", "stdnum"],
  ["ibantools", "ibantools"],
  ["../phone-score", "libphonenumber-js"],
  ["@noble/hashes", "@noble/hashes"],
  ["@scure/base", "@scure/base"],
];
export async function detectorDocs(): Promise<string> {
  const own = DETECTORS.filter(({ family }) => family === undefined);
  const kinds = new Set(DETECTORS.map(({ type, subtype }) => `${type} ${subtype ?? ""}`)).size;
  const secrets = DETECTORS.filter(({ type }) => SECRET_TYPES.has(type)).length;
  const countries = new Set(
    DETECTORS.flatMap(({ about, type }) =>
      about && !SECRET_TYPES.has(type) && type !== "CRYPTO_WALLET" ? about.owner.split(", ") : [],
    ).filter((owner) => owner !== "any"),
  ).size;
  const text = [
    "# Detectors",
    "",
    "Generated from the registry by `npm run generate`; do not edit. Policy switches a detector, or a whole table, by",
    "its id under `detectors`.",
    "",
    `${DETECTORS.length} detectors find ${kinds} kinds of ${new Set(DETECTORS.map(({ type }) => type)).size} types; ${secrets} of them are about secrets, and the`,
    `numbers come from ${countries} countries.`,
    "",
    "Evidence: **checksum** proves the value, **form** is a shape that nothing else has, **word** must stand nearby,",
    "**word right before** must stand directly in front, **name, entropy** is a provider's name and a random value.",
    "**place**: its country, state or bank code must be named near it, and gives it its subtype; without one it is found",
    "by a detector of no country. A number whose checksum is wrong still counts right behind its own name.",
    "",
    "One more id, `source-code`, finds program code and internal names when a policy's rule asks for them ([policy](policy.md#program-code)).",
    "",
    "One more id, `structure`, stands for values that their place explains: cells under a header in a table, CSV or",
    "`INSERT`. Columns are judged as a whole; a number under a header of goods or orders is nobody's.",
    "",
    "## In a file of their own",
    "",
    ...table(own.map(ownRow)),
    ...FAMILIES.flatMap(({ id, title, detectors }) => [
      "",
      `## ${title}`,
      "",
      `Table \`${id}\`.`,
      "",
      ...table(detectors.map(familyRow)),
    ]),
    "",
    "## Who gives the numbers out",
    "",
    "Named from general knowledge; the authorities were not asked. `same`: the national or tax number serves for it;",
    "`none`: the country has no such number.",
    "",
    ...authorities(),
    "",
  ].join("\n");
  return format(text, { parser: "markdown", printWidth: 100 });
}

function authorities(): string[] {
  return [
    "| country | national number or card | tax | health | passport | driving licence |",
    "| --- | --- | --- | --- | --- | --- |",
    ...Object.entries(AUTHORITIES)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([country, issuers]) => `| ${[country, ...issuers].join(" | ")} |`),
  ];
}

const SECRET_TYPES: ReadonlySet<string> = new Set([
  "API_KEY",
  "PASSWORD",
  "CONNECTION_STRING",
  "URL_WITH_TOKEN",
]);

type Row = readonly [
  id: string,
  type: string,
  subtype: string,
  owner: string,
  evidence: string,
  by: string,
];

function familyRow({ id, type, subtype = "", about }: Detector): Row {
  return [id, type, subtype, about?.owner ?? "", about?.evidence ?? "", about?.library ?? "own"];
}

function ownRow(detector: Detector): Row {
  const { id, type, subtype = "" } = detector;
  const source = withoutComments(readFileSync(`src/detect/detectors/${id}.ts`, "utf8"));
  const libraries = LIBRARIES.filter(([imported]) => source.includes(`from "${imported}`)).map(
    ([, name]) => name,
  );
  const country = COUNTRY_OF_PREFIX[subtype.slice(0, 2)] ?? "";
  return [
    id,
    type,
    subtype,
    subtype.charAt(2) === "_" ? country : "",
    detector.about?.evidence ?? evidenceOf(detector, source),
    libraries.length > 0 ? libraries.join(", ") : "own",
  ];
}

/** Read off the detector: what its check may answer and whether it asks for a word. */
function evidenceOf({ context, group, keywords }: Detector, source: string): string {
  const proves =
    /luhn|passes\(|isValid|checksum|decodeUnsafe|provesBase62|CheckDigit|% 1[01]|% 97/iu.test(
      source,
    );
  const worded = context?.required === true || (group !== undefined && keywords !== undefined);
  return [proves ? "checksum" : "form", worded ? "word" : ""]
    .filter((part) => part !== "")
    .join(", ");
}

function withoutComments(source: string): string {
  return source.replace(/\/\*\*[\s\S]*?\*\//gu, "");
}

function table(rows: readonly Row[]): string[] {
  const code = (text: string) => (text === "" ? "" : `\`${text}\``);
  return [
    "| detector | type | subtype | country or provider | evidence | checked by |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(
      ([id, type, subtype, owner, evidence, by]) =>
        `| ${code(id)} | ${code(type)} | ${code(subtype)} | ${owner} | ${evidence} | ${by} |`,
    ),
  ];
}

if (process.argv[1]?.endsWith("detector-docs.ts"))
  await emit("docs/detectors.md", await detectorDocs());
