import { parseArgs } from "node:util";
import { fail, ok, type Result } from "../../src/lib/result";
import { KEY_FILE } from "./pack-key";

export interface BuildArguments {
  readonly kind: "edm" | "dictionary" | "fingerprint";
  readonly source: string;
  readonly out: string;
  readonly columns: readonly string[];
  readonly require: number | null;
  readonly within: number;
  readonly languages: readonly string[];
  readonly mostBytes: number;
  readonly key: string;
}

export const USAGE = `Usage: npm run -s edm -- build FILE.csv --columns A,B,C --out FILE.pack
       npm run -s dictionary -- build WORDS.txt --languages en,de --out FILE.pack
       npm run -s fingerprint -- build FOLDER --out FILE.pack

Turns the organisation's own data into a pack that devices can look values up in and cannot list.

  --columns LIST    edm: names of the header, or numbers from 1; at most 8
  --require N       edm: cells of one row that make a finding (default 2; 1 for one column)
  --within N        edm: … within so many words (default 50)
  --languages LIST  dictionary: take off the endings of en, de, fr, es, it, pt, nl, pl; ja has none
  --most-mb N       fingerprint: size of the pack (default 10)
  --key FILE        the tenant's key, made when there is none (default ${KEY_FILE}); keep it
  --out FILE        the pack; publish it with npm run admin -- data add FILE`;

const OPTIONS = {
  columns: { type: "string", default: "" },
  require: { type: "string" },
  within: { type: "string", default: "50" },
  languages: { type: "string", default: "" },
  "most-mb": { type: "string", default: "10" },
  key: { type: "string", default: KEY_FILE },
  out: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

/** null when help was asked for. */
export function parseBuild(
  words: readonly string[],
): Result<BuildArguments | null, { reason: "usage"; detail: string }> {
  const usage = (detail: string) => fail({ reason: "usage", detail } as const);
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    return usage(error instanceof Error ? error.message : "wrong options");
  }
  const { values, positionals } = parsed;
  if (values.help) return ok(null);
  const [kind, verb, source, ...more] = positionals;
  if (kind !== "edm" && kind !== "dictionary" && kind !== "fingerprint") return usage("what kind?");
  if (verb !== "build" || source === undefined || more.length > 0) return usage("build SOURCE");
  if (values.out === undefined) return usage("--out is missing");
  const require = values.require === undefined ? null : whole(values.require, 8);
  const within = whole(values.within, 500);
  const megabytes = whole(values["most-mb"], 15);
  if (Number.isNaN(require)) return usage("--require takes 1 to 8");
  if (Number.isNaN(within)) return usage("--within takes 1 to 500");
  if (Number.isNaN(megabytes)) return usage("--most-mb takes 1 to 15");
  return ok({
    kind,
    source,
    out: values.out,
    columns: listOf(values.columns),
    require,
    within,
    languages: listOf(values.languages),
    mostBytes: megabytes * 1_000_000,
    key: values.key,
  });
}

function whole(text: string, most: number): number {
  const number = /^\d{1,6}$/u.test(text) ? Number(text) : NaN;
  return number >= 1 && number <= most ? number : NaN;
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
