import { fail, ok, type Result } from "../../src/lib/result";
import { PRESETS, type Preset } from "../../src/detect/presets";
import {
  ACCOUNT_KINDS,
  CHANNELS,
  REDACT_METHODS,
  SOURCES,
  type AccountKind,
  type Channel,
  type TextSource,
} from "../../src/policy/schema";
import type { HowToReplace } from "./folder/redact-view";

export interface ScanArguments {
  /** JSON lines instead of one plain text. */
  readonly jsonl: boolean;
  /** null: standard input. */
  readonly file: string | null;
  readonly useModel: boolean;
  /** Folder of the model; null: the one in the repository. */
  readonly modelFolder: string | null;
  readonly policyFile: string | null;
  /** Packs of company data; those that the policy holds inline are read as well. */
  readonly companyData: readonly string[];
  readonly explain: boolean;
  readonly redact: HowToReplace | null;
  /** Files and folders to redact into `out`; empty without `--out`. */
  readonly paths: readonly string[];
  /** Folder that redacted files are written to. */
  readonly out: string | null;
  readonly keyFile: string | null;
  /** Columns of the table whose groups are counted; null: no such report. */
  readonly kAnonymity: readonly string[] | null;
  readonly host: string;
  readonly group: string | null;
  readonly account: AccountKind;
  readonly channel: Channel;
  readonly source: TextSource;
  /** null: the policy's. */
  readonly preset: Preset | null;
}

export const USAGE = `Usage: npm run -s scan -- [options] [FILE]

Scans a text, or JSON lines, with the rules and the model of the extension.
Without FILE it reads standard input.

  --jsonl                one {"id", "text"} a line in, one result a line out
  --no-model             rules only
  --model DIR            another model folder
  --policy FILE          policy as JSON; default: the built-in one
  --company-data FILE    look for the data of this pack too; may be given again
  --preset NAME          how sure the model must be (${PRESETS.join(", ")}); default: the policy's
  --explain              say why: detectors, score steps, rules considered, and why not: what was seen
                         and is not reported (a placeholder, wrong check digits, too low a score …)
  --redact METHOD        add the text with its values replaced:
                         placeholder  [REDACTED IBAN]     tokenise    [PERSON_1]
                         mask         DE89 •••• 3000      hash        [IBAN#k7q2x4abcdef]
                         synthetic    a made-up value     generalise  a band, a month, an area
                         drop         nothing
  --site HOST            decide as on this host (default chatgpt.com)
  --group NAME           decide for this group of the managed install
  --account KIND         decide for this kind of account (${ACCOUNT_KINDS.join(", ")})
  --channel NAME         decide for this way of sending (${CHANNELS.join(", ")})
  --source NAME          decide as if it came from there (${SOURCES.join(", ")}); default unknown
  --help                 this text

Redacting files and folders:
  npm run -s scan -- --redact [METHOD] FILE|FOLDER… --out FOLDER
  Writes txt, md, csv, tsv, json, jsonl, xml, html, log, eml and code under the same names and gives a
  summary by type; without METHOD by placeholder. Names of files stay as they are. An interrupted run goes
  on where it stopped.
  --key-file FILE        secret of made-up values and hashes, made when it is not there; without it every
                         run has its own, so nothing is carried over from an earlier one

A table:
  npm run -s scan -- --k-anonymity COLUMN,COLUMN FILE.csv
  How many rows share their values in these columns, and what would make the smallest group larger.

Exit status: 0 all done, 1 some lines or files could not be done or still hold what was found, 2 nothing could be done.`;

export type ArgumentProblem = { reason: "usage"; detail: string };

const REDACTIONS = [...REDACT_METHODS, "tokenise"] as const;
const VALUED = [
  "--model",
  "--policy",
  "--company-data",
  "--out",
  "--key-file",
  "--k-anonymity",
  "--site",
  "--group",
  "--account",
  "--channel",
  "--source",
  "--preset",
] as const;
type Valued = (typeof VALUED)[number];

/** Reads the words after the script's name; null when help was asked for. */
export function parseArguments(
  words: readonly string[],
): Result<ScanArguments | null, ArgumentProblem> {
  const flags = new Set<string>();
  const values = new Map<Valued, string>();
  const files: string[] = [];
  const companyData: string[] = [];
  const rest = [...words];
  let redact: HowToReplace | null = null;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const valued = VALUED.find((name) => name === word);
    if (word === "--redact") {
      const method = REDACTIONS.find((name) => name === rest[0]);
      if (method) rest.shift();
      else if (!words.includes("--out")) return usage(`--redact takes ${REDACTIONS.join(", ")}`);
      redact = method ?? "placeholder";
    } else if (valued) {
      const value = rest.shift();
      if (value === undefined) return usage(`${word} needs a value`);
      if (valued === "--company-data") companyData.push(value);
      else values.set(valued, value);
    } else if (["--jsonl", "--no-model", "--explain", "--help"].includes(word)) {
      flags.add(word);
    } else if (word.startsWith("-") && word !== "-") {
      return usage(`unknown option ${word}`);
    } else {
      files.push(word);
    }
  }
  if (flags.has("--help")) return ok(null);
  const out = values.get("--out") ?? null;
  if (out !== null && (redact === null || files.length === 0))
    return usage("--out needs --redact and a FILE or FOLDER");
  if (out !== null && flags.has("--jsonl")) return usage("--jsonl and --out do not go together");
  if (out === null && files.length > 1) return usage("more than one FILE");
  const account = ACCOUNT_KINDS.find((kind) => kind === (values.get("--account") ?? "unknown"));
  if (!account) return usage(`--account takes ${ACCOUNT_KINDS.join(", ")}`);
  const channel = CHANNELS.find((name) => name === (values.get("--channel") ?? "prompt"));
  if (!channel) return usage(`--channel takes ${CHANNELS.join(", ")}`);
  const source = SOURCES.find((name) => name === (values.get("--source") ?? "unknown"));
  if (!source) return usage(`--source takes ${SOURCES.join(", ")}`);
  const named = values.get("--preset");
  const preset = PRESETS.find((name) => name === named) ?? null;
  if (named !== undefined && preset === null) return usage(`--preset takes ${PRESETS.join(", ")}`);
  const [file = "-"] = files;
  return ok({
    jsonl: flags.has("--jsonl"),
    file: file === "-" ? null : file,
    useModel: !flags.has("--no-model"),
    modelFolder: values.get("--model") ?? null,
    policyFile: values.get("--policy") ?? null,
    companyData,
    explain: flags.has("--explain"),
    redact,
    paths: out === null ? [] : files,
    out,
    keyFile: values.get("--key-file") ?? null,
    kAnonymity: columnsOf(values.get("--k-anonymity")),
    host: values.get("--site") ?? "chatgpt.com",
    group: values.get("--group") ?? null,
    account,
    channel,
    source,
    preset,
  });
}

function columnsOf(list: string | undefined): string[] | null {
  if (list === undefined) return null;
  return list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function usage(detail: string) {
  return fail({ reason: "usage", detail } as const);
}
